import { DEMONYMS } from '../../lexicon/places/places.ts';
import { addTo } from '../../text/lists.ts';
import { allMatches } from '../../text/matches.ts';
import { type Span, textOf } from '../../text/spans.ts';
import type { Article, Figure, PassageKind } from '../model.ts';
import { isComparator } from './comparators.ts';
import { sentenceAround, sourcesIn } from './figureSource.ts';
import { isListing } from './listing.ts';
import { worth } from './numbers.ts';
import { type Wording, wordingOf } from './wordingOverlap.ts';

/** A count where it stands, with what its sentence says of it. */
export interface Count {
  readonly figure: Figure;
  readonly at: Span;
  readonly words: string;
  readonly source: string | null;
  /** Its sentence, as written. */
  readonly sentence: string;
  /** What is counted, lower case, and the words of it that narrow the noun: "north korean" of "North Korean troops". */
  readonly noun: string;
  readonly modifiers: readonly string[];
  /** Behind "the", "its" or "those": the story has told of it before. */
  readonly definite: boolean;
  /** Stems of the capitalized words of the sentence. */
  readonly context: ReadonlySet<string>;
  /** What happened to what is counted, where that tells two counts apart. */
  readonly event: string | null;
  readonly when: string | null;
  /** The time that it took, as written: "in two years". */
  readonly within: string | null;
  readonly wording: Wording;
  readonly kind: PassageKind;
  /** So many a month, or in a typical one. */
  readonly isRate: boolean;
  /** Another thing is counted with it: "25 people and groups". */
  readonly isJoined: boolean;
  /** Which way those voted who are counted: "for", "against"; null where the copy does not say. */
  readonly side: string | null;
  /** The story sets then against now in its sentence. */
  readonly isNow: boolean;
  /** What will, would or has to be: “would grow to 2,300 students.” */
  readonly isPlanned: boolean;
  /** Narrowed by a clause of its own: "the 1,126 pilots who voted". */
  readonly isNarrowed: boolean;
  /** All of them: "all 50 countries". */
  readonly isAll: boolean;
  /** The number that is told as a part of it: 64 of “64 of the 67 counties”; null where there is none. */
  readonly part: number | null;
  /** Its sentence sets it against another: "by contrast", "his own". */
  readonly isContrast: boolean;
}

const EVENTS: readonly (readonly [string, RegExp])[] = [
  ['dead', /\b(?:kill(?:s|ed|ing)?|dead|die[sd]?|dying|deaths?|fatalit|bodies|drowned|executed)\b/i],
  ['hurt', /\b(?:hurts?|injur\w*|wounded|hospitali[sz]ed)\b/i],
  ['held', /\b(?:arrest\w*|detain\w*|jailed|charged)\b/i],
  ['moved', /\b(?:fled|displaced|evacuat\w*|homeless|left)\b/i],
  ['lost', /\b(?:missing|lost)\b/i],
  ['needed', /\b(?:need\w*|require[sd]?|want\w*|plan\w*|expect\w*|will|would|could)\b/i],
];
/** What happened to what is counted, as far as the words of a sentence tell. */
export const eventOf = (sentence: string): string | null =>
  EVENTS.find(([, pattern]) => pattern.test(sentence))?.[0] ?? null;

const WHEN = /\b(?:19|20)\d\d\b|\b(?:last|next|previous|earlier|this) (?:year|month|week)\b/i;

const WITHIN = /^ (?:in|over|within|during) (?:\w{1,10} ){0,3}(?:hour|day|week|month|year|decade)s?\b/i;

/** What restates the body's figures by its nature. */
export const SHOWN: ReadonlySet<PassageKind> = new Set(['headline', 'deck', 'caption']);

/** Of these those for and those against are told beside all. */
export const VOTES: ReadonlySet<string> = new Set(['vote', 'ballot', 'member']);

/** The counts of a story by what they count, in order, where they have more than one value. */
export function countsByUnit(article: Article): Count[][] {
  const units = new Map<string, Figure[]>();
  for (const figure of article.figures) {
    // A correction gives the wrong figure beside the right one; rows of a table count different things in the same words.
    const passage = article.passages[figure.passage]!;
    if (!isCount(figure) || passage.kind === 'correction' || passage.kind === 'cell' || isListing(passage)) continue;
    if (isComparator(article.text, figure)) continue;
    // “105 miles south of Salem”: how far things are from one place.
    if (AWAY.test(article.text.slice(figure.end, figure.end + 64))) continue;
    if (A_RACE.test(article.text.slice(figure.start, figure.end + 40))) continue;
    if (figure.noun && (OTHER.test(textOf(article.text, figure.noun)) || figure.unit === 'old')) continue;
    if (OTHER_BEFORE.test(article.text.slice(Math.max(0, figure.start - 8), figure.start))) continue;
    addTo(units, figure.unit, figure);
  }
  const isShown = ({ passage }: Figure): boolean => SHOWN.has(article.passages[passage]!.kind);
  return [...units.values()].flatMap((all) => {
    // "the 104-page report" is one of many, but where a headline tells of one.
    const list = all.some(isShown) ? all : all.filter(({ end }) => article.text[end] !== '-');
    return list.some(({ value }) => value !== list[0]!.value) ? [list.map((figure) => countAt(article, figure))] : [];
  });
}

const isCount = (figure: Figure): boolean =>
  figure.value >= 10 && (isSum(figure) || (figure.noun !== null && figure.unit.length > 2));

/** "the 200-meter final": its name. */
const A_RACE =
  /^\S{1,6}[- ](?:met(?:er|re)|yard|mile|kilomet(?:er|re))s? (?:\p{L}+ ){0,2}(?:final|race|sprint|dash|relay|hurdles|run|title|butterfly|freestyle|backstroke|breaststroke|medley|walk|heat|champion)/u;
/** "24 other states": with the one that is told of already they are 25. */
const OTHER = /^(?:other|more|additional|further)\b/i;
const OTHER_BEFORE = /\b(?:other|another) $/i;

const AWAY =
  /^[ -](?:miles?|kilomet(?:er|re)s?|feet|met(?:er|re)s?|yards)(?: \([^()]{1,24}\)|\))? (?:north|south|east|west|northeast|northwest|southeast|southwest|away|off|outside|from|down|up)\b/;

/** A sum of money. */
export const isSum = ({ unit }: Figure): boolean => CURRENCY.test(unit);
const CURRENCY =
  /[$£€¥]|^(?:dollar|dlr|ct|mark|stg|yen|peseta|lire|guilder|escudo|krone|kroner|krona|kronor|naira|shilling|bolivar|dinar|euro|shekel|peso|rupee|rand|franc|złoty|crown|ruble|rouble|real|won|yuan|lira|dirham|dinar)s?$/;

function countAt(article: Article, figure: Figure): Count {
  const passage = article.passages[figure.passage]!;
  const place = sentenceAround(passage.text, figure.start - passage.at);
  const sentence = textOf(passage.text, place);
  const at = { start: figure.start, end: figure.noun?.end ?? figure.end };
  const noun = figure.noun ? textOf(article.text, figure.noun).toLowerCase().replace(/\s+/g, ' ') : '';
  return {
    figure,
    at,
    words: textOf(article.text, at).replace(/\s+/g, ' '),
    source: sourceOf(passage.text, place),
    sentence,
    noun,
    modifiers: noun.split(' ').slice(0, -1),
    definite: /\b(?:the|those|these|its|their|his|her)\s+$/i.test(
      article.text.slice(Math.max(passage.at, figure.start - 8), figure.start),
    ),
    context: stems(sentence),
    event: eventOf(sentence),
    when: WHEN.exec(sentence)?.[0].toLowerCase() ?? null,
    within: WITHIN.exec(article.text.slice(at.end, at.end + 48))?.[0].toLowerCase() ?? null,
    wording: wordingOf(article.text, at),
    kind: passage.kind,
    isRate: RATE.test(article.text.slice(at.end, at.end + 40)),
    isJoined: /^ (?:and|or) \p{Ll}{3,20}s\b/u.test(article.text.slice(at.end, at.end + 28)),
    side: sideOf(article.text, at),
    isNow: NOW.test(sentence),
    isPlanned:
      PLANNED.test(article.text.slice(Math.max(passage.at, figure.start - 64), figure.start)) ||
      TO_COME.test(article.text.slice(at.end, at.end + 48)),
    isNarrowed: NARROWED.test(article.text.slice(at.end, at.end + 40)),
    isAll: /\b(?:all|every one of)(?: the| of the)? $/i.test(
      article.text.slice(Math.max(passage.at, figure.start - 16), figure.start),
    ),
    part: partBefore(article.text.slice(Math.max(passage.at, figure.start - 48), figure.start)),
    isContrast: CONTRAST.test(sentence),
  };
}

const SIDE =
  /^(?: (?:who|that|was|were|are|is|been|cast|voted|voting|had|have))* (in favou?r|against|for|yes|no|oppos\w+|approv\w+|support\w*|reject\w*)\b/i;
/** Which way those voted who are counted: "815 votes were in favor"; null where the copy does not say. */
export const sideOf = (text: string, { end }: Span): string | null =>
  SIDE.exec(text.slice(end, end + 40))?.[1]?.toLowerCase() ?? null;
const PLANNED =
  /\b(?:will|would|could|should|may|might|plan(?:s|ned)?|expect(?:s|ed)?|needs?|wants?|hopes?|propos(?:es?|ed)|projected) [^.;:]{0,48}$/i;
const TO_COME = /^[^.;:,]{0,30} (?:may|might|could|will|would) /i;
const NOW = /\b(?:now|currently|initially|originally|at first)\b/i;
const PART = /(?<![\p{L}\d.,])(?<part>[\p{L}\d][\p{L}\d,-]{0,15})(?: out)? of (?:[\p{L}’'.-]{1,20} ){0,3}$/u;
function partBefore(text: string): number | null {
  const value = worth(PART.exec(text)?.groups?.part ?? '');
  return Number.isFinite(value) ? value : null;
}
const NARROWED =
  /^ (?!(?:including|ending|beginning|starting)\b)\p{Ll}{3,16}ing (?!(?:and|or)\b)|^ (?:who|whose|that|which) (?!(?:was|were|is|are|have|has|had)\b)\p{Ll}|^,? (?:including|excluding|exclusive of|except|apart from)\b/u;
const RATE = /^\s{1,3}(?:an?|per|each|every|in (?:the|a) (?:typical|average))\s/;
const CONTRAST = /\b(?:by|in) contrast\b|\bby comparison\b|\bcompared (?:with|to)\b|\b(?:his|her|its|their) own\b/i;

/** Who is credited in the sentence, or the word that stands for nobody. */
function sourceOf(text: string, sentence: Span): string | null {
  const { said, according } = sourcesIn(text, sentence);
  const who = [said, according].flatMap((span) => (span ? [textOf(text, span)] : [])).join(', by ');
  return who || (/\breportedly\b/i.test(textOf(text, sentence)) ? '“reportedly”' : null);
}

/** "Korea" and "Korean" are one word here. */
const stem = (word: string): string => word.toLowerCase().slice(0, 4);

function stems(sentence: string): Set<string> {
  const words = allMatches(sentence, /\p{Lu}[\p{L}'’]+/gu)
    .filter((match) => match.index > 1 || DEMONYMS.has(match[0]))
    .map((match) => stem(match[0]));
  return new Set(words.filter((word) => word.length > 2));
}
