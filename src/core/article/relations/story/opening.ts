import { shift } from '../../../text/spans.ts';
import type { Quantity } from '../../figures/quantities.ts';
import type { Passage } from '../../model.ts';

/** Headline, deck and paragraphs in which a story tells its news. */
const OPENING = 4;

/** The passages with which a story opens, of those that are given. */
export const openingOf = (passages: readonly Passage[]): readonly Passage[] =>
  passages.filter(({ kind }) => /^(?:headline|deck|paragraph)$/.test(kind)).slice(0, OPENING);

/** A figure of one passage as another counts its offsets, so many UTF-16 units further. */
export const movedBy = (one: Quantity, by: number): Quantity => ({
  ...one,
  ...shift(one, by),
  number: shift(one.number, by),
});
