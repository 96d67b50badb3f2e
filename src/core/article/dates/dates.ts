import { daysInMonth, MONTH_NAMES, MONTHS } from '../../lexicon/calendar.ts';
import { allMatches } from '../../text/matches.ts';
import type { DateMention } from '../model.ts';

const MONTH = [...MONTHS.keys()]
  .map((name) => name[0]!.toUpperCase() + name.slice(1))
  .sort((a, b) => b.length - a.length)
  .join('|');
const upper = (pattern: string): string => `(?:${pattern}|${pattern.toUpperCase()})`;

/** Before the year. A link or bold type ends before it, and leaves blanks. */
const COMMA = '(?:\\s{0,200},)?';
/** "Nov. 1, 2024", "November 1", "Nov. 1st". Capitalized months only: "march 3" is a walk. */
const MONTH_FIRST = `(?<m1>${upper(MONTH)})\\.?\\s+(?<d1>\\d{1,2})(?:st|nd|rd|th)?\\b(?!:|\\.\\d|%| percent)(?:${COMMA}\\s+(?<y1>(?:19|20)\\d\\d)\\b)?`;
/** A short month's own period; one behind a whole name ends the sentence. */
const PERIOD = `(?:(?<!${upper(MONTH_NAMES.join('|'))})\\.)?`;
/** "1 November 2024", "14 Dec". */
const DAY_FIRST = `\\b(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<m2>${upper(MONTH)})\\b${PERIOD}(?:${COMMA}\\s+(?<y2>(?:19|20)\\d\\d)\\b)?`;
/** "2024-11-01". */
const ISO = '\\b(?<y3>(?:19|20)\\d\\d)-(?<m3>\\d\\d)-(?<d3>\\d\\d)(?!\\d)';

const DATE = new RegExp(`\\b${MONTH_FIRST}|${DAY_FIRST}|${ISO}`, 'gu');

/** The calendar dates of a paragraph, as written: an impossible day is kept, not corrected. */
export function readDates(prose: string): DateMention[] {
  const dates: DateMention[] = [];
  for (const match of allMatches(prose, DATE)) {
    const g = match.groups ?? {};
    const name = (g.m1 ?? g.m2)?.toLowerCase();
    const month = name ? MONTHS.get(name) : Number(g.m3);
    if (!month) continue;
    const year = g.y1 ?? g.y2 ?? g.y3;
    dates.push({
      start: match.index,
      end: match.index + match[0].length,
      year: year ? Number(year) : null,
      month,
      day: Number(g.d1 ?? g.d2 ?? g.d3),
    });
  }
  return dates;
}

/** Whether a date exists; without a year, whether it can exist. */
export const isPossible = ({ year, month, day }: DateMention): boolean =>
  month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= daysInMonth(month, year)));

const TIME = /\b(\d{1,2})[:.](\d\d)\s*([ap])\.?m\b|\b(\d{1,2})\s*([ap])\.?m\b|\b([01]?\d|2[0-3]):([0-5]\d)\b/i;
const two = (n: number): string => String(n).padStart(2, '0');

/** "10/9/22, 1:37 PM": how exports on American computers stamp the time; month first. */
const STAMP = /^\W*(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{2}|\d{4})\b/;

/** The date and time of a byline or front matter as ISO 8601 without zone; null where no full date stands. */
export function isoMoment(text: string): string | null {
  const date = stampOf(text) ?? readDates(text).find((candidate) => candidate.year !== null && candidate.day !== null);
  if (!date?.year || !isPossible(date)) return null;
  const day = `${date.year}-${two(date.month)}-${two(date.day ?? 1)}`;
  const time = timeOf(text.slice(date.end)) ?? timeOf(text.slice(0, date.start));
  return time ? `${day}T${time}` : day;
}

function stampOf(text: string): DateMention | null {
  const stamp = STAMP.exec(text);
  if (!stamp?.groups) return null;
  const { m, d, y } = stamp.groups;
  const year = Number(y) + (y?.length === 2 ? 2000 : 0);
  return { start: stamp.index, end: stamp[0].length, year, month: Number(m), day: Number(d) };
}

function timeOf(text: string): string | null {
  const time = TIME.exec(text);
  if (!time) return null;
  const hour = Number(time[1] ?? time[4] ?? time[6]);
  const half = (time[3] ?? time[5])?.toLowerCase();
  const minute = Number(time[2] ?? time[7] ?? 0);
  const hour24 = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  return hour24 < 24 && minute < 60 ? `${two(hour24)}:${two(minute)}` : null;
}
