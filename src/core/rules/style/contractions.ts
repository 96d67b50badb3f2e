import { span } from '../../text/spans.ts';
import { inCaseOf, ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const pairs = (list: string): [string, string][] => list.split(' ').map((pair) => pair.split('=') as [string, string]);

/** Contractions with an apostrophe lost, misplaced or a letter short, and what is meant; none is a word. */
const WRONG: ReadonlyMap<string, string> = new Map([
  ...'is are was were has have had do does did could would should must need'
    .split(' ')
    .flatMap((verb): [string, string][] => {
      const right = `${verb}n’t`;
      return [
        [`${verb}nt`, right],
        [`${verb}'nt`, right],
        [`${verb}'t`, right],
        [`${verb}n'`, right],
      ];
    }),
  ...'they you we'
    .split(' ')
    .flatMap((who): [string, string][] => [
      [`${who}ve`, `${who}’ve`],
      ...(who === 'we' ? [] : ([[`${who}re`, `${who}’re`]] as [string, string][])),
      ...(who === 'they' ? ([[`${who}ll`, `${who}’ll`]] as [string, string][]) : []),
    ]),
  ...pairs(
    "wha's=what’s wht's=what’s whta's=what’s hwat's=what’s tha's=that’s taht's=that’s ther's=there’s thre's=there’s wher's=where’s",
  ),
  ...pairs("doens't=doesn’t dosen't=doesn’t ca'nt=can’t wo'nt=won’t its'=its who'se=whose"),
  ...pairs('theres=there’s thats=that’s whats=what’s heres=here’s'),
]);
/** Forms that are words, or stand for something else, behind some marks: "do't" is none, "need't" neither, "don'" is a rank. */
const FREE = /^(?:don'|hadn'|aren'|arent|do't)$/;
const TOKEN = /[a-z]+(?:['’][a-z]{0,2})?/iy;

export const contractions = defineRule({
  id: 'style/contractions',
  title: 'Misspelled contraction',
  severity: 'warning',
  doc: `“Didnt,” “could'nt,” “wha’s”: the apostrophe goes where letters are left out, and readers trip where it is lost. Words
that are right without one (“were,” “its”) are left to style/confusions; quotations and names are left alone.`,
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
    { good: '“It didnt open,” Lowe said. The Thats Life show.' },
  ],
  triggers: {
    words: [...new Set([...WRONG.keys()].filter((word) => !FREE.test(word)).map((word) => word.replace(/'.*/, '')))],
  },
  *passage(passage, _settings, places) {
    const prose = ownWords(passage);
    if (!prose) return;
    for (const place of places) {
      TOKEN.lastIndex = place;
      const written = TOKEN.exec(prose)?.[0] ?? '';
      const word = written.toLowerCase().replace('’', "'");
      const want = FREE.test(word) ? undefined : WRONG.get(word);
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
        fixes: [{ title: 'fix', data: { want: text }, edits: [{ span: at, text }] }],
      };
    }
  },
});
