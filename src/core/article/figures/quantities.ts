import { UNITS } from '../../lexicon/numbers/conversions.ts';
import { CURRENCY_LETTERS, DENOMINATORS } from '../../lexicon/numbers/numbers.ts';
import { matchAt } from '../../text/matches.ts';
import type { Span } from '../../text/spans.ts';
import type { DateMention, Passage, PassageKind } from '../model.ts';
import { perPassage } from '../perPassage.ts';
import { isLabel } from './nonCounts.ts';
import { numberStarts } from './numberStarts.ts';
import { NUMBER, scaleOf, worth } from './numbers.ts';

/** What a figure measures; `clock` is a time of day, `points` are percentage points or a score, `age` is somebody's age. */
export type QuantityKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'points'
  | 'fraction'
  | 'measure'
  | 'year'
  | 'date'
  | 'clock'
  | 'age';

/** A figure as copy writes it, with the interval that it leaves open. Offsets relative to its passage. */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  /** As written; of a fraction in percent, of a time of day in minutes. */
  readonly value: number;
  /** What rounding leaves open. */
  readonly least: number;
  readonly most: number;
  /** What the hedge claims, rounding included. */
  readonly low: number;
  readonly high: number;
  /** One unit of the last place that is written: 1 for "12", 0.1 for "12.5", 100,000 for "1.2 million". */
  readonly step: number;
  /** 1,000,000 for "4 million". */
  readonly scale: number;
  /** "$", "mile", "year"; "" for a count. */
  readonly unit: string;
  readonly hedge: string | null;
  /** The number alone, without hedge, sign and unit. */
  readonly number: Span;
  /** As written, hedge included. */
  readonly words: string;
  readonly date?: DateMention;
}

/** Words that make a figure an interval: factors on its value. */
const HEDGES: readonly (readonly [words: string, low: number, high: number])[] = [
  ['(?:just|slightly|a (?:little|bit|touch)|a tad) (?:over|more than|above)|little (?:over|more than)', 1, 1.15],
  ['well (?:over|above)|far more than', 1, 2],
  ['more than|over|at least|upwards? of|no (?:fewer|less) than|in excess of', 1, 1.5],
  ['just (?:under|shy of|below)|(?:slightly|a (?:little|bit)) (?:under|less than|below)', 0.92, 1],
  ['nearly|almost|not quite|close to', 0.85, 1],
  [
    'no more than|less than|fewer than|under|(?<!\\badds? )(?<!\\badd(?:ed|ing) )up to|as (?:many|much|little|few) as',
    0.5,
    1,
  ],
  ['some', 0.95, 1.05],
  ['about|around|roughly|approximately|an estimated|or so|estimated|approx\\.?|circa', 0.9, 1.1],
  ['just|only|exactly|merely|a mere|a total of|an average of|fully', 1, 1],
];
const HEDGE_WORDS = HEDGES.map(([words]) => words).join('|');
/** The hedge that ends right before a figure. */
export const HEDGE_BEFORE = new RegExp(`\\b(${HEDGE_WORDS})\\s+(?:an?\\s+)?$`, 'i');
/** UTF-16 units in which a hedge before a figure ends. */
export const HEDGE_REACH = 32;
/** The last words of hedges: a quick look before the long one. */
const HEDGE_ENDS: ReadonlySet<string> = new Set(
  'over than above least of under below nearly almost quite to as about around roughly some approximately estimated so approx circa just only exactly merely mere fully'.split(
    ' ',
  ),
);
const LAST_WORD = /([A-Za-z]{1,30})\.?\s{1,3}(?:an?\s{1,3})?$/;

const TIME_UNITS = ['millisecond', 'second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century'];
/** Minutes of each; months and years are counted apart, in months. */
const TIME_FACTORS: ReadonlyMap<string, readonly [kind: 'time' | 'months', factor: number]> = new Map([
  ['millisecond', ['time', 1 / 60_000]],
  ['second', ['time', 1 / 60]],
  ['minute', ['time', 1]],
  ['hour', ['time', 60]],
  ['day', ['time', 1440]],
  ['week', ['time', 10080]],
  ['month', ['months', 1]],
  ['year', ['months', 12]],
  ['decade', ['months', 120]],
  ['century', ['months', 1200]],
] as const);

const longestFirst = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');
const MONEY_SIGN = '[$£€¥₹₦]\\s?';
/** "US" of "US$5", and what stands instead of a sign: "Rs. " of "Rs. 72 crore". */
const COUNTRY_BEFORE = /(?<![\p{L}\p{N}])(?:US|AU?|CA?|NZ|HK|S|Can)$/u;
const LETTERS_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${CURRENCY_LETTERS})\\s?$`, 'u');
/** UTF-16 units that they take. */
const CURRENCY_REACH = 8;
const MONEY_WORD =
  '[ -](?:(?:canadian|australian|american|u\\.?s\\.?|us|hong kong) )?(?:euros?|dollars?|dlrs?|cents|cts|pence)\\b|p\\b(?!\\.?m)';
const PERCENT = '\\s?%|[\\s-](?:per\\s?cent|percent|pct\\.?)(?![\\w])|[ -]percentage(?![ -]points?)';
const POINTS = '[ -](?:percentage[ -]points?|basis points|points?)\\b';
const MEASURES = longestFirst([...UNITS.keys()].filter((name) => !/^(?:in|m|c|f|g)$/.test(name)));
const MEASURE = `[ -]?(?:square |cubic )?(?:${TIME_UNITS.map((one) => (one === 'century' ? 'centur(?:y|ies)' : `${one}s?`)).join('|')}|${MEASURES})\\b`;
const AFTER = new RegExp(
  `(?<percent>${PERCENT}(?: points?\\b)?)|(?<points>${POINTS})|(?<money>${MONEY_WORD})|(?<measure>${MEASURE})`,
  'iy',
);
const NUMERAL = new RegExp(`(?<money>${MONEY_SIGN})?(?<number>${NUMBER})`, 'iy');
const FRACTION = new RegExp(
  `(?:(?<top>one|two|three|four|five|seven|nine|an?|\\d)[ -](?<bottom>${[...DENOMINATORS.keys()].join('|')})s?|(?<half>half)|(?<part>${NUMBER})(?:(?: \\p{Ll}+)? (?:in|out of)(?: every)? |-in-)(?<whole>${NUMBER}))(?![\\w]|-\\w)`,
  'iuy',
);
const CLOCK = /(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))?\s?(?<half>[ap])\.?m\b\.?|(?<name>noon|midnight)\b/iy;
const CLOCK_FIRST = /[\dnNmM]/;
/** A word that every fraction has, within the longest number and a word. */
const FRACTION_WORD = /half|third|quarter|th|\bin\b|out of/i;
const FRACTION_REACH = 64;
const DECADE = /an? (?<unit>decade|century)\b/iy;
/** "a third" of what it stands beside, not "a third person". */
const NO_FRACTION =
  /^[ -](?!(?:of|and|or|to|in|the|their|its|his|her|a|an|as|said|say|says|who|were|was|are|is|have|had|more|less|that|this|from|than|have|with|by|drop|cut|fall|rise|increase|decline|reduction|on|for|at|would|will|did|do|put|think|believe|opted|agreed?|took|voted)\b)[\p{L}-]/u;

/** The kinds of passages whose figures are checked: body, headline and captions, but no code, tags or bylines. */
export const ARITHMETIC: ReadonlySet<PassageKind> = new Set([
  'paragraph',
  'listItem',
  'blockQuote',
  'deck',
  'headline',
  'caption',
  'cell',
  'subhead',
]);

/** The figures of a passage, in order; dates, years, times of day and ages among them. Worked out once. */
export const quantitiesIn = perPassage(({ kind, prose, facts }: Passage): readonly Quantity[] =>
  kind === 'other' || kind === 'tags' || kind === 'byline' ? [] : readQuantities(prose, facts.dates),
);

/** The figures of a text; `dates` are those that stand in it. */
function readQuantities(prose: string, dates: readonly DateMention[]): Quantity[] {
  const found: Quantity[] = [];
  let end = 0;
  let date = 0;
  for (const index of numberStarts(prose)) {
    if (index < end) continue;
    while (date < dates.length && dates[date]!.end <= index) date++;
    const mention = dates[date];
    if (mention && mention.start <= index) {
      found.push(ofDate(prose, mention));
      end = mention.end;
      continue;
    }
    const quantity = quantityAt(prose, index, end);
    if (!quantity) continue;
    found.push(quantity);
    end = quantity.end;
  }
  // A date that begins with its month: no number stands where it starts.
  return withDates(found, prose, dates);
}

function withDates(found: readonly Quantity[], prose: string, dates: readonly DateMention[]): Quantity[] {
  if (!dates.length) return [...found];
  const kept = found.filter((one) => one.kind === 'date' || !dates.some((d) => d.start < one.end && one.start < d.end));
  const known = new Set(kept.filter(({ kind }) => kind === 'date').map(({ start }) => start));
  return [...kept, ...dates.filter(({ start }) => !known.has(start)).map((date) => ofDate(prose, date))].sort(
    (a, b) => a.start - b.start,
  );
}

const plain = { step: 1, scale: 1, hedge: null, unit: '' } as const;

function ofDate(prose: string, date: DateMention): Quantity {
  const { start, end } = date;
  const value = date.day ?? 0;
  const all = { least: value, most: value, low: value, high: value, value };
  return { kind: 'date', ...plain, ...all, start, end, number: { start, end }, words: prose.slice(start, end), date };
}

function quantityAt(prose: string, index: number, from: number): Quantity | null {
  if (isInside(prose, index)) return null;
  const first = prose[index]!;
  const decade = /[aA]/.test(first) ? matchAt(prose, DECADE, index) : null;
  // "half a century", "a quarter of a century"
  if (decade && /\b(?:half|quarter of) $/i.test(prose.slice(Math.max(0, index - 12), index))) return null;
  if (decade) return ofDecade(prose, decade, from);
  const clock = CLOCK_FIRST.test(first) ? matchAt(prose, CLOCK, index) : null;
  if (clock?.groups) return ofClock(clock);
  // A quick look before the long pattern.
  const fraction = FRACTION_WORD.test(prose.slice(index, index + FRACTION_REACH))
    ? matchAt(prose, FRACTION, index)
    : null;
  if (fraction?.groups) {
    const quantity = ofFraction(prose, fraction, from);
    if (quantity) return quantity;
  }
  const match = matchAt(prose, NUMERAL, index);
  return match ? ofNumber(prose, match, from) : null;
}

/** A digit within a word, a decimal, a code or a path: "F-35", "10:30", "9/11"; the hyphen may be one that does not break. */
function isInside(prose: string, index: number): boolean {
  const one = prose[index - 1] ?? ' ';
  if (/[\p{L}\d]/u.test(one)) return currencyBefore(prose, index) === '';
  if (/[’']/.test(one)) return isShortYear(prose, index);
  if (!/[.,:/–‑-]/.test(one)) return false;
  const two = prose[index - 2] ?? ' ';
  // "the top .7 percent"
  if (one === '.' && /\s/.test(two)) return true;
  // "2018-19": the end of a span of years.
  if (/[–‑-]/.test(one))
    return /\p{L}/u.test(two) || /(?<!\d)(?:19|20)\d\d.\d\d(?!\d)/.test(prose.slice(Math.max(0, index - 6), index + 3));
  return /\d/.test(two);
}

/** “Her rival in ’68”: a straight mark may open a quotation, and so needs a word of time before it. */
const isShortYear = (prose: string, index: number): boolean =>
  /(?:\s’|\b(?:in|of|since|until|before|after) ')$/.test(prose.slice(Math.max(0, index - 9), index)) &&
  /^\d\d(?![\ds%]|[,.]\d| ?percent)/.test(prose.slice(index, index + 10));

/** The letters before a sum that belong to it; "" where there are none. */
function currencyBefore(prose: string, index: number): string {
  const before = prose.slice(Math.max(0, index - CURRENCY_REACH), index);
  // A look before the long patterns.
  if (!/[A-Z]/.test(before)) return '';
  return (/\d/.test(prose[index]!) ? LETTERS_BEFORE : COUNTRY_BEFORE).exec(before)?.[0] ?? '';
}

/** "a decade" */
function ofDecade(prose: string, match: RegExpExecArray, from: number): Quantity {
  const end = match.index + match[0].length;
  const all = { value: 1, least: 1, most: 1, step: 1, scale: 1, unit: match.groups!.unit!.toLowerCase() };
  return build(prose, { start: match.index, end, number: match[0] }, from, { kind: 'measure', ...all });
}

function ofClock(match: RegExpExecArray): Quantity {
  const { hour, minute = '0', half, name } = match.groups ?? {};
  const value = name
    ? name.toLowerCase() === 'noon'
      ? 720
      : 0
    : ((Number(hour) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0)) * 60 + Number(minute);
  const span = { start: match.index, end: match.index + match[0].length };
  const all = { least: value, most: value, low: value, high: value, value };
  return { kind: 'clock', ...plain, ...all, ...span, number: span, words: match[0] };
}

/** What may stand behind "half" of what the copy tells of. */
const BEHIND_HALF = /^(?: (?:of|the|a|an|its|their|his|her|as|that|this|were|was|are|said|have|had)\b|[,.;) ]|$)/;
const HALF_OF_A_UNIT = /^ (?:hours?|an? (?:hour|million|billion|dozen|century|mile|day|year|minute|thousand))\b|^-/;
/** "the second half of the year" is a time, and no share. */
const NAMED_HALF = /\b(?:first|second|latter|opening|front|back)[ -]$/i;
/** "five in 2016", "two in July": what is counted, and when. */
const COUNTED =
  /^ (?:years?|months?|weeks?|days?|hours?|minutes?|of(?! (?:the|its|their|all|those|these)\b)|other|\p{L}+ (?:and|cities|states|counties))\b|^,\d/u;

/** "a quarter of a million dollars": a number, and no share. */
const OF_A_NUMBER = /^ of an? (?:hundred|thousand|million|billion|trillion|dozen|century)\b/;

/** A fraction in parts of its whole: "two-thirds", "half", "one in five"; null where the words are of something else. */
function partsOfFraction(match: RegExpExecArray, rest: string): readonly [above: number, below: number] | null {
  const { top, bottom, part, whole = '', half } = match.groups ?? {};
  if (half) return BEHIND_HALF.test(rest) && !HALF_OF_A_UNIT.test(rest) ? [1, 2] : null;
  if (part) {
    const below = worth(whole);
    return worth(part) < below && below <= 100 && !COUNTED.test(rest) ? [worth(part), below] : null;
  }
  if (!top || !bottom || NO_FRACTION.test(rest) || OF_A_NUMBER.test(rest)) return null;
  return [/^an?$/i.test(top) ? 1 : worth(top), DENOMINATORS.get(bottom.toLowerCase()) ?? Number.NaN];
}

/** "a quarter of a percentage point", "half a point" */
const PART_OF_A_POINT = /^ (?:of )?an? (?:percentage[ -])?point\b/;

function partOfAPoint(prose: string, match: RegExpExecArray, from: number, value: number): Quantity {
  const last = match.index + match[0].length;
  const end = last + PART_OF_A_POINT.exec(prose.slice(last))![0].length;
  const all = { value, least: value, most: value, step: value * 0.05, scale: 1, unit: '' };
  return build(prose, { start: match.index, end, number: match[0] }, from, { kind: 'points', ...all });
}

function ofFraction(prose: string, match: RegExpExecArray, from: number): Quantity | null {
  const end = match.index + match[0].length;
  if (match.groups?.half && NAMED_HALF.test(prose.slice(Math.max(0, match.index - 10), match.index))) return null;
  const parts = partsOfFraction(match, prose.slice(end, end + 28));
  if (!parts) return null;
  const [above, below] = parts;
  if (PART_OF_A_POINT.test(prose.slice(end, end + 28))) return partOfAPoint(prose, match, from, above / below);
  const value = (above / below) * 100;
  if (!(value > 0 && value < 100)) return null;
  const step = match.groups?.part && below > 20 ? 0.5 : value * 0.06;
  return build(prose, { start: match.index, end, number: match[0] }, from, {
    kind: 'fraction',
    value,
    least: value,
    most: value,
    step,
    scale: 1,
    unit: '',
  });
}

/** A word, a code or a fraction goes on behind the number. */
const GOES_ON = /^(?:[\p{L}\d]|[:/]\d|[.,]\d|['’]s?\d|[ -](?:thirds|quarters|fifths|sixths|eighths|tenths)\b)/u;

function ofNumber(prose: string, match: RegExpExecArray, from: number): Quantity | null {
  const { money: sign = '', number = '' } = match.groups ?? {};
  const letters = currencyBefore(prose, match.index);
  const money = letters + sign;
  const end = match.index + match[0].length;
  const value = worth(number);
  if (!Number.isFinite(value)) return null;
  const after = matchAt(prose, AFTER, end);
  const rest = prose.slice(end, end + 24);
  if (!after && GOES_ON.test(rest)) return null;
  const { measure, money: word } = after?.groups ?? {};
  const isOfAge = !money && isAge(prose, match.index, rest);
  const kind =
    (isOfAge ? 'age' : kindOf(money, after)) ?? (isYear(prose, match.index, number, rest) ? 'year' : 'count');
  if (kind === 'count' && countsNone(prose, match.index, number)) return null;
  const scale = scaleIn(number);
  const unit = money || word ? currencyOf(money, word) : measure ? unitOf(measure) : '';
  const factor = word && /cents|cts|pence|^p/i.test(word.trim()) ? 0.01 : 1;
  const rounding = roundingOf(number, value, scale);
  const whole = after && !isOfAge ? end + after[0].length : end;
  return build(prose, { start: match.index - letters.length, end: whole, number }, from, {
    kind,
    value: value * factor,
    least: (value - rounding.half) * factor,
    most: (value + rounding.half) * factor,
    step: rounding.step * factor,
    scale,
    unit,
    at: match.index + sign.length,
  });
}

const BEFORE_PRONOUN =
  /\b(?:this|that|which|every|each|any|no|old|new|older|newer|other|another|first|second|last|next|previous|earlier|latest|current|original|larger|smaller|bigger|better)\s$/i;

/** "Room 6", "the old one". */
const countsNone = (prose: string, at: number, number: string): boolean =>
  isLabel(prose, at) ||
  // "0100 GMT": a time
  (/^\d{4}$/.test(number) &&
    /^ (?:GMT|UTC|BST|hours local)\b/.test(prose.slice(at + number.length, at + number.length + 12))) ||
  // “One such test”
  (/^one$/i.test(number) && prose.startsWith(' such ', at + number.length)) ||
  // “Xbox One”: a name.
  (/^\p{Lu}\p{Ll}+$/u.test(number) &&
    /(?<![.!?:]\s)(?<!^)\b\p{Lu}\p{Ll}{1,20} $/u.test(prose.slice(Math.max(0, at - 24), at))) ||
  (/^one$/i.test(number) && BEFORE_PRONOUN.test(prose.slice(Math.max(0, at - 12), at)));

/** 1,000,000 of "4 million". */
const scaleIn = (number: string): number => (scaleOf(number) ? worth(`1 ${scaleOf(number)}`) : 1);

/** What its sign or the words behind it make of a number; null where there are none. */
function kindOf(sign: string, after: RegExpExecArray | null): QuantityKind | null {
  const { percent, points, measure, money } = after?.groups ?? {};
  if (sign || money) return 'money';
  if (points || percent?.includes('point')) return 'points';
  if (percent) return 'percent';
  return measure ? 'measure' : null;
}

interface Parts {
  readonly kind: QuantityKind;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly scale: number;
  readonly unit: string;
  /** Where the number begins; where the whole does by default. */
  readonly at?: number;
}

function build(
  prose: string,
  { start, end, number }: { readonly start: number; readonly end: number; readonly number: string },
  from: number,
  parts: Parts,
): Quantity {
  const { at = start, ...rest } = parts;
  const before = prose.slice(Math.max(from, start - HEDGE_REACH), start);
  const hedged = HEDGE_ENDS.has(LAST_WORD.exec(before)?.[1]?.toLowerCase() ?? '') ? HEDGE_BEFORE.exec(before) : null;
  const begins = hedged ? start - hedged[0].length : start;
  const hedge = hedged?.[1]?.toLowerCase().replace(/\s+/g, ' ') ?? null;
  const trailing = /^\s+or (more|so)\b/i.exec(prose.slice(end, end + 12))?.[1]?.toLowerCase();
  const [, down, up] =
    HEDGE_VALUES(hedge) ?? (trailing === 'more' ? ['', 1, 1.5] : trailing ? ['', 0.9, 1.1] : ['', 1, 1]);
  const half = Math.max(rest.most - rest.value, 0);
  return {
    ...rest,
    start: begins,
    end,
    low: rest.value * down - half,
    high: rest.value * up + half,
    hedge,
    number: { start: at, end: at + number.length },
    words: prose.slice(begins, end).replace(/\s+/g, ' '),
  };
}

const COMPILED = HEDGES.map(([words, low, high]) => [new RegExp(`^(?:${words})$`), low, high] as const);
const HEDGE_VALUES = (hedge: string | null) => (hedge ? COMPILED.find(([pattern]) => pattern.test(hedge)) : undefined);

/** Round figures of thousands are seldom exact; taken as rounded by at most one part in a hundred. */
const ROUNDED = 0.01;

function roundingOf(number: string, value: number, scale: number): { step: number; half: number } {
  const decimals = /\.(\d+)/.exec(number)?.[1]?.length ?? 0;
  const step = scale / 10 ** decimals;
  const zeros = scale === 1 && decimals === 0 ? trailingZeros(value) : 0;
  const rounding = scale > 12 ? step / 2 : value >= 1000 && zeros >= 2 ? Math.min(10 ** zeros / 2, value * ROUNDED) : 0;
  return { step, half: Math.max(decimals > 0 ? step / 2 : 0, rounding) };
}

function trailingZeros(value: number): number {
  let zeros = 0;
  for (let left = value; left >= 10 && left % 10 === 0; left /= 10) zeros++;
  return zeros;
}

const OTHER_DOLLAR = /^(?:A|C|NZ|HK|S)(?=[UA]?\b|an\b|\$)/;

/** By its sign or letters, or by the word behind: "€", "$" of "dollars" and "cents". */
function currencyOf(sign: string, word = ''): string {
  const mark = /[^\s.A-Za-z]/.exec(sign)?.[0];
  // Canada's dollar is none of America's.
  if (mark === '$') return `${OTHER_DOLLAR.exec(sign)?.[0] ?? (/\bcanadian\b/i.test(word) ? 'C' : '')}$`;
  if (sign) return mark ?? (/^(?:Rs|INR)/.test(sign) ? '₹' : /sh/i.test(sign) ? 'Sh' : sign.trim());
  return /euro/i.test(word) ? '€' : /pence|^p/i.test(word.trim()) ? '£' : '$';
}

/** "mile" of " miles", "year" of "-year". */
function unitOf(measure: string): string {
  const word = measure.trim().toLowerCase().replace(/^-/, '');
  const bare = word.replace(/ies$/, 'y').replace(/s$/, '');
  return TIME_FACTORS.has(bare) ? bare : word;
}

/** In years. */
const OLDEST = 122;
/** "aged 35", "35-year-old", "Ana Ruiz, 35,". */
function isAge(prose: string, at: number, rest: string): boolean {
  if (/^[- ](?:year|month|week|day)s?[- ]olds?\b/i.test(rest)) return true;
  const before = prose.slice(Math.max(0, at - 24), at);
  if (/\b(?:aged?|ages|age of|aged between)\s+$/i.test(before)) return true;
  return (
    /\p{Lu}[\p{L}’'-]{0,24}\.?,\s$/u.test(before) &&
    !(Number.parseInt(prose.slice(at, at + 3), 10) > OLDEST) &&
    /^(?:,|\.|\)|;|$)/.test(rest) &&
    /\d$/.test(prose.slice(at, at + 2).trim())
  );
}

function isYear(prose: string, at: number, number: string, rest: string): boolean {
  if (!/^(?:1[5-9]|20)\d\d$/.test(number)) return false;
  if (/\b(?:fiscal|calendar|financial)(?: year)? $/i.test(prose.slice(Math.max(0, at - 16), at))) return true;
  if (
    /^[- ](?:and )?\p{Ll}+s\b/u.test(rest) &&
    !/^ (?:was|has|is|his|its|as|this|after|plus|versus|less|across|always|elections?|figures|levels|results|highs?|lows?)\b/.test(
      rest,
    )
  )
    return (
      /\b(?:in|since|from|by|until|till|through|during|of|to|and|early|late|mid|for|[-–])\s*$/i.test(
        prose.slice(Math.max(0, at - 8), at),
      ) && !/^ (?:people|men|women|children)/.test(rest)
    );
  return true;
}

/** Whether two quantities measure the same kind of thing; a bare count takes the unit of the other. */
export function sameKind(a: Quantity, b: Quantity): boolean {
  if (a.kind === b.kind) return a.kind !== 'measure' ? a.unit === b.unit : dimensionOf(a) === dimensionOf(b);
  const [one, other] = a.kind === 'count' ? [a, b] : [b, a];
  return (
    one.kind === 'count' && (/^(?:percent|measure)$/.test(other.kind) || (other.kind === 'money' && one.value >= 1000))
  );
}

const dimensionOf = ({ unit }: Quantity): string => TIME_FACTORS.get(unit)?.[0] ?? UNITS.get(unit)?.kind ?? unit;

/** What it is in the unit of its kind that all are compared in: minutes, months, meters. */
export function inBase(quantity: Quantity, like: Quantity = quantity): number {
  const unit = quantity.unit || (like.kind === 'measure' ? like.unit : '');
  const factor = TIME_FACTORS.get(unit)?.[1] ?? UNITS.get(unit)?.factor ?? 1;
  return quantity.value * scaleBy(quantity, like) * factor;
}

/** "from 4 to 5 million": the first takes the scale of the second. */
const scaleBy = (a: Quantity, b: Quantity): number =>
  a.scale === 1 && b.scale >= 1000 && a.value < 1000 && a.kind === b.kind && !/(?:cents|cts|pence|\dp)$/.test(a.words)
    ? b.scale
    : 1;
