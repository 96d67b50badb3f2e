import { ORGANISATION_WORDS, SPEAKER_NOUNS, TITLES } from '../lexicon/people.ts';
import { PLACE_WORDS, PLACES } from '../lexicon/places.ts';
import type { PersonDraft, Registry } from './people.ts';

/** Whom a subject means: a person of the story, somebody else whom it does not name, or nobody who can be told. */
export type Meant = PersonDraft | 'another' | null;

const INNER_PREPOSITION = /[\s,]+(?:of|for|at|in|from|with|on|by|to|about|supporting|including|near|who|that)\s/i;

/** Nouns for one person, lower case. */
const KIN = new Set(
  'mother father parent son daughter husband wife brother sister aunt uncle cousin widow widower girlfriend boyfriend fiancee partner man woman boy girl friend colleague neighbor neighbour person teenager'.split(
    ' ',
  ),
);
const isPersonNoun = (word: string): boolean => KIN.has(word) || TITLES.has(word);

/** Whom the words of a subject mean: "Ana Ruiz", "Ruiz's career" (Ruiz), "Ruiz's wife" (another), "a clerk" (another). */
export function meantBy(words: string, start: number, registry: Registry): Meant {
  const head = words.split(INNER_PREPOSITION)[0]!.split(/,\s/)[0]!.trim();
  const named = registry.who(words.includes(',') ? words : head, start);
  const owner = /^(.*?)['’]s?\s+(\p{Ll}.*)$/u.exec(head);
  const last = head.toLowerCase().split(/\s+/).at(-1) ?? '';
  if (named && mayBePerson(named)) return named;
  if (/^(?:an?|one|another|my|his|her|their|our)\s/i.test(head) && isPersonNoun(last)) return 'another';
  if (!owner) return null;
  if (isPersonNoun(last)) return 'another';
  const possessor = registry.who(owner[1]!, start);
  return possessor && mayBePerson(possessor) ? possessor : null;
}

/** Words of a name; longer runs of capitals are headings. */
const LONGEST_NAME = 4;

/** Whether a name may be a person's: no heading, place or newspaper. */
export function isPersonal(name: string): boolean {
  const words = name.split(' ');
  const last = words.at(-1)?.toLowerCase() ?? '';
  return (
    words.length <= LONGEST_NAME &&
    !words.every((word) => PLACES.has(word)) &&
    !PLACE_WORDS.has(last) &&
    !ORGANISATION_WORDS.has(last)
  );
}

/**
 * "he" and "she" are no bodies: a name that nothing explains is a person's if it speaks, or goes by its last word alone.
 */
export function mayBePerson({ kind, name, mentions, forms, speaks }: PersonDraft): boolean {
  if (!isPersonal(name) || kind === 'organisation') return false;
  if (kind === 'person') return true;
  const words = name.split(' ');
  if (words.length > 1) return speaks || forms.has(words.at(-1)!);
  return speaks && mentions.length > 1 && !isCommon(name);
}

/** "Republicans", "Critics": a noun for people that opens a sentence. */
const isCommon = (name: string): boolean => SPEAKER_NOUNS.has(name.toLowerCase()) || name.endsWith('s');
