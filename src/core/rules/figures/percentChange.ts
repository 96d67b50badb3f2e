import { acrossOf, reportsOf } from '../lib/claims.ts';
import { defineRule } from '../rule.ts';

export const percentChange = defineRule({
  id: 'figures/percent-change',
  title: 'Percent change is off',
  severity: 'error',
  doc: `When copy says “from A to B, up N%”, readers work it out, and a wrong percentage makes them doubt both figures. The
change in percent is the difference divided by the first figure. Between two percentages the difference is in
percentage points: from 40% to 50% is 10 points, or 25 percent.

Work it out again, and correct the figure that is wrong. Rounding and words such as “nearly” are allowed for.`,
  options: {},
  messages: {
    beyond: {
      what: 'A fall of {stated} is more than all of it.',
      why: 'Nothing falls by more than 100%. Check the figure.',
    },
    wrong: { what: '{a} to {b} is {right}%, not {stated}.', why: 'Check all three figures.' },
    by: { what: '{b} on a value that is now {a} is {right}%, not {stated}.', why: 'Check all three figures.' },
    points: {
      what: '{a} to {b} is {points} percentage points, or {right}%, not {stated}.',
      why: 'Percent and percentage points differ. Say which is meant.',
    },
    wrongPoints: { what: '{a} to {b} is {points} percentage points, not {stated}.', why: 'Check all three figures.' },
    use: 'Change to “{text}”',
    other: 'One of the figures.',
  },
  examples: [
    {
      good: 'The port took 105 million tons of salt, up 5.7 percent, and 25.69 million tons of tea, down 16 percent from a year ago.',
    },
    { bad: 'Spending would go from $21.4 million to $22.9 million, a bump of [[17%]].' },
    { good: 'That was an increase of eight percent, and the cars carried rebates ranging from $300 to $1,000.' },
    { bad: 'The college cut the fund by $3.1 million, a [[176%]] decrease.' },
    { bad: 'The firm cut its debt by more than [[half]], from $310 million to $168 million.' },
    { good: 'The firm cut its debt by nearly half, from $310 million to $168 million.' },
    { bad: 'Profit rose [[12 percent]]. Net income was $58 million, compared with $42 million a year earlier.' },
    { good: 'Profit rose 15 percent. Net income was $48.3 million, compared with $42 million a year earlier.' },
    { good: 'Profit fell to a loss of $2 million, a 130% drop.' },
    { good: 'Sales fell 34% from July, and the firm saw its share of the market drop to 31% from 39%.' },
    {
      bad: 'Schools had 0.8 lakh crore in 2013, whereas today they have 1.2 lakh crore, [[23%]] more.',
      fixed: 'Schools had 0.8 lakh crore in 2013, whereas today they have 1.2 lakh crore, 50% more.',
    },
    {
      bad: 'The fee rose [[12%]], from $10.99 to $11.99, on Monday.',
      fixed: 'The fee rose 9%, from $10.99 to $11.99, on Monday.',
    },
    {
      bad: 'Support rose [[10%]], from 40% to 50%, in May.',
      fixed: 'Support rose 10 percentage points, from 40% to 50%, in May.',
    },
    { bad: 'Rents climbed from $800 to $1,000, an increase of [[20 percent]].' },
    { good: 'The fee rose 9%, from $10.99 to $11.99, on Monday.' },
    { good: 'Support rose 10 percentage points, from 40% to 50%, in May.' },
    { good: 'Some 43,800 patients had to wait at least 12 hours, up 34% from 32,700.' },
    {
      good: 'The margin fell from 22.1 percent in 2021 to 17.7 percent this year, 5.1 percent lower than the same period last year.',
    },
    { good: 'Norbo rose 0.5 percent to $23.48, while its rival, Ada Lines, was 0.8 percent higher at $23.65.' },
    { good: 'Sales grew 5% from 1995 to 2005 in Port Ada.' },
    {
      good: 'The chain, whose web shop makes up 16 percent of its sales, saw revenue drop to $33 million from $44 million.',
    },
    { good: 'Oil output fell 4 percent to 94,000 tons, while gas output rose to 183,000 tons from 174,000 tons.' },
    { good: 'After a start of $191 million, the film’s takings fell by 43% from its first $95 million.' },
    { good: 'Revenue jumped 56%, driven by ads, and net income increased to $2.4 billion from less than $1 billion.' },
    {
      good: 'She reached a new high in one poll (10 percent, up from 8 percent) and tied old ones in that of Alden (11 percent).',
    },
    { bad: 'Thefts rose from 120 in 2022 to 150 in 2023. That is an increase of [[50 percent]].' },
    { good: 'Thefts rose from 120 in 2022 to 150 in 2023. That is an increase of 25 percent.' },
  ],
  *passage(passage) {
    yield* reportsOf(passage, 'change', {
      messages: ['wrong', 'by', 'points', 'wrongPoints', 'beyond'],
      fix: 'use',
      other: 'other',
    });
  },
  *article(article) {
    yield* acrossOf(article, 'change', { messages: ['wrong', 'by', 'points', 'wrongPoints'], other: 'other' });
  },
});
