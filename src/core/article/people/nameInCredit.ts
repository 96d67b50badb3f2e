import { PLATFORMS } from '../../lexicon/people/mononyms.ts';
import { ORGANIZATION_WORDS, TITLES } from '../../lexicon/people/people.ts';
import { PLACES } from '../../lexicon/places/places.ts';
import type { Span } from '../../text/spans.ts';
import { PREPOSITIONS } from '../language/phrases.ts';

/** A name within the words that credit, relative to them, and whether it may be a person's. */
export interface NamePlace extends Span {
  readonly person: boolean;
  readonly body: boolean;
  /** One word that the story writes once: perhaps no name at all. */
  readonly weak: boolean;
}

/** The name that the words of a credit mean. */
export interface CreditedName {
  readonly index: number;
  /** The name stands beside a description that comes first: "her lawyer, Ben Ruiz". */
  readonly apposed: boolean;
}

const PREPOSITION =
  'of|for|at|from|with|in|on|to|by|about|against|over|under|during|after|before|near|than|behind|outside|inside|among|representing|including|via|as|who|that|which';
const DETERMINER =
  "the|an?|his|her|their|its|our|my|this|that|these|those|several|many|some|two|three|one|[\\p{L}’'-]+['’]s?";
/** A preposition whose noun is the name: "the mayor of ", "a spokesman for the local ". */
const LEADS = new RegExp(
  `(?:^|[\\s,])(?:${PREPOSITION})\\s+(?:(?:${DETERMINER})\\s+(?:\\p{Ll}[\\p{Ll}-]*\\s+){0,3})?$`,
  'iu',
);
/** What may follow the name in a credit: the end, a mark, a preposition, an adverb, a time. */
const GOES_ON = new RegExp(
  `^(?:[.’']?s?$|\\s*[,;:(\\[—–-]|\\s+(?:${PREPOSITION}|the|an?|this|last|next|late|later|earlier|early|again|back|afterwards?|just|shortly|soon|then|today|yesterday|tonight|recently|now|once|twice|too|also|still|himself|herself|itself|themselves|while|when|because|if|since|until|two|three|four|five|six|several|meanwhile|however|though|instead|nevertheless|nonetheless|reportedly|almost|half|live|out|mid|aloud|alone|on|off|up|not|only|even|more|much|each|every|per|according|following|seconds|minutes|hours|days|weeks|months|moments|years|shortly|right|straight|first|ahead|amid|throughout|upon|within|without|despite|toward|towards|between|beside|near|through|across|along|alongside|past|around|online|onstage|backstage|overnight|midway|(?!ally|family|bully|assembly|rally)\\p{Ll}+ly|\\p{Ll}+ing|mid-\\p{Ll}+|half-\\p{Ll}+|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\.|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?= \\d)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|and|or|but|\\d)(?![\\p{L}’'-]))`,
  'u',
);
/** "the MP for Alden", "documents released at the National Archives": no body that speaks. */
const ELSEWHERE =
  /\b(?:(?:MP|MSP|MLA|MEP|senator|representative|member|candidate|delegate|councillor|ambassador)s? (?:for|of|from|to)(?: (?:\p{Lu}\p{L}+ ){1,3}and)?|\p{Ll}{1,20}ed (?:at|in|by|to|from|with)) (?:[Tt]he )?(?:(?:journal|magazine|newspaper|paper) )?$/u;
/** "Ann Ruiz and Bo Lind": two speak. */
const JOINED = /^(?:,)?\s+(?:and|&)\s+(?:[\p{L}.]+\s+){0,3}$/u;
/** The end of the words, or a mark. */
const ENDS = /^(?:[.’']?s?$|\s*[,;:([—–-])/;
/** "Dana Holt MP", "Dana Holt, Ph.D." */
const LETTERS = /^(?:,? (?:MP|MEP|MSP|MLA|QC|KC|TD|PhD|Ph\.D\.|M\.D\.|MD|RN|Esq\.?|[OCMKD]BE|[JS]r\.)){1,3}(?!\p{L})/u;
/** Owns what follows: "Holt's lawyer". Of "in Holt's words" only the owner is left. */
const OWNS = /^['’‘]s?\s+\S/;
const OWNS_WRITING =
  /^['’]s?\s+(?!termination|dismissal|suspension|rejection|acceptance|admission|offer)(?:[\p{Ll}-]+\s+){0,2}(?:letter|tweet|post|message|e-?mail|note|memo|text|statement|reply|answer|response|essay|column|op-ed|poem|memoir|diary)(?:\s+(?:to|of|on|in|about|from|for)\s|$)/u;
/** "the Harbor Board statement": a body speaks in what it writes. */
const BODY_WRITES = /^\s(?:statement|report|letter|memo|filing|advisory|bulletin|announcement)$/;
/** "for Mayor ", "to U.S. Rep. ": a title between a preposition and the name. */
const TITLE_BEHIND = /(?<=(?:^|\s)\p{Ll}{2,14}\s)(?:\p{Lu}[\p{L}.-]{0,24}\s){1,4}$/u;

/** "Department of ": what the words behind belong to. */
const OF_BODY =
  /(?:^|\s)(?:Department|Ministry|Board|Bureau|Office|Committee|Council|University|Commission|Institute) (?:of|for|on) $/;

/** "Chancellor of the Exchequer Ana Ruiz": an office whose words hold a preposition. */
const OFFICE_OF =
  /(?:^|\s)(?:Chancellor|Secretary|Speaker|Leader|President|Clerk|Minister|Keeper|Master) of (?:the )?(?:Exchequer|Treasury|House|Senate|Commons|Lords|Court|Rolls|Interior|Navy|Army|State|Assembly|Parliament) $/;

/** What stands before a name, without its title in capitals. */
function withoutTitle(before: string): string {
  const title = TITLE_BEHIND.exec(before)?.[0];
  const last = title?.trim().split(/\s+/).at(-1)?.toLowerCase().replace('.', '') ?? '';
  // "Department of Harbors Secretary Max Stone": the title of a body, and not what the body is of.
  if (title && TITLES.has(last) && / /.test(title.trim()) && OF_BODY.test(before.slice(0, -title.length))) return '';
  if (OFFICE_OF.test(before)) return '';
  // "Principal of the College Dr. Lele": a courtesy opens the name.
  if (title && /^(?!(?:President|Chancellor|Dean|Provost) )\p{Lu}\p{L}+ (?:Dr|Mr|Mrs|Ms|Prof)\. $/u.test(title))
    return '';
  // "president of the Harbor Association Baroness Lele"
  const body = title?.trim().split(/\s+/).at(-2)?.toLowerCase() ?? '';
  if (/^(?:dr|prof|rev|sir|dame|lord|lady|baron|baroness)$/.test(last) && ORGANIZATION_WORDS.has(body)) return '';
  return title && TITLES.has(last) ? before.slice(0, before.length - title.length) : before;
}

/** A writing before the name of its writer: "a letter from ", "the post by ", "the words of ". */
const WRITTEN_BY =
  /\b(?:(?:letter|tweet|post|posting|message|e-?mail|note|memo|text|statement|reply|answer|response|comments?|remarks?|report|study|essay|column|op-ed|poem|review|account|question|call|cry)\b[^,;]{0,24}\s(?:from|by)|(?:words|remarks|testimony) of)\s+(?:(?:the|[\p{Lu}][\p{L}.]*)\s+){0,4}$/u;

/**
 * The name in a credit is the person in it: the head of the phrase and not the last name that it holds. In "Craig Holt of
 * Alden Watch" Holt, in "the mayor of Alden, Max Stone" Stone, in "Alden Watch director Max Stone" Stone; nobody in "Holt's
 * lawyer". A body that a description belongs to, "a spokesman for the ministry", speaks for itself. Null where two speak.
 * `ofWho`: the words stand before "who", which goes on from a person at their end: "an attack on Lind, who said".
 */
export function nameInCredit(words: string, names: readonly NamePlace[], ofWho: boolean): CreditedName | null {
  const reading: Reading = { words, names, ofWho, body: null, described: false, led: -1 };
  for (let index = 0; index < names.length; index++) {
    const step = inBrackets(words, names[index]!.start) ? 'on' : readName(reading, index);
    if (step !== 'on') return step;
  }
  return reading.body === null ? null : { index: reading.body, apposed: false };
}

/** A credit while its names are read, in order. */
interface Reading {
  readonly words: string;
  readonly names: readonly NamePlace[];
  readonly ofWho: boolean;
  /** The body that a description belongs to. */
  body: number | null;
  /** A name so far only describes who speaks. */
  described: boolean;
  /** Where the last name ends that a preposition leads to: "such as Ann Ruiz and Bo Lind". */
  led: number;
}

/** The name that is meant, null for nobody, "on" where a name behind may be. */
type Step = CreditedName | null | 'on';

function readName(reading: Reading, index: number): Step {
  const { words, names } = reading;
  const { start, end, person } = names[index]!;
  const before = withoutTitle(words.slice(Math.max(0, start - 80), start));
  const behind = words.slice(end, end + 40).replace(person ? LETTERS : '', '');
  if (isWriter(reading, index, behind)) return { index, apposed: true };
  if (OWNS.test(behind)) {
    reading.described = true;
    return 'on';
  }
  // "a Ruiz backer", cut before its noun: what somebody is, and not Ruiz.
  if (/^an? $/i.test(words.slice(0, start)) && end >= words.trimEnd().length) return null;
  const { described } = reading;
  if ((!described || index === 1) && WRITTEN_BY.test(before) && GOES_ON.test(behind)) return { index, apposed: false };
  if (
    (LEADS.test(before) && !GIVEN_AS.test(before)) ||
    (reading.led >= 0 && JOINED.test(words.slice(reading.led, start)))
  )
    return behindPreposition(reading, index, before, behind);
  // "Lind attacked Ruiz": a clause and no phrase.
  if (/^\s\p{Ll}+ed\s/u.test(behind)) return atEnd(reading);
  if (!described && /^,? (?:and|&) \p{Lu}/u.test(behind) && !isHalfOfOffice(reading, index)) return null;
  if (onlyDescribes(reading, index, before, behind)) {
    reading.described = true;
    return 'on';
  }
  if (!described && isOneOfTwo(reading, index)) return null;
  return { index, apposed: /,\s+(?:[\p{L}.-]+\s+){0,3}$/u.test(before) || described };
}

/** "Holt's letter to the mayor", "the Harbor Board statement": who owns a writing speaks in it. */
const isWriter = ({ words, names }: Reading, index: number, behind: string): boolean =>
  (names[index]!.person && OWNS_WRITING.test(behind)) ||
  (names[index]!.body && BODY_WRITES.test(words.slice(names[index]!.end)));

/** "Police interviewed Lind", before "who said": the person at the end of the clause. */
function atEnd({ words, names, ofWho }: Reading): CreditedName | null {
  const index = names.length - 1;
  const last = names[index]!;
  const isLast = ofWho && last.person && last.end >= words.trimEnd().length;
  return isLast && !isJoined(words, last) ? { index, apposed: false } : null;
}

/** "Health and Rural Services Secretary Ana Ruiz": the first half of what an office is for. */
function isHalfOfOffice({ words, names }: Reading, index: number): boolean {
  const { start, end, person, body } = names[index]!;
  const half = words.slice(start, end);
  if (person || body || half.includes(' ') || PLACES.has(half)) return false;
  const rest = words.slice(end).trim().split(/\s+/).slice(1);
  const office = rest.findIndex((word) => TITLES.has(word.toLowerCase()));
  return office > 0 && office < rest.length - 1 && rest.slice(0, office + 2).every((word) => /^\p{Lu}/u.test(word));
}

const OF_WORK = /\b(?:director|author|writer|creator|star|producer|actor|actress|singer|maker) of [\p{L}-]+['’]s?\s$/u;
const UNNAMED = /^(?:an?|one|another|the)\s(?:[\p{Ll}-]+\s){0,3}(?:sources?|insiders?)\b/iu;

const ON_BODY =
  /^(?:an?|one|another)\s(?:[\p{Ll}-]+\s){0,2}(?:announcer|host|anchor|guest|commentator|analyst|presenter|pundit|contestant|member|lawmaker)\s/iu;
/** "an ally of ", "the wife of " */
const OF_ANOTHER =
  /^(?:an?|the)\s(?:[\p{Ll}-]+\s){0,2}(?:ally|friend|aide|critic|rival|supporter|opponent|adviser|advisor|lawyer|attorney|colleague|neighbou?r|wife|husband|widow|mother|father|brother|sister|son|daughter|cousin|protege)\s(?:of|to|for)\s/iu;
const PLACED_IN = /\b(?:in|near|outside) $/;
/** "one person from Port Ada": where somebody comes from. */
const COMES_FROM =
  /^(?:an?|one|another|the)\s(?:[\p{Ll}-]+\s){0,2}(?:person|man|woman|resident|reader|viewer|caller|voter|neighbou?r|student|teacher|mother|father|parent|farmer|tourist|boy|girl|teen|teenager)\sfrom $/iu;

/** "a spokesman for the ministry": a body speaks for itself where nobody is named behind. */
function behindPreposition(reading: Reading, index: number, before: string, behind: string): Step {
  const { end, person } = reading.names[index]!;
  reading.described = true;
  reading.led = end;
  // "the director of Midnight's Children": a work, and no body; "a source in the party": nobody who is named.
  if (OF_WORK.test(before) || UNNAMED.test(reading.words)) return 'on';
  // "a student in New Carthage": where somebody is.
  if ((PLACED_IN.test(before) || COMES_FROM.test(before)) && !reading.names[index]!.body) return 'on';
  // "an announcer on Port Ada TV": where somebody is heard or sits.
  if (ON_BODY.test(reading.words) && /\bon (?:[\p{L}’']+ ){0,3}$/u.test(before)) return 'on';
  // "a comment on Facebook": where it stands, and nobody who speaks.
  if (/\b(?:on|via) $/.test(before) && PLATFORMS.has(reading.words.slice(reading.names[index]!.start, end)))
    return 'on';
  const isBody =
    !person || /\bat (?:the )?$|\b(?:firm|company|group|agency|institute|newspaper|magazine|network) $/.test(before);
  if (isBody && !ELSEWHERE.test(before) && GOES_ON.test(behind)) reading.body ??= index;
  if (!person || !reading.ofWho || end < reading.words.trimEnd().length) return 'on';
  // "Bo Lind, an ally of Ana Ruiz, who said": one or the other.
  return OF_ANOTHER.test(reading.words) ? null : { index, apposed: false };
}

/** "a woman who gave her name as ", "a man who identified himself only as ": whose name it is. */
const GIVEN_AS = /\b(?:(?:his|her|their) (?:\p{Ll}{4,5} )?name|(?:him|her)self|identified|named|known)(?: only)? as $/u;

/** Whether a name is part of what describes the speaker. */
function onlyDescribes({ words, names }: Reading, index: number, before: string, behind: string): boolean {
  const { end, person, body, weak } = names[index]!;
  const next = names[index + 1];
  if ((weak && !ENDS.test(behind)) || !GOES_ON.test(behind)) return true;
  // "War on Want's Ana Ruiz": the owner's name holds a preposition; "Lund's Drive" is nobody.
  if (/['’]s?\s$/.test(before) && !person && !body) return true;
  if (!person && names.slice(index + 1).some((other) => other.person && isHead(words, end, other))) return true;
  return next?.person === true && isLedByRole(words.slice(end, next.start));
}

/** "Ann Ruiz and Bo Lind", "Ann Ruiz of Alden and Bo Lind of Oslo". */
const isOneOfTwo = ({ words, names }: Reading, index: number): boolean => {
  const next = names[index + 1];
  return (
    (next !== undefined && JOINED.test(words.slice(names[index]!.end, next.start))) ||
    names.slice(index + 1).some((other) => other.person && isJoined(words, other))
  );
};

/** "Fight for Alden director Ana Ruiz", "War on Want's Ana Ruiz": a person behind the name of a body, not set off from it. */
const isHead = (words: string, end: number, { start }: Span): boolean =>
  !/[,;]/.test(words.slice(end, start)) &&
  !LEADS.test(words.slice(Math.max(0, start - 80), start)) &&
  !isJoined(words, { start, end: start });

/** "… of Alden and Bo Lind of Oslo": a second person speaks. */
const isJoined = (words: string, { start }: Span): boolean =>
  / and (?:\p{Lu}\p{L}*\.? )?$/u.test(words.slice(Math.max(0, start - 20), start)) && !inBrackets(words, start);

/** "Lund ally Ana Ruiz", "Lund building manager Ana Ruiz": what somebody is, between two names. */
const isLedByRole = (between: string): boolean => {
  const words = /^\s((?:[\p{Ll}-]+\s){1,3})$/u.exec(between)?.[1]?.trim().split(' ') ?? [];
  const last = words.at(-1) ?? '';
  return (
    (TITLES.has(last) || /^(?:ally|loyalist|backer|supporter)$/.test(last)) &&
    !words.some((word) => PREPOSITIONS.has(word))
  );
};

/** Whether a place stands in brackets that open within the words. */
function inBrackets(words: string, at: number): boolean {
  const open = Math.max(words.lastIndexOf('(', at), words.lastIndexOf('[', at));
  return open > 0 && !/[)\]]/.test(words.slice(open, at));
}
