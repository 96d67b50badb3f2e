import { allMatches } from '../../text/matches.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule, rewrite } from '../rule.ts';

/** Between words of the running text; names and abbreviations (“Lowe & Sons”, “R&B”) keep theirs. */
const AMPERSAND = /(?<=(?<![\p{L}\p{N}.’'-])(\p{Ll}{3,24}) )&(?= (?:\p{Ll}{3,}|(?:CEO|COO|CFO|CTO)\b))/gu;

/** “At the oar & net, prices rose. Oar & Net is a shop”: a firm that writes its name in small letters, with capitals beside them. */
const OF_NAME = /(\p{Lu}\p{Ll}{2,23}) & /gu;

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
    { bad: 'The dues (fees [[&]] fines) rose.', fixed: 'The dues (fees and fines) rose.' },
    { good: 'Fees are low.\n\nAt the oar & net, prices rose. Oar & Net is a shop in Salem.' },
    { good: 'Lowe & Sons sells R&B records and bed & breakfast stays. “It is fees & fines,” Lowe said.' },
  ],
  triggers: { marks: '&' },
  *passage(passage) {
    const prose = ownWords(passage);
    if (!prose || passage.kind !== 'paragraph') return;
    const names = new Set(Array.from(allMatches(prose, OF_NAME), ({ 1: word = '' }) => word.toLowerCase()));
    for (const { 1: word = '', index } of allMatches(prose, AMPERSAND))
      if (!/^(?:bed|drum)$/.test(word) && !names.has(word)) yield rewrite(index, '&', 'and');
  },
});
