import { PAST_ONLY } from '../../../../lexicon/irregularVerbs.ts';
import { BE_FORMS, BEFORE_OBJECTS, HAVE_FORMS, MODALS } from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import { type Around, type SlipKind, slip } from '../../around.ts';
import { isFiniteVerb } from './words.ts';

/** “Whom” where “who” is the subject: “the officer whom found the car,” “individuals whom express criticism.” */

const BETWEEN_THEM = wordSet('also once then later often first never recently still now long always already');
const FOUND = wordSet('led found won lost made said');

export const whom: SlipKind = {
  words: ['whom'],
  see(around) {
    const before = around.word(-1);
    if (BEFORE_OBJECTS.has(before) || /^(?:than|and|or|most|some|all|both|many)$/.test(before) || asksWhom(around))
      return null;
    const next = around.word(1);
    const n = BETWEEN_THEM.has(next) || /^[a-z]{2,}ly$/.test(next) ? 2 : 1;
    return isFiniteVerb(next) || isSubjectOf(around, n) ? slip(0, 0, 'who') : null;
  },
};

/** Whether word n is the verb of “whom,” and no noun that has a verb of its own, as in “whom sources say.” */
function isSubjectOf(around: Around, n: number): boolean {
  const verb = around.word(n);
  if (!around.isPlain(n)) return false;
  if (isFiniteVerb(verb) || PAST_ONLY.has(verb) || FOUND.has(verb) || /^[a-z]{3,}ed$/.test(verb)) return true;
  if (around.can.verb(verb)) return true;
  if (around.can.past(verb)) return n > 1 || !around.can.plural(around.word(n + 1));
  const isThird = /^[a-z]{3,}s$/.test(verb) && around.can.anyVerb(verb.slice(0, -1));
  return (
    (isThird || (around.can.anyVerb(verb) && !around.can.plural(verb))) &&
    /^(?:the|a|an|his|her|their|to|it|them|him|that|in|for|on|at|near|across|with)$/.test(around.word(n + 1))
  );
}

/** “Whom do you trust?”, “Whom has she hired?”: a question, whose subject stands behind its auxiliary. */
function asksWhom(around: Around): boolean {
  const next = around.word(1);
  const isAct = /^(?:do|does|did)$/.test(next);
  if (!isAct && !BE_FORMS.has(next) && !HAVE_FORMS.has(next) && !MODALS.has(next)) return false;
  const isTurned = /^(?:you|we|they|he|she|i|it)$/.test(around.word(2));
  return isTurned || (isAct && around.raw(0) === 'Whom' && around.word(2) !== 'not');
}
