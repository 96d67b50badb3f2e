import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { DIGITS, ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const DECADE =
  /(?<=\b(?:the|[Tt]he|early|mid|late)[ -])((?:1[5-9]|20)\d0)['’]s(?! (?:\p{Ll}+est|most|own|first|last|best)\b)/gu;

export const decades = defineRule({
  id: 'style/decades',
  title: 'Decades without an apostrophe before the s',
  severity: 'info',
  habit: 'form',
  doc: `“The 1990s” is a plural. With an apostrophe it is a possessive, and readers wait for what belongs to it.`,
  options: {},
  messages: { plural: 'A decade is a plural, not a possessive: write “{want}”.', fix: 'Change to “{want}”' },
  examples: [
    { bad: 'It closed in the [[1990’s]].', fixed: 'It closed in the 1990s.' },
    { good: 'It closed in the 1990s, after 1990’s flood.' },
  ],
  triggers: DIGITS,
  *passage(passage) {
    const prose = ownWords(passage);
    if (!/0['’]s/.test(prose)) return;
    for (const match of allMatches(prose, DECADE)) {
      const want = `${match[1]}s`;
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
