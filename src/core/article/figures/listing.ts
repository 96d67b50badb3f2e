import type { Passage } from '../model.ts';
import { quantitiesIn } from './quantities.ts';

/** Figures from which a passage may be a listing, and its words for each of them: copy in sentences has more. */
const FEWEST = 6;
const WORDS_EACH = 1;
const WORD = /(?<![\p{L}\d])\p{Ll}{3,}(?![\p{L}\d])/gu;

/** A box score, standings, closing prices, odds, results: figures with hardly a word between, which claim nothing of each other. */
export function isListing(passage: Passage): boolean {
  const figures = quantitiesIn(passage).length;
  return figures >= FEWEST && (passage.prose.match(WORD)?.length ?? 0) < figures * WORDS_EACH;
}
