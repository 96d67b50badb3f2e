import { DATED_TERMS } from '../../lexicon/datedTerms.ts';
import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { inCaseOf, ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const TERMS = DATED_TERMS.map((term) => ({
  ...term,
  triggers: term.words.split(' '),
  regex: new RegExp(`(?<![\\p{L}-])(?:${term.pattern})(?![\\p{L}-])`, 'gu'),
}));

export const datedTerms = defineRule({
  id: 'style/dated-terms',
  title: 'Dated terms for people',
  severity: 'info',
  habit: 'word',
  doc: `Some words for people have dated, and the people they name hear an insult or a label. The query gives the reason and
what many newsrooms write today. The word is never changed for you: how people describe themselves comes first, and names and
quotations stay as they are.`,
  options: { keep: { default: [] as readonly string[], doc: 'Words that this newsroom keeps, lower case.' } },
  messages: {
    dated: { what: '“{words}” is a dated term.', why: '{why} Consider {use}, and ask the people concerned.' },
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'The ramp is for people who are [[wheelchair-bound]].' },
    { bad: 'He [[committed suicide]] in May.', fixed: 'He died by suicide in May.' },
    { good: 'The ramp is for wheelchair users. The Disabled Sailors Club and the disabled engine.' },
    { good: '“I am wheelchair-bound,” Lowe said.' },
  ],
  triggers: { words: TERMS.flatMap(({ triggers }) => triggers) },
  *passage(passage, { options }) {
    const prose = ownWords(passage);
    if (!prose) return;
    const lower = prose.toLowerCase();
    for (const { regex, use, why, swap } of TERMS.filter(({ triggers }) =>
      triggers.some((word) => lower.includes(word)),
    ))
      for (const match of allMatches(prose, regex)) {
        const words = match[0];
        if (options.keep.includes(words.toLowerCase())) continue;
        const at = span(match.index, match.index + words.length);
        const want = swap && inCaseOf(words, swap);
        yield {
          at,
          message: 'dated',
          data: { words, use, why },
          fixes: want ? [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }] }] : [],
        };
      }
  },
});
