import { type Span, span } from '../../text/spans.ts';
import { outsideQuotes } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

export const plural = defineRule({
  id: 'sources/plural',
  title: 'One source or several?',
  severity: 'info',
  doc: `“Sources said” promises that at least two people confirm a claim. Where the story later speaks of “the source,” there
seems to be only one, and the claim has half the support that it seemed to have.

Count them, and write what is true: “a source,” or who the second one is.`,
  options: {},
  messages: {
    one: { what: 'The story says “{several}” first, then “{one}.”', why: 'Check how many sources there are.' },
    several: 'More than one source here',
  },
  examples: [
    { bad: 'The deal is dead, sources close to the talks said.\n\n[[The source]] said the money had run out.' },
    {
      good: 'The deal is dead, sources close to the talks said.\n\nOne source said the money had run out. The source did not elaborate.',
    },
    { good: 'The deal is dead, a source close to the talks said.\n\nThe source said the money had run out.' },
  ],
  triggers: { words: ['sources', 'insiders', 'people', 'source', 'insider', 'person'] },
  *article({ passages }, _, places) {
    let several: { readonly at: Span; readonly words: string } | null = null;
    for (const index of places.keys()) {
      const passage = passages[index]!;
      const prose = outsideQuotes(passage);
      if (SINGLE.test(prose)) return;
      const one = several && ONE.exec(prose);
      if (several && one) {
        const at = span(passage.at + one.index, passage.at + one.index + one[0].length);
        const data = { several: several.words, one: one[0] };
        yield { at, message: 'one', data, related: [{ at: several.at, message: 'several' }] };
        return;
      }
      const found: RegExpExecArray | null = several ? null : SEVERAL.exec(prose);
      if (found)
        several = { at: span(passage.at + found.index, passage.at + found.index + found[0].length), words: found[0] };
    }
  },
});

const SAY = '(?:said|says|told|added|confirmed|claimed)';
const SEVERAL = new RegExp(
  `\\b(?:[Ss]ources|[Ii]nsiders|people)(?: (?:close to|familiar with|briefed on)(?: \\p{L}+){1,4})?(?= ${SAY}\\b)`,
  'u',
);
const ONE = new RegExp(`\\b[Tt]he (?:source|insider|person)(?= (?:also )?${SAY}\\b)`, 'u');
/** One of them introduced by the story itself. */
const SINGLE = /\b(?:an?|one|another|second|third|other)(?: [\p{Ll}-]+){0,2} (?:source|insider|person)\b/iu;
