import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const ITEM = '\\p{Ll}{3,}';
const SERIES = new RegExp(
  `(?<=\\b(?:of|with|for|in|by|the|buy|sell|sold|bought|like|including|from|has|have|had|are|is|was|were) )${ITEM}, (?:${ITEM}, )*${ITEM}(?<comma>,?) (?:and|or) ${ITEM}(?=[.;)])`,
  'gu',
);

/** One look tells that no series ends here. */
const CLOSING = /,? (?:and|or) [^\s.;)]+[.;)]/;

export const serialComma = defineRule({
  id: 'style/serial-comma',
  title: 'Serial comma',
  severity: 'hint',
  habit: 'form',
  doc: `News style leaves out the last comma of a simple series (“a, b and c”); book style keeps it. Only series of single
words are looked at; where a comma prevents a misreading it stays in any style.`,
  options: {
    use: { default: 'no', choices: ['no', 'yes', 'any'], doc: 'Whether a simple series takes a comma before “and.”' },
  },
  messages: {
    no: 'No serial comma in a simple series.',
    yes: 'Use the serial comma.',
    fix: 'Fix the comma',
  },
  examples: [
    { bad: 'The shop is out of bread, milk[[,]] and eggs.', fixed: 'The shop is out of bread, milk and eggs.' },
    { good: 'The shop is out of bread, milk and eggs.' },
  ],
  *passage(passage, { options }) {
    const prose = options.use === 'any' ? '' : ownWords(passage);
    if (!CLOSING.test(prose)) return;
    for (const match of allMatches(prose, SERIES)) {
      const has = match.groups?.comma === ',';
      if (has === (options.use === 'yes')) continue;
      const place = match.index + (/,? (?:and|or) \p{Ll}+$/u.exec(match[0])?.index ?? 0);
      const at = span(place, place + (has ? 1 : 0));
      const edits = [{ span: at, text: has ? '' : ',' }];
      yield {
        at: has ? at : span(place, place + 1),
        message: options.use === 'yes' ? 'yes' : 'no',
        fixes: [{ title: 'fix', edits }],
      };
    }
  },
});
