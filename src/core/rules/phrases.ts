import type { Span } from '../text/spans.ts';
import type { Cues, Places } from './cues.ts';

/** A list of phrases that is sought by the first words: what a pattern of all of them finds, without trying each. */
export interface Phrases {
  readonly cues: Cues;
  /** Where phrases stand, from left to right; of two at one place the earlier in the list. `places`: those of the cues. */
  find(prose: string, places: Places): Span[];
}

/**
 * Phrases in any case, as whole words. A space in a phrase stands for one space, or, where `loose`, for any run of white
 * space, none included.
 */
export function phrasesOf(list: readonly string[], { loose = false } = {}): Phrases {
  const byFirst = new Map<string, string[]>();
  for (const phrase of list.map((one) => one.toLowerCase()))
    for (const first of firstWords(phrase, loose)) {
      const others = byFirst.get(first);
      if (others) others.push(phrase);
      else byFirst.set(first, [phrase]);
    }
  return {
    cues: { words: [...byFirst.keys()] },
    find: (prose, places) => {
      const found: Span[] = [];
      let from = 0;
      for (const start of places) {
        if (start < from || isWordUnit(prose.charCodeAt(start - 1))) continue;
        for (const phrase of byFirst.get(wordAt(prose, start)) ?? []) {
          const end = endOf(phrase, prose, start, loose);
          if (end < 0) continue;
          found.push({ start, end });
          from = end;
          break;
        }
      }
      return found;
    },
  };
}

/** The letters that the copy's first word may consist of: "in order to" begins with "in", or "inorder" where spaces may be missing. */
function firstWords(phrase: string, loose: boolean): string[] {
  const words: string[] = [];
  let letters = '';
  for (const part of phrase.split(' ')) {
    const run = /^[a-z]*/.exec(part)?.[0] ?? '';
    letters += run;
    words.push(letters);
    if (!loose || run !== part) break;
  }
  return words;
}

/** The run of ASCII letters at a place, lower case. */
function wordAt(prose: string, start: number): string {
  let end = start;
  while ((prose.charCodeAt(end) | 32) >= 97 && (prose.charCodeAt(end) | 32) <= 122) end++;
  return prose.slice(start, end).toLowerCase();
}

/** Where a phrase that begins at `start` ends; -1 where it does not stand there as whole words. */
function endOf(phrase: string, prose: string, start: number, loose: boolean): number {
  let at = start;
  for (const unit of phrase) {
    if (loose && unit === ' ') while (isGap(prose.charCodeAt(at))) at++;
    else if (prose[at]?.toLowerCase() === unit) at++;
    else return -1;
  }
  return isWordUnit(prose.charCodeAt(at - 1)) !== isWordUnit(prose.charCodeAt(at)) ? at : -1;
}

/** What `\w` matches. */
export const isWordUnit = (unit: number): boolean =>
  ((unit | 32) >= 97 && (unit | 32) <= 122) || (unit >= 48 && unit <= 57) || unit === 95;

/** White space, backspace and the half-space of some scripts, which write-good takes for a gap between words. */
const isGap = (unit: number): boolean => unit === 32 || /[\b\s\u200c]/.test(String.fromCharCode(unit));
