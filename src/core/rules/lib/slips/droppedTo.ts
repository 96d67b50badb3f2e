import { PAST_ONLY } from '../../../lexicon/irregularVerbs.ts';
import { BASE_VERBS, BE_FORMS, BEFORE_OBJECTS, DO_FORMS, MODALS } from '../../../lexicon/wordClasses.ts';
import { wordsOrNone } from '../../../text/lists.ts';
import { type Around, type Slip, type SlipKind, slip } from '../around.ts';
import { opensObject, PLAIN_WANTED } from './objects.ts';

/** Where “to”, or a subject, fell out: “an effort disqualify her”, “in order use it”, “urging to wait”, “after filed the suit.” */

/** Nouns that “to” and a verb follow. */
const AIMS =
  'effort efforts attempt attempts bid plan plans proposal decision refusal failure desire willingness permission authority campaign ability opportunity motion vote pledge promise move chance right'.split(
    ' ',
  );
const afterAim: SlipKind = {
  words: AIMS,
  see(around) {
    const [before, verb] = [around.word(-1), around.word(1)];
    if (!around.isPlain(0) || !opensObject(around, 2)) return null;
    if (!around.isVerb(1) && !(/^an?$/.test(before) && BASE_VERBS.has(verb))) return null;
    const isOne = /^(?:a|an|any|no|another|his|her)$/.test(before);
    // “Backers of a plan say”, “those weighing a move fear”: another noun is the subject.
    const isBehind = BEFORE_OBJECTS.has(around.word(-2)) && !/^(?:effort|attempt|bid)$/.test(around.word(0));
    if (isBehind || /ing$/.test(around.word(-2))) return null;
    // “The plans include a park”: a subject and its verb.
    if (around.word(0).endsWith('s') ? !/^in$/.test(before) : !isOne) return null;
    return PLAIN_WANTED.test(around.before(60)) ? null : slip(0, 1, `${around.raw(0)} to ${verb}`);
  },
};

/** “In order use $4 billion.” */
const inOrder: SlipKind = {
  words: ['order'],
  see(around) {
    const verb = around.word(1);
    if (around.word(-1) !== 'in' || !around.isPlain(1)) return null;
    return (BASE_VERBS.has(verb) || around.can.anyVerb(verb)) && opensObject(around, 2)
      ? slip(0, 1, `order to ${verb}`)
      : null;
  },
};

/** “Urging to avoid the talk”: somebody is urged. */
const nobodyUrged: SlipKind = {
  words:
    'urging telling allowing forcing enabling persuading convincing compelling permitting inviting allows enables'.split(
      ' ',
    ),
  see: (around) =>
    around.word(1) === 'to' &&
    around.isPlain(0) &&
    around.isPlain(2) &&
    (BASE_VERBS.has(around.word(2)) || around.isVerb(2))
      ? slip(0, 1, `${around.raw(0)} them to`, `${around.raw(0)} him to`)
      : null,
};

/** Behind these “after” is an adverb: “shortly after joined the board.” */
const WHEN = wordsOrNone(
  'shortly soon long right immediately just ever and the day days week weeks month months year years hour hours minutes night morning who which that named called looked looks look sought was were',
);
/** “After doubled down that”, “after filed the lawsuit”: who did it. */
const nobodyDid: SlipKind = {
  words: ['after', 'before', 'while', 'because'],
  see(around) {
    const [before, verb, next] = [around.word(-1), around.word(1), around.word(2)];
    if (WHEN.has(before) || !around.isPlain(1)) return null;
    const isPast = /^[a-z]{2,}[^e]ed$/.test(verb) || PAST_ONLY.has(verb);
    const isParticle = /^(?:down|up|out|off)$/.test(next) && /^(?:that|on|with|the|his|her|a)$/.test(around.word(3));
    if (!isPast || !(isParticle || /^(?:the|a|an|his|her|their|its)$/.test(next))) return null;
    const from = `${around.raw(0)} `;
    return slip(0, 1, `${from}he ${verb}`, `${from}she ${verb}`, `${from}they ${verb}`);
  },
};

/** “Voted close two schools”: “vote” takes “to”, or what a body is asked for. */
const votedClose: SlipKind = {
  words: ['voted', 'voting'],
  see(around) {
    const verb = around.word(1);
    if (!around.isPlain(0) || !around.isPlain(1) || /^(?:like|down|present|last|against)$/.test(verb)) return null;
    return (BASE_VERBS.has(verb) || around.can.verb(verb)) && opensObject(around, 2)
      ? slip(0, 1, `${around.raw(0)} to ${verb}`)
      : null;
  },
};

/** “Taken the hospital”, “driven the county jail.” */
const toHospital: SlipKind = {
  words: 'taken rushed flown airlifted transported driven brought'.split(' '),
  see: (around) =>
    /^(?:the|a|an)$/.test(around.word(1)) &&
    [2, 3].some((n) => /^(?:hospital|morgue|station|jail|prison|courthouse|clinic)$/.test(around.word(n))) &&
    [-1, -2].some((n) => BE_FORMS.has(around.word(n)))
      ? slip(0, 1, `${around.raw(0)} to ${around.raw(1)}`)
      : null,
};

/** “Asked them leave the hall”, “wants Congress approve it.” */
const askedThem: SlipKind = {
  words:
    'want wants wanted asked urged ordered allowed forced encouraged expects expected required advised instructed persuaded invited allow allows allowing enable enables enabling force forces forcing urge urges require requires encourage encourages invite expect'.split(
      ' ',
    ),
  see(around) {
    const who = around.raw(1);
    if (!around.isPlain(0) || !around.isPlain(2) || MODALS.has(around.word(2)) || DO_FORMS.has(around.word(2)))
      return null;
    const isSomebody =
      /^(?:him|them|us|me)$/.test(who) || (/^\p{Lu}\p{Ll}{3,}$/u.test(who) && /^(?:want|ask)/.test(around.word(0)));
    const isDone = around.isVerb(2) && (opensObject(around, 3) || /^(?:over|up|out|down|off|on)$/.test(around.word(3)));
    const isDoneToo = /^(?:him|them)$/.test(who)
      ? BASE_VERBS.has(around.word(2)) && /^(?:the|a|off|out|up|on)$/.test(around.word(3))
      : /^(?:a|an|the)$/.test(around.word(3)) && around.mayBeVerb(2);
    return isSomebody && (isDone || isDoneToo) && around.word(-1) !== 'be' ? toBetween(around, who) : null;
  },
};
const toBetween = (around: Around, who: string): Slip => slip(1, 2, `${who} to ${around.raw(2)}`);

/** Asked in this order. */
export const DROPPED_TO: readonly SlipKind[] = [
  afterAim,
  inOrder,
  nobodyUrged,
  nobodyDid,
  votedClose,
  toHospital,
  askedThem,
];
