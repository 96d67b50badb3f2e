import { BASE_OF_PARTICIPLE, BASE_OF_PAST } from '../../lexicon/irregularVerbs.ts';
import { GRAMMAR_WORDS } from '../../lexicon/wordClasses.ts';
import { wordSet } from '../../text/lists.ts';
import type { Speller } from '../../text/speller.ts';

/**
 * What a word in lower case can be, told by the affixes that the dictionary gives it: a noun has a possessive, a verb a past,
 * an adjective an adverb or a comparative. Without a dictionary nothing is known, and every answer is no.
 */
export interface WordUses {
  /** A noun and nothing else, in the singular: "budget" is a verb too, "council" is not. */
  noun(word: string): boolean;
  /** A noun, whatever else it may be: "budget". */
  anyNoun(word: string): boolean;
  /** A plural of a noun, whatever else it may be: "votes". */
  plural(word: string): boolean;
  /** A plural that no verb in -s is: "councils". */
  onlyPlural(word: string): boolean;
  /** The plain form of a verb that is neither noun nor adjective: "create". */
  verb(word: string): boolean;
  /** The plain form of a verb, whatever else it may be: "budget". */
  anyVerb(word: string): boolean;
  /** An adjective and no noun or verb: "foolish". */
  adjective(word: string): boolean;
  /** A past or a participle: "took", "taken", "named". */
  past(word: string): boolean;
}

/** Verbs that the dictionary takes for nouns alone, or for nothing, and nouns and adjectives that it takes for verbs. */
const ADJECTIVES_TOO =
  /(?:less|ous|ful|ible|able|ical|ic|ive|ary|ish|al|ant|ent|ior|ese|ian|an|ed|ing|like|most|ern|ly)$/;
const NOUN_ENDING = /(?:tion|sion|ment|ness|ity|ship|ance|ence|ism|ist|hood|dom|eer|ery|ology|graphy)$/;

/** Nouns that the dictionary takes for verbs alone, by their counts behind an article or “of” in 1,009 finished stories. */
const NOUNS_TOO = wordSet(
  'number part vote process couple name face request work size staff sign value type form press side price surface seat condition color colour focus tone measure house act mind place judge range verge claim survey plane tool test arm balance study scale copy stock burden cure heat delay figure schedule shape pack finish queue block spirit mantle visit hand code strain pay address chain word delegate note front design twist master style abuse gain affiliate instance zone factor mortgage profit mask button phrase band associate intern tire route finance forest store file load',
);

const answers = new WeakMap<Speller, WordUses>();

export function usesIn(speller: Speller | null): WordUses {
  if (!speller) return NOTHING;
  let uses = answers.get(speller);
  if (!uses) {
    uses = usesBy(speller);
    answers.set(speller, uses);
  }
  return uses;
}

function usesBy(speller: Speller): WordUses {
  const has = (word: string, flags: RegExp): boolean => flags.test(speller.affixes(word));
  const singularOf = (word: string): string[] =>
    word.endsWith('ies') ? [`${word.slice(0, -3)}y`, word.slice(0, -1)] : [word.slice(0, -1), word.slice(0, -2)];
  const isNoun = (word: string): boolean => has(word, /M/);
  const isVerb = (word: string): boolean => has(word, /[DG]/);
  const plural = (word: string): boolean =>
    /^[a-z]{2,}[^aiou]s$/.test(word) &&
    !/ss$/.test(word) &&
    !isNoun(word) &&
    singularOf(word).some((one) => has(one, /S/) && isNoun(one));
  return {
    plural,
    anyNoun: (word) => (isNoun(word) || NOUNS_TOO.has(word)) && !GRAMMAR_WORDS.has(word),
    onlyPlural: (word) => plural(word) && !singularOf(word).some((one) => isVerb(one)),
    noun: (word) =>
      /^[a-z]{3,}$/.test(word) &&
      isNoun(word) &&
      !isVerb(word) &&
      !GRAMMAR_WORDS.has(word) &&
      (NOUN_ENDING.test(word) || /[a-z]{3}ing$/.test(word) || !(ADJECTIVES_TOO.test(word) || has(word, /[YPTR]/))),
    verb: (word) =>
      /^[a-z]{2,}$/.test(word) &&
      isVerb(word) &&
      !isNoun(word) &&
      !NOUNS_TOO.has(word) &&
      !GRAMMAR_WORDS.has(word) &&
      !has(word, /[YPT]/) &&
      !/(?:ed|ing)$/.test(word) &&
      !BASE_OF_PAST.has(word) &&
      !BASE_OF_PARTICIPLE.has(word),
    anyVerb: (word) => isVerb(word) && !GRAMMAR_WORDS.has(word) && !/(?:ed|ing)$/.test(word),
    adjective: (word) =>
      /^[a-z]{3,}$/.test(word) &&
      !isNoun(word) &&
      !isVerb(word) &&
      !GRAMMAR_WORDS.has(word) &&
      (has(word, /[YPTR]/) || ADJECTIVES_TOO.test(word)) &&
      !/(?:ly|ed|ing)$/.test(word),
    past: (word) => BASE_OF_PAST.has(word) || BASE_OF_PARTICIPLE.has(word) || /^[a-z]{3,}ed$/.test(word),
  };
}

const no = (): boolean => false;
const NOTHING: WordUses = {
  noun: no,
  anyNoun: no,
  plural: no,
  onlyPlural: no,
  verb: no,
  anyVerb: no,
  adjective: no,
  past: no,
};
