import { aff, british, common, us } from 'dictionaries';
import { isMade, readAffixes, readStems } from './hunspell.ts';

/** What Copydesk asks a dictionary for: British and US English together. Words in lower case. */
export interface Speller {
  knows(word: string): boolean;
  /** Words one slip away: two letters in the wrong order, one too many, one missing, one wrong. Likeliest first. */
  near(word: string): readonly string[];
  /** The affixes that the dictionary gives to a word as it stands: M is the possessive of a noun, D and G the forms of a verb. */
  affixes(word: string): string;
}

/** Answers remembered: more different words than a newsroom writes in a day. */
const MOST_REMEMBERED = 50_000;
const LETTERS = 'esianrtolcdugmphbyfvkwzxjq';

/** The dictionaries of SCOWL in Hunspell's form. They are unpacked when the first word is asked for, in some 20 ms. */
export function createSpeller(): Speller {
  const affixes = readAffixes(aff);
  let stems: ReadonlyMap<string, string> | null = null;
  const answers = new Map<string, boolean>();

  const unpacked = (): ReadonlyMap<string, string> => {
    stems ??= readStems([common, us, british]);
    return stems;
  };

  function knows(word: string): boolean {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = isMade(word, unpacked(), affixes);
    if (answers.size < MOST_REMEMBERED) answers.set(word, answer);
    return answer;
  }

  return {
    knows,
    affixes: (word) => unpacked().get(word) ?? '',
    near: (word) => [...new Set(slips(word))].filter((near) => isMade(near, unpacked(), affixes)),
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
