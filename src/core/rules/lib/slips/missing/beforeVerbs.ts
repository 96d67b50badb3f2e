import { PARTICIPLE_OF_BASE } from '../../../../lexicon/irregularVerbs.ts';
import { NOUN_TOO } from '../../../../lexicon/leftOutWords.ts';
import { BASE_VERBS, GRAMMAR_WORDS, MODALS, POSSESSIVES } from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import { type Around, type SlipKind, slip } from '../../around.ts';

/** “Able adapt”, “lessons to learned”, “maps will completed”: a “to” or “be” left out before a verb. */

/** Words of which a plain form is told without “to”: “would then also pay”, “helped the new firm sell”, “asked that the firm pay.” */
const BEFORE_BARE = wordSet(
  "will would can could may might must shall should cannot won't wouldn't can't couldn't shouldn't do does did don't doesn't didn't let lets letting help helps helped helping make makes made making have has having see sees saw seen seeing watch watches watched watching hear hears heard hearing to suggest suggests suggested demand demands demanded",
);
/** What “to” alone leads on from: nobody is “able adapt.” What may stand before a thing (“need buy-in”, “the expected wait”) is left alone. */
const BEFORE_TO = wordSet(
  'able unable willing unwilling eager reluctant allowed permitted forced compelled obligated supposed tempted refused refusing failed agreed decided managed tried trying attempted attempting wanted wanting struggled struggling hoping',
);
const UNCHANGED = wordSet(
  'put cut hit set let shut hurt cost quit spread read beat run come become overcome broadcast win wait',
);

/** “Need compute”, “refused answer”: behind the gap stands the plain form of a verb, and nothing explains it otherwise. */
function isBeforeBase(around: Around, right = 1): boolean {
  const [left, word] = [around.word(0), around.word(right)];
  if (!around.isPlain(right) || !around.isPlain(0) || word === 'have') return false;
  if (!BEFORE_TO.has(left) || isExplained(around, left)) return false;
  return isVerbFirst(around, word) && !/^un/.test(word);
}

/** “It will bleed”: a plain verb that has a past of its own. */
const isIrregular = (word: string): boolean => (PARTICIPLE_OF_BASE.get(word) ?? word) !== word;

/** “Lessons to learned”, “maps will completed”: what was done cannot stand behind these. */
function isBeforeState(around: Around, right = 1): boolean {
  const [left, word] = [around.word(0), around.word(right)];
  if (!around.isPlain(right) || !around.isPlain(0) || !(left === 'to' || MODALS.has(left))) return false;
  if (
    GRAMMAR_WORDS.has(word) ||
    BASE_VERBS.has(word) ||
    isIrregular(word) ||
    around.can.anyVerb(word) ||
    around.mayBeVerb(right)
  )
    return false;
  if (
    /^(?:|who|that|which|as|than)$/.test(around.word(-1)) ||
    /ceed$|^(?:indeed|nonetheless|nevertheless|kind|embed|shred|heed|bleed|behead)$/.test(word)
  )
    return false;
  if (left === 'to')
    return (
      around.can.past(word) &&
      (BEFORE_TO_BE.has(around.word(-1)) ||
        (around.can.onlyPlural(around.word(-1)) &&
          /^$|^(?:that|from|in|on|by|for|and|before|about|when)$/.test(around.word(right + 1))))
    );
  return around.can.past(word);
}

/** Verbs that are done “to be”; others go to what was made: “every talk I went to made some mention.” */
const BEFORE_TO_BE = wordSet(
  'have has had need needs needed ought going want wants wanted supposed expected able yet likely set is are was were continue continues began begins',
);

/** A verb that is hardly ever a noun, an adjective or a participle as well. */
const isVerbFirst = (around: Around, word: string): boolean =>
  !NOUN_TOO.has(word) &&
  !UNCHANGED.has(word) &&
  !around.can.past(word) &&
  (BASE_VERBS.has(word) ||
    (around.can.verb(word) && !/[YPT]/.test(around.affixesOf(word)) && !around.knows(`${word}'s`)));

const isOwner = (word: string): boolean => POSSESSIVES.has(word) || word.endsWith("'s");

/** “The crew allowed helped”, “let those willing pay”: whether the words before the gap explain a plain form behind it. */
function isExplained(around: Around, left: string): boolean {
  const before = [-1, -2, -3, -4].map((n) => around.word(n));
  const [last = ''] = before;
  if (isOwner(last) || ARTICLES.has(last)) return true;
  return !/^(?:un)?(?:able|willing)$|ed$|ing$/.test(left) && before.some((word) => BEFORE_BARE.has(word));
}

const ARTICLES = wordSet('the a an this that these those no some any each every another');

/** “Able adapt.” */
const to: SlipKind = {
  words: [...BEFORE_TO],
  see: (around) => (isBeforeBase(around) ? slip(0, 1, `${around.raw(0)} to ${around.raw(1)}`) : null),
};

/** “Lessons to learned”, “will completed.” */
const be: SlipKind = {
  words: ['to', ...MODALS].filter((word) => /^[a-z]+$/.test(word)),
  see: (around) =>
    isBeforeState(around)
      ? slip(0, 1, ...['be', 'have'].map((one) => `${around.raw(0)} ${one} ${around.raw(1)}`))
      : null,
};

/** Asked in this order. */
export const BEFORE_VERBS: readonly SlipKind[] = [to, be];
