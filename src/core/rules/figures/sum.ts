import { acrossOf, reportsOf } from '../lib/claims.ts';
import { defineRule } from '../rule.ts';

export const sum = defineRule({
  id: 'figures/sum',
  title: 'Parts don’t add up',
  severity: 'error',
  doc: `A list behind a total is read as complete: “12 dead: seven men, three women and one child” leaves a reader looking for
the twelfth. And parts that a story says a total includes cannot be more than the total.

Add the parts again. If the list leaves some out, say so: “among them” or “including”.`,
  options: {},
  messages: {
    parts: { what: '{parts} make {right}, not {total}.', why: 'Check the parts and the total.' },
    more: { what: '{parts} make {right}, more than the {total}.', why: 'Check the parts and the total.' },
    remaining: { what: '{parts} leave {right}, not {total}.', why: 'Shares of one whole make 100%. Check each.' },
    hundred: { what: 'The shares make {sum}%.', why: 'Shares of one whole make 100%. Check each.' },
    use: 'Change to “{right}”',
    other: 'One of the parts.',
  },
  examples: [
    { bad: 'The lab tested [[250]] wells; 200 were clean and 60 were tainted.' },
    { good: 'Levels hardly changed from 7.10: 7.07 in the fifth year and 7.22 in the eighth.' },
    { good: 'The lab tested 250 wells; 200 were clean and 50 were tainted.' },
    { bad: 'The storm brought 3 inches of rain on Monday and 2 inches on Tuesday, a two-day total of [[6 inches]].' },
    { good: 'The storm brought 3 inches of rain on Monday and 2 inches on Tuesday, a two-day total of 5 inches.' },
    { good: 'He plays four games: Lamp Run, Racer 3, Shadow Boat and Grand Harbor 3.' },
    { good: 'Alden 12 4-3; Corley 9 6-6; Tarn 22 8-1; Salem 31 total 40; Verrin 8 2-2; Ada 3 1-9.' },
    { bad: 'Of the [[46]] people aboard, 29 were rescued, 11 swam ashore and nine were missing.' },
    { good: 'Of the 46 people aboard, 29 were rescued, 11 swam ashore and six were missing.' },
    { bad: 'Lind scored 14 of her [[22 points]] in the first half and added 10 after the break.' },
    { good: 'Lind scored 14 of her 22 points in the first half and added eight after the break.' },
    { bad: 'The crash hurt [[nine]] people — seven pupils, two teachers and the driver — on Monday.' },
    { good: 'The crash hurt nine people — six pupils, two teachers and the driver — on Monday.' },
    { good: 'Only 2% of that 12% tax goes to roads, and the remaining 10% goes to schools.' },
    { bad: 'The town has paid off $18 million of the $45 million it borrowed and still owes [[$37 million]].' },
    { good: 'The vote was close, with eight senators voting for it, 10 against and one abstaining.' },
    { good: 'Levels hardly changed from 7.10: 7.07 in the fifth year and 7.22 in the eighth.' },
    { good: 'Salem scored five runs in the first and six over three innings. In all, they had 13 hits.' },
    { good: 'In Salem 169 clerks left, at least 140 in Tarn and more than 110 in Ada.' },
    { bad: 'Plans call for [[120]] flats, 90 of them at market rate and 40 set aside for clerks.' },
    { good: 'Plans call for 120 flats, 90 of them at market rate and 30 set aside for clerks.' },
    { bad: 'The firm would have [[$10 million]] in sales, $7 million from tea and $5 million from salt.' },
    { good: 'The index closed up, with 430 shares rising, 545 falling and 314 unchanged.' },
    { good: 'The panel asked who got 3.5 million crowns of a total 5.63 million crowns. It named 1.3 million.' },
    { good: 'In five seasons, Lowe has logged only two seasons where he appeared in all 16 games.' },
    { good: 'Okoro was the top player last week thanks to 12 hits, 3 HR and 10 RBI.' },
    { good: 'Ruiz holds six percent and other owners have the remaining seven percent.' },
    { good: 'Without Lind, Roe — the nominee in ’68 — led by six, 48-42.' },
    { bad: 'Of the 3,000 claims, 47% were right, 29% had gaps and [[34%]] were under review.' },
    { good: 'The hub will serve five centers — two in Easton and one each in Salem, Ada and Corley.' },
    {
      good: 'The crew of seven — two pilots, four flight attendants and, unusually, an engineer — were picked in May.',
    },
    { good: 'The stock has 20 buy recommendations, 5 hold and 5 sell.' },
    { good: 'The team grew from 73 to 140, and signed offices for a total of 400 people.' },
    { bad: 'Of the 72 clerks, [[nine]] work on Mill Street. Seven will be moved and three will be let go.' },
    { good: 'Of the 72 clerks, 10 work on Mill Street. Seven will be moved and three will be let go.' },
    { bad: 'The fire left [[12]] dead: seven men, three women and one child.' },
    { bad: 'The fleet lost four tugs, two barges and one ferry, [[eight]] in all.' },
    { bad: 'Police held [[20]] people, including 15 men and 11 women.' },
    { bad: 'The survey cost [[£2.3m]], of which £1.8m came from the state and £800,000 from a trust.' },
    {
      bad: 'Half of the levy goes to schools, 30 percent to roads and the remaining [[30 percent]] to parks.',
      fixed: 'Half of the levy goes to schools, 30 percent to roads and the remaining 20 percent to parks.',
    },
    {
      bad: 'The board spent $2.5 million on the pool. Another $1.5 million went to the rink.\n\nIn all, the board spent [[$5 million]].',
    },
    {
      bad: 'Twelve of the 30 homes burned and the other [[28]] were damaged.',
      fixed: 'Twelve of the 30 homes burned and the other 18 were damaged.',
    },
    {
      bad: 'Nine people were killed when the ferry sank.\n\nThe victims included [[seven]] men, three women and a boy.',
    },
    {
      good: 'Nine people were killed when the ferry sank.\n\nThe victims included five men, three women and a boy.',
    },
    {
      good: 'The board spent $2.5 million on the pool. Another $1.5 million went to the rink.\n\nIn all, the board spent $4 million.',
    },
    { good: 'He leaves two sons, Karl and Paul Brandt; and three daughters, all of Salem.' },
    { good: 'The survey cost £2.3m, of which £1.5m came from the state and £800,000 from a trust.' },
    { good: 'The fire left 12 dead: seven men, four women and one child.' },
    { good: 'The fire left 12 dead, among them seven men and three women.' },
    { good: 'Police held 20 people, including five students and two nurses.' },
    {
      good: 'The crash hurt seven people: the pilot, four passengers and two people on the ground. It hurt seven: four passengers, the pilot and two others.',
    },
    { good: 'Lind led Salem with 12 kills, three aces and seven digs.' },
    { good: 'Lind (21 points) and Okoro (16 points, eight rebounds, 12 assists) led Salem.' },
    {
      good: 'The deficit will reach $1 trillion this year. Since last year it grew by $222 billion, reaching a total of $895 billion.',
    },
    { good: 'The plan spares the first $100,000 of income ($50,000 for singles, $75,000 for single parents).' },
    { good: 'The poll says 77 percent back it — 73 percent of men, 80 percent of women and 76 percent of teens.' },
    {
      bad: 'The first, for schools, is $20 million. The second, for roads, is $8 million. The third is $2 million. Together they add up to [[$40 million]].',
    },
    {
      good: 'The first, for schools, is $20 million. The second, for roads, is $8 million. The third is $2 million. Together they add up to $30 million.',
    },
    { bad: 'The [[24]]-member crew includes 18 women and nine men.' },
    { bad: 'Some 67% went to prizes, 2% to staff and 6% to shops, leaving [[44%]] for the state.' },
    { good: 'Some 67% went to prizes, 2% to staff and 6% to shops, leaving 25% for the state.' },
    { bad: 'The storm killed four people in Alden and three in Corley. The [[nine]] deaths are the most since 2011.' },
    { good: 'The storm killed four people in Alden and three in Corley. The seven deaths are the most since 2011.' },
    { bad: 'Twelve of the [[20]] seats are held by Greens and nine by Liberals.' },
    { good: 'Twelve of the 20 seats are held by Greens and eight by Liberals.' },
    { bad: 'The yard took orders for [[40]] boats at the fair, it said: 18 for Norbo and 12 for Ada Lines.' },
    { good: 'The yard took orders for 40 boats at the fair, it said: 28 for Norbo and 12 for Ada Lines.' },
    {
      good: 'The pact foresees a new 90,000-strong army, including 23,600 from Verrin and the discharge of some 100,000 others.',
    },
    { bad: 'The family raised [[$9,000]]: $4,000 from a raffle and $3,000 from a bake sale.' },
  ],
  *passage(passage) {
    yield* reportsOf(passage, 'whole', {
      messages: ['parts', 'more', 'remaining', 'hundred'],
      fix: 'use',
      other: 'other',
    });
  },
  *article(article) {
    yield* acrossOf(article, 'whole', { messages: ['parts', 'more'], other: 'other' });
  },
});
