import { BASE_OF_PAST } from '../../../lexicon/irregularVerbs.ts';
import { PRONOUN_OF_GIVEN_NAME } from '../../../lexicon/people/givenNames.ts';
import { BE_FORMS, HAVE_FORMS, MODALS } from '../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../text/lists.ts';
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
/** “It was” or “if,” with nothing that ends the sentence behind it. */
const TAKES_THAT = /\b(?:[Ii]t (?:was|is|’s|'s)|[Ii]f|When)\b[^.!?]*$/;
const FARTHEST_OPENER = 200;
/** “Walt Dunning, that led the company, …” */
const personThat: SlipKind = {
  words: ['that'],
  see(around) {
    if (around.markBefore(0) !== ',' || !isFiniteVerb(around, 1) || around.word(1) === 'is') return null;
    const given = PERSON.exec(around.before(50))?.groups?.given;
    // “It was the rain, said Ana Ruiz, that …”: the clause tells of what “it was.” “If it hires Ana Ruiz, that will do.”
    if (TAKES_THAT.test(around.before(FARTHEST_OPENER))) return null;
    return given && PRONOUN_OF_GIVEN_NAME.has(given.toLowerCase()) ? slip(0, 0, 'who') : null;
  },
};

const BODY =
  /\b(?:[Tt]he|[Ii]ts|[Aa]) (?:company|firm|agency|business|hospital|university|museum|corporation|nonprofit|store|newspaper|bank|airline|law|bill|building|bridge|league|union|council|board|committee|commission|department|district|church|college|school|county|city|party|association|foundation|charity|court), $/;
/** “The company, who is based here, …”: a body that one verb speaks of as one thing. */
const bodyWho: SlipKind = {
  words: ['who'],
  see: (around) =>
    /^(?:is|was|has|makes|sells|owns|runs|operates|employs|provides|serves|builds|offers|produces|manages)$/.test(
      around.word(1),
    ) && BODY.test(around.before(30))
      ? slip(0, 0, 'which')
      : null,
};

const SHARES = wordSet('most many some all none both each several few half one two three four five six');
/** “Residents, most of who opposed it”: what stands behind “of” is no subject. */
const ofWho: SlipKind = {
  words: ['who'],
  see: (around) =>
    around.word(-1) === 'of' && SHARES.has(around.word(-2)) && around.markBefore(-2) === ','
      ? slip(0, 0, 'whom')
      : null,
};

const THING = /(?:^|[.!?] )(?:The|Its|His|Her|Their) (?:\p{L}[\p{L}’-]* ){0,2}\p{Ll}{3,}, $/u;
/** “That opened in 1987, is”: a clause between two commas, and the verb of the sentence. */
const BETWEEN_COMMAS =
  /^that (?:was|is|has|had|were|are|have|opened|closed|began|started|includes|included|serves|served|runs|ran|covers|covered|employs|employed|makes|made|sits|stands|dates|cost|costs|houses|housed|hosts|hosted) [^,.;:“”"()]{2,70}, (?:is|was|are|were|has|had|have|will|would|could|may|can) /;
/** “The plant, that opened in 1987, is too costly.” */
const thingThat: SlipKind = {
  words: ['that'],
  see: (around) =>
    around.markBefore(0) === ',' && THING.test(around.before(60)) && BETWEEN_COMMAS.test(around.behind(120))
      ? slip(0, 0, 'which')
      : null,
};

const REASON = /\b(?:[Tt]he|[Oo]ne|[Aa]nother|[Mm]ain|[Oo]nly) reason\b[^.;:,!?]{0,60} (?:is|was) $/;
/** “The reason is because”: the reason is said twice. */
const reasonBecause: SlipKind = {
  words: ['because'],
  see: (around) => (REASON.test(around.before(100)) && !/^(?:of|)$/.test(around.word(1)) ? slip(0, 0, 'that') : null),
};

/** Asked in this order. */
export const RELATIVES: readonly SlipKind[] = [personThat, bodyWho, ofWho, thingThat, reasonBecause];
