import { shift } from '../../text/spans.ts';
import { cutBefore } from '../../text/splitPoint.ts';
import type { Markup } from '../model.ts';
import type { RawPassage } from '../raw.ts';

/** Units. No paragraph that people read is longer (some eight thousand words); what is was not written as one. */
const LONGEST = 50_000;

/** A passage, or the pieces of one that is too long to be judged whole in bounded time. */
export function inPieces(text: string, passage: RawPassage): RawPassage[] {
  if (passage.end - passage.start <= LONGEST) return [passage];
  const whole = text.slice(0, passage.end);
  const pieces: RawPassage[] = [];
  for (let start = passage.start; start < passage.end; ) {
    const end = cutBefore(whole, start, LONGEST);
    const markup = markupIn(passage.markup ?? [], start - passage.start, end - passage.start);
    pieces.push({ ...passage, start, end, ...(passage.markup ? { markup } : {}) });
    start = end;
  }
  return pieces;
}

/** The markup between two offsets of a passage, relative to the first. What reaches across is cut. */
export const markupIn = (markup: readonly Markup[], start: number, end: number): Markup[] =>
  markup
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({
      ...mark,
      ...shift({ start: Math.max(start, mark.start), end: Math.min(end, mark.end) }, -start),
    }));
