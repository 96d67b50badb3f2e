import type { Span } from '../../text/spans.ts';
import type { Article, Figure } from '../model.ts';
import { sentenceAround } from './figureSource.ts';

/** A count, by the figure that tells it. */
interface Told {
  readonly figure: Figure;
}

/** Units before a figure in which it is said what it is compared with. */
const REACH = 48;
const COMPARED =
  /\b(?:from|against|versus|compared (?:with|to)|than (?:the|its|their|his|her)|(?:expectations?|forecasts?|estimates?|projections?|predictions?) (?:of|for)|(?:than )?(?:last|the previous) (?:year|month|quarter|week|season)[’']s) (?:(?:the|an?|about|just|around|nearly|some|at least) )*$/i;

/** "from 812 million last year", "expectations of 140,000": what another figure is set against, and no fact told again. */
export const isComparator = (text: string, { start }: Span): boolean =>
  COMPARED.test(text.slice(Math.max(0, start - REACH), start));

/** Behind a sum its value in another currency, which would have slipped with it. */
const CONVERTED = /^ \([^()]{0,12}\d/;
export const isConverted = (text: string, { end }: Span): boolean => CONVERTED.test(text.slice(end, end + 24));

/** Whether two counts of the body are of two things: each has figures of its own beside it, or one paragraph tells both. */
export function areApart(article: Article, a: Told, b: Told): boolean {
  const [own, other] = [besides(article, a), besides(article, b)];
  const units = new Set(own.map(({ unit }) => unit));
  const alike = other.filter(({ unit }) => units.has(unit));
  if (
    alike.length &&
    alike.every((one) => own.every((figure) => figure.unit !== one.unit || figure.value !== one.value))
  )
    return true;
  return toldIn(article, a.figure.passage, b) || toldIn(article, b.figure.passage, a);
}

/** The other figures of its sentence that are of something named. */
function besides({ figures, passages }: Article, { figure }: Told): Figure[] {
  const { text, at } = passages[figure.passage]!;
  const { start, end } = sentenceAround(text, figure.start - at);
  return figures.filter(
    (one) =>
      one !== figure &&
      one.passage === figure.passage &&
      one.unit !== '' &&
      one.start >= at + start &&
      one.end <= at + end,
  );
}

/** "printed the 55,000": the value of another paragraph, and what it is of goes without saying. */
const toldIn = ({ figures, passages, text }: Article, passage: number, { figure }: Told): boolean =>
  passages[passage]!.prose.includes(` the ${text.slice(figure.start, figure.end)} `) &&
  !figures.some((one) => one.passage === passage && one.value === figure.value && one.unit === figure.unit);
