import { reportsOf } from '../lib/claims.ts';
import { defineRule } from '../rule.ts';

export const rate = defineRule({
  id: 'figures/rate',
  title: 'Rate doesn’t fit its total',
  severity: 'warning',
  doc: `“Forty firefighters got $6,000 each, $420,000 altogether” does not multiply. So many at so much each must make the total, and a rate per 100,000 must be that of its two figures.

Work it out again, and correct the figure that is wrong.`,
  options: {},
  messages: {
    wrong: { what: '{count} at {rate} is {right}, not {total}.', why: 'Check all three figures.' },
    time: { what: '{a} is {right}, not {b}.', why: 'Check both figures.' },
    base: { what: '{part} in {whole} is {right} per {base}, not {stated}.', why: 'Check all the figures.' },
    every: { what: '{whole} for {part} is one for every {right}, not {stated}.', why: 'Check all the figures.' },
    use: 'Change to “{text}”',
    other: 'One of the figures.',
  },
  examples: [
    { bad: 'A judge gave Marlow three consecutive five-year terms, a total of [[12 years]].' },
    { good: 'A judge gave Marlow three consecutive five-year terms, a total of 15 years.' },
    { bad: 'The mill declared a quarterly dividend of 30 cents a share, or [[$1.50]] a year.' },
    { good: 'The mill declared a quarterly dividend of 30 cents a share, or $1.20 a year.' },
    { good: 'Seven boats sold for more than $1 million each, with a top price of $2 million for the Heron.' },
    { bad: 'The well gave 120,000 gallons a day, or [[6,000 gallons]] an hour.' },
    { good: 'The well gave 120,000 gallons a day, or 5,000 gallons an hour.' },
    { bad: 'The trail drew 1,200 walkers in 30 days, or [[60]] a day.' },
    { good: 'The trail drew 1,200 walkers in 30 days, or 40 a day.' },
    { bad: 'Lind took $1.2 million over six years, an average of [[$120,000]] a year.' },
    { good: 'The firm completed its $3 billion acquisition of Ada, buying 63 million shares at $26.50 a share.' },
    { good: 'It can refine over 200 million tons per year (4 million barrels per day) of oil.' },
    { bad: 'The district paid 40 firefighters an average of $6,000 each in overtime, [[$420,000]] altogether.' },
    {
      bad: 'It would cost a driver $120 a year, or [[$20]] a month.',
      fixed: 'It would cost a driver $120 a year, or $10 a month.',
    },
    { bad: 'With 30 killings in a city of 200,000, the rate is [[30]] per 100,000 residents.' },
    { good: 'Norland beat its rivals by a combined 56-18 margin — an average of five-plus runs per contest.' },
    { good: 'The district paid 40 firefighters an average of $6,000 each in overtime, $240,000 altogether.' },
    { good: 'It would cost a driver $120 a year, or $10 a month.' },
    { good: 'The service will cost $9.99 per month or $79.99 per year.' },
    { good: 'The council will cut the fund from $12 million per year to $17 million split over three years.' },
    { good: 'She will give $1,000 a month — $120,000 a year — to 10 families.' },
    { good: 'The rate among those between the ages of 65 and 84 fell from 3,774.6 to 2,875.4 deaths per 100,000.' },
    { bad: 'The deal calls for $5,000 a month for two years, a total of [[$100,000]].' },
    { good: 'The deal calls for $5,000 a month for two years, a total of $120,000.' },
    { bad: 'Fees will rise by $300 a semester, or [[$900]] a year.' },
    { bad: 'At $25 a ton, the port pays [[$450,000]] a year for its 10,000 tons of trash.' },
  ],
  *passage(passage) {
    yield* reportsOf(passage, 'rate', { messages: ['wrong', 'time', 'base', 'every'], fix: 'use', other: 'other' });
  },
});
