/** Words as lists and sidecars remember them: white space as single spaces. */
export const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** At most so many characters of the words, a mark for what is cut off among them; no pair of units is torn apart. */
export const clip = (words: string, most: number): string =>
  words.length > most ? `${words.slice(0, most - 2).replace(/[\ud800-\udbff]$/, '')}…` : words;
