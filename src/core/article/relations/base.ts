import type { Quantity } from '../figures/quantities.ts';
import { isAside } from './amounts.ts';
import type { Sentence } from './sentences.ts';

const TOLD =
  /^(?:it|they|the (?:company|firm|bank|group|club|city|county|figure|number)) (?:had (?:reported|posted|earned|made|recorded|logged|been)|had|reported|posted|was|were|stood at)(?: [a-z]+){0,5} $|^[^,;:.]{0,40} had (?:reported|posted|earned|recorded) (?:[a-z]+ ){0,6}$/;
const IN_THE_PAST =
  /\b(?:year[- ]ago|a year (?:ago|earlier|before)|year earlier|last (?:year|fiscal|month)|previous|same|corresponding|the year before)\b/;
/** Behind a change, before the value that it ended at: "decline in profit to". */
export const ENDS_AT = /^(?: [a-z'-]+){0,6} (?:to|at) (?:just |about )?$/;
/** Before the value with which one is compared. */
export const AS_AGAINST = /^(?: [a-z]+){0,4},? (?:as )?(?:against|compared (?:with|to)|versus)(?: [a-z]+){0,2} $/;

/** "It had been $62 million a year ago.": what the sentence before told a change from. */
export function baseIn({ figures, gaps }: Sentence): Quantity | null {
  const [then] = figures;
  return then && !isAside(then) && TOLD.test(gaps[0]!) && IN_THE_PAST.test(gaps.slice(1).join(' ')) ? then : null;
}
