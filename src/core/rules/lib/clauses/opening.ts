import { BASE_VERBS, BEFORE_OBJECTS } from '../../../lexicon/wordClasses.ts';
import { wordSet } from '../../../text/lists.ts';
import { CLAUSE_WORDS, isCapital, isNounLike, isTimed, PRONOUNS, runsOn, type Sentence, tells } from './words.ts';

/** “When the siren sounded at noon most of the crew was outside”: a clause or phrase that opens a sentence, and no comma behind it. */

const CLAUSES = /^(?:When|While|If|After|Before|Once|Because|Although|Though|Unless|Until|Since|As)$/;
/** Phrases that lead into a sentence: how many words they have. */
const PHRASES: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['unlike'],
  ['despite'],
  ['because', 'of'],
  ['in', 'addition', 'to'],
  ['due', 'to'],
  ['thanks', 'to'],
  ['instead', 'of'],
  ['besides'],
];
const STARTS = wordSet(
  'the a an his her its their our my this these those most many some several no police officials residents nobody everyone someone',
);

/** The word behind which the comma is missing; -1 where none is. */
export function unclosedOpening(sentence: Sentence): number {
  const { words } = sentence;
  const [first] = words;
  if (!first || words.length < 7 || words.slice(0, -1).some(({ mark }) => mark !== '' && mark !== '.')) return -1;
  const phrase = PHRASES.find((one) => one.every((word, i) => words[i]?.lower === word));
  if (phrase) return beforeSubject(sentence, phrase.length + 1, true);
  if (!CLAUSES.test(first.raw)) return -1;
  const verb = firstVerb(sentence);
  return verb < 0 ? -1 : beforeSubject(sentence, verb + 1, false);
}

/** The verb of the clause that opens the sentence, right behind its subject. */
function firstVerb(sentence: Sentence): number {
  const { words } = sentence;
  let things = 0;
  for (let i = 1; i < Math.min(words.length, 9); i++) {
    const { lower } = words[i]!;
    if (i > 1 && (isTimed(sentence, i) || isPlainPast(sentence, i) || isPlainPresent(sentence, i)))
      return tells(lower) || things > 1 ? -1 : i;
    if (STARTS.has(lower) && !BEFORE_OBJECTS.has(words[i - 1]!.lower)) things++;
    if (PRONOUNS.has(lower) && i > 1) return -1;
    if (CLAUSE_WORDS.has(lower)) return -1;
  }
  return -1;
}

/** “The siren sounded at noon”: a past in -ed behind a noun, and no participle's “by.” */
const isPlainPast = (sentence: Sentence, i: number): boolean =>
  /^[a-z]{3,}ed$/.test(sentence.words[i]!.lower) &&
  (PRONOUNS.has(sentence.words[i - 1]!.lower) || (i > 2 && isNounLike(sentence, i - 1))) &&
  !/^(?:by|as)$/.test(sentence.words[i + 1]?.lower ?? '');

/** “If voters approve the levy”: several, a plain verb and what it is done to. */
const isPlainPresent = (sentence: Sentence, i: number): boolean =>
  (BASE_VERBS.has(sentence.words[i]!.lower) || sentence.can.verb(sentence.words[i]!.lower)) &&
  /^(?:[a-z]{3,}[^s]s|people|they|we|police)$/.test(sentence.words[i - 1]!.lower) &&
  /^(?:the|a|an|its|his|her|their|this)$/.test(sentence.words[i + 1]?.lower ?? '');

/** The word before the second subject and its verb; -1 where none follows. */
function beforeSubject(sentence: Sentence, from: number, isPhrase: boolean): number {
  const { words } = sentence;
  for (let i = from; i < words.length - 2; i++) {
    const { lower } = words[i]!;
    if (CLAUSE_WORDS.has(lower) || tells(lower) || !runsOn(words[i]!) || (i > from && isTimed(sentence, i))) return -1;
    const verb = verbBehind(sentence, i, from, isPhrase);
    if (verb > 0) return leadsOn(sentence, verb) ? i - 1 : -1;
  }
  return -1;
}

/** The verb of the subject that begins at a place, where a clause or phrase may end before it; -1 where none does. */
function verbBehind(sentence: Sentence, i: number, from: number, isPhrase: boolean): number {
  const { words } = sentence;
  const { lower } = words[i]!;
  // “When she arrived he left”: a verb may end the clause before a pronoun that is no object.
  const isSomebody = /^(?:he|she|they|we)$/.test(lower);
  if (isSomebody && (i === from || mayEnd(sentence, i - 1, from))) return isTimed(sentence, i + 1) ? i + 1 : -1;
  if (i === from || !mayEnd(sentence, i - 1, from)) return -1;
  const isName = isPhrase && isCapital(words[i]!) && !isCapital(words[i - 1]!);
  return STARTS.has(lower) || isName ? verbOf(sentence, i) : -1;
}

/** Whether a clause may end here: a noun, a time, a place, no preposition and no verb that wants an object. */
function mayEnd(sentence: Sentence, i: number, from: number): boolean {
  const word = sentence.words[i];
  if (!word || i < from - 1 || BEFORE_OBJECTS.has(word.lower) || CLAUSE_WORDS.has(word.lower) || STARTS.has(word.lower))
    return false;
  return (
    isNounLike(sentence, i) ||
    /^(?:there|here|away|home|again|together|alone|today|yesterday|ago|early|late|earlier|later|out|up|down|off|over)$/.test(
      word.lower,
    ) ||
    /ly$/.test(word.lower)
  );
}

/** The verb of a subject that begins at a place; -1 where none follows. */
function verbOf(sentence: Sentence, from: number): number {
  const { words } = sentence;
  for (let i = from + 1; i < Math.min(words.length - 1, from + 7); i++) {
    if (isTimed(sentence, i)) return isNounLike(sentence, i - 1) ? i : -1;
    const { lower } = words[i]!;
    if (CLAUSE_WORDS.has(lower) || PRONOUNS.has(lower) || !runsOn(words[i]!)) return -1;
    if (i > from + 1 && STARTS.has(lower) && !BEFORE_OBJECTS.has(words[i - 1]!.lower)) return -1;
  }
  return -1;
}

/** Whether no third subject follows, to which the second clause would belong: “despite the progress the city made it is.” */
function leadsOn(sentence: Sentence, from: number): boolean {
  const { words } = sentence;
  for (let i = from + 1; i < words.length - 1; i++) {
    if (!/^(?:he|she|they|it|we)$/.test(words[i]!.lower) || !isTimed(sentence, i + 1)) continue;
    if (!CLAUSE_WORDS.has(words[i - 1]!.lower) && !tells(words[i - 1]!.lower)) return false;
  }
  return true;
}
