import { wordSet } from '../../../../text/lists.ts';
import { type SlipKind, slip } from '../../around.ts';
import { isContent } from './words.ts';

/** “Then” and “that” for “than.” */

const COMPARED = wordSet(
  'more better earlier longer shorter closer deeper wider richer poorer safer slower louder quieter lighter darker heavier happier tougher rougher cleaner busier warmer colder hotter cooler nearer farther sooner thinner thicker broader smarter wiser taller newer fewer greater bolder brighter costlier deadlier',
);
const COMPARED_WITH = wordSet(
  'a an the half one two three four five six seven eight nine ten twice any his her their its just ever most some all other others that expected planned usual normal average previously initially originally many men women those',
);

export const than: SlipKind = {
  words: ['then', 'that'],
  see(around) {
    const next = around.word(1);
    if (around.word(0) === 'then')
      return COMPARED.has(around.word(-1)) && (/^[\d$]/.test(next) || COMPARED_WITH.has(next))
        ? slip(0, 0, 'than')
        : null;
    // “rate it as hard that easy”, behind “more”.
    if (
      around.word(-2) !== 'as' ||
      !isContent(around.word(-1)) ||
      !isContent(next) ||
      !/[.,;]/.test(around.markBehind(1))
    )
      return null;
    const start = around.place(-2)?.start ?? 0;
    return /\bmore\b[^.;]{0,160}$/i.test(around.prose.slice(Math.max(0, start - 80), start))
      ? slip(0, 0, 'than')
      : null;
  },
};
