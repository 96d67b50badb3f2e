import { MONTHS } from '../lexicon/calendar.ts';
import { HEDGES, IRREGULAR_PLURALS, MULTIPLIERS, NUMBER_WORDS, SAME_NOUN } from '../lexicon/numbers.ts';
import { contains, type Span } from '../text/spans.ts';
import type { FigureMention, QuoteMark } from './model.ts';

const WORDS = [...NUMBER_WORDS.keys()].join('|');
const HEDGE = [...HEDGES.keys()].sort((a, b) => b.length - a.length).join('|');
const MULTIPLIER = [...MULTIPLIERS.keys()].sort((a, b) => b.length - a.length).join('|');

const FIGURE = new RegExp(
  `(?:\\b(?<hedge>${HEDGE})\\s+)?(?<money>[$£€])?(?<![\\w.,:/-])(?<value>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?:${WORDS})(?:-(?:${WORDS}))?)(?:\\s?(?<multiplier>${MULTIPLIER})\\b)?(?<percent>\\s?%|\\s+per\\s?cent\\b)?(?![\\w/:]|-(?!strong|year)|[.,]\\d)`,
  'giu',
);
const STOP = new Set(
  `of in on at to from for with by and or but that which who as than per is are was were be been has have had will would could can may a an the this these those
  including after before during since while when into over under between because if more less said says against across out up down off about around not only
  also later earlier ago he she they we you i it`
    .trim()
    .split(/\s+/),
);

/** Counts, amounts and shares of a paragraph. Dates, times, ages, ordinals and years are not among them. */
export function readFigures(prose: string, quotes: readonly QuoteMark[], taken: readonly Span[]): FigureMention[] {
  const figures: FigureMention[] = [];
  for (const match of prose.matchAll(FIGURE)) {
    const figure = figureOf(prose, match);
    if (!figure || taken.some((date) => date.start < figure.end && figure.start < date.end)) continue;
    figures.push({ ...figure, quoted: quotes.some((quote) => contains(quote, figure)) });
  }
  return figures;
}

function figureOf(prose: string, match: RegExpMatchArray): Omit<FigureMention, 'quoted'> | null {
  const { hedge, money, value = '', multiplier, percent } = match.groups ?? {};
  const at = match.index ?? 0;
  const amount = amountOf(value) * (multiplier ? (MULTIPLIERS.get(multiplier.toLowerCase()) ?? 1) : 1);
  if (!Number.isFinite(amount)) return null;
  const end = at + match[0].length;
  const before = prose.slice(Math.max(0, at - 12), at);
  if (/\b(?:No\.?|Room|Section|Article|Flight|Route|Channel|Highway|Act|Chapter|aged?)\s*$/i.test(before)) return null;
  const noun = money || percent ? null : nounAfter(prose, end);
  if (!money && !percent) {
    // A bare number of four digits is a year; without a noun it counts nothing that another figure could contradict.
    if (!noun || (/^(?:19|20)\d\d$/.test(value) && !hedge)) return null;
  }
  const unit = money ?? (percent ? '%' : unitOf(prose.slice(noun!.start, noun!.end)));
  const [low, high] = hedge ? (HEDGES.get(hedge.toLowerCase().replace(/\s+/g, ' ')) ?? [1, 1]) : [1, 1];
  return {
    start: at,
    end,
    low: amount * low,
    high: high === Infinity ? Infinity : amount * high,
    unit,
    noun,
    hedge: hedge?.toLowerCase() ?? null,
    source: null,
  };
}

function amountOf(text: string): number {
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  return text
    .toLowerCase()
    .split('-')
    .reduce((sum, word) => sum + (NUMBER_WORDS.get(word) ?? Number.NaN), 0);
}

/** What is counted: up to four words behind the figure whose last is a plural noun. */
function nounAfter(prose: string, at: number): Span | null {
  const rest = prose.slice(at, at + 80);
  const words: { word: string; end: number }[] = [];
  const word = /\s+([\p{L}][\p{L}.'’-]*)/uy;
  for (let match = word.exec(rest); match && words.length < 4; match = word.exec(rest)) {
    const text = match[1]!;
    if (STOP.has(text.toLowerCase()) || MONTHS.has(text.toLowerCase().replace('.', ''))) break;
    words.push({ word: text.replace(/\.$/, ''), end: at + word.lastIndex - (text.endsWith('.') ? 1 : 0) });
    if (/[.]$/.test(text)) break;
  }
  const head = words.find(({ word }) => isPlural(word.toLowerCase()));
  if (!head) return null;
  const lead = rest.length - rest.trimStart().length;
  return { start: at + lead, end: head.end };
}

const isPlural = (word: string): boolean =>
  IRREGULAR_PLURALS.has(word) || (/[^sui]s$/.test(word) && word.length > 3 && !/['’]/.test(word));

function unitOf(noun: string): string {
  const head = noun.toLowerCase().split(/\s+/).at(-1) ?? '';
  return SAME_NOUN.get(head) ?? (IRREGULAR_PLURALS.has(head) ? head : head.replace(/ies$/, 'y').replace(/s$/, ''));
}
