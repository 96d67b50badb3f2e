import { aff, words } from 'dictionaries';
import { flagsOf, isMade, readAffixes } from './hunspell.ts';
import { remembered } from './remembered.ts';
import { wordList } from './wordList.ts';

/** What Copydesk asks a dictionary for: British and US English together. Words in lower case. */
export interface Speller {
  knows(word: string): boolean;
  /** Words one slip away: two letters in the wrong order, one too many, one missing, one wrong. Likeliest first. */
  near(word: string): readonly string[];
  /** The affixes that the dictionary gives to a word as it stands: M is the possessive of a noun, D and G the forms of a verb. */
  affixes(word: string): string;
}

/** Words of which an answer is remembered: more than a newsroom writes in a day. */
const MOST_REMEMBERED = 50_000;
const LETTERS = 'esianrtolcdugmphbyfvkwzxjq';

/** The dictionaries of SCOWL in Hunspell's form. */
export function createSpeller(): Speller {
  const affixes = readAffixes(aff);
  const stems = wordList(words);
  const isWord = (word: string): boolean => isMade(word, stems, affixes);
  return {
    knows: remembered(isWord, MOST_REMEMBERED),
    affixes: remembered((word: string) => flagsOf(word, stems, affixes), MOST_REMEMBERED),
    // Asked of every strange word of a story, at every key, and each has some 500 words a slip away.
    near: remembered((word: string) => [...new Set(slips(word))].filter(isWord), MOST_REMEMBERED),
  };
}

function* slips(word: string): Iterable<string> {
  const at = (i: number): string => word[i] ?? '';
  for (let i = 1; i + 1 < word.length; i++)
    if (at(i) !== at(i + 1)) yield word.slice(0, i) + at(i + 1) + at(i) + word.slice(i + 2);
  for (let i = 1; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1);
  for (let i = 1; i <= word.length; i++) for (const letter of LETTERS) yield word.slice(0, i) + letter + word.slice(i);
  for (let i = 1; i < word.length; i++)
    for (const letter of LETTERS) if (letter !== at(i)) yield word.slice(0, i) + letter + word.slice(i + 1);
}
