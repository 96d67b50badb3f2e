import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { isStone, ordinalOf } from '../lib/ordinal.ts';
import { ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

/** A comma that splits off two digits or four: "274,00", "1,2345". */
const COMMA = /(?<![\d.,:/-])\d{1,3},(?:(?:\d{2}|\d{4})(?![\d%]|,\d|[:.]\d)|\d(?= (?:million|billion|trillion)\b))/g;
/** Figures whose ending speaks another number: "143th". */
const ORDINAL = /(?<![\d.,:/-])\d{1,4}(?:st|nd|rd|th)\b/g;
/** Five digits where a year stands: "in 20224". */
const YEAR =
  /(?<=\b(?:in|since|until|by|before|after|from|of|year|January|February|March|April|May|June|July|August|September|October|November|December) )(?:19\d{3}|20[0-3]\d{2})(?=[.,;)]|$| (?:are|were|was|is|and|when|to|after|for|the|in)\b)/g;

/** A year written as a count: "In 2,009,", "in May 1,998." */
const CUT_YEAR =
  /(?<=(?:^|[.!?] )(?:In |Since )|\b(?:early|late|mid|since|(?:beginning|starting|begins?|starts?) in|January|February|March|April|May|June|July|August|September|October|November|December) ?(?:in )?)(?:1,9\d\d|2,0[0-4]\d)(?=[.,;](?!\d)|$| (?:and|when|after|before|because)\b)/g;

/** A telephone number of the Americas with a digit too many or too few: "555-010-12345", "(555) 010-123". */
const PHONE = /(?<![\d.$/-])(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-.])[2-9]\d{2}[-.](?:\d{3}|\d{5,6})(?![\d-]|\.\d)/g;

export const badNumbers = defineRule({
  id: 'style/bad-numbers',
  title: 'Malformed number',
  severity: 'warning',
  doc: `“274,00” has lost a digit, “143th” is read “143rd,” and a year has four digits. The copy cannot tell what was meant, so
check the figure in your notes.`,
  options: {},
  messages: {
    comma: { what: '“{written}” has the comma in the wrong place.', why: 'A digit may be missing; check the figure.' },
    ordinal: { what: '“{written}” has the wrong ending.', why: 'Write “{want}.”' },
    cutYear: { what: 'Write the year as “{want}.”', why: 'The comma makes it look like a count.' },
    year: { what: '“{written}” isn’t a year.', why: 'A year has four digits; check which is one too many.' },
    phone: { what: '“{written}” has a digit too many or too few.', why: 'A telephone number has ten; check it.' },
    fix: 'Write “{want}”',
  },
  examples: [
    { bad: 'The firm spent [[$274,00]] on the road.' },
    { bad: 'It was his [[22th]] win.', fixed: 'It was his 22nd win.' },
    { bad: 'The case was filed in [[20224]].' },
    { bad: 'Call [[740-555-01234]] for tickets.' },
    { bad: 'It begins in [[2,027]].', fixed: 'It begins in 2027.' },
    { bad: 'In [[2,009]], the plant closed.', fixed: 'In 2009, the plant closed.' },
    { good: '2,045' },
    { good: 'The count was 1,950 in 2009. It ended in 2,010, and in 2,009 homes the lights went out.' },
    { good: 'On May 5, 2024, it cost $1,200,000; the 11th, 12th, 113th and 22nd took 0.45 each, 4-2, in 2024.' },
    { good: '“It was the 22th,” Lowe said.' },
    { good: 'The dummy weighs 62kg (9st 7lb).' },
  ],
  triggers: { marks: '0123456789' },
  *passage(passage) {
    const prose = ownWords(passage);
    if (!prose) return;
    for (const match of allMatches(prose, COMMA)) {
      const signed = /[$£€]/.test(prose[match.index - 1] ?? '') ? 1 : 0;
      const at = span(match.index - signed, match.index + match[0].length);
      // “May 5,24” and “sections 3,14” are lists or dates; money is none.
      if (!signed && !/,00$/.test(match[0])) continue;
      yield { at, message: 'comma', data: { written: prose.slice(at.start, at.end) } };
    }
    for (const match of allMatches(prose, ORDINAL)) {
      const want = ordinalOf(Number.parseInt(match[0], 10));
      if (want === match[0] || (match[0].endsWith('st') && isStone(prose, match.index + match[0].length))) continue;
      const at = span(match.index, match.index + match[0].length);
      yield {
        at,
        message: 'ordinal',
        data: { written: match[0], want },
        fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }] }],
      };
    }
    for (const match of allMatches(prose, CUT_YEAR)) {
      const at = span(match.index, match.index + match[0].length);
      const data = { want: match[0].replace(',', '') };
      yield { at, message: 'cutYear', data, fixes: [{ title: 'fix', data, edits: [{ span: at, text: data.want }] }] };
    }
    for (const match of allMatches(prose, PHONE))
      yield { at: span(match.index, match.index + match[0].length), message: 'phone', data: { written: match[0] } };
    for (const match of allMatches(prose, YEAR))
      yield { at: span(match.index, match.index + match[0].length), message: 'year', data: { written: match[0] } };
  },
});
