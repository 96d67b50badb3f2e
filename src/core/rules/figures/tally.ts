import { NUMBER_WORDS } from '../../lexicon/numbers.ts';
import { allMatches } from '../../text/matches.ts';
import { graveness, groupAt, hasFigures } from '../reading.ts';
import { defineRule } from '../rule.ts';

const SCORE = '(?<![\\d,.-])(?<a>\\d{1,3})\\s?(?:-|–|\\s+to\\s+)\\s?(?<b>\\d{1,3})(?![\\d-]|[.,]\\d|%)';
const SMALL = `(?:\\d{1,3}|${[...NUMBER_WORDS.keys()].join('|')})`;
const UNIT = '(?:votes?|points?|goals?|runs?|seats?|strokes?)';
const MARGIN = `(?:(?:a|an)\\s+)?(?<margin>${SMALL})(?:[- ]${UNIT})(?:\\s+(?:margin|majority))?`;
const VERB =
  '(?:pass\\w*|approv\\w*|adopt\\w*|reject\\w*|defeat\\w*|won|win|wins|lost|lose|loses|beat|beats|voted|carried|failed|fell|back\\w*)';
const MARGINS = [
  `\\b${VERB}\\b(?:\\s+[\\p{L}’'-]+){0,6},?\\s+${SCORE}(?:\\s+vote)?,?\\s+by\\s+${MARGIN}`,
  `\\b${VERB}\\b(?:\\s+[\\p{L}’'-]+){0,6}\\s+by\\s+${MARGIN},?\\s*\\(?${SCORE}`,
  `\\b${VERB}\\b(?:\\s+[\\p{L}’'-]+){0,6},?\\s+${SCORE},?\\s+(?:with\\s+)?(?:a\\s+)?(?:margin|majority)\\s+of\\s+(?<margin>${SMALL})(?:\\s+${UNIT})?`,
].map((pattern) => new RegExp(pattern, 'giu'));
const UNANIMOUS = new RegExp(
  `\\bunanimous(?:ly)?\\b(?:\\s+[\\p{L}’'-]+){0,5},?\\s*\\(?${SCORE}|\\b${VERB}\\b(?:\\s+[\\p{L}’'-]+){0,5},?\\s+unanimously,?\\s*\\(?(?<c>\\d{1,3})[-–](?<d>\\d{1,3})`,
  'giu',
);

export const tally = defineRule({
  id: 'figures/tally',
  title: 'A tally fits its margin',
  severity: 'error',
  doc: `A vote of 5-4 is won by one, and a vote with somebody against is not unanimous. Readers see the score and the margin
side by side, so a slip in either shows at once.

Check the tally with the record, then take one number from the other.`,
  options: {},
  messages: {
    margin: '{a}-{b} is a margin of {right}, not {stated}. Readers see both side by side: check the tally.',
    unanimous: '{a}-{b} is not unanimous: {b} voted against. Readers see both side by side: check the tally.',
  },
  examples: [
    { bad: 'The council passed the levy 5-4 by a [[two]]-vote margin.' },
    { bad: 'The bill passed 48-44, with a majority of [[six]].' },
    { bad: 'The board voted unanimously, [[6-1]], to close the mill.' },
    { good: 'The council passed the levy 5-4 by a one-vote margin.' },
    { good: 'The board voted unanimously, 7-0, to close the mill.' },
  ],
  cues: {
    words:
      'vote votes point points goal goals run runs seat seats stroke strokes margin majority unanimous unanimously'.split(
        ' ',
      ),
  },
  *passage(passage) {
    if (!/\d\s*(?:-|–|to)\s*\d/i.test(passage.prose) || !hasFigures(passage)) return;
    for (const pattern of MARGINS) {
      for (const match of allMatches(passage.prose, pattern)) {
        const { a = '', b = '', margin = '' } = match.groups ?? {};
        const right = Math.abs(Number(a) - Number(b));
        const stated = /^\d/.test(margin) ? Number(margin) : NUMBER_WORDS.get(margin.toLowerCase());
        if (stated === undefined || stated === right) continue;
        const at = groupAt(match, 'margin', !/by\s+(?:an?\s+)?\S+\s?.*\d-\d/.test(match[0]));
        yield { at, message: 'margin' as const, data: { a, b, right, stated: margin }, ...graveness(passage, at) };
      }
    }
    for (const match of allMatches(passage.prose, UNANIMOUS)) {
      const a = match.groups?.a ?? match.groups?.c ?? '';
      const b = match.groups?.b ?? match.groups?.d ?? '';
      if (Math.min(Number(a), Number(b)) === 0) continue;
      const start = match.index + match[0].lastIndexOf(a);
      const at = { start, end: match.index + match[0].length };
      yield { at, message: 'unanimous' as const, data: { a, b }, ...graveness(passage, at) };
    }
  },
});
