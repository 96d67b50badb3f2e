import { GRAMMAR_WORDS } from '../../../lexicon/wordClasses.ts';
import type { Around } from '../around.ts';

/** How words look to a learned model: by their letters and by what the dictionary says they can be, as numbers. */

const NUMBER = 1;
const NAME = 2;

/** FNV-1a, over UTF-16 units. */
export function numberOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** What a word can be: a small word is its own kind; of others what the dictionary and the ending tell. */
export function kindOf(around: Around, n: number, word: string): number {
  if (/^\$?\d/.test(word)) return NUMBER;
  if (GRAMMAR_WORDS.has(word)) return numberOf(word);
  if (around.raw(n) !== word) return NAME;
  const { can } = around;
  const ending = ['ing', 'ed', 'ly', 's'].findIndex((one) => word.endsWith(one));
  const uses = [can.anyNoun, can.anyVerb, can.adjective, can.past, can.plural];
  return uses.reduce((bits, use, i) => bits + (use(word) ? 1 << i : 0), (ending + 2) << 5) + 3;
}

/** The place of a look of so many numbers in a table of so many places, as a power of two. */
export function placeOf(bits: number, template: number, a: number, b = 0, c = 0, d = 0): number {
  let hash = Math.imul(template, 0x9e3779b1) ^ a;
  for (const one of [b, c, d, 0]) {
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ one;
  }
  return (hash ^ (hash >>> 16)) >>> (32 - bits);
}
