import { inWords } from '../../lexicon/numbers/numerals.ts';
import { allMatches } from '../../text/matches.ts';
import { opensSentence, ownWords } from '../lib/prose.ts';
import { defineRule, rewrite } from '../rule.ts';

const FIGURE = /(?<![\p{L}\d.,/$-])([1-9])\/([2-9]|10)(?= of (?:the|all|its|their|his|her|those|these|[\p{Ll}]+s)\b)/gu;
const OPEN =
  /\b(one|two|three|four|five|six|seven|eight|nine) (thirds?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)(?= of\b)/giu;
const PARTS_WRITTEN = 'third fourth fifth sixth seventh eighth ninth tenth'
  .split(' ')
  .flatMap((part) => [part, `${part}s`]);
const PARTS = ['', '', 'half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'] as const;

export const fractions = defineRule({
  id: 'style/fractions',
  title: 'Fractions in house style',
  severity: 'info',
  habit: 'form',
  doc: `“Two-thirds of voters” is one thing, so it is hyphenated, and it reads like speech; “2/3 of voters” stops the eye.`,
  options: {},
  messages: { form: 'Spell out fractions, with a hyphen: “{want}.”', fix: 'Change to “{want}”' },
  examples: [
    { bad: 'It takes [[2/3]] of the votes.', fixed: 'It takes two-thirds of the votes.' },
    { bad: 'It takes [[two thirds]] of the votes.', fixed: 'It takes two-thirds of the votes.' },
    { good: 'It takes two-thirds of the votes, 24/7, since 9/11.' },
    { good: 'She came third of five, one tenth behind.' },
  ],
  triggers: { words: PARTS_WRITTEN, marks: '/' },
  *passage(passage) {
    const prose = ownWords(passage);
    if (!prose) return;
    for (const match of allMatches(prose, FIGURE)) {
      const [part, whole] = [Number(match[1]), Number(match[2])];
      if (part >= whole || opensSentence(prose, match.index)) continue;
      const name = PARTS[whole]!;
      yield rewrite(match.index, match[0], `${inWords(part)}-${name}${part > 1 ? 's' : ''}`);
    }
    for (const match of allMatches(prose, OPEN)) yield rewrite(match.index, match[0], match[0].replace(' ', '-'));
  },
});
