import { COUNT_NOUNS, DETERMINED_NOUNS } from '../../lexicon/countNouns.ts';
import { pluralOf } from '../../lexicon/inflect.ts';
import { BASE_OF_PAST } from '../../lexicon/irregularVerbs.ts';
import { BASE_VERBS, BE_FORMS, HAVE_FORMS } from '../../lexicon/wordClasses.ts';
import { wordSet } from '../../text/lists.ts';
import { type Around, type SlipKind, slip } from './around.ts';
import { opensSentence } from './prose.ts';

/** Words that a number or the words beside them make wrong: “several hour”, “in its 12 year”, “fewer crime”, “witch was.” */

/** Behind these a noun has ended, so that the number is its own. */
const ENDS_NOUN = wordSet(
  'who were are have had in at from while when after for of to with on by and or as before since during because but that near each later ago earlier about did do will would could can may might said say told came went left took made got',
);
const UNITS = wordSet(
  'hour day week month year minute mile acre dollar pound gallon block inning game point yard vote person people',
);
/** Nouns that stand in the singular behind a number: “two percent”, “three aircraft.” */
const SAME_OF_MANY = wordSet(
  'percent percentage species series aircraft deer fish sheep dozen hundred thousand million billion headquarters crossroads offspring people staff personnel crew pm am square year tonne stone foot pound quid lakh crore majority minority plus week bar pilot phone table member crash fire team figure cover time star',
);

/** “Several hour while”, “more than 200 vehicle were.” */
const many: SlipKind = {
  words: [
    'several',
    'many',
    'various',
    'numerous',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'both',
    'than',
    'about',
    'nearly',
    'almost',
    'least',
    'carrying',
    'injured',
    'killed',
    'hired',
    'arrested',
    'employs',
  ],
  see(around) {
    const word = around.word(0);
    if (word.includes('-')) return null;
    const isHedge = /^(?:than|about|nearly|almost|least|carrying|injured|killed|hired|arrested|employs)$/.test(word);
    const n = isHedge ? 2 : 1;
    if (isHedge && !/^(?:[2-9]|[1-9]\d{1,2})$/.test(around.word(1))) return null;
    const [noun, next] = [around.word(n), around.word(n + 1)];
    const isWritten =
      around.raw(0) === word || (around.word(-1) === '' && opensSentence(around.prose, around.place(0)?.start ?? 0));
    if (!around.isPlain(n) || !isWritten || SAME_OF_MANY.has(noun) || /[a-z]-/.test(noun)) return null;
    const isThing =
      UNITS.has(noun) ||
      /^(?:student|passenger|teacher|firefighter|officer|worker|child|bird|car|truck|house|home|gun|vehicle|building)$/.test(
        noun,
      ) ||
      ((COUNT_NOUNS.has(noun) || DETERMINED_NOUNS.has(noun)) && !/s$/.test(noun));
    if (!isThing || !ENDS_NOUN.has(next)) return null;
    // “One in two adult and”: a compound or a rate; “the two driver and owner groups”: joined words that describe.
    if (
      /^(?:the|a|an|in|of|or|and|no|his|her|their|its|number|route|top|day|page|chapter)$/.test(around.word(-1)) &&
      !isHedge &&
      !isPartOf(around)
    )
      return null;
    if (/^(?:and|or|to)$/.test(next) || (word === 'many' && /^(?:as|how|so)$/.test(around.word(-1)))) return null;
    return slip(n, n, pluralOf(noun));
  },
};

/** “Two of the five candidate did.” */
const isPartOf = (around: Around): boolean =>
  /^(?:the|these|those|his|her|its|their)$/.test(around.word(-1)) &&
  around.word(-2) === 'of' &&
  /^(?:one|two|three|four|five|six|most|all|none|any|some|several)$/.test(around.word(-3));

/** Words in -s of which one speaks as of one: “a series”, “another means.” */
const ONE_IN_S = wordSet(
  "series means species headquarters crossroads barracks shambles gallows politics ethics physics economics basics dynamics statistics mathematics thousands hundreds millions billions dozens tens years months weeks days hours minutes miles pounds dollars inches news sports gas lens plus works others times kudos odds lots thanks arms pants glasses scissors trousers shorts goods savings earnings remains wages quarters links sales operations communications services systems doubles singles women's men's",
);
/** “A trees fell”, “another reasons for”: what one cannot be of several. */
const oneOfPlural: SlipKind = {
  words: ['a', 'an', 'another', 'every', 'each'],
  see(around) {
    const [noun, next] = [around.word(1), around.word(2)];
    if (!around.isPlain(1) || !around.can.plural(noun) || ONE_IN_S.has(noun)) return null;
    // “A1c levels.”
    if (!/^(?:an?|another|every|each)$/.test(around.word(0))) return null;
    // “Each hails from another town”: what each does.
    if (around.word(0) === 'each' && around.can.anyVerb(noun.slice(0, -1))) return null;
    // “Invasive strep A infections”: a letter.
    if (around.raw(0) === 'A' && around.word(-1) !== '') return null;
    const isWhole =
      next === ''
        ? /^[.;:]$/.test(around.markBehind(1))
        : /^(?:of|in|on|for|from|at|with|was|is|has|that|who|which|were|are|have|by|near|when|after|before)$/.test(
            next,
          ) || BASE_OF_PAST.has(next);
    // “Each others,” “to each visitors”: not where “each” stands behind what it tells of.
    if (!isWhole || (/^(?:each|every)$/.test(around.word(0)) && around.word(-1) !== '')) return null;
    const one = singularOf(around, noun);
    return one ? slip(0, 1, `${around.raw(0)} ${one}`, noun) : null;
  },
};
const singularOf = (around: Around, noun: string): string | undefined =>
  [noun.replace(/ies$/, 'y'), noun.slice(0, -1), noun.slice(0, -2)].find(
    (one) => one !== noun && around.can.anyNoun(one),
  );

/** “In its 12 year”: the twelfth. */
const ordinal: SlipKind = {
  words: ['its', 'his', 'her', 'their'],
  see(around) {
    const number = around.word(1);
    if (!/^(?:[3-9]|[1-9]\d)$/.test(number) || around.word(-1) !== 'in') return null;
    if (!/^(?:year|season|term|month|week|decade)$/.test(around.word(2)) || around.word(3) === 'old') return null;
    const end = /1[1-3]$/.test(number) ? 'th' : (['th', 'st', 'nd', 'rd'][Number(number.at(-1))] ?? 'th');
    return slip(1, 1, `${number}${end}`);
  },
};

/** “Fewer crime”: what is not counted. */
const fewer: SlipKind = {
  words: ['fewer'],
  see: (around) =>
    /^(?:crime|water|money|traffic|time|snow|rain|rainfall|funding|violence|food|power|damage|energy|waste|pollution|attention|coverage|debt|income|revenue|support|space|help|trash|noise|oil|gas|electricity|land|equipment|information)$/.test(
      around.word(1),
    ) && /^(?:|than|in|on|for|to|and|this|last|from|at|but|because|after|during|is|was)$/.test(around.word(2))
      ? slip(0, 0, 'less')
      : null,
};

/** “Less players than last year”: what is counted one by one, and is no unit of a sum. */
const less: SlipKind = {
  words: ['less'],
  see: (around) =>
    around.isPlain(1) &&
    around.can.onlyPlural(around.word(1)) &&
    !LESS_OF.has(around.word(1)) &&
    !/^(?:no|or|the|more|much|any|people's|and)$/.test(around.word(-1)) &&
    /^(?:than|this|last|in|at|on|to|for|because|after|since)$/.test(around.word(2))
      ? slip(0, 0, 'fewer')
      : null,
};
/** Sums of time, money and way, of which there is less: “less miles” is left to the desk. */
const LESS_OF = wordSet(
  'years months weeks days hours minutes seconds miles feet inches acres dollars pounds euros cents points percents degrees grams ounces tons tonnes gallons liters litres calories kilometers meters savings earnings means resources politics sports sales proceeds taxes assets thanks odds goods benefits emissions carbs',
);

/** “The drug, witch was approved.” */
const witch: SlipKind = {
  words: ['witch'],
  see: (around) =>
    (around.markBefore(0) === ',' || /^(?:in|of|to|for|on|with|from|at)$/.test(around.word(-1))) &&
    /^(?:is|was|are|were|has|have|had|will|would|can|could|may|he|she|they|it|the)$/.test(around.word(1))
      ? slip(0, 0, 'which')
      : null,
};

/** “They where the first.” */
const where: SlipKind = {
  words: ['where'],
  see: (around) =>
    /^(?:they|we|you)$/.test(around.word(-1)) &&
    around.word(-2) === '' &&
    opensSentence(around.prose, around.place(-1)?.start ?? 0) &&
    /^(?:the|a|an|not|all|both)$/.test(around.word(1))
      ? slip(0, 0, 'were')
      : null,
};

const CRIME = wordSet(
  'murder fraud theft rape robbery assault manslaughter perjury bribery conspiracy arson burglary embezzlement kidnapping',
);
/** “Charged for murder”, “accused with theft.” */
const charged: SlipKind = {
  words: ['for', 'with'],
  see: (around) =>
    around.word(-1) === (around.word(0) === 'for' ? 'charged' : 'accused') &&
    (BE_FORMS.has(around.word(-2)) || HAVE_FORMS.has(around.word(-2))) &&
    CRIME.has(around.word(1))
      ? slip(0, 0, around.word(0) === 'for' ? 'with' : 'of')
      : null,
};

/** “Rose 10 foot.” */
const foot: SlipKind = {
  words: ['foot'],
  see: (around) =>
    /^(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)$/.test(around.word(-1)) &&
    around.word(-1) !== '1' &&
    /^(?:rose|fell|stands|dropped|grew|about|than|nearly|almost|least|another|only|just)$/.test(around.word(-2)) &&
    (around.word(1) === ''
      ? /[.,;]/.test(around.markBehind(0))
      : /^(?:above|below|in|over|from|deep|high|tall|wide|long)$/.test(around.word(1)))
      ? slip(0, 0, 'feet')
      : null,
};

/** “They rode there bikes”, “in there 20s.” */
const there: SlipKind = {
  words: ['there'],
  see: (around) =>
    (/^(?:in|into)$/.test(around.word(-1)) &&
      /^(?:20|30|40|50|60|70|80|90|teens|twenties|thirties|forties|fifties)['’]?s?$/.test(around.word(1))) ||
    (/^(?:rode|ride|parked|park|packed|lost|sold|walked|wore|locked|raised|washed|cast|spent|boarded|returned)$/.test(
      around.word(-1),
    ) &&
      around.can.onlyPlural(around.word(1)) &&
      around.isPlain(1) &&
      !/^(?:years|months|weeks|days|hours|minutes|times|people|nights|weekends)$/.test(around.word(1)))
      ? slip(0, 0, 'their')
      : null,
};

/** “Police backup the claim”: a verb and its object behind those who do it. */
const backup: SlipKind = {
  words: ['backup', 'setup', 'pickup', 'breakup', 'shutdown', 'checkout', 'cleanup', 'takeover', 'kickoff', 'rollout'],
  see: (around) =>
    /^(?:police|officials|they|we|residents|workers|officers|crews|volunteers|students|voters|organizers|protesters|companies|lawyers)$/.test(
      around.word(-1),
    ) &&
    around.word(-2) === '' &&
    /^(?:the|a|an|his|her|their|its)$/.test(around.word(1))
      ? slip(0, 0, around.word(0).replace(/(?:down|over|out|off|up)$/, ' $&'))
      : null,
};

/** “Seven day a week.” */
const aWeek: SlipKind = {
  words: ['day', 'hour', 'month', 'week', 'time'],
  see: (around) =>
    /^(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})$/.test(around.word(-1)) &&
    around.word(-1) !== '1' &&
    around.word(1) === 'a' &&
    /^(?:day|week|month|year)$/.test(around.word(2)) &&
    around.word(0) !== around.word(2) &&
    around.markBefore(-1) !== '.'
      ? slip(0, 0, `${around.word(0)}s`)
      : null,
};

/** “The Republican led House”: one word before a noun. */
const led: SlipKind = {
  words: ['led'],
  see: (around) =>
    /^(?:republican|democratic|gop|taliban|saudi|american|nato|student|u)$/.test(around.word(-1)) &&
    /^(?:house|senate|legislature|coalition|congress|assembly|invasion|committee|forces?)$/.test(around.word(1)) &&
    /^(?:the|a|an|in|by|from)$/.test(around.word(-2))
      ? slip(-1, 0, `${around.raw(-1)}-led`)
      : null,
};

/** “The city can not afford”: one word. */
const cannot: SlipKind = {
  words: ['can'],
  see: (around) =>
    around.word(1) === 'not' &&
    (BASE_VERBS.has(around.word(2)) || around.can.verb(around.word(2))) &&
    around.word(-1) !== '' &&
    around.raw(1) === 'not'
      ? slip(0, 1, 'cannot')
      : null,
};

/** Asked in this order. */
export const NEAR_WORDS: readonly SlipKind[] = [
  many,
  oneOfPlural,
  ordinal,
  fewer,
  less,
  witch,
  where,
  charged,
  foot,
  there,
  backup,
  aWeek,
  led,
  cannot,
];
