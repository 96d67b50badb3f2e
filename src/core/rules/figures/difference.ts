import { acrossOf, reportsOf } from '../lib/claims.ts';
import { defineRule } from '../rule.ts';

export const difference = defineRule({
  id: 'figures/difference',
  title: 'Difference doesn’t fit its figures',
  severity: 'warning',
  doc: `“332 votes, 52 more than the 270 needed” is off by ten. What is left, lacking or ahead must be the one figure less the other.

Work it out again, and correct the figure that is wrong.`,
  options: {},
  messages: {
    wrong: { what: '{a} less {b} is {right}, not {stated}.', why: 'Check all three figures.' },
    missed: { what: 'The text says “{way},” but {a} is more than {b}.', why: 'Check what was expected and what came.' },
    use: 'Change to “{text}”',
    other: 'One of the figures.',
  },
  examples: [
    { bad: 'Lind paid $2.4 million for the lot and sold it for $3.1 million, a profit of [[$900,000]].' },
    { good: 'Lind paid $2.4 million for the lot and sold it for $3.1 million, a profit of $700,000.' },
    { bad: 'Shops fill 45,000 of the hall’s 60,000 square feet, leaving [[25,000]] empty.' },
    { good: 'Shops fill 45,000 of the hall’s 60,000 square feet, leaving 15,000 empty.' },
    { bad: 'Life expectancy is 74 years for men and 79 for women, a difference of [[six years]].' },
    { good: 'Life expectancy is 74 years for men and 79 for women, a difference of five years.' },
    { good: 'Lind’s wealth rose £300m on last year, to £700m, while Okoro’s rose from £340m to £400m.' },
    { bad: 'Okoro has 27 goals, [[six]] more than Lind, who has 23.' },
    { good: 'Okoro has 27 goals, four more than Lind, who has 23.' },
    { bad: 'The club raised $340,000 toward its goal of $500,000 and needs [[$260,000]] more.' },
    { good: 'All but 400 of the 3,000 tickets are sold, leaving 400 for the door.' },
    { bad: 'The trip takes 35 minutes, [[10 minutes]] less than the 55 it took before.' },
    { bad: 'Eggs sold for $3.56 a box, down [[22 cents]] from last week’s $3.68.' },
    { bad: 'Salt costs $78 a ton this winter. Last winter the town paid $61, or [[$27]] less.' },
    { bad: 'Lind is ahead of Carr, 47 percent to 43 percent. Her lead of [[6 points]] is small.' },
    { good: 'Lind is ahead of Carr, 47 percent to 43 percent. Her lead of 4 points is small.' },
    { good: 'The estimate of $10.60 is well above the $9.87 of last year as well as the $10 that was hoped for.' },
    {
      bad: 'She won 332 votes, [[52]] more than the 270 that she needed.',
      fixed: 'She won 332 votes, 62 more than the 270 that she needed.',
    },
    { bad: 'The fund began with $5 million and has paid out $3.8 million, leaving [[$2.2 million]].' },
    { good: 'The fund began with $5 million and has paid out $3.8 million, leaving $1.2 million.' },
    { good: 'Pay went up 6% over the year, with a 2% increase for clerks and 6.2% for drivers.' },
    { good: 'Of the 32 owners whose books were read, 14 missed their goals, a shortfall of 367 jobs.' },
    {
      good: 'In Alden the sum is £28m; on the coast it is £40m. There is a gap of £30m, only £7.2m of which will come from tax.',
    },
    { good: 'Her 301 seats were 17 short of a majority.' },
    { good: 'She was one of seven bakers who met with seven left-handed painters.' },
    {
      good: 'The rich took most of the gains, leaving 48 percent to the bottom 99 percent, though the top 1 percent pays more.',
    },
    { good: 'The petition was only two names short of forcing votes on two bills, and one more is coming.' },
    { bad: 'The port expects to spend $88 million next year, [[$5 million]] more than this year’s $85 million.' },
    { bad: 'The speed limit will be lowered to 25 mph from 35, a [[15 mph]] cut.' },
    { good: 'The speed limit will be lowered to 25 mph from 35, a 10 mph cut.' },
    {
      good: 'The campaign raised $25.4 million by June. It spent $27.9 million, leaving it with $11 million in the bank.',
    },
    { bad: 'The vote stood at 4,120 for Lund and 3,980 for Vidal, a [[240]]-vote lead.' },
    { bad: 'The limit there is 45 mph. The truck was going 65 mph, [[15 mph]] over the limit.' },
    {
      good: 'The mill earned $1.80 a share, when analysts expected $1.39, on sales of $18 billion, $1 billion above estimates.',
    },
    { good: 'The limit there is 45 mph. The truck was going 65 mph, 20 mph over the limit.' },
    { bad: 'It would hire [[400]] people at the mill, raising its staff there from 1,100 to 1,600.' },
    { good: 'It would hire 500 people at the mill, raising its staff there from 1,100 to 1,600.' },
    {
      bad: 'The town will spend $2.4 million on the road, about [[$600,000]] more than the $1.6 million it had planned.',
    },
    {
      bad: 'The mill earned $1.21 a share. Analysts had expected $1.24. The results beat those estimates by [[3 cents]].',
    },
    {
      good: 'The mill earned $1.27 a share. Analysts had expected $1.24. The results beat those estimates by 3 cents.',
    },
    { bad: 'The Tugs improved to 17-4 and need [[two]] more wins to reach 20.' },
    { bad: 'Buyers paid $310,000 in May, [[$25,000]] more than in April, when the median was $295,000.' },
  ],
  *passage(passage) {
    yield* reportsOf(passage, 'difference', { messages: ['wrong'], fix: 'use', other: 'other' });
  },
  *article(article) {
    yield* acrossOf(article, 'difference', { messages: ['wrong', 'missed'], other: 'other' });
  },
});
