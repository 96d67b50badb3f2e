import type { Article, Figure } from '../../article/model.ts';
import { grouped } from '../../lexicon/numbers/numerals.ts';
import { escapeMarkdown } from '../../text/escape.ts';
import { textOf } from '../../text/spans.ts';
import type { Note } from './furniture.ts';
import { sumsAt } from './sums.ts';

/** Other places of a quantity that a hover names. */
const MOST = 5;

/** How the figure at an offset was read, the sums that it is right in, who is credited with it, and where else its quantity stands; null where none is. */
export function describeFigure(article: Article, offset: number): Note | null {
  const figure = article.figures.find(({ start, end, noun }) => start <= offset && offset <= (noun?.end ?? end));
  const sums = sumsAt(article, offset);
  if (!figure) return sums && { place: sums.place, markdown: sums.lines.join('\n\n') };
  const { text, figures } = article;
  const source = figure.source ? textOf(text, figure.source) : 'none in this sentence';
  const others = figures.filter((other) => other !== figure && other.noun && other.unit === figure.unit);
  const lines = [
    `**Figure:** ${escapeMarkdown(read(article.text, figure))}${figure.quoted ? ', as quoted' : ''}. Source: ${escapeMarkdown(source)}.`,
    ...others
      .slice(0, MOST)
      .map(
        (other) =>
          `- ${agrees(figure, other) ? 'agrees' : 'differs'}: “${escapeMarkdown(wordsOf(text, other))}”, line ${lineOf(text, other.start)}`,
      ),
    ...(others.length > MOST ? [`- and ${others.length - MOST} more`] : []),
  ];
  return {
    place: { start: figure.start, end: figure.noun?.end ?? figure.end },
    markdown: [...(sums?.lines ?? []), lines.join('\n')].join('\n\n'),
  };
}

/** The value, and what it counts in the copy's own word: the unit is a stem, made for comparing. */
function read(text: string, { low, high, unit, noun }: Figure): string {
  const of = (value: number): string => {
    const number = grouped(Math.round(value * 100) / 100);
    return unit === '%' ? `${number}%` : /^[$£€]$/.test(unit) ? unit + number : number;
  };
  const counted = noun ? textOf(text, noun).replace(/\s+/g, ' ') : unit;
  const what = !noun && unit.length > 1 ? ` (${counted})` : noun && unit !== '%' ? ` ${counted}` : '';
  if (high === Infinity) return `${of(low)} or more${what}`;
  if (low === 0 && high > 0) return `${of(high)} at most${what}`;
  return `${low === high ? of(low) : `${of(low)} to ${of(high)}`}${what}`;
}

const agrees = (a: Figure, b: Figure): boolean => a.low <= b.high && b.low <= a.high;

const wordsOf = (text: string, { start, end, noun }: Figure): string =>
  textOf(text, { start, end: noun?.end ?? end }).replace(/\s+/g, ' ');

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;
