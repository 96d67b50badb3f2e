/**
 * Edits between two words, up to `most`: letters inserted, deleted, replaced, or two neighbors swapped ("Branett" for
 * "Barnett" is one slip of the fingers). Gives `most + 1` where they are further apart.
 */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  const [a, b] = withoutSameEnds(one, other);
  // Nothing left of one of them, or a letter of each: one edit for each letter of the longer.
  if (Math.min(a.length, b.length) === 0 || a.length + b.length === 2) return Math.max(a.length, b.length);
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

/** What two words have between the letters that both begin with and those that both end with. */
function withoutSameEnds(a: string, b: string): [string, string] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/**
 * Numbers for the word and for what is left of it without one letter, or without two where `twice`. Equal rests have equal
 * numbers, and different ones nearly always different numbers; a number is far cheaper than a string of its own.
 */
function restsOf(word: string, twice: boolean): number[] {
  const found = [restWithout(word, -1, -1)];
  for (let i = 0; i < word.length; i++) {
    found.push(restWithout(word, i, -1));
    if (twice) for (let k = i + 1; k < word.length; k++) found.push(restWithout(word, i, k));
  }
  return found;
}

function restWithout(word: string, one: number, other: number): number {
  let rest = 7;
  for (let i = 0; i < word.length; i++)
    if (i !== one && i !== other) rest = (Math.imul(rest, 31) + word.charCodeAt(i)) | 0;
  return rest;
}

/** Of the words with the same rest each is compared with so many before it; keeps thousands of look-alikes linear. */
const CROWD = 12;
/** Letters beyond which a word is no name; its deletions grow with the square of its length. */
const LONGEST = 24;

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
  const letters = words.map(lettersOf);
  // A bucket is a chain through two lists, from its latest word to the earlier ones.
  const latest = new Map<number, number>();
  const member: number[] = [];
  const earlier: number[] = [];
  // The word that each was last compared with: two words often share several rests.
  const comparedWith = new Int32Array(words.length).fill(-1);
  const pairs: [string, string, number][] = [];
  let near = 0;
  const compare = (i: number, k: number): void => {
    if (i === k || comparedWith[i] === k || near === CROWD) return;
    comparedWith[i] = k;
    const [other, word] = [words[i]!, words[k]!];
    const most = Math.min(word.length, other.length) >= longer ? 2 : 1;
    if (!fewBits(letters[i]! ^ letters[k]!, 2 * most)) return;
    const edits = distance(other, word, most);
    if (edits > most) return;
    pairs.push([other, word, edits]);
    near++;
  };
  for (const [k, word] of words.entries()) {
    if (word.length > LONGEST) continue;
    near = 0;
    for (const rest of restsOf(word, word.length >= longer)) {
      const last = latest.get(rest) ?? -1;
      for (let at = last, met = 0; at >= 0 && met < CROWD; at = earlier[at]!, met++) compare(member[at]!, k);
      if (last >= 0 && member[last] === k) continue;
      latest.set(rest, member.length);
      earlier.push(last);
      member.push(k);
    }
  }
  return pairs;
}
