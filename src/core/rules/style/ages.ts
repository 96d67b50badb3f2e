import { NUMBER_IN_WORDS, numberOf } from '../../lexicon/numbers/numerals.ts';
import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { opensSentence, ownWords } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const NUMBER = `(?<number>\\d{1,3}|${NUMBER_IN_WORDS})`;
const OLD = new RegExp(
  `(?<![\\p{L}\\d.,/$-])${NUMBER}(?<first>[- ])(?<unit>year|month|week|day)(?<many>s?)(?<second>[- ])old(?<people>s?)\\b`,
  'giu',
);
const AGED = new RegExp(`\\baged ${NUMBER}(?![\\d-])\\b(?! (?:to|hundred|thousand|%|percent))`, 'gu');
/** Behind whom an age stands between commas. */
const PEOPLE =
  'girl boy man woman son daughter teen teenager student victim suspect driver mother father brother sister widow child toddler nephew niece grandson granddaughter'.split(
    ' ',
  );
/** “The girl, fifteen, won”: an age in words behind a person. */
const BEHIND_PERSON = new RegExp(`(?<=\\b(?:${PEOPLE.join('|')}), )${NUMBER_IN_WORDS}(?=,)`, 'gu');
/** "is 6-years-old": the age follows its verb, so nothing is hyphenated. */
const PREDICATE =
  /\b(?:is|was|are|were|be|been|being|turned|turns|am|s)\s+(?:just |only |about |now |nearly |almost |around )?$|, $/;

export const ages = defineRule({
  id: 'style/ages',
  title: 'Ages: figures, and hyphens before a noun',
  severity: 'warning',
  habit: 'form',
  doc: `Readers look for ages, so they stand in figures: “a 6-year-old girl”, “the 6-year-old”, “she is 6 years old”. The
hyphens tie the age to its noun; behind the verb there are none. Styles that spell small ages out set \`figures\` to false.`,
  options: { figures: { default: true, doc: 'Ages always in figures.' } },
  messages: {
    figures: 'Use figures for ages: “{want}.”',
    hyphens: 'Hyphenate an age only before a noun or as one: “{want}.”',
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'She has a [[six-year-old]] girl.', fixed: 'She has a 6-year-old girl.' },
    { bad: 'She has a [[6 year old]] girl.', fixed: 'She has a 6-year-old girl.' },
    { bad: 'The boy is [[6-years-old]].', fixed: 'The boy is 6 years old.' },
    { bad: 'Lowe, then [[29-years-old]], left.', fixed: 'Lowe, then 29 years old, left.' },
    { bad: 'The boy is [[six years old]].', fixed: 'The boy is 6 years old.' },
    { bad: 'The girl, [[fifteen]], won.', fixed: 'The girl, 15, won.' },
    { bad: 'A school for children [[aged five]] and up.', fixed: 'A school for children aged 5 and up.' },
    { good: 'Six-year-old Ana won. The 6-year-old sang, and her boy is 9 years old.' },
    { good: 'The bridge is 1 year old.' },
    { good: '“My six-year-old ran,” Lowe said.' },
  ],
  triggers: { words: ['old', 'olds', 'aged', ...PEOPLE] },
  *passage(passage, { options }) {
    const prose = ownWords(passage);
    for (const match of allMatches(prose, OLD)) {
      const { number = '', unit = '', many = '', first, second, people = '' } = match.groups ?? {};
      const before = prose.slice(Math.max(0, match.index - 20), match.index);
      // "6 to 8 year olds", "20-odd years old": more than one number has a part in it.
      if (/(?:\d|\b(?:to|or|and|hundred)|-)\s*$/.test(before)) continue;
      const behind = prose.slice(match.index + match[0].length);
      const one = /^(?:1|one)$/i.test(number);
      // “She is 1 year old”: one year has no plural to show what the age belongs to, but an article does.
      if (one && !many && first === ' ' && !/\b(?:an?|the|her|his|their|our|my|its|this|that|another) $/i.test(before))
        continue;
      const predicate = many !== '' && (first === ' ' || PREDICATE.test(before) || /^[.,;)]/.test(behind));
      const spell = /\D/.test(number) && (!options.figures || opensSentence(prose, match.index));
      const age = spell ? number : String(/\D/.test(number) ? numberOf(number) : number);
      const want = predicate && !people ? `${age} ${unit}s old` : `${age}-${unit}-old${people}`;
      const written = match[0];
      // "more than 100 years old" and the like count years; only what differs is asked for.
      if (want === written || (predicate && first === ' ' && second === ' ' && age === number)) continue;
      const data = { want };
      const at = span(match.index, match.index + written.length);
      const message = age === number ? 'hyphens' : 'figures';
      yield { at, message, data, fixes: [{ title: 'fix', data, edits: [{ span: at, text: want }], safe: true }] };
    }
    if (!options.figures) return;
    for (const { 0: number, index } of allMatches(prose, BEHIND_PERSON))
      yield inFigures(index, number, String(numberOf(number)));
    for (const match of allMatches(prose, AGED)) {
      const { number = '' } = match.groups ?? {};
      if (!/\D/.test(number)) continue;
      yield inFigures(match.index, match[0], `aged ${numberOf(number)}`);
    }
  },
});

function inFigures(start: number, written: string, want: string) {
  const at = span(start, start + written.length);
  return {
    at,
    message: 'figures',
    data: { want },
    fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }], safe: true }],
  } as const;
}
