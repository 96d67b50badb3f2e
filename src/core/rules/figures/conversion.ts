import { CONVERSIONS, unitOf } from '../../lexicon/dimensions.ts';
import { allMatches } from '../../text/matches.ts';
import { span } from '../../text/spans.ts';
import { graveness, hasFigures } from '../reading.ts';
import { defineRule } from '../rule.ts';

const FIGURE = '\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const UNIT =
  '(?:square |sq )?(?:miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|m|feet|foot|ft|inch(?:es)?|yards?|centimet(?:er|re)s?|cm|millimet(?:er|re)s?|mm|pounds?|lbs?|kilograms?|kilos?|kg|ounces?|oz|grams?|g|acres?|hectares?|mph|kph|km/h)';
const PAIR = new RegExp(
  `(?<![\\d.,$£€-])(?<from>${FIGURE})[ -]?(?<fromUnit>${UNIT})(?:[ -](?:per|an) hour)? ?\\((?:about |around |roughly |nearly |almost |some |or )?(?<to>${FIGURE})[ -]?(?<toUnit>${UNIT})(?![\\p{L}/])`,
  'gu',
);

export const conversion = defineRule({
  id: 'figures/conversion',
  title: 'A conversion adds up',
  severity: 'warning',
  doc: `Readers who know only one of two units take the other on trust. A measure and its conversion in brackets must be the
same length, weight or area, as exactly as the rougher of the two figures says.`,
  options: {},
  messages: {
    off: '{from} {fromUnit} come to about {want} {toUnit}, not {to}. Readers know only one of the two units: check both.',
  },
  examples: [
    { bad: 'The town lies [[10 miles (12 km]]) away.' },
    { bad: 'The load weighs [[200 pounds (190 kilograms]]).' },
    { good: 'The town lies 10 miles (16 km) away, the farm is 40 acres (16 hectares).' },
    { good: 'It lies some 100 miles (about 150 km) away, 6 feet (1.8 meters) deep.' },
  ],
  cues: { marks: '(' },
  *passage(passage) {
    if (!hasFigures(passage)) return;
    for (const match of allMatches(passage.prose, PAIR)) {
      const { from = '', fromUnit = '', to = '', toUnit = '' } = match.groups ?? {};
      const want = converted(amountOf(from), fromUnit, toUnit);
      if (want === null || isNear(want, amountOf(from), from, amountOf(to), to)) continue;
      const at = span(match.index, match.index + match[0].length);
      yield {
        at,
        message: 'off',
        data: { from, fromUnit, to, toUnit, want: rounded(want) },
        ...graveness(passage, at),
      };
    }
  },
});

const amountOf = (figure: string): number => Number(figure.replaceAll(',', ''));

function converted(value: number, from: string, to: string): number | null {
  const [a, b] = [unitOf(from.replace('km/h', 'km')), unitOf(to.replace('km/h', 'km'))];
  if (!a || !b || a === b) return null;
  const kind = CONVERSIONS.find((one) => a in one && b in one);
  return kind ? (value * kind[a]!) / kind[b]! : null;
}

/** Within what rounding of either figure explains, and a twentieth besides: copy rounds freely. */
function isNear(want: number, from: number, fromText: string, to: number, toText: string): boolean {
  const slack = want * (step(from, fromText) / from / 2) + step(to, toText) / 2 + want * 0.05;
  return Math.abs(want - to) <= slack;
}

/** What the last digit that is no trailing nought counts, 0.1 in 1.8 and 100 in 1,500; noughts hide a seventh at most. */
function step(value: number, figure: string): number {
  const [whole = '', part] = figure.replaceAll(',', '').split('.');
  if (part) return 10 ** -part.length;
  return Math.max(1, Math.min(10 ** (/0*$/.exec(whole)?.[0].length ?? 0), value / 7));
}

const rounded = (value: number): string => String(value >= 10 ? Math.round(value) : Number(value.toFixed(1)));
