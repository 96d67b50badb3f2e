import { COUNT_NOUNS, DETERMINED_NOUNS } from '../../lexicon/countNouns.ts';
import { EITHER_NUMBER } from '../../lexicon/groupNouns.ts';
import { participleOf, thirdOf, withEnding } from '../../lexicon/inflect.ts';
import { BASE_OF_PAST, PARTICIPLE_OF_BASE } from '../../lexicon/irregularVerbs.ts';
import { BASE_VERBS, BE_FORMS, BETWEEN, DO_FORMS, HAVE_FORMS, MODALS } from '../../lexicon/wordClasses.ts';
import { wordSet } from '../../text/lists.ts';
import { type SlipKind, slip } from './around.ts';
import { opensSentence } from './prose.ts';

/** Verbs that an edit left in the form of the old sentence: “will be hire 12”, “would not to support”, “have not identify.” */

const isCount = (word: string): boolean => /^\$?\d[\d,]*$/.test(word);
const DETERMINERS = wordSet(
  'the a an his her its their this these those two three four five six seven eight nine ten more',
);
const opensObject = (word: string): boolean => DETERMINERS.has(word) || isCount(word);

const DOINGS = wordSet(
  'hire build open receive provide hold take make give pay launch start begin replace move announce require spend add create offer join bring send sell buy install close demolish raise reduce expand repair host teach serve visit hear consider discuss review seek need keep meet',
);
const TIMES = /^(?:hour|day|night|week|weekend|month|season|year|morning|evening|summer|winter|fall|spring)s?$/;
/** “Will be hire 12 new teachers”: what somebody is going to do. */
const baseBehindBe: SlipKind = {
  words: ['be'],
  see(around) {
    const verb = around.word(1);
    const isLedIn = MODALS.has(around.word(-1)) || (around.word(-1) === 'to' && around.word(-2) !== '');
    if (!isLedIn || !around.isPlain(1) || !DOINGS.has(verb) || !opensObject(around.word(2))) return null;
    // “Shops are likely to be open the day after”, “to be open seven days a week.”
    if (/^(?:open|close)$/.test(verb) && [3, 4].some((n) => TIMES.test(around.word(n)))) return null;
    return slip(0, 1, verb, `be ${withEnding(verb, 'ing')}`);
  },
};

/** “Will be close for two weeks”, “remain close until”: shut, not near. */
const close: SlipKind = {
  words: ['close'],
  see: (around) =>
    /^(?:be|remain|remains|remained|stay|stayed|been|was|were|is|are)$/.test(around.word(-1)) &&
    (around.word(1) === 'until' ||
      (/^(?:for|through)$/.test(around.word(1)) &&
        /^(?:the|a|an|about|at|two|three|four|five|six|several|\d+|most|repairs|renovations|\p{Lu}.*)$/u.test(
          around.raw(2),
        ) &&
        !/^(?:comfort|long|decades)$/.test(around.word(3))))
      ? slip(0, 0, 'closed')
      : null,
};

/** “Would not to support”, “did not to say.” */
const notTo: SlipKind = {
  words: ['not', 'cannot', 'did', 'does', 'would', 'could', 'will', 'do'],
  see(around) {
    const word = around.word(0);
    const isNegative = word === 'not' ? isAuxiliary(around.word(-1)) : /n't$|^cannot$/.test(word);
    const verb = around.word(2);
    if (!isNegative || around.word(1) !== 'to' || !around.isPlain(2)) return null;
    return (BASE_VERBS.has(verb) || around.can.verb(verb)) && !/^(?:have|be)$/.test(around.word(-1))
      ? slip(0, 2, `${around.raw(0)} ${verb}`)
      : null;
  },
};
const isAuxiliary = (word: string): boolean => MODALS.has(word) || /^(?:did|does)$/.test(word);

/** “Have not identify the woman”: a regular verb in its plain form. */
const baseBehindHave: SlipKind = {
  words: ['has', 'have', 'had'],
  see(around) {
    if (!HAVE_FORMS.has(around.word(0)) || around.raw(0) !== around.word(0)) return null;
    let n = 1;
    while (n < 4 && BETWEEN.has(around.word(n))) n++;
    const verb = around.word(n);
    if (!around.isPlain(n)) return null;
    // “Has loss four games.”
    if (verb === 'loss') return opensObject(around.word(n + 1)) ? slip(n, n, 'lost') : null;
    const isVerb = around.can.verb(verb) || (n > 1 && around.word(n - 1) === 'not' && RELEASED.has(verb));
    if (!isVerb || PARTICIPLE_OF_BASE.has(verb) || NO_PASSIVE.has(verb)) return null;
    // “Whether they have or have not”, “all they have let them”: no verb of its own.
    const isNegated = n > 1 || /n't$/.test(around.word(0));
    const next = around.word(n + 1);
    if (!/^(?:the|a|an|his|her|its|their|any|who|how|whether|that|to|it|them|him)$/.test(next))
      return around.can.noun(next) || around.can.onlyPlural(next) ? slip(n, n, participleOf(verb)) : null;
    return isNegated || /^(?:he|she|they|it|who|police|officials|which)$/.test(around.word(-1))
      ? slip(n, n, participleOf(verb))
      : null;
  },
};

/** What may be a noun elsewhere, but not behind “has not.” */
const RELEASED = wordSet(
  'release name charge comment order report approve respond return plan schedule change sign vote test review file',
);

/** “Should be restore by midnight”, “was kill and two”: what was done, in the plain form. */
const baseBehindPassive: SlipKind = {
  words: ['was', 'were', 'been', 'be'],
  see(around) {
    const [verb, next, before] = [around.word(1), around.word(2), around.word(-1)];
    if (!around.isPlain(1) || PARTICIPLE_OF_BASE.has(verb) || before === '' || before === 'there') return null;
    // “Ring–fenced”: half of a compound.
    if (NO_PASSIVE.has(verb) || /^[-–]/.test(around.markBehind(1))) return null;
    const isDone =
      around.can.verb(verb) ||
      /^(?:kill|please)$/.test(verb) ||
      (/^(?:charge|damage|release|arrest|delay|rescue)$/.test(verb) && /^(?:been|were)$/.test(around.word(0)));
    // “The fire was cause by a spark”: behind it stands who or what did it.
    if (
      next === 'by' &&
      around.can.anyVerb(verb) &&
      !around.can.past(verb) &&
      // “Should be ready by fall.”
      !/^(?:ready|steady|empty|dry|clean|free|clear|complete|secure|open|live|close)$/.test(verb) &&
      !BY_SOMEBODY.has(verb) &&
      !/^un/.test(verb)
    )
      return /\b(?:do|did|does|done|what|all|things?|there)\b/i.test(around.before(50))
        ? null
        : slip(1, 1, participleOf(verb));
    // “The chief complaint was heat.”
    if (next === '' && /^(?:was|were)$/.test(around.word(0)) && around.can.anyNoun(verb) && around.can.verb(verb))
      return null;
    if (!isDone || !(next === '' ? /^[.,;]$/.test(around.markBehind(1)) : PASSIVE_BEHIND.has(next))) return null;
    if (around.word(0) === 'be' && !(MODALS.has(before) || before === 'to')) return null;
    return /\b(?:do|did|does|done|what|all|things?)\b/i.test(around.before(50)) ? null : slip(1, 1, participleOf(verb));
  },
};
/** What is done by somebody and stands behind “was” as a noun: “it was work by an amateur.” */
const BY_SOMEBODY = wordSet(
  'hurt hit cut set put let shut cost split spread beat bid bet burst cast shed thrust upset beset rid broadcast forecast offset read quit reset recast undercut typeset sublet work works murder design art music rule research fire war play assault photo run step trial death film report slow close open right hard further lower upper better free live present clear wrong dry wet empty direct complete correct separate abstract absent perfect content mean tame warm cool calm idle lame low narrow out down up near parallel overrun more less stone error default side hour minute day even order part way word brick law',
);
/** Adjectives and adverbs, and participles that look like their verbs. */
const NO_PASSIVE = wordSet(
  'obsolete awake asleep further typecast exempt overcome front lower upper aware overrun undergo become separate live open free',
);
const PASSIVE_BEHIND = wordSet(
  'by in on with at for from as after before until during and last late early monday tuesday wednesday thursday friday saturday sunday',
);

const BEFORE_TO = wordSet(
  'unanimously voted agreed failed plan plans want wants wanted going order able decided expected refused trying tried need needs needed hope hopes hoped likely unlikely ready continue began vowed pledged ordered forced way effort efforts chance ability right threatened promised scheduled',
);
/** “Voted to approved the plan”: a past behind “to”, and its object. */
const pastBehindTo: SlipKind = {
  words: ['to'],
  see(around) {
    const verb = around.word(1);
    if (!around.isPlain(1) || !/^[a-z]{3,}ed$/.test(verb) || !BEFORE_TO.has(around.word(-1))) return null;
    if (!/^(?:the|a|an|his|her|its|their|it|them|him)$/.test(around.word(2)) || /eed$/.test(verb)) return null;
    const bases = [verb.slice(0, -1), verb.slice(0, -2), verb.slice(0, -3), verb.replace(/ied$/, 'y')];
    const base = bases.find((one) => around.can.anyVerb(one));
    return base ? slip(1, 1, base) : null;
  },
};

const PERSON = wordSet(
  'governor mayor judge president senator sheriff driver officer suspect coach commissioner prosecutor defendant',
);
/** “The governor sign the bill”, “the contract expire at midnight”: a verb that lost its ending. */
const endless: SlipKind = {
  words: ['the', 'its', 'his', 'her', 'their'],
  see(around) {
    if (around.word(-1) !== '' || !opensSentence(around.prose, around.place(0)?.start ?? 0)) return null;
    const n = /'s$/.test(around.word(1)) ? 2 : 1;
    const [noun, verb, next] = [around.word(n), around.word(n + 1), around.word(n + 2)];
    if (!around.isPlain(n) || !around.isPlain(n + 1) || around.can.past(verb)) return null;
    const isThing =
      COUNT_NOUNS.has(noun) || DETERMINED_NOUNS.has(noun) || /^(?:contract|deal|permit|strike)$/.test(noun);
    const isLost =
      isThing && around.can.verb(verb) && /^(?:at|in|on|to|the|a|an|that|its|his|her|their|from|into|for)$/.test(next);
    const isSigned = PERSON.has(noun) && around.can.anyVerb(verb) && /^(?:the|a|an|his|her|its|that)$/.test(next);
    if (!(isLost || isSigned) || EITHER_NUMBER.has(noun) || /(?:ed|ing|ly|s)$/.test(verb)) return null;
    return slip(n + 1, n + 1, participleOf(verb), thirdOf(verb));
  },
};

/** “The stadium will seats 18,000”: a verb of one behind a modal. */
const thirdBehindModal: SlipKind = {
  words: ['will', 'would', 'could', 'should', 'must', 'can'],
  see(around) {
    const verb = around.word(1);
    const before = around.word(-1);
    if (around.raw(0) !== around.word(0) || !around.isPlain(1) || !/^[a-z]{2,}[^su']s$/.test(verb)) return null;
    if (before === '' || /^(?:the|a|his|her|their|its|this|good|free|own)$/.test(before)) return null;
    const bases = [verb.slice(0, -1), verb.replace(/es$/, ''), verb.replace(/ies$/, 'y')];
    const base = bases.find((one) => around.can.anyVerb(one));
    const isSure = opensObject(around.word(2)) || (around.can.verb(base ?? '') && around.word(2) !== '');
    return base && base !== verb && isSure ? slip(1, 1, base) : null;
  },
};

/** “Told to the newspaper that”: somebody is told. */
const toldTo: SlipKind = {
  words: ['told'],
  see: (around) =>
    around.word(1) === 'to' &&
    !BE_FORMS.has(around.word(-1)) &&
    around.word(-1) !== '' &&
    /^(?:the|a|reporters|police|investigators|lawmakers|residents|him|her|them)$/.test(around.word(2)) &&
    [3, 4, 5].some((n) => around.word(n) === 'that' || around.word(n) === 'he' || around.word(n) === 'they')
      ? slip(0, 1, 'told')
      : null,
};

/** Nouns of one person that are verbs, too. */
const OFFICIALS = wordSet('chief head coach officer guard cook boss pilot host doctor man nurse partner judge clerk');
/** “The treasurer plead guilty.” */
const plead: SlipKind = {
  words: ['plead'],
  see(around) {
    const before = around.word(-1);
    if (!/^(?:guilty|no|not)$/.test(around.word(1)) || around.raw(0) !== 'plead') return null;
    const isOne =
      /^(?:he|she|who)$/.test(before) ||
      /^\p{Lu}\p{Ll}+$/u.test(around.raw(-1)) ||
      around.can.noun(before) ||
      OFFICIALS.has(before);
    const isFree = [-2, -3, -4].every(
      (n) =>
        !(MODALS.has(around.word(n)) || DO_FORMS.has(around.word(n)) || /^(?:let|made|had|to)$/.test(around.word(n))),
    );
    return isOne && isFree ? slip(0, 0, 'pleaded') : null;
  },
};

/** Participles that no subject takes without “had”: “he seen”, “the ship sunk in a storm.” */
const LONE: ReadonlyMap<string, string> = new Map([
  ['seen', 'saw'],
  ['gone', 'went'],
  ['sunk', 'sank'],
  ['begun', 'began'],
  ['drunk', 'drank'],
  ['swum', 'swam'],
  ['taken', 'took'],
  ['given', 'gave'],
  ['written', 'wrote'],
  ['chosen', 'chose'],
  ['fallen', 'fell'],
  ['spoken', 'spoke'],
  ['stolen', 'stole'],
  ['thrown', 'threw'],
  ['flown', 'flew'],
  ['eaten', 'ate'],
  ['shrunk', 'shrank'],
  ['sprung', 'sprang'],
]);
const lone: SlipKind = {
  words: [...LONE.keys()],
  see(around) {
    const [word, before, farther, next] = [around.word(0), around.word(-1), around.word(-2), around.word(1)];
    if (around.raw(0) !== word) return null;
    const want = LONE.get(word);
    if (!want) return null;
    const isOpen = farther === '' || /^(?:and|but|that|when|because|said|says|while|after|before)$/.test(farther);
    if (/^(?:he|she|they|we)$/.test(before))
      return isOpen && !/^(?:and|but)$/.test(farther) && next !== '' ? slip(0, 0, want, `had ${word}`) : null;
    return word === 'sunk' &&
      /^(?:ship|boat|vessel|barge|ferry|yacht|trawler)$/.test(before) &&
      farther === 'the' &&
      /^(?:in|off|on|near|after|during)$/.test(next) &&
      /^(?:a|an|the|january|february|march|april|june|july|august|september|october|november|december|\d{4}|\p{Lu}.*)$/u.test(
        around.raw(2),
      )
      ? around.word(-3) === ''
        ? slip(0, 0, want)
        : null
      : null;
  },
};

/** “The board choose not to”: one body did it. */
const chose: SlipKind = {
  words: ['choose'],
  see: (around) =>
    /^(?:board|council|company|committee|city|county|state|court|judge|mayor|governor|owner|commission|agency|school|district|he|she)$/.test(
      around.word(-1),
    ) &&
    (/^(?:the|a|an|its|his|her)$/.test(around.word(-2)) || /^(?:he|she)$/.test(around.word(-1))) &&
    around.word(-3) === '' &&
    /^(?:not|a|an|the|to|its|his|her|instead)$/.test(around.word(1))
      ? slip(0, 0, 'chose', 'chooses')
      : null,
};

/** “The bill now go to the governor”: one thing, an adverb and a plain verb. */
const adverbThenBase: SlipKind = {
  words: ['now', 'also', 'currently', 'still', 'then', 'soon', 'often', 'always', 'never', 'usually'],
  see(around) {
    const [verb, noun, det, next] = [around.word(1), around.word(-1), around.word(-2), around.word(2)];
    if (!/^(?:the|a|an|this)$/.test(det) || around.word(-3) !== '' || !around.isPlain(1)) return null;
    const isThing = COUNT_NOUNS.has(noun) || DETERMINED_NOUNS.has(noun) || around.can.noun(noun) || noun === 'bill';
    const isVerb = BASE_VERBS.has(verb) && !BASE_OF_PAST.has(verb) && !around.can.past(verb);
    if (!isThing || !isVerb || !/^(?:the|a|an|to|that|his|her|its|their|in|into)$/.test(next)) return null;
    return slip(1, 1, /(?:s|x|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`);
  },
};

/** Asked in this order. */
export const HALF_EDITS: readonly SlipKind[] = [
  baseBehindBe,
  close,
  notTo,
  baseBehindHave,
  baseBehindPassive,
  pastBehindTo,
  endless,
  thirdBehindModal,
  toldTo,
  plead,
  lone,
  chose,
  adverbThenBase,
];
