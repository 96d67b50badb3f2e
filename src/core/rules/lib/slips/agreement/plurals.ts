import { BEFORE_OBJECTS, GRAMMAR_WORDS, PLURAL_VERB } from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import { type Around, type SlipKind, slip } from '../../around.ts';
import { isPlural, NO_SUBJECT, opensClause } from './clauses.ts';

/** A plural subject with what describes it, and the verb of one: “Clinton’s advisers has.” */

/** What may stand between the start of a clause and its plural subject. */
const BEFORE_PLURAL = wordSet(
  'the these those some many most several few both all two three four five six seven eight nine ten his her its their our my your other such more at least current new former top state public foreign own no any',
);
const DESCRIBES = /^(?:[a-z]+(?:al|ic|ive|ous|ary|ful|ant|ent|ish|ese|ian|can)|[a-z-]+'s)$/;

/** “Clinton’s advisers has”, “while its backers was”: a plural subject and what describes it, up to the start of the clause. */
export const plurals: SlipKind = {
  words: [...PLURAL_VERB.keys()],
  see(around) {
    const [verb, noun] = [around.word(0), around.word(-1)];
    let isDescribed = PEOPLE.has(noun);
    if (
      around.raw(0) !== verb ||
      // A capital opens the sentence, or is a name's.
      (around.raw(-1) !== noun && !(isDescribed && opensClause(around, -2) && around.word(-2) === '')) ||
      !(isPlural(noun) || noun === 'police') ||
      NO_SUBJECT.has(noun) ||
      !around.word(1)
    )
      return null;
    let n = -2;
    for (; n > -6 && describes(around, n); n--) isDescribed ||= DETERMINER.test(around.word(n));
    if (!opensClause(around, n) || !isDescribed || /^(?:both|all|any|each|every|no)$/.test(around.word(n + 1)))
      return null;
    // “Five officials is too many”, “The Niners is”: a sum or a name.
    if (/^(?:a|an|one|the|too|enough|not)$/.test(around.word(1)) && verb === 'is') return null;
    return slip(0, 0, PLURAL_VERB.get(verb)!);
  },
};

/** Plurals of people, which need no word before them. */
export const PEOPLE = wordSet(
  'police officials lawmakers voters residents democrats republicans students workers prosecutors lawyers researchers scientists experts critics supporters opponents parents teachers leaders migrants protesters soldiers troops investors analysts economists investigators authorities firefighters neighbors customers drivers employees organizers commissioners victims patients shoppers tenants farmers passengers detectives deputies homeowners visitors nurses doctors owners managers volunteers prisoners inmates',
);
const DETERMINER =
  /^(?:the|these|those|some|many|most|several|few|both|two|three|four|five|six|seven|eight|nine|ten|his|her|its|their|our|my|other)$|'s$/;

/** Whether a word stands before a plural as part of its subject: a determiner, an adjective or a name. */
function describes(around: Around, n: number): boolean {
  const word = around.word(n);
  if (BEFORE_PLURAL.has(word) || DESCRIBES.test(word)) return true;
  return (
    /^\p{Lu}\p{L}+$/u.test(around.raw(n)) &&
    !GRAMMAR_WORDS.has(word) &&
    !BEFORE_OBJECTS.has(word) &&
    !/(?:ing|ed|ly)$/.test(word)
  );
}

/** What teams do and have done to them, and no show, paper or country. */
const HAS_PLAYED = wordSet('won lost beaten scored signed traded clinched swept outscored allowed hit dropped');
const WAS_PLAYED = wordSet(
  'led outscored outshot outplayed outrebounded favored penalized eliminated seeded beaten swept trailing leading',
);

/** “The Hawks was led”, “the Wolves has won”: a team takes the verb of several. */
export const teams: SlipKind = {
  words: [...PLURAL_VERB.keys()],
  see(around) {
    const [verb, next] = [around.word(0), around.word(1)];
    const isPlayed = verb === 'has' ? HAS_PLAYED.has(next) : WAS_PLAYED.has(next);
    const isTeam =
      around.word(-2) === 'the' && /^\p{Lu}\p{Ll}{2,}s$/u.test(around.raw(-1)) && isPlural(around.word(-1));
    return isPlayed && isTeam && around.raw(0) === verb && opensClause(around, -3)
      ? slip(0, 0, PLURAL_VERB.get(verb)!)
      : null;
  },
};
