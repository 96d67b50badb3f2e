import type { Span } from '../../text/spans.ts';
import { isLetter } from '../../text/wordTable.ts';
import type { Places, Triggers } from './triggers.ts';

/** A list of phrases that is sought by the first words: what a pattern of all of them finds, without trying each. */
export interface Phrases {
  readonly triggers: Triggers;
  /** Where phrases stand, from left to right; of two at one place the earlier in the list. `places`: those of the triggers. */
  find(prose: string, places: Places): Span[];
}

/**
 * Phrases in any case, as whole words. A space in a phrase stands for one space, or, where `loose`, for any run of white
 * space, none included.
 */
export function phrasesOf(list: readonly string[], { loose = false } = {}): Phrases {
  const byFirst = new Map<string, string[]>();
  for (const phrase of list.map((one) => one.toLowerCase()))
    for (const { word, rest } of openings(phrase, loose)) {
      const others = byFirst.get(word);
      if (others) others.push(rest);
      else byFirst.set(word, [rest]);
    }
  return {
    triggers: { words: [...byFirst.keys()] },
    find: (prose, places) => {
      const found: Span[] = [];
      let from = 0;
      for (const start of places) {
        if (start < from || isWordUnit(prose.charCodeAt(start - 1))) continue;
        const end = endOfPhrase(byFirst, prose, start, loose);
        if (end < 0) continue;
        found.push({ start, end });
        from = end;
      }
      return found;
    },
  };
}

const FIRST_LETTERS = /^[a-z]*/;

/** The letters that the copy's first word may consist of, and what follows: "in order to" begins with "in", or "inorder" where spaces may be missing. */
function openings(phrase: string, loose: boolean): { word: string; rest: string }[] {
  const found: { word: string; rest: string }[] = [];
  let letters = '';
  let at = 0;
  for (const part of phrase.split(' ')) {
    const run = FIRST_LETTERS.exec(part)?.[0] ?? '';
    letters += run;
    found.push({ word: letters, rest: phrase.slice(at + run.length) });
    at += part.length + 1;
    if (!loose || run !== part) break;
  }
  return found;
}

/** Where the first phrase of the list that begins at `start` ends; -1 where none stands there as whole words. */
function endOfPhrase(
  byFirst: ReadonlyMap<string, readonly string[]>,
  prose: string,
  start: number,
  loose: boolean,
): number {
  let end = start;
  while (isLetter(prose.charCodeAt(end))) end++;
  for (const rest of byFirst.get(prose.slice(start, end).toLowerCase()) ?? []) {
    const at = endOfRest(rest, prose, end, loose);
    if (at >= 0) return at;
  }
  return -1;
}

function endOfRest(rest: string, prose: string, from: number, loose: boolean): number {
  let at = from;
  for (let i = 0; i < rest.length; i++) {
    const want = rest.charCodeAt(i);
    const unit = prose.charCodeAt(at);
    if (loose && want === SPACE) while (isGap(prose.charCodeAt(at))) at++;
    else if (unit === want || (isLetter(unit) && (unit | 32) === want)) at++;
    else return -1;
  }
  return isWordUnit(prose.charCodeAt(at - 1)) === isWordUnit(prose.charCodeAt(at)) ? -1 : at;
}

const SPACE = 32;

/** What `\w` matches. */
export const isWordUnit = (unit: number): boolean => isLetter(unit) || (unit >= 48 && unit <= 57) || unit === 95;

/** White space, backspace and the half-space of some scripts, which write-good takes for a gap between words. */
const isGap = (unit: number): boolean => unit === 32 || /[\b\s\u200c]/.test(String.fromCharCode(unit));
