import { addTo } from '../../text/lists.ts';
import { overlaps, type Span } from '../../text/spans.ts';
import type { Article, Passage } from '../model.ts';
import { isComparator, isConverted } from './comparators.ts';
import { nounAfter, unitOf } from './countedNoun.ts';
import { isListing } from './listing.ts';
import { movedBy } from './movedBy.ts';
import { inBase, type Quantity, quantitiesIn } from './quantities.ts';
import { LOOSE, slipBetween } from './sameCount.ts';
import { eventOf, SHOWN, sideOf, VOTES } from './storyCounts.ts';
import { thresholds } from './thresholds.ts';
import type { Restated, Told } from './told.ts';
import { areToldApart } from './toldApart.ts';
import { stemsAround } from './wordingOverlap.ts';

/** Paragraphs of the body that a headline is written from. */
export const OPENING = 4;
/** Figures of headline, deck and captions that are looked for: more are a table. */
const MOST_SHOWN = 12;
/** Figures before "the 40-acre park" of which it may restate one: linear in the story. */
const WINDOW = 60;
/** Further apart they are two things, but for lost zeros. */
const FAR = 3;

/** Facts told twice with two values: headline and body, "the 40-acre park" and the park of 60, digits that changed places. */
export function restatedIn(article: Article): Restated[] {
  const known = cache.get(article);
  if (known) return known;
  const told = article.passages.flatMap((passage, i) => toldIn(article, passage, i));
  const firm = told.filter(({ isEnd }) => !isEnd);
  const found = [
    ...(told.length < 2
      ? []
      : [
          ...ofHeadline(article, told),
          ...anaphors(article, firm),
          ...countedAgain(article, firm),
          ...turned(article, firm),
          ...needed(article, firm),
        ]),
    ...movedBy(article, openingOf(article)),
  ].filter(
    ({ a, b }) =>
      !areBothTold(told, a, b) &&
      !(BODY.test(article.passages[a.passage]!.kind) && areToldApart(article.text, a.at, b.at)) &&
      ![a, b].every(({ at }) => isConverted(article.text, at)),
  );
  cache.set(article, found);
  return found;
}
const cache = new WeakMap<Article, Restated[]>();

/** "deleted the 30,000 emails and printed the 55,000": one paragraph of the two has both values. */
const areBothTold = (told: readonly Told[], a: Told, b: Told): boolean =>
  a.passage !== b.passage &&
  told.some(
    (one) =>
      (one.passage === b.passage && one.quantity.value === a.quantity.value && one.quantity.kind === a.quantity.kind) ||
      (one.passage === a.passage && one.quantity.value === b.quantity.value && one.quantity.kind === b.quantity.kind),
  );

/** Whether a place is part of a fact that headline and story tell with two values. */
export const isRestated = (article: Article, place: Span): boolean =>
  restatedIn(article).some(({ a, b }) => overlaps(a.at, place) || overlaps(b.at, place));

const BODY = /^(?:paragraph|listItem|blockQuote)$/;

function toldIn(article: Article, passage: Passage, index: number): Told[] {
  if ((!BODY.test(passage.kind) && !SHOWN.has(passage.kind)) || isListing(passage)) return [];
  return quantitiesIn(passage).flatMap((quantity, i, all): Told[] => {
    if (!/^(?:count|money|percent|points|measure)$/.test(quantity.kind) || quantity.value < 2) return [];
    const { key, end } = keyOf(passage.prose, quantity);
    if (MORE.test(passage.prose.slice(quantity.end, end))) return [];
    // "the 69kg category": a name.
    if (quantity.kind === 'measure' && A_CLASS.test(passage.prose.slice(quantity.end, quantity.end + 12))) return [];
    // "the 10m Air Rifle title"
    if (/^\d+(?:m|km|k)$/.test(quantity.words) && A_RACE.test(passage.prose.slice(quantity.end, quantity.end + 12)))
      return [];
    const before = passage.prose.slice(Math.max(0, quantity.start - 24), quantity.start);
    // "an extra 10%": beside what was told.
    if (EXTRA.test(before)) return [];
    const isEnd =
      isRangeEnd(passage.prose, quantity) ||
      isComparator(passage.prose, quantity) ||
      BOUND.test(before) ||
      isOneOfTwo(passage.prose, all, i);
    // "a family of 5" counts nothing that it names.
    if (key === null && OF_A_FEW.test(passage.prose.slice(Math.max(0, quantity.start - 12), quantity.start))) return [];
    const at = { start: passage.at + quantity.start, end: passage.at + end };
    return [
      { quantity, isEnd, at, passage: index, key, words: article.text.slice(at.start, at.end).replace(/\s+/g, ' ') },
    ];
  });
}

/** “3-4 years”: neither end is what there was. */
const isRangeEnd = (prose: string, { number }: Quantity): boolean =>
  /\d[-–]$/.test(prose.slice(Math.max(0, number.start - 2), number.start)) ||
  /^[-–]\d/.test(prose.slice(number.end, number.end + 2));

/** "two carts, at 40 kg and 30 kg": each has its own. */
const isOneOfTwo = (prose: string, all: readonly Quantity[], i: number): boolean =>
  all[i]!.kind === 'measure' &&
  [i - 1, i].some((at) => {
    const [a, b] = [all[at], all[at + 1]];
    return !!a && !!b && a.kind === b.kind && a.unit === b.unit && /^\.? and $/.test(prose.slice(a.end, b.start));
  });

const OF_A_FEW = /\b(?:family|group|party|team|crew|gang|panel) of $/i;
const A_RACE =
  /^ (?:\p{Lu}|final|race|sprint|dash|relay|hurdles|run|title|butterfly|freestyle|backstroke|pistol|rifle|champion)/u;
const A_CLASS = /^[ -](?:category|class|division|event)\b/;
const EXTRA = /\b(?:an? )?(?:extra|additional|further|another) $/i;
/** "holds above 64 dollars" */
const BOUND = /\b(?:above|below|past) $/i;
/** "24 other states": with the one that is told of they are 25. */
const MORE = /\b(?:other|more|additional|further)\b/;
const OF_ITS = /^ of (?:its|the|their|his|her|our)(?= )/;
const JOINED = /^-(\p{L}{3,12})\b/u;

function keyOf(prose: string, { kind, unit, end }: Quantity): { readonly key: string | null; readonly end: number } {
  if (kind === 'money') return { key: unit, end };
  if (kind === 'percent' || kind === 'points') return { key: '%', end };
  if (kind === 'measure') return { key: unit.replace(/s$/, ''), end };
  const joined = JOINED.exec(prose.slice(end, end + 16));
  if (joined) return { key: joined[1]!.toLowerCase(), end: end + joined[0].length };
  // "five of its libraries"
  const noun = nounAfter(prose, end + (OF_ITS.exec(prose.slice(end, end + 14))?.[0].length ?? 0));
  return noun ? { key: unitOf(prose.slice(noun.start, noun.end)), end: noun.end } : { key: null, end };
}

/** What rounding and hedging leave open: a headline writes one digit less. */
function areOne(a: Quantity, b: Quantity): boolean {
  const [x, y] = [inBase(a, b), inBase(b, a)];
  const [p, q] = [slackOf(a, x), slackOf(b, y)];
  return y - x >= Math.min(p[0], -q[1]) - 1e-9 && y - x <= Math.max(p[1], -q[0]) + 1e-9;
}

/** How far below and above a figure what it stands for may lie. */
function slackOf(one: Quantity, value: number): readonly [number, number] {
  const unit = one.value ? (roundness(one) * value) / one.value : 0;
  if (one.hedge && /than|over|least|above/.test(one.hedge)) return [-unit / 10, unit * 0.99];
  if (one.hedge && /nearly|almost|under|close|quite|up to/.test(one.hedge)) return [-unit * 0.99, unit / 10];
  return [-unit / 2, unit / 2];
}

/** One unit of the last place that is not zero, where a figure is large enough to be rounded. */
function roundness({ value, step, scale, hedge, kind }: Quantity): number {
  // A headline's 6% is the story's 6.1%.
  if (value < 100 && (kind === 'percent' || kind === 'points')) return step;
  // "Almost 40" may be 38.
  if (scale === 1 && value < 100) return hedge && value >= 20 && value % 10 === 0 ? 10 : step < 1 ? step : 0;
  let unit = step;
  while (unit * 10 <= value && Math.abs(value % (unit * 10)) < unit / 10) unit *= 10;
  return Math.min(unit, value / 2);
}

const farness = (a: Quantity, b: Quantity): number => {
  const [x, y] = [inBase(a, b), inBase(b, a)];
  return Math.max(x, y) / Math.min(x, y);
};

const mayBeOne = (a: Quantity, b: Quantity): boolean =>
  farness(a, b) <= FAR || slipBetween(inBase(a, b), inBase(b, a)) !== null || areTurned(a, b);

/** $18 million and $81 million: the same digits the other way around. */
const areTurned = (a: Quantity, b: Quantity): boolean =>
  a.kind === b.kind &&
  a.scale === b.scale &&
  [...String(a.value / a.scale)].reverse().join('') === String(b.value / b.scale) &&
  String(a.value / a.scale).length < 4;

/** “35 percent” of 35.94: the last places were cut off. */
const isCutOff = (short: Quantity, full: Quantity): boolean =>
  short.kind === 'percent' &&
  full.step <= 0.01 &&
  full.kind === 'percent' &&
  Math.trunc(full.value / short.step) * short.step === short.value;

const isShown = (article: Article, { passage }: Told): boolean => SHOWN.has(article.passages[passage]!.kind);

/** Figures of headline, deck or caption that are nowhere in the body, beside the one that they seem to be. */
function* ofHeadline(article: Article, told: readonly Told[]): Generator<Restated> {
  const shown = told
    .filter((one) => !one.isEnd && isShown(article, one) && !isScore(article, one))
    .slice(0, MOST_SHOWN);
  if (!shown.length) return;
  // What another figure of the headline restates is taken: "family of 5 among 12 killed".
  const body = told.filter(
    (one) => BODY.test(article.passages[one.passage]!.kind) && !shown.some((other) => areAlike(one, other)),
  );
  const openings = openingOf(article);
  for (const one of shown) {
    const others = told.filter(({ passage }) => passage !== one.passage);
    if (isPicture(article, one) || isBacked(one, others, article)) continue;
    const other = likeliest(article, one, body, openings) ?? onlyOne(one, body);
    if (other) yield { a: one, b: other, plain: one.key === other.key && openings.has(other.passage) };
  }
}

/** "Italy 17-18 Scotland": a result, and no count. */
const isScore = ({ text }: Article, { at, quantity }: Told): boolean => {
  if (quantity.kind !== 'count' || quantity.scale !== 1) return false;
  const end = at.start + quantity.number.end - quantity.number.start;
  return /\d[-–]$/.test(text.slice(Math.max(0, at.start - 2), at.start)) || /^[-–]\d/.test(text.slice(end, end + 2));
};

const areAlike = ({ quantity: a }: Told, { quantity: b }: Told): boolean =>
  a.kind === b.kind && a.unit === b.unit && areOne(a, b);

/** A picture of another day tells what was true then. */
const isPicture = ({ passages }: Article, { passage }: Told): boolean =>
  passages[passage]!.kind === 'caption' && /\b(?:19|20)\d\d\b/.test(passages[passage]!.prose);

/** The figure of the body that is told most like one of the headline; null where two are told as much alike. */
function likeliest(article: Article, one: Told, body: readonly Told[], openings: ReadonlySet<number>): Told | null {
  const alike = body
    .filter((other) => isOfSame(article, one, other, openings) && mayBeOne(one.quantity, other.quantity))
    .map((other) => ({ other, likeness: likeness(article, one, other, openings) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [first] = alike;
  if (!first) return null;
  const rival = alike.find(({ other }) => !areOne(other.quantity, first.other.quantity));
  return first.other.isEnd || (rival && rival.likeness >= first.likeness) ? null : first.other;
}

function likeness(article: Article, one: Told, other: Told, openings: ReadonlySet<number>): number {
  const [first] = openings;
  return (
    sharedWords(article, one, other) +
    (digitsOf(one) === digitsOf(other) ? 2 : 0) +
    (other.passage === first ? 3 : 0) +
    (one.quantity.scale === other.quantity.scale ? 0.5 : 0)
  );
}

/** Where the body has one value only of what the headline counts or costs, that is what it means. */
function onlyOne({ quantity, key }: Told, body: readonly Told[]): Told | null {
  if (key === null || key === '%' || SPAN.test(key)) return null;
  const [first, ...more] = body.filter((other) => other.key === key && other.quantity.kind === quantity.kind);
  if (!first || first.isEnd || farness(quantity, first.quantity) > 2) return null;
  return more.every((other) => areOne(other.quantity, first.quantity)) ? first : null;
}

/** Indices of the first paragraphs of the body. */
function openingOf({ passages }: Article): ReadonlySet<number> {
  return new Set(passages.flatMap(({ kind }, i) => (BODY.test(kind) ? [i] : [])).slice(0, OPENING));
}

/** The body has the figure, in whatever words, or two that make it. */
function isBacked({ quantity, words, key }: Told, body: readonly Told[], article: Article): boolean {
  const isOne = (other: Quantity): boolean => areOne(quantity, other) || isCutOff(quantity, other);
  if (body.some((other) => comparable(quantity, other.quantity) && isOne(other.quantity))) return true;
  // "Four other people were hurt" backs a headline's 4.
  if (quantity.kind === 'count' && article.passages.some((one) => BODY.test(one.kind) && hasCount(one, quantity)))
    return true;
  // "fell by around half" backs a headline of 50%.
  if (
    key === '%' &&
    article.passages.some(
      (one) =>
        BODY.test(one.kind) &&
        quantitiesIn(one).some((other) => other.kind === 'fraction' && Math.abs(other.value - quantity.value) <= 2),
    )
  )
    return true;
  // "kills 5" may be backed by what is no count: an age, a year.
  const digits = key === null ? /\d[\d,.]*\d|\d/.exec(words)?.[0] : undefined;
  if (digits && article.passages.some(({ kind, prose }) => BODY.test(kind) && hasDigits(prose, digits))) return true;
  if (
    quantity.kind === 'count' &&
    body.some(
      (one) =>
        one.quantity.value + 1 === quantity.value && ONE_BESIDE.test(article.text.slice(one.at.end, one.at.end + 32)),
    )
  )
    return true;
  return body.some((a) => {
    // “A further 22 pounds” is no fact of its own, but a part.
    const all = quantitiesIn(article.passages[a.passage]!);
    return all.length <= MOST_PARTS && all.some((b) => b !== a.quantity && areParts(a.quantity, b, quantity));
  });
}

/** A paragraph of more figures is a table. */
const MOST_PARTS = 24;

/** Lost 130 pounds: "about 110 in a year, and a further 22 since." */
const areParts = (a: Quantity, b: Quantity, all: Quantity): boolean =>
  Math.abs(a.value + b.value - all.value) <= (a.hedge || b.hedge ? all.value * 0.02 : 1e-6);

/** Whether a text has a number in these digits, and no longer one that holds them. */
export function hasDigits(prose: string, digits: string): boolean {
  for (let at = prose.indexOf(digits); at >= 0; at = prose.indexOf(digits, at + 1)) {
    const end = at + digits.length;
    if (!/\d/.test(prose[at - 1] ?? '') && !/^\d|^[.,]\d/.test(prose.slice(end, end + 2))) return true;
  }
  return false;
}

const hasCount = (passage: Passage, { value }: Quantity): boolean =>
  quantitiesIn(passage).some((one) => one.kind === 'count' && one.value === value);

/** "Two students and a driver": three. */
const ONE_BESIDE = /^(?: \p{Ll}+)? and (?:an?|one|the|his|her|their) \p{Ll}/u;

const comparable = (a: Quantity, b: Quantity): boolean =>
  a.kind === b.kind ? a.kind !== 'money' || a.unit === b.unit : a.kind === 'count' || b.kind === 'count';

/** What the body counts is what the headline counts: the same noun or unit, told in one word at least of the headline. */
function isOfSame(article: Article, shown: Told, other: Told, openings: ReadonlySet<number>): boolean {
  if (other.quantity.kind !== shown.quantity.kind || other.quantity.value < 2) return false;
  // "sentenced to 3 years" and "asked for up to nine": the most there may be.
  if (other.quantity.hedge === 'up to' && shown.quantity.hedge === null) return false;
  // "the two candidates who win": of those who run.
  if (isNarrowed(article, shown, other)) return false;
  // "The previous largest layoff was also its own, of 60,000 staff": another one.
  if (/\b[Tt]he previous \p{L}/u.test(sentenceAt(article, other))) return false;
  const shared = sharedWords(article, shown, other);
  if (shown.key === null) {
    const event = eventOf(article.passages[shown.passage]!.prose);
    const same = event !== null && event === eventOf(sentenceAt(article, other)) && !isListed(article, other);
    return openings.has(other.passage) && (same || (shared >= 2 && other.key !== null));
  }
  if (shown.key !== other.key) return false;
  // "valued at $18 million", "its roughly $10.7 million book value": of a thing of its own.
  if (isOfItsOwn(article, other)) return false;
  if (VOTES.has(shown.key) && sideOf(article.text, shown.at) !== sideOf(article.text, other.at)) return false;
  // Years and hours recur for everybody of whom the story tells further down.
  if (SPAN.test(shown.key) && !openings.has(other.passage)) return false;
  // Rates recur for everything, but one that is of the same thing: “4 percent raise,” “a raise of 7 percent.”
  const isNear = openings.has(other.passage) && (shown.key !== '%' || isOfOneThing(article, shown, other));
  return shared >= (isNear ? 1 : 2);
}

const isNarrowed = ({ text }: Article, shown: Told, { quantity, at }: Told): boolean =>
  quantity.value < shown.quantity.value && WHO_DO.test(text.slice(at.end, at.end + 24));
const WHO_DO = /^ (?:who|whose|that|which) (?!(?:was|were|is|are|have|has|had|will|would)\b)\p{Ll}/u;

/** "another clerk, two guards and a driver were hurt": some of them. */
const isListed = ({ text }: Article, { at }: Told): boolean =>
  /^(?: \p{Ll}+){0,2},? and (?:an?|one|his|her|their) /u.test(text.slice(at.end, at.end + 40)) ||
  /, (?:and )?$/.test(text.slice(Math.max(0, at.start - 6), at.start));

/** Money that one named owner has of something. */
const isOfItsOwn = ({ text }: Article, { quantity, at }: Told): boolean =>
  quantity.kind === 'money' &&
  /\p{Lu}[\p{L}.]{1,24}[’']s (?:roughly |about |nearly )?$/u.test(text.slice(Math.max(0, at.start - 40), at.start)) &&
  /^ (?:book|market|net|annual|tax|face|stock|cash)\b/.test(text.slice(at.end, at.end + 12));

function isOfOneThing(article: Article, shown: Told, other: Told): boolean {
  const { text } = article;
  const thing = /^ (?<word>\p{Ll}{4,20})(?!\p{L})/u.exec(text.slice(shown.at.end, shown.at.end + 24))?.groups?.word;
  return thing !== undefined && text.slice(Math.max(0, other.at.start - 30), other.at.end + 30).includes(thing);
}

function sentenceAt(article: Article, { passage, at }: Told): string {
  const { prose, at: from } = article.passages[passage]!;
  const start = prose.lastIndexOf('. ', at.start - from) + 1;
  const end = prose.indexOf('. ', at.end - from);
  return prose.slice(start, end < 0 ? prose.length : end);
}

function sharedWords(article: Article, a: Told, b: Told): number {
  const [one, other] = [stemsAround(article.text, a.at), stemsAround(article.text, b.at)];
  return [...one].filter((word) => other.has(word)).length;
}

/** UTF-16 units before and behind a figure in which its thing is named: "a park of 60 acres." */
const BESIDE = 40;
/** The same for whose it is: "the $2 million merger of Ada and Bo". */
const FAR_BESIDE = 160;
const WHOSE = /^ \p{Ll}{4,20} (?:of|between|with|by|from) (?:the )?(?<name>\p{Lu}[\p{L}’'-]{2,20})/u;
const DEFINITE = /\b(?:the|that|this|those|these|its) $/i;

/** "The $6.4 million repair" where the repair costs $4.6 million above. */
function* anaphors(article: Article, told: readonly Told[]): Generator<Restated> {
  for (const [i, b] of told.entries()) {
    const { prose, at } = article.passages[b.passage]!;
    if (isShown(article, b) || !DEFINITE.test(prose.slice(Math.max(0, b.at.start - at - 6), b.at.start - at))) continue;
    const thing = thingAfter(prose, b.quantity);
    if (!thing) continue;
    const whose = WHOSE.exec(prose.slice(b.quantity.end, b.quantity.end + 60))?.groups?.name;
    const before = told
      .slice(Math.max(0, i - WINDOW), i)
      .filter(
        (a) => a.key === b.key && a.quantity.kind === b.quantity.kind && /\d/.test(a.words) && isEarlier(article, a, b),
      );
    if (!before.length || before.some((a) => areOne(a.quantity, b.quantity))) continue;
    const alike = before.filter(
      (a) =>
        (a.quantity.scale === b.quantity.scale &&
          mayBeOne(a.quantity, b.quantity) &&
          article.text.slice(Math.max(0, a.at.start - BESIDE), a.at.end + BESIDE).includes(thing) &&
          (!whose ||
            article.text
              .slice(Math.max(0, a.at.start - FAR_BESIDE), Math.min(a.at.end + FAR_BESIDE, b.at.start))
              .includes(whose)) &&
          stemsAround(article.text, a.at).has(thing)) ||
        areScaled(article, a, b),
    );
    const [a] = alike;
    if (a && alike.every((one) => areOne(one.quantity, a.quantity))) yield { a, b, plain: false };
  }
}

/** "borrow $45 million", "The $45 billion loan": the same digits with another word behind, told one after the other. */
const areScaled = ({ text }: Article, { quantity: a, passage, at }: Told, { quantity: b, ...other }: Told): boolean =>
  a.scale >= 1000 &&
  b.scale >= 1000 &&
  a.scale !== b.scale &&
  Math.abs(a.value / a.scale - b.value / b.scale) < 1e-9 &&
  other.passage - passage <= 1 &&
  // One of them is told of the other: "of the $3 billion, $3 million".
  !/\b(?:of|in) the $/i.test(text.slice(Math.max(0, other.at.start - 8), other.at.start)) &&
  other.at.start > at.end;

/** Paragraphs back to which "All four teenagers" points. */
const FAR_BACK = 3;
const ONE_MORE = /\b(?:another|other|others|more|second|third|fourth|fifth|sixth)\b/;
const AGAIN_COUNTED = /(?:^|[.!?]["”]? )(?<word>The|All|Those|These)(?: of the)? $/;

/** A count of something; but “the three-member commission” is a thing of its own. */
const isPlainCount = ({ quantity, key, words }: Told): boolean =>
  quantity.kind === 'count' && quantity.hedge === null && key !== null && !LOOSE.has(key) && !words.includes('-');

/** "hired 15 teachers for the fall. The 25 new teachers will start": the one value of it that the story has told. */
function* countedAgain(article: Article, told: readonly Told[]): Generator<Restated> {
  for (const [i, b] of told.entries()) {
    if (!isPlainCount(b)) continue;
    const again = againBefore(article, b);
    if (isShown(article, b) || !again) continue;
    const before = told.slice(Math.max(0, i - WINDOW), i).filter((a) => a.key === b.key && a.quantity.kind === 'count');
    const [a] = before;
    if (!a || b.passage - before.at(-1)!.passage > (again === 'All' ? FAR_BACK : 1) || isShown(article, a)) continue;
    if (!before.every((one) => areOne(one.quantity, a.quantity)) || areOne(a.quantity, b.quantity)) continue;
    // Where more of them are told of behind, they are several.
    if (told.slice(i + 1, i + 1 + WINDOW).some((one) => one.key === b.key)) continue;
    if (!areSeveralTold(article, again, a, b)) yield { a, b, plain: false };
  }
}

/** Whether the later is no value of what the earlier counts: told in one breath, some of them, or one more since. */
const areSeveralTold = (article: Article, again: string, a: Told, b: Told): boolean =>
  !isEarlier(article, a, b) ||
  isSomeOf(again, a, b) ||
  // “A third officer”: one more was told of in between.
  ONE_MORE.test(article.text.slice(a.at.end, b.at.start)) ||
  farness(a.quantity, b.quantity) > FAR;

/** "The", "All" or "These" right before a count that opens a sentence. */
function againBefore({ passages }: Article, { passage, at }: Told): string | undefined {
  const { prose, at: from } = passages[passage]!;
  return AGAIN_COUNTED.exec(prose.slice(Math.max(0, at.start - from - 16), at.start - from))?.groups?.word;
}

/** "Three mines … These two", "The two men – along with": of the three. */
const isSomeOf = (again: string, a: Told, b: Told): boolean =>
  (/^Th[eo]se$/.test(again) || b.quantity.value === 2) && b.quantity.value < a.quantity.value;

/** Told in a paragraph or a sentence before. */
const isEarlier = ({ text }: Article, a: Told, b: Told): boolean =>
  a.passage < b.passage || /[.!?]["”]? /.test(text.slice(a.at.end, b.at.start));

const THING = /^ (\p{Ll}{4,20})\b/u;

const SPAN = /^(?:second|minute|hour|day|week|month|year|decade|century)$/;

/** The thing that a sum or a measure describes: "park" of "the 40-acre park". */
function thingAfter(prose: string, { kind, start, end, unit }: Quantity): string | null {
  if ((kind !== 'money' && kind !== 'measure') || SPAN.test(unit)) return null;
  const done = DONE.exec(prose.slice(end, end + 32))?.[1];
  if (done && /\bof the $/.test(prose.slice(Math.max(0, start - 8), start))) return done.slice(0, 4);
  const word = THING.exec(prose.slice(end, end + 48))?.[1];
  return word && !NO_THING.test(word) ? word.slice(0, 4) : null;
}

/** "nearly $1.5 million of the $6 million spent is unaccounted for" */
const DONE =
  /^ (spent|raised|paid|collected|awarded|borrowed|donated|pledged)(?: so far)?(?:[.,;]| (?:is|was|has|had|came|went|will)\b)/;

/** What is done with a sum: "the $37 million raised by". */
const NO_THING = /^(?:\p{L}+ed|paid|spent|made|lost|given|taken|sold|bought|sought|from|that|with|which|over|they)$/u;

/** 156,000 and 165,000 of one thing, told in the same words: digits that changed places. */
function* turned(article: Article, told: readonly Told[]): Generator<Restated> {
  const openings = openingOf(article);
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const digits = digitsOf(one);
    // A list of prices, and bounds: at least 15 killed in a day, more than 1,500 in a month.
    if (isPrice(one.quantity) || /than|least|over|up to/.test(one.quantity.hedge ?? '')) continue;
    // Those of a headline are compared above, where parts may make them.
    if (digits.length < 2 || one.key === null || one.key === '%' || isShown(article, one)) continue;
    addTo(groups, `${one.key} ${one.quantity.scale} ${digits}`, one);
  }
  for (const group of groups.values()) {
    const [a] = group;
    const b = group.find((one) => one.passage !== a!.passage && one.quantity.value !== a!.quantity.value);
    if (!a || !b || !mayBeOne(a.quantity, b.quantity)) continue;
    const shared = sharedWords(article, a, b);
    if (shared >= 3 || (shared >= 1 && isSwapped(a, b) && isOnlyPair(group) && openings.has(a.passage)))
      yield { a, b, plain: false };
  }
}

/** A sum in thousands or millions. */
const ROUND_SUM = 1000;

/** $412,000 and $421,000: two neighboring digits, and no third value of them. */
const isSwapped = ({ quantity: a }: Told, { quantity: b }: Told): boolean => {
  if (a.kind !== 'money' || roundness(a) < ROUND_SUM || roundness(b) < ROUND_SUM) return false;
  const [x, y] = [a, b].map(({ value, scale }) => String(value / scale).replace(/0{1,18}$/, '')) as [string, string];
  const at = [...x].findIndex((digit, i) => digit !== y[i]);
  return (
    x.length > 2 &&
    x.length === y.length &&
    x[at] === y[at + 1] &&
    x[at + 1] === y[at] &&
    x.slice(at + 2) === y.slice(at + 2)
  );
};
const isOnlyPair = (group: readonly Told[]): boolean => new Set(group.map(({ quantity }) => quantity.value)).size === 2;

const isPrice = ({ kind, scale, value }: Quantity): boolean =>
  kind === 'money' && scale === 1 && !Number.isInteger(value);

/** The digits of a figure in order of size, without zeros. */
const digitsOf = ({ quantity: { value, scale } }: Told): string =>
  [...String(value / scale).replace(/[^1-9]/g, '')].sort().join('');

/** What a goal takes, told twice with two values. */
function* needed(article: Article, told: readonly Told[]): Generator<Restated> {
  for (const [a, b] of thresholds(article, told, (one, other) => areOne(one.quantity, other.quantity)))
    yield { a, b, plain: false };
}
