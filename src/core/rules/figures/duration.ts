import { timesOf } from '../lib/claims.ts';
import { DIGITS } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

export const duration = defineRule({
  id: 'figures/duration',
  title: 'Length of time doesn’t fit its years',
  severity: 'warning',
  doc: `“Five years, from 2010 to 2018” does not add up. Where a length of time comes with its first and last year, readers
subtract one from the other; counting both ends, or months at either end, may make one year more or less.

Check the years, then count again.`,
  options: {},
  messages: {
    between: { what: '{from} to {to} is {right}, not {stated}.', why: 'Check the times and the length.' },
    other: 'Counted from here.',
  },
  examples: [
    { bad: 'She led the union for [[five years]], from 2010 to 2018.' },
    { bad: 'He served a [[four-year]] term from 2001 to 2011.' },
    { bad: 'The branch is open from 10 a.m. to 4 p.m., [[eight hours]] a day.' },
    { bad: 'The [[five-year]] lease, which began in 2020, ends in 2028.' },
    { bad: 'The [[two-day]] fair opens Saturday and closes Tuesday.' },
    { good: 'The five-year lease, which began in 2020, ends in 2025.' },
    { good: 'She led the union for eight years, from 2010 to 2018.' },
    { good: 'He served a four-year term from 2001 to 2004.' },
    { good: 'It counted lights over three years between 2012 and 2014.' },
    { bad: 'Work will begin in June and finish by April, [[eight months]] later.' },
    { good: 'Work will begin in June and finish by April, 10 months later.' },
    { bad: 'The council met from 7 p.m. until 11 p.m. The [[six-hour]] meeting was its longest.' },
    { bad: 'They counted birds from 7 a.m. to 1 p.m., an [[eight-hour]] shift.' },
    { good: 'They counted birds from 7 a.m. to 1 p.m., a six-hour shift.' },
    { bad: 'The power was out from 2:15 p.m. to 3:45 p.m., or [[60 minutes]].' },
    { good: 'The power was out from 2:15 p.m. to 3:45 p.m., or 90 minutes.' },
    { good: 'The council met from 7 p.m. until 11 p.m. The four-hour meeting was its longest.' },
  ],
  triggers: { ...DIGITS, words: ['day', 'month', 'months'] },
  *article(article, { date }) {
    yield* timesOf(article, date, 'duration', { messages: ['between'], other: 'other' });
  },
});
