import { GRAMMAR_WORDS, PLURAL_VERB, SINGULAR_VERB } from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import { type Around, type Slip, type SlipKind, slip } from '../../around.ts';
import { beginsClause, COUNT, IRREGULAR, isPlural, isSingular, NO_SUBJECT, OPENER } from './clauses.ts';
import { VERBS_IN_S } from './verbsInS.ts';

/** A noun right before its verb: “the records was,” “all of them was,” “there was three people.” */

/** “If the sea were,” “as though the sea were.” */
const isSubjunctive = (around: Around): boolean =>
  /^(?:if|wish)$/.test(around.word(-1)) || (around.word(-1) === 'though' && around.word(-2) === 'as');

/** “the system were able”, “the records was public”. */
export const nouns: SlipKind = {
  words: ['the', 'this', 'these', 'those'],
  see(around) {
    const word = around.word(0);
    if (!OPENER.has(around.word(-1)) || (around.word(-1) === '' && !beginsClause(around))) return null;
    // “Being able to find these answers is one of them”: its object.
    if (
      around.word(-2) === 'to' &&
      /^(?:find|show|mean|say|think|know|believe|claim|argue|suggest)$/.test(around.word(-1))
    )
      return null;
    if (isSubjunctive(around) || (around.word(-1) === 'as' && /^(?:such|well)$/.test(around.word(-2)))) return null;
    const [noun, verb] = [around.word(1), around.word(2)];
    if (around.raw(1) !== noun) return null;
    const singular = SINGULAR_VERB.get(verb);
    if (singular && word !== 'these' && word !== 'those' && isSingular(noun))
      return verb === 'have' && !around.word(3) ? null : slip(2, 2, singular);
    const plural = PLURAL_VERB.get(verb);
    if (plural && word !== 'this' && (isPlural(noun) || (IRREGULAR.test(noun) && around.word(3) !== '')))
      return slip(2, 2, plural);
    return word === 'this' ? null : behindPhrase(around, noun);
  },
};

/** What findings do, and no plural is. */
const FINDS: ReadonlyMap<string, string> = new Map(
  'suggests indicates reveals confirms proves demonstrates'.split(' ').map((verb) => [verb, verb.slice(0, -1)]),
);
const OPENS_PHRASE = wordSet('of in on at from behind near for with');
const OPENS_OBJECT = wordSet('to the that a an his her its their');

/** “The children in the row was”, “the results of the vote has”: a plural, a phrase about it, and the verb of the phrase's noun. */
function behindPhrase(around: Around, noun: string): Slip | null {
  if (!(isPlural(noun) || IRREGULAR.test(noun)) || NO_SUBJECT.has(noun)) return null;
  if (!OPENS_PHRASE.has(around.word(2))) return null;
  if (!/^(?:the|a|an|his|her|its|their|this)$/.test(around.word(3))) return null;
  for (const n of [5, 6]) {
    const last = around.word(n - 1);
    if (around.raw(n - 1) !== last || !/^[a-z]{3,}$/.test(last) || GRAMMAR_WORDS.has(last) || /ing$/.test(last))
      return null;
    const verb = around.word(n);
    const isSaid = OPENS_OBJECT.has(around.word(n + 1));
    const want =
      PLURAL_VERB.get(verb) ?? (isSaid && verb !== 'says' ? (VERBS_IN_S.get(verb) ?? FINDS.get(verb)) : undefined);
    if (want) return isPlural(last) || around.word(n + 1) === '' ? null : slip(n, n, want);
  }
  return null;
}

const COUNTS = wordSet('two three four five six seven eight nine ten several many few both');

const DOZENS = /^(?:dozens|hundreds|thousands|scores|millions)$/;

/** “There was three people”: more than one behind “there is”, but for sums and spans, which count as one. */
export const there: SlipKind = {
  words: ['there'],
  see(around) {
    const want = PLURAL_VERB.get(around.word(1));
    const [count, noun] = [around.word(2), around.word(3)];
    // “There was dozens of cars.”
    if (want && DOZENS.test(count) && noun === 'of' && isPlural(around.word(4))) return slip(1, 1, want);
    if (!want || around.raw(3) !== noun || !(COUNTS.has(count) || COUNT.test(count))) return null;
    return (isPlural(noun) && !NO_SUBJECT.has(noun)) || IRREGULAR.test(noun) || noun === 'people'
      ? slip(1, 1, want)
      : null;
  },
};

/** “All of them was offered jobs.” */
export const ofThem: SlipKind = {
  words: ['all', 'both', 'many', 'several', 'few', 'most'],
  see(around) {
    if (around.word(1) !== 'of' || !/^(?:them|us|these|those)$/.test(around.word(2))) return null;
    const want = PLURAL_VERB.get(around.word(3));
    if (!want || !OPENER.has(around.word(-1)) || (around.word(-1) === '' && !beginsClause(around))) return null;
    return slip(3, 3, want);
  },
};
