import type { Span } from '../../text/spans.ts';

/** A name within the words that credit, relative to them, and whether it may be a person's. */
export interface NamePlace extends Span {
  readonly person: boolean;
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
/** Owns what follows: "Holt's lawyer". Of "in Holt's words" only the owner is left. */
const OWNS = /^['’]s?\s+\S/;
/** A writing before the name of its writer: "a letter from ", "the post by ". */
const WRITTEN_BY =
  /\b(?:letter|tweet|post|posting|message|email|e-mail|note|memo|text|statement|reply|answer|response|comment|comments|remark|remarks|words|report|study|essay|column|op-ed|poem|review|account|testimony|request|question|call|cry)\b[^,;]{0,24}\s(?:from|by|of)\s+(?:[\p{L}.]+\s+){0,4}$/u;
/** "Ann Ruiz and Bo Lind": two speak. */
const JOINED = /^(?:,)?\s+(?:and|&)\s+(?:[\p{L}.]+\s+){0,3}$/u;

/**
 * The name in a credit is the person in it: the head of the phrase and not the last name that it holds. In "Craig Holt of
 * Alden Watch" Holt, in "the mayor of Alden, Max Stone" Stone, in "Alden Watch director Max Stone" Stone; nobody in "Holt's
 * lawyer". A body that a description belongs to, "a spokesman for the ministry", speaks for itself. Null where two speak.
 */
export function nameInCredit(words: string, names: readonly NamePlace[]): CreditedName | null {
  const apart = (at: number): boolean => inBrackets(words, at);
  let body: number | null = null;
  let described = false;
  for (const [index, { start, end, person }] of names.entries()) {
    if (apart(start)) continue;
    const before = words.slice(Math.max(0, start - 80), start);
    const behind = words.slice(end, end + 40);
    const apposed = /,\s+(?:[\p{L}.-]+\s+){0,3}$/u.test(before) && start > 0;
    if (OWNS.test(behind)) {
      described = true;
      continue;
    }
    if (!described && WRITTEN_BY.test(before)) return { index, apposed: false };
    if (LEADS.test(before)) {
      described = true;
      if (!person) body ??= index;
      continue;
    }
    if (!GOES_ON.test(behind)) {
      described = true;
      continue;
    }
    const next = names[index + 1];
    if (!described && next && JOINED.test(words.slice(end, next.start))) return null;
    if (!described && names.slice(index + 1).some((other) => other.person && isJoined(words, other))) return null;
    return { index, apposed: apposed || described };
  }
  return body === null ? null : { index: body, apposed: false };
}

/** "… of Alden and Bo Lind of Oslo": a second person speaks. */
const isJoined = (words: string, { start }: Span): boolean =>
  / and (?:\p{Lu}\p{L}*\.? )?$/u.test(words.slice(Math.max(0, start - 20), start)) && !inBrackets(words, start);

/** Whether a place stands in brackets that open within the words. */
function inBrackets(words: string, at: number): boolean {
  const open = Math.max(words.lastIndexOf('(', at), words.lastIndexOf('[', at));
  return open > 0 && !/[)\]]/.test(words.slice(open, at));
}
