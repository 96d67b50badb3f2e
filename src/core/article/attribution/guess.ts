import { floorOf, previousQuote } from '../language/neighbours.ts';
import type { Phrase } from '../language/phrases.ts';
import type { Sentence } from '../language/sentences.ts';
import { mainSubject } from '../language/subject.ts';
import type { Token } from '../language/tokens.ts';
import type { Attribution } from '../model.ts';
import { toAttribution } from './attribution.ts';
import { BEHIND_REACH } from './attributionAfter.ts';
import { isTelling } from './carry.ts';
import { creditForward } from './inversion.ts';
import { inWords, possessor } from './possessor.ts';

/** Where no verb speaks: whose claim, words or view it is, else whom the sentence is about. */
export function guessAt(tokens: readonly Token[], at: number, sentence: Sentence): Attribution | null {
  const floor = floorOf(sentence.from, at);
  const from = previousQuote(tokens, at, floor);
  const end = Math.min(sentence.to, at + BEHIND_REACH);
  const attribution = possessor(tokens, from, at) ?? viewBehind(tokens, at + 1, end);
  if (attribution) return attribution;
  const to = toSomebody(tokens, floor, at);
  if (to) return to;
  const main = mainSubject(tokens, floor, at) ?? subjectBehind(tokens, at + 1, end);
  return main && { ...toAttribution(tokens, main, null), guessed: true };
}

/** Whom the words behind are about. “Low Tide.” Harbor Press, 2021: an entry of a list of sources tells of nobody. */
const subjectBehind = (tokens: readonly Token[], from: number, to: number): Phrase | null =>
  tokens.slice(from, to).some(isTelling) ? mainSubject(tokens, from, to) : null;

/** "To Ruiz, the plan “…”": whose view it is. */
const toSomebody = (tokens: readonly Token[], from: number, at: number): Attribution | null =>
  tokens[from]?.lower === 'to' && tokens[from + 1]?.capital ? creditForward(tokens, from + 1, at, from) : null;

/** “…” of the plan, in Ruiz's view. */
function viewBehind(tokens: readonly Token[], from: number, to: number): Attribution | null {
  for (let i = from; i < to; i++) {
    const attribution = inWords(tokens, i, to);
    if (attribution) return attribution;
  }
  return null;
}
