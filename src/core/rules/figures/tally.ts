import { amountOf, SHARE } from '../../article/figures/amounts.ts';
import { inFigures } from '../../lexicon/numbers/numerals.ts';
import { allMatches } from '../../text/matches.ts';
import { reportsOf } from '../lib/claims.ts';
import { groupAt, hasFigures, severityAt } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const VOTES = '\\d{1,3}(?:,\\d{3})*';
const SCORE = `(?<![\\d,.-])(?<a>${VOTES})\\s?(?:-|–|\\s+to\\s+)\\s?(?<b>${VOTES})(?![\\d-]|[.,]\\d|%)`;
const VERB =
  '(?:pass\\w*|approv\\w*|adopt\\w*|reject\\w*|defeat\\w*|won|win|wins|lost|lose|loses|beat|beats|voted|carried|failed|fell|back\\w*|led|leads?|trail\\w*)';
/** "failed 56% to 54%", "taking 52% of the vote to 54%": two shares of one vote. */
const SHARES = new RegExp(
  `\\b(?:(?!fell)${VERB}|took|tak(?:es|ing|en))\\b(?:\\s+(?!from\\b|between\\b)\\p{L}[\\p{L}’'-]*){0,4},?\\s+(?:by\\s+)?(?<a>${SHARE})(?<of>\\s+of\\s+(?:the\\s+)?votes?)?,?\\s*(?:to|-|–)\\s*(?<b>${SHARE})(?!\\s+(?:of|more|less|higher|lower))`,
  'giu',
);
const UNANIMOUS = new RegExp(
  `\\bunanimous(?:ly)?\\b(?:\\s+[\\p{L}’'-]+){0,5},?\\s*\\(?${SCORE}|\\b${VERB}\\b(?:\\s+[\\p{L}’'-]+){0,5},?\\s+unanimously,?\\s*\\(?(?<c>\\d{1,3})[-–](?<d>\\d{1,3})`,
  'giu',
);

const numberOf = (text: string): number => Number(text.replaceAll(',', ''));

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
    shares: { what: '{a} and {b} make {sum}% of one vote.', why: 'No more than 100% can be cast: check both shares.' },
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
    { bad: 'Measure 4 failed [[56% to 54%]] on Tuesday.' },
    {
      good: 'Measure 4 failed 56% to 44% on Tuesday. The yard lost 60% to 70% of its orders, and her lead fell from 71% to 55%.',
    },
    { good: 'Councilwoman Irma Sand led by 112 votes, 3,480 to 3,368.' },
    { good: 'The council passed the levy 5-4 by a one-vote margin.' },
    { good: 'The board voted unanimously, 7-0, to close the mill.' },
  ],
  *passage(passage) {
    yield* reportsOf(passage, 'tally', { messages: ['margin', 'tie', 'members'], fix: 'use', other: 'other' });
    if (
      !/\d(?:\s?%| percent| per cent)?(?: of (?:the )?votes?)?\s*(?:-|–|to)\s*\d/i.test(passage.prose) ||
      !hasFigures(passage)
    )
      return;
    for (const match of allMatches(passage.prose, SHARES)) {
      const { a = '', b = '', of } = match.groups ?? {};
      const [one, other] = [amountOf(a)?.value ?? 0, amountOf(b)?.value ?? 0];
      // "lost 40% to 70% in a day" is a range; who wins has more.
      if (one + other <= 101 || Math.max(one, other) > 100 || (!of && one < other)) continue;
      const from = groupAt(match, 'a').start;
      const at = { start: from, end: groupAt(match, 'b', true).end };
      yield { at, message: 'shares' as const, data: { a, b, sum: inFigures(one + other) }, ...severityAt(passage, at) };
    }
    for (const match of allMatches(passage.prose, UNANIMOUS)) {
      const a = match.groups?.a ?? match.groups?.c ?? '';
      const b = match.groups?.b ?? match.groups?.d ?? '';
      if (Math.min(numberOf(a), numberOf(b)) === 0) continue;
      const start = match.index + match[0].lastIndexOf(a);
      const at = { start, end: match.index + match[0].length };
      yield { at, message: 'unanimous' as const, data: { a, b }, ...severityAt(passage, at) };
    }
  },
});
