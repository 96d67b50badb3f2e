import { BASE_OF_PARTICIPLE, BASE_OF_PAST } from '../../../../lexicon/irregularVerbs.ts';
import { BE_FORMS, GRAMMAR_WORDS, HAVE_FORMS, MODALS } from '../../../../lexicon/wordClasses.ts';

/** What a word can be, for the kinds of this folder. */

export const isContent = (word: string): boolean =>
  word !== '' && !GRAMMAR_WORDS.has(word) && /^[a-z-]{2,}$/.test(word);

export const isFiniteVerb = (word: string): boolean =>
  BE_FORMS.has(word) ||
  HAVE_FORMS.has(word) ||
  MODALS.has(word) ||
  BASE_OF_PAST.has(word) ||
  /^(?:does|did|do|says)$/.test(word);

export const isParticiple = (word: string): boolean =>
  (/^[a-z]{2,}ed$/.test(word) &&
    !/^(?:need|speed|indeed|breed|hundred|sacred|naked|wicked|red|seed|feed|weed)/.test(word)) ||
  BASE_OF_PARTICIPLE.has(word);

export const isName = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);
