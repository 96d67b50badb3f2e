import type { Span } from '../../text/spans.ts';
import type { RawPassage, Shape } from '../raw.ts';
import { markupIn } from './pieces.ts';

/** A passage of Markdown and the block that furniture is read from: the same words without their markup. */
export interface Piece {
  readonly passage: RawPassage;
  readonly shape: Shape | undefined;
  /** What it was made of, if that is more than its words. */
  readonly of?: Span;
}

export const piece = (passage: RawPassage, shape?: Shape): Piece => ({ passage, shape });

/** Pieces with those of constructs amidst them: a paragraph is cut where a picture or a box stands in it. */
export function interleaved(copy: string, read: readonly Piece[], own: readonly Piece[]): Piece[] {
  if (!own.length) return [...read];
  const made: Piece[] = [];
  let next = 0;
  for (const { passage, shape } of read) {
    let from = passage.start;
    const upTo = (end: number): void => {
      if (from < end && copy.slice(from, end).trim() !== '') made.push({ passage: cut(passage, from, end), shape });
      from = Math.max(from, end);
    };
    for (; next < own.length && own[next]!.passage.start < passage.end; next++) {
      upTo(own[next]!.of?.start ?? own[next]!.passage.start);
      made.push(own[next]!);
      from = Math.max(from, own[next]!.of?.end ?? own[next]!.passage.end);
    }
    upTo(passage.end);
  }
  return [...made, ...own.slice(next)];
}

export function cut(passage: RawPassage, start: number, end: number): RawPassage {
  if (start === passage.start && end === passage.end) return passage;
  const markup = markupIn(passage.markup ?? [], start - passage.start, end - passage.start);
  return { ...passage, start, end, markup };
}
