import { pastOf, thirdOf } from '../../../../lexicon/inflect.ts';
import { BEFORE_OBJECTS, GRAMMAR_WORDS, SINGULAR_VERB } from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import { type SlipKind, slip } from '../../around.ts';
import { isPlural, OPENER, opensClause } from './clauses.ts';

/** Bodies of people, which are one in American copy: “a group of lawmakers have,” “the company have.” */

/** “A group of lawmakers have”, in US copy, where a body of people is one. */
export const bodies: SlipKind = {
  words: ['group', 'coalition', 'team', 'panel', 'delegation', 'network', 'series', 'board'],
  see(around) {
    if (
      !/^(?:a|the|this|its|his|her|their)$/.test(around.word(-1)) ||
      around.word(1) !== 'of' ||
      !OPENER.has(around.word(-2))
    )
      return null;
    if (around.word(-2) === '' && !/^(?:|[.!?])$/.test(around.markBefore(-1))) return null;
    for (const n of [3, 4]) {
      const want = SINGULAR_VERB.get(around.word(n));
      if (want && isPlural(around.word(n - 1))) return slip(n, n, want);
    }
    return null;
  },
};

/** “The company have agreed”, in US copy. */
export const oneBody: SlipKind = {
  words:
    'company city county state district council board committee commission government agency department court jury firm university school union hospital legislature'.split(
      ' ',
    ),
  see(around) {
    const want = SINGULAR_VERB.get(around.word(1));
    if (!want || around.word(-1) !== 'the' || !around.isPlain(0) || !OPENER.has(around.word(-2))) return null;
    if (around.word(-2) === '' && !opensClause(around, -2)) return null;
    if (/^(?:if|wish)$/.test(around.word(-2))) return null;
    return around.word(2) === '' ? null : slip(1, 1, want);
  },
};

const BEHIND_BODY_VERB = wordSet("to the a an that it its they their for no more about it's he she");

/** “The fire department respond to”, “The Pell administration want to”: the body opens the sentence, so that nothing asks for the plain verb. */
export const bodyVerbs: SlipKind = {
  words:
    'administration company government council board committee commission agency department court jury firm university school union hospital legislature family city county'.split(
      ' ',
    ),
  see(around) {
    const verb = around.word(1);
    if (!around.isPlain(0) || !around.isPlain(1) || !(BODY_VERBS.has(verb) || around.can.verb(verb))) return null;
    if (!BEHIND_BODY_VERB.has(around.word(2))) return null;
    let n = -1;
    while (
      n > -4 &&
      around.word(n) !== 'the' &&
      /^[a-z-]+$|^\p{Lu}/u.test(around.raw(n)) &&
      !GRAMMAR_WORDS.has(around.word(n)) &&
      !BEFORE_OBJECTS.has(around.word(n))
    )
      n--;
    if (around.raw(n) !== 'The' || around.word(n - 1) !== '' || !/^[.!?]?$/.test(around.markBefore(n))) return null;
    return slip(1, 1, thirdOf(verb), pastOf(verb));
  },
};

/** Verbs that are no nouns, so that no body has them for its own: “the city plan.” */
const BODY_VERBS = wordSet(
  'want say ask seek believe include require remain provide respond agree allow receive become know think get give bring announce operate employ serve decide continue expect',
);
