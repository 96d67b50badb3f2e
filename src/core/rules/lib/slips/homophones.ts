import { HOMOPHONES, type Homophone, type HomophonePlace } from '../../../lexicon/homophones.ts';
import { addTo } from '../../../text/lists.ts';
import { type Around, type SlipKind, slip } from '../around.ts';

/** The listed words that sound alike, where the words beside them ask for the other. */

const byWord = new Map<string, Homophone[]>();
for (const one of HOMOPHONES) addTo(byWord, one.word, one);

/** Whether the word at a place, or the end of the phrase there, is in the list of a line. */
function fits(around: Around, n: number, { words, denied }: HomophonePlace): boolean {
  if (words.has('*')) return true;
  const word = around.word(n);
  const isIn =
    word === ''
      ? n < 0
        ? words.has(',') && around.markBefore(n + 1) === ','
        : words.has('.') && /^(?:|[.,;])$/.test(around.markBehind(n - 1))
      : words.has(word) || (n < 0 && words.has(`${around.word(n - 1)}+${word}`));
  return isIn !== denied;
}

const homophones: SlipKind = {
  words: [...byWord.keys()],
  see(around) {
    if (around.raw(0) !== around.word(0)) return null;
    const found = byWord
      .get(around.word(0))
      ?.find((one) => fits(around, -1, one.before) && fits(around, 1, one.behind) && fits(around, 2, one.farther));
    return found ? slip(0, 0, found.want) : null;
  },
};

export const HEARD_ALIKE: readonly SlipKind[] = [homophones];
