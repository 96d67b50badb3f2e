import { isCounted } from '../../../lexicon/countNouns.ts';
import { pluralOf } from '../../../lexicon/inflect.ts';
import { wordSet } from '../../../text/lists.ts';
import { type Around, type SlipKind, slip } from '../around.ts';
import { startsWithVowel } from '../vowelSound.ts';

/** Much and many, this and these, between and neither: pairs of small words of which one does not fit the other. */

const ENDS = wordSet(
  'in on at of for from to with by is was are were has had have that who and but will would could can about as than after before because when',
);
const endsPhrase = (around: Around, n: number): boolean =>
  around.word(n) === '' ? /^[.,;:]$/.test(around.markBehind(n - 1)) : ENDS.has(around.word(n));

/** “Much people”, “how much houses.” */
const much: SlipKind = {
  words: ['much'],
  see: (around) =>
    (around.word(1) === 'people' || around.can.onlyPlural(around.word(1))) &&
    around.isPlain(1) &&
    endsPhrase(around, 2) &&
    !/^(?:thanks|savings|earnings|odds|means|goods|headquarters|politics)$/.test(around.word(1))
      ? slip(0, 0, 'many')
      : null,
};

const MASS = wordSet(
  'advice furniture equipment information luggage homework evidence knowledge traffic damage money progress jewelry baggage',
);
/** “Many information”, “an advice”, “a furniture.” */
const mass: SlipKind = {
  words: ['many', 'a', 'an', 'few', 'several'],
  see(around) {
    if (!MASS.has(around.word(1)) || !endsPhrase(around, 2) || around.raw(1) !== around.word(1)) return null;
    const isOne = /^an?$/.test(around.word(0));
    if (around.word(0) === 'few' || (isOne && /^(?:damage|traffic)$/.test(around.word(1)))) return null;
    return isOne ? slip(0, 1, around.raw(1), `some ${around.raw(1)}`) : slip(0, 0, 'much');
  },
};

/** “These plan was”: one of what should be several. */
const these: SlipKind = {
  words: ['these', 'those'],
  see: (around) =>
    isCounted(around.word(1)) &&
    around.isPlain(1) &&
    !around.can.plural(around.word(1)) &&
    /^(?:is|was|has|are|were|have|will|would|in|that|who)$/.test(around.word(2))
      ? slip(0, 0, around.word(0) === 'these' ? 'this' : 'that')
      : null,
};

/** “More better.” */
const moreBetter: SlipKind = {
  words: ['more', 'most'],
  see: (around) =>
    around.word(0) === 'more'
      ? /^(?:better|worse|easier|faster|cheaper|happier|safer|stronger|healthier|busier|louder|simpler|quicker|harder|bigger)$/.test(
          around.word(1),
        ) &&
        (around.word(2) === 'than' || (around.word(2) === '' && around.markBehind(1) === '.')) &&
        !/^(?:the|no|even|what's|and)$/.test(around.word(-1))
        ? slip(0, 1, around.raw(1))
        : null
      : /^(?:best|worst|biggest|easiest|fastest|strongest|largest|oldest|cheapest)$/.test(around.word(1)) &&
          /^(?:the|his|her|its|their)$/.test(around.word(-1))
        ? slip(0, 1, around.raw(1))
        : null,
};

/** “Between 5 to 10 people”, “between $3 million to $4 million.” */
const between: SlipKind = {
  words: ['between'],
  see(around) {
    const n = /^(?:hundred|thousand|million|billion|trillion|percent)$/.test(around.word(2)) ? 3 : 2;
    return /^\$?\d/.test(around.word(1)) &&
      around.word(n) === 'to' &&
      /^\$?\d/.test(around.word(n + 1)) &&
      !/^(?:and|or)$/.test(around.word(n + 2)) &&
      !/^(?:and|or)$/.test(around.word(n + 3))
      ? slip(n, n, 'and')
      : null;
  },
};

/** “Neither the mayor or the clerk.” */
const neither: SlipKind = {
  words: ['neither'],
  see(around) {
    if (around.word(1) === 'of') return null;
    for (let n = 2; n < 6; n++) {
      const word = around.word(n);
      if (word === '' || /^(?:nor|and|that|who|which|is|was|were|are|has|had|but|if)$/.test(word)) return null;
      if (word === 'or') return around.word(n + 1) === '' ? null : slip(n, n, 'nor');
    }
    return null;
  },
};

/** “Such solution is”, “such level of”: one of a kind. */
const such: SlipKind = {
  words: ['such'],
  see: (around) =>
    isCounted(around.word(1)) &&
    around.isPlain(1) &&
    /^(?:is|was|of|that|as|would|will|has|could|in|for|to)$/.test(around.word(2)) &&
    around.word(2) !== '' &&
    !around.can.plural(around.word(1)) &&
    !/^(?:no|any|one|some|every|each|another|only|many|all|first|other|the|few|two|three|that|last|next|most|if)$/.test(
      around.word(-1),
    )
      ? slip(0, 0, `${around.raw(0)} a${startsWithVowel(around.word(1)) ? 'n' : ''}`)
      : null,
};

/** “It is bit different”, “there’s lot to do”, “runs bunch of.” */
const aBit: SlipKind = {
  words: ['bit', 'lot', 'bunch', 'couple', 'handful'],
  see(around) {
    const [word, before, next] = [around.word(0), around.word(-1), around.word(1)];
    if (around.raw(0) !== word) return null;
    const isBehindVerb =
      /^(?:is|was|are|were|it's|there's|that's|he's|she's|has|have|had|for|in|with|by|of|after|spent|takes|took|runs|made|makes|got|gets|saw|found|took|about|to|and)$/.test(
        before,
      );
    if (!isBehindVerb) return null;
    if (word === 'bit' || word === 'lot')
      return (/^(?:more|less|different|better|worse|easier|harder|too)$/.test(next) ||
        (word === 'lot' && next === 'of')) &&
        !/^(?:and|to)$/.test(before) &&
        !(word === 'bit' && /^(?:he|she|has|had|have)$/.test(before))
        ? slip(0, 0, `a ${word}`)
        : null;
    return next === 'of' && !/^(?:and|to|of)$/.test(before) ? slip(0, 0, `a ${word}`) : null;
  },
};

/** “On limited basis.” */
const basis: SlipKind = {
  words: ['basis'],
  see: (around) =>
    around.word(-2) === 'on' &&
    (around.can.adjective(around.word(-1)) ||
      /^(?:daily|weekly|monthly|yearly|limited|temporary)$/.test(around.word(-1)))
      ? slip(-2, -1, `${around.raw(-2)} a${startsWithVowel(around.word(-1)) ? 'n' : ''} ${around.raw(-1)}`)
      : null,
};

const UNIT = wordSet('hour mile week month year day minute decade dozen century inch acre foot block');
/** “Raised more $4,000”, “played more an hour”, “took less than hour.” */
const moreThan: SlipKind = {
  words: ['more', 'less', 'than'],
  see(around) {
    const [word, next, second] = [around.word(0), around.word(1), around.word(2)];
    if (word === 'than')
      return UNIT.has(next) &&
        /^(?:more|less|fewer|longer|earlier|later)$/.test(around.word(-1)) &&
        endsPhrase(around, 2)
        ? slip(0, 0, `than ${next === 'hour' || next === 'inch' || next === 'acre' ? 'an' : 'a'}`)
        : null;
    if (/^(?:the|no|any|one|two|three|some|many|much|and|even|or|of|for|once)$/.test(around.word(-1))) return null;
    if (around.word(-1) === '') return null;
    const isSum = /^\$\d/.test(next) && word === 'more';
    const isSpan = /^an?$/.test(next) && UNIT.has(second) && endsPhrase(around, 3);
    return isSum || isSpan ? slip(0, 1, `${around.raw(0)} than ${around.raw(1)}`) : null;
  },
};

/** “About of 90 customers.” */
const aboutOf: SlipKind = {
  words: ['about', 'nearly', 'almost', 'roughly'],
  see: (around) =>
    around.word(1) === 'of' && /^\$?\d/.test(around.word(2)) && around.word(-1) !== 'talk'
      ? slip(0, 1, around.raw(0))
      : null,
};

const PERSONS = wordSet(
  'student teacher resident worker voter passenger driver officer protester employee patient player fan child woman man person firefighter soldier volunteer customer',
);
/** “Hundreds of student marched.” */
const hundredsOf: SlipKind = {
  words: ['hundreds', 'thousands', 'dozens', 'millions', 'scores'],
  see: (around) =>
    around.word(1) === 'of' &&
    (isCounted(around.word(2)) || PERSONS.has(around.word(2))) &&
    !around.can.plural(around.word(2)) &&
    (around.can.past(around.word(3)) || /^(?:were|are|have|who|in|from|at|on)$/.test(around.word(3)))
      ? slip(2, 2, pluralOf(around.word(2)))
      : null,
};

/** What is counted one by one, whatever the sum: no span of time or money, and no distance. */
const ONE_BY_ONE = wordSet(
  'people children students voters residents workers employees members players patients homes households cars votes seats schools officers teachers cases passengers customers families women men girls boys fans volunteers protesters soldiers troops inmates prisoners refugees migrants births deaths homicides arrests complaints crashes',
);
/** “Less than 400 children signed up.” */
const lessThan: SlipKind = {
  words: ['less'],
  see: (around) =>
    around.word(1) === 'than' &&
    /^\d[\d,]*$/.test(around.word(2)) &&
    ONE_BY_ONE.has(around.word(3)) &&
    !/^(?:or|no|much|and)$/.test(around.word(-1))
      ? slip(0, 0, 'fewer')
      : null,
};

const ONE_OF: ReadonlyMap<string, string> = new Map([
  ['women', 'woman'],
  ['men', 'man'],
  ['children', 'child'],
]);
/** “Named for a women.” */
const aWomen: SlipKind = {
  words: ['a'],
  see(around) {
    const one = ONE_OF.get(around.word(1));
    const isAlone =
      around.word(2) === ''
        ? /^[.,;:]$/.test(around.markBehind(1))
        : /^(?:who|in|from|with|was|is|at|on|of|to|has|had|for|by|as)$/.test(around.word(2));
    return one && around.isPlain(1) && isAlone ? slip(1, 1, one) : null;
  },
};

/** Asked in this order. */
export const AMOUNTS: readonly SlipKind[] = [
  aWomen,
  lessThan,
  much,
  mass,
  these,
  moreBetter,
  between,
  neither,
  aboutOf,
  hundredsOf,
];
/** Articles that small amounts cannot do without. */
export const AMOUNT_GAPS: readonly SlipKind[] = [such, aBit, basis, moreThan];
