import { COUNT_NOUNS } from '../../lexicon/countNouns.ts';
import { ENDS_PHRASE, OBJECT } from '../../lexicon/leftOutWords.ts';
import { BE_FORMS, BEFORE_OBJECTS } from '../../lexicon/wordClasses.ts';
import { type Around, type Slip, type SlipKind, slip } from './around.ts';

/** Small words left out, told by what the dictionary knows of the words beside the gap: what is a thing and no verb, a plural. */

const words = (list: string): string[] => list.split(' ');
const behind = (around: Around, small: string): Slip => slip(0, 1, `${around.raw(0)} ${small} ${around.raw(1)}`);

/** Verbs and adjectives whose object “to” alone brings in: “belongs the county”, “immune the drug”. */
const datives: SlipKind = {
  words: words(
    'belong belongs belonged belonging responded responds responding reacted reacting reacts adhere adhered adheres objected objects succumbed resorted pertains pertaining amounted amounts conform conforms accustomed immune loyal addicted oblivious entitled listened listens listening catering caters adjacent alluding alluded equivalent tantamount thanks akin contrary',
  ),
  see(around) {
    const [word, next, before] = [around.word(0), around.word(1), around.word(-1)];
    if (!around.isPlain(1) || !/^(?:the|his|her|its|their|these|those|this)$/.test(next)) return null;
    if (
      /^(?:objects|accustomed|loyal|addicted|immune|entitled|reacts)$/.test(word) &&
      !(BE_FORMS.has(before) || /^(?:remain|remains|not|become|became|more|he|she|it)$/.test(before))
    )
      return null;
    // “Where I belong the most,” “catering their plans to their readers.”
    if (/^(?:most|least|more|better|best)$/.test(around.word(2))) return null;
    if (word === 'catering' && around.word(3) === 'to') return null;
    // “The singer thanks her family”: a verb, unless it opens the clause.
    if (word === 'thanks' && before !== '' && !/[,;:(]/.test(around.markBefore(0))) return null;
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
    if (!around.isPlain(1) || !around.isPlain(2)) return null;
    const word = around.word(0);
    if (/^(?:early|late)$/.test(next))
      return /^(?:morning|afternoon|evening)$/.test(second) && /^(?:in|for)$/.test(word) && around.word(3) !== 'trading'
        ? behind(around, 'the')
        : null;
    if (/^(?:same|wrong|upcoming|latest|entire|whole)$/.test(next))
      return (around.can.noun(second) || (around.can.anyNoun(second) && next !== 'wrong')) &&
        !around.can.plural(second) &&
        !/^(?:sex|day|store|gender|cloth)$/.test(second) &&
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
    if (!around.isPlain(1) || !around.isPlain(0)) return null;
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
  if ((around.word(0) === 'lot' && around.word(-1) !== 'a') || BEFORE_OBJECTS.has(next)) return false;
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
    // “Ruiz instead earning his pay in Alden”: somebody does, while others do something else.
    return (
      takes &&
      before !== '' &&
      !/^\p{Lu}/u.test(around.raw(-1)) &&
      !BE_FORMS.has(before) &&
      !/^(?:he|she|they|it|we|i|who|and|but)$|'(?:s|re|m)$/.test(before)
    );
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

export const LEFT_OUT_BY_USE: readonly SlipKind[] = [datives, theBest, of];
