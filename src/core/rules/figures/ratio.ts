import {
  AMOUNT_BEGINS,
  type Amount,
  amountOf,
  areYears,
  clause,
  HEDGE,
  QUANTITY,
  sameScale,
} from '../../article/figures/amounts.ts';
import type { Passage } from '../../article/model.ts';
import { inFigures } from '../../lexicon/numbers/numerals.ts';
import { allMatches } from '../../text/matches.ts';
import { reportsOf, withOwn } from '../lib/claims.ts';
import { groupAt, hasFigures, severityAt } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const VERB =
  '(?<verb>doubl(?:ed?|es|ing)|tripl(?:ed?|es|ing)|trebl(?:ed?|es|ing)|quadrupl(?:ed?|es|ing)|halv(?:ed?|es|ing)|quintupl(?:ed?|es|ing))';
const BY =
  '(?<verb>(?:fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:ed?|es|ing)|down|cut|reduc(?:ed?|es|ing)|shrank|r[io]sen?|grew|grown|climb(?:s|ed|ing)?|up)\\s+(?:by\\s+)?(?:half|a third|a quarter|a fifth|two-thirds|three-quarters))';
const OF =
  '(?<verb>(?:drop|fall|decline|decrease|cut|reduction|rise|increase|gain|jump|growth)\\s+of\\s+(?:half|a third|a quarter|a fifth|two-thirds|three-quarters))';
const TIMES = '(?<verb>twice|double|triple|half|three times|four times|five times|ten times)';
const NEAR =
  '(?<near>(?:more than|nearly|almost|about|roughly|over|at least|just over|just under|less than|around)\\s+)?';
const PATTERNS = [
  `\\b${NEAR}${VERB}\\b${clause(30)},?\\s+from\\s+${HEDGE}?(?<a>${QUANTITY})${clause(30)}\\s+to\\s+${HEDGE}?(?<b>${QUANTITY})`,
  `\\b${NEAR}${VERB}\\s+to\\s+${HEDGE}?(?<b>${QUANTITY})${clause(20)},?\\s+from\\s+${HEDGE}?(?<a>${QUANTITY})`,
  `\\b${BY}\\b${clause(20)},?\\s+from\\s+${HEDGE}?(?<a>${QUANTITY})${clause(30)}\\s+to\\s+${HEDGE}?(?<b>${QUANTITY})`,
  `\\b${BY},?\\s+to\\s+${HEDGE}?(?<b>${QUANTITY})${clause(20)},?\\s+from\\s+${HEDGE}?(?<a>${QUANTITY})`,
  `\\bfrom\\s+${HEDGE}?(?<a>${QUANTITY})${clause(30)}\\s+to\\s+${HEDGE}?(?<b>${QUANTITY})${clause(30)},\\s+an?\\s+${OF}\\b`,
  `(?<b>${QUANTITY})(?:\\s+\\p{L}+){0,2},\\s+${NEAR}${TIMES}\\s+the\\s+(?<a>${QUANTITY})`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** "fell by a third": what is left, or what it grew to. */
function movedBy(verb: string): number | null {
  const part = PARTS.find(([words]) => verb.toLowerCase().endsWith(words))?.[1];
  if (part === undefined || !/\s/.test(verb)) return null;
  return /^(?:r|g|cl|up|incr|jump)/i.test(verb) && !/^red/i.test(verb) ? 1 + part : 1 - part;
}
const PARTS: readonly (readonly [string, number])[] = [
  ['half', 1 / 2],
  ['two-thirds', 2 / 3],
  ['third', 1 / 3],
  ['three-quarters', 3 / 4],
  ['quarter', 1 / 4],
  ['fifth', 1 / 5],
];

const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/^(?:doubl|twice)/i, 2],
  [/^(?:tripl|trebl|three)/i, 3],
  [/^(?:quadrupl|four)/i, 4],
  [/^(?:quintupl|five)/i, 5],
  [/^ten/i, 10],
  [/^hal/i, 0.5],
];

/** Such words are round: one part in ten either way still reads as right. */
const LOOSE = 0.1;

/** One look at the copy in lower case tells that there are not two amounts to compare. */
const MAYBE = new RegExp(`\\b(?:from|the)\\s+${AMOUNT_BEGINS}`);

export const ratio = defineRule({
  id: 'figures/ratio',
  title: '“Doubled,” “tripled” or “halved” doesn’t fit',
  severity: 'error',
  doc: `“Doubled”, “tripled” and “halved” promise a simple sum that readers do in their heads. Where the figures beside the
word say something else, one of them is wrong, or the word is too strong.

Check the figures; otherwise say “rose” and give them.`,
  options: {},
  messages: {
    wrong: {
      what: '{a} to {b} is {factor} times, not “{verb}.”',
      why: 'Check the figures or the word.',
    },
    times: { what: '{a} to {b} is {right} times, not “{claim}.”', why: 'Check the figures or the words.' },
    other: 'One of the figures.',
  },
  examples: [
    { bad: 'Complaints [[doubled]] from 40 to 70 in a year.' },
    { bad: 'The toll [[tripled]] from $2 to $8 on Monday.' },
    { bad: 'The crew was [[halved]], from 60 to 45 hands.' },
    { bad: 'The ward took 90 patients, [[twice]] the 60 it was built for.' },
    { bad: 'Orders [[fell by half]], to 40 ships from 60.' },
    { good: 'Orders fell by a third, to 40 ships from 60.' },
    { good: 'Complaints doubled from 40 to 80 in a year.' },
    { good: 'Complaints more than doubled from 40 to 95 in a year.' },
    { good: 'Complaints nearly doubled, from 40 to 77.' },
  ],
  *passage(passage) {
    yield* withOwn([...written(passage)], reportsOf(passage, 'ratio', { messages: ['times'], other: 'other' }));
  },
});

function* written(passage: Passage) {
  if (!MAYBE.test(passage.prose.toLowerCase()) || !hasFigures(passage)) return;
  for (const pattern of PATTERNS) {
    for (const match of allMatches(passage.prose, pattern)) {
      const data = check(match.groups ?? {});
      if (!data) continue;
      const at = groupAt(match, 'verb');
      yield { at, message: 'wrong' as const, data, ...severityAt(passage, at) };
    }
  }
}

function check({ a = '', b = '', verb = '', near }: Record<string, string | undefined>): Record<string, string> | null {
  const to = amountOf(b);
  const raw = amountOf(a);
  const from = raw && to && !areYears(a, b) ? sameScale(raw, to) : null;
  if (!to || !from || from.value <= 0) return null;
  const factor = movedBy(verb) ?? FACTORS.find(([pattern]) => pattern.test(verb))?.[1] ?? 0;
  return fits(from, to, factor, near?.trim().toLowerCase())
    ? null
    : { a: a.trim(), b: b.trim(), verb, factor: inFigures(to.value / from.value) };
}

function fits(from: Amount, to: Amount, factor: number, near: string | undefined): boolean {
  let least = factor * (1 - LOOSE);
  let most = factor * (1 + LOOSE);
  const up = factor > 1;
  // "more than halved" goes further down.
  if (/^(?:more than|over|at least|just over)$/.test(near ?? ''))
    [least, most] = up ? [factor * 0.98, factor * 1.6] : [factor * 0.4, factor * 1.02];
  else if (near) [least, most] = [factor * 0.75, factor * 1.25];
  return to.high / from.low >= least && to.low / from.high <= most;
}
