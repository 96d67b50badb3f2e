import { daysInMonth, MONTHS, WEEKDAY_NAMES } from '../../lexicon/calendar.ts';
import { allMatches } from '../../text/matches.ts';
import type { Span } from '../../text/spans.ts';
import type { Article, ArticleDate, Passage } from '../model.ts';
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
const SHORT = '(?<![Tt]he )(?:Sun|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat)(?=[.,\\s])\\.?';
const BEFORE = new RegExp(
  `(?<several>(?:day|DAY)s?(?:\\s*[-–—/&,]\\s*|\\s+(?:and|to|through|until|or)\\s+))?(?<![\\p{L}])(?<day>${ANY}|${SHORT})(?:['’]s)?\\s?,?(?:\\s(?:morning|afternoon|evening|night)s?,?)?(?:\\s\\p{Ll}+\\son|\\sat\\s\\d{1,2}(?::\\d\\d)?\\s?[ap]\\.?m\\.?,?)?\\s(?:\\(|on\\s|the\\s)?$`,
  'u',
);
const AFTER = new RegExp(
  `^\\s?(?:,?\\s?\\((?:an?\\s)?|,\\s(?:which is |which was )?(?:a\\s)?|[–—-]\\s?a\\s)(?<day>${ANY})(?![\\p{L}'’])(?<more>\\s+(?:and|to|through)\\b|\\s*[-–])?`,
  'u',
);
/** More days follow: the weekday may belong to any of them. */
const RANGE = /^\s*(?:[-–—/&]|(?:and|to|through|until|or)\s+(?:\p{Lu}\p{L}+\.?\s+)?)\s*\d/u;

/** Weekdays that stand right beside a full or yearless date, pairs and ranges of both among them. */
export function datedDays(article: Article): DatedDay[] {
  const single = article.dates.flatMap((date) => {
    if (date.day === null || !isPossible(date)) return [];
    const day = beside(article.passages[date.passage]!, date);
    const weekday = day ? weekdayOf(article.text.slice(day.start, day.end)) : -1;
    return day && weekday >= 0 ? [{ date: { ...date, day: date.day }, at: day, weekday }] : [];
  });
  const others = article.passages.flatMap((passage, index) => [
    ...severalDays(passage, index),
    ...slashedDays(passage, index),
  ]);
  return [...single, ...others.filter(({ at }) => !single.some((one) => one.at.start === at.start))];
}

/** Units of prose before and after a date that are looked at: links leave long blanks. */
const FAR = 200;

interface Even {
  readonly text: string;
  /** Where each unit stands in the prose. */
  readonly places: readonly number[];
}

/** A stretch of prose with its blanks, which may be markup, made one. */
function even(prose: string, from: number, to: number): Even {
  let text = '';
  const places: number[] = [];
  for (let i = Math.max(0, from); i < Math.min(prose.length, to); i++) {
    const isSpace = /\s/.test(prose[i]!);
    if (isSpace && text.endsWith(' ')) continue;
    text += isSpace ? ' ' : prose[i]!;
    places.push(i);
  }
  return { text, places };
}

function beside({ prose, at }: Passage, date: Span): Span | null {
  const [start, end] = [date.start - at, date.end - at];
  const after = even(prose, end, end + FAR);
  if (RANGE.test(after.text)) return null;
  const left = even(prose, start - FAR, start);
  const cut = Math.max(0, left.text.length - 64);
  const before = BEFORE.exec(left.text.slice(cut));
  if (before) {
    const { day = '', several } = before.groups ?? {};
    const place = cut + before.index + before[0].indexOf(day, several?.length ?? 0);
    return several ? null : spanAt(left, place, day.length, at);
  }
  const behind = AFTER.exec(after.text);
  const day = behind?.groups?.day;
  if (!behind || !day) return null;
  // "Nov. 3 – a Tuesday – in Salem" closes what it opened; "Nov. 3, Tuesday-Friday" goes on.
  const dashed = /^\s?[–—-]/.test(behind[0]);
  if (behind.groups?.more) return dashed ? spanAt(after, behind[0].lastIndexOf(day), day.length, at) : null;
  // "Nov. 3, Tuesday said nothing": only in brackets, or set off again, does it belong to the date.
  const rest = after.text.slice(behind[0].length);
  const bound = behind[0].includes('(') ? /^\)/.test(rest) : /^\s?(?:[,.;)–—-]|$)/.test(rest);
  return bound ? spanAt(after, behind[0].lastIndexOf(day), day.length, at) : null;
}

const spanAt = ({ places }: Even, from: number, length: number, at: number): Span => ({
  start: at + places[from]!,
  end: at + places[from + length - 1]! + 1,
});

const MONTH = [...MONTHS.keys()]
  .map((name) => name[0]!.toUpperCase() + name.slice(1))
  .sort((a, b) => b.length - a.length)
  .join('|');
const JOINED = '(?:\\s+and\\s+|\\s*[-–]\\s*|\\s+(?:to|through)\\s+)';
const DAYS = `(?<days>(?:${ANY})(?:(?:,\\s+|${JOINED}|,${JOINED})(?:${ANY})){1,4}|(?:${ANY})[sS])`;
const NUMBERS = `(?<numbers>\\d{1,2}(?:(?:,\\s+|${JOINED}|,${JOINED})\\d{1,2}(?!\\d|:)){1,4})`;
/** "Monday and Tuesday, April 22 and 23, 2014", "Friday-Sunday, April 26-28, 2014", "Tuesdays, Nov. 3, 10 and 17" */
const SEVERAL = new RegExp(
  `(?<!\\p{L})${DAYS},?\\s+(?:on\\s+)?(?<month>${MONTH})\\.?\\s+${NUMBERS}(?:,?\\s+(?<year>(?:19|20)\\d\\d)\\b)?`,
  'gu',
);
const EACH_DAY = new RegExp(ANY, 'g');

function severalDays({ prose, at }: Passage, passage: number): DatedDay[] {
  if (!/days?(?:\s|,|[-–])/i.test(prose)) return [];
  return allMatches(prose, SEVERAL).flatMap((match) => {
    const { days = '', month = '', numbers = '', year } = match.groups ?? {};
    const number = MONTHS.get(month.toLowerCase());
    const names = allMatches(days, EACH_DAY);
    const figures = allMatches(numbers, /\d+/g).map(([one]) => Number(one));
    // "Mondays, Nov. 2 and 9": one day for all.
    if (!number || (names.length > 1 && names.length !== figures.length)) return [];
    const start = at + match.index;
    const dateAt = start + match[0].indexOf(month, days.length);
    return figures.flatMap((day, i) => {
      const name = names[names.length > 1 ? i : 0]!;
      const whole = { year: year ? Number(year) : null, month: number, passage };
      const date = { ...whole, day, start: dateAt, end: start + match[0].length };
      const from = start + name.index;
      return isPossible(date)
        ? [{ date, at: { start: from, end: from + name[0].length }, weekday: weekdayOf(name[0]) }]
        : [];
    });
  });
}

/** "Monday, 4/22/2014" */
const SLASHED = new RegExp(
  `(?<!\\p{L})(?<day>${ANY}|${SHORT})\\s*,?\\s+(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<year>(?:19|20)\\d\\d|\\d\\d(?!\\d))(?!\\d)`,
  'gu',
);

/** Month first, as Americans write, or day first where only that is possible or fits. */
function slashedDays({ prose, at }: Passage, passage: number): DatedDay[] {
  if (!prose.includes('/')) return [];
  return allMatches(prose, SLASHED).flatMap((match) => {
    const { day: name = '', a = '', b = '', year = '' } = match.groups ?? {};
    const weekday = weekdayOf(name);
    const start = at + match.index;
    const place = {
      start: start + match[0].indexOf(a, name.length),
      end: start + match[0].length,
      year: Number(year) + (year.length === 2 ? 2000 : 0),
      passage,
    };
    const readings = [
      { ...place, month: Number(a), day: Number(b) },
      { ...place, month: Number(b), day: Number(a) },
    ].filter(isPossible);
    const date = readings.find((one) => weekdayOn(one.year, one.month, one.day) === weekday) ?? readings[0];
    return date ? [{ date, at: { start, end: start + name.length }, weekday }] : [];
  });
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
