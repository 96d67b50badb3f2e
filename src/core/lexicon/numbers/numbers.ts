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
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);

/** Words for so many together. */
export const GROUPS: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['duo', 2],
  ['pair', 2],
  ['trio', 3],
  ['quartet', 4],
  ['foursome', 4],
  ['quintet', 5],
]);

/** Letters that write a currency before its figure, where no sign follows them: "Rs 72 crore", "Sh339 billion". */
export const CURRENCY_LETTERS = 'Rs\\.?|INR|KSh|Ksh|USh|TSh|Shs?\\.?|Rp|RM|NGN|KES|ZAR|EUR|USD|GBP';

/** Fractions as one character. */
export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅛', 1 / 8],
]);

/** What a fraction in words divides by: "two-thirds", "three quarters". */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['eighth', 8],
  ['tenth', 10],
]);

/** How a hedge widens a figure: factors on its value, low and high. */
export const HEDGES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['at least', [1, Infinity]],
  ['more than', [1, Infinity]],
  ['well over', [1, Infinity]],
  ['over', [1, Infinity]],
  ['upwards of', [1, Infinity]],
  ['no fewer than', [1, Infinity]],
  ['no less than', [1, Infinity]],
  ['just over', [1, 1.1]],
  ['up to', [0, 1]],
  ['at most', [0, 1]],
  ['no more than', [0, 1]],
  ['fewer than', [0, 1]],
  ['less than', [0, 1]],
  ['under', [0, 1]],
  ['as many as', [0, 1]],
  ['as much as', [0, 1]],
  ['just under', [0.9, 1]],
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
  'people men women children police staff personnel cattle sheep fish deer elk moose bison salmon trout shrimp geese mice oxen teeth crew dead aircraft spacecraft offspring criteria alumni media'.split(
    ' ',
  ),
);

/** Nouns that count the same thing in news copy, to one of them. */
export const SAME_NOUN: ReadonlyMap<string, string> = new Map([
  ['forces', 'troop'],
  ['soldiers', 'troop'],
  ['troops', 'troop'],
  ['servicemen', 'troop'],
  ['persons', 'people'],
  ['folks', 'people'],
  ['lives', 'people'],
]);

/** Words that end what is counted, or that a number cannot count. */
export const NO_NOUN: ReadonlySet<string> = new Set(
  `of in on at to from for with by and or but that which who as than per is are was were be been has have had will would could can may a an the this these those
  including after before during since while when into over under between because if more less said says against across out up down off about around not only
  also later earlier ago he she they we you i it always perhaps sometimes afterwards besides towards nowadays overseas`
    .trim()
    .split(/\s+/),
);
