import type { Span } from '../../text/spans.ts';

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
  `^(?:[.’']?s?$|\\s*[,;:(\\[—–-]|\\s+(?:${PREPOSITION}|the|an?|this|last|next|late|later|earlier|early|again|afterwards?|just|shortly|soon|then|today|yesterday|tonight|recently|now|once|twice|too|also|still|while|when|because|if|since|until|two|three|four|five|six|several|\\p{Ll}+ly|and|or|but|\\d)(?![\\p{L}’'-]))`,
  'u',
);
/** "Ann Ruiz and Bo Lind": two speak. */
const JOINED = /^(?:,)?\s+(?:and|&)\s+(?:[\p{L}.]+\s+){0,3}$/u;
/** The end of the words, or a mark. */
const ENDS = /^(?:[.’']?s?$|\s*[,;:([—–-])/;
/** "Dana Holt MP", "Dana Holt, Ph.D." */
const LETTERS = /^(?:,? (?:MP|MEP|MSP|MLA|QC|KC|TD|PhD|Ph\.D\.|M\.D\.|MD|RN|Esq\.?|[OCMKD]BE|[JS]r\.)){1,3}(?!\p{L})/u;
/** Owns what follows: "Holt's lawyer". Of "in Holt's words" only the owner is left. */
const OWNS = /^['’]s?\s+\S/;
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
  const so: SoFar = { body: null, described: false, led: -1 };
  for (const [index, name] of names.entries()) {
    if (inBrackets(words, name.start)) continue;
    const role = roleOf(words, names, index, so, ofWho);
    if (role === 'two speak') return null;
    if (role === 'head') return { index, apposed: false };
    if (role === 'name')
      return { index, apposed: so.described || /,\s+(?:[\p{L}.-]+\s+){0,3}$/u.test(before(words, name)) };
    so.described = true;
    if (role === 'body') so.body ??= index;
    if (role === 'led' || role === 'body') so.led = name.end;
  }
  return so.body === null ? null : { index: so.body, apposed: false };
}

/** What the names before one have told. */
interface SoFar {
  /** The first body that a preposition leads to: it speaks where nobody else does. */
  body: number | null;
  /** A description comes before: "her lawyer, ", "the mayor of Alden, ". */
  described: boolean;
  /** Where the last name ends that a preposition leads to: "such as Ann Ruiz and Bo Lind". */
  led: number;
}

/**
 * What a name is in the words of a credit: the person in it (`head` where that is sure), a part of a description, one that
 * a preposition leads to (`led`, `body`), or a sign that two speak.
 */
type Role = 'head' | 'name' | 'described' | 'led' | 'body' | 'two speak';

const before = (words: string, { start }: NamePlace): string => words.slice(Math.max(0, start - 80), start);

function roleOf(words: string, names: readonly NamePlace[], index: number, so: SoFar, ofWho: boolean): Role {
  const name = names[index]!;
  const { start, end, person, weak } = name;
  const lead = before(words, name);
  const behind = words.slice(end, end + 40).replace(person ? LETTERS : '', '');
  if (OWNS.test(behind)) return 'described';
  if (!so.described && WRITTEN_BY.test(lead) && GOES_ON.test(behind)) return 'head';
  if (LEADS.test(lead) || (so.led >= 0 && JOINED.test(words.slice(so.led, start)))) {
    if (person && ofWho && end >= words.trimEnd().length) return 'head';
    return (!person || AT_BODY.test(lead)) && GOES_ON.test(behind) ? 'body' : 'led';
  }
  if (isClause(behind, so)) return 'two speak';
  const described = (weak && !ENDS.test(behind)) || !GOES_ON.test(behind) || isOfAnother(words, names, index, lead);
  if (described) return 'described';
  return !so.described && isOneOfTwo(words, names, index) ? 'two speak' : 'name';
}

/** "Lind attacked Ruiz": a clause and no phrase; "Lind and Ruiz" are two. */
const isClause = (behind: string, { described }: SoFar): boolean =>
  /^\s\p{Ll}+ed\s/u.test(behind) || (!described && /^,? (?:and|&) \p{Lu}/u.test(behind));

/** "at the", "her company": what follows is a body, whatever its name looks like. */
const AT_BODY = /\bat (?:the )?$|\b(?:firm|company|group|agency|institute|newspaper|magazine|network) $/;

/** "War on Want's Ana Ruiz": the owner's name holds a preposition; "Lund's Drive" is nobody. */
function isOfAnother(words: string, names: readonly NamePlace[], index: number, lead: string): boolean {
  const { end, person, body } = names[index]!;
  if (/['’]s?\s$/.test(lead) && !person && !body) return true;
  return !person && names.slice(index + 1).some((other) => other.person && isHead(words, end, other));
}

function isOneOfTwo(words: string, names: readonly NamePlace[], index: number): boolean {
  const next = names[index + 1];
  if (next && JOINED.test(words.slice(names[index]!.end, next.start))) return true;
  return names.slice(index + 1).some((other) => other.person && isJoined(words, other));
}

/** "Fight for Alden director Ana Ruiz", "War on Want's Ana Ruiz": a person behind the name of a body, not set off from it. */
const isHead = (words: string, end: number, { start }: Span): boolean =>
  !/[,;]/.test(words.slice(end, start)) &&
  !LEADS.test(words.slice(Math.max(0, start - 80), start)) &&
  !isJoined(words, { start, end: start });

/** "… of Alden and Bo Lind of Oslo": a second person speaks. */
const isJoined = (words: string, { start }: Span): boolean =>
  / and (?:\p{Lu}\p{L}*\.? )?$/u.test(words.slice(Math.max(0, start - 20), start)) && !inBrackets(words, start);

/** Whether a place stands in brackets that open within the words. */
function inBrackets(words: string, at: number): boolean {
  const open = Math.max(words.lastIndexOf('(', at), words.lastIndexOf('[', at));
  return open > 0 && !/[)\]]/.test(words.slice(open, at));
}
