import { DIMENSION_WORDS, UNITS } from '../../lexicon/numbers/dimensions.ts';
import { NUMBER_IN_WORDS, numberOf } from '../../lexicon/numbers/numerals.ts';
import { allMatches } from '../../text/matches.ts';
import { opensSentence, ownWords } from '../lib/prose.ts';
import { defineRule, rewrite } from '../rule.ts';

const SMALL = `(?<number>${NUMBER_IN_WORDS})`;
const ALONE = "(?<![\\p{L}\\d’'-]|\\b(?:and|or|to|hundred|thousand|million|half) )";
/** Weights, speeds and temperatures take figures; a length only as a dimension. */
const IN_WORDS = new RegExp(
  `${ALONE}${SMALL}(?<rest> (?:pounds?|ounces?|kilograms?|kilos|grams|degrees (?:Celsius|Fahrenheit|below|above)|miles (?:an|per) hour|mph|kilomet(?:er|re)s (?:an|per) hour|knots|(?:feet|foot|inch(?:es)?|yards?|met(?:er|re)s?|centimet(?:er|re)s) (?:${DIMENSION_WORDS}|away|apart)\\b))`,
  'gu',
);
/** “five feet seven”, “six feet two inches tall”. */
const HEIGHT = new RegExp(
  `${ALONE}${SMALL} (?:feet|foot) (?<inches>${NUMBER_IN_WORDS}|\\d{1,2})(?: inch(?:es)?)?(?= tall\\b)`,
  'gu',
);
const CUT = new RegExp(
  `(?<![\\p{L}\\d.,/$£€-])(?<figure>\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?) ?(?<unit>${[...UNITS.keys()].join('|')})(?<stop>\\.?)(?![\\p{L}\\d/-])`,
  'gu',
);
/** The words of the patterns, and the letters and mark behind a temperature. */
const TRIGGERS = {
  words: [
    ...'pound pounds ounce ounces kilogram kilograms kilo kilos grams degrees miles mph knots'.split(' '),
    ...'kilometer kilometers kilometre kilometres feet foot inch inches yard yards'.split(' '),
    ...'meter meters metre metres centimeter centimeters centimetre centimetres c f'.split(' '),
    ...[...UNITS.keys()].flatMap((unit) => unit.split(' ')),
  ],
  marks: '°',
};
/** "12st 5lb", "6ft 2in": one half is not written out without the other; "a 150 lb calf" would want a hyphen. */
const OTHER_HALF = {
  before: /(?:\d ?(?:st|ft|lbs?)\.?|\b(?:an?|the|his|her|its|their)) $/i,
  // “181 lb.-ft of torque” is one unit.
  behind:
    /^\.?[- ·]?(?:ft|feet|foot|in)\b|^ ?\d+(?:\.\d+)? ?(?:ins?|oz|lbs?|cm)\b|^ or (?:larger|smaller|bigger|longer|heavier|lighter) \p{Ll}/u,
};
const MINUS = /(?<=\s)[-−–](?<figure>\d{1,3})(?= degrees\b|°| ?[CF]\b)/gu;

export const measures = defineRule({
  id: 'style/measures',
  title: 'Measurements in house style',
  severity: 'info',
  habit: 'form',
  doc: `Heights, widths, weights, speeds and temperatures are compared, so they take figures whatever their size: “6 feet
tall,” “4 pounds,” “minus 5 degrees.” Units are spelled out, because “ft” and “lbs” are not read aloud. A distance below
10 stays in words: “six miles away.”`,
  options: {
    minus: { default: true, doc: 'Write “minus” for temperatures below zero.' },
    units: { default: true, doc: 'Spell out feet, pounds and ounces.' },
  },
  messages: {
    form: 'Use figures for measures, and spell out the unit: “{want}.”',
    fix: 'Change to “{want}”',
  },
  examples: [
    { bad: 'The wall is [[six feet tall]].', fixed: 'The wall is 6 feet tall.' },
    { bad: 'Stand [[six feet away]] from her.', fixed: 'Stand 6 feet away from her.' },
    { bad: 'The girl weighed [[four pounds]].', fixed: 'The girl weighed 4 pounds.' },
    { bad: 'The man was [[six feet two inches]] tall.', fixed: 'The man was 6 feet 2 inches tall.' },
    { bad: 'The wind blew at [[nine miles per hour]].', fixed: 'The wind blew at 9 miles per hour.' },
    { bad: 'It weighs [[150 lbs]] and more.', fixed: 'It weighs 150 pounds and more.' },
    { bad: 'It fell to [[-5]] degrees.', fixed: 'It fell to minus 5 degrees.' },
    { bad: 'They dug a [[five foot deep]] trench.', fixed: 'They dug a 5-foot-deep trench.' },
    { good: 'It is six miles away, 6 feet tall and minus 5 degrees cold. Six pounds were left.' },
    { good: 'The rower stood 6ft 2in and weighed 12st 5lb. A 150 lb calf came.' },
    { good: '“It weighed four pounds,” Lowe said.' },
    { good: 'It makes 151lb.-ft of torque and 100lb-ft. more.' },
    { good: 'You need any 16 oz. or larger bottle.' },
  ],
  triggers: TRIGGERS,
  *passage(passage, { options }) {
    const prose = ownWords(passage);
    if (!prose) return;
    yield* lengthsAndWeights(prose);
    if (options.units) yield* units(prose);
    if (options.minus)
      for (const match of allMatches(prose, MINUS))
        yield rewrite(match.index, match[0], `minus ${match.groups?.figure}`);
  },
});

/** Heights first: their parts are measures too. */
function* lengthsAndWeights(prose: string) {
  const heights = allMatches(prose, HEIGHT);
  for (const match of heights) {
    const { number = '', inches = '' } = match.groups ?? {};
    const figure = /\d/.test(inches) ? inches : String(numberOf(inches));
    yield rewrite(match.index, match[0], `${numberOf(number)} feet ${figure} inch${figure === '1' ? '' : 'es'}`);
  }
  for (const match of allMatches(prose, IN_WORDS)) {
    const { number = '', rest = '' } = match.groups ?? {};
    const inHeight = heights.some(({ index, 0: { length } }) => match.index >= index && match.index < index + length);
    if (inHeight || opensSentence(prose, match.index)) continue;
    const isJoined = JOINED.test(rest) && OWNER.test(prose.slice(Math.max(0, match.index - 12), match.index));
    const isNext = /^ \p{Ll}/u.test(prose.slice(match.index + match[0].length));
    yield rewrite(match.index, match[0], `${numberOf(number)}${isJoined && isNext ? rest.replaceAll(' ', '-') : rest}`);
  }
}

/** “A five foot deep trench”: what describes a thing, and is joined by hyphens. */
const JOINED = /^ (?:foot|inch|yard|met(?:er|re)) \p{Ll}+$/u;
const OWNER = /\b(?:an?|the|his|her|its|their|this|that) $/i;

function* units(prose: string) {
  for (const match of allMatches(prose, CUT)) {
    const { figure = '', unit = '', stop = '' } = match.groups ?? {};
    const behind = prose.slice(match.index + match[0].length);
    const before = prose.slice(Math.max(0, match.index - 12), match.index);
    if (OTHER_HALF.before.test(before) || OTHER_HALF.behind.test(behind)) continue;
    // A stop that ends the sentence as well stays.
    const ends = stop !== '' && /^\s*(?:\p{Lu}|$)/u.test(behind);
    const [one, many] = UNITS.get(unit)!;
    yield rewrite(match.index, match[0], `${figure} ${figure === '1' ? one : many}${ends ? '.' : ''}`);
  }
}
