/** What stands for words of a text; no part of the text is copied to look. Case does not count. */
export interface WordTable<V> {
  /** Of the word between two places, `hash` being the number of its letters. */
  find(text: string, start: number, end: number, hash: number): V | null;
  /** Of the letters that begin at a place. */
  at(text: string, start: number): V | null;
}

/** A table of words in lower-case ASCII. */
export function wordTable<V>(values: ReadonlyMap<string, V>): WordTable<V> {
  const words = [...values.keys()];
  const list = [...values.values()];
  const size = 2 ** Math.ceil(Math.log2(2 * words.length + 2));
  /** A word's place in the list and 1, at the number of the word or in the next place that was free. */
  const slots = new Int32Array(size);
  words.forEach((word, i) => {
    let slot = [...word].reduce((hash, letter) => hashed(hash, letter.charCodeAt(0)), 0) & (size - 1);
    while (slots[slot]) slot = (slot + 1) & (size - 1);
    slots[slot] = i + 1;
  });
  const find = (text: string, start: number, end: number, hash: number): V | null => {
    for (let slot = hash & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const i = slots[slot]!;
      if (i === 0) return null;
      if (isAt(words[i - 1]!, text, start, end)) return list[i - 1]!;
    }
  };
  return {
    find,
    at(text, start) {
      let hash = 0;
      let end = start;
      for (let unit = text.charCodeAt(end); isLetter(unit); unit = text.charCodeAt(++end)) hash = hashed(hash, unit);
      return find(text, start, end, hash);
    },
  };
}

/** The number of a word with one more letter; case does not count. */
export const hashed = (hash: number, letter: number): number => (Math.imul(hash, 31) + (letter | 32)) | 0;

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== (text.charCodeAt(start + i) | 32)) return false;
  return true;
}

/** A to Z and a to z: one bit tells the cases apart. */
export const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;
