import { OPENING } from '../../article/figures/restated.ts';
import type { Article, Passage } from '../../article/model.ts';
import { allMatches } from '../../text/matches.ts';
import type { Span } from '../../text/spans.ts';
import { reportsOf } from '../lib/claims.ts';
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
    played: { what: '{a}-{b} is {cast} games, not {size}.', why: 'Check the record and the number of games.' },
    shares: { what: '{a} and {b} make {sum}% of one vote.', why: 'No more than 100% can be cast: check both shares.' },
    won: { what: 'A winner doesn’t have {a} to {b}.', why: 'Readers expect the winner’s score first. Check it.' },
    headline: { what: 'The headline says {other}, the story {score}.', why: 'Check the tally.' },
    elsewhere: '{other} here.',
    use: 'Change to {text}',
    other: 'One of the figures.',
    unanimous: {
      what: '{a}-{b} is not unanimous: {b} voted against.',
      why: 'Readers see both side by side: check the tally.',
    },
  },
  examples: [
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
    { good: 'The board voted unanimously, 7-0, to close the mill.' },
    { good: 'Lind came through a tough second-round tie 3-1 against Ruiz.' },
    { good: 'Marlow beat Corley 88-79 behind 24 points from Ada Lind.' },
    { good: 'Lind had a team-leading 24 points on 9-15 shooting.' },
    { good: 'The Harriers won 23-7 in 1971 (they were 12-point underdogs).' },
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
    const headline = article.passages.find(({ kind }) => kind === 'headline');
    const body = article.passages.filter(({ kind }) => kind === 'paragraph');
    const [shown, ...more] = headline ? scoresIn(article, headline) : [];
    if (!shown || more.length) return;
    const told = body.flatMap((passage) => scoresIn(article, passage));
    const [first] = told.filter(({ at }) => at.start < (body[OPENING]?.at ?? Infinity));
    if (!first || first.contest !== shown.contest || told.some(({ key }) => key === shown.key)) return;
    if (told.some(({ contest, key }) => contest === first.contest && key !== first.key)) return;
    const data = { score: first.words, other: shown.words };
    yield {
      at: first.at,
      message: 'headline' as const,
      data,
      related: [{ at: shown.at, message: 'elsewhere' as const, data }],
      severity: 'warning' as const,
    };
  },
});

/** A vote or a final score as the copy writes it; offsets in the article. */
interface Score {
  readonly at: Span;
  readonly words: string;
  /** Both numbers, the larger first: "lost 3-5" and "won 5-3" are one score. */
  readonly key: string;
  /** A vote is set beside a vote, a game beside a game. */
  readonly contest: 'vote' | 'game';
}

const SCORE =
  /(?<![\w.,$–-])(?<verb>vote|beat|top|edge|defeat|down|rout|los|win|won|fall|fell|rally|ralli|hold off|held off|outlast|cruise|stun|upset|blank|clinch|slip|survive|drop|sweep|swept|victory|loss)(?:s|d|ed|es|ing)?(?: (?!from|to|about|between|\d)[\p{L}’'.-]+){0,4},? (?<a>\d{1,3})[-–](?<b>\d{1,3})(?![\w–-]|[.,]\d|\s(?:years?|months?|weeks?|days?|hours?|minutes?|percent|people|at|in the (?:first|second|third|fourth)|season|start|record|mark|run|campaign)\b)/giu;

/** “votes 6-3 to close”, “beat the Rams 87-80” */
const scoresIn = ({ text }: Article, { prose, at }: Passage): Score[] =>
  allMatches(prose, SCORE).map(({ index, 0: all, groups = {} }) => {
    const words = `${groups.a}-${groups.b}`;
    const span = { start: at + index + all.length - words.length, end: at + index + all.length };
    const key = [Number(groups.a), Number(groups.b)].sort((one, other) => other - one).join('-');
    return {
      at: span,
      words: text.slice(span.start, span.end),
      key,
      contest: /^vote$/i.test(groups.verb!) ? 'vote' : 'game',
    };
  });

const MESSAGES = ['margin', 'tie', 'members', 'played', 'shares', 'unanimous', 'won'] as const;
