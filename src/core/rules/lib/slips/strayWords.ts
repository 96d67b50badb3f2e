import { BASE_VERBS, BE_FORMS, HAVE_FORMS, MODALS } from '../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../text/lists.ts';
import { type Around, type SlipKind, slip } from '../around.ts';

/** Two small words that never stand side by side: one of them is left of the sentence that was there before. */

/** Behind “the” and “a” none of these begins or is a noun. */
const NEVER_BEHIND_THE = wordSet(
  'of to with from into at by for and or is are was were has have had the a an his their its our these those they we she would could should',
);
/** “The to-do list” is one word; “the a cappella group,” “a by the book cop,” “the his and hers towels.” */
const SET = wordSet('cappella la large priori m book hers and minus plus level student for fro');

const cut = (around: Around): ReturnType<typeof slip> => slip(0, 1, around.raw(1), around.raw(0));

/** “Each part of the our team”, “aligns the with”, “that a the.” */
const behindThe: SlipKind = {
  words: ['the', 'a', 'an', 'my', 'their', 'our', 'its'],
  see(around) {
    const [word, next] = [around.word(0), around.word(1)];
    if (around.raw(0) !== word || around.raw(1) !== next || around.word(-1) === '') return null;
    // “At the in a week.”
    if (
      /^(?:in|on|during|after)$/.test(next) &&
      /^(?:the|an?|his|her|its|their)$/.test(around.word(2)) &&
      word === 'the'
    )
      return cut(around);
    if (!NEVER_BEHIND_THE.has(next) || next === word || around.word(2) === '' || SET.has(around.word(2))) return null;
    // “From the her,” “vitamin A and,” “grade a to”: a letter or a word that is named.
    return word === 'a' && /^(?:and|or|is|to|for|was|has|by|with|of|from|at)$/.test(next) && !isNounBefore(around)
      ? null
      : cut(around);
  },
};
/** A verb or a preposition, which an article may follow: “has a to,” not “vitamin a and.” */
const isNounBefore = (around: Around): boolean =>
  /^(?:of|in|for|with|to|at|on|by|from|as|is|was|are|were|has|have|had|and|that|made|took|take|get|got|give|gave)$/.test(
    around.word(-1),
  );

/** “Able to could hear”, “to they”, “of he.” */
const behindTo: SlipKind = {
  words: ['to'],
  see(around) {
    const next = around.word(1);
    if (around.word(-1) === '' || around.raw(1) !== next || around.word(2) === '') return null;
    return (MODALS.has(next) && next !== 'will' && next !== 'can' && next !== 'may' && next !== 'must') ||
      /^(?:did|does|am|been)$/.test(next)
      ? cut(around)
      : null;
  },
};

/** “Ordered that him to pay.” */
const thatHim: SlipKind = {
  words: ['that'],
  see: (around) =>
    /^(?:him|them|us|me)$/.test(around.word(1)) &&
    /^(?:to|from|for|with)$/.test(around.word(2)) &&
    !/^(?:do|does|did|than|doing|like|tell|show|give|gave|bring|told|put|keep|get|take|of)$/.test(around.word(-1))
      ? cut(around)
      : null,
};

/** “He they left”, “would will go”, “is are late”: two subjects or two verbs of which one was to go. */
const doubled: SlipKind = {
  words: ['he', 'she', 'they', 'we', 'will', 'would', 'could', 'can', 'is', 'are', 'was', 'were'],
  see(around) {
    const [word, next, before] = [around.word(0), around.word(1), around.word(-1)];
    if (around.raw(1) !== next || next === word || around.word(2) === '') return null;
    if (/^(?:he|she|they|we)$/.test(word))
      return /^(?:he|she|they|we)$/.test(next) && /^(?:|and|but|that|because|when|said|says)$/.test(before)
        ? cut(around)
        : null;
    const isNoun = /^(?:the|a|his|her|their|its|of|free|good|no|if|what|how|who|it|he|she|they|we|i|that|which|all)$/;
    if (isNoun.test(before) || before === '' || around.raw(0) !== word) return null;
    if (MODALS.has(word)) return /^(?:will|would|could|should|might)$/.test(next) ? cut(around) : null;
    return BE_FORMS.has(word) &&
      BE_FORMS.has(next) &&
      !/^(?:been|being|be)$/.test(next) &&
      !ASKS.test(around.before(90))
      ? cut(around)
      : null;
  },
};
/** A clause that is a subject itself: “what it was is.” */
const ASKS = /\b(?:what|who|how|where|why|when|that|which|whoever|all|thing|it|they|he|she|we|you|i)\b[^.;!?]{0,80}$/i;

/** “Rescued a two people.” */
const aTwo: SlipKind = {
  words: ['a', 'an'],
  see: (around) =>
    /^(?:two|three|four|five|six|seven|eight|nine|ten|[1-9]\d{1,2}|\d{1,3},\d{3})$/.test(around.word(1)) &&
    (/^(?:people|men|women|children)$/.test(around.word(2)) || around.can.plural(around.word(2))) &&
    around.word(-1) !== '' &&
    !/^(?:times|years|months|weeks|days|hours|minutes|seconds|miles|points|games|inches|dollars|shots|strokes|yards|pounds|bucks|euros|meters|degrees|feet|percent|acres|plus|bars|grams|rounds|wins)$/.test(
      around.word(2),
    ) &&
    !around.can.anyNoun(around.word(3))
      ? slip(0, 1, around.raw(1))
      : null,
};

/** Verbs of going and bringing, which take one preposition: “taken to in jail.” */
const MOVED = wordSet(
  'taken moved sent went brought drove driven returned came flown rushed transferred walked traveled led',
);
/** “Calls for to new lights”, “taken to in jail.” */
const twoOf: SlipKind = {
  words: ['for', 'to'],
  see(around) {
    const [word, next, second] = [around.word(0), around.word(1), around.word(2)];
    if (around.word(-1) === '' || second === '') return null;
    if (word === 'for')
      return next === 'to' &&
        (around.can.adjective(second) || around.can.onlyPlural(second) || /^(?:new|more)$/.test(second))
        ? slip(0, 1, 'for')
        : null;
    return MOVED.has(around.word(-1)) && /^(?:in|at|on|into|from)$/.test(next) && around.word(3) !== ''
      ? cut(around)
      : null;
  },
};

/** “She will to resign”: a modal takes the verb bare. */
const modalTo: SlipKind = {
  words: ['will', 'would', 'should', 'must', 'might'],
  see(around) {
    if (around.word(1) !== 'to' || around.raw(0) !== around.word(0) || !around.isPlain(2)) return null;
    const verb = around.word(2);
    const isVerb = BASE_VERBS.has(verb) || around.can.verb(verb);
    return isVerb && /^(?:he|she|it|they|we|who|officials|police|residents|that|which)$/.test(around.word(-1))
      ? slip(0, 1, around.raw(0))
      : null;
  },
};

/** “She is the one of the best.” */
const theOneOf: SlipKind = {
  words: ['the'],
  see: (around) =>
    around.word(1) === 'one' &&
    around.word(2) === 'of' &&
    /^(?:the|his|her|their|its)$/.test(around.word(3)) &&
    /^(?:is|was|are|were|became|become|be|remains)$/.test(around.word(-1))
      ? slip(0, 1, 'one')
      : null,
};

/** “The board the approved the budget”: the verb, behind an article of nothing. */
const theDid: SlipKind = {
  words: ['the', 'a'],
  see: (around) =>
    /^[a-z]{3,}ed$/.test(around.word(1)) &&
    around.isPlain(1) &&
    /^(?:the|an?|his|her|its|their)$/.test(around.word(2)) &&
    !/^(?:accused|injured|deceased|wounded|dispossessed|need|hundred|unemployed|advanced|bed|shed)$/.test(
      around.word(1),
    ) &&
    (around.can.noun(around.word(-1)) || /^(?:board|council|team|mayor|police|court|judge)$/.test(around.word(-1)))
      ? slip(0, 1, around.raw(1))
      : null,
};

/** “Said they the blaze was out”: one who does nothing. */
const theyThe: SlipKind = {
  words: ['he', 'she', 'they', 'it'],
  see: (around) =>
    // “That he’s the”: a verb of its own.
    (/^(?:he|she|they)$/.test(around.word(0)) ||
      (around.word(0) === 'it' && /^(?:that|because)$/.test(around.word(-1)))) &&
    /^(?:the|an?)$/.test(around.word(1)) &&
    around.isPlain(2) &&
    /^(?:said|says|that|because|when|if|but)$/.test(around.word(-1)) &&
    around.can.anyNoun(around.word(2))
      ? slip(0, 1, around.raw(1))
      : null,
};

/** “Was has been”, “have been are.” */
const beenAre: SlipKind = {
  words: ['was', 'is', 'were', 'are', 'been'],
  see(around) {
    const [word, next, before] = [around.word(0), around.word(1), around.word(-1)];
    if (around.raw(0) !== word || before === '' || ASKS.test(around.before(90))) return null;
    if (word === 'been')
      return HAVE_FORMS.has(before) && /^(?:are|is|were|was)$/.test(next) && around.word(2) !== ''
        ? slip(-1, 1, next, `${before} been`)
        : null;
    return /^(?:has|have|had)$/.test(next) && around.word(2) === 'been' ? cut(around) : null;
  },
};

/** “Have has,” “had have.” */
const haveHave: SlipKind = {
  words: ['has', 'have', 'had'],
  see: (around) =>
    /^(?:has|have)$/.test(around.word(1)) &&
    around.word(0) !== around.word(1) &&
    HAVE_FORMS.has(around.word(0)) &&
    /^(?:been|to|not|a|the|no)$/.test(around.word(2)) &&
    !/^(?:what|all|they|he|she|we|you|i|it|who|that|which|could|would|should)$/.test(around.word(-1)) &&
    around.word(-1) !== ''
      ? cut(around)
      : null,
};

/** “A few week s”: the last letter stands apart. */
const apart: SlipKind = {
  words: ['s'],
  see: (around) =>
    around.raw(0) === 's' &&
    around.markBehind(0) !== '/' &&
    around.isPlain(-1) &&
    /^[a-z]{3,}[^s]$/.test(around.word(-1)) &&
    around.knows(`${around.word(-1)}s`)
      ? slip(-1, 0, `${around.raw(-1)}s`)
      : null,
};

/** “Help to the library buy”: what is helped stands right behind. */
const helpTo: SlipKind = {
  words: ['help', 'helps', 'helped', 'helping'],
  see: (around) =>
    around.word(1) === 'to' &&
    /^(?:the|a|an|his|her|its|their)$/.test(around.word(2)) &&
    around.can.anyNoun(around.word(3)) &&
    BASE_VERBS.has(around.word(4)) &&
    !/^(?:of|with|the|a|no|any)$/.test(around.word(-1))
      ? slip(0, 1, around.raw(0))
      : null,
};

export const STRAY_WORDS: readonly SlipKind[] = [
  apart,
  helpTo,
  aTwo,
  theOneOf,
  theDid,
  theyThe,
  modalTo,
  twoOf,
  behindThe,
  behindTo,
  thatHim,
  doubled,
  beenAre,
  haveHave,
];
