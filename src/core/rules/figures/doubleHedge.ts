import { allMatches } from '../../text/matches.ts';
import { DIGITS, ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const VAGUE = 'about|around|approximately|roughly|some|an estimated|nearly|almost';
const NUMBER = '[$£€]?\\d[\\d,.]*';
const PATTERNS = (
  [
    // "about 50-60", "around 50 to 60": finished copy has it everywhere, so that it is a look in the margin, and no question.
    [
      'hint',
      `(?<!\\bfrom )\\b(?:about|around|approximately|roughly|some|an estimated)\\s+(?=${NUMBER}(?![-–]1\\b)(?:\\s?[-–]\\s?|\\s+to\\s+)${NUMBER}(?!\\s*(?:a\\.?m|p\\.?m|o['’]clock)))`,
    ],
    // "approximately some 40"
    ['info', `\\b(?:${VAGUE})\\s+(?:${VAGUE})\\s+(?=${NUMBER})`],
    // "about 60 or so"
    ['info', `\\b(?:${VAGUE})\\s+(?=${NUMBER}(?:\\s+\\p{Ll}+)?\\s+or so\\b)`],
  ] as const
).map(([severity, pattern]) => ({ severity, pattern: new RegExp(pattern, 'giu') }));

export const doubleHedge = defineRule({
  id: 'figures/double-hedge',
  title: 'Double hedge',
  severity: 'info',
  doc: `“About 50 to 60” says twice that nobody counted. A range is a hedge already, and so is “some” or “or so”: with two of
them readers wonder whether anything is known.

Keep the range, or keep one word and one figure.`,
  options: {},
  messages: {
    twice: {
      what: 'Two hedges on one figure.',
      why: 'A range or one word says enough, and two sound like a guess: keep one.',
    },
  },
  examples: [
    { bad: 'The hall held [[about]] 50-60 people that night.' },
    { bad: 'Crews cleared [[approximately some]] 40 trees.' },
    { bad: 'He owns [[about]] 60 or so boats.' },
    { good: 'The hall held 50 to 60 people that night.' },
    { good: 'The gap is roughly 2-1 this year.' },
    { good: 'The ferry leaves about 5 to 6 p.m. on weekdays.' },
    { good: 'Some 40 trees fell, and about 60 bent.' },
    { good: 'The hours fell from about 149 to 116.' },
  ],
  triggers: DIGITS,
  *passage(passage) {
    const prose = ownWords(passage);
    const done = new Set<number>();
    for (const { severity, pattern } of PATTERNS) {
      for (const match of allMatches(prose, pattern)) {
        const end = match.index + match[0].trimEnd().length;
        if (done.has(match.index)) continue;
        done.add(match.index);
        yield { at: { start: match.index, end }, message: 'twice' as const, severity };
      }
    }
  },
});
