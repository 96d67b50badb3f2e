import { BASE_OF_PAST } from '../../lexicon/irregularVerbs.ts';
import { BASE_VERBS } from '../../lexicon/wordClasses.ts';
import { wordSet } from '../../text/lists.ts';
import { type SlipKind, slip } from './around.ts';

/** Verbs in a form that their neighbor does not allow, each told by two or three words. */

/** Words behind “to” that are a past and nothing else there. */
const PAST_NO_NOUN = wordSet(
  'sold told built held made paid sent lost kept brought bought caught taught thought heard won stood sought fought met understood rebuilt slept dealt',
);
const BEFORE_INFINITIVE = wordSet(
  'want wants wanted plan plans planned hope hopes hoped need needs needed try tries tried trying agree agrees agreed decide decides decided refuse refused able unable going likely unlikely order ready failed fails began continue continues promised vowed expected allowed forced chance ability effort efforts attempt attempts attempted way right',
);

/** “Want to sold”. */
const pastBehindTo: SlipKind = {
  words: ['to'],
  see(around) {
    const verb = around.word(1);
    return PAST_NO_NOUN.has(verb) && around.raw(1) === verb && BEFORE_INFINITIVE.has(around.word(-1))
      ? slip(1, 1, BASE_OF_PAST.get(verb)!)
      : null;
  },
};

/** “Likely to signed this week”, “was to closed”: what is done to the subject. */
const doneBehindTo: SlipKind = {
  words: ['to'],
  see: (around) =>
    /^(?:likely|unlikely|expected|due|set|scheduled|yet|supposed)$/.test(around.word(-1)) &&
    around.raw(1) === around.word(1) &&
    /^(?:signed|closed|approved|announced|released|finished|completed|opened|passed|delayed|named|charged|sentenced|replaced|repaired|removed|moved|postponed|canceled|tested|launched|published|rejected)$/.test(
      around.word(1),
    )
      ? slip(1, 1, `be ${around.word(1)}`)
      : null,
};

/** “Were saw near”, “could not found”, “is plan a march”. */
const misbuilt: SlipKind = {
  words: ['saw', 'found', 'plan', 'look'],
  see(around) {
    const [word, before, farther, next] = [around.word(0), around.word(-1), around.word(-2), around.word(1)];
    if (word === 'look')
      return /^(?:is|are|was|were)$/.test(before) && next === 'into' && farther !== '' ? slip(0, 0, 'looking') : null;
    if (word === 'saw')
      return /^(?:were|was|been)$/.test(before) && /^(?:near|leaving|running|walking|by|in|at|on|driving)$/.test(next)
        ? slip(0, 0, 'seen')
        : null;
    if (word === 'found')
      return before === 'not' &&
        /^(?:could|did|can|would|will)$/.test(farther) &&
        /^(?:the|a|an|any|his|her|their|it|them)$/.test(next)
        ? slip(0, 0, 'find')
        : null;
    return /^(?:is|are|was|were)$/.test(before) &&
      /^(?:a|an|to)$/.test(next) &&
      !/^(?:the|here|our|their|his|her|that|this|what|there)$/.test(farther) &&
      farther !== ''
      ? slip(0, 0, 'planning')
      : null;
  },
};

/** “Will meets”: a modal before the third person. */
const thirdBehindModal: SlipKind = {
  words: ['will', 'would', 'can', 'could', 'should', 'must'],
  see(around) {
    const verb = around.word(1);
    const before = around.word(-1);
    if (!/^[a-z]{3,}s$/.test(verb) || around.raw(1) !== verb || around.raw(0) !== around.word(0)) return null;
    const base = [verb.slice(0, -1), verb.slice(0, -2)].find((one) => BASE_VERBS.has(one));
    if (!base || before === '' || /ss$/.test(verb)) return null;
    if (
      /^(?:the|a|his|her|their|its|nor|so|as|than|what|how|when|where|why|only|and|or|if|but|which|who|whom)$/.test(
        before,
      )
    )
      return null;
    return /^(?:works|shows|plans|offers|deals|cuts|uses|visits|leads|fights|ends|starts|plays|causes|calls|fixes|places|orders|costs|attacks|increases|shares|votes|signs|stores|joins|lives|others|leaves|stops|needs|raises|rescues|releases|documents)$/.test(
      verb,
    ) && !/^(?:he|she|it|they|we|you|i)$/.test(before)
      ? null
      : slip(1, 1, base);
  },
};

/** “Is decide the case”: a plain verb and its object behind “is”. */
const baseBehindBe: SlipKind = {
  words: ['is', 'was', 'are', 'were'],
  see(around) {
    const [verb, next, before] = [around.word(1), around.word(2), around.word(-1)];
    if (around.raw(1) !== verb || before === '' || /^(?:what|which|do|does|did|done|all|that|this|it)$/.test(before))
      return null;
    if (verb === 'walk' || verb === 'drive')
      return /^(?:home|away|back|through|along|to)$/.test(next) && /^(?:he|she|they|who)$/.test(before)
        ? slip(1, 1, `${verb.replace(/e$/, '')}ing`)
        : null;
    if (/^(?:arrest|injure|appoint|elect|detain|rescue|convict|hospitalize|nominate|suspend)$/.test(verb))
      return /^(?:on|in|by|at|after|for|from|last|during|as)$/.test(next) ||
        // “The following are arrest and accident reports”: nouns.
        (next === 'and' && /(?:ed|en)$/.test(around.word(3)))
        ? slip(1, 1, verb.endsWith('e') ? `${verb}d` : `${verb}ed`)
        : null;
    return /^(?:decide|consider|provide|receive|become|seek|remain|prevent|determine|destroy|discuss|deliver|develop|defend|deny)$/.test(
      verb,
    ) &&
      /^(?:the|a|an|his|her|its|their|this|whether)$/.test(next) &&
      !/^(?:goal|plan|idea|thing|job|aim|hope|point|trick|way|option|step|answer|task|move|purpose|role|duty|is|was)$/.test(
        before,
      ) &&
      !/\b(?:do|does|did|doing|done|what|all|thing)\b/.test(around.before(50))
      ? slip(1, 1, `to ${verb}`)
      : null;
  },
};

/** “Began dig”, “kept write”: a plain irregular verb, which no noun is, where one in -ing belongs. */
const baseBehindBegan: SlipKind = {
  words: ['began', 'started', 'stopped', 'kept', 'finished', 'avoided'],
  see(around) {
    const verb = around.word(1);
    return around.raw(1) === verb &&
      /^(?:dig|write|buy|sell|send|bring|teach|take|eat|choose|grow|throw|seek|become|speak|lose|tell|keep|meet|pay|sit)$/.test(
        verb,
      )
      ? slip(1, 1, `${verb.replace(/e$/, '').replace(/^(?:dig|sit)$/, (word) => word + word.at(-1))}ing`)
      : null;
  },
};

/** “Was broke up”, “She do not”. */
const small: SlipKind = {
  words: ['broke', 'do'],
  see(around) {
    if (around.word(0) === 'do')
      return around.word(1) === 'not' &&
        /^(?:he|she|it)$/.test(around.word(-1)) &&
        !/^(?:that|than|does|did|do|as|of|and|would|should|could|will|can)$/.test(around.word(-2)) &&
        !/\b(?:insist|demand|recommend|suggest|request|ask|urge)/i.test(around.before(60))
        ? slip(0, 0, 'does')
        : null;
    return /^(?:was|were|been|be|is|are)$/.test(around.word(-1)) &&
      /^(?:up|down|into|off|in|open)$/.test(around.word(1))
      ? slip(0, 0, 'broken')
      : null;
  },
};

export const VERB_FRAMES: readonly SlipKind[] = [
  pastBehindTo,
  doneBehindTo,
  misbuilt,
  thirdBehindModal,
  baseBehindBe,
  baseBehindBegan,
  small,
];
