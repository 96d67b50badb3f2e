import type Nlp from 'compromise/two';
import { words } from 'known-words';
import { wordList } from '../text/wordList.ts';

/** Bundled as a function that runs the module when it is first called: some 40 ms that most paragraphs never cost. */
declare function require(name: 'compromise/two'): typeof Nlp;

/** What Copydesk asks a part-of-speech tagger for. It labels words and inflects them; it never locates anything. */
export interface Tagger {
  /** The past tense of a verb given in any form: "say" gives "said". */
  pastTense(verb: string): string;
  /** What a capitalized name is likely to be. */
  kindOfName(name: string): 'person' | 'place' | 'organization' | 'other';
  /** What its word list says of one word; null where the list does not have it. */
  knows(word: string): KnownWord | null;
}

/** In the order in which the list has them (scripts/bundle.mjs). */
const KINDS = ['given', 'surname', 'place', 'organization', 'word'] as const;
export type KnownWord = (typeof KINDS)[number];

/** The conjugator inside compromise, which its types leave out. */
interface VerbTransform {
  toInfinitive(verb: string, model: unknown): string;
  conjugate(infinitive: string, model: unknown): { readonly PastTense?: string };
}

/**
 * compromise behind our interface. What its list says of single words lies beside it; the rest of it is loaded at the
 * first question about a name or a tense, which only a finding that is about to be raised asks.
 */
export function createTagger(): Tagger {
  const list = wordList(words);
  let loaded: Loaded | null = null;
  const get = (): Loaded => {
    loaded ??= load();
    return loaded;
  };
  return {
    knows: (word) => KINDS[Number(list.get(word.toLowerCase()))] ?? null,
    pastTense: (verb) => {
      const { nlp, verbs } = get();
      return verbs.conjugate(verbs.toInfinitive(verb, nlp.model()), nlp.model()).PastTense ?? verb;
    },
    kindOfName: (name) => {
      const word = get().nlp(name);
      if (word.has('#Person')) return 'person';
      if (word.has('#Place')) return 'place';
      return word.has('#Organization') ? 'organization' : 'other';
    },
  };
}

interface Loaded {
  readonly nlp: typeof Nlp;
  readonly verbs: VerbTransform;
}

function load(): Loaded {
  const nlp = require('compromise/two');
  const { verb } = (nlp.methods() as { two: { transform: { verb: VerbTransform } } }).two.transform;
  return { nlp, verbs: verb };
}
