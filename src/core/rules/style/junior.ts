import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

/** “Lowe, Jr.”, with what stands behind it: an age, another comma, or the sentence. */
const JUNIOR = /(?<=\p{Lu}[\p{L}’'-]{1,30})(?<comma>,) (?<junior>[JS]r\.?)(?![\p{L}])(?<second>,(?! \d))?/gu;

export const junior = defineRule({
  id: 'style/junior',
  title: 'Comma before Jr. or Sr.',
  severity: 'warning',
  habit: 'form',
  doc: `“Jr.” and “Sr.” are part of a name, and no comma splits a name: “Tom Lowe Jr., 76, left.” Where a second comma
only closed the pair, it goes as well.`,
  options: {},
  messages: {
    comma: { what: 'A comma cuts “{junior}” off from its name.', why: 'It is part of the name: delete the comma.' },
    fix: 'Delete the comma',
    both: 'Delete both commas',
  },
  examples: [
    { bad: 'Tom Lowe[[,]] Jr., 76, left.', fixed: 'Tom Lowe Jr., 76, left.' },
    { bad: 'Tom Lowe[[,]] Jr., said so.', fixed: 'Tom Lowe Jr. said so.' },
    { good: 'Tom Lowe Jr., 76, met Bo Lind Sr. on Friday.' },
    { good: '“Tom Lowe, Jr., left,” Lind said.' },
  ],
  triggers: { words: ['jr', 'sr'] },
  *passage(passage) {
    for (const match of allMatches(ownWords(passage), JUNIOR)) {
      const { junior: words = '', second } = match.groups ?? {};
      const at = span(match.index, match.index + 1);
      const end = match.index + match[0].length;
      const edits = [{ span: at, text: '' }];
      yield {
        at,
        message: 'comma',
        data: { junior: words },
        fixes: second
          ? [{ title: 'both', edits: [...edits, { span: span(end - 1, end), text: '' }] }]
          : [{ title: 'fix', edits, safe: true }],
      };
    }
  },
});
