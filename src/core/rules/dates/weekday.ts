import { type DatedDay, datedDays, nearestDay, nearestYear, weekdayOn } from '../../article/dates/weekdays.ts';
import { datelineOf } from '../../article/furniture/dateline.ts';
import type { Article, ArticleDate } from '../../article/model.ts';
import { WEEKDAY_NAMES } from '../../lexicon/calendar.ts';
import { allMatches } from '../../text/matches.ts';
import { type Span, textOf } from '../../text/spans.ts';
import { defineRule, type Severity } from '../rule.ts';

/** Days from publication within which a date without year is surely of the nearest year: news plans and looks back so far. */
const SURE = 60;

export const weekday = defineRule({
  id: 'dates/weekday',
  title: 'Day and date don’t match',
  severity: 'error',
  doc: `A reader who is told “Tuesday, Nov. 23” and finds that the 23rd is a Monday goes on the wrong day, or stops
believing the rest. One of the two is wrong: check which, and change the day or the date.

Where the date has no year, the one nearest to publication counts. Without a publication date, weekdays are only
compared with one another.`,
  options: {},
  messages: {
    known: {
      what: '{date} is a {right}, not a {wrong}.',
      why: 'Change the day or the date.',
    },
    nearest: {
      what: '{date} is a {right} in {year}, not a {wrong}.',
      why: 'Change the day or the date.',
    },
    among: {
      what: '{date} is a {right}, not a {wrong}, by the story’s other dates.',
      why: 'Check which one is wrong.',
    },
    pair: {
      what: '{date} is a {right} if {other} is a {otherDay}.',
      why: 'One of the two is wrong: check both against a calendar.',
    },
    other: 'Based on this date',
    day: 'Change the day to {right}',
    date: 'Change the date to {number}',
  },
  examples: [
    {
      bad: 'The council meets on [[Tuesday]], Nov. 23, 2026, in Port Ada.',
      fixed: 'The council meets on Monday, Nov. 23, 2026, in Port Ada.',
    },
    { bad: 'He was last seen on [[Sunday]] 24 November 2026 near the mill.' },
    { bad: 'The ferry sank on June 10, 2016 ([[Tuesday]]).' },
    {
      bad: 'The fair opens Friday, May 1. It closes on Sunday, May 3, the mayor said.\n\nA parade is set for [[Tuesday]], May 6.',
    },
    { bad: 'The board voted on Tuesday, March 4, to borrow the money. It meets again on [[Thursday]], March 12.' },
    { good: 'The board voted on Tuesday, March 4, to borrow the money. It meets again on Wednesday, March 12.' },
    { good: 'The board voted on Tuesday, March 4. It had met on Thursday, March 12, the previous year.' },
    { bad: 'PORT ADA, Texas (Nov. 24, 2026) — The council meets again on [[Tuesday]], Dec. 7.' },
    { bad: 'The fair runs [[Monday]] and Wednesday, Nov. 24 and 25, 2026.' },
    { bad: 'They met on [[Mon]] April 22, 2014, and voted.' },
    { good: 'The council meets on Monday, Nov. 23, 2026, in Port Ada.' },
    { good: 'The council meets on Tuesday, Nov. 23, in Port Ada.' },
    { good: 'Shows are on Friday and Saturday, Nov. 20 and 21, 2026.' },
    { good: 'The Sun, Nov. 23, 2026, page 4.' },
  ],
  *article(article, settings) {
    const days = datedDays(article);
    if (!days.length) return;
    const date = settings.date ?? dayOfDateline(article);
    const open: DatedDay[] = [];
    const told = new Set<number>();
    for (const day of days) {
      const year = yearOf(article, day, date);
      if (!year) open.push(day);
      else if (year.year !== null && !told.has(day.at.start)) {
        for (const report of check(article, day, year.year, year.severity)) {
          told.add(day.at.start);
          yield report;
        }
      }
    }
    if (date === null) yield* amongThemselves(article, open);
  },
});

/** "PORT ADA, Nov. 20, 2026 —": the day of a story that is dated nowhere else. */
function dayOfDateline({ passages, dates }: Article): string | null {
  const first = passages.findIndex(({ kind }) => kind === 'paragraph');
  const passage = passages[first];
  const end = passage ? (datelineOf(passage.prose)?.whole ?? 0) : 0;
  const date = dates.find((one) => one.passage === first && one.end <= passage!.at + end);
  if (!date?.year || date.day === null) return null;
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** The year of a date and how sure that is; a null year means that nothing can be said, null that no date is known. */
function yearOf(
  article: Article,
  { date, weekday }: DatedDay,
  published: string | null,
): { year: number | null; severity: Severity } | null {
  if (date.year !== null) return { year: date.year, severity: 'error' };
  const nearest = published ? nearestYear(published, date.month, date.day) : null;
  if (!nearest) return null;
  const another = tellsOfAnotherYear(article, date, nearest.year);
  const fitsIn = (years: readonly number[]) =>
    years.some((by) => weekdayOn(nearest.year + by, date.month, date.day) === weekday);
  // A look back and a calendar of next year's days are told without their year, too.
  if (nearest.days <= SURE && !another)
    return { year: nearest.year, severity: fitsIn([-2, -1, 1]) ? 'warning' : 'error' };
  // Months away, a neighboring year that fits is as likely as a slip.
  const fits = fitsIn([-1, 0, 1]);
  return { year: fits || another ? null : nearest.year, severity: 'warning' };
}

/** "in 1998" or "last year" near the date, in its paragraph; with null, any year. */
function tellsOfAnotherYear({ passages }: Article, { start, end, passage }: ArticleDate, year: number | null): boolean {
  const { at, text } = passages[passage]!;
  return allMatches(text.slice(Math.max(0, start - at - 120), end - at + 80), OTHER_YEAR).some(
    ([words]) => words !== String(year),
  );
}
const OTHER_YEAR = /\b(?:1[5-9]|20)\d\d\b|\b(?:last|next|previous|following|years?) (?:year|ago|earlier|later)\b/g;

function* check(article: Article, day: DatedDay, year: number, severity: Severity) {
  const { date, at, weekday: wrong } = day;
  const right = weekdayOn(year, date.month, date.day);
  if (right === wrong) return;
  const number = nearestDay(year, date.month, date.day, wrong);
  const data = {
    date: dateIn(article, day),
    right: WEEKDAY_NAMES[right]!,
    wrong: WEEKDAY_NAMES[wrong]!,
    year,
    number: number ?? 0,
  };
  const place = dayOfMonth(article, date);
  yield {
    at,
    message: date.year === null ? ('nearest' as const) : ('known' as const),
    data,
    severity,
    fixes: [
      { title: 'day' as const, data, edits: [{ span: at, text: inCaseOf(textOf(article.text, at), data.right) }] },
      ...(number !== null && place
        ? [{ title: 'date' as const, data, edits: [{ span: place, text: String(number) }] }]
        : []),
    ],
  };
}

const inCaseOf = (written: string, day: string): string =>
  written === written.toUpperCase() && written.length > 3 ? day.toUpperCase() : day;

/** Where the day of the month is written; null where it carries an ending that would no longer fit. */
function dayOfMonth(article: Article, date: DatedDay['date']): Span | null {
  const match = new RegExp(`(?<!\\d)${date.day}(?!\\d|st|nd|rd|th)`).exec(textOf(article.text, date));
  return match ? { start: date.start + match.index, end: date.start + match.index + match[0].length } : null;
}

/** Any year will do to count days between; Feb. 29 never lies between two dates of one season. */
const SOME_YEAR = 2023;

/** Days by which the weekday that is written is ahead of that year's. */
const shiftOf = ({ date, weekday }: DatedDay): number => (weekday - weekdayOn(SOME_YEAR, date.month, date.day) + 7) % 7;

/** Without any year: days of one season agree, so of three the one that disagrees is wrong, and of two one is. */
function* amongThemselves(article: Article, days: readonly DatedDay[]) {
  for (const [i, day] of days.entries()) {
    const others = days.filter(
      (other, k) =>
        k !== i && Math.abs(other.date.month - day.date.month) <= 1 && other.date.month > 2 === day.date.month > 2,
    );
    const [first] = others;
    if (!first || others.length > 50) continue;
    const isPair = others.length === 1;
    // Of two that disagree the second is told, unless one may be of another year.
    if (isPair && (days.indexOf(first) > i || [day, first].some(({ date }) => tellsOfAnotherYear(article, date, null))))
      continue;
    const shift = shiftOf(first);
    if (shift === shiftOf(day) || others.some((other) => shiftOf(other) !== shift)) continue;
    const right = WEEKDAY_NAMES[(weekdayOn(SOME_YEAR, day.date.month, day.date.day) + shift) % 7]!;
    const data = {
      date: dateIn(article, day),
      right,
      wrong: WEEKDAY_NAMES[day.weekday]!,
      other: dateIn(article, first),
      otherDay: WEEKDAY_NAMES[first.weekday]!,
    };
    yield {
      at: day.at,
      message: isPair ? ('pair' as const) : ('among' as const),
      data,
      severity: 'warning' as const,
      related: others
        .slice(0, 2)
        .map(({ date }) => ({ at: { start: date.start, end: date.end }, message: 'other' as const, data })),
      fixes: [{ title: 'day' as const, data, edits: [{ span: day.at, text: right }] }],
    };
  }
}

const dateIn = ({ text }: Article, { date }: DatedDay): string => textOf(text, date).replace(/\s+/g, ' ');
