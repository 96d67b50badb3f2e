import type Nlp from 'compromise/two';

/** Bundled as a function that runs the module when it is first called: some 40 ms that most paragraphs never cost. */
declare function require(name: 'compromise/two'): typeof Nlp;

/** What Copydesk asks a part-of-speech tagger for. It labels words and inflects them; it never locates anything. */
export interface Tagger {
  /** The past tense of a verb given in any form: "say" gives "said". */
  pastTense(verb: string): string;
  /** What a capitalised name is likely to be. */
  kindOfName(name: string): 'person' | 'place' | 'organisation' | 'other';
  /** What its word list says of one word; null where the list does not have it. */
  knows(word: string): KnownWord | null;
}

export type KnownWord = 'given' | 'surname' | 'place' | 'organisation' | 'word';

/** The conjugator inside compromise, which its types leave out. */
interface VerbTransform {
  toInfinitive(verb: string, model: unknown): string;
  conjugate(infinitive: string, model: unknown): { readonly PastTense?: string };
}

const GIVEN = /^(?:Male|Female|First)Name$/;
const PLACE = /^(?:Place|Region|City|Country|Demonym)$/;

function knownAs(tags: readonly string[]): KnownWord {
  if (tags.some((tag) => GIVEN.test(tag))) return 'given';
  if (tags.some((tag) => tag === 'LastName' || tag === 'Person')) return 'surname';
  if (tags.some((tag) => PLACE.test(tag))) return 'place';
  return tags.includes('Organization') ? 'organisation' : 'word';
}

/**
 * compromise behind our interface, loaded at the first question. It is asked only where a finding is about to be raised,
 * never on the way of a keystroke.
 */
export function createTagger(): Tagger {
  let loaded: Loaded | null = null;
  const get = (): Loaded => {
    loaded ??= load();
    return loaded;
  };
  return {
    knows: (word) => {
      const { list } = get();
      const lower = word.toLowerCase();
      const tags = Object.hasOwn(list, lower) ? list[lower] : undefined;
      return tags === undefined ? null : knownAs(typeof tags === 'string' ? [tags] : tags);
    },
    pastTense: (verb) => {
      const { nlp, verbs } = get();
      return verbs.conjugate(verbs.toInfinitive(verb, nlp.model()), nlp.model()).PastTense ?? verb;
    },
    kindOfName: (name) => {
      const word = get().nlp(name);
      if (word.has('#Person')) return 'person';
      if (word.has('#Place')) return 'place';
      return word.has('#Organization') ? 'organisation' : 'other';
    },
  };
}

interface Loaded {
  readonly nlp: typeof Nlp;
  readonly verbs: VerbTransform;
  /** The tags of single words. */
  readonly list: Readonly<Record<string, string | readonly string[]>>;
}

function load(): Loaded {
  const nlp = require('compromise/two');
  const { verb } = (nlp.methods() as { two: { transform: { verb: VerbTransform } } }).two.transform;
  const { lexicon } = (nlp.model() as { one: { lexicon: Loaded['list'] } }).one;
  return { nlp, verbs: verb, list: lexicon };
}
