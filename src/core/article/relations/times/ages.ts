import type { Quantity } from '../../figures/quantities.ts';
import { bareOf, type Claim, named } from '../claim.ts';
import type { Sentence } from '../sentences.ts';
import { type Point, pointsOf } from './points.ts';

const LATER = /^ (?:later|on)\b|^,? (?:to the day )?(?:later|afterwards)\b/;
const BORN = /\bborn (?:[a-z.,' -]{0,40}?)?(?:in|on)? ?(?:[a-z]+ )?$/;
const DIED =
  /\b(?:died|passed away|dead)\b[^.;]{0,60}(?:in|on|,) ?(?:[a-z]+,? )?$|\b(?:died|passed away) (?:[a-z]+,? )?$/;
const TURNED = /\b(?:turn(?:ed|s)?|is now|is|aged|age|age of|was|(?:died|dead) (?:on )?(?:[a-z]+day )?at) $/;

/** Ages against years of birth and death, within a sentence or told in the next. */
export function* ages(sentence: Sentence, before: Sentence | null, now: number | null): Generator<Claim> {
  const { figures, gaps } = sentence;
  yield* byYear(sentence, now);
  for (const [k, age] of figures.entries()) {
    if (
      !/^(?:age|count|measure)$/.test(age.kind) ||
      age.value < 1 ||
      age.value > 115 ||
      (age.kind === 'measure' && age.unit !== 'year')
    )
      continue;
    if (
      age.kind !== 'age' &&
      !(isTurned(sentence, k) && /^(?:[,.;]|$| (?:this|last|in|on|now|when|years? old|and|at))/.test(gaps[k + 1]!))
    )
      continue;
    const own = lifeOf(sentence, now);
    const life = own.born
      ? own
      : /^(?:he|she|they) was $/.test(gaps[k]!.trimStart()) && before
        ? lifeOf(before, now)
        : own;
    if (!isInBetween(sentence, k, life)) yield* ageClaim(sentence, k, age, life, now);
    if (own.born) continue;
    yield* later(sentence, k, age);
  }
}

/**
 * "Born in 1923, she moved at the age of 11", "he learned to read when he was 10": an age in between. "Was 15 when he began with
 * Verrin, later renamed Ada, in 1949": the only other year is of a remark.
 */
const isInBetween = ({ figures, gaps }: Sentence, k: number, { died, years }: Life): boolean => {
  if (!died && !years.length && EARLY.test(gaps[k]!)) return true;
  const j = figures.findIndex((one, i) => i > k && one.kind === 'year');
  return !died && years.length === 1 && j > k && /, [a-z]/.test(gaps.slice(k + 1, j + 1).join('#'));
};

const EARLY = /\bwhen (?:he|she|they) was (?:just |only )?$|\bat (?:the )?(?:age|age of) $/;

/** "turned 79", "died in 2019 at 79" */
const isTurned = ({ figures, gaps }: Sentence, k: number): boolean =>
  TURNED.test(gaps[k]!) ||
  (figures[k - 1]?.kind === 'year' && /^,? at (?:the age of |age )?$/.test(gaps[k]!) && /\bdied\b/.test(gaps[k - 1]!));

interface Life {
  readonly born: Point | null;
  readonly died: Point | null;
  readonly years: readonly Point[];
}

function lifeOf({ figures, gaps }: Sentence, now: number | null): Life {
  const points = pointsOf({ figures, gaps }, now);
  const gapOf = (point: Point): string => gaps[figures.findIndex((one) => one.start === point.at.start)] ?? '';
  const dated = points.filter(({ year }) => year !== null);
  const born = dated.find((one) => BORN.test(gapOf(one))) ?? null;
  const died = dated.find((one) => one !== born && DIED.test(gapOf(one))) ?? null;
  // "the novelist (1932-2004)"
  const i = figures.findIndex(
    (one, k) => one.kind === 'year' && figures[k + 1]?.kind === 'year' && isLifespan(gaps, k),
  );
  if (!born && !died && i >= 0) {
    const [first, last] = [i, i + 1].map((k) => dated.find((one) => one.at.start === bareOf(figures[k]!).start));
    if (first && last) return { born: first, died: last, years: dated.filter((one) => one !== first && one !== last) };
  }
  return { born, died, years: dated.filter((one) => one !== born && one !== died && one.year !== born?.year) };
}

const isLifespan = (gaps: readonly string[], k: number): boolean =>
  /\($/.test(gaps[k]!) && /^ ?[-–—] ?$/.test(gaps[k + 1]!) && gaps[k + 2]!.startsWith(')');

function* ageClaim(
  { gaps }: Sentence,
  k: number,
  age: Quantity,
  { born, died, years }: Life,
  now: number | null,
): Generator<Claim> {
  if (!born?.year) return;
  const [other] = years;
  const isThen =
    years.length === 1 && (/\b(?:at|became|in)\b/.test(gaps.slice(0, k + 1).join(' ')) || /^ in\b/.test(gaps[k + 1]!));
  const until = died?.year ?? (isThen ? other!.year : years.length ? null : now);
  if (until === null) return;
  const end = died ?? other;
  const most = until - born.year;
  const full = born.day !== null && died?.day !== null && died?.day !== undefined;
  const exact = full ? Math.floor((died!.day! - born.day!) / 365.2425) : null;
  const holds =
    exact === null
      ? age.value === most || age.value === most - 1
      : // The day of the birthday is a fraction of a year off.
        [-1, 1].some((day) => age.value === Math.floor((died!.day! - born.day! + day) / 365.2425));
  if (!holds && Math.abs(age.value - most) > 90) return;
  yield {
    relation: 'age',
    message: 'lived',
    data: {
      born: born.words,
      to: end?.words ?? String(until),
      right: exact === null ? `${most - 1} or ${most}` : String(exact),
      age: named(age),
    },
    holds: holds || most < 0,
    certainty: 'likely',
    at: age.number,
    on: [born.at, ...(end ? [end.at] : [])],
    corrections: [],
    sum: `born ${born.words}, ${until}: ${most - 1} or ${most}`,
  };
}

/** "was 19 when he joined in 1962 and is 81 now, 62 years later" */
function* later({ figures, gaps }: Sentence, k: number, age: Quantity): Generator<Claim> {
  const then = figures.slice(0, k).find((_, i) => /\bwas $/.test(gaps[i]!) && /^ when\b/.test(gaps[i + 1]!));
  const span = figures[k + 1];
  if (!then || span?.kind !== 'measure' || span.unit !== 'year' || !LATER.test(gaps[k + 2]!)) return;
  const right = then.value + span.value;
  yield {
    relation: 'age',
    message: 'later',
    data: { first: named(then), span: named(span), right: String(right), age: named(age) },
    holds: Math.abs(right - age.value) <= 1,
    certainty: 'likely',
    at: age.number,
    on: [bareOf(then), bareOf(span)],
    corrections: [],
    sum: `${named(then)} and ${named(span)} make ${right}`,
  };
}

/** An age, and the year in which it was. */
interface Aged {
  readonly age: Quantity;
  readonly year: number;
  readonly at: Claim['at'];
  readonly words: string;
}

const AGED = /\b(?:was|were|at|at age|at the age of|aged|turned|when (?:he|she) was|is|is now|now) $|\band $/;
const WHEN_NOW = /^ when (?:he|she|they) [^.;:,]{0,30}(?:this (?:year|week|month)|on [a-z]{3,6}day)\b/;
const IN_YEAR = /^,? (?:when [^.;:]{0,40} )?in (?:[a-z]+ )?$/;

/** "was 30 in 2000 and is now 54", "joined in 1980 at 18 and retired in 2000 at 38" */
function* byYear({ figures, gaps }: Sentence, now: number | null): Generator<Claim> {
  if (figures.length < 3 || figures.length > 6) return;
  const found = figures.flatMap((age, k): Aged[] => agedAt({ figures, gaps }, k, age, now) ?? []);
  const [one, other, ...more] = found;
  if (!one || !other || more.length || one.year === other.year) return;
  const right = one.age.value + other.year - one.year;
  yield {
    relation: 'age',
    message: 'byYear',
    data: { first: named(one.age), from: one.words, right: String(right), age: named(other.age), to: other.words },
    holds: Math.abs(right - other.age.value) <= 1,
    certainty: 'likely',
    at: other.age.number,
    on: [one.age.number, one.at],
    corrections: [],
    sum: `${named(one.age)} in ${one.words} is ${right} in ${other.words}`,
  };
}

function agedAt(
  { figures, gaps }: Pick<Sentence, 'figures' | 'gaps'>,
  k: number,
  age: Quantity,
  now: number | null,
): Aged[] | null {
  // "was 22 when he enlisted … and 78 when he died"
  const isAge =
    age.kind === 'age' ||
    (age.kind === 'count' &&
      AGED.test(gaps[k]!) &&
      (!/\band $/.test(gaps[k]!) || /^ when (?:he|she) /.test(gaps[k + 1]!)));
  if (!isAge || age.value < 2 || age.value > 110 || !Number.isInteger(age.value) || age.scale !== 1) return null;
  const [before, next] = [figures[k - 1], figures[k + 1]];
  if (next?.kind === 'year' && IN_YEAR.test(gaps[k + 1]!))
    return [{ age, year: next.value, at: bareOf(next), words: named(next) }];
  if (before?.kind === 'year' && /^,? (?:at|at age|at the age of|when (?:he|she) was) $/.test(gaps[k]!))
    return [{ age, year: before.value, at: bareOf(before), words: named(before) }];
  const isNow = /\bnow $/.test(gaps[k]!) || /^,? now\b/.test(gaps[k + 1]!) || WHEN_NOW.test(gaps[k + 1]!);
  return isNow && now !== null ? [{ age, year: now, at: bareOf(age), words: String(now) }] : null;
}
