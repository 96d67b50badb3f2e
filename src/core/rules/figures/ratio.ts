import { acrossOf, reportsOf } from '../lib/claims.ts';
import { defineRule } from '../rule.ts';

export const ratio = defineRule({
  id: 'figures/ratio',
  title: '“Doubled,” “tripled” or “halved” doesn’t fit',
  severity: 'error',
  doc: `“Doubled”, “tripled” and “halved” promise a simple sum that readers do in their heads. Where the figures beside the
word say something else, one of them is wrong, or the word is too strong.

Check the figures; otherwise say “rose” and give them.`,
  options: {},
  messages: {
    times: { what: '{a} to {b} is {right} times, not “{claim}.”', why: 'Check the figures or the words.' },
    other: 'One of the figures.',
  },
  examples: [
    {
      good: 'It will hold at least 20 times more than the old disk and in the end up to 50,000 gigabytes (about 50 terabytes).',
    },
    { good: 'Trailing 13-12, the Tugs went on a 6-1 run powered by Lind.' },
    {
      good: 'Letters are just 3% of it. For all adults, it rises to 20% and, for the young, it is still three times as high at 9%.',
    },
    { bad: 'Complaints doubled from 40 to [[70]] in a year.' },
    { bad: 'The fare will more than double, to $80 from [[$45]], under the plan.' },
    { bad: 'The toll tripled from $2 to [[$8]] on Monday.' },
    { bad: 'The crew was halved, from 60 to [[45]] hands.' },
    { bad: 'The ward took 90 patients, twice the [[60]] it was built for.' },
    { good: 'Complaints doubled from 40 to 80 in a year.' },
    { good: 'Clerks are 3.5 times more likely to eat two or more rolls a week, with an average of about one.' },
    { good: 'The order more than halved the cap from 110,000 to 50,000.' },
    { good: 'Complaints more than doubled from 40 to 95 in a year.' },
    { good: 'Complaints nearly doubled, from 40 to 77.' },
    { good: 'The near doubling of the fund from $22 million to $40 million is welcome.' },
    { good: 'Four times as many members voted against her, but three of the eight came back.' },
    { good: 'You are 200 times as likely to crash, 20 times as likely to fall and four times as likely to drown.' },
    { good: 'Harvests more than tripled, with calories a head rising from 2,400 to 3,000.' },
    { good: 'Owners are more than twice as likely to vote as tenants (49 percent vs. 22 percent).' },
  ],
  *passage(passage) {
    yield* reportsOf(passage, 'ratio', { messages: ['times'], other: 'other' });
  },
  *article(article) {
    yield* acrossOf(article, 'ratio', { messages: ['times'], other: 'other' });
  },
});
