import { BEFORE_GAPS, GAP_WEIGHTS } from '../../../lexicon/learned/leftOutWeights.ts';
import { type Around, type SlipKind, slip } from '../around.ts';
import { GAPS, looksOf, STEP } from './leftOutModel.ts';
import { MIDDLE_LETTER } from './looks.ts';

/** Small words left out, told by a model of the gaps between words: what no frame of words holds. */

/** The log-odds that a word of a kind is missing behind word 0. */
function oddsOf(around: Around, gap: number): number {
  let sum = 0;
  for (const at of looksOf(around, 0, 1, gap)) sum += GAP_WEIGHTS.charCodeAt(at) - MIDDLE_LETTER;
  return sum * STEP;
}

export const LEFT_OUT_BY_MODEL: readonly SlipKind[] = GAPS.map(({ missing, others = [], fits, sure }, gap) => {
  const words = BEFORE_GAPS[gap]?.split(' ') ?? [];
  const before = new Set(words);
  return {
    words,
    see: (around) =>
      before.has(around.word(0)) && fits(around, 1) && oddsOf(around, gap) >= sure
        ? slip(0, 1, ...[missing, ...others].map((one) => `${around.raw(0)} ${one} ${around.raw(1)}`))
        : null,
  };
});
