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

/** Two words of which one is written for the other, and from which log-odds it is asked. */
interface Pair {
  readonly words: readonly [string, string];
  /** From which odds the second is meant where the first is written; not asked where there is none. */
  readonly first?: number;
  /** From which odds the first is meant where the second is written. */
  readonly second?: number;
}

/** In the order of their weights: a pair is added at the end, and learned. */
export const PAIRS: readonly Pair[] = [
  { words: ['its', "it's"], first: 4.5, second: 4.5 },
  { words: ['your', "you're"], first: 3, second: 5 },
  { words: ['their', 'there'], first: 3.75, second: 6 },
  { words: ["they're", 'there'], first: 3 },
  { words: ["they're", 'their'], first: 5 },
  { words: ['then', 'than'], first: 4, second: 4.75 },
  { words: ['too', 'to'], first: 4 },
  { words: ['passed', 'past'], first: 3 },
  { words: ['affect', 'effect'], first: 3, second: 3.5 },
  { words: ['form', 'from'], first: 4.25, second: 4.25 },
  { words: ['by', 'be'], first: 5.5, second: 4.75 },
  { words: ['some', 'same'], first: 3.5, second: 5.25 },
  { words: ['no', 'know'], first: 3, second: 4 },
  { words: ['knew', 'new'], first: 3.25 },
  { words: ['them', 'then'], first: 5 },
  { words: ['thought', 'though'], first: 3 },
  { words: ['through', 'though'], first: 3 },
  { words: ['with', 'will'], first: 5.25, second: 4.25 },
  { words: ['can', 'an'], first: 4.5, second: 4.5 },
  { words: ['our', 'out'], first: 3 },
  { words: ['used', 'use'], first: 4, second: 3 },
  { words: ['whole', 'while'], first: 3, second: 3.25 },
  { words: ['what', 'want'], first: 3.75 },
  { words: ['three', 'there'], first: 3.5 },
  { words: ['must', 'much'], first: 3, second: 3.25 },
  { words: ['two', 'to'], first: 4 },
  { words: ['four', 'for'], first: 5.5 },
  { words: ['made', 'make'], first: 4.25 },
  { words: ['they', 'the'], first: 5 },
  { words: ['your', 'you'], first: 4.25 },
  { words: ['buy', 'by'], first: 3.5 },
  { words: ['led', 'lead'], first: 3 },
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
