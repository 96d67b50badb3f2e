import type { Around } from '../around.ts';
import { kindOf, numberOf, placeOf } from './looks.ts';

/**
 * How the place of a word looks to the model that tells which of two words belongs there: by the words and marks beside it
 * and by what the dictionary says they can be. scripts/learn-mistaken.mjs learns what each look weighs, with this very code.
 */

/** The weights lie in a table of this many places, as a power of two; looks that share a place share a weight. */
export const TABLE_BITS = 18;

/** Letters of a weight in the file: the middle one is 0, each step up or down is {@link STEP} of log-odds. */
export const MIDDLE_LETTER = 63;
export const MOST_STEPS = 28;
export const STEP = 0.25;

/** Two words of which one is written for the other. */
type Pair = readonly [string, string];

/** In the order of their weights: a pair is added at the end, and learned. */
export const PAIRS: readonly Pair[] = [
  ['its', "it's"],
  ['your', "you're"],
  ['their', 'there'],
  ["they're", 'there'],
  ["they're", 'their'],
  ['then', 'than'],
  ['too', 'to'],
  ['passed', 'past'],
  ['affect', 'effect'],
  ['form', 'from'],
  ['by', 'be'],
  ['some', 'same'],
  ['no', 'know'],
  ['knew', 'new'],
  ['them', 'then'],
  ['thought', 'though'],
  ['through', 'though'],
  ['with', 'will'],
  ['can', 'an'],
  ['our', 'out'],
  ['used', 'use'],
  ['whole', 'while'],
  ['what', 'want'],
  ['three', 'there'],
  ['must', 'much'],
  ['two', 'to'],
  ['four', 'for'],
  ['made', 'make'],
  ['they', 'the'],
  ['your', 'you'],
  ['buy', 'by'],
  ['led', 'lead'],
];

function wordAt(around: Around, n: number): number {
  const word = around.word(n);
  return word ? numberOf(word) : 0;
}

/** What a word can be or, where none is, the mark that ends the run of words there. */
function kindAt(around: Around, n: number): number {
  const word = around.word(n);
  if (word) return kindOf(around, n, word);
  return numberOf((n < 0 ? around.markBefore(n + 1) : around.markBehind(n - 1)) || '.');
}

type Look = readonly [number, number?, number?, number?];

/** The last of the looks of words alone. */
export const WORD_LOOKS = 9;

/** All looks of the place of word 0, those of words alone first: what the words can be is seldom asked, and costs more. */
export function* looksAround(around: Around): Generator<Look> {
  const [w2, w1, v1, v2] = [wordAt(around, -2), wordAt(around, -1), wordAt(around, 1), wordAt(around, 2)];
  yield [0];
  yield [w1];
  yield [v1];
  yield [w1, v1];
  yield [w2, w1];
  yield [v1, v2];
  yield [w2, w1, v1];
  yield [w1, v1, v2];
  yield [w2];
  yield [v2];
  const [l3, l2, l1] = [kindAt(around, -3), kindAt(around, -2), kindAt(around, -1)];
  const [r1, r2, r3] = [kindAt(around, 1), kindAt(around, 2), kindAt(around, 3)];
  yield [l1];
  yield [r1];
  yield [l1, r1];
  yield [w1, r1];
  yield [l1, v1];
  yield [l2, l1];
  yield [r1, r2];
  yield [l2, l1, r1];
  yield [l1, r1, r2];
  yield [l2, l1, r1, r2];
  yield [r1, r2, r3];
  yield [l3, l2, l1];
  yield [w1, r1, r2];
  yield [l1, v1, r2];
  yield [v1, r2];
  yield [r1, v2];
  yield [l2, w1];
  yield [w2, l1];
  yield [l1, r1, r2, r3];
}

/** The place of a look in a table of so many places, as a power of two, for a pair; a smaller table has the first bits of it. */
export const placeFor = (look: Look, template: number, pair: number, bits = TABLE_BITS): number =>
  placeOf(bits, pair * 32 + template + 1, ...look);
