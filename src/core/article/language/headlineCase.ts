import { AUXILIARIES, SPEECH_VERBS } from '../../lexicon/speech.ts';
import { CLAUSE_WORDS, DETERMINERS, isPersonal, PREPOSITIONS } from './phrases.ts';
import type { Token } from './tokens.ts';

/** Small words in capitals that tell headline case from names: "For", "Her", "That". */
const MANY = 3;

/**
 * Tokens of a paragraph whose sentences are written as headlines, "Lind Said The Wall Could Be Mended": verbs of speech and
 * small words lose their capital, so that they are told from names. The same tokens where few small words have one.
 */
export function withoutHeadlineCase(tokens: readonly Token[]): readonly Token[] {
  let small = 0;
  for (const token of tokens) if (token.capital && token.text.length > 1 && isSmall(token)) small++;
  if (small < MANY) return tokens;
  const words = tokens.filter(({ kind }) => kind === 'word');
  if (words.filter(({ capital }) => capital).length * 3 < words.length * 2) return tokens;
  return tokens.map((token, i) =>
    token.capital && i > 0 && (isSmall(token) || isInflected(token.lower)) ? { ...token, capital: false } : token,
  );
}

const isSmall = (token: Token): boolean =>
  PREPOSITIONS.has(token.lower) ||
  DETERMINERS.has(token.lower) ||
  CLAUSE_WORDS.has(token.lower) ||
  (AUXILIARIES.has(token.lower) && !/^(?:will|may)$/.test(token.lower)) ||
  isPersonal(token);

/** "Said", "Praised": base forms are as often nouns, "The Blame". */
function isInflected(lower: string): boolean {
  const base = SPEECH_VERBS.get(lower);
  return base !== undefined && base !== lower;
}
