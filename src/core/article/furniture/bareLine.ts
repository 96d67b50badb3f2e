import type { Passage } from '../model.ts';

/** UTF-16 units of a line that may be no sentence. */
const LONGEST = 80;
const ENDS = /[.!?…:;]["”’'»)\]*_]*\s*$/;

/**
 * A short paragraph that no stop ends: a verse, a row of results, an ingredient, a heading without markup. What stays as
 * its author set it is nobody’s sentence, so that no fix is made there without asking.
 */
export const isBareLine = ({ kind, text }: Passage): boolean =>
  kind === 'paragraph' && text.length < LONGEST && !ENDS.test(text);
