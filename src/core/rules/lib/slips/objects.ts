import { wordSet } from '../../../text/lists.ts';
import type { Around } from '../around.ts';

/** What stands behind a verb that does something, and what asks for a verb in its plain form. */

const OPENERS = wordSet(
  'the a an his her its their our this that these those him them it us all any some more two three four five several many',
);
/** Whether an object begins at a word: a determiner, a pronoun or a number. */
export const opensThing = (around: Around, n: number): boolean =>
  OPENERS.has(around.word(n)) || /^[$£€\d]/.test(around.raw(n));
/** The same, or a name; “overwhelming Democratic support” begins with a capital, too. */
export const opensObject = (around: Around, n: number): boolean =>
  opensThing(around, n) || /^\p{Lu}/u.test(around.raw(n));

/** What asks for a plain verb behind its noun: “recommended the plan include”, “help the campaign raise”, “lest he catch it.” */
export const PLAIN_WANTED =
  /\b(?:(?:that|lest|who|which|whom|whose|those|let|lets|letting|saw|see|had|have|did|do|does|will|would|can|could|should|may|might|must|whether|why|how)\b|(?:insist|demand|recommend|suggest|requir|ask|propos|request|urg|help|mak|made|watch|hear)\w*)/i;
