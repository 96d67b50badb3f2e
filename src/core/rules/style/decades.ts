import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { DIGITS, ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const DECADE =
  /(?<=\b(?:[Tt]he|[Ee]arly|[Mm]id|[Ll]ate|his|[Hh]er|their|[Aa]n?|[Tt]hose|in|of)[ -])(['’]?)((?:1[5-9]|20)?\d0)['’]s(?![\p{L}\d])(?! (?:\p{Ll}+est|most|own|first|last|best)\b)/gu;
/** “In 1990’s budget”: of that year. */
const OF_YEAR = /\b(?:in|of) $/;

export const decades = defineRule({
  id: 'style/decades',
  title: 'Apostrophe in a decade',
  severity: 'info',
  habit: 'form',
  doc: `“The 1990s” is a plural. With an apostrophe it is a possessive, and readers wait for what belongs to it.`,
  options: {},
  messages: { plural: 'A decade is a plural, not a possessive: “{want}.”', fix: 'Change to “{want}”' },
  examples: [
    { bad: 'It closed in the [[1990’s]].', fixed: 'It closed in the 1990s.' },
    { bad: 'Her [[1970’s]] hits were played.', fixed: 'Her 1970s hits were played.' },
    { bad: 'It is an [[1880’s]] barn.', fixed: 'It is an 1880s barn.' },
    { bad: 'Women in their [[40’s]] came.', fixed: 'Women in their 40s came.' },
    { good: 'It closed in the 1990s, after 1990’s flood.' },
  ],
  triggers: DIGITS,
  *passage(passage) {
    const prose = ownWords(passage);
    if (!/0['’]s/.test(prose)) return;
    for (const match of allMatches(prose, DECADE)) {
      const [, mark = '', digits = ''] = match;
      // A year owns things; “the ’80s” and “their 40s” own nothing.
      if (digits.length === 4 && OF_YEAR.test(prose.slice(Math.max(0, match.index - 4), match.index))) continue;
      const want = `${mark ? '’' : ''}${digits}s`;
      const at = span(match.index, match.index + match[0].length);
      yield {
        at,
        message: 'plural',
        data: { want },
        fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }], safe: true }],
      };
    }
  },
});
