import { WEEKDAY_NAMES } from '../../../lexicon/calendar.ts';
import { allMatches } from '../../../text/matches.ts';
import { worth } from '../../figures/numbers.ts';
import { inBase, type Quantity } from '../../figures/quantities.ts';
import type { Passage } from '../../model.ts';
import { perPassage } from '../../perPassage.ts';
import { bareOf, type Certainty, type Claim } from '../claim.ts';
import { figureSentencesIn, type Sentence } from '../sentences.ts';
import { ages } from './ages.ts';
import { agos, anniversaries } from './anniversaries.ts';
import { annuals } from './annual.ts';
import { clocks } from './clocks.ts';
import { months } from './months.ts';
import { isSoManyYears, lengthClaim, type Point, pointsOf, yearsOf } from './points.ts';
import { tenures } from './tenure.ts';

const LATER = /^ (?:later|on)\b|^,? (?:to the day )?(?:later|afterwards)\b/;
const LENGTH = /^(?:year|decade|century|month|week|day|hour)$/;

/** Claims of time in a passage: ages, so many years ago, anniversaries and lengths. `published`: ISO 8601. */
export function timesIn(passage: Passage, published: string | null): readonly Claim[] {
  const byDate = timesByDate(passage);
  const known = byDate.get(published);
  if (known) return known;
  const found: Claim[] = [];
  let before: Sentence | null = null;
  for (const sentence of figureSentencesIn(passage)) {
    if (isTimed(sentence) || (before && isTimed(before)))
      for (const claim of timesOf(sentence, before, passage.prose, published)) found.push(claim);
    before = sentence;
  }
  for (const claim of annuals(passage.prose, published ? Number(published.slice(0, 4)) : null)) found.push(claim);
  byDate.set(published, found);
  return found;
}

/** Three rules ask; a passage knows what it answered for each date of its story. */
const timesByDate = perPassage((): Map<string | null, readonly Claim[]> => new Map());

const isTimed = ({ figures }: Sentence): boolean =>
  figures.some(({ kind, unit }) => /^(?:year|date|clock)$/.test(kind) || (kind === 'measure' && LENGTH.test(unit)));

function* timesOf(
  sentence: Sentence,
  before: Sentence | null,
  prose: string,
  published: string | null,
): Generator<Claim> {
  const now = published ? Number(published.slice(0, 4)) : null;
  const points = pointsOf(sentence, now);
  yield* ages(sentence, before, now);
  yield* anniversaries(sentence, prose, points, now);
  if (sentence.figures.some(({ kind }) => kind === 'measure')) {
    if (now !== null) yield* agos(sentence, points, now);
    yield* lengths(sentence, points, now);
    const spans = [...spansOf(sentence, points)];
    yield* spans.length ? spans : terms(sentence, points);
    if (now !== null) yield* served(sentence, points, now);
    if (before) yield* afterwards(sentence, before, points, now);
    yield* clocks(sentence, before);
    yield* months(sentence, prose);
  }
  yield* tenures(sentence, before, now);
  yield* fairs(sentence, prose);
}

const SINCE = /\b(?:it has been|it's been|it is|been) (?:more than |about |exactly |just |almost |nearly )?$/;
const DELAY = /^[- ](?:delay|extension|postponement|grace period)\b/;
const STOOD = /\b(?:for|after) (?:more than |nearly )?$/;
/** "opened May 6 and closed May 17, lasted 12 days" */
const LASTED = /,? (?:and )?(?:lasted|ran|ran for|took|spanned) $/;
const OPENS = /\b(?:opened|opens|open|began|begins|begin|started|starts|start|starting)(?: on)? (?:[a-z]+,? ){0,2}$/;
const CLOSES =
  /\b(?:closed|closes|close|ended|ends|end|finished|concluded|concludes|finishes)(?: on)? (?:[a-z]+,? ){0,2}$/;

/** "43 years later", "a decade since the flood of 2014", "seven days, from July 10 to July 14". */
function* lengths(sentence: Sentence, points: readonly Point[], now: number | null): Generator<Claim> {
  for (const [k, stated] of sentence.figures.entries()) {
    if (stated.kind !== 'measure' || !LENGTH.test(stated.unit)) continue;
    const years = /^(?:year|decade|century)$/.test(stated.unit);
    const isDated = years && isDatedLater(sentence, k);
    if (LATER.test(sentence.gaps[k + 1]!) && !isDated && !RIGHT_BEFORE.test(sentence.gaps[k]!)) continue;
    const prior = points.filter(({ at }) => at.end <= stated.start);
    const later = points.filter(({ at }) => at.start >= stated.end);
    const times = { prior, later, points, years, now };
    const ends = isDated
      ? only(points)
      : EXISTED.test(sentence.gaps[k + 1]!)
        ? existed(sentence, k, times)
        : endsOf(sentence, k, times);
    if (ends) yield* between(sentence, stated, ...ends, years || !LATER.test(sentence.gaps[k + 1]!), 'likely');
    else if (/^(?:day|week)$/.test(stated.unit)) yield* ranges(sentence, k, stated, prior, later);
  }
}

/** “Graduated in 1955 and four years later, in 1959”: the end is told behind the length. */
const isDatedLater = ({ figures, gaps }: Pick<Sentence, 'figures' | 'gaps'>, k: number): boolean =>
  /^ later,? in $/.test(gaps[k + 1]!) && figures[k + 1]?.kind === 'year';

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
  // "two decades after the 2004 flood, in 2024"
  if (years && /^ after (?:the |his |her |its )?$/.test(after)) {
    const isIn = / in $/.test(gaps[k + 2] ?? '') && figures[k + 2]?.kind === 'year';
    return isIn ? only(later) : null;
  }
  // "joined in 2003 and retired in 2023, after 20 years"
  if (years && AFTER_ALL.test(gaps[k]!) && /^(?:[.,;]|$| (?:on|with|of|in|as|at)\b)/.test(after) && !later.length)
    return only(prior);
  const stood = STOOD.test(gaps[k]!) && /^(?: [a-z]+){0,2} (?:when|until|before)\b/.test(after);
  return years && stood ? only(points) : null;
}

/** "The museum, which opened in 1975, has had visitors over its 49 years of existence" */
function existed(
  { figures, gaps }: Pick<Sentence, 'figures' | 'gaps'>,
  k: number,
  { points, prior: [then], years, now }: Times,
): readonly [Point, Point] | null {
  if (!years || now === null || !then?.year || points.length !== 1 || !/\b(?:its|their) $/.test(gaps[k]!)) return null;
  const today = { year: now, day: null, at: figures[k]!, words: String(now) };
  return BEGAN.test(gaps.slice(0, k).join(' ')) ? [then, today] : null;
}
const EXISTED =
  /^ (?:of existence|in existence|of operation|in operation|in business)\b|^-year (?:history|existence|run)\b/;
const BEGAN = /\b(?:opened|founded|began|established|built|started|formed|created|launched|incorporated)\b/;

/** "freed on May 16, two weeks later"; of "in 1995, in 2000, and was promoted eight years later" the end is not told. */
const RIGHT_BEFORE = /^(?: [a-z]+)?(?:,|—| ?\()? ?(?:more than |nearly |about |almost |just |only |some )?$/;

const AFTER_ALL =
  /^,? (?:after|after serving|after spending|a span of|having served) (?:more than |nearly |about |almost )?$/;

/** Two points where there are no more. */
const only = (points: readonly Point[]): readonly [Point, Point] | null => {
  const [a, b] = points;
  return a && b && points.length === 2 ? [a, b] : null;
};

/** "from July 10 to July 14", with the length before it or behind. */
const isDayRange = (gaps: readonly string[], k: number, i: number, last: number): boolean =>
  (i === k + 1 ? FROM_DAY_OR_COMMA : FROM_DAY).test(gaps[i]!) && TO_DAY.test(gaps[last]!) && !/[;:]/.test(gaps[k + 1]!);
const TO_DAY = /\b(?:to|through|until) (?:[a-z]+,? ){0,3}$/;
const FROM_DAY = /\bfrom (?:[a-z]+,? ){0,3}$/;
/** "runs for three days, July 10 to July 12" */
const FROM_DAY_OR_COMMA = /\bfrom (?:[a-z]+,? ){0,3}$|^, (?:[a-z]+,? )?$/;

/** "runs for seven days, from July 10 to July 14": with or without the first day. */
function* ranges(
  { gaps, figures }: Sentence,
  k: number,
  stated: Quantity,
  prior: readonly Point[],
  later: readonly Point[],
): Generator<Claim> {
  const isBehind = prior.length === 2 && !later.length;
  const [a, b] = isBehind ? prior : later.length === 2 && !prior.length ? later : [undefined, undefined];
  if (!a?.day || !b?.day) return;
  // "from June 3 through June 9, seven days"
  const lasted = LASTED.test(gaps[k]!);
  if (isBehind && !lasted && !/^(?:,|—| \() ?(?:or |for |a total of )?$/.test(gaps[k]!)) return;
  const i = figures.findIndex((one) => one.start === a.at.start);
  const last = figures.findIndex((one) => one.start === b.at.start);
  const days = b.day - a.day;
  if (days < 0) return;
  const isTold = isBehind && OPENS.test(gaps[i]!) && CLOSES.test(gaps[last]!);
  if (!isTold && !isDayRange(gaps, k, i, last)) return;
  const wanted = inBase(stated) / 1440;
  const fits = stated.unit === 'week' ? Math.abs(days - wanted) <= 3 : days === wanted || days + 1 === wanted;
  // Of a trial or a strike, days off may be left out.
  const holds = fits || (lasted && wanted < days);
  const right = stated.unit === 'week' ? Math.round(days / 7) : days + 1;
  yield lengthClaim('duration', stated, [a, b], { right, holds, certainty: 'likely' });
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
    yield lengthClaim('ago', stated, [a, b], { right, holds: isSoManyYears(stated, right), certainty });
  } else if (a.day !== null && b.day !== null && figures.length <= 6 && stated.unit !== 'hour') {
    const days = Math.abs(b.day - a.day);
    const { size, slack } = DAYS.get(stated.unit) ?? { size: 1, slack: 1 };
    const holds = Math.abs(days - stated.value * size) <= slack + (stated.hedge ? size : 0);
    yield lengthClaim(
      'ago',
      stated,
      [a, b],
      days < size
        ? { right: days, holds, certainty, unit: 'day' }
        : { right: Math.round(days / size), holds, certainty },
    );
  }
}

/** Days of a week and a month, and how far off is no slip. */
const DAYS: ReadonlyMap<string, { readonly size: number; readonly slack: number }> = new Map([
  ['week', { size: 7, slack: 3 }],
  ['month', { size: 30.4, slack: 20 }],
]);
const FROM = /\(?(?:\bfrom (?:[a-z]+ )?|\()$/;
const UNTIL = /^ (?:to|until|till|through) (?:[a-z]+ )?$|^ ?[-–—] ?$/;
const OPEN_LENGTH = /\b(?:every|each|first|last|past|next|another|age|ages|aged|at least|than|of) (?:the )?$/;
const BEGINS =
  /\b(?:began|begins?|started|starts?|starting|beginning|took effect|signed|opened|effective) (?:[a-z]+ ){0,2}$/;
const ENDS =
  /\b(?:ends?|ended|ending|expires?|expired|expiring|runs? (?:out|through|until|to)|through|until|finish(?:es|ed)?) (?:[a-z]+ ){0,2}$/;
const TERM =
  /^[ -](?:[a-z]+ ){0,2}(?:contract|deal|lease|agreement|term|plan|project|program|ban|sentence|extension|loan|pact|grant|levy|war|siege|reign|run)\b/;

/** "the 10-year period from 2014 through 2023", "three years between 2012 and 2014": a length right before its two ends. */
function* spansOf({ figures, gaps }: Sentence, points: readonly Point[]): Generator<Claim> {
  for (const [k, stated] of figures.entries()) {
    if (yearsOf(stated) === null || !SPAN_FROM.test(gaps[k + 1]!) || !SPAN_TO.test(gaps[k + 2] ?? '')) continue;
    const [a, b] = [figures[k + 1], figures[k + 2]].map((one) =>
      points.find(({ at }) => one && at.start === bareOf(one).start),
    );
    if (!a?.year || !b?.year || b.year < a.year || OPEN_LENGTH.test(gaps[k]!)) continue;
    const right = b.year - a.year;
    // "a total of nine years between 1895 and 1924": not all of them.
    const holds = isSoManyYears(stated, right) || (stated.hedge === 'a total of' && (yearsOf(stated) ?? 0) < right);
    yield lengthClaim('duration', stated, [a, b], { right, holds, certainty: 'likely' });
  }
}
const SPAN_FROM = /^(?:[ -](?:period|span|stretch|run|term))?,? (?:from|between) (?:[a-z]+ )?$/;
const SPAN_TO = /^ (?:to|and|through|until) (?:[a-z]+ )?$|^[-–]$/;

/** "After 11 years on the bench, from 2005 to 2016", "the five-year contract, which began in 2020, ends in 2025" */
function* terms({ figures, gaps }: Sentence, points: readonly Point[]): Generator<Claim> {
  const lengths = figures.flatMap((one, i) => (yearsOf(one) === null ? [] : [i]));
  const [k, ...more] = lengths;
  const [a, b, ...others] = points;
  if (k === undefined || more.length || !a?.year || !b?.year || others.length || b.year < a.year) return;
  if (OPEN_LENGTH.test(gaps[k]!) || /^[- ](?:old|ago)|^ (?:later|earlier|before|after|since|from)\b/.test(gaps[k + 1]!))
    return;
  const [i, j] = [a, b].map(({ at }) => figures.findIndex((one) => bareOf(one).start === at.start)) as [number, number];
  if (j !== i + 1 && !(k === i + 1 && j === k + 1)) return;
  const isRange = j === i + 1 && FROM.test(gaps[i]!) && UNTIL.test(gaps[j]!) && isBesideRange(gaps, k, i, j);
  const isTerm = k < i && TERM.test(gaps[k + 1]!) && BEGINS.test(bare(gaps[i]!)) && ENDS.test(bare(gaps[j]!));
  const isRun =
    k === i + 1 &&
    ((RUNS.test(gaps[k]!) && BEGINS.test(bare(gaps[i]!)) && UNTIL_END.test(gaps[j]!)) ||
      (/\btook $/.test(gaps[k]!) && BEGINS.test(bare(gaps[i]!)) && ENDS.test(bare(gaps[j]!))));
  if (!isRange && !isTerm && !isRun) return;
  const right = b.year - a.year;
  yield lengthClaim('duration', figures[k]!, [a, b], {
    right,
    holds: isSoManyYears(figures[k]!, right),
    certainty: 'likely',
  });
}

const bare = (gap: string): string => gap.replace(/\b(?:in|on) $/, '');
/** "signed in 2019, runs five years, until 2024" */
const RUNS = /\b(?:runs?|ran|lasts?|lasted|is for|was for|good for) (?:for )?$/;
const UNTIL_END = /^,? (?:until|to|through|ending in|and (?:ends|expires) in) $/;

/** Nothing but its own words stands between a length and the years that it runs. */
function isBesideRange(gaps: readonly string[], k: number, i: number, j: number): boolean {
  if (k === j + 1) return /^(?:,|—| ?\() ?(?:or |a (?:span|period|stretch|run) of |for |some )?$/.test(gaps[k]!);
  return k === i - 1 && /^[^;:.]{0,60}$/.test(gaps[i]!) && !/\b(?:and|but|who|that|which)\b/.test(gaps[i]!);
}

const HAS_SERVED =
  /\b(?:has|have) (?:now |since |already )?(?:served|worked|led|run|taught|coached|been (?:in office|on the job|there|open|married)) (?:for )?$/;
const TOOK =
  /\b(?:took office|joined|was (?:first )?elected|was hired|was appointed|was sworn in|started|began|became|opened|were married|married)\b[^.;:]{0,40}\bin $/;

/** "The mayor took office in 2012 and has now served 12 years" */
function* served({ figures, gaps }: Sentence, points: readonly Point[], now: number): Generator<Claim> {
  const [then, ...more] = points;
  const k = figures.findIndex((one, i) => yearsOf(one) !== null && HAS_SERVED.test(gaps[i]!));
  const stated = figures[k];
  if (!stated || !then?.year || more.length || then.at.start > stated.start || then.year > now) return;
  if (!TOOK.test(gaps[figures.findIndex((one) => bareOf(one).start === then.at.start)]!)) return;
  const right = now - then.year;
  const today = { year: now, day: null, at: bareOf(stated), words: String(now) };
  yield lengthClaim('duration', stated, [then, today], {
    right,
    holds: isSoManyYears(stated, right),
    certainty: 'query',
  });
}

const AFTERWARD = /^ later,? (?:on (?:[a-z]+,? )?)?$/;

/** "She was arrested on May 2. Two weeks later, on May 16, she was freed." */
function* afterwards(
  sentence: Sentence,
  before: Sentence,
  points: readonly Point[],
  now: number | null,
): Generator<Claim> {
  const [stated, next] = sentence.figures;
  const [then, ...more] = pointsOf(before, now);
  const [at] = points;
  if (stated && then && !more.length && !points.length) yield* untilNow(sentence, stated, then, now);
  if (then && at && !more.length && points.length === 1) yield* behindYear(sentence, then, at);
  if (stated?.kind !== 'measure' || !next || !then || more.length || !at) return;
  // "It left on March 26. After 21 days on the ice, it landed on April 16."
  if (/^after $/.test(sentence.gaps[0]!) && points.length === 1 && /^(?:day|week)$/.test(stated.unit))
    return yield* between(sentence, stated, then, at, false, 'query');
  if (bareOf(next).start !== at.at.start) return;
  if (sentence.gaps[0]!.length > 4 || !AFTERWARD.test(sentence.gaps[1]!)) return;
  yield* between(sentence, stated, then, at, yearsOf(stated) !== null, 'likely');
}

/** "The dam failed in 1976. In 2016, 40 years later, the town put up a stone." */
function* behindYear({ figures, gaps }: Sentence, then: Point, at: Point): Generator<Claim> {
  const [year, stated] = figures;
  if (!stated || year?.kind !== 'year' || yearsOf(stated) === null || at.at.start !== bareOf(year).start) return;
  if (!/^(?:but |and )?(?:in|by) $/.test(gaps[0]!) || !/^, $/.test(gaps[1]!) || !/^ later\b/.test(gaps[2]!)) return;
  if (then.year === null || at.year === null) return;
  const right = Math.abs(at.year - then.year);
  yield lengthClaim('ago', stated, [then, at], { right, holds: isSoManyYears(stated, right), certainty: 'likely' });
}

/** "The law took effect in 2019. Five years later, nobody has been fined": no later than the story. */
function* untilNow({ gaps }: Sentence, stated: Quantity, then: Point, now: number | null): Generator<Claim> {
  const years = yearsOf(stated);
  if (years === null || now === null || then.year === null || then.year > now) return;
  if (gaps[0]!.length > 4 || !/^ later\b(?!.{0,60}\b(?:will|would|could|may|might)\b)/.test(gaps[1]!)) return;
  const today = { year: now, day: null, at: bareOf(stated), words: String(now) };
  const right = now - then.year;
  const holds = years <= right + 1 || isSoManyYears(stated, right);
  yield lengthClaim('ago', stated, [then, today], { right, holds, certainty: 'query' });
}

const FAIR =
  /\b(?<n>two|three|four|five|six|seven|\d)-day (?:[\p{L}’'-]+ ){1,5}(?:opens?|begins?|starts?|runs?|is|will be|will (?:run|open|begin)) (?:on |from )?(?<a>[A-Z][a-z]{2,5}day) (?:through|to|and (?:closes|ends|runs through|concludes)(?: on)?) (?<b>[A-Z][a-z]{2,5}day)\b/gu;

/** "The two-day fair opens Saturday and closes Sunday." */
function* fairs({ start, end }: Sentence, prose: string): Generator<Claim> {
  const text = prose.slice(start, end);
  if (!text.includes('-day ')) return;
  for (const match of allMatches(text, FAIR)) {
    const { n = '', a = '', b = '' } = match.groups!;
    const [from, to] = [a, b].map((name) => (WEEKDAY_NAMES as readonly string[]).indexOf(name)) as [number, number];
    if (from < 0 || to < 0) continue;
    const right = ((to - from + 7) % 7) + 1;
    const at = { start: start + match.index, end: start + match.index + n.length + '-day'.length };
    const length = `${right} days`;
    yield {
      relation: 'duration',
      message: 'between',
      data: { from: a, to: b, right: length, stated: `${n}-day` },
      holds: worth(n) === right,
      certainty: 'likely',
      at,
      on: [],
      corrections: [],
      sum: `${a} to ${b} is ${length}`,
    };
  }
}
