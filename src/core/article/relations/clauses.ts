import { inFigures } from '../../lexicon/numbers/numerals.ts';
import type { Quantity } from '../figures/quantities.ts';
import { isAside } from './amounts.ts';
import { bareOf, type Claim, named } from './claim.ts';
import { asOne, type Sentence } from './sentences.ts';
import { toClaim } from './whole.ts';

/** Totals whose parts stand in clauses or sentences of their own. */
export function* clauses(sentence: Sentence, before: Sentence | null): Generator<Claim> {
  const own = placed(sentence);
  if (own) yield own;
  else if (before?.figures.length === 1 && sentence.figures.length <= 3) {
    const both = asOne([before, sentence]);
    const found = both && placed(both);
    if (found) yield { ...found, certainty: 'query' };
  }
  yield* votes(sentence);
  yield* states(sentence);
}

/** Where or for whom a part is: "are in", "went to", "voted for". */
const PLACE =
  /^ (?:of them |[a-z]+ )?(?:(?:is|are|was|were|will be|sit|live|work|went|go|came|come|voted) )?(?<at>in|on|at|to|from|for|against) /;
const TOTAL = /^ (?:[a-z-]+ ){0,2}[a-z]+s(?:[;:,]|\.) $/;
const AND = /(?:,| and|, and|; and|;) (?:another )?$/;

/** "The school has 22 classrooms; 14 are in the old wing and eight in the new one." Fewer may leave some untold. */
function placed({ figures, gaps }: Sentence): Claim | null {
  const t = figures.findIndex(
    (one, i) => one.kind === 'count' && one.value >= 5 && TOTAL.test(gaps[i + 1]!) && !PLACE.test(gaps[i + 1]!),
  );
  const total = figures[t];
  const parts = figures.slice(t + 1);
  if (!total || parts.length < 2 || parts.length > 5 || parts.some(({ kind, unit }) => kind !== 'count' || unit !== ''))
    return null;
  const places = parts.map((_, i) => PLACE.exec(gaps[t + 2 + i]!)?.groups?.at);
  if (!places[0] || places.some((one) => one !== places[0])) return null;
  if (!parts.every((_, i) => i === 0 || (AND.test(gaps[t + 1 + i]!) && !/[.:]/.test(gaps[t + 1 + i]!)))) return null;
  if (!/ and /.test(gaps[t + parts.length]!)) return null;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  return sum > total.value * 3 ? null : toClaim({ total, parts, certainty: 'likely', open: 0 });
}

const OF_THE_VOTE = /^ of (?:the|all) (?:[a-z]+ )?votes?\b/;
/** "Mina Shah took", "and the Greens with": another of those who ran. */
const RAN =
  /^(?: of (?:the|all) (?:[a-z]+ )?votes?)?(?:,|;)?(?: and| while| followed by)? (?:the )?\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,3},? (?:(?:took|won|got|received|had|has|earned|garnered|drew|with|at|finished with) )?(?:about )?$/u;

/** "took 44 percent of the vote, Mina Shah took 38 percent and Carl Dunning 28 percent": no more than 100 are cast. */
function* votes({ figures, gaps, rawGaps }: Sentence): Generator<Claim> {
  const first = figures.findIndex((one, i) => one.kind === 'percent' && OF_THE_VOTE.test(gaps[i + 1]!));
  if (first < 0) return;
  let last = first;
  while (figures[last + 1]?.kind === 'percent' && RAN.test(rawGaps[last + 1]!)) last++;
  const shares = figures.slice(first, last + 1);
  const sum = shares.reduce((all, { value }) => all + value, 0);
  if (shares.length < 2 || sum < 85) return;
  yield {
    relation: 'whole',
    message: 'hundred',
    data: { sum: inFigures(sum) },
    holds: sum <= 100 + shares.length * 0.5,
    certainty: 'likely',
    at: bareOf(shares.at(-1)!),
    on: shares.slice(0, -1).map(bareOf),
    corrections: [],
    sum: `${shares.map(named).join(' and ')} make ${inFigures(sum)}%`,
  };
}

const IS_ONE = /^ (?:were|are|was|is|had|have|remain|remained) /;
const AND_NEXT = /(?:, and|,|;| and) (?:another |the other )?$/;

/** "Of the 3,000 claims, 47% were right, 29% had gaps and 24% were under review": what became of each. */
function* states({ figures, gaps }: Sentence): Generator<Claim> {
  const first = figures.findIndex(({ kind }) => kind === 'percent');
  const whole = figures[first - 1];
  if (whole?.kind !== 'count' || !/\bof (?:the|its|their|all) $/.test(gaps[first - 1]!)) return;
  const shares = figures.slice(first);
  if (shares.length < 3 || shares.length > 5 || shares.some(({ kind }) => kind !== 'percent')) return;
  if (!shares.every((_, i) => IS_ONE.test(gaps[first + 1 + i]!) && (i === 0 || AND_NEXT.test(gaps[first + i]!))))
    return;
  const sum = shares.reduce((all, { value }) => all + value, 0);
  yield {
    relation: 'whole',
    message: 'hundred',
    data: { sum: inFigures(sum) },
    holds: sum <= 100 + shares.length * 0.5 + (shares.some(({ hedge }) => hedge) ? 1 : 0),
    certainty: 'likely',
    at: bareOf(shares.at(-1)!),
    on: shares.slice(0, -1).map(bareOf),
    corrections: [],
    sum: `${shares.map(named).join(' and ')} make ${inFigures(sum)}%`,
  };
}

const ALL = /^(?: [a-z-]+){0,3} (?:in all|in total|altogether|overall|all told)\b/;
const REST = /\b(?:the|its|their) (?:remaining|last|other|final|rest,) $/;
/** Sentences of parts behind a total. */
const MOST = 5;

/** "The tour sold 900 tickets in all. Dayton took 400. Lima took 300. Toledo took the remaining 200." */
export function* runs(sentences: readonly Sentence[]): Generator<Claim> {
  yield* summedUp(sentences);
  for (const [i, { figures, gaps }] of sentences.entries()) {
    const t = figures.findIndex((one, k) => !isAside(one) && (ALL.test(gaps[k + 1]!) || one.hedge === 'a total of'));
    const total = figures[t];
    if (!total || figures.filter((one) => isLike(one, total)).length > 1) continue;
    const parts: Quantity[] = [];
    for (const next of sentences.slice(i + 1, i + 1 + MOST)) {
      const own = next.figures.filter((one) => isLike(one, total));
      if (!own.length || own.length > 2 || own.some(({ value }) => value >= total.value)) break;
      for (const part of own) parts.push(part);
      const isLast = REST.test(next.gaps[next.figures.indexOf(own.at(-1)!)]!);
      if (!isLast) continue;
      if (parts.length >= 3 && parts.reduce((all, { value }) => all + value, 0) < total.value * 3)
        yield toClaim({ total, parts, certainty: 'likely' });
      break;
    }
  }
}

const TOGETHER =
  /^(?:together|combined|in all|all told|altogether|in total|taken together),? (?:[a-z' ]{1,40} )?$|^(?:the )?(?:combined )?(?:total|sum)(?: [a-z]+){0,3} (?:is|was|comes to|came to|would be|reached) (?:about )?$|^(?:(?:the|all) (?:two|three|four|five)|they|those)(?: [a-z]+){0,2} (?:add up to|total|totaled|come to|came to) (?:a total of )?(?:about )?$/;

/** "The first is $20 million. The second is $8 million. The third is $2 million. Together they add up to $30 million." */
function* summedUp(sentences: readonly Sentence[]): Generator<Claim> {
  for (const [i, { figures, gaps }] of sentences.entries()) {
    const t = figures.findIndex((one, k) => !isAside(one) && TOGETHER.test(gaps.slice(0, k + 1).join('#')));
    const total = figures[t];
    if (!total || total.kind === 'percent' || figures.filter((one) => isLike(one, total)).length > 1) continue;
    const parts: Quantity[] = [];
    for (const before of sentences.slice(Math.max(0, i - MOST), i).reverse()) {
      const [k, ...others] = [...before.figures.keys()].filter((at) => isLike(before.figures[at]!, total));
      if (k === undefined || others.length || before.figures[k]!.value >= total.value * 1.5) break;
      if (total.kind === 'count' && !areOfOneNoun(before.gaps[k + 1]!, gaps[t + 1]!)) break;
      parts.unshift(before.figures[k]!);
    }
    const sum = parts.reduce((all, { value }) => all + value, 0);
    if (parts.length >= 2 && sum > total.value / 3 && sum < total.value * 3)
      yield toClaim({ total, parts, certainty: parts.length > 2 ? 'likely' : 'query' });
  }
}

/** Whether two counts may be of one thing, by the words behind them: children make no grandchildren. */
export function areOfOneNoun(one: string, other: string): boolean {
  const [a, b] = [one, other].map((gap) => (/^(?: [a-z'-]+){1,2}/.exec(gap)?.[0] ?? '').split(' ').filter(Boolean));
  return !a!.length || !b!.length || a!.some((word) => b!.some((noun) => noun.slice(0, 4) === word.slice(0, 4)));
}

const isLike = (one: Quantity, total: Quantity): boolean => one.kind === total.kind && one.unit === total.unit;
