import { COUNT_NOUNS } from '../../lexicon/countNouns.ts';
import {
  BY_AMOUNT,
  DOERS,
  DONE,
  ENDS_PHRASE,
  GOVERNORS,
  ING_ADJECTIVES,
  NOUNS,
  OBJECT,
  PASSIVE,
  PLAIN,
  PLANNERS,
  PLURALS,
  STATES,
} from '../../lexicon/leftOutWords.ts';
import { BE_FORMS, BEFORE_OBJECTS, BETWEEN, GRAMMAR_WORDS, MODALS } from '../../lexicon/wordClasses.ts';
import { type Around, type Slip, type SlipKind, slip } from './around.ts';

/**
 * Small words left out, told by what the dictionary knows of the words beside the gap: a verb that nothing else is, a thing
 * that never stands without its article, an adjective where a verb is due.
 */

const words = (list: string): string[] => list.split(' ');
const behind = (around: Around, small: string): Slip => slip(0, 1, `${around.raw(0)} ${small} ${around.raw(1)}`);
const isPlainWord = (around: Around, n: number): boolean => around.raw(n) === around.word(n) && around.word(n) !== '';

/** Things that the dictionary has as verbs alone. */
const MADE_THINGS = /^(?:package|delegate|store|advocate|associate|estimate|graduate|duplicate|certificate|candidate)$/;
const THING_AHEAD = /^(?:the|a|an|his|her|its|their|our|this|that|these|those|it|them|him|us)$/;

const to: SlipKind = {
  words: GOVERNORS,
  see(around) {
    const [word, next, before] = [around.word(0), around.word(1), around.word(-1)];
    if (!isPlainWord(around, 0) || !isPlainWord(around, 1) || !around.can.verb(next) || before === '') return null;
    if (PASSIVE.has(word) && !BE_FORMS.has(before)) return null;
    if (before === 'as' || /^(?:part|mask|factor|contact|attempt)$/.test(next)) return null;
    if (/ing$/.test(word) && !OBJECT.has(around.word(2))) return null;
    if (/^(?:let|go|please|thank|say|work|staff|further|lower|price|better|lease|police|own)$/.test(next)) return null;
    // “A pledged delegate lead”, “the richest incentive package”: what may be a thing is a verb where it has an object.
    if ((around.can.anyNoun(next) || MADE_THINGS.test(next)) && !THING_AHEAD.test(around.word(2))) return null;
    if (NOUNS.has(word) || PLURALS.has(word)) return behindNoun(around, next);
    if (PLAIN.has(word))
      return /^(?:they|we|you|i|to|who|don't|didn't|would|will|not|doesn't|can|could)$/.test(before) &&
        OBJECT.has(around.word(2))
        ? behind(around, 'to')
        : null;
    if (/^(?:the|a|an|his|her|its|their|of|and)$/.test(before)) return null;
    return behind(around, 'to');
  },
};
function behindNoun(around: Around, next: string): Slip | null {
  const [word, before] = [around.word(0), around.word(-1)];
  // “Those who doubt his ability suggest that”: a verb of its own.
  if (!OBJECT.has(around.word(2)) || around.word(2) === 'that' || STATES.has(next)) return null;
  if (PLURALS.has(word)) return PLANNERS.has(before) ? behind(around, 'to') : null;
  return /^(?:will|would|can|could|may|might|must|should|did|does|do|not|and|or)$/.test(before)
    ? null
    : behind(around, 'to');
}

/** Verbs and adjectives whose object “to” alone brings in: “belongs the county”, “immune the drug”. */
const datives: SlipKind = {
  words: words(
    'belong belongs belonged belonging responded responds responding reacted reacting reacts adhere adhered adheres objected objects succumbed resorted pertains pertaining amounted amounts conform conforms accustomed immune loyal addicted oblivious vulnerable devoted entitled contribute contributes contributed contributing listened listens listening catering caters adjacent alluding alluded equivalent relative tantamount thanks according akin contrary regardless',
  ),
  see(around) {
    const [word, next, before] = [around.word(0), around.word(1), around.word(-1)];
    if (
      !isPlainWord(around, 1) ||
      !/^(?:the|his|her|its|their|these|those|this)$/.test(next) ||
      /^(?:regardless|contribute\w*|devoted|according|vulnerable|relative|contributing)$/.test(word)
    )
      return null;
    if (
      /^(?:objects|accustomed|loyal|addicted|immune|entitled|relative|reacts)$/.test(word) &&
      !(BE_FORMS.has(before) || /^(?:remain|remains|not|become|became|more|he|she|it)$/.test(before))
    )
      return null;
    if (
      /^(?:the|a|an|no|many)$/.test(before) ||
      /^(?:week|month|year|day|night|morning|same|first|last|next|moment|time|minute|way|following|previous|other)$/.test(
        around.word(2),
      )
    )
      return null;
    return behind(around, 'to');
  },
};

/** “Of most masterful”, “in early morning”. */
const theBest: SlipKind = {
  words: words('of in for on at with from by'),
  see(around) {
    const [next, second] = [around.word(1), around.word(2)];
    if (!isPlainWord(around, 1) || !isPlainWord(around, 2)) return null;
    const word = around.word(0);
    if (/^(?:early|late)$/.test(next))
      return /^(?:morning|afternoon|evening)$/.test(second) && /^(?:in|for)$/.test(word) && around.word(3) !== 'trading'
        ? behind(around, 'the')
        : null;
    if (/^(?:same|wrong|upcoming|latest|entire|whole)$/.test(next))
      return (around.can.noun(second) || (around.can.anyNoun(second) && next !== 'wrong')) &&
        !around.can.plural(second) &&
        !/^(?:sex|day|store|gender)$/.test(second) &&
        ENDS_PHRASE.has(around.word(3))
        ? behind(around, 'the')
        : null;
    return null;
  },
};

/** “A lot attention”, “46 percent voters”, “instead dropping”, “a series meetings”. */
const of: SlipKind = {
  words: words(
    'lot lots plenty percent instead prospect chance risk possibility hopes idea third number group series handful couple range variety host list set pair wave coalition',
  ),
  see(around) {
    if (!isPlainWord(around, 1) || !isPlainWord(around, 0)) return null;
    const word = around.word(0);
    const isCut = AMOUNTS.test(word)
      ? isAmountOf(around)
      : PROSPECTS.test(word)
        ? isProspectOf(around)
        : word === 'percent'
          ? isShareOf(around)
          : word === 'third'
            ? isThirdOf(around)
            : isSetOf(around);
    return isCut ? behind(around, 'of') : null;
  },
};
const AMOUNTS = /^(?:lots?|plenty)$/;
const PROSPECTS = /^(?:instead|prospect|chance|risk|possibility|hopes|idea)$/;

function isAmountOf(around: Around): boolean {
  const next = around.word(1);
  if (around.word(0) === 'lot' && !/^(?:a|the)$/.test(around.word(-1))) return false;
  const isThing = (around.can.noun(next) && !COUNT_NOUNS.has(next)) || around.can.onlyPlural(next);
  return isThing && !/^(?:times|things|number|size|lines?|owners?|more|less|better|worse)$|ing$|en$/.test(next);
}

/** “In hopes winning the seat”, “at risk losing”: what may happen. */
function isProspectOf(around: Around): boolean {
  const [word, next, before] = [around.word(0), around.word(1), around.word(-1)];
  if (!/^[a-z]{3,}ing$/.test(next) || around.can.noun(next)) return false;
  if (
    /^(?:being|according|including|surrounding|regarding|concerning|involving|facing|following|remaining|existing)$/.test(
      next,
    )
  )
    return false;
  const takes = OBJECT.has(around.word(2));
  if (word === 'instead')
    return takes && before !== '' && !BE_FORMS.has(before) && !/^(?:he|she|they|it|we|i|who|and|but)$/.test(before);
  if (word === 'risk' || word === 'hopes') return before === 'at' || (before === 'in' && takes);
  return /^(?:a|the|little|no|any|better|good|slim|best|real|strong)$/.test(before);
}

/** “46 percent voters said”. */
function isShareOf(around: Around): boolean {
  const [next, second] = [around.word(1), around.word(2)];
  // “The top 1 percent households”, “the top 0.1 percent households”: a group by its name.
  const isGroup = /^(?:a|an|the|of|top|bottom|richest|poorest|wealthiest)$/.test(around.word(-2));
  const isDecimal = around.prose[(around.place(-1)?.start ?? 0) - 1] === '.';
  if (!around.can.onlyPlural(next) || isGroup || isDecimal) return false;
  if (
    /^(?:increases|points|declines|losses|gains|tariffs|chances|margins|interest|shares|stakes|discounts|bonuses|cuts)$/.test(
      next,
    )
  )
    return false;
  return around.can.past(second) || /^(?:are|were|have|say|said|of|in|would|will|who|that)$/.test(second);
}

/** “Roughly a third the electorate”. */
const isThirdOf = (around: Around): boolean =>
  /^(?:the|his|her|their|its|these|those)$/.test(around.word(1)) &&
  /^(?:a|about|nearly|roughly|almost)$/.test(around.word(-1)) &&
  !/^(?:time|year|week|day|month|season)$/.test(around.word(2));

/** “A group lawmakers met”. */
const isSetOf = (around: Around): boolean =>
  /^(?:a|small|large|growing|wide|long|whole|broad)$/.test(around.word(-1)) &&
  around.can.onlyPlural(around.word(1)) &&
  !/^(?:leaders|members|organizers|participants|activities|homes|stages|designers|ones)$/.test(around.word(1)) &&
  (ENDS_PHRASE.has(around.word(2)) || around.can.past(around.word(2)));

const been: SlipKind = {
  words: ['has', 'have', 'had'],
  see(around) {
    const n = BETWEEN.has(around.word(1)) ? 2 : 1;
    const [before, done, second, third] = [around.word(-1), around.word(n), around.word(n + 1), around.word(n + 2)];
    if (
      !isPlainWord(around, 0) ||
      !isPlainWord(around, n) ||
      before === '' ||
      MODALS.has(before) ||
      (/^(?:i|you|to|which|that|what|who)$/.test(before) && n < 1)
    )
      return null;
    const gap = (): Slip =>
      slip(0, n, `${around.prose.slice(around.place(0)!.start, around.place(n - 1)!.end)} been ${done}`);
    if (/^[a-z]{4,}ing$/.test(done))
      return !around.can.noun(done) &&
        !around.can.adjective(done) &&
        !ING_ADJECTIVES.has(done) &&
        /^(?:the|a|an|his|her|its|their|to|it|them|him|back|for|with|about|in|on|at|up|out|that)$/.test(second) &&
        !/^(?:what|like|of|than|hate|love|not|risk)$/.test(before)
        ? gap()
        : null;
    if (
      second === 'by' &&
      around.can.past(done) &&
      (/^[a-z]{3,}ed$/.test(done) || DONE.has(done)) &&
      !BY_AMOUNT.has(done)
    )
      return third !== '' &&
        !/^(?:\d|[$£€]|about|more|nearly|almost|at|as|an|half|two|three|roughly|over|far|up|just|mail|hand|phone|email|text|now|then|today|saying|[a-z]+ing)/.test(
          third,
        ) &&
        !isGapOfObject(around)
        ? gap()
        : null;
    return DONE.has(done) &&
      (/^(?:in|at|from|since|after|during|under|into)$/.test(second) ||
        (second === '' && /^[.;,]$/.test(around.markBehind(n)))) &&
      isPlainSubject(around)
      ? gap()
      : null;
  },
};
/** “The votes she has earned by”, “than it has used”: what it is done to stands before. */
const isGapOfObject = (around: Around): boolean => {
  const start = around.place(0)?.start ?? 0;
  const clause =
    around.prose
      .slice(Math.max(0, start - 80), start)
      .split(/[.;:!?,]/)
      .at(-1) ?? '';
  return (
    /\b(?:that|which|what|whom|than|as|how|who|whatever|where)\b/.test(clause) ||
    /^(?:he|she|it|they|we|i|you)$/.test(around.word(-1))
  );
};
/** A sentence that opens with a thing and goes on with the verb: no clause about something else. */
const isPlainSubject = (around: Around): boolean => {
  const start = around.place(0)?.start ?? 0;
  const before = around.prose.slice(Math.max(0, start - 70), start);
  const subject =
    /(?:^|[.!?]["”]? )((?:The|This|These|Those|His|Her|Its|Their|A|An|Several|Two|Three|At least \w+|More than \w+|Some|Many)(?: [a-z-]+){1,5}) $/.exec(
      before,
    )?.[1];
  if (subject === undefined || !(start <= 70 || /[.!?]["”]? /.test(before))) return false;
  const parts = subject.split(' ').slice(1);
  const last = parts.at(-1) ?? '';
  return (
    !parts.some(
      (word) => (GRAMMAR_WORDS.has(word) && !BEFORE_OBJECTS.has(word)) || (around.can.past(word) && !/ed$/.test(word)),
    ) &&
    (around.can.noun(last) || around.can.onlyPlural(last)) &&
    (parts.length < 2 || !around.can.plural(parts.at(-2)!)) &&
    !(
      parts.length > 1 &&
      /^(?:voters|people|police|officials|residents|lawmakers|investigators|prosecutors|authorities|president|government|company|council|city|state)$/.test(
        last,
      ) &&
      around.can.noun(parts.at(-2)!)
    ) &&
    !DOERS.has(last)
  );
};

export const LEFT_OUT_BY_USE: readonly SlipKind[] = [to, datives, theBest, of, been];
