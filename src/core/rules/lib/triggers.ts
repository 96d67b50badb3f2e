import { addTo } from '../../text/lists.ts';
import { hashed, isLetter, wordTable } from '../../text/wordTable.ts';

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
      addTo(byWord, word, rule);
    }
    for (const mark of one?.marks ?? '') addTo(byMark, mark.charCodeAt(0), rule);
  });
  const words = wordTable(byWord);

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
      const rules = words.find(prose, at, end, hash);
      if (rules) note(rules, at);
      at = end;
    }
    return found;
  };
}
