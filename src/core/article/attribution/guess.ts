import { floorOf, previousQuote } from '../language/neighbours.ts';
import { namesSomeone, type Phrase, phraseBefore } from '../language/phrases.ts';
import type { Sentence } from '../language/sentences.ts';
import { mainSubject } from '../language/subject.ts';
import type { Token } from '../language/tokens.ts';
import type { Attribution } from '../model.ts';
import { toAttribution } from './attribution.ts';
import { BEHIND_REACH } from './attributionAfter.ts';
import { isTelling } from './carry.ts';
import { creditForward } from './inversion.ts';
import { inWords, possessor } from './possessor.ts';

/** Fallback when there is no verb of speech: “in Ruiz’s view,” else the subject of the sentence. */
export function guessAt(tokens: readonly Token[], at: number, sentence: Sentence): Attribution | null {
  const floor = floorOf(sentence.from, at);
  const from = previousQuote(tokens, at, floor);
  const end = Math.min(sentence.to, at + BEHIND_REACH);
  const attribution = possessor(tokens, from, at) ?? viewBehind(tokens, at + 1, end);
  if (attribution) return attribution;
  const to = toSomebody(tokens, floor, at);
  if (to) return to;
  const main = publisherOf(tokens, floor, at) ?? mainSubject(tokens, floor, at) ?? subjectBehind(tokens, at + 1, end);
  return main && { ...toAttribution(tokens, main, null), guessed: true };
}

const PRINTED = /^(?:headlines?|titles?|stories|articles|posts|slogans|captions|banners|ads)$/;
/** Tokens from "that" to what was printed: "a site that has run stories with headlines such as". */
const PRINTED_REACH = 10;

/** "a site that has run headlines such as “…”": whose words they are, whomever the sentence is about. */
function publisherOf(tokens: readonly Token[], floor: number, at: number): Phrase | null {
  if (!/^(?:as|like|including|and)$/.test(tokens[at - 1]?.lower ?? '')) return null;
  for (let i = at - 2; i > floor && at - i < PRINTED_REACH + 2; i--) {
    if (!/^(?:that|which)$/.test(tokens[i]!.lower)) continue;
    const isPrinted = tokens.slice(i + 1, at).some(({ lower }) => PRINTED.test(lower));
    const phrase = isPrinted ? phraseBefore(tokens, tokens[i - 1]!.text === ',' ? i - 1 : i, floor) : null;
    return phrase && namesSomeone(tokens, phrase) ? phrase : null;
  }
  return null;
}

/** Whom the words behind are about. “Low Tide.” Harbor Press, 2021: an entry of a list of sources tells of nobody. */
function subjectBehind(tokens: readonly Token[], from: number, to: number): Phrase | null {
  const words = tokens.slice(from, to);
  const address = words.findIndex(({ lower }) => /^(?:https?|www)\b/.test(lower));
  const told = words.slice(0, address < 0 ? words.length : address);
  const isEntry = told.some(({ text }) => text === ',') && !told.some(isTelling);
  return isEntry ? null : mainSubject(tokens, from, to);
}

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
