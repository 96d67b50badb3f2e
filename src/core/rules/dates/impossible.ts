import { isPossible } from '../../article/dates/dates.ts';
import type { ArticleDate } from '../../article/model.ts';
import { daysInMonth, MONTH_NAMES } from '../../lexicon/calendar.ts';
import { textOf } from '../../text/spans.ts';
import { defineRule } from '../rule.ts';

/** Before a month that is told of as a time: "In April 31 people died". */
const MONTH_ALONE = /\b(?:in|since|by|during|until|for|last|this|next|early|late|mid|of)[\s-]+$/i;
/** Days that no month has: more likely a count. */
const LAST = 31;

/** Without a year a figure behind a month may count something, or number a street. */
function readsOtherwise(text: string, date: ArticleDate): boolean {
  if (date.year !== null) return false;
  const next = /^\s+([\p{L}-]+)/u.exec(text.slice(date.end, date.end + 40))?.[1];
  if (next === undefined) return (date.day ?? 0) > LAST;
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
    { good: 'The vote was set for Feb. 29 in Port Ada.' },
    { good: 'He was born on Feb. 29, 2024, in Salem.' },
    { good: 'They march 35 miles and may 40 more follow.' },
    { good: 'In April 31 people died, and since May 40 homes have burned on 31 September Street.' },
  ],
  *article(article) {
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
