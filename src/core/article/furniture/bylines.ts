import { MONTHS, WEEKDAYS } from '../../lexicon/calendar.ts';
import type { Span } from '../../text/spans.ts';
import { wordCount } from '../../text/words.ts';

/** The names of a byline, relative to its line, and what stands behind them: a date, an agency, a reading time. */
export interface Byline {
  readonly names: Span;
  readonly rest: string;
}

const OPENING =
  /^(?:(?:words|written|story|reported|text|posted|analysis|opinion|review|interview|report|exclusive)\s+)?by\b\s*:?\s*/i;
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|and|&|,(?=\s*(?:and\b|\p{Lu}))|de|da|di|del|du|van|von|der|den|ter|bin|bint|al|el|la|le|dos|das|y)(?:\s+|(?=,)|$|(?=[^\p{L}]))/u;
/** What may follow the names of a byline; anything else is a sentence that begins with "By". */
const BEHIND =
  /^\s*(?:$|[|,;•·–—/([@\d-]|(?:of|for|in|at|with|de|from)\s+\p{Lu}|(?:published|updated|posted|last|staff|special|senior|reporter|correspondent|editor|\d+\s*-?\s*min)\b)/iu;

const MOST_WORDS = 30;

/** "By Ana Ruiz | Nov. 1, 2024 | Port Ada Post", "by: ANA RUIZ and BO LIND, Staff Writers". */
export function readByline(line: string): Byline | null {
  const by = OPENING.exec(line);
  if (!by || wordCount(line) > MOST_WORDS) return null;
  const from = by[0].length;
  const to = namesEnd(line, from);
  const rest = line.slice(to);
  if (to === from || !(BEHIND.test(rest) || isCalendarWord(/^\s*(\S+)/.exec(rest)?.[1] ?? ''))) return null;
  if (/[.!?]$/.test(line) && wordCount(line) > 8) return null;
  return { names: { start: from, end: to }, rest };
}

/** Units: fourteen words are no longer. */
const LONGEST_BARE = 300;

/**
 * "ANA RUIZ, Port Ada Post", "Ana Ruiz and Bo Lind, Meridian" or "The Meridian Press" alone: a byline by its place
 * under the headline, not by its words. The last part is the agency where there are two.
 */
export function readBareByline(line: string): Byline | null {
  if (line.length > LONGEST_BARE) return null;
  // "Ana Ruiz in Port Ada": the place is no part of the name.
  const place = /^([^,]{3,80}) in \p{Lu}[\p{L} .'’-]{1,40}$/u.exec(line);
  if (place?.[1]?.includes(' ') && isName(place[1]))
    return { names: { start: 0, end: place[1].length }, rest: line.slice(place[1].length) };
  const parts = line.split(/\s*,\s*/);
  const names = parts.length > 1 ? parts.slice(0, -1) : parts;
  if (parts.length > 5 || wordCount(line) > 14 || !names.every(isName)) return null;
  // A single word is a section's name, a name with a full stop a sentence's.
  if (parts.length === 1 && !(line.includes(' ') || /^(?:AP|AFP|Reuters|Bloomberg|dpa)$/.test(line))) return null;
  if (/\p{Ll}{3}\.$/u.test(line)) return null;
  const agency = parts.at(-1) ?? '';
  if (parts.length > 1 && !/^(?:the )?\p{Lu}[\p{L}\d.'’&! -]*$/iu.test(agency)) return null;
  const end = parts.length > 1 ? line.length - /\s*,\s*[^,]*$/.exec(line)![0].length : line.length;
  return { names: { start: 0, end }, rest: line.slice(end) };
}

/** Two to four capitalized words, or one that is no word of headlines; several names joined by "and". */
function isName(part: string): boolean {
  return part.split(/\s+(?:and|&)\s+/).every((name) => {
    const words = name.replace(/^The (?=\p{Lu})/u, '').split(/\s+/);
    if (words.length > 4 || words.some((word) => NO_NAME.has(word.toLowerCase()) || WEEKDAYS.has(word.toLowerCase())))
      return false;
    return words.every(
      (word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) || /^(?:de|da|van|von|der|bin|al|la|du)$/.test(word),
    );
  });
}

/** Words that begin headlines and pictures' labels, never names. */
const NO_NAME = new Set(
  'the a an how why what who when where this that new image photo photos video watch opinion analysis exclusive live update breaking is are in on at to for and of'.split(
    ' ',
  ),
);

/** Where the run of names that starts at `from` ends. */
function namesEnd(line: string, from: number): number {
  let at = from;
  for (;;) {
    const word = NAME_WORD.exec(line.slice(at));
    if (!word || word[0].length === 0 || isDate(line, at, word[0])) break;
    at += word[0].length;
  }
  const last = line.slice(Math.max(from, at - 60), at);
  return at - (/(?:[\s,&]|\s(?:and|y|de|la|le|al|el|du|di))+$/u.exec(last)?.[0].length ?? 0);
}

/** The names that a line without "By" begins with; the whole line where it begins with none. */
export function namesIn(line: string): Span {
  const end = namesEnd(line, 0);
  return { start: 0, end: end || line.length };
}

/** "Nov. 3" is a date, the June of a name is none. */
const isDate = (line: string, at: number, word: string): boolean =>
  isCalendarWord(word) &&
  (at === 0 || !MONTHS.has(word.toLowerCase().trim()) || !/^\p{Lu}\p{Ll}/u.test(line.slice(at + word.length)));

export const isCalendarWord = (word: string): boolean => {
  const lower = word.toLowerCase().replace(/[\s.,:]{1,9}$/, '');
  return (
    MONTHS.has(lower) ||
    WEEKDAYS.has(lower) ||
    /^(?:mon|tues?|wed|thu|thur|thurs|fri|sat|sun|published|updated|posted|modified|last|first|created|filed)$/.test(
      lower,
    )
  );
};

/** "Staff", "admin", "tim_guo": what a site puts where nobody signed, or a key. The copy's own byline says who wrote it. */
export const isAnybody = (byline: string): boolean =>
  !/\p{L}\s+\p{L}/u.test(byline) ||
  /\b(?:staff|admin|editors?|newsroom|desk|team|contributors?|reporters?|writers?)$/i.test(byline);
