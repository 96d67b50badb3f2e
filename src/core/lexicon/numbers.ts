/** Number words to their value. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i): [string, number] => [word, i + 1]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i): [string, number] => [word, (i + 2) * 10]),
]);

export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);

/** How a hedge widens a figure: factors on its value, low and high. */
export const HEDGES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['at least', [1, Infinity]],
  ['more than', [1, Infinity]],
  ['over', [1, Infinity]],
  ['no fewer than', [1, Infinity]],
  ['up to', [0, 1]],
  ['at most', [0, 1]],
  ['fewer than', [0, 1]],
  ['less than', [0, 1]],
  ['under', [0, 1]],
  ['as many as', [0, 1]],
  ['nearly', [0.9, 1]],
  ['almost', [0.9, 1]],
  ['close to', [0.9, 1.1]],
  ['about', [0.9, 1.1]],
  ['around', [0.9, 1.1]],
  ['approximately', [0.9, 1.1]],
  ['roughly', [0.9, 1.1]],
  ['some', [0.9, 1.1]],
  ['an estimated', [0.9, 1.1]],
]);

/** Plural nouns without -s. */
export const IRREGULAR_PLURALS: ReadonlySet<string> = new Set(
  'people men women children police staff personnel cattle sheep fish crew dead'.split(' '),
);

/** Nouns that count the same thing in news copy, to one of them. */
export const SAME_NOUN: ReadonlyMap<string, string> = new Map([
  ['forces', 'troop'],
  ['soldiers', 'troop'],
  ['troops', 'troop'],
  ['servicemen', 'troop'],
  ['persons', 'people'],
  ['folks', 'people'],
]);
