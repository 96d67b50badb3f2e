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
