import { UNITS, type Unit } from '../../lexicon/numbers/conversions.ts';
import { MULTIPLIERS, NUMBER_WORDS } from '../../lexicon/numbers/numbers.ts';
import { inFigures } from '../../lexicon/numbers/numerals.ts';
import { allMatches } from '../../text/matches.ts';
import { NUMBER, worth } from '../figures/numbers.ts';
import type { Passage } from '../model.ts';
import type { Claim } from './claim.ts';

/** Short tons, until the other figure tells which; a metric one is always so called in full or a tonne. */
const SHORT_TON = 907.18474;
const TONS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...['ton', 'tons', 'short ton', 'short tons'].map((name) => [name, { kind: 'weight', factor: SHORT_TON }] as const),
  ...['tonne', 'tonnes', 'metric ton', 'metric tons'].map((name) => [name, { kind: 'weight', factor: 1000 }] as const),
]);
const ALL_UNITS: ReadonlyMap<string, Unit> = new Map([...UNITS, ...TONS]);
const NAMES = [...ALL_UNITS.keys()].sort((a, b) => b.length - a.length).join('|');
const TIME = 'years?|months?';
const ANY = `(?:${NAMES}|${TIME})`;
/** "5 feet", "900g", "minus 6 C", "48 degrees Fahrenheit" */
const part = (n: string): string =>
  `(?<minus${n}>minus\\s|(?<=[\\s(])[-−–])?(?<value${n}>(?:\\d[\\d,]*(?:\\.\\d+)?(?=\\s?(?:m|c|f|g)\\b)|${NUMBER}))[ -]?(?:degrees?\\s|°\\s?)?(?<unit${n}>${ANY})\\b\\.?`;
/** A second part of the same measure: "5 feet 11 inches", and what it is by: "per hour". */
const measure = (n: string): string =>
  `${part(n)}(?:,?\\s(?:and\\s)?${part(`${n}x`)})?(?:\\sper\\s(?<per${n}>hour|second|gallon|liter|litre)|/(?<per${n}s>[hs]))?`;
const HEDGE = '(?:(?:about|around|roughly|some|nearly|over|just over|almost|more than|up to|approximately)\\s)?';
/** "10 miles (16 km)", "1,900-mile-wide (3,100 kilometers)", "10 miles, or 16 kilometers" */
const CONVERTED = new RegExp(
  `(?<![\\w.,$£€/'’′-])${measure('a')}(?<between>(?:-\\p{Ll}+)?(?:\\s(?:\\p{Ll}+\\s){0,2}?\\(|\\s?\\(|,?\\sor\\s|,\\s(?=(?:about|around|roughly|nearly|almost|just over|more than)\\s)))${HEDGE}${measure('b')}(?=\\)|[\\s,.;]|$)(?! (?:taller|shorter|longer|higher|lower|deeper|wider|more|less|above|below) )`,
  'giu',
);
/** "3 to 5 inches (8 to 13 centimeters)" */
const PLAIN = '\\d[\\d,]*(?:\\.\\d+)?';
const RANGES = new RegExp(
  `(?<![\\w.,$£€/'’′-])(?<valuea>${NUMBER})(?:\\sto\\s|\\s?[-–]\\s?)(?<valuec>${PLAIN})[ -]?(?:degrees?\\s|°\\s?)?(?<unita>${NAMES})\\b\\.?\\s\\((?<valueb>${PLAIN})(?:\\sto\\s|\\s?[-–]\\s?)(?<valued>${PLAIN})[ -]?(?:degrees?\\s|°\\s?)?(?<unitb>${NAMES})\\b`,
  'giu',
);
/** Degrees without a name are Fahrenheit where Celsius stands behind them. */
const DEGREES = new RegExp(
  `(?<![\\w.,$£€/'’′-])(?<valuea>${NUMBER})\\sdegrees\\s\\((?:about\\s)?(?<minus>minus\\s|[-−–])?(?<valueb>${NUMBER})(?:\\sdegrees)?\\s?(?:°\\s?)?(?:C|Celsius)\\)`,
  'gu',
);
/** A rise or a difference of warmth does not begin at the zero of its scale. */
const RELATIVE =
  /\b(?:warm(?:ing|ed|er)?|rises?|rose|rising|risen|increas\w+|above|below|drop\w*|fell|hotter|cooler|cool\w*|colder|higher|lower|differ\w+|by|anomal\w+|limit\w*|target|goal|threshold)\b/i;

type Groups = Readonly<Record<string, string | undefined>>;

/** What is measured, in the base of its kind. */
interface Measured {
  readonly kind: string;
  readonly value: number;
  /** One unit of the last place that is written, and the unit of the last part, in the base. */
  readonly step: number;
  readonly factor: number;
  readonly offset: number;
  readonly written: number;
  readonly compound: boolean;
}

/** Words of units, and what may stand for one. */
const UNIT_WORDS: ReadonlySet<string> = new Set([
  ...[...ALL_UNITS.keys()].map((name) => /^[a-z]+/.exec(name)![0]),
  ...['year', 'years', 'month', 'months', 'degrees'],
]);
const WORDS = /[a-z]+/gi;

/** A look before the long patterns, which take long to compile. */
function hasTwoUnits(prose: string): boolean {
  let units = 0;
  let before = '';
  WORDS.lastIndex = 0;
  for (let match = WORDS.exec(prose); match && units < 2; match = WORDS.exec(prose)) {
    const word = match[0].toLowerCase();
    if (UNIT_WORDS.has(word) && (word !== 'in' || isInch(prose, match.index, before))) units++;
    before = word;
  }
  return units === 2;
}

/** "In" is an inch right behind a number only: `before` is the word before it. */
const isInch = (prose: string, at: number, before: string): boolean =>
  NUMBER_WORDS.has(before) ||
  MULTIPLIERS.has(before) ||
  /^(?:half|degrees?)$/.test(before) ||
  /[^a-z\s-][ -]?$/i.test(prose.slice(Math.max(0, at - 2), at));

/** Measures and what they are in another unit. */
export function* conversions({ prose }: Passage): Generator<Claim> {
  if (
    !/[(]|\bor\b|, (?:about|around|roughly|nearly|almost|just over|more than) /.test(prose) ||
    !/\d/.test(prose) ||
    !hasTwoUnits(prose)
  )
    return;
  for (const match of allMatches(prose, CONVERTED)) yield* converted(prose, match);
  for (const match of allMatches(prose, RANGES)) yield* ranges(match);
  for (const match of allMatches(prose, DEGREES)) yield* degrees(prose, match);
}

/** Words beside a measure say that it is a difference: “a rise of 2 C”, “4 C of warming.” */
function isRelative(prose: string, { index, 0: whole, groups }: RegExpExecArray): boolean {
  const end = index + whole.length;
  return RELATIVE.test(
    `${prose.slice(Math.max(0, index - 60), index)}${groups?.between ?? ''} ${prose.slice(end, end + 40)}`,
  );
}

/** Before the last part of a measure whose first is in no unit of ours: “1 ton 400 pounds (1,089 kilograms).” */
const GOES_ON = /\d\s?\p{L}{1,12},?\s(?:and\s)?$/u;

/** “37-mile by 9-mile (59 km by 15 km)”, “8.8 ounces +/- 3.6 ounces (250 grams …)”: the second of two, beside the first converted. */
const isOfTwo = (prose: string, start: number, end: number): boolean => {
  const before = prose.slice(Math.max(0, start - 4), start);
  return /(?:\+\/-|±) $/.test(before) || (/\b(?:by|x) $/.test(before) && /^ (?:by|x) /.test(prose.slice(end, end + 4)));
};

function* converted(prose: string, match: RegExpExecArray): Generator<Claim> {
  if (GOES_ON.test(prose.slice(Math.max(0, match.index - 24), match.index))) return;
  if (isOfTwo(prose, match.index, match.index + match[0].length)) return;
  const g = match.groups ?? {};
  const relative = isRelative(prose, match);
  const [a, b] = [measured(g, 'a'), measured(g, 'b')];
  if (!a || !b || a.kind !== b.kind || (a.factor === b.factor && a.compound === b.compound)) return;
  const holds =
    fits(a, b) ||
    (relative && a.kind === 'warmth' && fits({ ...a, offset: 0 }, { ...b, offset: 0 })) ||
    gallonsFit(g, a, b) ||
    tonsFit(g, a, b) ||
    (LOOSE.test(prose.slice(Math.max(0, match.index - 24), match.index)) && isRounded(a, b));
  const first = prose.slice(match.index, match.index + match[0].indexOf(g.between!)).trim();
  const second = match[0]
    .slice(match[0].indexOf(g.between!) + g.between!.length)
    .replace(/^(?:about|around|roughly|some|nearly|over|just over|almost|more than|up to|approximately)\s/, '');
  const start = match.index + match[0].length - second.length;
  const right = compoundOf(a, b, g) ?? inFigures(rounded(inUnit(a, b)));
  const number = g.valueb!;
  const at = b.compound
    ? { start, end: match.index + match[0].length }
    : { start: start + (g.minusb?.length ?? 0), end: start + (g.minusb?.length ?? 0) + number.length };
  yield claimOf(first, second, g.unitb!, right, holds, at, b.compound || g.minusb ? null : right);
}

/** Before a measure that is not exact: "more than 3,500 km (2,000 miles)". */
const LOOSE =
  /\b(?:more than|over|about|around|some|nearly|almost|up to|roughly|at least|approximately|estimated)\s(?:an?\s)?$/i;
const ROUND = [1000, 500, 100, 50, 10, 5];

/** Whether one is the other to the thousand, hundred, fifty … that it is written in. */
function isRounded(a: Measured, b: Measured): boolean {
  const to = ROUND.find((round) => round <= b.value && b.value % round === 0) ?? 1;
  return Math.abs(inUnit(a, b) - b.value) <= to / 2;
}

function claimOf(
  a: string,
  b: string,
  unit: string,
  right: string,
  holds: boolean,
  at: { start: number; end: number },
  mended: string | null,
): Claim {
  const plain = b.replace(new RegExp(`[ -]?(?:degrees? |° ?)?${unit}\\.?$`, 'i'), '');
  return {
    relation: 'conversion',
    message: 'unit',
    data: { a, b: plain, to: unit, right, text: right },
    holds,
    certainty: 'sure',
    at,
    on: [],
    corrections: mended === null ? [] : [{ at, text: mended }],
    sum: `${a} is ${right} ${unit}`,
  };
}

/** "5 feet 11 inches" for a message, where the answer has two parts. */
function compoundOf(a: Measured, b: Measured, g: Groups): string | null {
  if (!b.compound || !g.unitbx) return null;
  const [big, small] = [unitOf(g.unitb!, undefined), unitOf(g.unitbx, undefined)];
  if (!big || !small) return null;
  const all = Math.round(inBase(a) / small.factor);
  const each = Math.round(big.factor / small.factor);
  return `${Math.floor(all / each)} ${g.unitb} ${all % each} ${g.unitbx}`;
}

function measured(g: Groups, n: string): Measured | null {
  const per = g[`per${n}`] ?? (g[`per${n}s`] === 's' ? 'second' : g[`per${n}s`] ? 'hour' : undefined);
  const unit = unitOf(g[`unit${n}`] ?? '', per);
  const value = worth(g[`value${n}`] ?? '') * (g[`minus${n}`] ? -1 : 1);
  if (!unit || Number.isNaN(value)) return null;
  const second = g[`value${n}x`] ? unitOf(g[`unit${n}x`] ?? '', undefined) : null;
  const small = second && second.kind === unit.kind && second.factor < unit.factor ? second : null;
  if (g[`value${n}x`] && !small) return null;
  const written = g[small ? `value${n}x` : `value${n}`]!;
  const all = value + (small ? (worth(g[`value${n}x`]!) * small.factor) / unit.factor : 0);
  const step = (small ?? unit).factor * stepOf(written);
  return {
    kind: unit.kind,
    value: all,
    step,
    factor: unit.factor,
    offset: unit.offset,
    written: worth(written),
    compound: small !== null,
  };
}

const stepOf = (written: string): number => {
  const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
  const scale = /million/.test(written) ? 1e6 : /billion/.test(written) ? 1e9 : /thousand/.test(written) ? 1e3 : 1;
  return scale / 10 ** decimals;
};

function unitOf(name: string, per: string | undefined): { kind: string; factor: number; offset: number } | null {
  const lower = name.toLowerCase();
  if (/^years?$/.test(lower)) return { kind: 'time', factor: 12, offset: 0 };
  if (/^months?$/.test(lower)) return { kind: 'time', factor: 1, offset: 0 };
  const unit: Unit | undefined = ALL_UNITS.get(lower);
  if (!unit) return null;
  if (per === undefined) return { kind: unit.kind, factor: unit.factor, offset: unit.offset ?? 0 };
  if (unit.kind !== 'length') return null;
  // Speed in kilometers an hour, as "mph" is; mileage in kilometers a liter.
  if (per === 'hour' || per === 'second')
    return { kind: 'speed', factor: (unit.factor / 1000) * (per === 'second' ? 3600 : 1), offset: 0 };
  return { kind: 'mileage', factor: unit.factor / 1000 / (per === 'gallon' ? 3.7854118 : 1), offset: 0 };
}

const inBase = ({ value, offset, factor }: Measured): number => (value + offset) * factor;
const inUnit = (a: Measured, b: Measured): number => inBase(a) / b.factor - b.offset;

/** Each may be rounded to its last written place, and round figures to the nearest five or ten. */
function fits(a: Measured, b: Measured): boolean {
  const [x, y] = [inBase(a), inBase(b)];
  const round = roundedBy(b.value) * b.factor;
  return (
    Math.abs(x - y) <= b.step + a.step / 2 + Math.max(Math.abs(x) * 0.03, round) + 1e-9 ||
    (areHundreds(a, b) && toOneDigit(inUnit(a, b)) === b.value && Math.abs(x - y) <= Math.abs(x) * ROUNDED)
  );
}

/** How much round numbers on both sides may be off, as a share. */
const ROUNDED = 0.08;
/** “1,000 kilometers (600 miles)”: hundreds or thousands on both sides, and no other digits. */
const areHundreds = (a: Measured, b: Measured): boolean =>
  [a.value, b.value].every((value) => value >= 100 && toOneDigit(value) === value);

function toOneDigit(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.abs(value)));
  return Math.round(value / unit) * unit;
}

const roundedBy = (value: number): number => (value >= 100 && value % 10 === 0 ? value * 0.03 : 0);
const rounded = (value: number): number => (Math.abs(value) >= 10 ? Math.round(value) : value);

/** British gallons are larger. */
const IMPERIAL = 4.54609 / 3.7854118;

function gallonsFit(g: Groups, a: Measured, b: Measured): boolean {
  const one = /^gallon/.test(g.unita ?? '') || g.pera === 'gallon';
  const other = /^gallon/.test(g.unitb ?? '') || g.perb === 'gallon';
  if (one === other) return false;
  const by = a.kind === 'mileage' ? 1 / IMPERIAL : IMPERIAL;
  return one ? fits({ ...a, factor: a.factor * by }, b) : fits(a, { ...b, factor: b.factor * by });
}

const LARGER_TONS = [1000 / SHORT_TON, 1016.0469 / SHORT_TON];

/** A ton without more is a short, a metric or a long one. */
function tonsFit(g: Groups, a: Measured, b: Measured): boolean {
  const [one, other] = [g.unita, g.unitb].map((name) => /^tons?$/i.test(name ?? ''));
  if (one === other) return false;
  return LARGER_TONS.some((by) =>
    one ? fits({ ...a, factor: a.factor * by }, b) : fits(a, { ...b, factor: b.factor * by, step: b.step * by }),
  );
}

function* ranges(match: RegExpExecArray): Generator<Claim> {
  const g = match.groups ?? {};
  for (const [x, y] of [
    ['a', 'b'],
    ['c', 'd'],
  ] as const) {
    const one = measured({ valuea: g[`value${x}`], unita: g.unita }, 'a');
    const other = measured({ valueb: g[`value${y}`], unitb: g.unitb }, 'b');
    if (!one || !other || one.kind !== other.kind || one.factor === other.factor) continue;
    const brackets = match[0].indexOf('(');
    const from =
      match.index + match[0].indexOf(g[`value${y}`]!, y === 'b' ? brackets : brackets + g.valueb!.length + 1);
    const right = inFigures(rounded(inUnit(one, other)));
    const at = { start: from, end: from + g[`value${y}`]!.length };
    yield claimOf(`${g[`value${x}`]} ${g.unita}`, g[`value${y}`]!, g.unitb!, right, fits(one, other), at, right);
  }
}

function* degrees(prose: string, match: RegExpExecArray): Generator<Claim> {
  const { valuea = '', valueb = '', minus } = match.groups ?? {};
  const [x, y] = [worth(valuea), worth(valueb) * (minus ? -1 : 1)];
  const exact = Math.round(((x - 32) * 5) / 9);
  const right = inFigures(exact).replace('-', 'minus ');
  const start = match.index + match[0].lastIndexOf(valueb) - (minus?.length ?? 0);
  const at = { start, end: start + valueb.length + (minus?.length ?? 0) };
  yield claimOf(
    `${valuea} degrees`,
    `${minus ?? ''}${valueb}`,
    'Celsius',
    right,
    Math.abs(((x - 32) * 5) / 9 - y) <= 1 || (isRelative(prose, match) && Math.abs((x * 5) / 9 - y) <= 1),
    at,
    right,
  );
}
