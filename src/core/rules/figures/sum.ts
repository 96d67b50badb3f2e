import { AMOUNT, AMOUNT_BEGINS, amountOf, COUNT, clause } from '../../article/figures/amounts.ts';
import type { Passage } from '../../article/model.ts';
import { inFigures } from '../../lexicon/numbers/numerals.ts';
import { allMatches } from '../../text/matches.ts';
import { reportsOf, withOwn } from '../lib/claims.ts';
import { groupAt, hasFigures, severityAt } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const WORDS = "(?:\\s+[\\p{L}’'-]+){1,4}?";
const PART = `${COUNT}${WORDS}`;
const LIST = `${PART}(?:,\\s+${PART})*,?\\s+and\\s+${PART}`;
/** Each form with what it cannot do without in lower case; `whole`: the list is all of the total. */
const FORMS = [
  {
    // "12 dead: seven men, three women and one child"
    needs: new RegExp(`[:–—(]\\s*${AMOUNT_BEGINS}[\\s\\S]*\\band\\b`),
    pattern: `(?<total>${COUNT})(?:\\s+[\\p{L}’'-]+){1,8}(?::|\\s+[–—]|\\s\\()\\s*(?<list>${LIST})(?=[.;)–—]|\\s+[–—])`,
    whole: true,
  },
  {
    // "seven men, three women and one child, 12 in all"
    needs: /\b(?:in\s+all|in\s+total|altogether)\b/,
    pattern: `(?<list>${LIST}),?\\s+(?:for\\s+)?(?:a\\s+total\\s+of|or|making)?\\s*(?<total>${COUNT})(?:\\s+[\\p{L}’'-]+)?\\s+(?:in\\s+all|in\\s+total|altogether)\\b`,
    whole: true,
  },
  {
    needs: /\ba\s+total\s+of\b/,
    pattern: `(?<list>${LIST}),?\\s+(?:for|making)\\s+a\\s+total\\s+of\\s+(?<total>${COUNT})`,
    whole: true,
  },
  {
    needs: new RegExp(`\\bincluding\\s+${AMOUNT_BEGINS}`),
    pattern: `(?<total>${COUNT})(?:\\s+[\\p{L}’'-]+){1,5},?\\s+including\\s+(?<list>${LIST}|${PART})(?=[,.;)])`,
    whole: false,
  },
].map(({ needs, pattern, whole }) => ({ needs, pattern: new RegExp(pattern, 'giu'), whole }));

/** Sums of money, which may stand without a noun: "$2,000, $3,000 and $5,000, for a total of $10,000", "£3m, of which £2m … and £1m …". */
const SUMS = [
  {
    pattern: `(?<x>${AMOUNT})(?:,\\s+(?<y>${AMOUNT}))?,?\\s+and\\s+(?<z>${AMOUNT}),?\\s+(?:for|making)\\s+a\\s+total\\s+of\\s+(?<total>${AMOUNT})`,
    whole: true,
  },
  {
    pattern: `(?<total>${AMOUNT}),\\s+of\\s+which\\s+(?<x>${AMOUNT})${clause(50)}\\s+and\\s+(?<z>${AMOUNT})`,
    whole: false,
  },
].map(({ pattern, whole }) => ({ pattern: new RegExp(pattern, 'giu'), whole }));

const PERSON = "\\p{Lu}[\\p{L}’'-]+(?:\\s+\\p{Lu}[\\p{L}’'.-]+){0,2}";
/** "two sons, Karl and Paul;". */
const KIN = new RegExp(
  `(?<total>${COUNT})\\s+(?<kin>sons|daughters|brothers|sisters|children|grandchildren|stepsons|stepdaughters),\\s+(?<list>${PERSON}(?:,\\s+${PERSON})*,?\\s+and\\s+${PERSON})(?=[.;])`,
  'gu',
);

/** Words that say that the list leaves some out, or counts something else. */
const OPEN =
  /\b(?:among|at least|including|such as|some of|each|per|every|other|others|more than|about|nearly|around|roughly|almost|over|up to|years?|hours?|days?|weeks?|months?|minutes?|miles?|percent|points?|ago|old|o['’]clock)\b/i;

export const sum = defineRule({
  id: 'figures/sum',
  title: 'Parts don’t add up',
  severity: 'error',
  doc: `A list behind a total is read as complete: “12 dead: seven men, three women and one child” leaves a reader looking for
the twelfth. And parts that a story says a total includes cannot be more than the total.

Add the parts again. If the list leaves some out, say so: “among them” or “including”.`,
  options: {},
  messages: {
    parts: { what: '{parts} make {right}, not {total}.', why: 'Check the parts and the total.' },
    more: { what: '{parts} make {right}, more than the {total}.', why: 'Check the parts and the total.' },
    hundred: { what: 'The shares make {sum}%.', why: 'Shares of one whole make 100%. Check each.' },
    use: 'Change to “{right}”',
    other: 'One of the parts.',
    wrong: {
      what: '{parts} make {right}, not {total}.',
      why: 'Readers who add up will miss the rest: check the parts and the total, or say that the list leaves some out.',
    },
    named: {
      what: '{total} {kin} are promised, and {right} are named.',
      why: 'Families notice first: check the number and the names.',
    },
    above: {
      what: '{parts} make {right}, more than the {total} that they are part of.',
      why: 'Readers will not know which to believe: check both.',
    },
  },
  examples: [
    { bad: 'The fire left [[12]] dead: seven men, three women and one child.' },
    { bad: 'The fleet lost four tugs, two barges and one ferry, [[eight]] in all.' },
    { bad: 'Police held [[20]] people, including 15 men and 11 women.' },
    { bad: 'The survey cost [[£2.3m]], of which £1.8m came from the state and £800,000 from a trust.' },
    { bad: 'He leaves [[three]] sons, Karl and Paul; and a daughter.' },
    { good: 'He leaves two sons, Karl and Paul Brandt; and three daughters, all of Salem.' },
    { good: 'The survey cost £2.3m, of which £1.5m came from the state and £800,000 from a trust.' },
    { good: 'The fire left 12 dead: seven men, four women and one child.' },
    { good: 'The fire left 12 dead, among them seven men and three women.' },
    { good: 'Police held 20 people, including five students and two nurses.' },
  ],
  *passage(passage) {
    yield* withOwn(
      [...written(passage)],
      reportsOf(passage, 'whole', { messages: ['parts', 'more', 'hundred'], fix: 'use', other: 'other' }),
    );
  },
});

function* written(passage: Passage) {
  if (!hasFigures(passage)) return;
  const lower = passage.prose.toLowerCase();
  yield* sums(passage, lower);
  yield* kin(passage, lower);
  const done = new Set<number>();
  for (const { needs, pattern, whole } of FORMS) {
    if (!needs.test(lower)) continue;
    for (const match of allMatches(passage.prose, pattern)) {
      const at = groupAt(match, 'total', match[0].startsWith(match.groups?.list ?? '\0'));
      const data = done.has(at.start) ? null : check(match, whole, passage.prose);
      if (!data) continue;
      done.add(at.start);
      yield { at, message: whole ? ('wrong' as const) : ('above' as const), data, ...severityAt(passage, at) };
    }
  }
}

function* sums(passage: Passage, lower: string) {
  if (!/\ba\s+total\s+of\s+[$£€]|\bof\s+which\s+[$£€\d]/.test(lower)) return;
  for (const { pattern, whole } of SUMS) {
    for (const match of allMatches(passage.prose, pattern)) {
      const { total = '', x = '', y = '', z = '' } = match.groups ?? {};
      const texts = [x, y, z].filter(Boolean);
      const [stated, parts] = [amountOf(total), texts.map(amountOf)];
      if (!stated || !/[$£€]/.test(stated.unit) || parts.some((part) => part?.unit !== stated.unit)) continue;
      const right = parts.reduce((all, part) => all + part!.value, 0);
      const slack = parts.reduce((all, part) => all + part!.high - part!.value, stated.high - stated.value);
      if (whole ? Math.abs(right - stated.value) <= slack : right <= stated.value + slack) continue;
      const at = groupAt(match, 'total', whole);
      const data = { parts: texts.join(' + '), right: stated.unit + inFigures(right), total };
      yield { at, message: whole ? ('wrong' as const) : ('above' as const), data, ...severityAt(passage, at) };
    }
  }
}

function* kin(passage: Passage, lower: string) {
  if (!/(?:sons|daughters|brothers|sisters|children), /.test(lower)) return;
  for (const match of allMatches(passage.prose, KIN)) {
    const { total = '', kin = '', list = '' } = match.groups ?? {};
    const right = list.split(/,\s{1,9}(?:and\s{1,9})?|\s{1,9}and\s{1,9}/).length;
    const at = groupAt(match, 'total');
    if (amountOf(total)?.value !== right)
      yield {
        at,
        message: 'named' as const,
        data: { total, kin, right },
        severity: 'warning' as const,
        ...severityAt(passage, at),
      };
  }
}

const EACH = new RegExp(COUNT, 'giu');

function check(match: RegExpMatchArray, whole: boolean, prose: string): Record<string, string> | null {
  const { total = '', list = '' } = match.groups ?? {};
  const stated = amountOf(total);
  const before = prose.slice(Math.max(0, (match.index ?? 0) - 16), match.index);
  if (
    !stated ||
    OPEN.test(list) ||
    (whole && OPEN.test(match[0].replace(list, ''))) ||
    /\b(?:least|about|nearly|around|over|than|some|almost|roughly|to|of)\s+$/i.test(before)
  )
    return null;
  const found = allMatches(list, EACH).map(([text]) => ({ text, amount: amountOf(text) }));
  if (
    found.some(({ amount, text }) => !amount || (amount.value >= 1900 && amount.value < 2100 && /^\d{4}$/.test(text)))
  )
    return null;
  const sum = found.reduce((all, { amount }) => all + (amount?.value ?? 0), 0);
  const slack = found.reduce(
    (all, { amount }) => all + (amount ? amount.high - amount.value : 0),
    stated.high - stated.value,
  );
  if (whole ? Math.abs(sum - stated.value) <= slack : sum <= stated.value + slack) return null;
  // Far from the total the list counts something else.
  if (whole && (sum > stated.value * 2 || sum * 2 < stated.value)) return null;
  return { parts: found.map(({ text }) => text).join(' + '), right: inFigures(sum), total };
}
