import { POSSESSED } from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import { type SlipKind, slip } from '../../around.ts';
import { isThings } from './possessive.ts';

/** “Who’s” for “whose,” and the other way round. */

const WHO_IS = wordSet('home right past present own killer partner parents kids friends leader boss president');

export const whose: SlipKind = {
  words: ['who', 'whose'],
  see(around) {
    const word = around.word(0);
    const next = around.word(1);
    if (/^WHO/.test(around.raw(0))) return null;
    if (word === "who's")
      return (POSSESSED.has(next) || (isThings(next) && around.raw(1) === next)) && !WHO_IS.has(next)
        ? slip(0, 0, 'whose')
        : null;
    return word === 'whose' && /^(?:been|going|a|an|not|never)$/.test(next) ? slip(0, 0, 'who’s') : null;
  },
};
