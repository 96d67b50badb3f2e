import { datedDays } from '../article/dates/weekdays.ts';
import { HEDGE_BEFORE, HEDGE_REACH } from '../article/figures/quantities.ts';
import { type Article, BODY_KINDS, type Figure, type Passage, type Person } from '../article/model.ts';
import { passageAt } from '../article/passageAt.ts';
import { MONTH_NAMES, MONTHS, WEEKDAY_PATTERN } from '../lexicon/calendar.ts';
import { AFFILIATIONS } from '../lexicon/claims.ts';
import { ORGANIZATION_WORDS, TITLES } from '../lexicon/people/people.ts';
import { DEMONYMS, PLACE_WORDS, PLACES } from '../lexicon/places/places.ts';
import { mask } from '../text/mask.ts';
import { allMatches } from '../text/matches.ts';
import { plain } from '../text/plain.ts';
import { spanIndex } from '../text/spanIndex.ts';
import { bare, contains, meets, overlaps, type Span, span, textOf } from '../text/spans.ts';
import { bareClaims } from './claims.ts';
import { creditOf } from './hearing.ts';
import { roleOf } from './sources.ts';

export const FACT_KINDS = [
  'name',
  'organization',
  'place',
  'figure',
  'date',
  'quotation',
  'affiliation',
  'caption',
  'link',
  'phone',
  'address',
  'superlative',
  'accusation',
  'cause',
  'toll',
  'motive',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Something that somebody has to verify. What recurs is one fact with several places. */
export interface Fact {
  readonly kind: FactKind;
  /** The words to verify, white space as single spaces. */
  readonly words: string;
  /** What belongs to the fact: the title of a person, what is counted. A tick holds for both. */
  readonly of: string | null;
  /** What helps to verify it: who is credited with a figure or quotation, the weekday of a date. */
  readonly detail: string | null;
  /** In the order of the story; offsets in the article's text. */
  readonly places: readonly Span[];
  /** The words alone do not tell it from another fact of the same words: the place does. */
  readonly local: boolean;
}

interface Found extends Omit<Fact, 'places' | 'local'> {
  readonly at: Span;
  readonly local?: boolean;
}

/** Whatever somebody has to verify, in the order of the story. */
export function factsOf(article: Article): Fact[] {
  const people = peopleIn(article);
  const quotations = quotationsIn(article);
  const known: Found[] = [
    ...people,
    ...placesIn(article, people),
    ...figuresIn(article),
    ...datesIn(article),
    ...quotations,
    ...captionsIn(article),
    ...patternsIn(article),
  ];
  const found = [...known, ...numbersIn(article, known), ...claimsOf(article)].map(yearOf).filter(isWhole(known));
  return joined(found).sort((a, b) => a.places[0]!.start - b.places[0]!.start || a.words.length - b.words.length);
}

/** Parts of an address or a name are no facts of their own: "Superior Court" in "Marion County Superior Court". A court is no other body beside it. */
function isWhole(found: readonly Found[]): (one: Found) => boolean {
  const wholesAt = spanIndex(found.flatMap(({ kind, at }) => (WHOLES.has(kind) ? [{ ...bare(at), kind }] : [])));
  return ({ kind, at }) =>
    !PARTS.has(kind) ||
    !wholesAt(at).some(
      (whole) =>
        contains(whole, at) && (!contains(at, whole) || (kind === 'organization' && whole.kind === 'affiliation')),
    );
}
const WHOLES: ReadonlySet<FactKind> = new Set(['organization', 'address', 'affiliation']);
const PARTS: ReadonlySet<FactKind> = new Set(['place', 'affiliation', 'organization', 'name']);

/** "The 2018 race": a year that counts nothing is a date. */
const yearOf = (found: Found): Found =>
  found.kind === 'figure' && found.of === null && /^(?:1[6-9]|20)\d\d$/.test(found.words)
    ? { ...found, kind: 'date', local: false }
    : found;

/** Repeated facts as one. */
function joined(found: readonly Found[]): Fact[] {
  const facts = new Map<string, { readonly fact: Omit<Fact, 'places'>; readonly all: Span[] }>();
  for (const { at, local = false, ...fact } of found) {
    const key = [fact.kind, fact.words.toLowerCase(), fact.of?.toLowerCase() ?? '', local ? at.start : ''].join('\n');
    const known = facts.get(key);
    if (known) known.all.push(bare(at));
    else facts.set(key, { fact: { ...fact, local }, all: [bare(at)] });
  }
  return [...facts.values()].map(({ fact, all }) => ({ ...fact, places: apart(all) }));
}

/** The places in order, those left out that overlap one before them. */
function apart(places: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const place of [...places].sort((a, b) => a.start - b.start))
    if (!kept.length || !overlaps(kept.at(-1)!, place)) kept.push(place);
  return kept;
}

/** What readers see of the story, its byline, notices and tags apart. */
const isRead = ({ kind }: Passage): boolean =>
  BODY_KINDS.has(kind) || kind === 'headline' || kind === 'deck' || kind === 'caption' || kind === 'cell';

const isInStory = (article: Article, place: Span): boolean => {
  const passage = passageAt(article.passages, place);
  return passage !== undefined && isRead(passage);
};

function peopleIn(article: Article): Found[] {
  const heard = new Set(article.quotes.map(({ voice }) => voice?.name));
  return article.people.flatMap((person): Found[] => {
    const mentions = person.mentions.filter((mention) => isInStory(article, mention) && !isCredit(article, mention));
    const kind = kindOf(article.text, person, heard.has(person.name));
    if (!kind || !mentions.length) return [];
    if (kind === 'organization') return bodyIn(article, person.name, mentions);
    const of = kind === 'name' ? roleOf(article, person) : null;
    return mentions.map((at) => ({ kind, words: person.name, of, detail: null, at }));
  });
}

/** A body by its longest name, with the capitals before it that do not open a sentence: "First Marion Bank", "Hesling Crown Court". */
function bodyIn({ text }: Article, name: string, mentions: readonly Span[]): Found[] {
  const longer = mentions.map(({ start, end }) => {
    const before = CAPITALS_BEFORE.exec(text.slice(Math.max(0, start - 64), start))?.[0] ?? '';
    return text.slice(start, end) !== name || before.split(' ').some(isCalendar) ? '' : before;
  });
  const words = longer.reduce((longest, before) => (before.length > longest.length ? before : longest), '') + name;
  return mentions.map(({ start, end }, i) => ({
    kind: 'organization',
    words,
    of: null,
    detail: null,
    at: span(start - longer[i]!.length, end),
  }));
}

const CAPITALS_BEFORE =
  /(?<=[\p{L},;:)] [[]?)(?:(?!(?:The|An?|Our|Your|My|His|Her|Its|Their|In|On|At|For|And|But|By|Of|With|From|To|As)\b)\p{Lu}\p{Ll}{1,20} ){1,3}$/u;

const isCredit = ({ furniture: { credit } }: Article, at: Span): boolean =>
  credit !== undefined && overlaps(credit, at);

/** What a name is of; null for a capital that only opens sentences. */
function kindOf(text: string, { name, kind, mentions }: Person, isHeard: boolean): FactKind | null {
  const last = name.split(' ').at(-1)?.toLowerCase() ?? '';
  if (isPlaceName(name) || (kind !== 'person' && !isCalendar(name) && mentions.some(({ end }) => isInPlace(text, end))))
    return 'place';
  if (kind === 'person') return 'name';
  const isMidSentence = mentions.some(({ start }) => /[\p{L},] $/u.test(text.slice(Math.max(0, start - 2), start)));
  const isBody = kind === 'organization' || ORGANIZATION_WORDS.has(last);
  // "Records showed" names no body.
  const isWord = last === name.toLowerCase() && ORGANIZATION_WORDS.has(last) && !isMidSentence;
  if ((isBody && !isWord) || (/^\p{Lu}{3,6}$/u.test(name) && !NO_BODIES.test(name))) return 'organization';
  if (isHeard) return 'name';
  // Whom the story calls by the last name later on is somebody.
  const isCalled = mentions.some(({ start, end }) => text.slice(start, end).toLowerCase() === last);
  return name.includes(' ') && (isMidSentence || isCalled) ? 'name' : null;
}

/** "Des Moines, Iowa": what stands before the name of a state or country. */
const isInPlace = (text: string, end: number): boolean =>
  PLACES.has(/^, (\p{Lu}[\p{L}.]{1,20}(?: \p{Lu}\p{L}{1,20})?)/u.exec(text.slice(end, end + 50))?.[1] ?? '');

/** Initials of things. */
const NO_BODIES =
  /^(?:DVD|GPS|DNA|RNA|HIV|AIDS|CEO|CFO|CCTV|SUV|USB|PDF|GDP|VAT|ATM|MPH|UFO|ISBN|COVID|ABC|AKA|FAQ|PIN|PTSD|ADHD|LGBT|LGBTQ)$/;

/** "North Korea", "Salem Bridge"; "North Korean officials" and "Port Authority" are none. */
const isPlaceName = (name: string): boolean =>
  PLACES.has(name) || (name.includes(' ') && hasPlaceWord(name) && !isTeam(name) && !name.split(' ').some(isNoPlace));

/** "New York Yankees", "Port Larsen Terns": several who are named after a place. */
const isTeam = (name: string): boolean =>
  /^\p{Lu}[\p{L}.]+ .+ \p{Lu}\p{L}+[^su\W]s$/u.test(name) && !PLACE_WORDS.has(name.split(' ').at(-1)!.toLowerCase());

const isNoPlace = (word: string): boolean =>
  (DEMONYMS.has(word) && !COMPASS.test(word)) ||
  TITLES.has(word.toLowerCase()) ||
  ORGANIZATION_WORDS.has(word.toLowerCase());

const COMPASS = /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central)$/;

const hasPlaceWord = (name: string): boolean =>
  /^(?:North|South|East|West|New|Great|San|Santa|Port|Fort|Mount|Lake|Saint|St\.) \p{Lu}/u.test(name) ||
  PLACE_WORDS.has(name.split(' ').at(-1)!.toLowerCase()) ||
  /\s(?:Oblast|Province|Region|County|District|Bridge|Harbou?r|Quay|Sound|Peninsula|Strait|Gulf|Forest|Desert|Borough|Parish|States)$/u.test(
    name,
  );

/** A capitalized word without the ending of what is owned. */
const CAPITAL = '\\p{Lu}(?:[\\p{L}-]|’(?!s(?!\\p{L}))){1,30}';
const CAPITALISED = new RegExp(`(?<![\\p{L}.’'-])${CAPITAL}(?: ${CAPITAL}){0,3}`, 'gu');
/** "in Karsk", "KARSK, Nov. 3 —": what stands there is a place. */
const LOCATED = new RegExp(
  `(?<![\\p{L}-])(?:[Ii]n|[Nn]ear|outside|from|to|[Aa]t|across|toward|towards|around|into) (?<place>${CAPITAL}(?: ${CAPITAL}){0,3})(?![\\p{L}’'-])(?! \\p{Lu})`,
  'gu',
);

function placesIn(article: Article, people: readonly Found[]): Found[] {
  const isKnown = meets([...people].map(({ at }) => at).sort((a, b) => a.start - b.start));
  return article.passages.filter(isRead).flatMap((passage) => {
    const { prose, at } = passage;
    const known = allMatches(prose, CAPITALISED)
      .filter(([words]) => isPlaceName(words))
      .map(({ index, 0: words }) => ({ index, words }));
    const located = allMatches(prose, LOCATED)
      .map(({ index, 0: all, groups }) => ({
        index: index + all.length - groups!.place!.length,
        words: groups!.place!,
      }))
      .filter(({ words }) => words !== 'God' && !isCalendar(words) && !words.split(' ').some(isNoPlace));
    return [...known, ...located]
      .map(({ index, words }) => bareFact('place', words, at + index))
      .filter(({ at: place }) => !isKnown(place) && !isCredit(article, place));
  });
}

const isCalendar = (words: string): boolean =>
  MONTHS.has(words.toLowerCase().replace('.', '')) ||
  /^(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|^(?:Christmas|Easter|English|French|Spanish|German|Congress|Parliament)/.test(
    words,
  );

function figuresIn(article: Article): Found[] {
  return article.figures
    .filter((figure) => isInStory(article, figure) && !isCredit(article, figure) && !isNoOne(article, figure))
    .map((figure) => {
      const of = countedIn(article, figure);
      return {
        kind: 'figure' as const,
        words: plain(textOf(article.text, figure)),
        of,
        detail: figure.source && plain(textOf(article.text, figure.source)),
        at: bare(figure),
        // The same great sum twice is one sum; "4%" twice may be two shares.
        local: of === null && !(/^[$£€]$/.test(figure.unit) && figure.value >= LARGE_SUM),
      };
    });
}

/** Sums from here on seldom stand twice for different things. */
const LARGE_SUM = 1_000;

const isNoOne = ({ text }: Article, { start, end }: Span): boolean =>
  /^\W*one\W*$/i.test(text.slice(start, end)) &&
  /\b(?:no|any|every|some|each)\s$/i.test(text.slice(Math.max(0, start - 7), start));

/** What is counted, as written. */
function countedIn({ text }: Article, { noun, end }: Figure): string | null {
  if (!noun) return null;
  const words = plain(text.slice(Math.max(noun.start, Math.min(end, noun.end)), noun.end));
  return words || plain(textOf(text, noun)) || null;
}

/** "4 a.m.", "22:55": when, to the minute. */
const TIME =
  /(?<![\d:.,$£€-])\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?(?![\p{L}\d])|(?<![\d:.,$£€-])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])/giu;
/** Any other number in digits, with the word after it: lengths, ages, scores. */
const NUMBER =
  /(?<![\p{L}\d.,:/$£€-])[$£€]?(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,20})(?:\.\d{1,6})?(?:[-–]\d{1,6})?(?:%| (?:percent|per cent|million|billion|trillion))?(?![\p{L}\d]|[.,:/]\d)(?: (?<of>\p{Ll}[\p{L}-]{1,30}))?/gu;
/** A counted word after a number. */
const COUNTED = /^(?:feet|people|men|women|children|\p{L}+[^\Wus]s)$/u;

/** What is written in digits and is neither figure nor date of the story's reading. Quotations are verified whole. */
function numbersIn(article: Article, known: readonly Found[]): Found[] {
  const isKnown = meets(
    known
      .filter(({ kind }) => NUMBERED.has(kind))
      .map(({ at }) => at)
      .sort((a, b) => a.start - b.start),
  );
  return article.passages.filter(isRead).flatMap(({ prose: words, facts, at }) => {
    const prose = mask(words, facts.quotes);
    const times = allMatches(prose, TIME).map(({ index, 0: words }) => fact('date', words, null, at + index));
    const isTime = meets(times.map((time) => time.at));
    const numbers = allMatches(prose, NUMBER).map(({ index, 0: words, groups }) => {
      const noun = groups?.of;
      const hedge = HEDGE_BEFORE.exec(prose.slice(Math.max(0, index - HEDGE_REACH), index))?.[0] ?? '';
      const number = hedge + (noun ? words.slice(0, -noun.length - 1) : words);
      return fact('figure', number, noun && COUNTED.test(noun) ? noun : null, at + index - hedge.length);
    });
    return [...times, ...numbers.filter((number) => !isTime(number.at))].filter(
      (number) => !isKnown(number.at) && !isCredit(article, number.at),
    );
  });
}

const NUMBERED: ReadonlySet<FactKind> = new Set(['figure', 'date', 'phone', 'address', 'link']);

const fact = (kind: FactKind, words: string, of: string | null, start: number): Found => ({
  ...bareFact(kind, words, start),
  of,
  local: of === null,
});

/** A fact of words alone, at their offset in the article's text. */
const bareFact = (kind: FactKind, words: string, start: number): Found => ({
  kind,
  words: plain(words),
  of: null,
  detail: null,
  at: span(start, start + words.length),
});

/** “May” is a month only after a preposition. */
const NAMED_MONTHS = [...MONTH_NAMES.filter((name) => name !== 'May'), 'Sept'].join('|');
/** A month without its day, with its year where there is one; "May" only after a preposition. */
const MONTH = new RegExp(
  `(?<![\\p{L}-])(?:(?<=\\b(?:in|last|since|until|by|next|early|late|mid) )May|(?:${NAMED_MONTHS}))(?! \\d{1,2}(?!\\d))(?:,? (?:of )?(?:19|20)\\d\\d)?(?![\\p{L}-])`,
  'gu',
);
const WEEKDAY = new RegExp(`(?<![\\p{L}-])(?:(?:last|next) )?(?:${WEEKDAY_PATTERN})(?![\\p{L}-])`, 'gu');
const YEAR = /(?<=\b(?:in|since|until|by|from|of|before|after) )(?:1[6-9]|20)\d\d(?![\p{L}\d-])/gu;

function datesIn(article: Article): Found[] {
  const days = datedDays(article);
  const dayOf = new Map(days.map((day) => [day.date.start, day.at]));
  const dates = article.dates
    .filter((date) => isInStory(article, date))
    .map((date): Found & { readonly bareWords: string } => {
      const words = plain(textOf(article.text, date));
      const day = dayOf.get(date.start);
      return {
        kind: 'date',
        words,
        bareWords: words.replace(/,? \d{4}$/, ''),
        of: null,
        detail: day ? plain(textOf(article.text, day)) : null,
        at: date,
      };
    });
  // "Nov. 1" and "Nov. 1, 2024" are one day.
  const shortForms = new Set(dates.map(({ words }) => words));
  const whole = dates.map(({ bareWords, ...date }) =>
    shortForms.has(bareWords) ? { ...date, words: bareWords } : date,
  );
  const taken = [...dates.map(({ at }) => at), ...days.map(({ at }) => at)].sort((a, b) => a.start - b.start);
  const isTaken = meets(taken);
  const others = article.passages
    .filter(isRead)
    .flatMap(({ prose, at }) =>
      [MONTH, WEEKDAY, YEAR].flatMap((pattern) =>
        allMatches(prose, pattern).map(({ index, 0: words }) => bareFact('date', words, at + index)),
      ),
    );
  const months = others.filter(({ at }) => !isTaken(at));
  const monthsAt = spanIndex(months.map(({ at }) => at));
  const isPart = ({ at }: Found): boolean => monthsAt(at).some(({ start, end }) => end - start > at.end - at.start);
  return [...whole, ...months.filter((one) => !isPart(one))];
}

function quotationsIn(article: Article): Found[] {
  return article.quotes
    .filter(({ kind }) => kind === 'direct' || kind === 'partial' || kind === 'headline')
    .map(({ start, end, inner, voice }) => ({
      kind: 'quotation' as const,
      words: plain(textOf(article.text, inner)).replace(/,$/, ''),
      of: null,
      detail: voice ? (voice.name ?? creditOf(article, voice)) : null,
      at: span(start, end),
    }));
}

/** Who or what a picture is said to show. */
function captionsIn({ passages, furniture: { credit } }: Article): Found[] {
  return passages
    .filter(({ kind }) => kind === 'caption')
    .flatMap(({ at, prose }) => {
      const end = credit && credit.start > at && credit.start < at + prose.length ? credit.start - at : prose.length;
      const words = prose.slice(0, end).replace(/[\s(]{1,9}$/, '');
      const start = words.search(/\S/);
      return start < 0 ? [] : [bareFact('caption', words.slice(start), at + start)];
    });
}

const ADDRESSES: readonly (readonly [FactKind, RegExp])[] = [
  [
    'link',
    /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"“”]{1,500}[^\s<>"“”.,;:!?)\]’']|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu,
  ],
  [
    'phone',
    /(?<![\d$£€.-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{2,4}\) ?|\d{3}[-. ])\d{3}[-. ]?\d{3,4}(?![\d-])|(?<!\d)0\d{2,4} \d{3,4} \d{3,4}(?!\d)|(?<![\d$])\b(?:1-)?8(?:00|88|77|66)-\d{3}-\d{4}\b|(?<![\d$£€.,/-])[2-9]\d\d-(?!1\d{3}|20\d\d)\d{4}(?![\d-])/gu,
  ],
  [
    'address',
    /(?<![\d,.$])\d{1,5} (?:[NSEW]\.? )?(?:\p{Lu}[\p{L}’'.-]{1,20} |\d{1,3}(?:st|nd|rd|th) ){1,3}(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd\.|Drive|Dr\.|Lane|Ln\.|Court|Place|Square|Terrace|Highway|Way)(?![\p{L}])/gu,
  ],
  ['affiliation', new RegExp(`(?<![\\p{L}-])(?:${AFFILIATIONS})`, 'gu')],
];

function patternsIn({ passages }: Article): Found[] {
  return passages.filter(isRead).flatMap(({ prose, at, markup }) => [
    ...ADDRESSES.flatMap(([kind, pattern]) =>
      allMatches(prose, pattern).map(({ index, 0: words }) => bareFact(kind, words, at + index)),
    ),
    ...markup.flatMap(({ kind, href, start, end }): Found[] =>
      kind === 'link' && href
        ? [
            {
              kind: 'link',
              words: href,
              of: plain(prose.slice(start, end)),
              detail: null,
              at: span(at + start, at + end),
            },
          ]
        : [],
    ),
  ]);
}

const claimsOf = (article: Article): Found[] =>
  bareClaims(article).map(({ kind, at }) => bareFact(kind, textOf(article.text, at), at.start));
