import { allMatches } from '../../text/matches.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule, rewrite } from '../rule.ts';

/** Between words of the running text; names and abbreviations (“Lowe & Sons”, “R&B”) keep theirs. */
const AMPERSAND = /(?<=(?<![\p{L}\p{N}.’'-])\p{Ll}{3,24} )&(?= (?:\p{Ll}{3,}|(?:CEO|COO|CFO|CTO)\b))/gu;

export const ampersand = defineRule({
  id: 'style/ampersand',
  title: 'Ampersand in running text',
  severity: 'warning',
  doc: `“&” belongs in the names of firms and in a few abbreviations. In a sentence it looks like a note that was never written
out.`,
  options: {},
  messages: {
    form: { what: 'Spell out “{want}” in running text.', why: '“&” belongs in names and abbreviations only.' },
    fix: 'Write “{want}”',
  },
  examples: [
    { bad: 'Boone is president [[&]] CEO of the bank.', fixed: 'Boone is president and CEO of the bank.' },
    { bad: 'The fees [[&]] fines rose.', fixed: 'The fees and fines rose.' },
    { good: 'Thinking of the crews & their families tonight.\n\n— Ana Ruiz (@ruiz) November 3, 2026' },
    { good: 'Fees are low.\n\nAt the oar & net, prices rose. Oar & Net is a shop in Salem.' },
    { good: 'Lowe & Sons sells R&B records and bed & breakfast stays. “It is fees & fines,” Lowe said.' },
  ],
  triggers: { marks: '&' },
  *passage(passage) {
    const prose = ownWords(passage);
    if (!prose || passage.kind !== 'paragraph') return;
    for (const match of allMatches(prose, AMPERSAND))
      if (
        !/\b(?:bed|drum) $/.test(prose.slice(Math.max(0, match.index - 5), match.index)) &&
        !isName(prose, match.index)
      )
        yield rewrite(match.index, '&', 'and');
  },
});

/** “the oar & the net The Oar & the Net sells”: a firm that writes its name in small letters, and with capitals beside them. */
function isName(prose: string, at: number): boolean {
  const word = prose.slice(prose.lastIndexOf(' ', at - 2) + 1, at - 1);
  return prose.includes(`${word.charAt(0).toUpperCase()}${word.slice(1)} & `);
}
