import { SPEECH_NOUNS } from '../../lexicon/speech.ts';
import { isPossessive, PREPOSITIONS } from '../language/phrases.ts';
import type { Token } from '../language/tokens.ts';
import type { Attribution } from '../model.ts';
import { toAttribution } from './attribution.ts';

/** Tokens behind a possessor among which the noun for what is said stands: "Ruiz's long-standing claim". */
const NOUN_REACH = 3;

/** Whose claim, words or view stands between two tokens: "Ruiz's claim". The last one counts. */
export function possessor(tokens: readonly Token[], from: number, to: number): Attribution | null {
  for (let i = to - 1; i > from; i--) {
    if (tokens[i]!.lower === 'as') return null;
    if (!SPEECH_NOUNS.has(tokens[i]!.lower)) continue;
    for (let k = i - 1; k >= from && i - k <= NOUN_REACH; k--) {
      const owner = tokens[k]!;
      if (owner.capital && isPossessive(owner)) {
        let start = k;
        while (start > from && tokens[start - 1]!.capital && !PREPOSITIONS.has(tokens[start - 1]!.lower)) start--;
        return toAttribution(tokens, { from: start, to: k + 1 }, i);
      }
      if (/^(?:his|her|their|its)$/.test(owner.lower)) return toAttribution(tokens, { from: k, to: k + 1 }, i);
    }
  }
  return null;
}

const WORDS = /^(?:words|view|opinion|telling|account|estimation|parlance)$/;

/** "in Ruiz's words", "in her view" at a token; "in his response, Lind argued" says who writes only later. */
export function inWords(tokens: readonly Token[], at: number, to: number): Attribution | null {
  if (tokens[at]?.lower !== 'in') return null;
  const end = Math.min(to, at + NOUN_REACH + 3);
  for (let i = at + 2; i < end; i++) if (WORDS.test(tokens[i]!.lower)) return possessor(tokens, at, i + 1);
  return null;
}
