import { inFigures } from '../../lexicon/numbers/numerals.ts';
import { inBase, type Quantity } from '../figures/quantities.ts';
import { type Interval, isAside, like, meet, over, rangeOf } from './amounts.ts';
import { bareOf, type Certainty, type Claim, named } from './claim.ts';
import { isSpread, type Sentence } from './sentences.ts';

const EACH_AFTER =
  /^(?: [a-z]+)? (?:each(?! (?:year|month|week|day|of|other|from|for [a-z]+, ))|apiece|per (?!cent)[a-z]+|a(?:n)? (?:mile|month|week|day|year|person|head|hour|unit|home|piece|share|acre|foot|pupil|student|household|family|ticket|night|gallon|barrel|ton|tonne|kilometer|voter|game|seat|room|bed|book|bottle|bag|box|pound|player|class|lap|show|performance|visit|meal|page|word|vote|bushel|teacher|worker|employee|resident|job|student|child|season|semester|term|space|stall|car|bus|truck|laptop|computer|patient|customer|member|passenger|rider|guest|visitor)|for each|for every|to each of)\b(?! (?:ago|before|earlier|later|prior)\b)|^-(?:a|per(?!-cent))-[a-z]+/;
const EACH_BEFORE =
  /\b(?:giv(?:es?|ing) (?:them |those )?each|each (?:gets?|receives?|costs?|paid|pays?|worth)|apiece|an average of|average(?:s|d)? (?:of|about)?) (?:about |roughly )?$/;
const PER = /^(?: [a-z]+){0,2} (?:per(?: every)?|for every|for each|in every|on each|on every) (?:one )?$/;
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
  'semester/year': 2,
};
const A_TIME =
  /^(?: [a-z]+)? (?:an?|per|each|every) (year|month|week|day|hour|quarter|semester)\b(?! (?:ago|before|earlier|later|prior)\b)|^ (annually|yearly|monthly|weekly|daily)\b/;
const ADVERBS: Readonly<Record<string, string>> = {
  annually: 'year',
  yearly: 'year',
  monthly: 'month',
  weekly: 'week',
  daily: 'day',
};

/** Totals against so many at so much each, and one rate told by the year and by the month. */
export function* rates(sentence: Sentence): Generator<Claim> {
  if (isSpread(sentence)) return;
  const { figures } = sentence;
  if (figures.length < 2) return;
  yield* perBase(sentence);
  yield* overTime(sentence);
  if (figures.length > 2) {
    yield* products(sentence);
    yield* wages(sentence);
    yield* terms(sentence);
  }
}

const IN_A_ROW = /^ (?:consecutive |back-to-back |straight )?$/;
const TERMS =
  /^ (?:prison |jail )?(?:terms|sentences|contracts|leases|stints|tours|extensions)(?:,| ?—) (?:or |for )?(?:a total of |a combined )?$/;

/** "three consecutive five-year terms, a total of 15 years" */
function* terms({ figures, gaps }: Sentence): Generator<Claim> {
  for (let k = 2; k < figures.length; k++) {
    const [count, rate, total] = [figures[k - 2]!, figures[k - 1]!, figures[k]!];
    if (count.kind !== 'count' || !isOfTime(rate) || total.kind !== 'measure' || total.unit !== rate.unit) continue;
    if (!IN_A_ROW.test(gaps[k - 1]!) || !TERMS.test(gaps[k]!) || /concurrent/.test(gaps.join(' '))) continue;
    const holds = meet(
      over(rangeOf(rate), plain(count), (x, y) => x * y),
      rangeOf(total),
    );
    const claim = productOf({ rate, count, total }, holds, 'likely');
    // "five years" of "five-year"
    yield { ...claim, data: { ...claim.data, rate: named(rate).replace(/-([a-z]+)$/, ' $1s') } };
  }
}

const isUsable = (one: Quantity): boolean =>
  !isAside(one) && (one.kind === 'count' || one.kind === 'money' || one.kind === 'measure');

function* products({ figures, gaps }: Sentence): Generator<Claim> {
  const k = soleRate({ figures, gaps });
  const rate = figures[k ?? -1];
  if (k === null || !rate) return;
  if (isNoProduct({ figures, gaps }, k)) return;
  const { others, counts, triples } = factorsOf({ figures, gaps }, k, rate);
  if (!triples.length) return;
  const made = ({ count }: { count: Quantity }): Interval => over(rangeOf(rate), plain(count), (x, y) => x * y);
  // Averages are rounded; so many at an exact sum each are not.
  const slack = rate.kind === 'money' && isExact(rate) && !isLoose(gaps) ? EXACT : ROUGH;
  const fits = triples.find((one) => {
    const by = isExact(one.count) && isExact(one.total) ? slack : ROUGH;
    return meet(widened(made(one), by), widened(capped(one.total), by));
  });
  // More than one way to read it, and none that adds up: not ours to say.
  const [first] = triples;
  const nearest = rate.kind === 'count' ? triples.find(({ total }) => total === figures[k - 1]) : first;
  if (!fits && (others.length > 2 || (triples.length > 1 && rate.kind !== 'count'))) return;
  const { total, count } = fits ?? nearest ?? first!;
  if (!fits && isRow(rate, total, gaps)) return;
  if (!fits && !isBeside({ gaps, figures }, k, counts)) return;
  // "raise aid to $1 billion a year by 2008 and spend $2 billion on roads over three years": two things.
  if (!fits && isLoose(gaps) && AND_DOES.test(gaps[figures.indexOf(total)]!)) return;
  const certainty = certaintyOf(gaps, (rate.value * count.value) / total.value);
  if (certainty) yield productOf({ rate, count, total }, !!fits, certainty);
}

/** "three essays each on this and that, five on a third": a row of counts. */
const isRow = (rate: Quantity, total: Quantity, gaps: readonly string[]): boolean =>
  rate.kind === 'count' &&
  total.start > rate.start &&
  !/\btotal\b|\bin all\b/.test(`${gaps.join(' ')} ${total.hedge ?? ''}`);

const AND_DOES = /\band (?:to )?[a-z]+ (?:an? )?$/;

/** Whether the words of a sentence leave nothing to multiply. */
const isNoProduct = ({ figures, gaps }: Pick<Sentence, 'figures' | 'gaps'>, k: number): boolean =>
  // "earn 51 cents a share, with estimates from 47 to 55 cents", "by five to six tonnes a flight": a range.
  gaps.some((gap) => /\brang(?:e|es|ed|ing)\b|\b(?:estimates?|forecasts?)\b/.test(gap)) ||
  /^ (?:to|or) $/.test(gaps[k]!) ||
  // "£50 a month for 25 years would pay out £46,998": it grew.
  /\b(?:invest\w*|interest|endowment|matur\w+|growth|pension|annuit\w+|compound\w*|savings|pay-?out|mortgage|loan|borrow\w*)\b/.test(
    gaps.join(' '),
  ) ||
  // "by a combined 56-18 margin, an average of five-plus runs": a score.
  gaps.some((gap, i) => i > 0 && i < figures.length && /^[-–]$/.test(gap)) ||
  // "$15 an hour for a 40-hour week makes $31,000": a year's.
  (figures.some(({ unit }, i) => unit === 'hour' && /^ weeks?\b/.test(gaps[i + 1]!)) &&
    figures.some(({ kind, value }) => kind === 'money' && value > figures[k]!.value * A_YEAR)) ||
  // "an average of 600 to 700": how many.
  /^ (?:to|or) $/.test(gaps[k + 1]!) ||
  // "completed its $3 billion acquisition, buying 63 million shares at $26.50 a share": debts are in the price.
  (/^ (?:a|per|each) (?:common )?share\b/.test(gaps[k + 1]!) &&
    /\b(?:acqui|takeover|take-over|buyout|buy-out|merg)/.test(gaps.join(' '))) ||
  // "may serve three terms of two years each and has served four": so far.
  SO_FAR.test(gaps.join(' '));
/** Hours that nobody works in a week or a month. */
const A_YEAR = 1000;
const SO_FAR = /\b(?:has|have|had) (?:only |already |so far )?(?:completed|served|done|played|spent)\b/;

/** How surely a rate is of its total; null for "$218 billion over 10 years — $218,000 per insured person", of whom no number is told. */
function certaintyOf(gaps: readonly string[], factor: number): Certainty | null {
  if (!isLoose(gaps)) return 'likely';
  const off = Math.abs(Math.log(factor));
  return off > Math.log(FAR) ? null : off > Math.log(30) ? 'query' : 'likely';
}

/** Further off, a slip in zeros explains it no more. */
const FAR = 2000;

/** Whether a rate is set off from its total, or told of one of what is counted. */
function isBeside(
  { figures, gaps }: Pick<Sentence, 'figures' | 'gaps'>,
  k: number,
  counts: readonly Quantity[],
): boolean {
  const unit = unitIn(gaps[k + 1]!);
  return (
    BESIDE.test(gaps[k]!) ||
    !isLoose(gaps, true) ||
    counts.some((one) => unit !== undefined && countsThe(unit, one, gaps[figures.indexOf(one) + 1]!))
  );
}

/** The index of the one rate of a sentence; null where there are none or several, or it is a part of a list. */
function soleRate({ figures, gaps }: Pick<Sentence, 'figures' | 'gaps'>): number | null {
  const all = figures.flatMap((one, i) => (isUsable(one) && isEach({ figures, gaps }, i) ? [i] : []));
  // "$2.4 million a year, about $80,000 each": what it is a year is the total.
  const each = all.filter((i) => !A_TIME.test(gaps[i + 1]!));
  const rates = all.length === 2 && each.length === 1 && /(?:,|\() (?:or )?$|^at $/.test(gaps[each[0]!]!) ? each : all;
  const [k, ...more] = rates;
  // "one each from Ada, Salem and Verrin" is a part of a list.
  if (k === undefined || more.length || figures[k]!.value === 1 || PER.test(gaps[k + 1]!)) return null;
  return /\bincluding\b/.test(gaps.join(' ')) ? null : k;
}

/** What a rate could be of, what it could be multiplied by, and the pairs of them. */
function factorsOf({ figures, gaps }: Pick<Sentence, 'figures' | 'gaps'>, k: number, rate: Quantity) {
  // “Sausages at three yuan apiece on his three-wheeled bicycle; a 20-something”: what something is like.
  const usable = figures.filter(
    (one, i) =>
      i !== k &&
      isUsable(one) &&
      !/^-(?:something|[a-z]+ed)\b/.test(gaps[i + 1]!) &&
      // "sold seven for more than $1 million each, with a top price of $2 million": of one of them.
      !OF_ONE.test(gaps[i]!),
  );
  const unit = timeOf(gaps[k + 1]!);
  // "3,000 winners have bought 7,958 homes, or 2.7 each, spending £3.3bn"
  // "1,200 walkers in 30 days, or 40 a day"
  const others =
    rate.kind === 'count'
      ? usable.filter((one) => one.kind === 'count' || (one.kind === 'measure' && one.unit === unit))
      : usable;
  const totals = others.filter(
    (one) => one.kind === rate.kind && (one.kind !== 'measure' || one.unit === rate.unit) && inBase(one) > inBase(rate),
  );
  // "$100,000 for the two, $50,000 each, after 12 hours": hours are no payers.
  const isApiece = /^ (?:for each|each|apiece)\b/.test(gaps[k + 1]!);
  const per = unitIn(gaps[k + 1]!);
  const isOf = unit || isApiece || OF_PEOPLE.test(per ?? '') ? undefined : per;
  const counts = others
    .filter((one) => one.value !== 1 && (one.kind === 'count' || (one.kind === 'measure' && !isApiece)))
    .map((one) => inTimesOf(one, unit))
    // "$5 a ticket": only tickets are so many at that.
    .filter(
      (one) =>
        isOf === undefined ||
        (isOf === 'season' && one.unit === 'year') ||
        countsThe(isOf, one, gaps[figures.findIndex(({ start }) => start === one.start) + 1]!),
    );
  const triples = totals.flatMap((total) => counts.filter((one) => one !== total).map((count) => ({ total, count })));
  return { others, counts, triples };
}

const OF_ONE =
  /\b(?:top|highest|best|record|lowest|maximum|minimum|dearest) (?:[a-z]+ )?(?:of|at|was|being) (?:about )?$/;

/** "$5,000 a month for two years": 24 months. */
function inTimesOf(one: Quantity, unit: string | null): Quantity {
  const times = one.kind === 'measure' && unit && unit !== one.unit ? TIMES[`${unit}/${one.unit}`] : undefined;
  if (times === undefined) return one;
  const scaled = { value: one.value * times, low: one.low * times, high: one.high * times };
  return { ...one, ...scaled, least: one.least * times, most: one.most * times, unit: unit ?? one.unit };
}

/** "$80,000 each", "an average of $80,000", "each of the six teams has 11 players" */
const isEach = ({ figures, gaps }: Pick<Sentence, 'figures' | 'gaps'>, i: number): boolean =>
  (EACH_AFTER.test(gaps[i + 1]!) && !WOULD_EACH.test(gaps[i + 1]!)) ||
  EACH_BEFORE.test(gaps[i]!) ||
  // An average of what ranges from one to another is none of them.
  (figures[i]!.hedge === 'an average of' && !/\brang(?:e|es|ed|ing)\b/.test(gaps.join(' '))) ||
  (i > 0 && WOULD_EACH.test(gaps[i]!)) ||
  (i > 0 &&
    /(?:^|[ ,])each of (?:the|its|their) $/.test(gaps[i - 1]!) &&
    (EACH_HAS.test(gaps[i]!) || (figures[i]!.kind === 'money' && /^ [a-z]+s (?:about )?$/.test(gaps[i]!))));
/** "four firms would each pay": but not "to each of 25 schools". */
const WOULD_EACH =
  /^ (?!(?:to|for|of|from|by|with|in|at) )[a-z]+ (?:(?:would|will|had|have|has|must|can) )?each (?!(?:of|for|to|from|at|in) )(?:[a-z]+ ){1,2}(?:an? (?:[a-z]+ )?of )?$/;
const EACH_HAS =
  /^ [a-z]+ (?:has|have|had|gets?|got|pays?|paid|receives?|received|costs?|seats?|holds?|houses?|(?:will|would) (?:get|receive|pay|have|be given)) (?:an? (?:bonus of |grant of )?)?$/;

/** So many at so much each, and what they make. */
interface Product {
  readonly rate: Quantity;
  readonly count: Quantity;
  readonly total: Quantity;
}

function productOf({ rate, count, total }: Product, holds: boolean, certainty: Certainty): Claim {
  const right = like(total, rate.value * count.value);
  return {
    relation: 'rate',
    message: 'wrong',
    data: { count: named(count), rate: named(rate), right, total: named(total) },
    holds,
    certainty,
    at: bareOf(total.start > rate.start ? total : rate),
    on: [bareOf(count), bareOf(total.start > rate.start ? rate : total)],
    corrections: [
      { at: bareOf(total), text: right },
      { at: bareOf(rate), text: like(rate, total.value / count.value) },
    ],
    sum: `${named(count)} at ${named(rate)} is ${right}`,
  };
}

/** "ticket" of "$5 a ticket" */
const unitIn = (after: string): string | undefined => /^ (?:an?|per|each) ([a-z]+)/.exec(after)?.[1];

/** "the town of 5,000 spent about $300 per resident": people need no noun. */
const OF_PEOPLE = /^(?:residents?|persons?|people|head|capita|inhabitants?|voters?)$/;

/** "40 hours" beside "an hour", "the 400 tickets" beside "a ticket" */
const countsThe = (unit: string, count: Quantity, after: string): boolean =>
  count.unit.replace(/s$/, '') === unit ||
  (after.slice(0, 40).match(/[a-z]+/g) ?? []).slice(0, 3).some((word) => word === `${unit}s`);

/** "works 40 hours at $15 an hour, earning $600 a week" */
function* wages({ figures, gaps }: Sentence): Generator<Claim> {
  const [a, b, ...more] = figures.filter(({ kind }) => kind === 'money');
  const total = a && b && a.value < b.value ? b : a;
  const rate = total === a ? b : a;
  if (!rate || !total || more.length) return;
  const unit = unitIn(gaps[figures.indexOf(rate) + 1]!);
  const other = unitIn(gaps[figures.indexOf(total) + 1]!);
  if (!unit || !other || unit === other) return;
  const counts = figures.filter(
    (one, i) =>
      /^(?:count|measure)$/.test(one.kind) &&
      countsThe(unit, one, gaps[i + 1]!) &&
      Math.abs(i - figures.indexOf(rate)) === 1,
  );
  const [count] = counts;
  if (!count || counts.length > 1 || figures.length > 4) return;
  const made = rate.value * count.value;
  // "$15 an hour for 40 hours, $31,200 a year" is of many weeks.
  if (made / total.value > 2 || total.value / made > 2) return;
  yield productOf({ rate, count, total }, meet(widened([made, made]), widened(rangeOf(total))), 'query');
}

/** "more than £8.5bn in total" is not half as much again. */
function capped(total: Quantity): Interval {
  const [low, high] = rangeOf(total);
  return [low, Math.min(high, inBase(total) * 1.15)];
}

/** Set off from what it is the rate of: "$600, or $50 a month". */
const BESIDE = /(?:,|—|\() ?(?:or |so |bringing |for |giving |at |[a-z ]{0,24})?$/;

/** No word says that the one is a rate of the other. */
const isLoose = (gaps: readonly string[], average = false): boolean =>
  !(average ? /\b(?:each|apiece|average)\b/ : /\b(?:each|apiece)\b/).test(gaps.join(' '));

const plain = (count: Quantity): Interval =>
  // "over 12 nights": in the course of them.
  count.hedge === 'over'
    ? [count.least, count.most]
    : [Math.min(count.low, count.least), Math.max(count.high, count.most)];

/** How far averages and totals are rounded, as a part of them. */
const ROUGH = 0.035;
const EXACT = 0.005;
const widened = ([low, high]: Interval, by = ROUGH): Interval => [low * (1 - by), high * (1 + by)];
const isExact = ({ hedge, scale, value }: Quantity): boolean =>
  (hedge === null || hedge === 'a total of') && scale === 1 && Number.isInteger(value);

/** "about $20 a month" of "$120 a year". */
const isOfTime = ({ kind, unit }: Quantity): boolean =>
  kind === 'measure' && /^(?:second|minute|hour|day|week|month|year|decade|century)$/.test(unit);

function* overTime({ figures, gaps }: Sentence): Generator<Claim> {
  for (let i = 0; i + 1 < figures.length; i++) {
    const [a, b] = [figures[i]!, figures[i + 1]!];
    if (a.kind !== b.kind || !isUsable(a) || isOfTime(a) || a.unit !== b.unit) continue;
    const [one, other] = [timeOf(gaps[i + 1]!), timeOf(gaps[i + 2]!)];
    const all = one ?? everyTime(gaps.slice(0, i + 1).join(' '));
    if (!all || !other || all === other || areOfTwoThings(gaps[i + 1]!, gaps[i + 2]!)) continue;
    const isAgain = /(?:,|\(|—| or) ?(?:or )?$/.test(gaps[i + 1]!.trimEnd());
    // "who pays $150 a month would pay $900 a year": another price.
    if (!isAgain && !(WOULD_PAY.test(gaps[i + 1]!) && isNearly(a, b, all, other))) continue;
    const factor = factorOf(other, all);
    if (!factor || isOffer(a, b, gaps[i + 1]!, factor) || /\b(?:and|but|from|up|down)\b/.test(gaps[i + 1]!)) continue;
    const right = like(b, a.value / factor);
    yield {
      relation: 'rate',
      message: 'time',
      data: { a: `${named(a)} a ${all}`, right: `${right} a ${other}`, b: named(b) },
      holds: areOneRate(a, b, factor, figures),
      certainty: one ? 'likely' : 'query',
      at: bareOf(b),
      on: [bareOf(a)],
      corrections: [{ at: bareOf(b), text: right }],
      sum: `${named(a)} a ${all} is ${right} a ${other}`,
    };
  }
}

/** "a quarterly dividend of 30 cents a share, or $1.20 a year" */
const everyTime = (words: string): string | null => {
  const word = /\b(?:a (?<unit>year)|(?<often>annual|yearly|quarterly|monthly|weekly|daily)(?:ly)?)\b/.exec(
    words,
  )?.groups;
  return (
    word?.unit ?? (word?.often ? (word.often === 'quarterly' ? 'quarter' : (ADVERBS[word.often] ?? 'year')) : null)
  );
};

/** "200 million tonnes per year (4.0 million barrels per day)" */
function areOfTwoThings(a: string, b: string): boolean {
  const [one, other] = [a, b].map((gap) => /^ (?<noun>[a-z]+) (?:a|per|each|every) /.exec(gap)?.groups?.noun);
  return one !== undefined && other !== undefined && one !== other;
}

/** "$9.99 per month or $79.99 per year": two offers, of which the longer is cheaper, where no comma makes them one. */
const isOffer = (a: Quantity, b: Quantity, gap: string, factor: number): boolean =>
  factor < 1 && /^ [a-z ]+ or $/.test(gap) && b.value * factor < a.value && b.value * factor > a.value / 2;

/** So much a year and so much a month, or so much for each of some: "$1,000 a month — $120,000 a year — to 10 people". */
function areOneRate(a: Quantity, b: Quantity, factor: number, figures: readonly Quantity[]): boolean {
  const [low, high] = over(rangeOf(b), [factor, factor], (x, y) => x * y);
  const by = [a, b].every(isExact) ? NEAR : ABOUT;
  const times = Math.max(b.value * factor, a.value) / Math.min(b.value * factor, a.value);
  return (
    meet(widened([low, high], by), rangeOf(a)) ||
    meet([low, high], rounded(a, factor < 1)) ||
    figures.some(({ kind, value }) => kind === 'count' && value > 1 && Math.abs(value - times) < 0.01)
  );
}

/** What is told of the shorter time is rounded to its last place. */
const rounded = (one: Quantity, isShort: boolean): Interval =>
  isShort ? [rangeOf(one)[0] - one.step / 2, rangeOf(one)[1] + one.step / 2] : rangeOf(one);
/** How far two rates that are told as one may differ, exact and hedged. */
const NEAR = 0.05;
const ABOUT = 0.1;

/** "pays $150 a month would pay $1,800 a year" */
const WOULD_PAY = /\b(?:would|will) (?:pay|cost|save|spend|earn|owe|come to|add up to|total) (?:about )?$/;

/** Whether the two could be one rate told twice. */
function isNearly(a: Quantity, b: Quantity, one: string, other: string): boolean {
  const rate = (b.value / a.value) * (factorOf(other, one) ?? 0);
  return rate > 0.7 && rate < 1.4;
}

/** How often the one span of time goes into the other: 12 of a month and a year. */
function factorOf(one: string, all: string): number | null {
  const times = TIMES[`${one}/${all}`];
  const inverse = TIMES[`${all}/${one}`];
  return times ?? (inverse ? 1 / inverse : null);
}

const timeOf = (gap: string): string | null => {
  const match = A_TIME.exec(gap);
  return match ? (match[1] ?? ADVERBS[match[2]!] ?? null) : null;
};

/** "30 killings in a city of 200,000, the rate is 15 per 100,000", "one place for every 20,000 voters". */
function* perBase({ figures, gaps }: Sentence): Generator<Claim> {
  for (let k = 0; k + 1 < figures.length; k++) {
    const [rate, base] = [figures[k]!, figures[k + 1]!];
    // "from 118 deaths per 1,000 births in 1996 to 85": two rates.
    if (!isUsable(rate) || !PER.test(gaps[k + 1]!) || /\bfrom $/.test(gaps[k]!)) continue;
    // "98 beans per 100 grams": no rate of one figure in another.
    if (rate.value !== 1 && base.kind === 'count' && base.value < 1000) continue;
    // "60 cents per $100": both are money.
    if (base.kind !== 'count' && !(rate.kind === 'money' && (base.kind === 'measure' || base.unit === rate.unit)))
      continue;
    // "A mill is $1 for every $1,000": what a rate means.
    if (rate.value === 1 && base.kind === 'money') continue;
    const others = figures.filter(
      (one, i) => i !== k && i !== k + 1 && isOfBase(one, base) && !FROM_OR_TO.test(gaps[i]!) && !isOfRate(gaps, i),
    );
    const pairs = others.flatMap((part) =>
      others
        .filter((whole) => part.kind === rate.kind && isWholeOf(part, whole, base))
        .map((whole) => ({ part, whole })),
    );
    const exact = ({ part, whole }: Parts): number => (part.value / whole.value) * base.value;
    const fits = pairs.find((one) => isNearRate(rate, exact(one)));
    if (!pairs.length || (!fits && others.length > 3)) continue;
    yield baseClaim(rate, base, fits ?? closest(pairs, exact, rate.value), !!fits, others.length === 2);
  }
}

/** "a rise to 541 million from 529 million": two values of one thing. */
const FROM_OR_TO = /\b(?:from|against|compared with)(?: the)?(?: [a-z]+)? $/;

/** "152 per 100,000" beside another such rate: it is worked out from neither figure. */
const isOfRate = (gaps: readonly string[], i: number): boolean => PER.test(gaps[i]!) || PER.test(gaps[i + 1]!);

/** What a rate per so much may be worked out from: of "$4 per 1,000 gallons", gallons and money. */
function isOfBase(one: Quantity, base: Quantity): boolean {
  if (base.kind === 'money') return one.kind === 'money';
  if (base.kind === 'measure') return one.kind === 'money' || (one.kind === 'measure' && one.unit === base.unit);
  // "2.5 cases" is a rate itself.
  return isUsable(one) && one.kind !== 'measure' && !(one.kind === 'count' && one.scale === 1 && one.step < 1);
}

const isWholeOf = (part: Quantity, whole: Quantity, base: Quantity): boolean =>
  base.kind === 'measure'
    ? part.kind === 'money' && whole.kind === 'measure'
    : // "between the ages of 65 and 84": too few for a rate per 100,000.
      whole.value > part.value && whole.value * 50 >= base.value;

/** A rate is rounded, and so are its figures; "one for every" the more. */
const isNearRate = (rate: Quantity, value: number): boolean =>
  rate.value === 1
    ? Math.abs(value - 1) < 0.08
    : value <= rate.high * 1.06 + rate.step * 0.5 && value >= rate.low * 0.94 - rate.step * 0.5;

function baseClaim(rate: Quantity, base: Quantity, { part, whole }: Parts, holds: boolean, only: boolean): Claim {
  const one = rate.value === 1;
  const rated = (part.value / whole.value) * base.value;
  const right = one
    ? inFigures(whole.value / part.value)
    : rate.kind === 'money'
      ? like(rate, rated)
      : inFigures(rated);
  const stated = one ? base : rate;
  return {
    relation: 'rate',
    message: one ? 'every' : 'base',
    data: { part: named(part), whole: named(whole), right, stated: named(stated), base: named(base) },
    holds,
    certainty: only ? 'likely' : 'query',
    at: bareOf(stated),
    on: [bareOf(part), bareOf(whole)],
    corrections: [{ at: rate.kind === 'money' ? bareOf(stated) : stated.number, text: right }],
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
