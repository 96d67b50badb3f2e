import { inFigures } from '../../../lexicon/numbers/numerals.ts';
import type { Span } from '../../../text/spans.ts';
import type { Quantity } from '../../figures/quantities.ts';
import { bareOf, type Certainty, type Claim, named } from '../claim.ts';
import type { Sentence } from '../sentences.ts';

/** A point in time: a year, or a day of a year that may be unknown. */
export interface Point {
  readonly year: number | null;
  /** Days since 1970 where the day is known; of a day without a year, in the year of the story. */
  readonly day: number | null;
  readonly at: Span;
  readonly words: string;
}

const DAY = 86_400_000;

/** The years and days that a sentence names; `now`: the year of the story. */
export function pointsOf({ figures, gaps }: Pick<Sentence, 'figures' | 'gaps'>, now: number | null): Point[] {
  return figures.flatMap((one, i): Point[] => {
    const at = bareOf(one);
    if (one.kind === 'year') return [{ year: one.value, day: null, at, words: named(one) }];
    if (one.kind !== 'date' || !one.date) return [];
    const { month, day } = one.date;
    const year = one.date.year ?? yearAfter(figures[i + 1], gaps[i + 1]!);
    const days = day === null ? null : Math.round(Date.UTC(year ?? now ?? 2023, month - 1, day) / DAY);
    return [{ year, day: days, at, words: one.words }];
  });
}

const yearAfter = (next: Quantity | undefined, gap: string): number | null =>
  next?.kind === 'year' && /^,? $/.test(gap) ? next.value : null;

const YEARS: ReadonlyMap<string, number> = new Map([
  ['decade', 10],
  ['century', 100],
]);

/** Years of "two decades"; null where it is no number of years. */
export const yearsOf = ({ kind, unit, value }: Quantity): number | null =>
  kind === 'measure' && /^(?:year|decade|century)$/.test(unit) ? value * (YEARS.get(unit) ?? 1) : null;

/** One year more or less, and a tenth of what is round; "nearly" and "more than" leave a year more. */
export function isSoManyYears({ value, unit, hedge }: Quantity, right: number): boolean {
  const wanted = value * (YEARS.get(unit) ?? 1);
  if (hedge && /than|over|least/.test(hedge) && right > wanted) return right <= wanted * 1.5;
  const isRound = hedge !== null || (wanted >= 10 && wanted % 10 === 0 && unit !== 'year');
  return Math.abs(right - wanted) <= (isRound ? Math.max(1, wanted * 0.1) : 1);
}

/** How long it is between two points, and whether that fits; in the unit of the stated length by default. */
interface Length {
  readonly right: number;
  readonly holds: boolean;
  readonly certainty: Certainty;
  readonly unit?: string;
}

const ownUnit = ({ unit }: Quantity): string => (unit === 'decade' || unit === 'century' ? 'year' : unit);

/** The claim that so long lies between two points. */
export function lengthClaim(
  relation: 'ago' | 'duration' | 'age',
  stated: Quantity,
  ends: readonly [Point, Point],
  { right, holds, certainty, unit = ownUnit(stated) }: Length,
): Claim {
  const [a, b] = ends;
  const length = `${inFigures(right)} ${unit}${right === 1 ? '' : 's'}`;
  return {
    relation,
    message: 'between',
    data: { from: a.words, to: b.words, right: length, stated: named(stated) },
    holds,
    certainty,
    at: bareOf(stated),
    on: [a.at, b.at].filter(({ start }) => start !== stated.start),
    corrections: [],
    sum: `${a.words} to ${b.words} is ${length}`,
  };
}
