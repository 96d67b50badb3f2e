import { OCCUPATIONS } from '../../lexicon/people/occupations.ts';
import { allMatches } from '../../text/matches.ts';
import { opensSentence, ownWords } from '../lib/prose.ts';
import { defineRule, rewrite } from '../rule.ts';

const NAME = "\\p{Lu}\\p{Ll}[\\p{L}'’-]*";
const CAPITAL = new RegExp(
  `(?<=(?<![\\p{L}.])\\p{Ll}[\\p{Ll}'’-]*,? )(?:${OCCUPATIONS.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('|')})(?= (?!General\\b)${NAME} (?:\\p{Lu}\\. )?${NAME}(?![’'-]?\\p{L}))`,
  'gu',
);

export const jobCapitals = defineRule({
  id: 'style/job-capitals',
  title: 'Capital on a job description',
  severity: 'info',
  optional: true,
  habit: 'form',
  doc: `“Engineer” says what a person does, “Mayor” which office a person holds. Only offices take a capital before a name; a
capital on a job turns it into a title that nobody has conferred.`,
  options: {},
  messages: {
    form: 'Lowercase job descriptions: “{want}.”',
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'The wall is safe, [[Engineer]] Dana Okoro said.', fixed: 'The wall is safe, engineer Dana Okoro said.' },
    { good: 'The wall is safe, engineer Dana Okoro said. Engineer Dana Okoro left with Mayor Ana Ruiz.' },
    { good: 'She criticized Attorney General William Moss and Surgeon General Ana Ruiz.' },
    { good: 'She joined Chief Engineer Dana Okoro at the Teacher Ana Ruiz School.' },
    { good: '“I met Engineer Dana Okoro,” Lowe said.' },
  ],
  triggers: { words: OCCUPATIONS.map((word) => word.split(' ')[0]!) },
  *passage(passage) {
    const prose = ownWords(passage);
    for (const match of allMatches(prose, CAPITAL)) {
      const before = prose.slice(Math.max(0, match.index - 12), match.index);
      // “the Teacher Ana Ruiz School” is a name of its own.
      if (opensSentence(prose, match.index) || /\b(?:the|The|a|an|of) $/.test(before)) continue;
      yield rewrite(match.index, match[0], match[0].toLowerCase());
    }
  },
});
