import { isPossible } from '../../article/dates.ts';
import { daysInMonth, MONTH_NAMES } from '../../lexicon/calendar.ts';
import { textOf } from '../../text/spans.ts';
import { defineRule } from '../rule.ts';

export const impossible = defineRule({
  id: 'dates/impossible',
  title: 'A date exists',
  severity: 'error',
  doc: `A date that no calendar has is always a slip, and readers notice. Check it against notes or documents; there is no
safe guess at what was meant.`,
  options: {},
  messages: {
    day: '{date} does not exist: {month} has {days} days. Readers will doubt the rest: check the date.',
    dayInYear: '{date} does not exist: {month} {year} has {days} days. Readers will doubt the rest: check the date.',
    month: '{date} does not exist: there is no month {number}. Check the date.',
  },
  examples: [
    { bad: 'The vote was set for [[Feb. 30]] in Port Ada.' },
    { bad: 'He was born on [[29 February 2023]] in Salem.' },
    { bad: 'Polls close on [[September 31st]], she said.' },
    { good: 'The vote was set for Feb. 29 in Port Ada.' },
    { good: 'He was born on Feb. 29, 2024, in Salem.' },
    { good: 'They march 35 miles and may 40 more follow.' },
  ],
  *article(article) {
    for (const date of article.dates) {
      if (isPossible(date)) continue;
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
