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

/** Words up to which trying every pair is faster than buckets. */
const FEW = 600;

/** Pairs of words within one edit, or two where both are `longer` letters or more. */
export function nearPairs(words: readonly string[], longer = 8): [string, string, number][] {
  return words.length <= FEW ? pairsTried(words, longer) : pairsInBuckets(words, longer);
}

/** One bit for each letter that a word has: an edit changes two of them at most. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** Whether at most `most` bits are set. */
function fewBits(bits: number, most: number): boolean {
  let left = bits;
  for (let i = 0; i < most; i++) left &= left - 1;
  return left === 0;
}

function pairsTried(words: readonly string[], longer: number): [string, string, number][] {
  const letters = words.map(lettersOf);
  const pairs: [string, string, number][] = [];
  for (const [k, word] of words.entries()) {
    if (word.length > LONGEST) continue;
    for (let i = 0; i < k; i++) {
      const other = words[i]!;
      const most = word.length >= longer && other.length >= longer ? 2 : 1;
      if (Math.abs(word.length - other.length) > most || !fewBits(letters[i]! ^ letters[k]!, 2 * most)) continue;
      const edits = other.length > LONGEST ? most + 1 : distance(other, word, most);
      if (edits <= most) pairs.push([other, word, edits]);
    }
  }
  return pairs;
}

/**
 * Words that lose letters to the same rest meet in one bucket, so the work grows with the words and not with their pairs
 * (the idea of SymSpell).
 */
function pairsInBuckets(words: readonly string[], longer: number): [string, string, number][] {
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
