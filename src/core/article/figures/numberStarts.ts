import { DENOMINATORS, FRACTION_SIGNS, MULTIPLIERS, NUMBER_WORDS } from '../../lexicon/numbers/numbers.ts';

/** Words with which a figure may begin, lower case; "a" and "an" only before one of the others. */
const FIRST: ReadonlySet<string> = new Set([
  ...NUMBER_WORDS.keys(),
  ...DENOMINATORS.keys(),
  'half',
  'noon',
  'midnight',
]);
const AFTER_A: ReadonlySet<string> = new Set([
  ...MULTIPLIERS.keys(),
  ...DENOMINATORS.keys(),
  'dozen',
  'half',
  'decade',
  'century',
]);
const LONGEST = [...FIRST, ...AFTER_A].reduce((most, { length }) => Math.max(most, length), 0);
/** Which letters, counted from "a", they begin with. */
const LETTERS = [...FIRST, 'a'].reduce((mask, word) => mask | (1 << (word.charCodeAt(0) - 97)), 0);
const SIGNS: ReadonlySet<string> = new Set([...FRACTION_SIGNS.keys(), '$', '£', '€', '¥', '₹', '₦']);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;

/**
 * Where figures may begin in a text: digits, signs of money and fractions, number words. One look at each unit, which
 * patterns of so many words are too slow for. Every digit of a run is one start.
 */
export function numberStarts(text: string): number[] {
  const found: number[] = [];
  let before = 32;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) {
      if (!isDigit(before)) found.push(i);
    } else if (code > 127 || code === 36) {
      if (SIGNS.has(text[i]!)) found.push(i);
    } else if (isLetter(code) && !isLetter(before) && !isDigit(before)) {
      if (LETTERS & (1 << ((code | 32) - 97)) && isFirst(text, i)) found.push(i);
    }
    before = code;
  }
  return found;
}

function isFirst(text: string, at: number): boolean {
  const word = wordAt(text, at);
  if (word === 'a' || word === 'an') {
    const next = text.charCodeAt(at + word.length);
    return (next === 32 || next === 45) && AFTER_A.has(wordAt(text, at + word.length + 1));
  }
  return FIRST.has(word);
}

/** The word at a place, lower case; "" where it is longer than any number word. */
function wordAt(text: string, at: number): string {
  let end = at;
  while (end < text.length && isLetter(text.charCodeAt(end)) && end - at <= LONGEST) end++;
  return end - at > LONGEST ? '' : text.slice(at, end).toLowerCase();
}
