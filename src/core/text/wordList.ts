/** Words with notes, of which only those are unpacked that begin like a word that was asked for. */
export interface WordList {
  /** What the list notes of a word; undefined where it does not have it. */
  get(word: string): string | undefined;
}

/** Letters by which lines are unpacked together: with three of them twice as much is unpacked for a story. */
const SHARED = 4;

/** `text` has a line for each word, of the word, a tab and the notes, sorted by UTF-16 units (scripts/bundle.mjs). */
export function wordList(text: string): WordList {
  const notes = new Map<string, string>();
  const unpacked = new Set<string>();

  function unpack(beginning: string): void {
    unpacked.add(beginning);
    for (let at = firstLine(text, beginning); text.startsWith(beginning, at); ) {
      const tab = text.indexOf('\t', at);
      const end = text.indexOf('\n', tab);
      notes.set(text.slice(at, tab), text.slice(tab + 1, end));
      at = end + 1;
    }
  }

  return {
    get(word) {
      const known = notes.get(word);
      if (known !== undefined || !word) return known;
      const beginning = word.length < SHARED ? `${word}\t` : word.slice(0, SHARED);
      if (unpacked.has(beginning)) return undefined;
      unpack(beginning);
      return notes.get(word);
    },
  };
}

/** Where the first line stands that does not come before some letters. */
function firstLine(text: string, letters: string): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const start = text.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
    if (text.slice(start, start + letters.length) < letters) low = text.indexOf('\n', start) + 1;
    else high = start;
  }
  return low;
}
