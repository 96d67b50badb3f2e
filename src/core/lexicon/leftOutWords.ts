import { wordSet } from '../text/lists.ts';

/** Words that tell where a small word was left out: what takes “to” and a verb, what is done to somebody, set phrases without an article. */

export const OBJECT = wordSet(
  'the a an his her its their our my your this that these those it them him us in on at from with for any some more all up out',
);

/** Words between which a thing alone is a gap: behind it a small word or a mark. */
export const ENDS_PHRASE = wordSet(
  'in on at by for with from to of is was were are has had have will would could can should that which who when where after before during because since as about through into and but or if while',
);
