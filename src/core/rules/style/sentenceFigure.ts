import { inWords } from '../../lexicon/numbers/numerals.ts';
import { allMatches } from '../../text/matches.ts';
import { capitalized } from '../../text/slips.ts';
import { span } from '../../text/spans.ts';
import { DIGITS, endsInStop, opensSentence, ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const FIGURE =
  /(?<![^\s(])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?:(?:%| percent\b| per cent\b)| (?!of \d|[ap]\.?m\b)(?=\p{Ll}))/gu;

export const sentenceFigure = defineRule({
  id: 'style/sentence-figure',
  title: 'Sentence opens with a figure',
  severity: 'warning',
  habit: 'form',
  doc: `A figure has no capital, so readers miss that a sentence begins. Spell it out, or recast the sentence. Calendar
years may open one.`,
  options: {},
  messages: {
    opens: { what: 'A sentence begins with a figure.', why: 'Spell it out, or recast the sentence.' },
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'The dam broke. [[48]] families left.', fixed: 'The dam broke. Forty-eight families left.' },
    { good: 'The dam broke. Forty-eight families left.' },
    { good: 'Ruiz knocked the mill off its no. 2 perch and won.' },
    { good: 'The river fell. 2026 was dry.' },
    { good: 'He said so on Nov. 5 and left at 9 a.m. 12 days later he came back' },
  ],
  triggers: DIGITS,
  *passage(passage) {
    const prose = passage.kind === 'paragraph' ? ownWords(passage) : '';
    if (!endsInStop(prose)) return;
    for (const match of allMatches(prose, FIGURE)) {
      const figure = match[1]!;
      const start = match.index;
      if (/^(?:1[0-9]|20)\d\d$/.test(figure) || !opensSentence(passage.prose, start)) continue;
      if (/(?:[:…]|\.\.\.)[\p{Pf}"')\]]*\s*$/u.test(passage.prose.slice(Math.max(0, start - 6), start))) continue;
      // Behind "p.m." or "No.", in capitals or not, a sentence may or may not begin.
      if (/\b(?:[ap]\.m|[Nn]os?|p|pp|[A-Z])\.\s*$/.test(prose.slice(Math.max(0, start - 8), start))) continue;
      const at = span(start, start + figure.length);
      const words = inWords(Number(figure.replaceAll(',', '')));
      const want = words && capitalized(words);
      const percent = match[0].slice(figure.length).trimStart();
      yield {
        at,
        message: 'opens',
        fixes: want && percent !== '%' ? [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }] }] : [],
      };
    }
  },
});
