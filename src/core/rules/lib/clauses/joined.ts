import { BEFORE_OBJECTS } from '../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../text/lists.ts';
import { CLAUSE_WORDS, isNounLike, isTimed, type Sentence, tells } from './words.ts';

/** “The mill closed in 2009 and the town has lost 1,100 people since”: two sentences that “and” joins, and no comma before it. */

/** Words of either sentence, at least: short ones need no comma. */
const FEWEST_BEFORE = 6;
const FEWEST_BEHIND = 7;
const PRONOUN = /^(?:he|she|they|it|we|there)$/;
const STARTS = wordSet('the a an his her its their our many most some several');

/** The word before which the comma is missing; -1 where none is. Only in a sentence without a mark inside. */
export function joinedWithoutComma(sentence: Sentence): number {
  const { words } = sentence;
  const at = words.findIndex(({ lower }) => lower === 'and' || lower === 'but');
  if (at < FEWEST_BEFORE || words.length - at < FEWEST_BEHIND) return -1;
  if (words.slice(0, -1).some(({ mark }) => mark !== '' && mark !== '.')) return -1;
  return standsAlone(sentence, at) && verbBehind(sentence, at + 1) > 0 ? at : -1;
}

/** A subject and its verb in the first words, and nothing that would hold the second sentence, too. */
function standsAlone(sentence: Sentence, to: number): boolean {
  const { words } = sentence;
  if (BEFORE_OBJECTS.has(words[0]!.lower)) return false;
  const before = words.slice(0, to);
  if (before.some(({ lower }, i) => CLAUSE_WORDS.has(lower) || tells(lower) || (lower === 'to' && i > 0))) return false;
  return before.slice(1, 6).some((_, i) => isTimed(sentence, i + 1) || isPast(sentence, i + 1));
}

/** “The mill closed in 2009”: a past behind the noun that opens the sentence. */
const isPast = (sentence: Sentence, i: number): boolean =>
  /^[a-z]{3,}ed$/.test(sentence.words[i]!.lower) &&
  isNounLike(sentence, i - 1) &&
  sentence.words[i + 1]?.lower !== 'by';

/** The verb of a subject that begins at a place; -1 where none follows. */
function verbBehind(sentence: Sentence, from: number): number {
  const { words } = sentence;
  if (PRONOUN.test(words[from]!.lower)) return isTimed(sentence, from + 1) ? from + 1 : -1;
  if (!STARTS.has(words[from]!.lower)) return -1;
  for (let i = from + 1; i < Math.min(words.length - 2, from + 5); i++) {
    if (CLAUSE_WORDS.has(words[i]!.lower)) return -1;
    if (isTimed(sentence, i)) return isNounLike(sentence, i - 1) ? i : -1;
  }
  return -1;
}
