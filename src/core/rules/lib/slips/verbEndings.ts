import { isCounted } from '../../../lexicon/countNouns.ts';
import { EITHER_NUMBER } from '../../../lexicon/groupNouns.ts';
import { participleOf, pastOf, thirdOf, withEnding } from '../../../lexicon/inflect.ts';
import { BASE_OF_PAST, PARTICIPLE_OF_BASE } from '../../../lexicon/irregularVerbs.ts';
import { BASE_VERBS, BE_FORMS, BETWEEN, HAVE_FORMS } from '../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../text/lists.ts';
import { type Around, type SlipKind, slip } from '../around.ts';
import { opensSentence } from '../prose.ts';

/** Verbs that lost their ending, or kept one of another sentence: “is expect to”, “has rise four feet”, “excited to engaging.” */

/** The place of the auxiliary before a verb, adverbs left out: 0 where there is none. */
function auxiliaryBefore(around: Around, is: (word: string) => boolean): number {
  let n = -1;
  while (n > -3 && (BETWEEN.has(around.word(n)) || /^[a-z]{4,}ly$/.test(around.word(n)))) n--;
  return is(around.word(n)) ? n : 0;
}

/** “Has” or “had” before a verb in lower case, adverbs left out. */
const isBehindHave = (around: Around): boolean =>
  around.raw(0) === around.word(0) &&
  auxiliaryBefore(around, (word) => HAVE_FORMS.has(word) && word !== 'having') !== 0;

/** What is done to somebody who then has to do something. */
const DONE_TO = wordSet(
  'force expect require ask order allow urge invite encourage schedule permit advise design intend suppose sentence authorize oblige prepare compel recommend believe report estimate estimated know suspect obligate instruct command entitle direct destine inspire persuade motivate tempt',
);
/** “Was force to sell”, “are encourage to”, “is highly recommend that.” */
const donePassive: SlipKind = {
  words: [...DONE_TO],
  see(around) {
    const verb = around.word(0);
    if (around.raw(0) !== verb || verb.endsWith('ed')) return null;
    const n = auxiliaryBefore(around, (word) => BE_FORMS.has(word) && word !== 'being');
    if (n === 0 || around.word(n - 1) === '' || ASKED.test(around.before(60))) return null;
    const next = around.word(1);
    return next === 'to' &&
      (BASE_VERBS.has(around.word(2)) || around.can.anyVerb(around.word(2)) || around.word(2) === 'be')
      ? slip(0, 0, participleOf(verb))
      : null;
  },
};
/** “All they did was ask to”: the verb behind “was” is what was done. */
const ASKED = /\b(?:do|does|did|done|doing|what|all|things?|goal|job|aim|plan|idea|step|order)\b/i;

/** “The river has rise four feet”, “has fall by half.” */
const haveRise: SlipKind = {
  words: ['rise', 'fall', 'shrink', 'sink'],
  see(around) {
    const verb = around.word(0);
    if (!isBehindHave(around)) return null;
    return /^(?:by|to|from|since|sharply|steadily|slightly|more|about|nearly|almost|two|three|four|five|six|seven|eight|nine|ten|again|\$?\d[\d,.]*%?)$/.test(
      around.word(1),
    ) && !/^(?:the|a|his|its)$/.test(around.word(-1))
      ? slip(0, 0, PARTICIPLE_OF_BASE.get(verb)!)
      : null;
  },
};

const DOES =
  'update schedule plan design award delay cancel force target damage wound request issue file name question document test review repair process murder honor arrest identify destroy evacuate injure notify hospitalize bury rescue remove replace reveal';
/** “Three packages were update in”, “had been schedule for.” */
const doneBehindWere: SlipKind = {
  words: DOES.split(' '),
  see(around) {
    const verb = around.word(0);
    const n = auxiliaryBefore(around, (word) => /^(?:were|been)$/.test(word));
    if (n === 0 || around.raw(0) !== verb || around.word(n - 1) === 'there' || ASKED.test(around.before(60)))
      return null;
    return /^(?:in|by|on|at|for|from|with|after|before|during|last|this)$/.test(around.word(1))
      ? slip(0, 0, participleOf(verb))
      : null;
  },
};

const BEFORE_TO = wordSet(
  'excited able unable want wants wanted likely unlikely ready willing unwilling eager allowed forced expected trying tried tries decided agreed refused failed hopes hoped hope needs needed supposed plans planned planning reluctant continue continues promised vowed pledged managed attempt attempted attempting scheduled encouraged urged ordered required invited hesitant',
);
/** “Excited to engaging with you.” */
const doingBehindTo: SlipKind = {
  words: ['to'],
  see(around) {
    const verb = around.word(1);
    if (!/^[a-z]{3,}ing$/.test(verb) || around.raw(1) !== verb || !BEFORE_TO.has(around.word(-1))) return null;
    if (around.can.noun(verb) || around.can.plural(around.word(2)) || /thing$|^(?:bring|being)$/.test(verb))
      return null;
    const stem = verb.slice(0, -3);
    const base = [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].find(
      (one) => BASE_VERBS.has(one) || around.can.anyVerb(one),
    );
    return base && /^(?:the|a|an|his|her|its|their|with|in|on|at|to|for|it|them|him|that|up|out)$/.test(around.word(2))
      ? slip(1, 1, base)
      : null;
  },
};

/** “A package is embedded and execute at run time”: two participles, one of them plain. */
const secondPlain: SlipKind = {
  words: ['and', 'or'],
  see(around) {
    const [first, verb] = [around.word(-1), around.word(1)];
    if (!/^[a-z]{3,}ed$/.test(first) || !around.isPlain(1) || !around.can.verb(verb)) return null;
    if (!/^(?:was|been|is)$/.test(around.word(-2)) || around.word(-3) === '') return null;
    return /^(?:in|by|at|on|to|with|from|into|for)$/.test(around.word(2)) ? slip(1, 1, participleOf(verb)) : null;
  },
};

const isThing = (around: Around, word: string): boolean => isCounted(word) || around.can.noun(word);
/** “The jury find him guilty”, “the agency require a permit”: one, and a verb that is nothing but the plain form. */
const oneDoes: SlipKind = {
  words: ['the', 'a', 'an', 'this'],
  see(around) {
    const [noun, verb, next] = [around.word(1), around.word(2), around.word(3)];
    if (around.word(-1) !== '' || !opensSentence(around.prose, around.place(0)?.start ?? 0)) return null;
    // “They saw what nobody had seen: a woman accept the prize.”
    if (around.markBefore(0) === ':') return null;
    if (
      !around.isPlain(1) ||
      !around.isPlain(2) ||
      !isThing(around, noun) ||
      /[^s]s$/.test(noun) ||
      (EITHER_NUMBER.has(noun) && noun !== 'jury')
    )
      return null;
    const isVerb = around.can.verb(verb) || /^(?:find|become|bring|keep|seek|say|tell)$/.test(verb);
    if (!isVerb || BASE_OF_PAST.has(verb)) return null;
    return /^(?:the|a|an|his|her|its|their|him|them|it|that|to)$/.test(next)
      ? slip(2, 2, pastOf(verb), thirdOf(verb))
      : null;
  },
};

const HAD_DONE =
  'vote plan pledge promise decide threaten offer attempt vow start fail refuse agree want hire sign file';
/** “The council has vote to keep the park open.” */
const haveVote: SlipKind = {
  words: HAD_DONE.split(' '),
  see(around) {
    const verb = around.word(0);
    if (!isBehindHave(around) || around.word(1) !== 'to') return null;
    const isVerb = BASE_VERBS.has(around.word(2)) || around.can.anyVerb(around.word(2));
    return isVerb ? slip(0, 0, participleOf(verb)) : null;
  },
};

/** “Was damage by the flood.” */
const doneBy: SlipKind = {
  words: DOES.split(' '),
  see: (around) =>
    around.word(1) === 'by' &&
    /^(?:was|is|be|are)$/.test(around.word(-1)) &&
    around.word(-2) !== 'there' &&
    around.word(-2) !== '' &&
    /^(?:the|an?|his|her|its|their|this|police|fire|officials|workers)$/.test(around.word(2))
      ? slip(0, 0, participleOf(around.word(0)))
      : null,
};

const DOING =
  'investigate consider discuss prepare negotiate seek develop organize examine determine recover receive provide create reduce improve increase replace remove expand hire ask urge offer push plan';
/** “Police are investigate a shooting.” */
const doing: SlipKind = {
  words: DOING.split(' '),
  see(around) {
    const verb = around.word(0);
    const n = auxiliaryBefore(around, (word) => /^(?:is|are|was|were|been)$/.test(word));
    if (n === 0 || around.raw(0) !== verb || around.word(n - 1) === '' || ASKED.test(around.before(60))) return null;
    return /^(?:the|a|an|his|her|its|their|whether|how|why)$/.test(around.word(1))
      ? slip(0, 0, withEnding(verb, 'ing'))
      : null;
  },
};

/** Asked in this order. */
export const VERB_ENDINGS: readonly SlipKind[] = [
  donePassive,
  haveRise,
  doing,
  doneBy,
  doneBehindWere,
  haveVote,
  doingBehindTo,
  secondPlain,
  oneDoes,
];
