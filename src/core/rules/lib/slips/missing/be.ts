import { BEFORE_OBJECTS, HAVE_FORMS, MODALS } from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import { type Around, type SlipKind, slip } from '../../around.ts';
import { beenBehindHave } from './been.ts';

/** Where “be,” “been” or “have” fell out: “they been,” “will available,” “may shifting.” */

const PLACED = wordSet('to for in on over up about around within under with by at near without against');

/** “they been”, “it been”: "have" is missing. “have unable”: "been" is. */
export const been: SlipKind = {
  words: 'he she it they we has have had will would could can should must may might'.split(' '),
  see(around) {
    const [word, next, before] = [around.word(0), around.word(1), around.word(-1)];
    if (around.raw(1) !== next || word.includes("'")) return null;
    if (/^(?:he|she|it|they|we)$/.test(word)) {
      if (next !== 'been' || /^(?:have|has|had|haven't|hasn't|hadn't)$/.test(before)) return null;
      return /^(?:he|she|it)$/.test(word)
        ? slip(0, 1, `${around.raw(0)} has been`, `${around.raw(0)} had been`)
        : slip(0, 1, `${around.raw(0)} have been`, `${around.raw(0)} had been`);
    }
    // “Will have available”, “had due process”, “have safe routes”: what one has comes behind.
    if (
      HAVE_FORMS.has(word) &&
      ADJECTIVES.has(next) &&
      next !== 'due' &&
      !/^(?:to|of)$/.test(before) &&
      !MODALS.has(before) &&
      !around.can.plural(around.word(2))
    )
      return slip(0, 1, `${around.raw(0)} been ${next}`);
    if (!HAVE_FORMS.has(word) && around.raw(0) === word && isBeMissing(around))
      return slip(0, 1, `${word} be ${around.raw(1)}`);
    if (
      !HAVE_FORMS.has(word) &&
      ADJECTIVES.has(next) &&
      around.raw(0) === word &&
      !/^(?:the|a|his|her|their|in|own)$/.test(before)
    )
      return slip(0, 1, `${word} be ${next}`);
    if (HAVE_FORMS.has(word) && !/^(?:to|of|having)$/.test(before)) {
      const gap = beenBehindHave(around);
      if (gap) return gap;
    }
    return word === 'have' &&
      /^(?:could|would|should|might|must|couldn't|wouldn't|shouldn't)$/.test(before) &&
      BEFORE_OBJECTS.has(next) &&
      !PLACED.has(next)
      ? slip(0, 1, `have been ${next}`)
      : null;
  },
};

/** “There have quite a few changes.” */
export const thereBeen: SlipKind = {
  words: ['has', 'have'],
  see: (around) =>
    around.raw(-1) === 'There' &&
    /^(?:quite|a|an|no|many|several|some|few|numerous|more)$/.test(around.word(1)) &&
    /^(?:has|have)$/.test(around.word(0))
      ? slip(0, 1, `${around.raw(0)} been ${around.word(1)}`)
      : null,
};

/** Verbs whose plain form ends in -ing. */
const PLAIN_IN_ING = wordSet('bring sing ring cling fling swing sling spring wring sting ping wing ding king');

/** Subjects of which no question is made by the words behind them: "it would a". */
const PLAIN_SUBJECT = /^(?:it|they|he|she|we|this|there)$/;

/** What a turned sentence goes on with. */
const TURNED = wordSet(
  'move resume begin start go continue take come end return proceed happen stop become bring give help',
);
const NO_MODAL_BEHIND = wordSet(
  'the a his her their own my your its this free good ill political living nor so and than as what how',
);

/** “May shifting”, “will at stake”, “it would a relief”: a modal without its verb. */
function isBeMissing(around: Around): boolean {
  const [before, next, second] = [around.word(-1), around.word(1), around.word(2)];
  // “the will naming him”, “nor would attending”: no modal, or a turned sentence.
  if (NO_MODAL_BEHIND.has(before) || before === '') return false;
  if (/^[a-z]{4,}ing$/.test(next) && !PLAIN_IN_ING.has(next) && !/(?:string|thing)$/.test(next))
    // “Only then will testing move on”: the sentence is turned.
    return second !== '' && !/^(?:has|is|was|would|will)$/.test(second) && !TURNED.has(second);
  if (/^(?:at)$/.test(next) && /^(?:stake|risk|odds|fault)$/.test(second)) return true;
  if (next === 'ready' || next === 'closer') return /^(?:for|to)$/.test(second);
  return (
    PLAIN_SUBJECT.test(before) &&
    /^(?:a|an)$/.test(next) &&
    around.word(-2) !== 'what' &&
    !/^(?:would|will|could|did|do|as|than|like)$/.test(around.word(-2)) &&
    second !== 'little' &&
    second !== 'lot' &&
    second !== 'bit'
  );
}

/** What nobody has and nothing will: "has unable", "will available". */
const ADJECTIVES = wordSet(
  'unable able available unavailable responsible afraid aware unaware eligible ineligible reluctant willing unwilling due difficult impossible necessary critical successful unsuccessful liable accessible visible safe',
);
