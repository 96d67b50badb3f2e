import { CURRENCY_LETTERS } from '../../lexicon/numbers/numbers.ts';
import { inFigures } from '../../lexicon/numbers/numerals.ts';
import { inBase, type Quantity, sameKind } from '../figures/quantities.ts';
import { named } from './claim.ts';

/** The smallest and the largest value that something may have. */
export type Interval = readonly [number, number];

/** Whether two intervals meet. */
export const meet = (a: Interval, b: Interval): boolean => a[0] <= b[1] + 1e-9 && b[0] <= a[1] + 1e-9;

/** Figures that stand beside others and are added to none: dates, years, times of day, ages. */
export const isAside = ({ kind }: Quantity): boolean =>
  kind === 'date' || kind === 'year' || kind === 'clock' || kind === 'age';

/** "24 points, five more than his average of 19": a bare count beside the points of a player or a team. */
export const isScore = (count: Quantity, points: Quantity): boolean =>
  count.kind === 'count' && points.kind === 'points' && /\d points?$/.test(points.words);

/** What a quantity claims, in the unit and scale of another; a last place that is cut off rather than rounded is no error. */
export function claimOf(quantity: Quantity, like: Quantity = quantity, slack = quantity.step): Interval {
  const by = quantity.value ? inBase(quantity, like) / quantity.value : 1;
  return [(quantity.low - slack) * by, (quantity.high + slack) * by];
}

/** What its rounding and its hedge leave open, in the unit and scale of another. */
export function rangeOf(quantity: Quantity, like: Quantity = quantity): Interval {
  const by = quantity.value ? inBase(quantity, like) / quantity.value : 1;
  return [Math.min(quantity.low, quantity.least) * by, Math.max(quantity.high, quantity.most) * by];
}

/** The smallest and largest result over the corners of two intervals. */
export function over(a: Interval, b: Interval, result: (x: number, y: number) => number): Interval {
  const all = [result(a[0], b[0]), result(a[0], b[1]), result(a[1], b[0]), result(a[1], b[1])];
  return [Math.min(...all), Math.max(...all)];
}

/** Two figures of one kind that could be a first and a second value of one thing. */
export const arePair = (a: Quantity, b: Quantity): boolean => sameKind(a, b) && !isAside(a) && !isAside(b);

/** Two figures of four digits that read as years: "from 1995 to 2005". */
export const areYears = (a: Quantity, b: Quantity): boolean => isYear(a) && isYear(b);

const isYear = ({ words }: Quantity): boolean => /^(?:1[5-9]|20)\d\d$/.test(words);

/** Digits with the sign or the letters of their currency. */
const WRITTEN = new RegExp(`(?:(?:[A-Z]{1,3})?[$£€¥₹₦]|(?:${CURRENCY_LETTERS}))?\\s?\\d[\\d,.]*`);

/** A result in the unit, scale and spelling of a figure: "$8.5 million" like "$9.5 million". */
export function like(quantity: Quantity, result: number): string {
  const value = / ?(?:cents|cts|pence)$/.test(quantity.words) ? result * 100 : result;
  const number =
    quantity.words.includes('.') || quantity.scale > 1 ? inFigures(value / quantity.scale) : inFigures(value);
  const written = WRITTEN.exec(quantity.words)?.[0];
  const sign = /^[^\d]*/.exec(written ?? '')?.[0] ?? '';
  if (written)
    return quantity.words.slice(quantity.words.indexOf(written)).replace(written, (sign + number).trimStart());
  return number + named(quantity).slice(quantity.number.end - quantity.number.start);
}
