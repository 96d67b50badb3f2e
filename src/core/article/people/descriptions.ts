import type { Passage } from '../model.ts';
import { isPersonNoun, nounOf } from './roles.ts';

/** Units before "the senator" in which a senator without a name would be meant. */
const NEAR = 1500;
/** Words in which a description comes to its noun: "the Wisconsin Republican". */
const LONGEST = 5;
/** Subjects of a paragraph that are looked through. */
const MOST_SUBJECTS = 12;

/** Whether "the senator" may stand for somebody named before an offset: a title, and no senator whom the copy leaves unnamed. */
export function isTitleOfNamed(words: string, text: string, at: number): boolean {
  const noun = nounOf(words);
  return (
    noun !== null &&
    (isPersonNoun(noun) || /^\d+$/.test(noun)) &&
    !isLeftUnnamed(noun, text, Math.max(0, at - NEAR), at)
  );
}

/** Whether the copy speaks of "a senator" or "their senator" between two offsets, and gives no name with it. */
export function isLeftUnnamed(noun: string, text: string, from: number, to: number): boolean {
  return unnamed(noun).test(text.slice(Math.max(0, from - 1, to - NEAR), to));
}

const patterns = new Map<string, RegExp>();

/** "a lawyer for the town", but not "Ruiz, a lawyer", "is a lawyer" and "a lawyer named Ruiz", "his lawyer, Ben Ruiz". */
function unnamed(noun: string): RegExp {
  let pattern = patterns.get(noun);
  if (!pattern) {
    const plain = noun.replace(/[^\p{L}\p{N}-]/gu, '');
    pattern = new RegExp(
      `(?<!\\p{L},\\s(?:who (?:is|was) )?|\\b(?:is|was|as|became)\\s)(?:\\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)|['’]s?)\\s(?:[\\w-]+\\s){0,3}${plain}\\b(?!,? (?:named |called )?\\p{Lu})`,
      'u',
    );
    patterns.set(noun, pattern);
  }
  return pattern;
}

/** Whether a paragraph speaks of somebody by a title alone: "The senator". */
export const speaksByTitle = ({ text, facts: { subjects } }: Passage): boolean =>
  subjects.slice(0, MOST_SUBJECTS).some(({ start, end }) => {
    const [first, ...words] = text.slice(start, end).toLowerCase().split(/\s+/, LONGEST);
    return first === 'the' && words.some(isPersonNoun);
  });
