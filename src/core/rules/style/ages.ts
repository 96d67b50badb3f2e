import { NUMBER_IN_WORDS, numberOf } from '../../lexicon/numbers/numerals.ts';
import { allMatches } from '../../text/matches.ts';
import { opensSentence, ownWords } from '../lib/prose.ts';
import { defineRule, rewrite } from '../rule.ts';

const NUMBER = `(?<number>\\d{1,3}|${NUMBER_IN_WORDS})`;
const OLD = new RegExp(
  `(?<![\\p{L}\\d.,/$-])${NUMBER}(?<first>[- ])(?<unit>year|month|week|day)(?<many>s?)(?<second>[- ])old(?<people>s?)\\b`,
  'giu',
);
const AGED = new RegExp(`\\baged ${NUMBER}(?![\\d-])\\b(?! (?:to|hundred|thousand|%|percent))`, 'gu');
/** “Aged one, three and four”: the ages of several. */
const ROW = new RegExp(`^(?:, (?:${NUMBER_IN_WORDS}))*,? (?:and|or) (?:${NUMBER_IN_WORDS})(?![\\p{L}-])`, 'u');
/** Behind whom an age stands between commas. */
const PEOPLE =
  'girl boy man woman son daughter teen teenager student victim suspect driver mother father brother sister widow child toddler nephew niece grandson granddaughter'.split(
    ' ',
  );
/** “The girl, fifteen, won”: an age in words behind a person. */
const BEHIND_PERSON = new RegExp(`(?<=\\b(?:${PEOPLE.join('|')}), )${NUMBER_IN_WORDS}(?=,)`, 'gu');
/** "is 6-years-old": the age follows its verb, so nothing is hyphenated. */
const PREDICATE =
  /\b(?:is|was|are|were|be|been|being|turned|turns|am|s|at)\s+(?:just |only |about |now |nearly |almost |around )?$|, $/;

export const ages = defineRule({
  id: 'style/ages',
  title: 'Ages in house style',
  severity: 'warning',
  habit: 'form',
  doc: `Readers look for ages, so they are in figures: “a 6-year-old girl,” “the 6-year-old,” “she is 6 years old.” The
hyphens tie the age to its noun; after the verb there are none. Styles that spell small ages out set \`figures\` to false.`,
  options: { figures: { default: true, doc: 'Ages always in figures.' } },
  messages: {
    figures: 'Use figures for ages: “{want}.”',
    hyphens: 'Hyphenate ages only as modifiers or nouns: “{want}.”',
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'He has children [[aged one]], three and four.' },
    { bad: 'She has a [[six-year-old]] girl.', fixed: 'She has a 6-year-old girl.' },
    { bad: 'She has a [[6 year old]] girl.', fixed: 'She has a 6-year-old girl.' },
    { bad: 'The boy is [[6-years-old]].', fixed: 'The boy is 6 years old.' },
    {
      bad: 'It starts with Ben at [[7-years-old]] in the hall.',
      fixed: 'It starts with Ben at 7 years old in the hall.',
    },
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
      const before = prose.slice(Math.max(0, match.index - 20), match.index);
      if (!countsOneAge(match, before)) continue;
      const { number = '' } = match.groups ?? {};
      const age = options.figures && !opensSentence(prose, match.index) ? inFigures(number) : number;
      const want = wantedForm(match, age, before, prose.slice(match.index + match[0].length));
      if (want !== match[0]) yield rewrite(match.index, match[0], want, age === number ? 'hyphens' : 'figures');
    }
    if (!options.figures) return;
    for (const { 0: number, index } of allMatches(prose, BEHIND_PERSON))
      yield rewrite(index, number, inFigures(number), 'figures');
    for (const match of allMatches(prose, AGED)) {
      const { number = '' } = match.groups ?? {};
      if (!/\D/.test(number)) continue;
      const report = rewrite(match.index, match[0], `aged ${inFigures(number)}`, 'figures');
      // Of a row of ages not the first alone.
      yield ROW.test(prose.slice(match.index + match[0].length)) ? { ...report, fixes: [] } : report;
    }
  },
});

const inFigures = (number: string): string => (/\D/.test(number) ? String(numberOf(number)) : number);

/** Not “6 to 8 year olds” or “20-odd years old”, in which more than one number has a part. */
function countsOneAge({ groups: { number = '', many = '', first } = {} }: RegExpMatchArray, before: string): boolean {
  if (/(?:\d|\b(?:to|or|and|hundred)|-)\s*$/.test(before)) return false;
  // “She is 1 year old”: one year has no plural to show what the age belongs to, but an article does.
  const isBare = /^(?:1|one)$/i.test(number) && !many && first === ' ';
  return !isBare || /\b(?:an?|the|her|his|their|our|my|its|this|that|another) $/i.test(before);
}

/** “6 years old” behind its verb, “6-year-old” elsewhere; as written where the words count years: “more than 100 years old”. */
function wantedForm(
  { 0: written, groups = {} }: RegExpMatchArray,
  age: string,
  before: string,
  behind: string,
): string {
  const { number, unit = '', many = '', first, second, people = '' } = groups;
  const isPredicate = many !== '' && (first === ' ' || PREDICATE.test(before) || /^[.,;)]/.test(behind));
  if (isPredicate && first === ' ' && second === ' ' && age === number) return written;
  return isPredicate && !people ? `${age} ${unit}s old` : `${age}-${unit}-old${people}`;
}
