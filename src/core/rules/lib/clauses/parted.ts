import { KIN } from '../../../lexicon/people/people.ts';
import { wordSet } from '../../../text/lists.ts';
import { CLAUSE_WORDS, isCapital, isNounLike, isTimed, isVerbForm, PRONOUNS, runsOn, type Sentence } from './words.ts';

/** Commas where a sentence must run on: “The owner of the mill, said no”, “but, it was late.” */

const ARTICLES = wordSet('the a an his her its their our my');
const MAIN = /^(?:is|was|are|were|has|had|have|will|would|could|can|said|says)$/;

/** The word whose comma parts a subject from its verb; -1 where none does. Only in a sentence with no other comma. */
export function partedSubject(sentence: Sentence): number {
  const { words } = sentence;
  const comma = words.findIndex(({ mark }) => mark === ',');
  if (comma < 0 || comma > 14 || comma + 3 > words.length) return -1;
  if (words.some(({ mark }, i) => i !== comma && /[,;:—–()\ufffc]/.test(mark))) return -1;
  if (isTwoSubjects(sentence, comma) || isKinNamed(sentence, comma) || isLongSubject(sentence, comma)) return comma;
  return -1;
}

/** “Firefighters, and medics arrived.” */
function isTwoSubjects(sentence: Sentence, comma: number): boolean {
  const { words, can } = sentence;
  if (words[comma + 1]!.lower !== 'and' || comma > 2) return false;
  const isOne =
    comma === 0
      ? can.onlyPlural(words[0]!.lower) || /^[a-z]{5,}ers$/.test(words[0]!.lower)
      : ARTICLES.has(words[0]!.lower) && can.noun(words[comma]!.lower);
  const noun = ARTICLES.has(words[comma + 2]!.lower) ? comma + 3 : comma + 2;
  return (
    isOne &&
    !isCapital(words[comma]!) === comma > 0 &&
    isNounLike(sentence, noun) &&
    isVerbForm(sentence, noun + 1) &&
    !can.plural(words[noun + 1]!.lower)
  );
}

/** “Her daughter Ana Lind, said no”: where she has but one, two commas; where she has more, none. */
function isKinNamed({ words }: Sentence, comma: number): boolean {
  if (comma < 2 || comma > 4 || !ARTICLES.has(words[0]!.lower) || !KIN.has(words[1]!.lower)) return false;
  return (
    words
      .slice(2, comma + 1)
      .every((word) => isCapital(word) && (word.mark === '' || word.mark === ',' || word.raw.length < 3)) &&
    MAIN.test(words[comma + 1]!.lower) &&
    !isCapital(words[comma + 2]!)
  );
}

/** “The owner of the mill, said no”: a thing with what belongs to it, and no clause. */
function isLongSubject(sentence: Sentence, comma: number): boolean {
  const { words } = sentence;
  if (
    comma < 2 ||
    !ARTICLES.has(words[0]!.lower) ||
    !MAIN.test(words[comma + 1]!.lower) ||
    !isNounLike(sentence, comma)
  )
    return false;
  const next = words[comma + 2]!;
  if (
    /^(?:said|says|was|is)$/.test(words[comma + 1]!.lower) &&
    (isCapital(next) ||
      ARTICLES.has(next.lower) ||
      PRONOUNS.has(next.lower) ||
      /^(?:police|officials)$/.test(next.lower))
  )
    return false;
  return words.slice(1, comma + 1).every((word, i) => {
    const free = !CLAUSE_WORDS.has(word.lower) || /^(?:and|or|of)$/.test(word.lower);
    return (
      free &&
      !PRONOUNS.has(word.lower) &&
      (i === comma - 1 || runsOn(word)) &&
      !isTimed(sentence, i + 1) &&
      !/^(?:day|time|moment|more|less|first|last|next|week|year|month|night|morning|better|sooner)$/.test(word.lower)
    );
  });
}

/** The word whose comma stands behind a conjunction that opens a clause: “but, it was late”; -1 where none does. */
export function commaBehindAnd(sentence: Sentence): number {
  const { words } = sentence;
  const at = words.findIndex(({ lower, mark }) => /^(?:and|but)$/.test(lower) && mark === ',');
  if (at < 0 || at + 2 > words.length || words.slice(at + 1).some(({ mark }) => /[,;:—–()\ufffc]/.test(mark)))
    return -1;
  const next = words[at + 1]!;
  if (/^(?:he|she|it|they|we|there)$/.test(next.lower))
    return isTimed(sentence, at + 2) || isVerbForm(sentence, at + 2) ? at : -1;
  if (!ARTICLES.has(next.lower)) return -1;
  if (words[at]!.lower === 'and' && at + 3 >= words.length) return at;
  for (let i = at + 2; i < Math.min(words.length, at + 6); i++)
    if (isTimed(sentence, i)) return isNounLike(sentence, i - 1) ? at : -1;
  return -1;
}
