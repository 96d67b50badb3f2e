import { OCCUPATIONS } from '../../lexicon/people/occupations.ts';
import { KIN, TITLES } from '../../lexicon/people/people.ts';
import type { Passage } from '../model.ts';
import { nounOf } from './registry.ts';

/** Nouns that stand for somebody named before, beside titles: "the Democrat", "the billionaire". */
const PERSONAL: ReadonlySet<string> = new Set([
  ...OCCUPATIONS,
  ...`billionaire millionaire mogul tycoon frontrunner front-runner incumbent challenger contender hopeful democrat republican
  conservative socialist independent star surgeon neurosurgeon`.split(/\s+/),
]);
/** Nouns for any body: the one that is spoken of. */
const GENERIC: ReadonlySet<string> = new Set(
  `company firm group organization organisation agency network newspaper magazine publication channel station party team union
  bank foundation university charity`.split(/\s+/),
);
/** Units before "the senator" in which a senator without a name would be meant. */
const NEAR = 1500;
/** Words in which a description comes to its noun: "the Wisconsin Republican". */
const LONGEST = 5;
/** Subjects of a paragraph that are looked through. */
const MOST_SUBJECTS = 12;

const isTitle = (word: string): boolean => TITLES.has(word) || PERSONAL.has(word);

/** "the company": any body. */
export function isAnyBody(words: string): boolean {
  const noun = nounOf(words);
  return noun !== null && GENERIC.has(noun);
}

/** "his father": family and friends. */
export function isKin(words: string): boolean {
  const noun = nounOf(words);
  return noun !== null && KIN.has(noun);
}

/** Whether "the senator" may stand for somebody named before an offset: a title, and no senator whom the copy leaves unnamed. */
export function isTitleOfNamed(words: string, text: string, at: number): boolean {
  const noun = nounOf(words);
  if (!noun || !isTitle(noun)) return false;
  const unnamed = new RegExp(
    `(?:\\b(?:an?|another|one|his|her|their|its)|['’]s?)\\s(?:[\\w-]+\\s){0,3}${noun}\\b`,
    'i',
  );
  return !unnamed.test(text.slice(Math.max(0, at - NEAR), at));
}

/** Whether a paragraph speaks of somebody by a title alone: "The senator". */
export const speaksByTitle = ({ text, facts: { subjects } }: Passage): boolean =>
  subjects.slice(0, MOST_SUBJECTS).some(({ start, end }) => {
    const [first, ...words] = text.slice(start, end).toLowerCase().split(/\s+/, LONGEST);
    return first === 'the' && words.some(isTitle);
  });
