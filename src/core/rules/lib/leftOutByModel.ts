import { BEFORE_LEFT_OUT, LEFT_OUT_WEIGHTS } from '../../lexicon/leftOutWeights.ts';
import { type Around, type SlipKind, slip } from './around.ts';
import { LEFT_OUT_WORDS, looksOf, MIDDLE_LETTER, STEP } from './leftOutModel.ts';

/** Small words left out, told by a model of the gaps between words: what no frame of words holds. */

/** Log-odds from which a word is missing: of finished copy, one gap in a hundred thousand is above. */
const SURE = 3;

function oddsOf(around: Around, missing: string): number {
  let sum = 0;
  for (const at of looksOf(around, 0, 1, missing)) sum += LEFT_OUT_WEIGHTS.charCodeAt(at) - MIDDLE_LETTER;
  return sum * STEP;
}

export const LEFT_OUT_BY_MODEL: readonly SlipKind[] = Object.entries(BEFORE_LEFT_OUT).map(([missing, list]) => {
  const words = list.split(' ');
  const before = new Set(words);
  const fits = LEFT_OUT_WORDS.get(missing)!;
  return {
    words,
    see: (around) =>
      before.has(around.word(0)) && fits(around, 1) && oddsOf(around, missing) >= SURE
        ? slip(0, 1, `${around.raw(0)} ${missing} ${around.raw(1)}`)
        : null,
  };
});
