import { WRONG_CONTRACTIONS } from '../../lexicon/contractions.ts';
import { span } from '../../text/spans.ts';
import { inCaseOf, isQuoted, typedWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

/** Forms that are words, or stand for something else, behind some marks: "do't" is none, "need't" neither, "don'" is a rank. */
const FREE = /^(?:don'|hadn'|aren'|arent|do't)$/;
const TOKEN = /[a-z]+(?:['’][a-z]{0,2})?/iy;

export const contractions = defineRule({
  id: 'style/contractions',
  title: 'Misspelled contraction',
  severity: 'warning',
  doc: `“Didnt,” “could'nt,” “wha’s”: the apostrophe goes where letters are left out, and readers trip where it is lost. Words
that are right without one (“were,” “its”) are left to style/confusions, and names are left alone. In a quotation it is
queried: the speaker cannot have said it.`,
  options: {},
  messages: {
    wrong: { what: '“{word}” is “{want}.”', why: 'The apostrophe goes where letters are left out.' },
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'The bridge [[didnt]] open on time.', fixed: 'The bridge didn’t open on time.' },
    { bad: '[[Wha’s]] next? The board will say.', fixed: 'What’s next? The board will say.' },
    { bad: "They [[could'nt]] agree.", fixed: 'They couldn’t agree.' },
    { good: 'It doesn’t, and they won’t; the cost of its wont is ill.' },
    { bad: '“It [[didnt]] open,” Lowe said.', fixed: '“It didn’t open,” Lowe said.' },
    { good: 'The Thats Life show opened in May.' },
  ],
  triggers: {
    words: [
      ...new Set(
        [...WRONG_CONTRACTIONS.keys()].filter((word) => !FREE.test(word)).map((word) => word.replace(/'.*/, '')),
      ),
    ],
  },
  *passage(passage, _settings, places) {
    const prose = typedWords(passage);
    if (!prose) return;
    for (const place of places) {
      TOKEN.lastIndex = place;
      const written = TOKEN.exec(prose)?.[0] ?? '';
      const word = written.toLowerCase().replace('’', "'");
      const want = FREE.test(word) ? undefined : WRONG_CONTRACTIONS.get(word);
      const next = prose.slice(place + written.length, place + written.length + 1);
      // “does’” closes nested marks; a capital in mid-sentence is a name.
      if (!want || /[\p{L}\p{N}’'@_/.-]/u.test(prose[place - 1] ?? '') || /[\p{L}\p{N}’'@_/-]/u.test(next)) continue;
      if (/^\p{Lu}/u.test(written) && /\p{L} $/u.test(prose.slice(Math.max(0, place - 2), place))) continue;
      const at = span(place, place + written.length);
      const text = inCaseOf(written, want);
      yield {
        at,
        message: 'wrong',
        data: { word: written, want: text },
        ...(isQuoted(passage, at) ? { severity: 'info' as const } : {}),
        fixes: [{ title: 'fix', data: { want: text }, edits: [{ span: at, text }] }],
      };
    }
  },
});
