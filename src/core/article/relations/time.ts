import { inFigures } from '../../lexicon/numbers/numerals.ts';
import type { Span } from '../../text/spans.ts';
import { inBase, type Quantity } from '../figures/quantities.ts';
import type { Passage } from '../model.ts';
import { bareOf, type Certainty, type Claim, named } from './claim.ts';
import { figureSentencesIn, type Sentence } from './sentences.ts';

/** A point in time: a year, or a day of a year that may be unknown. */
interface Point {
  readonly year: number | null;
  /** Days since 1970 where the day is known; of a day without a year, in the year of the story. */
  readonly day: number | null;
  readonly at: Span;
  readonly words: string;
}

const DAY = 86_400_000;
const LATER = /^ (?:later|on)\b|^,? (?:to the day )?(?:later|afterwards)\b/;
const LENGTH = /^(?:year|decade|century|month|week|day|hour)$/;

/** Claims of time in a passage: ages, so many years ago, anniversaries and lengths. `published`: ISO 8601. */
export function* timesIn(passage: Passage, published: string | null): Generator<Claim> {
  let before: Sentence | null = null;
  for (const sentence of figureSentencesIn(passage)) {
    yield* timesOf(sentence, before, passage.prose, published);
    before = sentence;
  }
}

function* timesOf(
  sentence: Sentence,
  before: Sentence | null,
  prose: string,
  published: string | null,
): Generator<Claim> {
  const now = published ? Number(published.slice(0, 4)) : null;
  const points = pointsOf(sentence, now);
  yield* ages(sentence, before, prose, now);
  yield* anniversaries(sentence, prose, points, now);
  if (sentence.figures.some(({ kind }) => kind === 'measure')) {
    yield* lengths(sentence, points, now);
    yield* hours(sentence);
  }
}

function pointsOf({ figures, gaps }: Sentence, now: number | null): Point[] {
  return figures.flatMap((one, i): Point[] => {
    const at = bareOf(one);
    if (one.kind === 'year') return [{ year: one.value, day: null, at, words: named(one) }];
    if (one.kind !== 'date' || !one.date) return [];
    const { month, day } = one.date;
    const year = one.date.year ?? yearAfter(figures[i + 1], gaps[i + 1]!);
    const days = day === null ? null : Math.round(Date.UTC(year ?? now ?? 2023, month - 1, day) / DAY);
    return [{ year, day: days, at, words: named(one) }];
  });
}

const yearAfter = (next: Quantity | undefined, gap: string): number | null =>
  next?.kind === 'year' && /^,? $/.test(gap) ? next.value : null;

const SINCE = /\b(?:it has been|it's been|it is|been) (?:more than |about |exactly |just |almost |nearly )?$/;
const DELAY = /^[- ](?:delay|extension|postponement|grace period)\b/;
const STOOD = /\b(?:for|after) (?:more than |nearly )?$/;

/** "43 years later", "a decade since the flood of 2014", "seven days, from July 10 to July 14". */
function* lengths(sentence: Sentence, points: readonly Point[], now: number | null): Generator<Claim> {
  for (const [k, stated] of sentence.figures.entries()) {
    if (stated.kind !== 'measure' || !LENGTH.test(stated.unit)) continue;
    const prior = points.filter(({ at }) => at.end <= stated.start);
    const later = points.filter(({ at }) => at.start >= stated.end);
    const years = /^(?:year|decade|century)$/.test(stated.unit);
    const ends = endsOf(sentence, k, { prior, later, points, years, now });
    if (ends) yield* between(sentence, stated, ...ends, years || !LATER.test(sentence.gaps[k + 1]!), 'likely');
    else if (/^(?:day|week)$/.test(stated.unit)) yield* ranges(sentence, k, stated, prior, later);
  }
}

interface Times {
  readonly points: readonly Point[];
  /** Before and behind the length. */
  readonly prior: readonly Point[];
  readonly later: readonly Point[];
  /** Whether the length is told in years. */
  readonly years: boolean;
  readonly now: number | null;
}

/** The two points between which a length is told to lie. */
function endsOf({ figures, gaps }: Sentence, k: number, times: Times): readonly [Point, Point] | null {
  const { points, prior, later, years, now } = times;
  const after = gaps[k + 1]!;
  if (LATER.test(after)) return only(prior);
  if (years && now !== null && /^,? since\b/.test(after) && SINCE.test(gaps[k]!)) {
    const [then] = later;
    const today = { year: now, day: null, at: figures[k]!, words: String(now) };
    return then?.year && later.length === 1 ? [then, today] : null;
  }
  if (DELAY.test(after)) {
    const isBetween = /\b(?:rather than|instead of|from|to)\b/.test(gaps.slice(k + 1).join(' '));
    return isBetween ? only(later.filter(({ year }) => year !== null)) : null;
  }
  const stood = STOOD.test(gaps[k]!) && /^(?: [a-z]+){0,2} (?:when|until|before)\b/.test(after);
  return years && stood ? only(points) : null;
}

/** Two points where there are no more. */
const only = (points: readonly Point[]): readonly [Point, Point] | null => {
  const [a, b] = points;
  return a && b && points.length === 2 ? [a, b] : null;
};

/** "runs for seven days, from July 10 to July 14": with or without the first day. */
function* ranges(
  { gaps, figures }: Sentence,
  k: number,
  stated: Quantity,
  prior: readonly Point[],
  later: readonly Point[],
): Generator<Claim> {
  const [a, b] = later.length === 2 && !prior.length ? later : [undefined, undefined];
  if (!a?.day || !b?.day) return;
  const i = figures.findIndex((one) => one.start === a.at.start);
  const last = figures.findIndex((one) => one.start === b.at.start);
  if (
    !/\bfrom (?:[a-z]+,? ){0,3}$/.test(gaps[i]!) ||
    !/\b(?:to|through|until) (?:[a-z]+,? ){0,3}$/.test(gaps[last]!) ||
    /[;:]/.test(gaps[k + 1]!)
  )
    return;
  const days = b.day - a.day;
  if (days < 0) return;
  const wanted = inBase(stated) / 1440;
  const holds = stated.unit === 'week' ? Math.abs(days - wanted) <= 3 : days === wanted || days + 1 === wanted;
  yield claimOf('duration', stated, a, b, stated.unit === 'week' ? Math.round(days / 7) : days + 1, holds, 'likely');
}

function* between(
  { figures }: Sentence,
  stated: Quantity,
  a: Point,
  b: Point,
  years: boolean,
  certainty: Certainty,
): Generator<Claim> {
  if (years) {
    if (a.year === null || b.year === null) return;
    const right = Math.abs(b.year - a.year);
    yield claimOf('ago', stated, a, b, right, isSoManyYears(stated, right), certainty);
  } else if (a.day !== null && b.day !== null && figures.length <= 6 && stated.unit !== 'hour') {
    const days = Math.abs(b.day - a.day);
    const { size, slack } = DAYS.get(stated.unit) ?? { size: 1, slack: 1 };
    const holds = Math.abs(days - stated.value * size) <= slack + (stated.hedge ? size : 0);
    yield claimOf('ago', stated, a, b, Math.round(days / size), holds, certainty);
  }
}

/** Days of a week and a month, and how far off is no slip. */
const DAYS: ReadonlyMap<string, { readonly size: number; readonly slack: number }> = new Map([
  ['week', { size: 7, slack: 3 }],
  ['month', { size: 30.4, slack: 20 }],
]);
const YEARS: ReadonlyMap<string, number> = new Map([
  ['decade', 10],
  ['century', 100],
]);

/** One year more or less, and a tenth of what is round. */
function isSoManyYears({ value, unit, hedge }: Quantity, right: number): boolean {
  const wanted = value * (YEARS.get(unit) ?? 1);
  const isRound = hedge !== null || (wanted >= 10 && wanted % 10 === 0 && unit !== 'year');
  return Math.abs(right - wanted) <= (isRound ? Math.max(1, wanted * 0.1) : 1);
}

function claimOf(
  relation: 'ago' | 'duration' | 'age',
  stated: Quantity,
  a: Point,
  b: Point,
  right: number,
  holds: boolean,
  certainty: Certainty,
): Claim {
  const unit = stated.unit === 'decade' || stated.unit === 'century' ? 'year' : stated.unit;
  const length = `${inFigures(right)} ${unit}${right === 1 ? '' : 's'}`;
  return {
    relation,
    message: 'between',
    data: { from: a.words, to: b.words, right: length, stated: named(stated) },
    holds,
    certainty,
    at: bareOf(stated),
    on: [a.at, b.at].filter(({ start }) => start !== stated.start),
    corrections: [],
    sum: `${a.words} to ${b.words} is ${length}`,
  };
}

/** "from 10 a.m. to 4 p.m., eight hours a day" */
function* hours({ figures, gaps }: Sentence): Generator<Claim> {
  const k = figures.findIndex(({ kind, unit }) => kind === 'measure' && unit === 'hour');
  const clocks = figures.filter(({ kind }) => kind === 'clock');
  const [a, b] = clocks;
  const stated = figures[k];
  if (!stated || !a || !b || clocks.length !== 2) return;
  const [i, j] = [figures.indexOf(a), figures.indexOf(b)];
  if (j !== i + 1 || !/^ (?:to|until|till) $|^ ?[-–—] ?$/.test(gaps[j]!) || (k !== j + 1 && k !== i - 1)) return;
  if (!/^(?:,| ?—| ?\() ?(?:or |for |a total of )?$|^ $/.test(gaps[k > j ? k : i]!.replace(/ from $/, '')) && k > j)
    return;
  const right = ((b.value - a.value + 1440) % 1440) / 60;
  const point = (one: Quantity): Point => ({ year: null, day: null, at: bareOf(one), words: named(one) });
  yield claimOf(
    'duration',
    stated,
    point(a),
    point(b),
    right,
    Math.abs(right - stated.value) <= (stated.hedge ? 1 : 0.5),
    'likely',
  );
}

const BEGAN =
  /\b(?:opened|founded|built|established|began|started|launched|created|formed|born|married|signed|won|incorporated|dedicated|debuted|first held|completed)\b[^.;]{0,40}\b(?:in|on) (?:[a-z]+ )?$/;
const NTH = /\b(?<n>\d{1,3})(?:st|nd|rd|th) (?<what>anniversary|birthday)\b/g;

/** "opened in 1974 and will mark its 50th anniversary in 2024" */
function* anniversaries(
  { start, end, figures, gaps }: Sentence,
  prose: string,
  points: readonly Point[],
  now: number | null,
): Generator<Claim> {
  const text = prose.slice(start, end);
  if (!/\d(?:st|nd|rd|th) (?:anniversary|birthday)/.test(text)) return;
  NTH.lastIndex = 0;
  const match = NTH.exec(text);
  if (!match) return;
  const n = Number(match.groups!.n);
  const began = points.find(
    ({ at, year }) => year !== null && BEGAN.test(gaps[figures.findIndex((one) => one.start === at.start)] ?? ''),
  );
  const others = points.filter((one) => one !== began && one.year !== null && one.year !== began?.year);
  const year = others.length === 1 ? others[0]!.year! : others.length ? null : now;
  if (!began?.year || year === null) return;
  const right = year - began.year;
  const at = { start: start + match.index, end: start + match.index + match.groups!.n!.length + 2 };
  // Told of ahead or in the year after: one off is no slip where no year is named.
  const slack = others.length ? 0 : 1;
  yield {
    relation: 'ago',
    message: 'anniversary',
    data: {
      from: began.words,
      to: String(year),
      right: String(right),
      stated: `${match[1]}${text.slice(match.index + match[1]!.length, match.index + match[1]!.length + 2)}`,
      what: match.groups!.what!,
    },
    holds: Math.abs(right - n) <= slack,
    certainty: 'likely',
    at,
    on: [began.at],
    corrections: [],
    sum: `${began.words} to ${year} is ${right} years`,
  };
}

const BORN = /\bborn (?:[a-z.,' -]{0,40}?)?(?:in|on)? ?(?:[a-z]+ )?$/;
const DIED =
  /\b(?:died|passed away|dead)\b[^.;]{0,60}(?:in|on|,) ?(?:[a-z]+,? )?$|\b(?:died|passed away) (?:[a-z]+,? )?$/;
const TURNED = /\b(?:turn(?:ed|s)?|is now|is|aged|age|age of|was) $/;

/** Ages against years of birth and death, within a sentence or told in the next. */
function* ages(sentence: Sentence, before: Sentence | null, _prose: string, now: number | null): Generator<Claim> {
  const { figures, gaps } = sentence;
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
      !(TURNED.test(gaps[k]!) && /^(?:[,.;]|$| (?:this|last|in|on|now|when|years? old|and|at))/.test(gaps[k + 1]!))
    )
      continue;
    const own = lifeOf(sentence, now);
    const life = own.born
      ? own
      : /^(?:he|she|they) was $/.test(gaps[k]!.trimStart()) && before
        ? lifeOf(before, now)
        : own;
    yield* ageClaim(sentence, k, age, life, now);
    if (own.born) continue;
    yield* later(sentence, k, age);
  }
}

interface Life {
  readonly born: Point | null;
  readonly died: Point | null;
  readonly years: readonly Point[];
}

function lifeOf({ figures, gaps, start }: Sentence, now: number | null): Life {
  const points = pointsOf({ figures, gaps, start } as Sentence, now);
  const gapOf = (point: Point): string => gaps[figures.findIndex((one) => one.start === point.at.start)] ?? '';
  const dated = points.filter(({ year }) => year !== null);
  const born = dated.find((one) => BORN.test(gapOf(one))) ?? null;
  const died = dated.find((one) => one !== born && DIED.test(gapOf(one))) ?? null;
  return { born, died, years: dated.filter((one) => one !== born && one !== died && one.year !== born?.year) };
}

function* ageClaim(
  { gaps }: Sentence,
  k: number,
  age: Quantity,
  { born, died, years }: Life,
  now: number | null,
): Generator<Claim> {
  if (!born?.year) return;
  const [other] = years;
  const isThen = years.length === 1 && /\b(?:at|became|in)\b/.test(gaps.slice(0, k + 1).join(' '));
  const until = died?.year ?? (isThen ? other!.year : years.length ? null : now);
  if (until === null) return;
  const end = died ?? other;
  const most = until - born.year;
  const full = born.day !== null && died?.day !== null && died?.day !== undefined;
  const exact = full ? Math.floor((died!.day! - born.day!) / 365.2425) : null;
  const holds =
    exact === null
      ? age.value === most || age.value === most - 1
      : age.value === exact || age.value === Math.round((died!.day! - born.day!) / 365.2425);
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
    certainty: died ? 'likely' : 'likely',
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
