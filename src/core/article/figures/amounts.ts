import { MULTIPLIERS, NUMBER_WORDS } from '../../lexicon/numbers/numbers.ts';

/**
 * Patterns of amounts for rules that read a whole clause ("from A to B, up N%"), and what such an amount is worth. The
 * patterns hold no groups, so that a rule can name its own.
 */
const WORD = [...NUMBER_WORDS.keys()].sort((a, b) => b.length - a.length).join('|');
const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,20})?|\\d{1,20}(?:\\.\\d{1,20})?)';
const WORDS = `(?:(?:${WORD})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine)\\b)?|half an?|an?(?= (?:dozen|hundred|thousand|million|billion)))`;
const TIMES =
  '(?:[ -]?(?:hundred|thousand|million|billion|trillion|dozen|bn|m|k)\\b(?: (?:thousand|million|billion)\\b)?)';
const PERCENT_SIGN = '(?:\\s?%|[ -](?:per\\s?cent|percent|pct)\\b)';

/** The kinds of passages whose figures are checked: body, headline and captions, but no code, tags or bylines. */
export const KINDS_WITH_FIGURES: ReadonlySet<string> = new Set([
  'paragraph',
  'listItem',
  'blockQuote',
  'deck',
  'headline',
  'caption',
  'subhead',
]);

/** A plain count, in digits or words: "8,000", "twenty-two", "1.2 million", "half a million", "two dozen". */
export const COUNT = `(?<![\\w.,$£€/-])(?:${NUMBER}|\\b${WORDS})${TIMES}?(?![\\w%/]|[.,:]\\d)`;
/** A count, or money. */
export const AMOUNT = `(?<![\\w.,$£€/-])(?:[$£€]\\s?${NUMBER}|${NUMBER}|\\b${WORDS})${TIMES}?(?![\\w/]|[.,:]\\d)`;
/** A share: "12%", "12.5 percent", "twelve per cent". */
export const SHARE = `(?<![\\w.,/-])(?:${NUMBER}|\\b${WORDS})${PERCENT_SIGN}`;
/** A count, money or a share. */
export const QUANTITY = `(?:${SHARE}|${AMOUNT})`;
/** Words of one clause: no full stop but that of a decimal. */
export const clause = (most: number): string => `(?:[^.!?;:\\n“”"]|\\.(?=\\d)){0,${most}}?`;

const HEDGES: readonly (readonly [pattern: string, low: number, high: number])[] = [
  ['well over|more than|over|at least|just over|upwards? of|no (?:fewer|less) than', 1, 1.5],
  ['just under|nearly|almost|less than|fewer than|under|up to|not quite', 0.85, 1],
  ['about|around|roughly|some|approximately|close to|an estimated|or so', 0.9, 1.1],
];
/** Words that make the amount behind them an interval. */
export const HEDGE = `(?:\\b(?:${HEDGES.map(([pattern]) => pattern).join('|')})\\s+(?:an?\\s+)?)`;

/**
 * Where an amount may begin, hedge included, in copy in lower case. The patterns above are slow to run and slower to
 * compile, so rules look for this first: it says yes too often and never no too often.
 */
export const AMOUNT_BEGINS = `${HEDGE}?(?:[$£€]\\s?)?(?:\\d|(?:${WORD}|half)\\b|an?(?= (?:dozen|hundred|thousand|million|billion)))`;

/** An amount with the interval that its writing leaves open. */
export interface Amount {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** "%", "$", "£", "€", or "" for a count. */
  readonly unit: string;
  /** One unit of the last place that is written: 1 for "12", 0.1 for "12.5", 100,000 for "1.2 million". */
  readonly step: number;
  readonly multiplier: number;
}

/** Round figures of thousands are seldom exact; taken as rounded by at most one part in a hundred. */
const ROUNDED = 0.01;

/** What an amount that one of the patterns found is worth; null for what is no number after all. */
export function amountOf(text: string): Amount | null {
  const unit = /%|per\s?cent|pct/i.test(text) ? '%' : (/[$£€]/.exec(text)?.[0] ?? '');
  const bare = text
    .toLowerCase()
    .replace(/[$£€%]|per\s?cent|pct/g, '')
    .trim();
  const digits = /^[\d,]*\.?\d+/.exec(bare)?.[0];
  const rest = (digits ? bare.slice(digits.length) : bare).split(/[\s-]+/).filter(Boolean);
  const multiplier = rest.reduce((by, word) => by * (TIMES_OF.get(word) ?? 1), 1);
  const number = digits ? Number(digits.replaceAll(',', '')) : wordsOf(rest);
  if (!Number.isFinite(number)) return null;
  const value = number * multiplier;
  const decimals = /\.(\d+)/.exec(digits ?? '')?.[1]?.length ?? 0;
  const step = multiplier / 10 ** decimals;
  const zeros = multiplier === 1 && decimals === 0 ? (/0*$/.exec(String(number))?.[0].length ?? 0) : 0;
  const rounding =
    multiplier > 12 ? step / 2 : number >= 1000 && zeros >= 2 ? Math.min(10 ** zeros / 2, value * ROUNDED) : 0;
  const half = Math.max(decimals > 0 ? step / 2 : 0, rounding);
  return { value, low: value - half, high: value + half, unit, step, multiplier };
}

const TIMES_OF: ReadonlyMap<string, number> = new Map([...MULTIPLIERS, ['k', 1e3], ['dozen', 12]]);

function wordsOf(words: readonly string[]): number {
  if (words[0] === 'half') return 0.5;
  if (words[0] === 'a' || words[0] === 'an') return 1;
  const known = words.filter((word) => !TIMES_OF.has(word)).map((word) => NUMBER_WORDS.get(word) ?? Number.NaN);
  return known.length ? known.reduce((sum, one) => sum + one, 0) : Number.NaN;
}

/** Two figures of four digits that read as years: "from 1995 to 2005". */
export const areYears = (a: string, b: string): boolean =>
  /^(?:1[5-9]|20)\d\d$/.test(a) && /^(?:1[5-9]|20)\d\d$/.test(b);

/** "from 4 to 5 million", "from 40 to 50%": the first takes what the second spells out. */
export function sameScale(a: Amount, b: Amount): Amount | null {
  if (a.unit !== b.unit && !(a.unit === '' && b.unit === '%') && !(b.unit === '' && a.unit !== '%')) return null;
  if (a.multiplier !== 1 || b.multiplier < 1000 || a.value >= 1000) return { ...a, unit: b.unit || a.unit };
  const by = b.multiplier;
  return { ...a, value: a.value * by, low: a.low * by, high: a.high * by, step: a.step * by, unit: b.unit || a.unit };
}
