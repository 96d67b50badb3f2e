import { acrossOf, reportsOf } from '../lib/claims.ts';
import { defineRule } from '../rule.ts';

export const share = defineRule({
  id: 'figures/share',
  title: 'Percentage doesn’t fit its figures',
  severity: 'error',
  doc: `“30 of 120 homes, or 20%” gives readers all they need to find the slip. Where a part and its whole stand beside a
percentage, the three must agree, and no share of one whole is above 100%.

Work out part divided by whole, and correct the figure that is wrong. Rounding and “nearly” are allowed for.`,
  options: {},
  messages: {
    wrong: {
      what: '{part} of {whole} is {right}%, not {stated}.',
      why: 'Check all three figures.',
    },
    words: {
      what: '“{words}” is {right}%, not {stated}.',
      why: 'Readers see both side by side. Check the figure and the words.',
    },
    majority: {
      what: '{stated} isn’t a {words}.',
      why: 'Readers see both side by side. Check the figure and the words.',
    },
    even: { what: '{a} and {b} aren’t an even split.', why: 'Check both figures.' },
    large: { what: '{part} of {whole}: the part is larger than the whole.', why: 'Check both figures.' },
    above: { what: '{stated} of a whole: no share is above 100%.', why: 'Check the figure.' },
    use: 'Change to {text}%',
    other: 'One of the figures.',
  },
  examples: [
    { good: 'Firms may ask for up to $100,000 each to close down or a quarter of a million dollars to rebuild.' },
    { bad: 'Of the 1,240 clerks whom the union asked in August, 868, or [[60 percent]], said yes.' },
    { good: 'Of the 1,240 clerks whom the union asked in August, 868, or 70 percent, said yes.' },
    { bad: 'The team put collars on 60 wolves. Of those, 24, or [[30 percent]], died.' },
    { good: 'The team put collars on 60 wolves. Of those, 24, or 40 percent, died.' },
    { bad: 'With [[84]] of 64 precincts reporting, Lind led.' },
    { bad: 'Members backed the contract 1,204 to 301, with [[90 percent]] in favor.' },
    { good: 'The bloc, with seven of the 13 largest mills, makes up 60 percent of all trade on the coast.' },
    { good: 'The bloc, with seven of the world’s 13 largest economies, constitutes 60 percent of the world economy.' },
    { good: 'Those 940,000 clerks will account for 53 percent of the $1.3 trillion that was earned.' },
    {
      bad: 'The flood reached 30 of 120 homes, or [[20%]], by dawn.',
      fixed: 'The flood reached 30 of 120 homes, or 25%, by dawn.',
    },
    { bad: 'One in five pupils, or [[25 percent]], stayed home.' },
    { bad: 'Some [[110%]] of voters said they would stay away.' },
    { bad: 'The mill will cut 400 jobs, about [[8%]] of its workforce of 8,000.' },
    { bad: 'Almost a third ([[19%]]) put a tub on the list.' },
    { bad: 'So far [[59]] of the 57 witnesses have spoken.' },
    { good: 'Almost a third (29%) put a tub on the list, and a majority (56%) a garden.' },
    { good: 'The mill will cut 400 jobs, about 5% of its workforce of 8,000.' },
    { good: 'The flood reached 30 of 120 homes, or 25%, by dawn.' },
    { good: 'Nearly one in three pupils (32%) stayed home.' },
    { good: 'Sales were 110% of the plan.' },
    { good: 'The firm has four new clients, and seven in 10 of them are women.' },
    { good: 'Three-quarters of owners (76%) had heard of it, and only about half as many (37%) had tried it.' },
    { good: 'Two-thirds of those who make $75,000-$99,999 (65%) and $50,000-$74,999 (64%) say so.' },
    { good: 'Of the 420 towns in 13 counties, Lind won 399 of them.' },
    { good: 'Salem feels that its needs are what is misunderstood most (26%, compared with 16% in Odessa).' },
    { good: 'She had seven or eight of those moments.' },
    { good: 'About six-in-ten voters (59%) said yes.' },
    { bad: 'The clerk faces a total of 23 criminal counts — including [[33]] felonies.' },
    { bad: 'The [[$32 million]] increase brings the fund for the 47 clinics to just over $24 million.' },
    { good: 'The $12 million increase brings the fund for the 47 clinics to just over $24 million.' },
    { bad: 'A majority of the 15-member board — [[six]] trustees — signed it.' },
    { good: 'A majority of the 15-member board — eight trustees — signed it.' },
    { bad: 'The bill passed by a two-thirds majority, [[58-42]].' },
    { good: 'The bill passed by a two-thirds majority, 68-32.' },
    { good: 'They led 23-19, but were outscored in each of the last quarters, including 33-17 in the third.' },
    { bad: 'Of the $940,000 spent on travel, the majority — [[$341,000]] — went to flights.' },
    { good: 'Of the $940,000 spent on travel, the majority — $641,000 — went to flights.' },
    { bad: 'The fund took in $51 million — roughly [[$75 million]] of it from abroad.' },
  ],
  *passage(passage) {
    yield* reportsOf(passage, 'share', {
      messages: ['wrong', 'words', 'majority', 'even', 'large', 'above'],
      fix: 'use',
      other: 'other',
    });
  },
  *article(article) {
    yield* acrossOf(article, 'share', { messages: ['wrong'], other: 'other' });
  },
});
