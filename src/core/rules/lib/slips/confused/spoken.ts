import type { SlipKind } from '../../around.ts';
import { slip } from '../../around.ts';
import { HEARD_ALIKE } from '../homophones.ts';
import { useTo } from '../mixUps.ts';
import { its } from './its.ts';
import { led } from './led.ts';
import { listed } from './listed.ts';
import { their, your } from './their.ts';

/** What sounds alike is the desk's slip in a quotation, too: nobody speaks an apostrophe. */

/** The listed phrases of which nobody hears the difference: “could of,” “was to late,” “alot.” */
const spokenAlike: SlipKind = {
  ...listed,
  see(around) {
    const found = listed.see(around);
    return found && /\b(?:too|have|you’re|who’s|used|a lot|through|paid)\b/.test(found.want.join()) ? found : null;
  },
};

const IS_SUPPOSED =
  /^(?:he|she|it|they|is|are|was|were|be|been|not|that's|what's|it's|he's|she's|they're|we're|you're|i'm)$/;
/** “Where are they suppose to go?”: nobody hears the “d.” In the writer's own words the rule of verb forms sees it. */
const supposed: SlipKind = {
  words: ['suppose'],
  see: (around) =>
    around.word(1) === 'to' &&
    (/^(?:i|we|you)$/.test(around.word(-1))
      ? /^(?:am|are|was|were)$/.test(around.word(-2))
      : IS_SUPPOSED.test(around.word(-1)))
      ? slip(0, 0, 'supposed')
      : null,
};

/** Asked in this order. */
export const SPOKEN: readonly SlipKind[] = [spokenAlike, its, their, your, supposed, useTo, led, ...HEARD_ALIKE];
