import { BASE_VERBS } from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import { type Around, type SlipKind, slip } from '../../around.ts';

/** Frames of desks' own sentences in which a small word is missing: “sent it back the board”, “She the first woman.” */

const SENDS =
  /\b(?:sen[dt]|sends|sending|brings?|brought|takes?|took|kick(?:s|ed)?|hand(?:s|ed)?|refer(?:s|red)?|gives?|gave) (?:it|them|him|her|(?:the|an?|his|her|its|their) [\p{Ll}-]{2,16}(?: [\p{Ll}-]{2,16})?) $/u;
/** “Sent the matter back the planning commission.” */
const backThe: SlipKind = {
  words: ['back'],
  see: (around) =>
    /^(?:the|a|its|his|her|their)$/.test(around.word(1)) &&
    around.isPlain(2) &&
    !/^(?:next|same|following|day|week|year|last|other|favor|way)$/.test(around.word(2)) &&
    SENDS.test(around.before(50)) &&
    around.word(-1) !== 'to'
      ? slip(0, 1, `${around.raw(0)} to ${around.raw(1)}`)
      : null,
};

/** “What caused fire”: one that the story tells of. */
const causedThe: SlipKind = {
  words: ['caused'],
  see: (around) =>
    around.word(-1) === 'what' &&
    /^(?:fire|crash|explosion|blast|outage|collapse|leak|accident|spill|blaze|wreck|collision|derailment)$/.test(
      around.word(1),
    ) &&
    around.word(2) === ''
      ? slip(1, 1, `the ${around.raw(1)}`)
      : null,
};

const ENDED = wordSet('finished ended closed entered opened started finish end');
/** “Finished the season a record of 9-3.” */
const withRecord: SlipKind = {
  words: ['record', 'mark'],
  see: (around) =>
    around.word(-1) === 'a' &&
    /^(?:season|year|campaign|month|tournament|schedule)$/.test(around.word(-2)) &&
    [-4, -5].some((n) => ENDED.has(around.word(n))) &&
    around.word(1) === 'of'
      ? slip(-2, -1, `${around.raw(-2)} with a`)
      : null,
};

/** “She the city’s first woman to lead it.” */
const isThe: SlipKind = {
  words: ['he', 'she', 'they', 'it'],
  see: (around) =>
    /^(?:He|She|They|It)$/.test(around.raw(0)) &&
    around.word(-1) === '' &&
    /^(?:|[.!?])$/.test(around.markBefore(0)) &&
    /^(?:the|a|an)$/.test(around.word(1)) &&
    /^[a-z]/.test(around.raw(2)) &&
    !/^(?:man|woman|one)$/.test(around.word(2))
      ? slip(0, 1, `${around.raw(0)} ${/^(?:He|She|It)$/.test(around.raw(0)) ? 'is' : 'are'} ${around.raw(1)}`)
      : null,
};

/** “A member the board”, “the owner the mill”: whose they are. */
const OWNERS = wordSet(
  'member members owner owners president director resident residents cost value mayor leader leaders',
);
const ofThe: SlipKind = {
  words: [...OWNERS],
  see: (around) =>
    /^(?:a|an|the)$/.test(around.word(-1)) &&
    /^(?:the|its|their)$/.test(around.word(1)) &&
    /^(?:board|council|committee|commission|town|city|company|club|union|party|team|church|mill|firm|project|house|property|county)$/.test(
      around.word(2),
    ) &&
    /^(?:|said|says|was|is|who|and|in|for|since|from)$/.test(around.word(3)) &&
    !/\b(?:told|gave|asked|offered|showed|sent|promised|which|that|who|said)\b/.test(around.before(60))
      ? slip(0, 1, `${around.raw(0)} of ${around.raw(1)}`)
      : null,
};

const READY = wordSet(
  'excited able unable ready eager willing happy glad proud likely unlikely hoping hope hopes hoped planning plan plans planned trying tried need needs needed want wants wanted going allowed expected required forced',
);
/** “Excited to engaging with you”: behind “to” the plain form. */
const toGerund: SlipKind = {
  words: ['to'],
  see(around) {
    const verb = around.word(1);
    if (!READY.has(around.word(-1)) || !/^[a-z]{3,}ing$/.test(verb) || !around.isPlain(1)) return null;
    const stem = verb.slice(0, -3);
    const base = [stem, `${stem}e`, stem.slice(0, -1)].find((one) => BASE_VERBS.has(one) || around.can.verb(one));
    return base && OBJECTS.has(around.word(2)) ? slip(1, 1, base) : null;
  },
};
const OBJECTS = wordSet('the a an his her its their our your with to in on for them him it more new all');

/** “In charge it”, “in favor the plan.” */
const inCharge: SlipKind = {
  words: ['charge', 'favor', 'spite', 'lieu', 'terms'],
  see: (around: Around) =>
    around.word(-1) === 'in' &&
    /^(?:the|a|an|it|them|its|their|his|her|this|these)$/.test(around.word(1)) &&
    !(
      around.word(0) === 'charge' &&
      /^(?:the|a)$/.test(around.word(1)) &&
      /^(?:next|other|following)$/.test(around.word(2))
    )
      ? slip(0, 1, `${around.raw(0)} of ${around.raw(1)}`)
      : null,
};

export const GAP_FRAMES: readonly SlipKind[] = [backThe, causedThe, withRecord, isThe, ofThe, inCharge];
export const TO_GERUND: SlipKind = toGerund;
