import { MONTHS } from '../../../lexicon/calendar.ts';
import { isCounted } from '../../../lexicon/countNouns.ts';
import { pluralOf } from '../../../lexicon/inflect.ts';
import { BARE } from '../../../lexicon/mistakenWords.ts';
import { BASE_VERBS, BE_FORMS, GRAMMAR_WORDS, HAVE_FORMS, MODALS } from '../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../text/lists.ts';
import { capitalized } from '../../../text/slips.ts';
import { type Around, type SlipKind, slip } from '../around.ts';

/** Words taken for others, told by what they cannot do where they stand: “it’s roofline”, “laying on the floor.” */

/** “In it’s lobby”, “the city said it’s water is safe”: nothing counted stands bare behind “it is.” */
const itsThing: SlipKind = {
  words: ['it'],
  see(around) {
    const [noun, next] = [around.word(1), around.word(2)];
    if (around.word(0) !== "it's" || !around.isPlain(1) || !around.can.anyNoun(noun)) return null;
    if (/(?:ing|ed)$/.test(noun) || /^(?:whether|if|so|because|when)$/.test(around.word(-1))) return null;
    const isBare =
      isCounted(noun) && around.can.noun(noun) && /^(?:in|on|at|of|for|with|from|and|by|after)$/.test(next);
    return isBare || isSubject(around, noun, next) ? slip(0, 0, 'its') : null;
  },
};
/** “It’s water meets the rules”: a noun and its verb. */
const isSubject = (around: Around, noun: string, next: string): boolean =>
  !/^(?:time|people|money|fun|winter|summer|today|news|now|well|right|fine|still|just|home|all|no|kind|sort|part|nothing|something|someone|everyone|everything)$/.test(
    noun,
  ) &&
  (around.can.noun(noun) || isCounted(noun) || (around.word(-1) === '' && /^(?:has|had|was)$/.test(next))) &&
  (MODALS.has(next) || /^(?:is|was|has|had|were|are|have|meets|needs|wants|remains)$/.test(next)) &&
  !GRAMMAR_WORDS.has(noun);

/** “Find it’s roofline odd”, “made it’s case clear”: a thing, and what somebody makes of it. */
const itsMade: SlipKind = {
  words: ['it'],
  see(around) {
    const [before, noun, next] = [around.word(-1), around.word(1), around.word(2)];
    if (around.word(0) !== "it's" || !around.isPlain(1) || !around.isPlain(2) || !MAKES.has(before)) return null;
    return (around.can.anyNoun(noun) || !around.knows(noun)) &&
      !around.can.adjective(noun) &&
      !BARE.has(noun) &&
      MADE.has(next) &&
      !/ing$/.test(noun)
      ? slip(0, 0, 'its')
      : null;
  },
};
const MAKES = wordSet(
  'find finds found make makes made keep keeps kept leave leaves left consider considers considered call calls called thought rendered declared',
);
/** What is made of a thing. */
const MADE = wordSet(
  'odd strange ugly clear public private open closed shut empty safe clean easy hard difficult attractive appealing charming dull boring guilty vacant available known intact small large short long low high free dark warm cold ready alive busy useless unusable useful weak strong wrong confusing unfair fair unclear illegal legal',
);

/** “Asked two libraries too close”: what they were to do. */
const tooDo: SlipKind = {
  words: ['too'],
  see: (around) =>
    around.can.onlyPlural(around.word(-1)) &&
    /^(?:close|open|leave|move|stay|pay|stop|start|reopen|merge|join)$/.test(around.word(1)) &&
    /^(?:|early|by|in|on|at|until|for|after|the|their|its|this|next|last)$/.test(around.word(2)) &&
    /\b(?:force[ds]?|forcing|ask(?:s|ed|ing)?|order(?:s|ed|ing)?|allow(?:s|ed|ing)?|caus(?:e|es|ed|ing)|requir(?:e|es|ed|ing)|want(?:s|ed)?|urg(?:e|es|ed|ing)|led|expect(?:s|ed)?|need(?:s|ed)?|plans? for|told)\b[^.,;:]{0,40} $/.test(
      around.before(70),
    )
      ? slip(0, 0, 'to')
      : null,
};

/** Behind these stands “to”, and never “too” and a thing. */
const TO_THINGS = wordSet(
  'yield listen respond belong refer adhere contribute donate according react reply cater object appeal lead leads leading led thanks prior due next subject related similar access devoted dedicated sentenced listened responded contributed donated referred belongs belonged appealed',
);
/** “Yield too pedestrians”, “according too the mayor.” */
const tooThing: SlipKind = {
  words: ['too'],
  see: (around) =>
    TO_THINGS.has(around.word(-1)) &&
    (/^(?:the|a|an|his|her|its|their|this|that|these|those|them|him|it|people|women|men|children)$/.test(
      around.word(1),
    ) ||
      around.can.onlyPlural(around.word(1)) ||
      /^\p{Lu}\p{Ll}/u.test(around.raw(1)))
      ? slip(0, 0, 'to')
      : null,
};

/** “She use to see 40 customers”: what she did before. */
export const useTo: SlipKind = {
  words: ['use'],
  see: (around) =>
    around.word(1) === 'to' &&
    /^(?:he|she|it|they|who|we)$/.test(around.word(-1)) &&
    (BASE_VERBS.has(around.word(2)) || around.can.verb(around.word(2))) &&
    !/\b(?:did|does|do|didn't|didn’t|which|that|will|would|can|could|what|tools?|words?|how|methods?|one|ones|phrase|term|way|ways|process|language|and|to)\b/i.test(
      around.before(40),
    ) &&
    (/^(?:he|she|it)$/.test(around.word(-1)) || around.word(-2) === '')
      ? slip(0, 0, 'used')
      : null,
};

/** “Your never too old.” */
const yourNever: SlipKind = {
  words: ['your'],
  see: (around) =>
    /^(?:never|always|probably|definitely)$/.test(around.word(1)) &&
    around.isPlain(1) &&
    /^(?:[a-z]+)$/.test(around.word(2))
      ? slip(0, 0, 'you’re')
      : null,
};

/** “On the sight of the old mill.” */
const sight: SlipKind = {
  words: ['sight'],
  see: (around) =>
    around.word(1) === 'of' &&
    around.word(-1) === 'the' &&
    (around.word(-2) === 'on' ||
      (/^(?:at|near|to)$/.test(around.word(-2)) &&
        /^(?:the|a|an) (?:(?:old|former|new|proposed|planned|future) )?(?:mill|church|school|factory|hospital|hotel|mall|prison|plant)$/.test(
          [2, 3, 4]
            .map((n) => around.word(n))
            .slice(0, /^(?:old|former|new|proposed|planned|future)$/.test(around.word(3)) ? 3 : 2)
            .join(' '),
        )))
      ? slip(0, 0, 'site')
      : null,
};

/** “The principle of Alden High School.” */
const principle: SlipKind = {
  words: ['principle'],
  see: (around) =>
    /^(?:of|at)$/.test(around.word(1)) &&
    /^\p{Lu}/u.test(around.raw(2)) &&
    [3, 4, 5, 6].some((n) => around.raw(n) === 'School' || around.raw(n) === 'Elementary')
      ? slip(0, 0, 'principal')
      : null,
};

/** “The measure past by a vote of 5-2.” */
const past: SlipKind = {
  words: ['past'],
  see: (around) =>
    /^(?:measure|bill|resolution|ordinance|amendment|motion|budget|proposal|law|levy|legislation|referendum)$/.test(
      around.word(-1),
    ) &&
    /^(?:the|a|an|this|that|his|her|their)$/.test(around.word(-2)) &&
    /^(?:by|unanimously|in|with|without|overwhelmingly|easily|narrowly)$/.test(around.word(1))
      ? slip(0, 0, 'passed')
      : null,
};

/** What is laid on somebody, and what is laid in. */
const LAID = /^(?:charm|pressure|guilt|praise|thanks|blame)$/;
/** “Was laying on the floor”, “found him laying in bed.” */
const laying: SlipKind = {
  words: ['laying'],
  see(around) {
    const [before, next, second] = [around.word(-1), around.word(1), around.word(2)];
    const isSomebody =
      BE_FORMS.has(before) ||
      /^(?:him|them|found|seen|man|woman|body|bodies|dog|boy|girl|people|while|still)$/.test(before);
    if (!isSomebody || !around.isPlain(0)) return null;
    const isThere =
      (/^(?:on|in|under|beside|next|near|across)$/.test(next) &&
        /^(?:the|a|an|his|her|their|its|bed|wait|to|top|pools?)$/.test(second) &&
        !LAID.test(around.word(3))) ||
      /^(?:there|motionless|unconscious|dead|awake|dormant|face|facedown)$/.test(next) ||
      (next === 'down' && (second === '' || /^(?:in|on|at|when|and)$/.test(second)));
    return isThere ? slip(0, 0, 'lying') : null;
  },
};

/** “Asked is he would run.” */
const isIf: SlipKind = {
  words: ['is'],
  see: (around) =>
    /^(?:asked|asks|ask|wondered|wonder|wonders|see|questioned)$/.test(around.word(-1)) &&
    /^(?:he|she|they|it|there|we)$/.test(around.word(1)) &&
    (MODALS.has(around.word(2)) ||
      HAVE_FORMS.has(around.word(2)) ||
      /^(?:was|were|is|are|plans|thinks|thought|planned)$/.test(around.word(2)))
      ? slip(0, 0, 'if')
      : null,
};

/** “Open everyday from noon”: an adverb is two words. */
const everyday: SlipKind = {
  words: ['everyday'],
  see: (around) =>
    around.isPlain(0) &&
    /^(?:from|at|until|since|because|when|but|during|before|after|this|last|for|in|to|on)$/.test(around.word(1)) &&
    around.word(-1) !== '' &&
    !/^(?:the|a|an|of|and|or|in|his|her|their|our|your|my|its|these|those|more|most|very|into|from|with|is|was|are|were|into|as|to|[a-z]+'s)$/.test(
      around.word(-1),
    )
      ? slip(0, 0, 'every day')
      : null,
};

/** Bodies that are no lawyer, and a lawyer. */
const counsel: SlipKind = {
  words: ['counsel'],
  see: (around) => (around.raw(-1) === 'Security' && around.raw(0) === 'Counsel' ? slip(0, 0, 'Council') : null),
};
const treasury: SlipKind = {
  words: ['treasure'],
  see: (around) =>
    around.raw(0) === 'Treasure' && /^(?:Department|Secretary)$/i.test(around.raw(1)) && around.word(-1) !== ''
      ? slip(0, 0, 'Treasury')
      : null,
};
/** “A diary farm.” */
const diary: SlipKind = {
  words: ['diary'],
  see: (around) =>
    /^(?:farms?|farmers?|farming|products?|cows?|cattle|industry|herds?|plant)$/.test(around.word(1))
      ? slip(0, 0, 'dairy')
      : null,
};

/** “More people voted this year then in 2020.” */
const then: SlipKind = {
  words: ['then'],
  see: (around) =>
    /^(?:in|last|during|at)$/.test(around.word(1)) &&
    (/^(?:19|20)\d\d$/.test(around.word(2)) ||
      /^(?:year|month|week|season)$/.test(around.word(2)) ||
      around.word(2) === 'any') &&
    /(?:^|[.!?] )(?:More|Fewer) [a-z]+ (?:[a-z’']+ ){1,6}$/.test(around.before(70))
      ? slip(0, 0, 'than')
      : null,
};

/** “Many of the several school”, “most circumstance.” */
const manyOne: SlipKind = {
  words: 'most many several these those various numerous both'.split(' '),
  see(around) {
    const [noun, next] = [around.word(1), around.word(2)];
    if (
      !around.isPlain(1) ||
      !(isCounted(noun) || noun === 'circumstance') ||
      !around.can.anyNoun(noun) ||
      /s$/.test(noun)
    )
      return null;
    if (around.word(0) === 'most' && /^(?:the|his|her|their|its|a|an|our|'s)$/.test(around.word(-1))) return null;
    const ends =
      next === ''
        ? /^[.;]$/.test(around.markBehind(1))
        : /^(?:in|on|at|for|from|along|near|across|by|with|is|was|has|were|are|have)$/.test(next);
    return ends ? slip(1, 1, plural(around, noun)) : null;
  },
};
/** “Heroes”: some nouns in -o take more than an s. */
function plural(around: Around, noun: string): string {
  const regular = pluralOf(noun);
  return around.knows(regular) ? regular : `${noun}es`;
}

/** “To discuss of the plan”: verbs that take what they are about. */
const ofObject: SlipKind = {
  words:
    'discuss attend investigate consider oppose protect prevent avoid receive provide reject replace remove include reduce improve announce'.split(
      ' ',
    ),
  see: (around) =>
    around.word(-1) === 'to' && around.word(1) === 'of' && /^(?:the|a|an|his|her|its|their)$/.test(around.word(2))
      ? slip(0, 1, around.raw(0))
      : null,
};

/** “In mid July.” */
const mid: SlipKind = {
  words: ['mid'],
  see: (around) =>
    (MONTHS.has(around.word(1)) && !around.isPlain(1)) || /^(?:(?:19|20)?\d0s)$/.test(around.raw(1))
      ? slip(0, 1, `${around.raw(0)}-${around.raw(1)}`)
      : null,
};

/** “The plant is shutdown until May”: done, in two words. */
const shutdown: SlipKind = {
  words: ['shutdown', 'setup'],
  see: (around) =>
    /^(?:is|are|was|were|been|be|being)$/.test(around.word(-1)) &&
    /^(?:by|after|for|until|while|because|over|through|indefinitely|due|during|to|in|on|at)$/.test(around.word(1))
      ? slip(0, 0, around.raw(0).replace(/(?:down|up)$/, ' $&'))
      : null,
};

/** Names with a capital inside, as their owners write them. */
const BRANDS: ReadonlyMap<string, string> = new Map(
  'WikiLeaks YouTube LinkedIn PayPal TikTok FedEx BuzzFeed SpaceX AstraZeneca BioNTech WhatsApp OpenAI ChatGPT ProPublica'
    .split(' ')
    .map((name) => [name.toLowerCase(), name]),
);
const brands: SlipKind = {
  words: [...BRANDS.keys()],
  see(around) {
    const want = BRANDS.get(around.word(0));
    return want && around.raw(0) === capitalized(around.word(0)) ? slip(0, 0, want) : null;
  },
};

/** “The fbi is helping”: letters that are read one by one. */
const initials: SlipKind = {
  words: 'fbi cia nypd lapd nfl nba nhl mlb ncaa epa fda irs fcc usda'.split(' '),
  see: (around) =>
    around.raw(0) === around.word(0) && /^(?:the|an?|by|with|from|for|of|to|in|and)$/.test(around.word(-1))
      ? slip(0, 0, around.word(0).toUpperCase())
      : null,
};

/** “Can dropoff ballots”: a verb and its particle, where the noun is one word. */
const twoWords: SlipKind = {
  words:
    'dropoff pickup backup cleanup followup signup checkin login breakdown buildup takeover layoff kickoff cutoff handout rollout lockout startup turnaround cutback checkout logout'.split(
      ' ',
    ),
  see(around) {
    if (around.raw(0) !== around.word(0)) return null;
    const isVerb =
      (/^(?:can|could|will|would|may|might|must|should|cannot)$/.test(around.word(-1)) && around.word(1) !== '') ||
      (around.word(-1) === 'to' && /^(?:the|an?|his|her|its|their|it|them|this|these|those)$/.test(around.word(1)));
    return isVerb ? slip(0, 0, around.raw(0).replace(/(?:off|up|in|down|over|out|around|back)$/, ' $&')) : null;
  },
};

/** “Know weather the town will help”: what somebody may or may not know, behind “know” and before a clause. */
const weather: SlipKind = {
  words: ['weather'],
  see: (around) =>
    (NOT_KNOWN.has(around.word(-1)) && OPENS_CLAUSE.has(around.word(1))) ||
    (OF_WHAT.has(around.word(-1)) && OPENS_ONLY_CLAUSES.has(around.word(1)))
      ? slip(0, 0, 'whether')
      : null,
};
const NOT_KNOWN = wordSet(
  'know knows knew known knowing say see ask asks asked asking clear unclear sure unsure certain uncertain consider considers considered considering debate debates debated debating decide decides decided deciding determine determines determined determining question questions questioned wonder wonders wondered wondering doubt doubts doubted',
);
const OPENS_CLAUSE = wordSet(
  'he she it they we you there or to any anyone anybody someone the a an his her its their this that',
);
const OF_WHAT = wordSet('of about on over tell check matter');
const OPENS_ONLY_CLAUSES = wordSet('he she they we you there or to');

/** “The job is not longer open”: nothing is compared. */
const notLonger: SlipKind = {
  words: ['not'],
  see(around) {
    const next = around.word(2);
    if (around.word(1) !== 'longer' || next === '' || around.markBehind(1) !== ' ') return null;
    if (/^(?:than|or|and|nor|but|for|if|term|in|by|lasting|because|on)$/.test(next)) return null;
    return /^(?:is|are|was|were|be|am|been|will|would|can|could|does|do|did|should|may)$/.test(around.word(-1))
      ? slip(0, 1, 'no longer')
      : null;
  },
};

/** Asked in this order. */
export const MIX_UPS: readonly SlipKind[] = [
  notLonger,
  weather,
  itsThing,
  itsMade,
  tooDo,
  tooThing,
  useTo,
  yourNever,
  sight,
  principle,
  past,
  laying,
  isIf,
  everyday,
  counsel,
  treasury,
  diary,
  then,
  manyOne,
  ofObject,
  mid,
  shutdown,
  initials,
  twoWords,
  brands,
];
