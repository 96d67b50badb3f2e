import { aff, british, common, us } from 'dictionaries';
import { addStems, isMade, readAffixes } from './hunspell.ts';

/** Varieties of English; `any` knows the words of both. */
export type Variety = 'US' | 'British' | 'any';

/** What Copydesk asks a dictionary for. Words in lower case. */
export interface Speller {
  knows(word: string, variety: Variety): boolean;
  /** Words one slip away: two letters in the wrong order, one too many, one missing, one wrong. Likeliest first. */
  near(word: string, variety: Variety): readonly string[];
}

const LETTERS = 'esianrtolcdugmphbyfvkwzxjq';

/** The dictionaries of SCOWL in Hunspell's form. They are unpacked when the first word is asked for, in some 20 ms. */
export function createSpeller(): Speller {
  const affixes = readAffixes(aff);
  const stems = new Map<Variety, ReadonlyMap<string, string>>();
  const answers: Record<Variety, Map<string, boolean>> = { US: new Map(), British: new Map(), any: new Map() };

  function stemsOf(variety: Variety): ReadonlyMap<string, string> {
    const ready = stems.get(variety);
    if (ready) return ready;
    const made = new Map<string, string>();
    addStems(common, made);
    if (variety !== 'British') addStems(us, made);
    if (variety !== 'US') addStems(british, made);
    stems.set(variety, made);
    return made;
  }

  function knows(word: string, variety: Variety): boolean {
    const known = answers[variety].get(word);
    if (known !== undefined) return known;
    const answer = isMade(word, stemsOf(variety), affixes);
    answers[variety].set(word, answer);
    return answer;
  }

  return {
    knows,
    near: (word, variety) => [...new Set(slips(word))].filter((near) => isMade(near, stemsOf(variety), affixes)),
  };
}

function* slips(word: string): Iterable<string> {
  const at = (i: number): string => word[i] ?? '';
  for (let i = 0; i + 1 < word.length; i++)
    if (at(i) !== at(i + 1)) yield word.slice(0, i) + at(i + 1) + at(i) + word.slice(i + 2);
  for (let i = 1; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1);
  for (let i = 1; i <= word.length; i++) for (const letter of LETTERS) yield word.slice(0, i) + letter + word.slice(i);
  for (let i = 1; i < word.length; i++)
    for (const letter of LETTERS) if (letter !== at(i)) yield word.slice(0, i) + letter + word.slice(i + 1);
}
