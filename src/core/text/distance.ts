/**
 * Edits between two words, up to `most`: letters inserted, deleted, replaced, or two neighbours swapped ("Branett" for
 * "Barnett" is one slip of the fingers). Gives `most + 1` where they are further apart.
 */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let k = 1; k <= b.length; k++) {
      const same = a[i - 1] === b[k - 1];
      let cost = Math.min(row[k]! + 1, next[k - 1]! + 1, row[k - 1]! + (same ? 0 : 1));
      if (i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1]) cost = Math.min(cost, before[k - 2]! + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(row[b.length]!, most + 1);
}

/** The word and every word that results from leaving out one letter, or two where `twice`; some of them more than once. */
function deletions(word: string, twice: boolean): string[] {
  const found = [word];
  for (let i = 0; i < word.length; i++) {
    const one = word.slice(0, i) + word.slice(i + 1);
    found.push(one);
    if (twice) for (let k = i; k < one.length; k++) found.push(one.slice(0, k) + one.slice(k + 1));
  }
  return found;
}

/** Words that share a bucket beyond this are no near misses worth pairing; keeps thousands of look-alikes linear. */
const CROWD = 24;
/** Letters beyond which a word is no name; its deletions grow with the square of its length. */
const LONGEST = 30;

/**
 * Pairs of words within one edit, or two where both are `longer` letters or more. Words that lose letters to the same
 * rest meet in one bucket, so the work grows with the words and not with their pairs (the idea of SymSpell).
 */
export function nearPairs(words: Iterable<string>, longer = 8): [string, string, number][] {
  const buckets = new Map<string, string[]>();
  const pairs = new Map<string, [string, string, number]>();
  for (const word of words) {
    if (word.length > LONGEST) continue;
    for (const rest of deletions(word, word.length >= longer)) {
      const bucket = buckets.get(rest);
      if (!bucket) {
        buckets.set(rest, [word]);
        continue;
      }
      for (const other of bucket) {
        if (other === word) continue;
        const key = `${other}\n${word}`;
        if (pairs.has(key)) continue;
        const most = Math.min(word.length, other.length) >= longer ? 2 : 1;
        const edits = distance(other, word, most);
        if (edits <= most) pairs.set(key, [other, word, edits]);
      }
      if (bucket.length < CROWD && bucket.at(-1) !== word) bucket.push(word);
    }
  }
  return [...pairs.values()];
}
