import { isPossible } from '../../article/dates/dates.ts';
import type { Article, ArticleDate, Passage } from '../../article/model.ts';
import { daysInMonth, MONTH_NAMES } from '../../lexicon/calendar.ts';
import { allMatches } from '../../text/matches.ts';
import { textOf } from '../../text/spans.ts';
import { defineRule } from '../rule.ts';

/** Before a month that is told of as a time: "In April 31 people died". */
const MONTH_ALONE = /\b(?:in|since|by|during|until|for|last|this|next|early|late|mid|of)[\s-]+$/i;
/** What leads to a day of the calendar: “on Jan. 32.” */
const IS_DAY = /\b(?:on|by|until|since|before|after|from)\s+$/i;
/** Two figures behind a month that are a year of the last century. */
const FIRST_YEAR = 60;
/** Days that no month has: more likely a count. */
const LAST = 31;

/** Without a year a figure behind a month may count something, or number a street. */
function readsOtherwise(text: string, date: ArticleDate): boolean {
  // "at 00:00 Nov. 25": the minutes before it.
  if (text[date.start - 1] === ':') return true;
  // “The 29/30 April”: one of two days.
  if (/\d\/$/.test(text.slice(Math.max(0, date.start - 2), date.start))) return true;
  if (date.year !== null) return false;
  // "from Nov 95": a year.
  if ((date.day ?? 0) >= FIRST_YEAR && /^\p{L}{3,9} \d\d$/u.test(text.slice(date.start, date.end))) return true;
  const behind = text.slice(date.end, date.end + 40);
  const next = /^\s+([\p{L}-]+)/u.exec(behind)?.[1];
  // “On Jan. 32, the board”: a comma and a clause, unlike a list of figures or a count at the end.
  if (next === undefined)
    return (
      (date.day ?? 0) > LAST &&
      !(IS_DAY.test(text.slice(Math.max(0, date.start - 10), date.start)) && /^,? \p{L}|^,/u.test(behind))
    );
  if (/^(?:Street|Avenue|Road|Square|St|Ave)$/.test(next)) return true;
  const counts = /^\p{Ll}+s$|^(?:people|men|women|children|more|new)$/u.test(next);
  return counts && (MONTH_ALONE.test(text.slice(Math.max(0, date.start - 10), date.start)) || (date.day ?? 0) > LAST);
}

export const impossible = defineRule({
  id: 'dates/impossible',
  title: 'Impossible date',
  severity: 'error',
  doc: `A date that no calendar has is always a slip, and readers notice. Check it against notes or documents; there is no
safe guess at what was meant.`,
  options: {},
  messages: {
    day: {
      what: '{date} does not exist: {month} has {days} days.',
      why: 'Check the date.',
    },
    dayInYear: {
      what: '{date} does not exist: {month} {year} has {days} days.',
      why: 'Check the date.',
    },
    month: { what: '{date} does not exist: there is no month {number}.', why: 'Check the date.' },
  },
  examples: [
    { bad: 'The vote was set for [[Feb. 30]] in Port Ada.' },
    { bad: 'He was born on [[29 February 2023]] in Salem.' },
    { bad: 'Polls close on [[September 31st]], she said.' },
    { bad: 'The [[June 31]] deadline passed.' },
    { bad: 'The fair runs [[Sept. 28-31]] in Salem.' },
    { bad: 'The lease ends on [[4/31/2026]].' },
    { good: 'Orders fell 0.6 percent in December and rose in January 0.7 percent.' },
    { good: 'The fair runs Sept. 28-30, and from May 31 to 40 boats came. Pay 31/12/2026.' },
    { good: 'Those born on 30/31 April are paid on Monday.' },
    { good: 'The vote was set for Feb. 29 in Port Ada.' },
    { good: 'He was born on Feb. 29, 2024, in Salem.' },
    { good: 'They march 35 miles and may 40 more follow.' },
    { good: 'In April 31 people died, and since May 40 homes have burned on 31 September Street.' },
  ],
  *article(article) {
    for (const date of [
      ...article.dates.flatMap((one) => endOfRange(article, one)),
      ...article.passages.flatMap(slashed),
    ]) {
      const { year, month: of, day } = date;
      const days = daysInMonth(of, year);
      if (day !== null && day > days)
        yield {
          at: { start: date.start, end: date.end },
          message: 'day',
          data: { date: textOf(article.text, date).replace(/\s+/g, ' '), month: MONTH_NAMES[of - 1]!, days },
        };
    }
    for (const date of article.dates) {
      if (isPossible(date) || readsOtherwise(article.text, date)) continue;
      const written = textOf(article.text, date).replace(/\s+/g, ' ');
      const month = MONTH_NAMES[date.month - 1];
      const at = { start: date.start, end: date.end };
      if (!month) yield { at, message: 'month', data: { date: written, number: date.month } };
      else {
        const days = daysInMonth(date.month, date.year);
        const leap = date.month === 2 && date.year !== null;
        yield { at, message: leap ? 'dayInYear' : 'day', data: { date: written, month, days, year: date.year ?? 0 } };
      }
    }
  },
});

/** "-31" of "Sept. 28-31", "to 31" where no noun follows that it could count. */
const RANGE_END =
  /^(?:\s?[-–]\s?|\s+(?:to|through|until)\s+)(?<day>\d{1,2})(?=(?:st|nd|rd|th)?(?:[,.;)]|$|\s+(?:in|at|on|and|for|with)\b))(?![.,]\d)/;

/** The later end of a range whose earlier one exists. */
function endOfRange({ text }: Article, date: ArticleDate): ArticleDate[] {
  if (date.day === null || date.year !== null || date.month < 1 || date.month > 12 || !isPossible(date)) return [];
  const match = RANGE_END.exec(text.slice(date.end, date.end + 24));
  const day = Number(match?.groups?.day ?? 0);
  return match && day > date.day && day <= LAST ? [{ ...date, day, end: date.end + match[0].length }] : [];
}

const SLASHED = /(?<![\d/.-])(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<year>(?:19|20)\d\d)(?![\d/])/g;

/** "4/31/2026", which is a date neither month first nor day first. */
function slashed({ prose, at, kind }: Passage, passage: number): ArticleDate[] {
  if (kind === 'other' || !prose.includes('/')) return [];
  return allMatches(prose, SLASHED).flatMap((match) => {
    const [a, b, year] = [Number(match.groups!.a), Number(match.groups!.b), Number(match.groups!.year)];
    const place = { start: at + match.index, end: at + match.index + match[0].length, year, passage };
    const readings = [
      { ...place, month: a, day: b },
      { ...place, month: b, day: a },
    ].filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= LAST);
    return readings.length === 1 ? readings : [];
  });
}
