import { PARTICIPLE_OF_BASE } from '../../../lexicon/irregularVerbs.ts';
import { NOUN_TOO } from '../../../lexicon/leftOutWords.ts';
import { BASE_VERBS, GRAMMAR_WORDS, MODALS, POSSESSIVES } from '../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../text/lists.ts';
import type { Around } from '../around.ts';
import { neighbour, placeOf } from './looks.ts';

/**
 * How a gap between two words looks to the model that tells left-out words: by the words beside it and by what the
 * dictionary says they can be. scripts/learn-left-out.mjs learns what each look weighs, with this very code.
 */

/** The weights lie in a table of this many places, as a power of two; looks that share a place share a weight. */
export const TABLE_BITS = 16;

/** Each step of a letter in the weights' file is so much log-odds. */
export const STEP = 0.125;

/** Places in the table of all looks of the gap between two words of a line, for the word that may be left out there. */
export function looksOf(around: Around, left: number, right: number, gap: number): number[] {
  const [l3, l2, l1] = [neighbour(around, left - 2), neighbour(around, left - 1), neighbour(around, left)];
  const [r1, r2, r3] = [neighbour(around, right), neighbour(around, right + 1), neighbour(around, right + 2)];
  const looks: readonly (readonly [number, number?, number?, number?])[] = [
    [l1.word],
    [r1.word],
    [l1.word, r1.word],
    [l2.word, l1.word, r1.word],
    [l1.word, r1.word, r2.word],
    [l2.word, l1.word, r1.word, r2.word],
    [l1.kind, r1.kind],
    [l1.word, r1.kind],
    [l1.kind, r1.word],
    [l2.kind, l1.kind, r1.kind],
    [l1.kind, r1.kind, r2.kind],
    [l2.kind, l1.kind, r1.kind, r2.kind],
    [l1.word, r1.kind, r2.kind],
    [l2.kind, l1.word, r1.kind],
    [l2.kind, l1.word, r1.kind, r2.kind],
    [l2.word, l1.word, r1.kind],
    [l2.word, l1.word],
    [r1.word, r2.word],
    [l1.kind, r1.word, r2.kind],
    [l1.word, r1.word, r2.kind],
    [l3.kind, l2.kind, l1.word, r1.kind],
    [l1.word, r1.kind, r2.kind, r3.kind],
    [l2.kind, l1.kind, r1.word, r2.kind],
  ];
  return looks.map((look, i) => placeOf(TABLE_BITS, gap * looks.length + i + 1, ...look));
}

/** A kind of gap: the word that is missing, which gaps may have lost it, and from which log-odds one has. */
interface Gap {
  readonly missing: string;
  /** What else may have stood there: “will have arrived.” */
  readonly others?: readonly string[];
  /** Whether the gap between word 0 and another word of the line may be one. */
  readonly fits: (around: Around, right: number) => boolean;
  /** It is looked for behind words that had it in this share of such gaps. */
  readonly share: number;
  readonly sure: number;
}

/** In the order in which the weights file lists the words behind which each is looked for. */
export const GAPS: readonly Gap[] = [
  { missing: 'to', fits: isBeforeBase, share: 0.85, sure: 3 },
  { missing: 'be', others: ['have'], fits: isBeforeState, share: 0.4, sure: 3 },
];

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
function isBeforeBase(around: Around, right: number): boolean {
  const [left, word] = [around.word(0), around.word(right)];
  if (!around.isPlain(right) || !around.isPlain(0) || word === 'have') return false;
  if (!BEFORE_TO.has(left) || isExplained(around, left)) return false;
  return isVerbFirst(around, word) && !/^un/.test(word);
}

/** “It will bleed”: a plain verb that has a past of its own. */
const isIrregular = (word: string): boolean => (PARTICIPLE_OF_BASE.get(word) ?? word) !== word;

/** “Lessons to learned”, “maps will completed”: what was done cannot stand behind these. */
function isBeforeState(around: Around, right: number): boolean {
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
  'have has had need needs needed ought going want wants wanted supposed expected able yet likely set due is are was were continue continues began begins',
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
