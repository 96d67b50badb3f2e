import { SPEECH_NOUNS } from '../lexicon/speech.ts';
import { BEHIND_REACH } from './behind.ts';
import { toCredit } from './credit.ts';
import type { Credit } from './model.ts';
import { floorOf, previousQuote } from './neighbours.ts';
import { isPossessive } from './phrases.ts';
import type { Sentence } from './sentences.ts';
import { mainSubject } from './subject.ts';
import type { Token } from './tokens.ts';

/** Tokens behind a possessor among which the noun for what is said stands: "Ruiz's long-standing claim". */
const NOUN_REACH = 3;

/** Where no verb speaks: whose claim, words or view it is, else whom the sentence is about. */
export function guessAt(tokens: readonly Token[], at: number, sentence: Sentence): Credit | null {
  const floor = floorOf(sentence.from, at);
  const from = previousQuote(tokens, at, floor);
  const end = Math.min(sentence.to, at + BEHIND_REACH);
  const credit = possessor(tokens, from, at) ?? inView(tokens, at + 1, end);
  if (credit) return credit;
  const main = mainSubject(tokens, floor, at) ?? mainSubject(tokens, at + 1, end);
  return main && toCredit(tokens, main, null);
}

/** “…”, in Ruiz's view. */
function inView(tokens: readonly Token[], from: number, to: number): Credit | null {
  for (let i = from; i < to; i++)
    if (tokens[i]!.lower === 'in') {
      const credit = possessor(tokens, i, Math.min(to, i + NOUN_REACH + 3));
      if (credit) return credit;
    }
  return null;
}

function possessor(tokens: readonly Token[], from: number, to: number): Credit | null {
  for (let i = to - 1; i > from; i--) {
    if (tokens[i]!.lower === 'as') return null;
    if (!SPEECH_NOUNS.has(tokens[i]!.lower)) continue;
    for (let k = i - 1; k >= from && i - k <= NOUN_REACH; k--) {
      const owner = tokens[k]!;
      if (owner.capital && isPossessive(owner)) {
        let start = k;
        while (start > from && tokens[start - 1]!.capital) start--;
        return toCredit(tokens, { from: start, to: k + 1 }, i);
      }
      if (/^(?:his|her|their|its)$/.test(owner.lower)) return toCredit(tokens, { from: k, to: k + 1 }, i);
    }
  }
  return null;
}
