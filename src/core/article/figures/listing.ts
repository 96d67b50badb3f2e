import type { Passage } from '../model.ts';
import { perPassage } from '../perPassage.ts';
import { quantitiesIn } from './quantities.ts';

/** Figures from which a passage may be a listing. */
const FEWEST = 6;
const WORD = /(?<![\p{L}\d])\p{Ll}{3,}(?![\p{L}\d])/gu;

/** A box score, standings, closing prices, odds, results: figures with hardly a word between, which claim nothing of each other. Worked out once. */
export const isListing = perPassage((passage: Passage): boolean => {
  const figures = quantitiesIn(passage).length;
  return figures >= FEWEST && (passage.prose.match(WORD)?.length ?? 0) < figures;
});
