import { NOUN_TOO } from '../../../../lexicon/leftOutWords.ts';
import { BASE_VERBS } from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import { type Around, type Slip, type SlipKind, slip } from '../../around.ts';

/** Where “to” fell out before a verb: “failed hold,” “likely sleep.” */

/** Words that "to" and a verb follow. */
const BEFORE_TO =
  'able unable failed fails agreed agrees refused refuses decided decides wants want wanted planned promised vowed pledged hopes hoped tries tried trying managed attempted intends intended threatened willing unwilling unlikely ready eager reluctant according chance ability wishes needed scheduled supposed due likely expected going used struggle struggled struggles struggling desire pressure right threatens threaten seek sought seeks continue continued continues tend tends tended begin began begins urged forced asked allowed invited encouraged ordered required';

export const to: SlipKind = {
  words: BEFORE_TO.split(' '),
  see(around) {
    const [word, next, before] = [around.word(0), around.word(1), around.word(-1)];
    if (around.raw(0) !== word || word.includes('-') || !next || around.raw(1) !== next || before === 'as') return null;
    if (word === 'according')
      return /^(?:to|as)$/.test(next) || before === 'as' ? null : slip(0, 1, `according to ${next}`);
    // “It has managed catch limits”: a thing that is managed.
    if (word === 'managed' && /[^s]s$/.test(around.word(2))) return null;
    if (isStarting(around, word, next) || isToolFor(around, word, next)) return slip(0, 1, `${word} to ${next}`);
    if (LOOSE_TO.test(word)) return behindLoose(around, word, next);
    return isToMissing(around, word, next, before) ? slip(0, 1, `${word} to ${next}`) : null;
  },
};

function isToMissing(around: Around, word: string, next: string, before: string): boolean {
  const isVerb = BASE_VERBS.has(next);
  const hasObject = DETERMINED_TO.has(word) && isObject(around.word(2)) && !isNounBefore(before);
  // “The tone that they seek like a grail”; “three tries saw them win”.
  if (/^(?:like|saw|left)$/.test(next)) return false;
  if (/^ha(?:ve|s|d)$/.test(next)) return false;
  if (LATE_TO.has(word)) return hasObject && (isVerb || around.mayBeVerb(1)) && !NOUN_TOO.has(next);
  if (hasObject && around.mayBeVerb(1)) return true;
  return isVerb ? !mayBeNoun(around, word, next, before) : asksForVerb(around, word, next, before);
}

const SURE_OF_VERB = wordSet('want wants wanted refused refuses able unable decided tried tries');

/** “Wanted change the”: words behind which even what may be a noun is a verb. */
const asksForVerb = (around: Around, word: string, next: string, before: string): boolean =>
  NOUN_TOO.has(next) &&
  SURE_OF_VERB.has(word) &&
  isObject(around.word(2)) &&
  !/^(?:the|a|an|no|his|her|their|its)$/.test(before);

const TAKES_NOUN = wordSet(
  'chance ability hopes wants needed scheduled likely planned intended attempted promised hoped wanted tries ready want',
);

/** Words that make a noun of “hopes” and “wishes.” */
const BEFORE_HOPES = wordSet('the their his her these those such some many all new other and best good warm high well');

/** “Chance” and “plans” take a noun behind them as well. */
function mayBeNoun(around: Around, word: string, next: string, before: string): boolean {
  const second = around.word(2);
  // “Those who doubt his ability suggest that …”: a verb of its own.
  if (word === 'ability' && /^(?:suggest|say|think|believe|argue|claim|insist|point)$/.test(next)) return true;
  if (word === 'due') return before !== 'is' || NOUN_TOO.has(next);
  if (
    /^(?:hopes|wishes)$/.test(word) &&
    (before.endsWith("'s") || BEFORE_HOPES.has(before)) &&
    !/^(?:the|a|an|what)$/.test(second)
  )
    return true;
  if (word === 'chance' && second === 'that') return false;
  // “Pledged support for the plan”: what was pledged.
  if (/^(?:pledged|promised)$/.test(word) && NOUN_TOO.has(next) && /^(?:for|of|from)$/.test(second)) return true;
  return NOUN_TOO.has(next) && TAKES_NOUN.has(word);
}

/** Verbs and adjectives behind which a verb and its object need "to": "tried harness the power". */
const DETERMINED_TO = wordSet(
  'able unable failed fails agreed agrees refused refuses decided decides want wants wanted vowed pledged hoped tries tried trying managed attempted threatened willing unwilling unlikely eager reluctant struggle struggled struggles struggling threatens threaten seek sought seeks continue continued continues tend tends tended began begins urged forced ordered required allowed encouraged',
);

/** Of these the ones that take a noun behind them as often. */
const LATE_TO = wordSet(
  'struggle struggled struggles struggling desire pressure right threatens threaten seek sought seeks continue continued continues tend tends tended begin began begins urged forced asked allowed invited encouraged ordered required',
);
const BEFORE_NOUN = wordSet(
  'the a an no his her their its of this that any some for with by in and so to all these those',
);

/** Before these words the word behind is a noun: "the failed state the". */
const isNounBefore = (before: string): boolean => BEFORE_NOUN.has(before);

/** Words that stand before "to" only now and then: "likely sleep", "going get", "was expected be". */
const LOOSE_TO = /^(?:likely|expected|going|used)$/;
const OBJECTS = wordSet('the a an his her its their my our your this that these those it them him');

const isObject = (word: string): boolean => OBJECTS.has(word);

/** What opens or ends on a day. */
const STARTS = wordSet(
  'open close start begin finish end resume last reopen arrive land crest plead testify appear vote',
);
const WHEN = wordSet(
  'in on at by next this later early late before after until for monday tuesday wednesday thursday friday saturday sunday',
);
/** What something is used to do. */
const USED_TO = wordSet(
  'buy pay make build help create improve replace repair fund expand train keep provide develop determine identify train treat cover install hire',
);
const GOING_TO = wordSet('get take make have give find keep see tell put bring become say lose do');
const BE_BEFORE_TO = wordSet("is are was were be been not i'm he's she's they're we're you're it's");

/** “Is expected open in August.” */
const isStarting = (around: Around, word: string, next: string): boolean =>
  /^(?:expected|scheduled)$/.test(word) &&
  BE_BEFORE_TO.has(around.word(-1)) &&
  STARTS.has(next) &&
  WHEN.has(around.word(2));

/** “Will be used buy radios”: for what. */
const isToolFor = (around: Around, word: string, next: string): boolean =>
  word === 'used' &&
  /^(?:be|being|is|are|was|were|been)$/.test(around.word(-1)) &&
  USED_TO.has(next) &&
  !/^(?:in|on|at|by|with)$/.test(around.word(2));

/** Behind these a plain verb is a slip only where nothing else explains it. */
function behindLoose(around: Around, word: string, next: string): Slip | null {
  const before = around.word(-1);
  const found = slip(0, 1, `${word} to ${next}`);
  if (next === 'be' && !/^(?:the|a|an|and|be|as|is|are)$/.test(before))
    return word === 'used' || word === 'likely' ? null : found;
  if (!BASE_VERBS.has(next) && next !== 'sleep') return null;
  if (word === 'expected') return BE_BEFORE_TO.has(before) && !NOUN_TOO.has(next) ? found : null;
  if (word === 'used') return null;
  if (word === 'going') return BE_BEFORE_TO.has(before) && GOING_TO.has(next) ? found : null;
  return isBeBeforeLikely(around, before) && (!NOUN_TOO.has(next) || next === 'sleep') ? found : null;
}

const IS_OR_WAS = wordSet("is are was were it's isn't aren't wasn't weren't");

/** Not “he would most likely have to sell”: an adverb behind another auxiliary. */
function isBeBeforeLikely(around: Around, before: string): boolean {
  const be = /^(?:more|most|less|very|not)$/.test(before) ? around.word(around.word(-2) === 'the' ? -3 : -2) : before;
  return IS_OR_WAS.has(be);
}
