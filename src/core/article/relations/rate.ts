import { inFigures } from '../../lexicon/numbers/numerals.ts';
import { inBase, type Quantity } from '../figures/quantities.ts';
import { type Interval, isAside, like, meet, over, rangeOf } from './amounts.ts';
import { bareOf, type Claim, named } from './claim.ts';
import type { Sentence } from './sentences.ts';

const EACH_AFTER =
  /^(?: [a-z]+)? (?:each(?! (?:year|month|week|day|of|other|from))|apiece|per (?!cent)[a-z]+|a(?:n)? (?:mile|month|week|day|year|person|head|hour|unit|home|piece|share|acre|foot|pupil|student|household|family|ticket|night|gallon|barrel|ton|tonne|kilometer|voter)|for each|for every)\b|^-(?:a|per)-[a-z]+/;
const EACH_BEFORE =
  /\b(?:giving (?:them |those )?each|each (?:gets?|receives?|costs?|paid|pays?|worth)|apiece|an average of|average(?:s|d)? (?:of|about)?) (?:about |roughly )?$/;
const PER = /^(?: [a-z]+){0,2} (?:per(?: every)?|for every|for each|in every) (?:one )?$/;
/** How often the one goes into the other. */
const TIMES: Readonly<Record<string, number>> = {
  'month/year': 12,
  'week/year': 52,
  'day/week': 7,
  'day/year': 365,
  'day/month': 30,
  'hour/day': 24,
  'week/month': 4.33,
  'quarter/year': 4,
};
const A_TIME =
  /^(?: [a-z]+)? (?:a|per|each|every) (year|month|week|day|hour|quarter)\b|^ (annually|yearly|monthly|weekly|daily)\b/;
const ADVERBS: Readonly<Record<string, string>> = {
  annually: 'year',
  yearly: 'year',
  monthly: 'month',
  weekly: 'week',
  daily: 'day',
};

/** Totals against so many at so much each, and one rate told by the year and by the month. */
export function* rates(sentence: Sentence): Generator<Claim> {
  const { figures } = sentence;
  if (figures.length < 2) return;
  yield* perBase(sentence);
  yield* overTime(sentence);
  if (figures.length > 2) yield* products(sentence);
}

const isUsable = (one: Quantity): boolean =>
  !isAside(one) && (one.kind === 'count' || one.kind === 'money' || one.kind === 'measure');

function* products({ figures, gaps }: Sentence): Generator<Claim> {
  const rates = figures.flatMap((one, i) =>
    isUsable(one) && (EACH_AFTER.test(gaps[i + 1]!) || EACH_BEFORE.test(gaps[i]!)) ? [i] : [],
  );
  const [k] = rates;
  const rate = figures[k ?? -1];
  // "one each from Ada, Salem and Verrin" is a part of a list.
  if (k === undefined || !rate || rate.value === 1 || rates.length > 1 || PER.test(gaps[k + 1]!)) return;
  const usable = figures.filter((one, i) => i !== k && isUsable(one));
  // "3,000 winners have bought 7,958 homes, or 2.7 each, spending £3.3bn"
  const others = rate.kind === 'count' ? usable.filter(({ kind }) => kind === 'count') : usable;
  const totals = others.filter(
    (one) => one.kind === rate.kind && (one.kind !== 'measure' || one.unit === rate.unit) && inBase(one) > inBase(rate),
  );
  const counts = others.filter((one) => one.kind === 'count' || one.kind === 'measure');
  const triples = totals.flatMap((total) => counts.filter((one) => one !== total).map((count) => ({ total, count })));
  if (!triples.length) return;
  const made = ({ count }: { count: Quantity }): Interval => over(rangeOf(rate), plain(count), (x, y) => x * y);
  const unit = figures[k]!.kind === 'money' ? /^ (?:a|per|each) ([a-z]+)/.exec(gaps[k + 1]!)?.[1] : undefined;
  const fits = triples.find((one) => meet(widened(made(one)), widened(capped(one.total))));
  // More than one way to read it, and none that adds up: not ours to say.
  const [first] = triples;
  const nearest = rate.kind === 'count' ? triples.find(({ total }) => total === figures[k - 1]) : first;
  if (!fits && (others.length > 2 || (triples.length > 1 && rate.kind !== 'count'))) return;
  const { total, count } = fits ?? nearest ?? first!;
  const right = like(total, rate.value * count.value);
  const each = like(rate, total.value / count.value);
  const isBeside =
    BESIDE.test(gaps[k]!) || !isLoose(gaps, true) || counts.some((one) => one.unit !== '' && one.unit === unit);
  if (!fits && !isBeside) return;
  const factor = (rate.value * count.value) / total.value;
  yield {
    relation: 'rate',
    message: 'wrong',
    data: { count: named(count), rate: named(rate), right, total: named(total), each },
    holds: !!fits,
    certainty: Math.abs(Math.log(factor)) > Math.log(30) && isLoose(gaps) ? 'query' : 'likely',
    at: bareOf(total.start > rate.start ? total : rate),
    on: [bareOf(count), bareOf(total.start > rate.start ? rate : total)],
    corrections: [
      { at: bareOf(total), text: right },
      { at: bareOf(rate), text: each },
    ],
    sum: `${named(count)} at ${named(rate)} is ${right}`,
  };
}

/** "more than £8.5bn in total" is not half as much again. */
function capped(total: Quantity): Interval {
  const [low, high] = rangeOf(total);
  return [low, Math.min(high, total.value * 1.15)];
}

/** Set off from what it is the rate of: "$600, or $50 a month". */
const BESIDE = /(?:,|—|\() ?(?:or |so |bringing |for |giving |at |[a-z ]{0,24})?$/;

/** No word says that the one is a rate of the other. */
const isLoose = (gaps: readonly string[], average = false): boolean =>
  !(average ? /\b(?:each|apiece|average)\b/ : /\b(?:each|apiece)\b/).test(gaps.join(' '));

const plain = (count: Quantity): Interval => [Math.min(count.low, count.least), Math.max(count.high, count.most)];

/** Averages are rounded, and so are totals. */
const widened = ([low, high]: Interval): Interval => [low * 0.965, high * 1.035];

/** "about $20 a month" of "$120 a year". */
function* overTime({ figures, gaps }: Sentence): Generator<Claim> {
  for (let i = 0; i + 1 < figures.length; i++) {
    const [a, b] = [figures[i]!, figures[i + 1]!];
    if (a.kind !== b.kind || !isUsable(a) || a.kind === 'measure' || a.unit !== b.unit) continue;
    const [one, other] = [timeOf(gaps[i + 1]!), timeOf(gaps[i + 2]!)];
    const all = one ?? (/\ba year\b|\bannual(?:ly)?\b/.test(gaps.slice(0, i + 1).join(' ')) ? 'year' : null);
    if (!all || !other || all === other || !/(?:,|\(|—| or) ?(?:or )?$/.test(gaps[i + 1]!.trimEnd())) continue;
    const times = TIMES[`${other}/${all}`];
    const factor = times ?? (TIMES[`${all}/${other}`] ? 1 / TIMES[`${all}/${other}`]! : null);
    if (!factor || /\b(?:and|but|from|up|down)\b/.test(gaps[i + 1]!)) continue;
    const [low, high] = over(rangeOf(b), [factor, factor], (x, y) => x * y);
    const right = like(b, a.value / factor);
    yield {
      relation: 'rate',
      message: 'time',
      data: { a: `${named(a)} a ${all}`, right: `${right} a ${other}`, b: named(b) },
      holds: meet([low * 0.9, high * 1.1], rangeOf(a)),
      certainty: one ? 'likely' : 'query',
      at: bareOf(b),
      on: [bareOf(a)],
      corrections: [{ at: bareOf(b), text: right }],
      sum: `${named(a)} a ${all} is ${right} a ${other}`,
    };
  }
}

const timeOf = (gap: string): string | null => {
  const match = A_TIME.exec(gap);
  return match ? (match[1] ?? ADVERBS[match[2]!] ?? null) : null;
};

/** "30 killings in a city of 200,000, the rate is 15 per 100,000", "one place for every 20,000 voters". */
function* perBase({ figures, gaps }: Sentence): Generator<Claim> {
  for (let k = 0; k + 1 < figures.length; k++) {
    const [rate, base] = [figures[k]!, figures[k + 1]!];
    if (!isUsable(rate) || base.kind !== 'count' || !PER.test(gaps[k + 1]!)) continue;
    const others = figures.filter((one, i) => i !== k && i !== k + 1 && isUsable(one) && one.kind !== 'measure');
    const pairs = others.flatMap((part) =>
      others.filter((whole) => whole.value > part.value).map((whole) => ({ part, whole })),
    );
    const exact = ({ part, whole }: Parts): number => (part.value / whole.value) * base.value;
    const fits = pairs.find((one) => isNearRate(rate, exact(one)));
    if (!pairs.length || (!fits && others.length > 3)) continue;
    yield baseClaim(rate, base, fits ?? closest(pairs, exact, rate.value), !!fits, others.length === 2);
  }
}

/** A rate is rounded, and so are its figures; "one for every" the more. */
const isNearRate = (rate: Quantity, value: number): boolean =>
  rate.value === 1
    ? Math.abs(value - 1) < 0.08
    : value <= rate.high * 1.06 + rate.step * 0.5 && value >= rate.low * 0.94 - rate.step * 0.5;

function baseClaim(rate: Quantity, base: Quantity, { part, whole }: Parts, holds: boolean, only: boolean): Claim {
  const one = rate.value === 1;
  const right = inFigures(one ? whole.value / part.value : (part.value / whole.value) * base.value);
  const stated = one ? base : rate;
  return {
    relation: 'rate',
    message: one ? 'every' : 'base',
    data: { part: named(part), whole: named(whole), right, stated: named(stated), base: named(base) },
    holds,
    certainty: only ? 'likely' : 'query',
    at: bareOf(stated),
    on: [bareOf(part), bareOf(whole)],
    corrections: [{ at: stated.number, text: right }],
    sum: one
      ? `${named(whole)} for ${named(part)} is one for every ${right}`
      : `${named(part)} in ${named(whole)} is ${right} per ${named(base)}`,
  };
}

interface Parts {
  readonly part: Quantity;
  readonly whole: Quantity;
}

const closest = (pairs: readonly Parts[], exact: (one: Parts) => number, value: number): Parts =>
  pairs.reduce((best, one) =>
    Math.abs(Math.log(exact(one) / value)) < Math.abs(Math.log(exact(best) / value)) ? one : best,
  );
