import { wordSet } from '../text/lists.ts';

/** Words that tell where a small word was left out: what takes “to” and a verb, what is done to somebody, set phrases without an article. */

export const OBJECT = wordSet(
  'the a an his her its their our my your this that these those it them him us in on at from with for any some more all up out',
);

/** Words between which a thing alone is a gap: behind it a small word or a mark. */
export const ENDS_PHRASE = wordSet(
  'in on at by for with from to of is was were are has had have will would could can should that which who when where after before during because since as about through into and but or if while',
);

/** Plain forms of verbs that are nouns or adjectives as often: behind “plans” and “needs” they tell nothing. */
export const NOUN_TOO = wordSet(
  'select catch change pay test work show hit offer form deal cut use visit hope lead set fight end start play cause call force fix finish place order cost attack support increase control stay read produce release share cast fill stop face build repair survive open help keep say address boost break close contribute cover deploy raise reach return result run sign store turn vote wear answer sleep judge own attempt double file claim demand plan launch challenge review record study talk walk drive ride eat drink rest travel move push pull drop trade match limit request question respect search train guide host aid complete clean clear free better direct separate secure perfect slow calm cool dry warm smooth welcome live lower present further',
);
