import type { Figure } from '../model.ts';
import { type Count, isSum, SHOWN, VOTES } from './storyCounts.ts';
import { type Overlap, overlap } from './wordingOverlap.ts';

/** Two counts that read as one quantity with two values. */
export interface Conflict {
  readonly a: Count;
  readonly b: Count;
  /** How alike the two are told: the likeliest slips are queried first. */
  readonly strength: number;
  /** Headline, deck or caption plainly restates the one such figure of the body. */
  readonly plain: boolean;
}

/** Paragraphs between two values before they read as one quantity told twice rather than a comparison. */
const NEAREST = 2;
/** Counts behind one that it is compared with: pairing stays linear in the figures. */
const WINDOW = 12;
/** The widest ratio of two figures that may be one count gone wrong. */
const FAR = 2.05;
/** The same where digits changed places, or zeros were lost. */
const FAR_TURNED = 3;
/** Where a story tells several values of one unit, further apart they are several things. */
const NEAR = 1.6;
/** Spans of time that recur for everything, but for close ones. */
const CLOSE = 1.35;
const SLIPS = [10, 100, 1000];

/** Units that recur for everything: of these only a close overlap makes one quantity. */
const RECURRING = new Set(
  'second minute hour day week month year decade mile kilometer kilometre meter metre foot feet inche inch point percent dollar pound euro degree time page word vote cent pence rate goal run yard game seat acre people man men women children millimeter millimetre unit home case state country nation kilogram ton tonne barrel gallon'.split(
    ' ',
  ),
);
/** Whoever is counted: two groups of them need have nothing in common. */
const PEOPLE: ReadonlySet<string> = new Set(['people', 'person', 'man', 'men', 'woman', 'women', 'children']);
/** What each player and team has of its own. */
const SCORED: ReadonlySet<string> = new Set(
  'point goal run yard game match matche win rebound assist save shot hit touchdown strikeout start kill dig ace block steal turnover error attempt tackle sack interception reception carry pass foul corner inning wicket try birdie bogey'.split(
    ' ',
  ),
);
/** Units whose number changes with what is proposed, forecast or compared, however alike it is told. */
export const LOOSE: ReadonlySet<string> = new Set([
  'day',
  'week',
  'month',
  'year',
  'decade',
  'cent',
  'pence',
  'point',
  'percent',
]);

/** The conflicts among counts of one unit. Linear in them. */
export function conflictsIn(counts: readonly Count[]): Conflict[] {
  const values = new Map<number, number>();
  for (const { figure } of counts) values.set(figure.value, (values.get(figure.value) ?? 0) + 1);
  const firstOther = counts.findIndex(({ figure }) => figure.value !== counts[0]!.figure.value);
  const parts = new Set(counts.map(({ part, figure }) => `${part}/${figure.value}`));
  const found: Conflict[] = [];
  for (const [i, a] of counts.entries()) {
    for (let k = i + 1; k < Math.min(counts.length, i + WINDOW); k++) {
      const b = counts[k]!;
      if (!disagree(a.figure, b.figure)) continue;
      const strength = strengthOf(a, b, { counts, parts, values, firstOther, after: k });
      if (strength > 0) found.push({ a, b, strength, plain: values.size === 2 && isPlain(a, b) });
    }
  }
  return found;
}

/** Which of 10, 100 and 1,000 the one is times the other; null where it is none of them. */
export const slipOf = ({ figure: a }: Count, { figure: b }: Count): number | null => slipBetween(a.value, b.value);

/** The same of two values. */
export function slipBetween(a: number, b: number): number | null {
  const factor = Math.max(a, b) / Math.min(a, b);
  return SLIPS.find((slip) => Math.abs(factor - slip) < slip / 1e6) ?? null;
}

/** Intervals apart, rounding allowed for; two floors ("at least 12", "at least 14") are compared as written. */
function disagree(a: Figure, b: Figure): boolean {
  const slack = roundingOf(a.value) + roundingOf(b.value);
  if (a.hedge !== null && a.hedge === b.hedge && a.high === Infinity) return Math.abs(a.value - b.value) > slack;
  return a.low - slack > b.high || b.low - slack > a.high;
}

/** Under half of the last place that is not a nought: "12,000" may be 11,800. Small numbers are exact. */
function roundingOf(value: number): number {
  if (value < 1000) return 0;
  const noughts = /0*$/.exec(String(Math.round(value)))?.[0].length ?? 0;
  return noughts < 2 ? 0 : Math.min(10 ** noughts * 0.49, value * 0.05);
}

const isPlain = (a: Count, b: Count): boolean =>
  isRestated(a, b) && !areNarrowedApart(a, b) && overlap(a.wording, b.wording).words >= 2;

const isRestated = (a: Count, b: Count): boolean => SHOWN.has(a.kind) !== SHOWN.has(b.kind);

interface Among {
  readonly counts: readonly Count[];
  /** Parts with their wholes: “64/67” of “64 of the 67 counties.” */
  readonly parts: ReadonlySet<string>;
  readonly values: ReadonlyMap<number, number>;
  /** Index of the first count whose value is not that of the first. */
  readonly firstOther: number;
  /** Index of the later one. */
  readonly after: number;
}

function strengthOf(a: Count, b: Count, among: Among): number {
  const apart = b.figure.passage - a.figure.passage;
  if (apart === 0 || a.isRate !== b.isRate || a.isContrast || b.isContrast || isTooFar(a, b, among)) return 0;
  if (areSeveral(a, b, among) || areMeasuredApart(a, b) || arePartAndWhole(a, b, among)) return 0;
  // Told one after the other, two values are mostly meant.
  if (apart === 1 && !b.definite && !isRestated(a, b) && farness(a, b) > NEAR) return 0;
  const same = apart >= NEAREST && isSameThing(a, b);
  const slip = mayBeSlip(a, b);
  if (!same && !slip) return 0;
  const shared = overlap(a.wording, b.wording);
  const { words, part, touching } = shared;
  // Sums recur for everything: only the same digits with other noughts, told alike, are one sum gone wrong.
  if (isSum(a.figure) && !isOneSum(a, b, shared, among)) return 0;
  const likeness = words * part + (isRestated(a, b) ? 1 : 0);
  const isSame = same && words >= 1 && part >= 0.15;
  const alike = (isSame || (slip && isOneOfThem(a, b, among))) && isRestatedOrPlain(a, b, shared, among);
  // The nearer of two that are as much alike is meant.
  return alike ? likeness + (touching ? 1 : 0) + 1 / (1 + apart) : 0;
}

function isOneSum(a: Count, b: Count, { words, part, touching }: Overlap, { values }: Among): boolean {
  if (isRestated(a, b) && values.size === 2 && words >= 2) return true;
  return touching && words >= 2 && part >= 0.3 && slipOf(a, b) !== null;
}

/** What changes from day to day: the copy tells when it was, and that it is no more. */
const UPDATED =
  /\b(?:so far|as of|at the time|earlier|later|initial(?:ly)?|previous(?:ly)?|at first|originally|now|still|already|by then|until|rose|risen|fell|fallen|grew|grown|climbed|dropped|more than|at least|nearly|about|some|up to|expected|forecast|predicted|projected|estimated?|estimates)\b/i;

const isRestatedOrPlain = (a: Count, b: Count, shared: Overlap, among: Among): boolean =>
  isRestated(a, b) || isPlainly(a, b, shared, among) || areOfTwoSources(a, b);

/** One thing by its proper words, of which two sources tell: “8,000 troops are reportedly there,” “the ministry said nearly 12,000.” */
const areOfTwoSources = (a: Count, b: Count): boolean =>
  a.source !== null && b.source !== null && a.source !== b.source && isSameThing(a, b);

/** Of two values in the body: neither is hedged or may have changed, and the words around both are the same, or the later points back. */
function isPlainly(a: Count, b: Count, { words, part, touching }: Overlap, among: Among): boolean {
  const isCopied = (words >= 5 && part >= 0.6) || (words >= 3 && part >= 0.8);
  // "Some 8,000 Norland troops crossed the Vell", "nearly 12,000 Norland troops crossed the Vell".
  if (isCopied || (words >= 2 && part >= 0.6 && hasSameModifiers(a, b))) return true;
  if (a.figure.hedge !== b.figure.hedge) return false;
  // "Worked more than 40 hours", "worked more than 50 hours".
  if (a.figure.hedge !== null) return touching && words >= 2 && part >= 0.5;
  if (isOutvoted(a, b, among) || isAnaphor(b, among) || hasSameModifiers(a, b)) return true;
  if (PEOPLE.has(a.figure.unit)) return touching && words >= 2 && a.event === b.event;
  if (RECURRING.has(a.figure.unit) || UPDATED.test(a.sentence) || UPDATED.test(b.sentence)) return false;
  return (words >= 3 && part >= 0.4) || slipOf(a, b) !== null || isTurned(a, b);
}

/** Two things rather than one whose number slipped. */
function isTooFar(a: Count, b: Count, { values }: Among): boolean {
  const most = LOOSE.has(a.figure.unit) && !isRestated(a, b) ? CLOSE : values.size > 2 ? NEAR : FAR;
  return slipOf(a, b) === null && !isTurned(a, b) && !isMisheard(a, b) && farness(a, b) > most;
}

/** Digits that changed places. */
const isTurned = (a: Count, b: Count): boolean => digitsOf(a) === digitsOf(b) && farness(a, b) <= FAR_TURNED;

/** The digits of a count in order of size, without zeros. */
const digitsOf = ({ figure: { value } }: Count): string => [...String(value).replaceAll('0', '')].sort().join('');

/** "13" for "30". */
function isMisheard({ figure: a }: Count, { figure: b }: Count): boolean {
  const [teen, tens] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
  return teen > 12 && teen < 20 && tens === (teen - 10) * 10;
}

/** Each is told of more than once, or one is a rate of many: two things. */
function areSeveral({ figure: a }: Count, { figure: b }: Count, { values }: Among): boolean {
  const repeated = values.get(a.value)! > 1 && values.get(b.value)! > 1;
  return repeated || (values.size > 2 && !(Number.isInteger(a.value) && Number.isInteger(b.value)));
}

/** What each recipe, road and candidate has of its own. */
const isOfEach = ({ figure, modifiers }: Count): boolean =>
  figure.unit === 'degree' || (figure.unit === 'vote' && !modifiers.length);

/** Over two spans of time, of what everybody scores, together with others, or one in somebody's words of what is measured everywhere. */
const areMeasuredApart = (a: Count, b: Count): boolean =>
  a.isJoined !== b.isJoined ||
  (a.isAll !== b.isAll && (a.isAll ? a : b).figure.value > (a.isAll ? b : a).figure.value) ||
  (!isRestated(a, b) && (a.isRate || isOfEach(a) || areNarrowedApart(a, b))) ||
  (a.isNow !== b.isNow && !isRestated(a, b)) ||
  (SCORED.has(a.figure.unit) && !isRestated(a, b)) ||
  (a.within !== null && b.within !== null && a.within !== b.within) ||
  (RECURRING.has(a.figure.unit) && a.figure.quoted !== b.figure.quoted);

/** “The measure takes in 64 of the 67 counties”: the story tells of both. */
const arePartAndWhole = ({ figure: a }: Count, { figure: b }: Count, { parts }: Among): boolean =>
  parts.has(`${Math.min(a.value, b.value)}/${Math.max(a.value, b.value)}`);

/** The story counts these things twice only, well apart and in a word in common, and comes to nearly the same. */
function isOnlyPair(a: Count, b: Count, { counts }: Among): boolean {
  if (counts.length !== 2 || b.figure.passage - a.figure.passage <= NEAREST) return false;
  if (LOOSE.has(a.figure.unit) || arePlannedApart(a, b) || (a.figure.hedge !== null && b.figure.hedge !== null))
    return false;
  const { words, part } = overlap(a.wording, b.wording);
  if (words >= 2 && part >= 0.3) return true;
  return words >= 1 && farness(a, b) <= NEAR && a.when === b.when && !PEOPLE.has(a.figure.unit);
}

/** At least or at most so many: the one bound need not be the other. */
const areBounds = ({ figure: a }: Count, { figure: b }: Count): boolean =>
  a.high === Infinity || b.high === Infinity || a.low === 0 || b.low === 0;

/** What there is, and what is planned, needed or expected. */
const arePlannedApart = (a: Count, b: Count): boolean => a.isPlanned !== b.isPlanned;

/** "360 nonprofit clinics" of "693 clinics": narrowed by words of its own, and fewer. "8,000 Norland troops" may be all "troops". */
const isPartOf = (a: Count, b: Count): boolean =>
  a.figure.value < b.figure.value &&
  ((a.modifiers.length > 0 && !b.modifiers.length && !/\p{Lu}/u.test(a.words)) ||
    (a.isNarrowed && !b.isNarrowed) ||
    (b.isAll && !a.isAll));

const isOneOfThem = (a: Count, b: Count, among: Among): boolean =>
  !isPartOf(a, b) &&
  !isPartOf(b, a) &&
  (isToldAlike(a, b, among) ||
    isOnlyPair(a, b, among) ||
    ((farness(a, b) <= 2 || isTurned(a, b)) && isAnaphor(b, among)) ||
    (farness(a, b) <= NEAR && isOutvoted(a, b, among)));

const farness = ({ figure: a }: Count, { figure: b }: Count): number =>
  Math.max(a.value, b.value) / Math.min(a.value, b.value);

/** Not too far apart, of one time and event, and narrowed by the same words. */
function mayBeSlip(a: Count, b: Count): boolean {
  if (a.when !== b.when && a.when !== null && b.when !== null) return false;
  // All votes, and those for it.
  if (VOTES.has(a.figure.unit) && a.side !== b.side) return false;
  // "22 civilians were killed", "a bus carrying 34 civilians": those to whom it happened, and all.
  if (HAPPENED.test(`${a.event}`) !== HAPPENED.test(`${b.event}`) && !b.definite && !isRestated(a, b)) return false;
  return a.event === b.event || a.event === null || b.event === null;
}
const HAPPENED = /^(?:dead|hurt|held|lost)$/;

/** Each narrows the noun with a word of its own: two things. */
const areNarrowedApart = (a: Count, b: Count): boolean =>
  a.modifiers.some((word) => !b.modifiers.includes(word)) && b.modifiers.some((word) => !a.modifiers.includes(word));

/** The same thing in the same words: enough of them, and nothing that tells the two apart. */
function isToldAlike(a: Count, b: Count, { values }: Among): boolean {
  const shared = overlap(a.wording, b.wording);
  const { words, part, touching } = shared;
  const restated = isRestated(a, b);
  if (isTouchedAlike(a, b, values.size, shared)) return true;
  // Where a story tells several values, only a close overlap is of one of them.
  if (values.size > 2 && (touching ? words < 2 : part < 0.7)) return false;
  // Times and measures recur for everything.
  if (RECURRING.has(a.figure.unit) && !hasSameModifiers(a, b)) return words >= (restated ? 2 : 4) && part >= 0.4;
  if (hasSameModifiers(a, b) && values.size === 2) return restated || isSameKind(a, b, values, words);
  if (restated) return words >= 1;
  return words >= 2 && part >= 0.2;
}

/** A word right beside both, and others in common. */
function isTouchedAlike(a: Count, b: Count, size: number, { words, part, touching }: Overlap): boolean {
  if (!touching || areNarrowedApart(a, b) || (size > 2 && words < 2)) return false;
  if (isRestated(a, b)) return words >= 1;
  return words >= 2 && !LOOSE.has(a.figure.unit) && (size === 2 || part >= 0.3);
}

/** Narrowed by the same words, and pointed back to, told more than once or in a word in common. */
function isSameKind(a: Count, b: Count, values: ReadonlyMap<number, number>, words: number): boolean {
  if (values.get(a.figure.value)! + values.get(b.figure.value)! > 2) return !areBounds(a, b);
  // “The 26 new deputies” are those of whom the story has told.
  if (b.definite && !areBounds(a, b)) return farness(a, b) <= NEAR;
  return words >= 1 && !arePlannedApart(a, b) && farness(a, b) <= NEAR;
}

/** Both narrow the noun with the same words: "electoral votes". */
const hasSameModifiers = (a: Count, b: Count): boolean => a.noun === b.noun && a.modifiers.length > 0;

/** "the 14 pages" where the story has only told of 28. */
function isAnaphor(b: Count, { values, firstOther, after }: Among): boolean {
  if (!b.definite || LOOSE.has(b.figure.unit) || b.modifiers.length > 0) return false;
  return values.size === 2 && firstOther === after;
}

/** Of three or more all but one have the same value: the one is suspect. */
function isOutvoted(a: Count, b: Count, { counts, values }: Among): boolean {
  if (RECURRING.has(a.figure.unit) || counts.length < 3 || values.size !== 2 || areNarrowedApart(a, b)) return false;
  if (a.event !== b.event || arePlannedApart(a, b)) return false;
  return values.get(a.figure.value) === 1 || values.get(b.figure.value) === 1;
}

/** The same events and times, and at least two proper words in common, of which the smaller set has most. */
function isSameThing(a: Count, b: Count): boolean {
  if (a.figure.quoted || b.figure.quoted || MEASURED.has(a.figure.unit)) return false;
  if (a.event !== b.event || a.when !== b.when) return false;
  const shared = [...a.context].filter((word) => b.context.has(word)).length;
  return shared >= 2 && shared * 2 >= Math.min(a.context.size, b.context.size);
}
const MEASURED = new Set(
  [...RECURRING].filter((unit) => !/^(?:people|man|men|women|children|millimet(?:er|re)|unit|home|case)$/.test(unit)),
);
