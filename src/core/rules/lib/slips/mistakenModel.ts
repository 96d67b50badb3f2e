import type { Around } from '../around.ts';
import { type Neighbour, neighbour, numberOf, placeOf } from './looks.ts';

/**
 * How the place of a word looks to the model that tells which of two words belongs there: by the words and marks beside it
 * and by what the dictionary says they can be. scripts/learn-mistaken.mjs learns what each look weighs, with this very code.
 */

/** The weights lie in a table of this many places, as a power of two; looks that share a place share a weight. */
export const TABLE_BITS = 18;

/** Each step of a letter in the weights' file is so much log-odds. */
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

/** What stands before or behind a place: a word, or the mark that ends the run of words there. */
function beside(around: Around, n: number): Neighbour {
  const one = neighbour(around, n);
  if (one.word !== 0) return one;
  const mark = n < 0 ? around.markBefore(n + 1) : around.markBehind(n - 1);
  return { word: 0, kind: numberOf(mark || '.') };
}

type Look = readonly [number, number?, number?, number?];

/** The last of the looks of words alone. */
export const WORD_LOOKS = 9;

/** All looks of the place of word 0, those of words alone first. */
export function looksAround(around: Around): readonly Look[] {
  const [l3, l2, l1] = [beside(around, -3), beside(around, -2), beside(around, -1)];
  const [r1, r2, r3] = [beside(around, 1), beside(around, 2), beside(around, 3)];
  return [
    [0],
    [l1.word],
    [r1.word],
    [l1.word, r1.word],
    [l2.word, l1.word],
    [r1.word, r2.word],
    [l2.word, l1.word, r1.word],
    [l1.word, r1.word, r2.word],
    [l2.word],
    [r2.word],
    [l1.kind],
    [r1.kind],
    [l1.kind, r1.kind],
    [l1.word, r1.kind],
    [l1.kind, r1.word],
    [l2.kind, l1.kind],
    [r1.kind, r2.kind],
    [l2.kind, l1.kind, r1.kind],
    [l1.kind, r1.kind, r2.kind],
    [l2.kind, l1.kind, r1.kind, r2.kind],
    [r1.kind, r2.kind, r3.kind],
    [l3.kind, l2.kind, l1.kind],
    [l1.word, r1.kind, r2.kind],
    [l1.kind, r1.word, r2.kind],
    [r1.word, r2.kind],
    [r1.kind, r2.word],
    [l2.kind, l1.word],
    [l2.word, l1.kind],
    [l1.kind, r1.kind, r2.kind, r3.kind],
  ];
}

/** The place of a look in a table of so many places, as a power of two, for a pair; a smaller table has the first bits of it. */
export const placeFor = (look: Look, template: number, pair: number, bits = TABLE_BITS): number =>
  placeOf(bits, pair * 32 + template + 1, ...look);
