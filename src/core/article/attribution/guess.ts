import { floorOf, previousQuote } from '../language/neighbours.ts';
import type { Sentence } from '../language/sentences.ts';
import { mainSubject } from '../language/subject.ts';
import type { Token } from '../language/tokens.ts';
import type { Attribution } from '../model.ts';
import { toAttribution } from './attribution.ts';
import { BEHIND_REACH } from './attributionAfter.ts';
import { inWords, possessor } from './possessor.ts';

/** Where no verb speaks: whose claim, words or view it is, else whom the sentence is about. */
export function guessAt(tokens: readonly Token[], at: number, sentence: Sentence): Attribution | null {
  const floor = floorOf(sentence.from, at);
  const from = previousQuote(tokens, at, floor);
  const end = Math.min(sentence.to, at + BEHIND_REACH);
  const attribution = possessor(tokens, from, at) ?? viewBehind(tokens, at + 1, end);
  if (attribution) return attribution;
  const main = mainSubject(tokens, floor, at) ?? mainSubject(tokens, at + 1, end);
  return main && { ...toAttribution(tokens, main, null), guessed: true };
}

/** “…” of the plan, in Ruiz's view. */
function viewBehind(tokens: readonly Token[], from: number, to: number): Attribution | null {
  for (let i = from; i < to; i++) {
    const attribution = inWords(tokens, i, to);
    if (attribution) return attribution;
  }
  return null;
}
