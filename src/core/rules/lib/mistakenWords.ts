import { COUNT_NOUNS } from '../../lexicon/countNouns.ts';
import {
  ADJECTIVE_TOO,
  BARE,
  BEFORE_FORM,
  COMPARISON,
  DEGREE,
  DESCRIBES,
  ENDS,
  MOTION,
  PUBLIC_THINGS,
  REPORT,
  RIVALS,
  ROLE,
  STARTS_CLAUSE,
} from '../../lexicon/mistakenWords.ts';
import { BE_FORMS, BEFORE_OBJECTS, HAVE_FORMS, MODALS } from '../../lexicon/wordClasses.ts';
import { wordSet } from '../../text/lists.ts';
import { type Around, type Slip, type SlipKind, slip } from './around.ts';
import { opensSentence } from './prose.ts';

/**
 * Words mistaken for another, told by what the dictionary knows of the words beside them: what is a noun and nothing else,
 * a plural, a verb and nothing else. They hold for words that nobody listed.
 */

const isAuxiliary = (word: string): boolean => BE_FORMS.has(word) || HAVE_FORMS.has(word) || MODALS.has(word);
const isThing = (around: Around, word: string): boolean =>
  (COUNT_NOUNS.has(word) || around.can.onlyPlural(word)) && !BARE.has(word);

/** Whether the word before is a verb that takes an object: “pause”, “takes”, “ramping up”. */
function isTakingObject(around: Around): boolean {
  const before = around.word(-1);
  if (/^(?:up|out|off|down|over)$/.test(before))
    return /^[a-z]{3,}ing$/.test(around.word(-2)) && !around.can.noun(around.word(-2));
  if (REPORT.has(before) || ENDS.test(before)) return false;
  return (
    around.can.verb(before) || (around.can.anyVerb(before) && (around.word(-2) === 'to' || MODALS.has(around.word(-2))))
  );
}

const OF_TIME = wordSet('time season day night week weekend month hour');
/** What somebody has, behind the contraction: one thing without its article, or several where no sentence begins. */
function isOwned(around: Around): boolean {
  const [before, next, second] = [around.word(-1), around.word(1), around.word(2)];
  if (!around.isPlain(1)) return false;
  const isLate = before !== '' && !REPORT.has(before);
  // “It’s decision time”, “it’s election day”: the noun says what time.
  if (OF_TIME.has(second)) return false;
  if (COUNT_NOUNS.has(next) && !BARE.has(next)) return second !== '' || isLate;
  if (isLate && around.can.onlyPlural(next) && !BARE.has(next)) return true;
  const isNoun =
    around.can.anyNoun(next) && !around.can.adjective(next) && !BARE.has(next) && !/(?:ing|ly)$/.test(next);
  // “Says it’s forecast may fall”, “pause it’s campaign”: the noun has a verb of its own, or is what the verb before acts on.
  if (isNoun && isAuxiliary(second) && !/^(?:be|been|being|have|having)$/.test(second)) return true;
  if (isTakingObject(around) && (isNoun || around.can.plural(next)) && !ADJECTIVE_TOO.has(next)) return true;
  // “Took it’s rightful place”: what describes the thing stands before it.
  const describes = around.can.adjective(next) || DESCRIBES.has(next);
  if (!describes || !around.isPlain(2)) return false;
  return isThing(around, second) && (isLate || COUNT_NOUNS.has(second));
}

const contractions: SlipKind = {
  words: ['it', 'they', 'you', 'who'],
  see(around) {
    const [word, next] = [around.word(0), around.word(1)];
    if (word === "who's") return /^WHO/.test(around.raw(0)) ? null : ownedByWho(around);
    if (!/^(?:it's|they're|you're)$/.test(word) || next === '') return null;
    if (!isOwned(around)) return null;
    return slip(0, 0, word === "it's" ? 'its' : word === "they're" ? 'their' : 'your');
  },
};

/** “Coach Bev Harmon, whose in her 18th season”: where somebody is or what becomes of them, and nothing of theirs. */
const whose: SlipKind = {
  words: ['whose'],
  see(around) {
    const [next, second] = [around.word(1), around.word(2)];
    const isWhere =
      /^(?:in|at|on)$/.test(next) && /^(?:the|a|an|his|her|their|its|this|that|another|charge)$/.test(second);
    const isDone = next === 'been' || (next === 'going' && second === 'to') || /^(?:an?|the)$/.test(next);
    return around.isPlain(0) && around.isPlain(1) && (isWhere || isDone) ? slip(0, 0, 'who’s') : null;
  },
};

/** “Donors who’s candidate lost”: a thing and its verb. */
function ownedByWho(around: Around): Slip | null {
  const [next, second, third] = [around.word(1), around.word(2), around.word(3)];
  if (!around.isPlain(1) || BARE.has(next) || around.can.past(next) || BEFORE_OBJECTS.has(next)) return null;
  // “Lind, who’s entering the second year”: what somebody is doing.
  if (/ing$/.test(next) && /^(?:the|an?|his|her|its|their)$/.test(second)) return null;
  const { can } = around;
  if (COUNT_NOUNS.has(next) && !ROLE.test(next)) return slip(0, 0, 'whose');
  if (can.noun(next) && !ROLE.test(next) && second !== '') return slip(0, 0, 'whose');
  if (can.anyNoun(next) && !can.adjective(next) && !/ing$/.test(next) && (isAuxiliary(second) || can.past(second)))
    return slip(0, 0, 'whose');
  const isDescribed =
    around.isPlain(2) &&
    (can.adjective(next) || can.anyNoun(next) || /^(?:main|own|first|top|maiden|chief|key|new|old|only)$/.test(next));
  return isDescribed && can.anyNoun(second) && (isAuxiliary(third) || can.past(third) || COUNT_NOUNS.has(second))
    ? slip(0, 0, 'whose')
    : null;
}

/** “Promised that there friends would”, “build out there country”: things behind “there” that are somebody’s. */
const there: SlipKind = {
  words: ['there'],
  see(around) {
    const [before, next, second] = [around.word(-1), around.word(1), around.word(2)];
    // “And there's attorney Bo Lind.”
    if (around.word(0) !== 'there' || !around.isPlain(1) || BE_FORMS.has(next)) return null;
    if (
      COUNT_NOUNS.has(next) &&
      !BARE.has(next) &&
      !/^(?:year|weekend|week|season|hour|quarter|minute|moment|decade|summit|visitor)$/.test(next)
    )
      return slip(0, 0, 'their');
    const isNoun = around.can.noun(next) && !/(?:ing|body|one|thing|where)$/.test(next) && !BARE.has(next);
    if (isNoun && (isTakingObject(around) || /^(?:and|or|whatever|than|of|with|for|by)$/.test(before)))
      return slip(0, 0, 'their');
    if (
      around.can.adjective(next) &&
      isThing(around, second) &&
      (isTakingObject(around) || /^(?:whatever|of|with|by)$/.test(before))
    )
      return slip(0, 0, 'their');
    // “Improving there research skills”: whose things are improved.
    if (
      isImproved(around) &&
      around.can.anyNoun(next) &&
      around.isPlain(2) &&
      around.can.plural(second.replace(/'$/, ''))
    )
      return slip(0, 0, 'their');
    if (
      !around.can.onlyPlural(next) ||
      /^(?:years|months|weeks|days|hours|minutes|times|people|nights|weekends|residents|things)$/.test(next)
    )
      return null;
    return isAuxiliary(second) &&
      /^(?:that|because|said|says|while|and|but|when|if|whether|where|believe|think)$/.test(before)
      ? slip(0, 0, 'their')
      : null;
  },
};

/** Verbs that want what is improved right behind them. */
const isImproved = (around: Around): boolean =>
  /^(?:improv|creat|includ|provid|protect|develop|expand|maintain|reduc|retain|support)(?:e|es|ed|s|ing)?$/.test(
    around.word(-1),
  );

const ADVERB = wordSet(
  'only just still always also simply already clearly almost probably certainly really never actually definitely',
);
const PREPOSITION = wordSet('up in on at from for to about with like');
const NO_THING = wordSet('because not been why how what where when who he she they we you');

/** “Says its time for”, “its up to them”, “think its best to”. */
const itIs: SlipKind = {
  words: ['its'],
  see(around) {
    const [next, second] = [around.word(1), around.word(2)];
    if (!around.isPlain(1)) return null;
    const isWrong =
      NO_THING.has(next) ||
      (PREPOSITION.has(next) && /^(?:to|the|a|an|his|her|their|our|that|this|from|of|him|them)$/.test(second)) ||
      (ADVERB.has(next) && /^(?:a|an|the|not|been|going|to|that|unclear|clear|possible|true)$/.test(second)) ||
      opensWithIts(around, next, second);
    return isWrong ? slip(0, 0, 'it’s') : null;
  },
};
function opensWithIts(around: Around, next: string, second: string): boolean {
  const before = around.word(-1);
  if (
    !STARTS_CLAUSE.has(before) &&
    !(before === '' && (around.markBefore(0) === ',' || opensSentence(around.prose, around.place(0)?.start ?? 0)))
  )
    return false;
  if (DEGREE.has(next))
    return (
      /^(?:to|that|for|if|when|because|whether|how|as|enough|than|we|they|he|she|you|in|not|now)$/.test(second) &&
      !(next === 'right' && second === 'to')
    );
  return (
    /^[a-z]{3,}ing$/.test(next) &&
    !around.can.noun(next) &&
    /^(?:the|a|an|sure|it|them|him|her|that|his|their|to)$/.test(second)
  );
}

/** “Their gearing up”, “their also looking”, “who say their victims of”. */
const theyAre: SlipKind = {
  words: ['their', 'your'],
  see(around) {
    const [next, second] = [around.word(1), around.word(2)];
    if (!around.isPlain(1)) return null;
    const found = slip(0, 0, around.word(0) === 'their' ? 'they’re' : 'you’re');
    if (/^(?:not|also|still|just|always|already|now|really|never|probably|definitely|actually|simply)$/.test(next))
      return next === 'not' || /^(?:[a-z]{3,}ing|a|an|the|not|in|on|at|to)$/.test(second)
        ? /^(?:not-so|now-|not-yet)/.test(next)
          ? null
          : found
        : null;
    if (
      /^[a-z]{3,}ing$/.test(next) &&
      !around.can.noun(next) &&
      !/^(?:being|having|doing|becoming|getting|going)$/.test(next)
    )
      return /^(?:the|a|an|up|out|it|them|him|her|us|this|that|his|their|on|from|at|with|through|into)$/.test(second) &&
        (STARTS_CLAUSE.has(around.word(-1)) || around.word(-1) === '')
        ? found
        : null;
    return /^(?:unable|able|afraid|aware|glad|sure|likely|unlikely|willing|unwilling|eager|ready|happy|free|supposed|worried|going)$/.test(
      next,
    ) && /^(?:to|of|that|about|for)$/.test(second)
      ? found
      : null;
  },
};

/** “If that is so, ” */
const IF = /^[\s“"]*If\b[^,]{3,120}, $/;

/** “Won places, than voted”: nothing is compared before “than.” */
const thanForThen: SlipKind = {
  words: ['than'],
  see(around) {
    const at = around.place(0)?.start ?? 0;
    const from = Math.max(0, at - 300);
    const before = around.prose.slice(from, at);
    const stop = lastStop(before);
    const clause = stop < 0 ? before : before.slice(stop + 1);
    if (
      (from > 0 && stop < 0) ||
      (COMPARISON.test(clause) && !IF.test(clause)) ||
      // “Twice as good than”: “as” is meant.
      / times as \p{Ll}+ |\bas (?:much|many|well) /u.test(clause) ||
      around.word(1) === '' ||
      /\ufffc/.test(clause)
    )
      return null;
    return slip(0, 0, 'then');
  },
};

/** Where the last sentence before a place ends; -1 where none does. A short word and its stop are an abbreviation. */
function lastStop(text: string): number {
  for (let at = text.length; at > 0; ) {
    at = text.lastIndexOf(' ', at - 1);
    if (at < 0) return -1;
    if (
      /[a-z\d%]{4}[.!?]["”’)]?$/.test(text.slice(Math.max(0, at - 7), at)) &&
      /^["“‘(]?\p{Lu}/u.test(text.slice(at + 1, at + 3))
    )
      return at;
  }
  return -1;
}

/** “If it is about more than money then one trophy is little”: “then” closes the condition. */
const isBehindIf = (around: Around): boolean => /\bif\b[^.;!?]{3,90}$/i.test(around.before(96));

/** “More delegates then Kasich has”: more of a thing, and what it is compared with. */
const thenForThan: SlipKind = {
  words: ['then'],
  see(around) {
    const next = around.word(1);
    if (next === '' || around.word(-1) === '' || /^(?:-|–)/.test(around.markBehind(0))) return null;
    if (around.word(-1) === 'and' || around.word(-1) === 'but' || isBehindIf(around)) return null;
    const isRival =
      RIVALS.has(next) ||
      /^[\d$£€]/.test(next) ||
      /^\p{Lu}\p{Ll}+$/u.test(around.raw(1)) ||
      around.can.onlyPlural(next);
    if (!isRival) return null;
    // “Stronger now then”: the word before it is the comparative, or stands close behind “more.”
    if (
      /^[a-z]{3,}er$/.test(around.word(-1)) &&
      /R/.test(
        around.affixesOf(
          around
            .word(-1)
            .replace(/(.)\1er$/, '$1')
            .replace(/ier$/, 'y')
            .replace(/er$/, ''),
        ),
      )
    )
      return isCapitalTime(around) ? null : slip(0, 0, 'than');
    for (let n = -2; n >= -4; n--) {
      const word = around.word(n);
      if (word === '') return null;
      if (/^(?:more|fewer|less)$/.test(word))
        return /^(?:the|no|any|once|some|much|and|or|what|even)$/.test(around.word(n - 1)) ||
          isCapitalTime(around) ||
          /^(?:the|a|an|in|on|at|for)$/.test(next)
          ? null
          : slip(0, 0, 'than');
    }
    return null;
  },
};
/** “Then President Bush”, “Then Texas Gov.”: a title of the time. */
const isCapitalTime = (around: Around): boolean => /^\p{Lu}/u.test(around.raw(1)) && /^\p{Lu}/u.test(around.raw(2));

/** “The parade was lead by”, “industry, lead by”. */
const led: SlipKind = {
  words: ['lead'],
  see(around) {
    const [before, next] = [around.word(-1), around.word(1)];
    if (
      next === 'by' &&
      around.word(2) !== '' &&
      !/^(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|just|more|nearly|about|as|double|example)/.test(
        around.word(2),
      )
    )
      return BE_FORMS.has(before) || (before === '' && around.markBefore(0) === ',') ? slip(0, 0, 'led') : null;
    return /^(?:he|she|then|it)$/.test(before) &&
      /^(?:the|a|an|his|her|its|\p{Lu}.*)$/u.test(around.raw(1)) &&
      (before !== 'then' || /^(?:he|she|it)$/.test(around.word(-2))) &&
      !/^(?:did|does|would|will|could|should|may|might|must|let|helped|saw|make|made|have|had|to|that|demand|insist|can)$/.test(
        around.word(before === 'then' ? -3 : -2),
      )
      ? slip(0, 0, 'led', 'leads')
      : null;
  },
};

const LAWMAKING = wordSet(
  'judge court jury council board house senate congress legislature parliament committee commission lawmakers voters legislators trustees',
);
const LAWS = wordSet('sentence bill law resolution ordinance measure budget motion rule ban tax levy verdict plan');

/** “The judge past a sentence,” “the House past the bill.” */
const past: SlipKind = {
  words: ['passed', 'past'],
  see(around) {
    const [word, before, next] = [around.word(0), around.word(-1), around.word(1)];
    if (word === 'passed') {
      if (next === '') return null;
      if (
        /^(?:years|decades|elections|presidents|presidential|campaigns|few)$/.test(next) &&
        /^(?:in|the|over|from)$/.test(before)
      )
        return slip(0, 0, 'past');
      if (
        before === 'the' &&
        /^(?:year|month|week|decade|century|season|few|several|two|three|four|five|six|several)$/.test(next)
      )
        return slip(0, 0, 'past');
      return MOTION.has(before) &&
        /^(?:the|a|an|his|her|their|its|it|him|them|that|this|each|one|two|all)$/.test(next) &&
        !/^(?:just|years|well|far|way|power)$/.test(before)
        ? slip(0, 0, 'past')
        : null;
    }
    if (/^(?:an?|the|its)$/.test(next) && LAWMAKING.has(before) && LAWS.has(around.word(2)))
      return slip(0, 0, 'passed');
    return /^(?:has|have|had|been|was|were|he|she|they)$/.test(before) &&
      /^(?:the|a|an|by|his|her|its|their|away|along|over|through|into|up|legislation|out)$/.test(next) &&
      !(/^(?:was|were|had)$/.test(before) && next !== 'by' && next !== 'away' && next !== 'into') &&
      !/^(?:been|he|she|they)$/.test(before)
      ? slip(0, 0, 'passed')
      : null;
  },
};

/** “Has overtaken Russia too become”, “too the”: behind it a verb that nothing else is. */
const too: SlipKind = {
  words: ['too'],
  see(around) {
    const [before, next] = [around.word(-1), around.word(1)];
    if (!around.isPlain(1) || before === '' || /[,;]/.test(around.markBefore(0))) return null;
    // “Lost 14 seniors too graduation.”
    if (
      around.can.noun(next) &&
      /(?:tion|ment|ness|ity|ship|ance|ence|court|school|college|prison|jail)$/.test(next) &&
      (around.can.plural(before) || around.can.noun(before) || around.can.past(before)) &&
      /^(?:|in|on|at|for|and|with|after|from|of|this|last|next)$/.test(around.word(2))
    )
      return slip(0, 0, 'to');
    if (
      /^(?:so|you|we|they|i|who|must|can|will|could|would|should|may|might|did|do|does|not|let|me|us|them|all|both|women|men|people|and|or)$/.test(
        before,
      ) ||
      around.can.plural(before)
    )
      return null;
    return around.can.verb(next) &&
      !/^(?:depend|allow|have|has|fringe)$/.test(next) &&
      !/^(?:|to|for)$/.test(around.word(2))
      ? slip(0, 0, 'to')
      : null;
  },
};

/** Little words that lost or changed a letter, where what stands beside them allows no other. */
const little: SlipKind = {
  words: [
    'with',
    'will',
    'the',
    'he',
    'on',
    'as',
    'by',
    'be',
    'saw',
    'form',
    'bee',
    'pubic',
    'o',
    'f',
    't',
    'n',
    'where',
    'fro',
    'now',
  ],
  see: (around) => (around.raw(0) === around.word(0) ? (LITTLE[around.word(0)]?.(around) ?? null) : null),
};
const behindSubject = (around: Around, n: number): boolean => {
  const word = around.word(n);
  return (
    word !== '' &&
    (around.can.anyNoun(word) ||
      around.can.plural(word) ||
      /^\p{Lu}\p{Ll}+$/u.test(around.raw(n)) ||
      /^(?:he|she|it|they|we|who|that|which|there|this)$/.test(word))
  );
};
const LITTLE: Readonly<Record<string, (around: Around) => Slip | null>> = {
  with(around) {
    const next = around.word(1);
    if (!around.isPlain(1) || !behindSubject(around, -1) || /ing$/.test(around.word(-1))) return null;
    if (/^(?:be|have|not|never|become|also)$/.test(next))
      return next === 'have' && !/^(?:to|a|the|been|an)$/.test(around.word(2))
        ? null
        : next === 'not' && !around.can.verb(around.word(2))
          ? null
          : slip(0, 0, 'will');
    // “He works with staff in”: a verb of working together takes “with.”
    if (
      /^(?:works?|worked|working|meets?|met|deals?|dealt|speaks?|spoke|talks?|talked|lives?|lived|plays?|played|stays?|stayed)$/.test(
        around.word(-1),
      )
    )
      return null;
    return around.can.verb(next) &&
      /^(?:the|a|an|his|her|its|their|that|it|them|him|in|whether|if)$/.test(around.word(2))
      ? slip(0, 0, 'will')
      : null;
  },
  will(around) {
    const [before, next] = [around.word(-1), around.word(1)];
    return /^(?:the|his|her|their|its|a|an)$/.test(next) &&
      (around.can.past(before) ||
        /^(?:along|together|agree|agrees|deal|dealing|working|talking|meeting|speaking|filled|faced|compared|combined|do|begin)$/.test(
          before,
        )) &&
      around.markBehind(0) === ' '
      ? slip(0, 0, 'with')
      : null;
  },
  the(around) {
    const [next, before] = [around.word(1), around.word(-1)];
    if (!around.isPlain(1) || !/^(?:is|was|are|were|has|had|would|could|should)$/.test(next)) return null;
    return before === '' || BE_FORMS.has(before) || around.word(2) === '' ? null : slip(0, 0, 'they', 'there');
  },
  he(around) {
    const [before, next] = [around.word(-1), around.word(1)];
    if (!around.isPlain(1) || before === '') return null;
    // “In guilt does he project his fears”: a turned sentence.
    if (/^(?:do|does|did|can|could|will|would|should|may|might|must)$/.test(before)) return null;
    if (around.can.past(next) || /(?:self|thing|ly)$/.test(next)) return null;
    if (COUNT_NOUNS.has(next)) return /^(?:objects|veto)$/.test(next) ? null : slip(0, 0, 'the');
    return /^(?:of|at|with|into|by|from|in|to|for|on|under|against|over|through|during|told|among|between|toward|across|around)$/.test(
      before,
    ) &&
      (around.can.noun(next) || around.can.adjective(next))
      ? slip(0, 0, 'the')
      : null;
  },
  on: (around) =>
    around.word(1) === 'of' &&
    /^(?:the|his|her|their|its|those|these|our|my|several|many)$/.test(around.word(2)) &&
    !/^(?:based|early|later|so|and|go|goes|went|move|moved)$/.test(around.word(-1))
      ? slip(0, 0, 'one')
      : null,
  as: (around) =>
    around.word(1) === 'been' || (around.word(1) === 'become' && around.word(-1) !== '') ? slip(0, 0, 'has') : null,
  by(around) {
    const [before, next] = [around.word(-1), around.word(1)];
    return /^(?:will|would|can|could|should|must|might)$/.test(before) &&
      around.isPlain(1) &&
      (around.can.past(next) || around.can.adjective(next)) &&
      !/^(?:will|can|must)$/.test(around.word(-2)) &&
      !/^(?:the|a|free|own)$/.test(around.word(-2))
      ? slip(0, 0, 'be')
      : null;
  },
  be: (around) =>
    /^[a-z]{3,}ed$/.test(around.word(-1)) &&
    BE_FORMS.has(around.word(-2)) &&
    /^(?:the|a|an|his|her|their|its)$/.test(around.word(1)) &&
    !/^(?:demanded|requested|recommended|suggested|proposed|required|asked|ordered|supposed|need)$/.test(
      around.word(-1),
    )
      ? slip(0, 0, 'by')
      : null,
  saw(around) {
    const [before, next, second] = [around.word(-1), around.word(1), around.word(2)];
    if (!around.isPlain(1) || !behindSubject(around, -1) || /^(?:they|we|who|last)$/.test(before)) return null;
    const isDone =
      /^[a-z]{3,}ed$/.test(next) && /^(?:by|to|in|with|for|from|as|at|on)$/.test(second) && !around.can.plural(second);
    return isDone ||
      (/^(?:widely|not|also|already|being|been|able|unable|likely|considerably|previously|recently|initially|later|first)$/.test(
        next,
      ) &&
        !/^(?:the|a|his|her)$/.test(second))
      ? /^(?:first|later|also|recently)$/.test(next) && !around.can.past(second)
        ? null
        : slip(0, 0, 'was')
      : null;
  },
  form(around) {
    const [before, next] = [around.word(-1), around.word(1)];
    if (before === '' || BEFORE_FORM.has(before)) return null;
    return around.can.past(before) &&
      (/^(?:the|a|his|her|their|its|this|these|those)$/.test(next) || /^\p{Lu}\p{Ll}+$/u.test(around.raw(1)))
      ? slip(0, 0, 'from')
      : null;
  },
  bee: (around) =>
    HAVE_FORMS.has(around.word(-1)) &&
    around.word(1) !== '' &&
    !/^(?:sting|stings|hive|hives|keeper)/.test(around.word(1))
      ? slip(0, 0, 'been')
      : null,
  pubic: (around) => (PUBLIC_THINGS.has(around.word(1)) ? slip(0, 0, 'public') : null),
  o: (around) => (isLone(around) ? slip(0, 0, 'to', 'of') : null),
  f: (around) => (isLone(around) ? slip(0, 0, 'of', 'if') : null),
  t: (around) => (isLone(around) ? slip(0, 0, 'to') : null),
  // “All n eigenvalues”: a number without a figure.
  n: (around) =>
    isLone(around) &&
    (/^\p{Lu}|^\d/u.test(around.raw(1)) || /^(?:the|an?|his|her|its|their|this|that|these|those)$/.test(around.word(1)))
      ? slip(0, 0, 'in', 'on')
      : null,
  where(around) {
    const [before, next, second] = [around.word(-1), around.word(1), around.word(2)];
    if (
      !around.isPlain(1) ||
      before === '' ||
      !(around.can.plural(before) || /^(?:they|we|people|children|men|women|police|who|there)$/.test(before))
    )
      return null;
    if (/^(?:they|we|who|there)$/.test(before))
      return /^(?:not|also|being|already|still|all|once|[a-z]{3,}(?:ed|ing)|a|more|no)$/.test(next) &&
        before !== 'there'
        ? slip(0, 0, 'were')
        : null;
    return (/^(?:not|also|being|already|still|never|later|[a-z]{3,}ly)$/.test(next) &&
      (around.can.past(second) || /ing$/.test(second)) &&
      !around.can.plural(around.word(3))) ||
      (/^(?:unable|able|likely|unlikely|aware|unaware|among|killed|injured|wounded|arrested|born|based)$/.test(next) &&
        second !== '')
      ? slip(0, 0, 'were')
      : null;
  },
  fro: (around) => (around.word(-1) === 'and' || around.word(1) === '' ? null : slip(0, 0, 'for', 'from')),
  now: (around) =>
    /^(?:did|does|do)$/.test(around.word(-1)) &&
    around.can.verb(around.word(1)) &&
    behindSubject(around, -2) &&
    /^(?:the|a|an|to|his|her|their|it|them|any|that|with|in)$/.test(around.word(2))
      ? slip(0, 0, 'not')
      : null,
};

/** A letter that stands alone between two words of the sentence. */
const isLone = (around: Around): boolean =>
  /^[a-z]{2,}$/.test(around.raw(-1)) &&
  /^[a-z]{2,}$|^\p{Lu}\p{Ll}/u.test(around.raw(1)) &&
  !/^(?:letter|grade|plan|vitamin|the|a|an|type|point|section|and|or|big|capital)$/.test(around.word(-1)) &&
  !/^(?:and|or)$/.test(around.word(1));

export const MISTAKEN: readonly SlipKind[] = [
  whose,
  contractions,
  there,
  itIs,
  theyAre,
  thanForThen,
  thenForThan,
  led,
  past,
  too,
  little,
];
