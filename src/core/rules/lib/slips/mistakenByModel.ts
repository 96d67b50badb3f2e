import { MISTAKEN_WEIGHTS } from '../../../lexicon/learned/mistakenWeights.ts';
import { type Around, type SlipKind, slip } from '../around.ts';
import { looksAround, MIDDLE_LETTER, PAIRS, placeFor, STEP, WORD_LOOKS } from './mistakenModel.ts';

/** One word typed for another, told by a model of the words around it: what no frame of words holds. */

/** Steps of log-odds by which the words beside a place may speak for what is written, and the rest be worth a look. */
const FOR_WRITTEN = 6;

/** From so many steps of log-odds the other word of a pair is asked: below it, finished copy had it right nine times in ten. */
const MEANT = 7 / STEP;

/** Whether the other word of a pair belongs in the place of word 0. */
function isMeant(around: Around, pair: number, sign: number): boolean {
  let sum = 0;
  let i = 0;
  for (const look of looksAround(around)) {
    sum += MISTAKEN_WEIGHTS.charCodeAt(placeFor(look, i, pair)) - MIDDLE_LETTER;
    // Nearly every word is right, and those beside it say so.
    if (i++ === WORD_LOOKS && sum * sign < -FOR_WRITTEN) return false;
  }
  return sum * sign >= MEANT;
}

/** Contractions and what sounds like them open sentences; another word does so in questions and fragments, which no book has. */
const mayOpen = (words: readonly string[]): boolean => words.some((word) => word.includes("'"));

const isWithin = (around: Around): boolean => around.isPlain(0) && !/[—–]/.test(around.markBefore(0));

export const MISTAKEN_BY_MODEL: readonly SlipKind[] = PAIRS.flatMap((words, pair) => {
  const kindOf = (written: string, meant: string, sign: number): SlipKind => ({
    // A contraction is found by the word before its apostrophe.
    words: [written.split("'", 1)[0]!],
    see: (around) =>
      around.word(0) === written && (isWithin(around) || mayOpen(words)) && isMeant(around, pair, sign)
        ? slip(0, 0, meant.replace("'", '’'))
        : null,
  });
  return [kindOf(words[0], words[1], 1), kindOf(words[1], words[0], -1)];
});
