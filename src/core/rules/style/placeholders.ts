import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { GONE, isPost, withoutQuotes } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const PLACEHOLDER =
  /(?<![\p{L}\p{N}.&$-])(?:TK(?:TK)*s?(?! \p{Lu}\p{Ll})|TKTK\p{L}*|XXX?(?= \p{Ll})|NAME(?= (?:said|told|says|added|wrote)\b))(?![\p{L}\p{N}.&’'-](?!\s|$))(?![\p{L}\p{N}])|(?<![^\s(])\?{2,}|\[(?:name|NAME|date|DATE|title|TITLE|age|AGE|place|PLACE|number|quote|QUOTE|link|LINK|source|insert (?!your\b)[^\]\n]{1,40}|INSERT (?!YOUR\b)[^\]\n]{1,40}|to come|tk|check|CHECK|TBC|TBD)\]|\b[Ll]orem ipsum\b(?: dolor sit amet)?/gu;

/** “TK” is short for something here. */
const EXPLAINED_TK = /\b[Tt]\p{L}+ [Kk]\p{L}+ \(TK\)/u;

/** One look tells that there is none. */
const SUSPECT = /TK|XX|NAME|\?\?|\[|orem ipsum/;

export const placeholders = defineRule({
  id: 'style/placeholders',
  title: 'Placeholder left in copy',
  severity: 'error',
  anyLanguage: true,
  doc: `TK, XX, ??, [name] and lorem ipsum are notes to oneself. Each has been printed somewhere. Fill them in or cut them before the
story goes out.`,
  options: {},
  messages: { left: '“{words}” is a placeholder. Readers must never see it: fill it in, or cut it.' },
  examples: [
    { bad: '[[TK]] people died when the dam broke.' },
    { bad: 'The mayor opened the dam with [[XX]] guests.' },
    { good: 'She shops at TK Maxx and watched Super Bowl XX. Really?' },
    { good: 'Is the dam safe now ??? — Ana Ruiz (@ruiz) January 7, 2026' },
    { good: 'You can sing it to anybody: replacing you is easy, [insert your name here].' },
    { good: 'With the drug, the number of XX cells rose.' },
    { good: 'Team killing (TK) is banned, and TK ends a game.' },
    { good: 'The painter Félix Pissarro was born in the XIX century [in Paris].' },
  ],
  *passage(passage) {
    if (passage.kind === 'other' || passage.kind === 'tags') return;
    if (!SUSPECT.test(passage.prose)) return;
    const text = withoutQuotes(passage, GONE);
    for (const match of allMatches(text, PLACEHOLDER)) {
      const before = text.slice(Math.max(0, match.index - 12), match.index);
      // “Is it free ??? — Ana Ruiz (@ruiz) January 7, 2026”: so people write posts.
      if (match[0].startsWith('?') && isPost(passage)) continue;
      // Roman numerals and clothes: "Super Bowl XX", "size XXX".
      if (match[0].startsWith('X') && /(?:\p{Lu}\p{L}*|size|sizes) $/u.test(before)) continue;
      // “XO cells, XX cells”: chromosomes.
      if (
        match[0] === 'XX' &&
        /^ (?:cells?|chromosomes?|embryos?|females?|males?|mice|women|men)\b/.test(
          text.slice(match.index + 2, match.index + 14),
        )
      )
        continue;
      // “Team killing (TK) is banned”: an abbreviation that the story explains.
      if (match[0] === 'TK' && EXPLAINED_TK.test(text)) continue;
      const at = span(match.index, match.index + match[0].length);
      yield { at, message: 'left', data: { words: match[0] } };
    }
  },
});
