import { allMatches } from '../../text/matches.ts';
import { opensSentence, ownWords } from '../lib/prose.ts';
import { defineRule, rewrite } from '../rule.ts';

/** “Rev. Lena Frost”, without the article or a rank before it. */
const BARE = /(?<!\b(?:[Tt]he|[Rr]ight|[Mm]ost|[Vv]ery|Rt\.|late|and|or) )\bRev\. (?=\p{Lu}\p{Ll}+[ ,.’'])/gu;

export const reverend = defineRule({
  id: 'style/reverend',
  title: '“Rev.” without “the”',
  severity: 'warning',
  optional: true,
  habit: 'form',
  doc: `“Reverend” describes somebody, as “honorable” does, and is no title of its own: wire style writes “the Rev. Lena
Frost.” Quotations, captions and lists keep their words.`,
  options: {},
  messages: {
    form: { what: 'House style: “{want}.”', why: '“Rev.” takes “the” before it.' },
    fix: 'Write “{want}”',
  },
  examples: [
    { bad: 'The church was led by [[Rev.]] Lena Frost.', fixed: 'The church was led by the Rev. Lena Frost.' },
    { bad: '[[Rev.]] Lena Frost led the church.', fixed: 'The Rev. Lena Frost led the church.' },
    { good: 'The church was led by the Rev. Lena Frost. The Right Rev. Bo Lind left with the Revs. Roe and Lowe.' },
    { good: '“Rev. Frost led us,” Lowe said.' },
    { good: '“We are free to believe.” Rev. Lena Frost' },
  ],
  triggers: { words: ['rev'] },
  *passage(passage) {
    if (passage.kind !== 'paragraph') return;
    const prose = ownWords(passage);
    for (const { index } of allMatches(prose, BARE)) {
      if (isCredit(passage.prose, index)) continue;
      yield rewrite(index, 'Rev.', opensSentence(prose, index) ? 'The Rev.' : 'the Rev.');
    }
  },
});

/** “…” Rev. Lena Frost, and no more: a credit under a saying. */
const isCredit = (prose: string, at: number): boolean =>
  /[.!?…]["”’]\s*$/u.test(prose.slice(Math.max(0, at - 8), at)) && !/\p{Ll}{2}[ ,]+\p{Ll}/u.test(prose.slice(at));
