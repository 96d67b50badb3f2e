import { type Quantity, quantitiesIn } from '../../article/figures/quantities.ts';
import type { Article } from '../../article/model.ts';
import { perPassage } from '../../article/perPassage.ts';
import { conversions } from '../../article/relations/conversion.ts';
import { inFigures } from '../../lexicon/numbers/numerals.ts';
import type { Span } from '../../text/spans.ts';
import { reportsOf } from '../lib/claims.ts';
import { defineRule } from '../rule.ts';

const MONEY = /^(?:US|A|C|NZ|HK)?[$£€¥]/;
/** Between a sum and what it is in another currency: "€10 ($11)", "40 million shekels ($11 million)". */
const IN_BRACKETS =
  /^(?:\s(?<currency>euros|dollars|pounds|yen|yuan|rubles|rupees|pesos|kronor|kroner|francs|shekels|won|lira|rand|reais))?\s*\($/;
/** How far two rates of one story may lie apart before one of the sums is wrong: rates move and sums are rounded. */
const RATE = 0.12;

export const conversion = defineRule({
  id: 'figures/conversion',
  title: 'Wrong conversion',
  severity: 'error',
  doc: `“10 miles (12 km)” sends one half of the readers on another way than the other half. A measure in brackets must be the
measure before it in another unit, as exactly as it is written; and two sums of money converted in one story must be
converted at about one rate.

Work it out again, and correct the figure that is wrong.`,
  options: {},
  messages: {
    unit: { what: '{a} is {right} {to}, not {b}.', why: 'Check both figures.' },
    rate: {
      what: '{a} ({b}) doesn’t fit {otherA} ({otherB}).',
      why: 'One is {rate} for one, the other {otherRate}. Check both sums.',
    },
    other: 'Converted at another rate here.',
    use: 'Use {right}',
  },
  examples: [
    {
      bad: 'The trail runs 10 miles ([[12]] kilometers) along the Vell.',
      fixed: 'The trail runs 10 miles (16 kilometers) along the Vell.',
    },
    { bad: 'The fine is €10 ($11) by day.\n\nBy night it is [[€20 ($28)]].' },
    { good: 'The stack is eight feet high (15 cm taller than the coach).' },
    { good: 'The rocket fell into the sea more than 1,000 kilometers (600 miles) to the east.' },
    {
      bad: 'The first fine was [[$20 (£15)]].\n\nThen came $50 (£26).\n\nThe last was $80 (£42).',
    },
    { bad: 'Rain of 3 to 5 inches (8 to [[23]] centimeters) fell.' },
    { bad: 'The drone weighs 900g ([[20]]lb) and flies at 30 metres (98ft).' },
    { bad: 'It was 48 degrees ([[19]] C) in Port Ada.', fixed: 'It was 48 degrees (9 C) in Port Ada.' },
    { good: 'It was 48 degrees (9 C) in Port Ada, and 21 degrees (minus 6 C) in Salem.' },
    { good: 'Rain of 3 to 5 inches (8 to 13 centimeters) fell, and gusts reached 90 mph (145 kph).' },
    { good: 'The trail runs 10 miles (16 kilometers) along the Vell.' },
    { good: 'He is 5 feet 11 inches (180 cm) tall, and the baby weighed 7 pounds, 3 ounces (3.26 kilograms).' },
    { good: 'Beyond 2 degrees Celsius of warming (3.6 F) the reef dies.' },
    { good: 'The fox walked more than 3,500 km (2,000 miles) to Tarn.' },
    { good: 'It lands in a 37-mile by 9-mile ellipse (59 km by 15 km).' },
    { good: 'The cup holds 8.8 ounces +/- 3.6 ounces (250 grams +/- 101 grams) of it.' },
    { good: 'The youth is 7’6 feet (2.28 meters) tall.' },
    { bad: 'The whale weighed 1,800 pounds, or nearly [[two]] tons.' },
    { good: 'The whale weighed 3,700 pounds, or nearly two tons.' },
    { good: 'It spilled 500 metric tons (550 tons) of oil and 20 tons (18 tonnes) of tar.' },
    { bad: 'The wall is 180 cm ([[5 feet 1 inch]]) high.' },
    { good: 'The car goes 90 miles per gallon (38 kilometers per liter).' },
    { good: 'It was 50 degrees Fahrenheit (10 Celsius) in Port Ada.' },
    { good: 'The fine is €10 ($11) by day.\n\nBy night it is €20 ($22).' },
  ],
  *passage(passage) {
    yield* reportsOf(passage, 'conversion', { messages: ['unit'], fix: 'use' }, conversions(passage));
  },
  *article(article) {
    yield* rates(article);
  },
});

/** Sums beside what they are in another currency. */
const sumsIn = perPassage((passage) => {
  const figures = quantitiesIn(passage);
  return figures.flatMap((to, i): Sum[] => {
    const from = figures[i - 1];
    const { prose } = passage;
    if (to.kind !== 'money' || !from || prose[to.end] !== ')') return [];
    const match = IN_BRACKETS.exec(prose.slice(from.end, to.start));
    const before = (MONEY.exec(signed(from))?.[0] ?? from.unit) || match?.groups?.currency;
    const after = MONEY.exec(signed(to))?.[0];
    return match && before && after && before !== after ? [{ from, to, pair: before + after, end: to.end + 1 }] : [];
  });
});

interface Sum {
  readonly from: Quantity;
  readonly to: Quantity;
  /** Both currencies. */
  readonly pair: string;
  readonly end: number;
}

/** As written, from its sign on. */
const signed = ({ words, hedge }: Quantity): string => (hedge ? words.slice(hedge.length).trim() : words);

interface Exchange {
  readonly at: Span;
  readonly a: string;
  readonly b: string;
  readonly rate: number;
  /** How much the first sum is. */
  readonly from: number;
  /** How much of the rate rounding may be, as a share. */
  readonly slack: number;
}

function* rates(article: Article) {
  for (const exchanges of exchangesOf(article).values()) {
    const [first, ...others] = exchanges;
    const wrong = others.filter((other) => differ(first!, other));
    // Where all the others agree with each other, the first is the one that is wrong.
    const [second] = wrong;
    if (second && wrong.length > 1 && wrong.length === others.length && !wrong.some((other) => differ(second, other)))
      yield report(first!, second);
    else for (const here of wrong) yield report(here, first!);
  }
}

/** The sums of a story that stand with what they are in another currency, by the two currencies. */
function exchangesOf({ passages }: Article): Map<string, Exchange[]> {
  const byPair = new Map<string, Exchange[]>();
  for (const passage of passages) {
    const { at, kind } = passage;
    if (kind === 'other') continue;
    for (const { from, to, pair, end } of sumsIn(passage)) {
      if (!from.value || !to.value) continue;
      const exchange = {
        at: { start: at + from.start, end: at + end },
        a: passage.text.slice(from.start, to.start).replace(/\s{0,3}\($/, ''),
        b: signed(to),
        rate: to.value / from.value,
        from: from.value,
        slack: from.step / from.value / 2 + to.step / to.value / 2,
      };
      const list = byPair.get(pair);
      if (list) list.push(exchange);
      else byPair.set(pair, [exchange]);
    }
  }
  return byPair;
}

/** Further apart than rates move in a story; small sums are rounded too hard to tell a rate. */
const differ = (one: Exchange, other: Exchange): boolean => {
  const slack = RATE + Math.max(one.slack, other.slack);
  // "closed at C$1.33 (US$0.75)": what the one and what the other is worth.
  const isQuote = [one, other].some(({ rate, from }) => from < 3 && Math.abs(rate * from * from - 1) < 0.02);
  return !isQuote && Math.abs(other.rate / one.rate - 1) > slack;
};

function report(here: Exchange, first: Exchange) {
  const data = {
    a: here.a,
    b: here.b,
    rate: rateOf(here.rate),
    otherA: first.a,
    otherB: first.b,
    otherRate: rateOf(first.rate),
  };
  return {
    at: here.at,
    message: 'rate' as const,
    data,
    severity: 'warning' as const,
    related: [{ at: first.at, message: 'other' as const, data }],
  };
}

/** Two places that say something: 0.0067. */
const rateOf = (rate: number): string => (rate < 0.1 ? String(Number(rate.toPrecision(2))) : inFigures(rate));
