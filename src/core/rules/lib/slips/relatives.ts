import { BASE_OF_PAST } from '../../../lexicon/irregularVerbs.ts';
import { PRONOUN_OF_GIVEN_NAME } from '../../../lexicon/people/givenNames.ts';
import { BE_FORMS, HAVE_FORMS, MODALS } from '../../../lexicon/wordClasses.ts';
import { type Around, type SlipKind, slip } from '../around.ts';

/** “Who,” “that” and “which” behind what they cannot tell of, and “the reason is because.” */

const isFiniteVerb = (around: Around, n: number): boolean => {
  const word = around.word(n);
  return (
    BE_FORMS.has(word) ||
    HAVE_FORMS.has(word) ||
    MODALS.has(word) ||
    BASE_OF_PAST.has(word) ||
    /^[a-z]{3,}ed$/.test(word)
  );
};

/** A person's full name and a comma. */
const PERSON = /(?<![\p{L}\p{N}])(?<given>\p{Lu}\p{Ll}+) (?:\p{Lu}\.? )?\p{Lu}[\p{L}'’-]+, $/u;
/** “It was,” with nothing that ends the sentence behind it. */
const CLEFT = /\b[Ii]t (?:was|is|’s|'s)\b[^.!?]*$/;
const FARTHEST_CLEFT = 200;
/** “Walt Dunning, that led the company, …” */
const personThat: SlipKind = {
  words: ['that'],
  see(around) {
    if (around.markBefore(0) !== ',' || !isFiniteVerb(around, 1) || around.word(1) === 'is') return null;
    const given = PERSON.exec(around.before(50))?.groups?.given;
    // “It was the rain, said Ana Ruiz, that …”: the clause tells of what “it was.”
    if (CLEFT.test(around.before(FARTHEST_CLEFT))) return null;
    return given && PRONOUN_OF_GIVEN_NAME.has(given.toLowerCase()) ? slip(0, 0, 'who') : null;
  },
};

const BODY =
  /\b(?:[Tt]he|[Ii]ts|[Aa]) (?:company|firm|agency|business|hospital|university|museum|corporation|nonprofit|store|newspaper|bank|airline|law|bill|building|bridge), $/;
/** “The company, who is based here, …”: a body that one verb speaks of as one thing. */
const bodyWho: SlipKind = {
  words: ['who'],
  see: (around) =>
    /^(?:is|was|has)$/.test(around.word(1)) && BODY.test(around.before(30)) ? slip(0, 0, 'which') : null,
};

const REASON = /\b(?:[Tt]he|[Oo]ne|[Aa]nother|[Mm]ain|[Oo]nly) reason\b[^.;:,!?]{0,60} (?:is|was) $/;
/** “The reason is because”: the reason is said twice. */
const reasonBecause: SlipKind = {
  words: ['because'],
  see: (around) => (REASON.test(around.before(100)) && !/^(?:of|)$/.test(around.word(1)) ? slip(0, 0, 'that') : null),
};

/** Asked in this order. */
export const RELATIVES: readonly SlipKind[] = [personThat, bodyWho, reasonBecause];
