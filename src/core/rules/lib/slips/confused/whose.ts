import { PAST_ONLY } from '../../../../lexicon/irregularVerbs.ts';
import { BEFORE_OBJECTS, POSSESSED } from '../../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../../text/lists.ts';
import { type Around, type Slip, type SlipKind, slip } from '../../around.ts';
import { asksWhom } from '../../mistakenWords.ts';
import { isThings } from './possessive.ts';
import { isFiniteVerb } from './words.ts';

/** “Who’s” for “whose,” and “whom” for “who.” */

const WHO_IS = wordSet('home right past present own killer partner parents kids friends leader boss president');

export const whose: SlipKind = {
  words: ['who', 'whose', 'whom'],
  see(around) {
    const word = around.word(0);
    const next = around.word(1);
    if (/^WHO/.test(around.raw(0))) return null;
    if (word === "who's")
      return (POSSESSED.has(next) || (isThings(next) && around.raw(1) === next)) && !WHO_IS.has(next)
        ? slip(0, 0, 'whose')
        : null;
    if (word === 'whose') return /^(?:been|going|a|an|not|never)$/.test(next) ? slip(0, 0, 'who’s') : null;
    return word === 'whom' ? whom(around, next) : null;
  },
};

/** “whom is”, “whom also led”: a subject, unless a preposition stands before it. */
function whom(around: Around, next: string): Slip | null {
  const before = around.word(-1);
  if (BEFORE_OBJECTS.has(before) || /^(?:than|and|or)$/.test(before) || asksWhom(around)) return null;
  const verb = /^(?:also|once|has|have|had|then|later|often|first|never|recently|still|now)$|ly$/.test(next)
    ? around.word(2) || next
    : next;
  const isVerb =
    isFiniteVerb(verb) ||
    isFiniteVerb(next) ||
    PAST_ONLY.has(verb) ||
    /^(?:led|found|won|lost|made|said)$/.test(verb) ||
    /^[a-z]{3,}(?:ed)$/.test(verb);
  return isVerb && next !== '' ? slip(0, 0, 'who') : null;
}
