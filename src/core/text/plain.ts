/** Words as lists and sidecars remember them: white space as single spaces. */
export const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();
