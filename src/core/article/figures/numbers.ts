import { FRACTION_SIGNS, MULTIPLIERS, NUMBER_WORDS } from '../../lexicon/numbers/numbers.ts';
import { allMatches } from '../../text/matches.ts';

/** Patterns of numbers in digits and words, without groups, and what they are worth. */
const longestFirst = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');
const WORD = longestFirst(NUMBER_WORDS.keys());
const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const SCALE = longestFirst(MULTIPLIERS.keys());
const SIGN = `[${[...FRACTION_SIGNS.keys()].join('')}]`;

/** "8,000", "1.2", "3½", "3 1/2", "½". */
const DIGITS = `(?:(?:\\d{1,3}(?:,\\d{3}){1,7}|\\d{1,20})(?:\\.\\d{1,20})?(?:${SIGN}| [1-3]/[2348])?|${SIGN})`;
/** "twenty-two", "half a", "two and a half", and "a" where a multiplier follows. */
const IN_WORDS = `(?:half an?(?=[ -](?:${SCALE})\\b)|(?:${WORD})(?:[- ](?:${ONES})\\b(?![- ](?:thirds|quarters|fifths)))?(?: and a half)?|an?(?=[ -](?:dozen|hundred|thousand|million|billion)\\b))`;
/** "million", "hundred thousand", "hundred and fifty". */
const TIMES = `(?:[ -]?(?:${SCALE})\\b(?: (?:and )?(?:${WORD})(?:-(?:${ONES}))?\\b(?= ))?)`;
/** A number, without hedge, sign or unit. V8 would write out a group for each of up to three times, and compile three times as long. */
export const NUMBER = `(?:${DIGITS}|\\b${IN_WORDS})${TIMES}{0,4}`;

const TOKEN = new RegExp(`[1-3]/[2348]|\\d[\\d,]*(?:\\.\\d+)?|${SIGN}|[a-z]+`, 'g');

/** What a number that {@link NUMBER} found is worth; NaN for what is no number after all. */
export function worth(written: string): number {
  let total = 0;
  let part = Number.NaN;
  let before: number | undefined;
  for (const [word] of allMatches(written.toLowerCase(), TOKEN)) {
    const times = MULTIPLIERS.get(word);
    if (times !== undefined) {
      // "Two lakh crore", "a thousand million": one scale of the other.
      if (before !== undefined && before >= 1000 && times > before) {
        total *= times;
        before = times;
        continue;
      }
      before = times;
      part = (Number.isNaN(part) ? 1 : part) * times;
      // "one thousand two hundred": what follows a thousand is added to it.
      if (times >= 1000) {
        total += part;
        part = Number.NaN;
      }
      continue;
    }
    const value = plainValue(word);
    if (Number.isNaN(value)) continue;
    before = undefined;
    // "two and a half million", "half a million": the half belongs to what stands before it, or is all there is.
    part = (Number.isNaN(part) ? 0 : part) + value;
  }
  return total + (Number.isNaN(part) ? (total ? 0 : Number.NaN) : part);
}

function plainValue(word: string): number {
  if (/^\d+\/\d$/.test(word)) return Number(word[0]) / Number(word[2]);
  if (/^\d/.test(word)) return Number(word.replaceAll(',', ''));
  return word === 'half' ? 0.5 : (FRACTION_SIGNS.get(word) ?? NUMBER_WORDS.get(word) ?? Number.NaN);
}

/** The word that scales a number: "million" of "4 million"; "" where none does. */
export const scaleOf = (written: string): string => {
  const word = /(?<=[\d \-½])([a-z]+)$/i.exec(written)?.[1] ?? '';
  return MULTIPLIERS.has(word.toLowerCase()) ? word : '';
};
