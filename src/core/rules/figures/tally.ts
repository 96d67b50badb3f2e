import { OPENING } from '../../article/figures/restated.ts';
import { type Score, scoresIn } from '../../article/figures/scores.ts';
import type { Article, Passage } from '../../article/model.ts';
import { shift } from '../../text/spans.ts';
import { acrossOf, reportsOf } from '../lib/claims.ts';
import { defineRule } from '../rule.ts';

export const tally = defineRule({
  id: 'figures/tally',
  title: 'Vote or score doesn’t fit its margin',
  severity: 'error',
  doc: `A vote of 5-4 is won by one, and a vote with somebody against is not unanimous. Readers see the score and the margin
side by side, so a slip in either shows at once.

Check the tally with the record, then take one number from the other.`,
  options: {},
  messages: {
    margin: {
      what: '{a} to {b} is a margin of {right}, not {stated}.',
      why: 'Readers see both side by side. Check the tally.',
    },
    tie: { what: '{a} to {b} isn’t a tie.', why: 'Readers see both side by side. Check the tally.' },
    members: { what: '{a} to {b} is {cast} votes, and the body has {size}.', why: 'Check the tally.' },
    dissent: { what: '{a}-{b} has {least} against, and {found} are named.', why: 'Check the vote and the names.' },
    against: { what: '{a}-{b} has {least} against, not {stated}.', why: 'Check the vote and the number.' },
    played: { what: '{a}-{b} is {cast} games, not {size}.', why: 'Check the record and the number of games.' },
    shares: { what: '{a} and {b} make {sum}% of one vote.', why: 'No more than 100% can be cast: check both shares.' },
    won: { what: 'A winner doesn’t have {a} to {b}.', why: 'Readers expect the winner’s score first. Check it.' },
    headline: { what: 'The headline says {other}, the story {score}.', why: 'Check the tally.' },
    again: { what: 'The score is {score} here and {other} above.', why: 'Check the tally.' },
    halves: {
      what: '{a} make {b}, not {stated}.',
      why: 'The halves don’t add up to the final score. Check all three.',
    },
    elsewhere: '{other} here.',
    use: 'Change to {text}',
    other: 'One of the figures.',
    unanimous: {
      what: '{a}-{b} is not unanimous: {b} voted against.',
      why: 'Readers see both side by side: check the tally.',
    },
  },
  examples: [
    { bad: 'The Tugs, who have won nine and lost [[four]] of their 14 games, play on Friday.' },
    { good: 'The Tugs, who have won nine and lost four of their 13 games, play on Friday.' },
    { bad: 'The council approved the levy 6-3, with [[two]] members opposed.' },
    { good: 'The council approved the levy 6-3, with three members opposed.' },
    { bad: 'All five council members were present and voted [[4-2]] to hire the firm.' },
    { bad: 'The Tugs won eight of their 16 games, lost [[five]] and tied two.' },
    { good: 'The Tugs won nine of their 16 games, lost five and tied two.' },
    { good: 'Bo Lind’s 25 points led the Tugs to a 78-67 victory over the Rams.' },
    { bad: 'Lind won by just [[83]] votes out of 9,712 cast, 4,875 to 4,837.' },
    { good: 'Lind hit a shot from the three-point line to give the Tugs a 92-86 lead.' },
    { good: 'Okoro’s three-run homer gave the Tugs a 5-1 lead. They allowed one run and trail 4-1.' },
    {
      good: 'The Tugs were led by Bo Lind (11-12, 24 points) and overcame a 14-point deficit to emerge with a 27-17 win.',
    },
    { good: 'Norbos hold a 52-48 majority in the 100-seat Senate.' },
    { good: 'Salem is tied with Tarn for the best home record at 51-30.' },
    { bad: 'The Tugs won by [[12 points]], 48-35.' },
    { good: 'The Tugs won by 13 points, 48-35.' },
    { bad: 'On a [[5-3]] vote, the seven-member board rejected the tower.' },
    { bad: 'The council passed the levy 5-4 by a [[two]]-vote margin.' },
    { bad: 'The bill passed 48-44, with a majority of [[six]].' },
    { bad: 'The board voted unanimously, [[6-1]], to close the mill.' },
    { bad: 'Councilwoman Irma Sand led by [[122]] votes, 3,480 to 3,368.' },
    { bad: 'The Tugs scored 21 points in the fourth quarter to win [[87-90]].' },
    { good: 'The Tugs scored 21 points in the fourth quarter to win 90-87. Lind won 4-6, 6-3, 6-2.' },
    { bad: 'Measure 4 failed [[56% to 54%]] on Tuesday.' },
    {
      good: 'Measure 4 failed 56% to 44% on Tuesday. The yard lost 60% to 70% of its orders, and her lead fell from 71% to 55%.',
    },
    { good: 'Councilwoman Irma Sand led by 112 votes, 3,480 to 3,368.' },
    { good: 'The council passed the levy 5-4 by a one-vote margin.' },
    { bad: 'The Tugs are [[12-6]] after their first 16 games.' },
    { good: 'The Tugs are 12-4 after their first 16 games.' },
    { bad: 'The council voted [[5-2]] to close the mill, with members Ana Lind, Bo Carr and Di Reyes opposed.' },
    { good: 'The council voted 5-2 to close the mill, with members Ana Lind and Bo Carr opposed.' },
    { bad: 'Voters approved the bond, [[4,877 to 5,210]], on Tuesday.' },
    { good: 'Voters approved the bond, 5,210 to 4,877, on Tuesday.' },
    {
      good: 'The motion won with 21 votes for, 4 to 8. At one point we were ahead, 6 players to 3. They scored 4 goals to lead 8-7.',
    },
    {
      good: 'They missed the two-point conversion, and trailed 6-10. The Tugs had an 18-point lead at the end, 6-9 to 2-3.',
    },
    {
      format: 'markdown',
      bad: '---\ntitle: Council votes 6-3 to close library\n---\n\nThe City Council voted [[5-3]] on Monday to close the library in Alden.\n\nIt opened in 1985.',
    },
    {
      format: 'markdown',
      bad: '---\ntitle: Tugs rally past Rams in overtime, 27-24\n---\n\nThe Tugs beat the Rams [[27-21]] in overtime on Friday in Alden.\n\nThey are 9-2.',
    },
    {
      format: 'markdown',
      good: '---\ntitle: Tugs beat Rams 87-80\n---\n\nThe Tugs led 45-30 at the half and won by seven points on Monday in Alden.\n\nThey are 9-2.',
    },
    {
      bad: 'The Tugs trailed 41-30 at halftime but outscored the Rams [[48-33]] in the second half to win 78-75.',
    },
    {
      good: 'The Tugs trailed 41-30 at halftime but outscored the Rams 48-34 in the second half to win 78-75.',
    },
    { bad: 'The Tugs beat Alden 61-48 on Friday in the last game of the year. The [[64-48]] win was their 20th.' },
    { good: 'The Tugs beat Alden 61-48 on Friday in the last game of the year. The 61-48 win was their 20th.' },
    { bad: 'The board voted 4-2-1 to drop the plan. [[Six]] members were present.' },
    {
      format: 'markdown',
      bad: '---\ntitle: Board backs new pier on 7-2 vote\n---\n\nThe Planning Board voted [[6-2]] on Monday for a new pier in Alden.\n\nIt opens in May.',
    },
    { good: 'The board voted unanimously, 7-0, to close the mill.' },
    { good: 'The Rams went on a 13-3 run midway through the quarter to cut the lead to just three points.' },
    { good: 'Lowe and Okoro made the first eight points of a run that extended the lead to 40-17.' },
    { good: 'The Tugs exploded for 12 runs in the sixth inning and beat the Rams 13-3.' },
    {
      format: 'markdown',
      good: '---\ntitle: Tugs prove a saying, beat Rams 6-5\n---\n\nThe hangover from Tuesday’s 11-10 loss to the Rams ended in a thrilling 6-5 comeback.\n\nThey are 9-2.',
    },
    {
      format: 'markdown',
      good: '---\ntitle: Norland sweep Verrin 3-0\n---\n\nNorland took 70 minutes to win their eighth match with 25-16, 25-22 and 25-15 on Monday.\n\nThey are unbeaten.',
    },
    { good: 'Lind came through a tough second-round tie 3-1 against Ruiz.' },
    { good: 'Marlow beat Corley 88-79 behind 24 points from Ada Lind.' },
    { good: 'Lind had a team-leading 24 points on 9-15 shooting.' },
    { good: 'The Harriers won 23-7 in 1971 (they were 12-point underdogs).' },
    { good: 'Lind celebrates her three-run home run in the 6-0 win over the Rams.' },
    { good: 'The Greens, who hold a 52-48 majority in the 100-seat Senate, can lose two votes.' },
    { good: 'The party may win only seven seats, compared with the 40-45 seats it once held.' },
    { good: 'The bill passed almost unanimously, 98-2.' },
    { good: 'The Tugs came from 17 points down to beat the Rams 31-28. They won 31-28 after trailing by 17 points.' },
    { good: 'The Tugs erased a 17-point deficit and won 31-28. They blew a nine-run lead in a 9-10 loss.' },
    { bad: 'The Tugs took a [[five-point]] lead, 31-24, into the fourth quarter.' },
    { good: 'After taking a 15-point halftime lead, the Tugs prevailed 47-44.' },
    {
      format: 'markdown',
      bad: '---\ntitle: Tugs rally past Rams 31-27\n---\n\nThe Tugs came from 17 points down to beat the Rams [[31-28]] on Friday.\n\nThe win capped a perfect 13-0 season.',
    },
    { good: 'Salem outscored Odessa 23-9 late to get the nine-point victory.' },
    { good: 'The bill passed by a vote of 321-103 (with 10 members abstaining).' },
    { good: 'Its majority of 74-46 is only two seats above the 72 needed.' },
    { good: 'Even an 11-10 edge in the rest would leave the party 234 seats.' },
    { good: 'The bill passed 102-98, with three members of the 203-member House absent.' },
  ],
  *passage(passage) {
    yield* reportsOf(passage, 'tally', { messages: MESSAGES, fix: 'use', other: 'other' });
  },
  *article(article) {
    yield* acrossOf(article, 'tally', { messages: ['halves'], other: 'other' });
    yield* againstHeadline(article);
    yield* toldAgain(article);
  },
});

/** A headline's score against that of the opening, where each has but one. */
function* againstHeadline({ passages }: Article) {
  const headline = passages.find(({ kind }) => kind === 'headline');
  const body = passages.filter(({ kind }) => kind === 'paragraph');
  const [shown, ...more] = headline ? placed(headline) : [];
  if (!shown || more.length) return;
  const told = body.flatMap(placed);
  const [first] = told.filter(({ start }) => start < (body[OPENING]?.at ?? Infinity));
  if (!first || first.contest !== shown.contest || told.some(({ key }) => key === shown.key)) return;
  if (told.some(({ contest, key }) => contest === first.contest && key !== first.key)) return;
  if (body.some(({ prose }) => prose.includes(shown.words))) return;
  yield beside(first, shown, 'headline');
}

/** "beat Clifton 61-48 … the 64-48 win": a score that comes back as another, where the story tells of one game or vote. */
function* toldAgain({ passages, text }: Article) {
  const told = passages.filter(({ kind }) => kind === 'paragraph').flatMap(placed);
  const again = told.filter(({ isReturn }) => isReturn);
  for (const score of again) {
    const others = told.filter((one) => one !== score && one.contest === score.contest);
    const [first] = others;
    if (!first || first.start > score.start || others.some(({ key }) => key !== first.key) || first.key === score.key)
      continue;
    // "First week of the season, when …, the 25-24 win": of another day.
    if (OF_ANOTHER_DAY.test(text.slice(sentenceBefore(text, score.start), score.start))) continue;
    yield beside(score, first, 'again');
  }
}

const OF_ANOTHER_DAY =
  /\b(?:week|weeks|month|season|year|years|earlier|previous|ago|when|last|opener|meeting|rematch|against|gave|another)\b/i;
const sentenceBefore = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('? ', at), text.lastIndexOf('\n', at), at - 300, 0);

const beside = (score: Score, other: Score, message: 'headline' | 'again') => {
  const data = { score: score.words, other: other.words };
  return {
    at: score,
    message,
    data,
    related: [{ at: other, message: 'elsewhere' as const, data }],
    severity: 'warning' as const,
  };
};

const placed = (passage: Passage): readonly Score[] =>
  scoresIn(passage).map((score) => ({ ...score, ...shift(score, passage.at) }));

const MESSAGES = ['margin', 'tie', 'members', 'dissent', 'against', 'played', 'shares', 'unanimous', 'won'] as const;
