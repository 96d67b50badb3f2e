import { wordCount } from '../../text/words.ts';
import { isoMoment } from '../dates/dates.ts';
import { isCalendarWord } from './bylines.ts';

/** What a line of dates says, as far as it says it. */
export interface Moments {
  readonly published?: string;
  readonly updated?: string;
  readonly readingTime?: number;
}

const READING_TIME = /\b(\d{1,3})\s*-?\s*min(?:ute)?s?\s+read\b/i;
/** Words of a line of dates that are neither month nor weekday. */
const SMALL =
  /\b(?:date|on|at|of|time|local|noon|midnight|a\.?m|p\.?m|[ECMP][SD]?T|GMT|UTC|BST|CET|CEST|IST|AEST|AEDT|JST|SGT|HKT|read|mins?|minutes?|st|nd|rd|th)\b|[|•·,]/gi;

/** "Published June 18, 2025 at 7:15 a.m.", "10/9/22, 1:37 PM", "1:39 PM ET", "4 min read": nothing but when. */
export function readMoments(line: string): Moments | null {
  if (wordCount(line) > 18 || !/\d/.test(line)) return null;
  const words = line
    .replace(/\d+(?:st|nd|rd|th)?/g, ' ')
    .replace(SMALL, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  if (words.split(' ').some((word) => word && word !== 'T' && word !== 'Z' && !isCalendarWord(word))) return null;
  const found = momentsIn(line);
  return Object.keys(found).length || isClock(line) ? found : null;
}

/** The dates and the reading time that stand anywhere in a line, such as the rest of a byline. */
export function momentsIn(line: string): Moments {
  const minutes = READING_TIME.exec(line);
  const cut = line.search(/\b(?:updated|modified)\b/i);
  const before = isoMoment(cut < 0 ? line : line.slice(0, cut));
  const after = cut < 0 ? null : isoMoment(line.slice(cut));
  return {
    ...(before ? { published: before } : {}),
    ...(after ? { updated: after } : {}),
    ...(minutes ? { readingTime: Number(minutes[1]) } : {}),
  };
}

const isClock = (line: string): boolean =>
  wordCount(line) <= 4 && /^\d{1,2}[:.]\d\d\s{0,9}(?:[ap]\.?m\.?)?(?:\s{1,9}[A-Z]{2,4})?$/i.test(line.trim());
