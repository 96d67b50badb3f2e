/**
 * What a passage must hold to be of interest to a rule. Most rules have nothing to say of most paragraphs; all of them
 * look out together, in one pass over the letters, and only those are asked whose trigger stands there.
 */
export interface Triggers {
  /** Words in lower case, ASCII letters only; a hyphen or a digit ends a word. */
  readonly words?: readonly string[];
  /** Single characters: "%$". */
  readonly marks?: string;
}

/** Where the triggers of a rule stand in a passage's prose, in order. */
export type Places = readonly number[];

/** The places of each rule's triggers, by the rule's index; none where it has no trigger in the prose. */
export type Scanner = (prose: string) => readonly (Places | undefined)[];

const LETTERS = /^[a-z]+$/;

/** One scanner for many rules. Offsets are UTF-16 units. */
export function scannerFor(triggers: readonly (Triggers | undefined)[]): Scanner {
  const byWord = new Map<string, number[]>();
  const byMark = new Map<number, number[]>();
  triggers.forEach((one, rule) => {
    for (const word of new Set(one?.words)) {
      if (!LETTERS.test(word)) throw new Error(`“${word}” is no trigger: lower-case letters of ASCII only`);
      add(byWord, word, rule);
    }
    for (const mark of one?.marks ?? '') add(byMark, mark.charCodeAt(0), rule);
  });
  const words = tableOf(byWord);

  return (prose) => {
    const found: (number[] | undefined)[] = [];
    const note = (rules: readonly number[], at: number): void => {
      for (const rule of rules) {
        const places = found[rule];
        if (places) places.push(at);
        else found[rule] = [at];
      }
    };
    for (let at = 0; at < prose.length; ) {
      const unit = prose.charCodeAt(at);
      if (!isLetter(unit)) {
        const rules = byMark.get(unit);
        if (rules) note(rules, at);
        at++;
        continue;
      }
      let hash = 0;
      let end = at;
      for (let letter = unit; isLetter(letter); letter = prose.charCodeAt(++end)) hash = hashed(hash, letter);
      const rules = words(prose, at, end, hash);
      if (rules) note(rules, at);
      at = end;
    }
    return found;
  };
}

/** The number of a word with one more letter; case does not count. */
const hashed = (hash: number, letter: number): number => (Math.imul(hash, 31) + (letter | 32)) | 0;

/** What stands for a word of a text; `hash` is the number of its letters. No part of the text is copied to look. */
type Table<V> = (text: string, start: number, end: number, hash: number) => V | null;

/** A table of words in lower-case ASCII. */
function tableOf<V>(values: ReadonlyMap<string, V>): Table<V> {
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
  return (text, start, end, hash) => {
    for (let slot = hash & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const i = slots[slot]!;
      if (i === 0) return null;
      if (isAt(words[i - 1]!, text, start, end)) return list[i - 1]!;
    }
  };
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== (text.charCodeAt(start + i) | 32)) return false;
  return true;
}

function add<K>(rules: Map<K, number[]>, trigger: K, rule: number): void {
  const list = rules.get(trigger);
  if (list) list.push(rule);
  else rules.set(trigger, [rule]);
}

/** A to Z and a to z: one bit tells the cases apart. */
export const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;
