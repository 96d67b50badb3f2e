/** Units of length, weight, speed and temperature by the forms that copy has, to how they are spelled out: one, many. */
export const UNITS: ReadonlyMap<string, readonly [one: string, many: string]> = new Map([
  ['ft', ['foot', 'feet']],
  ['yds', ['yard', 'yards']],
  ['lb', ['pound', 'pounds']],
  ['lbs', ['pound', 'pounds']],
  ['oz', ['ounce', 'ounces']],
  ['sq ft', ['square foot', 'square feet']],
]);

/** What turns a length into a dimension: “6 feet tall”, where “six feet away” is a distance. */
export const DIMENSION_WORDS = 'tall|high|wide|deep|long|thick|in diameter|in height|in length|in width|in depth';

/** Factors to a common unit, per kind of measure. Temperatures are no factors and stand apart. */
export const CONVERSIONS: readonly Readonly<Record<string, number>>[] = [
  // metres
  {
    inch: 0.0254,
    foot: 0.3048,
    yard: 0.9144,
    mile: 1609.344,
    millimetre: 0.001,
    centimetre: 0.01,
    metre: 1,
    kilometre: 1000,
  },
  // kilograms; a ton is left out, since there are three of them
  { ounce: 0.028349523, pound: 0.45359237, stone: 6.35029318, gram: 0.001, kilogram: 1 },
  // square metres
  {
    acre: 4046.8564224,
    hectare: 10_000,
    'square mile': 2_589_988.11,
    'square kilometre': 1_000_000,
    'square foot': 0.09290304,
    'square metre': 1,
  },
];

const ALIASES: Readonly<Record<string, string>> = {
  inches: 'inch',
  in: 'inch',
  feet: 'foot',
  ft: 'foot',
  yards: 'yard',
  miles: 'mile',
  mm: 'millimetre',
  cm: 'centimetre',
  m: 'metre',
  km: 'kilometre',
  kms: 'kilometre',
  lb: 'pound',
  lbs: 'pound',
  oz: 'ounce',
  g: 'gram',
  kg: 'kilogram',
  kilo: 'kilogram',
  kilos: 'kilogram',
  'sq km': 'square kilometre',
  'sq miles': 'square mile',
  'sq ft': 'square foot',
  'square feet': 'square foot',
  'sq m': 'square metre',
  kmh: 'kilometre',
  kph: 'kilometre',
  mph: 'mile',
};

/** The unit that a word of copy means, as {@link CONVERSIONS} names it; null for none. */
export function unitOf(written: string): string | null {
  const word = written.toLowerCase().replace(/\.$/, '').replace(/meter/, 'metre');
  const bare = ALIASES[word] ?? word.replace(/s$/, '');
  return CONVERSIONS.some((kind) => bare in kind) ? bare : null;
}
