import { daysInMonth, WEEKDAY_NAMES } from '../../lexicon/calendar.ts';
import type { Span } from '../../text/spans.ts';
import type { Article, ArticleDate } from '../model.ts';
import { isPossible } from './dates.ts';

/** A weekday and the calendar date that it stands with: "Tuesday, Nov. 23, 2026". */
export interface DatedDay {
  readonly date: ArticleDate & { readonly day: number };
  /** The weekday as written, and which it is, Sunday 0. */
  readonly at: Span;
  readonly weekday: number;
}

const NAME = 'Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday';
const ANY = `(?:${NAME}|SUNDAY|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY)`;
/** Short forms need their stop or comma: "The Sun of Nov. 3" is a newspaper. */
const SHORT = '(?<![Tt]he )(?:Sun|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat)(?=[.,])\\.?';
const BEFORE = new RegExp(
  `(?<several>(?:day|DAY)s?(?:\\s*[-–—/&,]\\s*|\\s+(?:and|to|through|until|or)\\s+))?(?<![\\p{L}])(?<day>${ANY}|${SHORT})(?:['’]s)?,?(?:\\s+(?:morning|afternoon|evening|night)s?,?)?\\s+(?:\\(|on\\s+|the\\s+)?$`,
  'u',
);
const AFTER = new RegExp(
  `^(?:,?\\s+\\(|,\\s+(?:which is |which was )?(?:a\\s+)?)(?<day>${ANY})(?![\\p{L}'’])(?<more>\\s+(?:and|to|through)\\b|\\s*[-–])?`,
  'u',
);
/** More days follow: the weekday may belong to any of them. */
const RANGE = /^\s*(?:[-–—/&]|(?:and|to|through|until|or)\s+(?:\p{Lu}\p{L}+\.?\s+)?)\s*\d/u;

/** Weekdays that stand right beside a full or yearless date. Lists and ranges of days are left out. */
export function datedDays(article: Article): DatedDay[] {
  return article.dates.flatMap((date) => {
    if (date.day === null || !isPossible(date)) return [];
    const day = beside(article.text, date);
    const weekday = day ? weekdayOf(article.text.slice(day.start, day.end)) : -1;
    return day && weekday >= 0 ? [{ date: { ...date, day: date.day }, at: day, weekday }] : [];
  });
}

function beside(text: string, date: Span): Span | null {
  const after = text.slice(date.end, date.end + 40);
  if (RANGE.test(after)) return null;
  const from = Math.max(0, date.start - 48);
  const before = BEFORE.exec(text.slice(from, date.start));
  if (before) {
    const { day = '', several } = before.groups ?? {};
    const start = from + before.index + before[0].indexOf(day, several?.length ?? 0);
    return several ? null : { start, end: start + day.length };
  }
  const behind = AFTER.exec(after);
  const day = behind?.groups?.day;
  if (!behind || !day || behind.groups?.more) return null;
  // "Nov. 3, Tuesday said nothing": only in brackets, or set off again, does it belong to the date.
  const rest = after.slice(behind[0].length);
  const bound = behind[0].includes('(') ? /^\)/.test(rest) : /^(?:[,.;)]|$)/.test(rest);
  const start = date.end + behind[0].lastIndexOf(day);
  return bound ? { start, end: start + day.length } : null;
}

const weekdayOf = (word: string): number =>
  WEEKDAY_NAMES.findIndex((name) => name.toLowerCase().startsWith(word.toLowerCase().replace('.', '').slice(0, 3)));

const DAY = 86_400_000;
const time = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day);

export const weekdayOn = (year: number, month: number, day: number): number =>
  new Date(time(year, month, day)).getUTCDay();

/** The year in which a yearless date lies nearest to the day of publication, and how many days apart they are. */
export function nearestYear(published: string, month: number, day: number): { year: number; days: number } | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(published);
  if (!match) return null;
  const base = Number(match[1]);
  const now = time(base, Number(match[2]), Number(match[3]));
  const years = [base, base - 1, base + 1].map((year) => ({
    year,
    days: Math.abs(time(year, month, day) - now) / DAY,
  }));
  return years.reduce((best, one) => (one.days < best.days ? one : best));
}

/** The day of the same month nearest to `day` that falls on `weekday`; null where the month ends first. */
export function nearestDay(year: number, month: number, day: number, weekday: number): number | null {
  for (const by of [1, -1, 2, -2, 3, -3]) {
    const other = day + by;
    if (other >= 1 && other <= daysInMonth(month, year) && weekdayOn(year, month, other) === weekday) return other;
  }
  return null;
}
