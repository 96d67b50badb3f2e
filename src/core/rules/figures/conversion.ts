import { amountOf, COUNT, inFigures } from '../../article/figures/amounts.ts';
import type { Article, Passage } from '../../article/model.ts';
import { perPassage } from '../../article/perPassage.ts';
import { UNITS, type Unit } from '../../lexicon/conversions.ts';
import { allMatches } from '../../text/matches.ts';
import type { Span } from '../../text/spans.ts';
import { groupAt, hasFigures, severityAt } from '../lib/prose.ts';
import { defineRule } from '../rule.ts';

const NAMES = [...UNITS.keys()].sort((a, b) => b.length - a.length).join('|');
/** A count, or a figure that its unit is written against: "900g". */
const MEASURED = `(?:${COUNT}|(?<![\\w.,$£€/-])\\d[\\d,]*(?:\\.\\d+)?(?=(?:${NAMES})\\b))`;
const UNIT = (name: string): string => `[ -]?(?:degrees? |°\\s?)?(?<${name}>${NAMES})\\b\\.?`;
/** "10 miles (16 km)", "10 miles, or 16 kilometers". */
const CONVERTED = new RegExp(
  `(?<a>${MEASURED})${UNIT('from')}(?:\\s+(?:\\p{Ll}+\\s+){0,2}?\\(|,?\\s+or\\s+)(?:(?:about|around|roughly|some|nearly|over|just over|almost)\\s+)?(?<b>${MEASURED})${UNIT('to')}(?=\\)|[\\s,.;]|$)`,
  'giu',
);
/** "48 degrees (9 C)": degrees without a name are Fahrenheit where Celsius stands behind them. */
const DEGREES = new RegExp(
  `(?<a>${COUNT})\\s+degrees\\s+\\((?:about\\s+)?(?<minus>minus\\s+|[-−–])?(?<b>${COUNT})(?:\\s+degrees)?\\s?(?:°\\s?)?(?:C|Celsius)\\)`,
  'gu',
);
const PLAIN = '\\d[\\d,]*(?:\\.\\d+)?';
/** "3 to 5 inches (8 to 13 centimeters)". */
const RANGES = new RegExp(
  `(?<a>${COUNT})(?:\\s+to\\s+|\\s?[-–]\\s?)(?<a2>${PLAIN})${UNIT('from')}\\s+\\((?<b>${COUNT})(?:\\s+to\\s+|\\s?[-–]\\s?)(?<b2>${PLAIN})${UNIT('to')}\\)`,
  'giu',
);
const MONEY = '(?:US|A|C|NZ|HK)?[$£€¥]';
const VALUE = '\\d[\\d,]*(?:\\.\\d+)?(?:[ -]?(?:thousand|million|billion|trillion|bn|m|k)\\b)?';
/** "€10 ($11)". */
const CHANGED = new RegExp(
  `(?<![\\w$£€])(?<from>${MONEY})\\s?(?<a>${VALUE})\\s*\\((?:about |around |roughly |some )?(?<to>${MONEY})\\s?(?<b>${VALUE})\\)`,
  'gu',
);
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
    unit: {
      what: '{a} is {right} {to}, not {b}.',
      why: 'Readers who use the other unit are misled: check both figures.',
    },
    rate: {
      what: '{a} is given as {b}, and {otherA} as {otherB}: that is {rate} against {otherRate} for one.',
      why: 'Readers can compare the two: check both sums.',
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
    {
      bad: 'The first fine was [[$20 (£15)]].\n\nThen came $50 (£26).\n\nThe last was $80 (£42).',
    },
    { bad: 'Rain of 3 to 5 inches (8 to [[23]] centimeters) fell.' },
    { bad: 'The drone weighs 900g ([[20]]lb) and flies at 30 metres (98ft).' },
    { bad: 'It was 48 degrees ([[19]] C) in Port Ada.', fixed: 'It was 48 degrees (9 C) in Port Ada.' },
    { good: 'It was 48 degrees (9 C) in Port Ada, and 21 degrees (minus 6 C) in Salem.' },
    { good: 'Rain of 3 to 5 inches (8 to 13 centimeters) fell, and gusts reached 90 mph (145 kph).' },
    { good: 'The trail runs 10 miles (16 kilometers) along the Vell.' },
    { good: 'The car goes 90 miles per gallon (38 kilometers per liter).' },
    { good: 'It was 50 degrees Fahrenheit (10 Celsius) in Port Ada.' },
    { good: 'The fine is €10 ($11) by day.\n\nBy night it is €20 ($22).' },
  ],
  *article(article) {
    for (const passage of article.passages) {
      yield* units(passage);
      yield* ranges(passage);
      yield* degrees(passage);
    }
    yield* rates(article);
  },
});

const sumsIn = perPassage((passage) => {
  const find = (pattern: RegExp) => (hasFigures(passage) ? allMatches(passage.prose, pattern) : []);
  return { units: find(CONVERTED), ranges: find(RANGES), degrees: find(DEGREES), money: find(CHANGED) };
});

function* units(passage: Passage) {
  for (const match of sumsIn(passage).units) {
    const { a = '', b = '', from = '', to = '' } = match.groups ?? {};
    const right = converted(a, b, UNITS.get(from.toLowerCase()), UNITS.get(to.toLowerCase()));
    // "90 miles per gallon (38 kilometers per liter)" are rates, whose units turn round.
    if (right === null || /\bper\b/.test(passage.prose.slice(match.index, match.index + match[0].length + 12)))
      continue;
    const within = groupAt(match, 'b', true);
    const at = { start: within.start + passage.at, end: within.end + passage.at };
    const data = { a: `${a.trim()} ${from}`, b: b.trim(), to, right };
    yield {
      at,
      message: 'unit' as const,
      data,
      fixes: [{ title: 'use' as const, data, edits: [{ span: at, text: right }] }],
      ...severityAt(passage, within),
    };
  }
}

/** What `a` is in the other unit, where `b` is not that; null where the two fit or cannot be compared. */
function converted(a: string, b: string, from: Unit | undefined, to: Unit | undefined): string | null {
  const x = amountOf(a);
  const y = amountOf(b);
  if (!x || !y || !from || !to || from.kind !== to.kind || from === to) return null;
  const change = (value: number): number => ((value + (from.offset ?? 0)) * from.factor) / to.factor - (to.offset ?? 0);
  const right = change(x.value);
  // Each may be rounded to its last written place, and the first to the nearest five or ten.
  const slack =
    y.step + Math.abs(change(x.value + x.step / 2) - right) + Math.max(Math.abs(right) * 0.03, roundedBy(y.value));
  return Math.abs(right - y.value) <= slack ? null : inFigures(Math.abs(right) >= 10 ? Math.round(right) : right);
}

const roundedBy = (value: number): number => (value >= 100 && value % 10 === 0 ? value * 0.03 : 0);

function* ranges(passage: Passage) {
  for (const match of sumsIn(passage).ranges) {
    const { from = '', to = '', ...ends } = match.groups ?? {};
    const [one, other] = [UNITS.get(from.toLowerCase()), UNITS.get(to.toLowerCase())];
    for (const [a, b] of [
      ['a', 'b'],
      ['a2', 'b2'],
    ] as const) {
      const right = converted(ends[a] ?? '', ends[b] ?? '', one, other);
      if (right === null) continue;
      const brackets = match.index + match[0].indexOf('(');
      const start = passage.prose.indexOf(ends[b]!, b === 'b' ? brackets : brackets + ends.b!.length + 1);
      const at = { start: start + passage.at, end: start + ends[b]!.length + passage.at };
      const data = { a: `${ends[a]} ${from}`, b: ends[b]!, to, right };
      yield {
        at,
        message: 'unit' as const,
        data,
        fixes: [{ title: 'use' as const, data, edits: [{ span: at, text: right }] }],
        ...severityAt(passage, { start, end: start + ends[b]!.length }),
      };
    }
  }
}

function* degrees(passage: Passage) {
  for (const match of sumsIn(passage).degrees) {
    const { a = '', b = '', minus } = match.groups ?? {};
    const [x, y] = [amountOf(a), amountOf(b)];
    if (!x || !y) continue;
    const right = ((x.value - 32) * 5) / 9;
    if (Math.abs(right - (minus ? -y.value : y.value)) <= 1) continue;
    const within = { ...groupAt(match, 'b', true), start: groupAt(match, 'b', true).start - (minus?.length ?? 0) };
    const data = { a: `${a} degrees`, b: `${minus ?? ''}${b}`, to: 'Celsius', right: inFigures(Math.round(right)) };
    const at = { start: within.start + passage.at, end: within.end + passage.at };
    yield {
      at,
      message: 'unit' as const,
      data,
      fixes: [{ title: 'use' as const, data, edits: [{ span: at, text: data.right.replace('-', 'minus ') }] }],
      ...severityAt(passage, within),
    };
  }
}

interface Exchange {
  readonly at: Span;
  readonly a: string;
  readonly b: string;
  readonly rate: number;
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
    for (const match of sumsIn(passage).money) {
      const { from = '', to = '', a = '', b = '' } = match.groups ?? {};
      const x = amountOf(a);
      const y = amountOf(b);
      if (!x?.value || !y?.value || from === to) continue;
      const start = at + match.index;
      const exchange = {
        at: { start, end: start + match[0].length },
        a: from + a,
        b: to + b,
        rate: y.value / x.value,
        slack: x.step / x.value / 2 + y.step / y.value / 2,
      };
      const list = byPair.get(from + to);
      if (list) list.push(exchange);
      else byPair.set(from + to, [exchange]);
    }
  }
  return byPair;
}

/** Further apart than rates move in a story; small sums are rounded too hard to tell a rate. */
const differ = (one: Exchange, other: Exchange): boolean =>
  Math.abs(other.rate / one.rate - 1) > RATE + Math.max(one.slack, other.slack);

function report(here: Exchange, first: Exchange) {
  const data = {
    a: here.a,
    b: here.b,
    rate: inFigures(here.rate),
    otherA: first.a,
    otherB: first.b,
    otherRate: inFigures(first.rate),
  };
  return {
    at: here.at,
    message: 'rate' as const,
    data,
    severity: 'warning' as const,
    related: [{ at: first.at, message: 'other' as const, data }],
  };
}
