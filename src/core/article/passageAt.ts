import type { Span } from '../text/spans.ts';
import type { Passage } from './model.ts';

/** Index of the passage that holds a place; -1 where none does. Passages stand in the order of the text. */
export function passageIndexAt(passages: readonly Passage[], place: Span): number {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { at, text } = passages[middle]!;
    if (at + text.length < place.end) low = middle + 1;
    else high = middle;
  }
  const found = passages[low];
  return found && found.at <= place.start ? low : -1;
}

export const passageAt = (passages: readonly Passage[], place: Span): Passage | undefined =>
  passages[passageIndexAt(passages, place)];
