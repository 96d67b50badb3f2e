import nlp from 'compromise/two';

/** What Copydesk asks a part-of-speech tagger for. It labels words and inflects them; it never locates anything. */
export interface Tagger {
  /** The past tense of a verb given in any form: "say" gives "said". */
  pastTense(verb: string): string;
  /** What a capitalised name is likely to be. */
  kindOfName(name: string): 'person' | 'place' | 'organisation' | 'other';
}

/** The conjugator inside compromise, which its types leave out. */
interface VerbTransform {
  toInfinitive(verb: string, model: unknown): string;
  conjugate(infinitive: string, model: unknown): { readonly PastTense?: string };
}

/**
 * compromise behind our interface. Loading it takes some 40 ms, so hosts import this module late; it is asked only
 * where a finding is about to be raised, never on the way of a keystroke.
 */
export function createTagger(): Tagger {
  const { verb: verbs } = (nlp.methods() as { two: { transform: { verb: VerbTransform } } }).two.transform;
  return {
    pastTense: (verb) => verbs.conjugate(verbs.toInfinitive(verb, nlp.model()), nlp.model()).PastTense ?? verb,
    kindOfName: (name) => {
      const word = nlp(name);
      if (word.has('#Person')) return 'person';
      if (word.has('#Place')) return 'place';
      return word.has('#Organization') ? 'organisation' : 'other';
    },
  };
}
