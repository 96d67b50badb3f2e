import { NOUN_TOO } from '../../../lexicon/leftOutWords.ts';
import { BASE_VERBS, BEFORE_OBJECTS, GRAMMAR_WORDS, MODALS } from '../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../text/lists.ts';
import type { Around } from '../around.ts';

/**
 * How a gap between two words looks to the model that tells left-out words: by the words beside it and by what the
 * dictionary says they can be. scripts/learn-left-out.mjs learns what each look weighs, with this very code.
 */

/** The weights lie in a table of this many places, as a power of two; looks that share a place share a weight. */
export const TABLE_BITS = 16;

/** Letters of a weight in the file: the middle one is 0, each step up or down is {@link STEP} of log-odds. */
export const MIDDLE_LETTER = 63;
export const MOST_STEPS = 28;
export const STEP = 0.125;

/** A word beside a gap: the number of its letters, and that of what it can be. */
interface Neighbour {
  readonly word: number;
  readonly kind: number;
}

const NOBODY: Neighbour = { word: 0, kind: 0 };
const NUMBER = 1;
const NAME = 2;

/** FNV-1a, over UTF-16 units. */
function numberOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** What a word can be: a small word is its own kind; of others what the dictionary and the ending tell. */
function kindOf(around: Around, n: number, word: string): number {
  if (/^\$?\d/.test(word)) return NUMBER;
  if (GRAMMAR_WORDS.has(word)) return numberOf(word);
  if (around.raw(n) !== word) return NAME;
  const { can } = around;
  const ending = ['ing', 'ed', 'ly', 's'].findIndex((one) => word.endsWith(one));
  const uses = [can.anyNoun, can.anyVerb, can.adjective, can.past, can.plural];
  return uses.reduce((bits, use, i) => bits + (use(word) ? 1 << i : 0), (ending + 2) << 5) + 3;
}

function neighbour(around: Around, n: number): Neighbour {
  const word = around.word(n);
  return word ? { word: numberOf(word), kind: kindOf(around, n, word) } : NOBODY;
}

/** The place in the table of a look of so many numbers. */
function placeOf(template: number, a: number, b = 0, c = 0, d = 0): number {
  let hash = Math.imul(template, 0x9e3779b1) ^ a;
  for (const one of [b, c, d, 0]) {
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ one;
  }
  return (hash ^ (hash >>> 16)) >>> (32 - TABLE_BITS);
}

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
  return looks.map((look, i) => placeOf(gap * looks.length + i + 1, ...look));
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

const OBJECT = wordSet('the a an his her its their our my your this these those it them him us me each every all');
/** Before these a describing word belongs to the noun behind it: “a reluctant transplant”, “an easy pass.” */
const DETERMINERS = wordSet(
  'the a an his her its their our my your this that these those no some any each every another',
);
/** Words of which a plain form is told without “to”: “would then also pay”, “helped the new firm sell”, “asked that the firm pay.” */
const BEFORE_BARE = wordSet(
  "will would can could may might must shall should cannot won't wouldn't can't couldn't shouldn't do does did don't doesn't didn't let lets letting help helps helped helping make makes made making have has having see sees saw seen seeing watch watches watched watching hear hears heard hearing to suggest suggests suggested demand demands demanded",
);
/** Nouns that hold what is to be done; behind others a plain form has a subject somewhere before. */
const AIMS = wordSet(
  'attempt bid decision desire effort inability incentive obligation opportunity order permission propensity refusal reluctance responsibility temptation tendency unwillingness urge way willingness need',
);
/** Verbs and adjectives that take “to” whatever stands before them: “would be able”, “to try.” */
const TAKES_TO =
  /^(?:un)?(?:able|willing|ready|eager|need|want|try|hope|plan|refuse|choose|decide|seek|continue|agree|begin|[a-z]+ed|[a-z]+ing)$/;
/** Words that other rules of left-out words know better. */
const LOOSE = wordSet(
  'likely used going get got right ability more most needs said made done together like good free hard come came went one left found told known learn learned seem seems seemed',
);
const TELLS_OF_SEVERAL = wordSet(
  'include remain vary appear suggest indicate reflect represent depend come seem become belong involve require receive need',
);
const UNCHANGED = wordSet(
  'put cut hit set let shut hurt cost quit spread read beat run come become overcome broadcast',
);

/** “Trying perform a”: behind the gap stands the plain form of a verb, and nothing explains it otherwise. */
function isBeforeBase(around: Around, right: number): boolean {
  const [left, word] = [around.word(0), around.word(right)];
  if (!around.isPlain(right) || !around.isPlain(0) || word === 'have') return false;
  if (GRAMMAR_WORDS.has(left) || LOOSE.has(left) || isExplained(around, left, right)) return false;
  if (!BASE_VERBS.has(word) && (!around.can.anyVerb(word) || /[YPT]/.test(around.affixesOf(word)))) return false;
  return (isVerbFirst(around, word) && !/^un/.test(word)) || hasObject(around, right);
}

/** “Lessons to learned”, “it would difficult”: what nothing will, and what is told of somebody. */
function isBeforeState(around: Around, right: number): boolean {
  const [left, word] = [around.word(0), around.word(right)];
  if (!around.isPlain(right) || !around.isPlain(0) || !(left === 'to' || MODALS.has(left))) return false;
  if (BASE_VERBS.has(word) || around.can.anyVerb(word) || around.mayBeVerb(right)) return false;
  if (/^(?:|who|that|which|as|than)$/.test(around.word(-1)) || /ceed$|^(?:indeed|nonetheless|kind)$/.test(word))
    return false;
  if (left === 'to')
    return around.can.past(word) && (BEFORE_TO_BE.has(around.word(-1)) || around.can.plural(around.word(-1)));
  if (around.can.past(word)) return true;
  // “Will hard delete”: said of how it is done.
  const next = around.word(right + 1);
  if (BASE_VERBS.has(next) || around.can.anyVerb(next)) return false;
  return around.can.adjective(word) && around.knows(word) && !/ly$/.test(word);
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
  (BASE_VERBS.has(word) || (!around.can.anyNoun(word) && !around.knows(`${word}'s`)));

const hasObject = (around: Around, right: number): boolean =>
  !isOwner(around.word(-1)) && OBJECT.has(around.word(right + 1));

const isOwner = (word: string): boolean => DETERMINERS.has(word) || word.endsWith("'s");

const isNoun = (around: Around, word: string): boolean =>
  around.can.anyNoun(word) || around.can.plural(word) || around.knows(`${word}'s`);

/** Whether the words before the gap explain a plain form behind it, as a verb without “to” or as a noun. */
function isExplained(around: Around, left: string, right: number): boolean {
  const before = [-1, -2, -3, -4].map((n) => around.word(n));
  const [last = ''] = before;
  if (isNoun(around, left)) {
    // “In need happen”, “his grace and effort stand”: a subject that ends here.
    if (!AIMS.has(left) || (BEFORE_OBJECTS.has(last) && left !== 'order')) return true;
    return before.includes('and') || before.some((word) => BEFORE_BARE.has(word) && word !== 'has' && word !== 'have');
  }
  // “Similarities claimed include”: what the subject is called by.
  if (/ed$/.test(left) && TELLS_OF_SEVERAL.has(around.word(right))) return true;
  return isOwner(last) || (!TAKES_TO.test(left) && before.some((word) => BEFORE_BARE.has(word)));
}
