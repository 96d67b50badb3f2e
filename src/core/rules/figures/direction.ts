import { acrossOf, reportsOf } from '../lib/claims.ts';
import { defineRule } from '../rule.ts';

export const direction = defineRule({
  id: 'figures/direction',
  title: 'Direction doesn’t fit its figures',
  severity: 'error',
  doc: `“Sales fell to $281 million from $203 million” is a rise. Swapped and dropped digits show here most often: one word says
which way the figures went, and the figures say the other.

Check both figures and the word with the source.`,
  options: {},
  messages: {
    wrong: {
      what: '{a} to {b} goes {goes}, but the text says “{word}.”',
      why: 'Readers see both figures. Check them and the word.',
    },
    since: {
      what: '“{word}” doesn’t fit: {a} then, {b} now.',
      why: 'What is the lowest since then is no higher than it was then. Check both figures.',
    },
    compared: {
      what: '{b} isn’t “{word}” {a}.',
      why: 'Readers see both figures. Check them and the word.',
    },
    other: 'One of the figures.',
  },
  examples: [
    { bad: 'Saturday’s high of [[102 broke the record of 104]] set in 1988.' },
    { good: 'Saturday’s high of 102 broke the record of 99 set in 1988.' },
    { good: 'Saturday’s low of 2 broke the record of 4 set in 1988.' },
    { good: 'The water in the well dropped from 20 feet to 50 feet below ground.' },
    { good: 'They are a third the size of the 90-foot sheds now in use and below the 32 feet that the town allows.' },
    { bad: 'Enrollment, [[8,210 this fall, is the lowest since 1996, when 8,340]] were enrolled.' },
    { good: 'Enrollment, 8,210 this fall, is the lowest since 1996, when 8,140 were enrolled.' },
    { bad: 'With [[27 goals and a month to play, Lind has already surpassed the 34]] she made last year.' },
    { good: 'With 27 goals and a month to play, Lind has already surpassed the 24 she made last year.' },
    {
      good: 'Oil output will rise to 370,000 tonnes from 340,000, with seed output up at 905,000 tonnes from 860,000.',
    },
    { good: 'Sales should increase to between 1,280 and 1,300 billion lire from 1,079 billion.' },
    { good: 'He showed no signs of a slump, upping his average from 43.2 to 46.5 yards.' },
    { good: 'If you cut the time from the 15 to 20 years that it takes down to four, they thrive.' },
    { good: 'Profit fell to 869 mln in 1986 from 2.12 bln.' },
    {
      bad: 'Thefts have plunged this year, with [[310 through May compared with 240]] in the same months of last year.',
    },
    { good: 'The water in seven of the lakes, such as the mill pond, is below level five.' },
    {
      good: 'The brewery says it has up to 2.4 percent of the market, although a study said that its share was below 2.0 percent.',
    },
    { good: 'They cut the time of a search from about 80 seconds to about 100 milliseconds.' },
    { bad: 'Sales at the yard fell to [[$281 million from $203 million]] last year.' },
    { bad: 'The jobless rate rose from [[7 percent in May to 4 percent]] in June.' },
    { bad: 'Some [[160 guards watched the parade, up from 190]] last year.' },
    { bad: 'The rate is [[7.4 percent, well above the national average of 9 percent]].' },
    { good: 'Sales at the yard fell to $203 million from $281 million last year.' },
    { good: 'The jobless rate rose from 4 percent in May to 7 percent in June.' },
    { good: 'Some 190 guards watched the parade, up from 160 last year.' },
    { good: 'The sea will warm by 1.5 degrees this decade, and exceed 2 degrees by 2050.' },
    { good: 'The economy will contract by 9.5% this year, down from an earlier estimate of 6%.' },
    { good: 'The rate held at 62.7 percent. The ratio was lower (58.7 down from 59.1 percent).' },
    { good: 'She stepped up and hit a volley from 8 yards out to secure the 3-2 victory.' },
    { good: 'Growth is projected to slow from 3.2% in 2025 to 2.9% in 2026. Growth is seen going from 3% to 2%.' },
    { good: 'The crown rose to 153 per dollar in May from 184 a year earlier.' },
    { good: 'She rose from 7 a.m. to 4 p.m. and left from Pier 9 to Salem.' },
    { good: 'The council will cut the fund from $12 million per year to $17 million split over three years.' },
    {
      good: 'Normal air holds about 21 percent oxygen, while the agency calls air poor if its share is below 19.5 percent.',
    },
    { good: 'She teaches children who came up from the four closed schools. They like it in one place.' },
    { good: 'The gain of reducing smoke from mills was only $4 million to $9 million.' },
    { good: 'He picked it up from arguments about how six cups (to just three for Lind) made Carr the better player.' },
    { bad: 'Gas averaged [[$3.29 a gallon on Monday, six cents more than the $3.35]] of last week.' },
    { good: 'Gas averaged $3.29 a gallon on Monday, six cents less than the $3.35 of last week.' },
    {
      bad: 'The rates have been dropping — the rate was [[96.4% in the school year of 2019, but as of 2022, it was 98%]].',
    },
    {
      good: 'The rates have been dropping — the rate was 96.4% in the school year of 2019, but as of 2022, it was 94%.',
    },
    { good: 'Some clinics gave out more than 4,000 cards in a year — with a few exceeding 9,000.' },
    { good: 'The award was a $2,000 increase from the $13,000 given in May.' },
    { good: 'Yards could cut costs from 15% to 35% by building at an old site.' },
    { bad: '[[60 of the 500 wards took part, up from only 90]] a year ago.' },
    { bad: 'The rate edged up to [[4.4 percent in June; it was 4.6 percent]] in May.' },
    { good: 'The rate edged down to 4.4 percent in June; it was 4.6 percent in May.' },
    { bad: 'The rate was [[14 percent in 2019. Over the next four years, it dropped to 16.5 percent]].' },
    { good: 'The rate was 14 percent in 2019. Over the next four years, it dropped to 6.5 percent.' },
  ],
  *passage(passage) {
    yield* reportsOf(passage, 'direction', { messages: ['wrong', 'compared', 'since'] });
  },
  *article(article) {
    yield* acrossOf(article, 'direction', { messages: ['wrong', 'compared'], other: 'other' });
  },
});
