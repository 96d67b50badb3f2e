import { MONTHS, WEEKDAYS } from '../../lexicon/calendar.ts';
import { PRONOUN_OF_GIVEN_NAME } from '../../lexicon/people/givenNames.ts';
import { NAMES_OF_SMALL_WORDS, NAMES_THAT_ARE_MONTHS } from '../../lexicon/people/nameParts.ts';
import { ORGANIZATION_WORDS, TITLES } from '../../lexicon/people/people.ts';
import { DEMONYMS, PLACES } from '../../lexicon/places/places.ts';
import { AUXILIARIES, SPEECH_VERBS } from '../../lexicon/speech.ts';
import type { QuoteMark } from '../model.ts';
import { type Token, tokensOf } from './tokens.ts';

/** The tokens of a paragraph in which nicknames and names that look like small words are read as names. */
export const nameTokensOf = (prose: string, quotes: readonly QuoteMark[], nicknames: readonly QuoteMark[]): Token[] =>
  withSmallNames(withNicknamesInBrackets(prose, tokensOf(prose, quotes, nicknames)));

/** Words behind which a month is a month: "in April", "last May", "through June". */
const BEFORE_MONTH =
  /^(?:in|by|since|until|till|through|to|from|of|on|for|during|before|after|between|this|that|last|next|each|every|early|mid|late|and|or|around|about|late|the)$/;

/**
 * Names that are written like small words: "Will Stoner", "Per Holm", "April Jonas", "Helen May". Their `lower` keeps its
 * capital, so that no list of small words knows them.
 */
function withSmallNames(tokens: Token[]): Token[] {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (!token.capital || token.text.length > LONGEST || !isSmallName(tokens, i)) continue;
    tokens[i] = { ...token, lower: token.text };
  }
  return tokens;
}

/** Longest of the words looked for, in UTF-16 units. */
const LONGEST = 9;

function isSmallName(tokens: readonly Token[], i: number): boolean {
  const { text, lower } = tokens[i]!;
  if (WEEKDAYS.has(lower)) return isGivenDay(tokens, i) || isSurnameDay(tokens, i) || isTitledDay(tokens, i);
  if (NAMES_THAT_ARE_MONTHS.has(text))
    return isGivenMonth(tokens, i) || isSurnameMonth(tokens, i) || isTwoMonths(tokens, i) || speaksAlone(tokens, i);
  if (/^(?:Per|Will)$/.test(text) && speaksAlone(tokens, i)) return true;
  return NAMES_OF_SMALL_WORDS.has(text) && (isGivenWord(tokens, i) || (text === 'Will' && isSurnameMonth(tokens, i)));
}

/** “…,” June said; “…,” said Per.: right behind a quotation beside its verb. */
function speaksAlone(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (before?.kind === 'quote') return isSpeechVerb(tokens[i + 1]);
  return isSpeechVerb(before) && tokens[i - 2]?.kind === 'quote' && !isWord(tokens[i + 1]);
}

/** "April June, 29,": two months in a row that no day follows are a name. */
function isTwoMonths(tokens: readonly Token[], i: number): boolean {
  const isMonth = (at: number): boolean => NAMES_THAT_ARE_MONTHS.has(tokens[at]?.text ?? '');
  const from = isMonth(i - 1) ? i - 1 : i;
  if (!isMonth(from + 1) || isMonth(from - 1) || isMonth(from + 2)) return false;
  const before = tokens[from - 1];
  return !(isWord(before) && BEFORE_MONTH.test(before.lower)) && !/^\d/.test(tokens[from + 2]?.text ?? '');
}

const isWord = (token: Token | undefined): token is Token => token?.kind === 'word';

/** A capitalized word that may be part of a person's name. */
const isNameWord = (token: Token | undefined): boolean =>
  isWord(token) &&
  token.capital &&
  isGivenName(token) &&
  !MONTHS.has(token.lower) &&
  !TITLES.has(token.lower.replace('.', '')) &&
  !ORGANIZATION_WORDS.has(token.lower);

/** Whether a sentence may begin at a token: its capital then proves nothing. */
const mayOpen = (before: Token | undefined): boolean =>
  !before || (before.kind === 'punct' && !/^[,([—–-]$/.test(before.text));

/** "Jan van der Velde": particles that no sentence has behind a month. */
const NOBLE = /^(?:van|von|vom|de|del|der|af|zu|da|dos)$/;

/** "April Jonas": a given name before a surname, and no preposition before it. */
function isGivenMonth(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  const names =
    isNameWord(next) ||
    NOBLE.test(next?.text ?? '') ||
    // "Jan ten Brink", and no "Jan ten boats"
    (/^te[nr]?$/.test(next?.text ?? '') && isNameWord(tokens[i + 2]));
  return names && !(isWord(before) && BEFORE_MONTH.test(before.lower));
}

/** What stands behind a name that is described or that ends its clause. */
function closesName(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  if (next?.text === ',') return /^(?:an?|the|who|\d{1,3}|h(?:is|er))$/.test(tokens[end + 1]?.lower ?? '');
  return !isWord(next) || /^(?:of|from|at|with)$/.test(next.lower);
}

/** "Sunday Okoye": behind a quotation, or where a verb follows; "police said Sunday Okoye was" tells when they said it. */
function isGivenDay(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const quoted = before?.kind === 'quote';
  if (!isNameWord(tokens[i + 1])) return false;
  let end = i + 2;
  while (isNameWord(tokens[end])) end++;
  if (isWord(before)) return SPEECH_VERBS.has(before.lower) && !before.capital && closesName(tokens, end);
  const next = tokens[end];
  return isWord(next) ? !next.capital && (isPastVerb(next) || quoted) : closesName(tokens, end);
}

/** "said Joe Friday, a baker": behind a given name that a verb of speech presents. */
const isSurnameDay = (tokens: readonly Token[], i: number): boolean =>
  PRONOUN_OF_GIVEN_NAME.has(tokens[i - 1]?.lower ?? '') &&
  isNameWord(tokens[i - 1]) &&
  SPEECH_VERBS.has(tokens[i - 2]?.lower ?? '') &&
  tokens[i + 1]?.text === ',' &&
  closesName(tokens, i + 1);

/** "Justice Monday wrote", "Rosa Monday has": behind a title, or a woman's name that is no surname, and before its verb. */
function isTitledDay(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (!isWord(before) || !before.capital || !isWord(next) || !isPastVerb(next)) return false;
  if (TITLES_OF_ONE.test(before.lower)) return isSpeechVerb(next) && tokens[i - 2]?.lower !== 'the';
  const opener = tokens[i - 2];
  return PRONOUN_OF_GIVEN_NAME.get(before.lower) === 'she' && (!isWord(opener) || TITLES.has(opener.lower));
}

/** Titles that are nobody's without a name. */
const TITLES_OF_ONE = /^(?:justice|judge|(?:sen|rep|gov|mrs?|ms|dr|prof|rev|sgt|lt|capt|det|col|gen)\.?)$/;

/** "Helen May", and no "Helen May 5": a surname behind a given name. */
function isSurnameMonth(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (!isNameWord(before) || (isWord(next) && /^\d/.test(next.text))) return false;
  const opener = tokens[i - 2];
  // "Dr. Carl June of"
  const presented = isWord(opener) && (SPEECH_VERBS.has(opener.lower) || TITLES_OF_ONE.test(opener.lower));
  return presented || !isWord(next) || isPastVerb(next) || /^['’]s?$/.test(next.text);
}

/** "said Per Holm", "“…,” Will Stoner said", "Per Holm told": no sentence begins there, or a verb follows the name. */
function isGivenWord(tokens: readonly Token[], i: number): boolean {
  if (!isNameWord(tokens[i + 1])) return false;
  if (!mayOpen(tokens[i - 1])) return true;
  let end = i + 2;
  while (isNameWord(tokens[end])) end++;
  const next = tokens[end];
  if (tokens[i]!.text === 'In') return false;
  // "Per Holm, a baker, said"
  const apposed = next?.text === ',' && /^(?:Per|Will|An|My)$/.test(tokens[i]!.text);
  return apposed ? /^(?:an?|the|who|\d{1,3})$/.test(tokens[end + 1]?.lower ?? '') : isWord(next) && isPastVerb(next);
}

/** "said", "has", "told": a verb that has its subject before it. */
const isPastVerb = ({ lower }: Token): boolean =>
  (SPEECH_VERBS.has(lower) && SPEECH_VERBS.get(lower) !== lower) ||
  (AUXILIARIES.has(lower) && /^(?:has|had|is|was)$/.test(lower));

const isSpeechVerb = (token: Token | undefined): boolean =>
  isWord(token) && SPEECH_VERBS.has(token.lower) && isPastVerb(token);

/** Robert (Bobby) Lane: a name in brackets between a given name and a surname is part of the name. */
function withNicknamesInBrackets(prose: string, tokens: Token[]): Token[] {
  for (let i = 1; i + 3 < tokens.length; i++) {
    if (tokens[i]!.text !== '(' || tokens[i + 2]!.text !== ')') continue;
    const [before, inner, behind] = [tokens[i - 1]!, tokens[i + 1]!, tokens[i + 3]!];
    if (![before, inner, behind].every(isGivenName) || NO_NICKNAME.has(inner.text)) continue;
    if (behind.start !== tokens[i + 2]!.end + 1 || before.end + 1 !== tokens[i]!.start) continue;
    const { start } = tokens[i]!;
    const { end } = tokens[i + 2]!;
    tokens.splice(i, 3, { ...inner, start, end, text: prose.slice(start, end), aside: before.aside });
  }
  return tokens;
}

/** One capitalized word that is not all capitals. */
const isGivenName = ({ text }: Token): boolean => /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(text) && /\p{Ll}/u.test(text);
/** Agencies and parties that stand in brackets between names. */
const NO_NICKNAME: ReadonlySet<string> = new Set([
  ...'Reuters Xinhua Bloomberg Tass Labour Labor Conservative Green Greens Democrat Republican Independent Wire Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
    ' ',
  ),
  ...PLACES,
  ...DEMONYMS,
]);
