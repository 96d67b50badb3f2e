/** A word's letters in the order of the alphabet: equal where only their order differs. */
export function lettersOf(word: string): string {
  return [...word].sort().join('');
}

/** A word without one of its inner letters, each in turn. */
export function restsOf(word: string): string[] {
  return [...word].slice(1, -1).map((_, i) => word.slice(0, i + 1) + word.slice(i + 2));
}

/** A word with two neighboring letters swapped, each pair in turn: capitals stay in front. */
export function swapsOf(word: string): string[] {
  const lower = word.toLowerCase();
  const swaps = [...lower].slice(1).map((_, i) => lower.slice(0, i) + lower[i + 1]! + lower[i]! + lower.slice(i + 2));
  return lower === word ? swaps : swaps.map(capitalized);
}

/** Doubled letters written once: “accommodate” and “accomodate” are one. */
export const single = (word: string): string => word.replace(/(.)\1/g, '$1');

/** With its first letter as a capital. */
export const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
