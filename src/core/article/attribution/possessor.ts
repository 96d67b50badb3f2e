import { SPEECH_NOUNS } from '../../lexicon/speech.ts';
import { isPossessive, namesSomeone, PREPOSITIONS, phraseAfter, phraseBefore } from '../language/phrases.ts';
import { isCue } from '../language/speechVerbs.ts';
import { untilVerb } from '../language/subject.ts';
import type { Token } from '../language/tokens.ts';
import type { Attribution } from '../model.ts';
import { toAttribution } from './attribution.ts';
import { creditForward } from './inversion.ts';

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
  if (tokens[at + 1]?.lower === 'the' && tokens[at + 2]?.lower === 'words' && tokens[at + 3]?.lower === 'of')
    return creditForward(tokens, at + 4, to, at + 2);
  const end = Math.min(to, at + NOUN_REACH + 3);
  for (let i = at + 2; i < end; i++) if (WORDS.test(tokens[i]!.lower)) return possessor(tokens, at, i + 1);
  return null;
}

const ARRIVES = /^(?:came|comes|went|goes|ran|runs|read|reads|was|is|reported|said)$/;
/** Tokens between the verb and the writer: "came the terse reply from Ruiz". */
const WRITER_REACH = 6;

/** "Ruiz’s verdict" at a token. */
function ownedAt(tokens: readonly Token[], at: number, to: number): Attribution | null {
  const end = Math.min(to, at + WRITER_REACH);
  for (let i = at; i < end && tokens[i]!.kind === 'word'; i++)
    if (SPEECH_NOUNS.has(tokens[i]!.lower)) return possessor(tokens, at, i + 1);
  return null;
}

/** “…” is how Ruiz puts it: the words between "how" and the verb. */
function summedUp(tokens: readonly Token[], at: number, to: number): Attribution | null {
  for (let i = at + 1; i < Math.min(to, at + WRITER_REACH); i++) {
    if (!isCue(tokens, i, at)) continue;
    const phrase = phraseBefore(tokens, i, at);
    return phrase?.from === at && namesSomeone(tokens, phrase) ? toAttribution(tokens, phrase, i) : null;
  }
  return null;
}

/** "came the reply from Ruiz", "reads a tweet by Ruiz": a noun of speech with its speaker, behind the verb at a token. */
export function replyFrom(tokens: readonly Token[], at: number, to: number): Attribution | null {
  if (!ARRIVES.test(tokens[at]?.lower ?? '')) return null;
  if (tokens[at + 1]?.lower === 'how' && /^(?:is|was)$/.test(tokens[at]!.lower)) return summedUp(tokens, at + 2, to);
  // “…,” was Ruiz's verdict.
  if (tokens[at + 1]?.capital && /^(?:was|is)$/.test(tokens[at]!.lower)) return ownedAt(tokens, at + 1, to);
  let noun = -1;
  for (let i = at + 1; i < Math.min(to, at + WRITER_REACH); i++) {
    const { lower, kind } = tokens[i]!;
    if (kind !== 'word') return null;
    if (SPEECH_NOUNS.has(lower)) noun = i;
    if (noun > 0 && /^(?:from|by|of)$/.test(lower)) return creditForward(tokens, i + 1, to, noun);
  }
  return null;
}

/** “…” That quote from Ruiz ran in May: the sentence at a token says whose the quotation before it is. */
export function quoteFrom(tokens: readonly Token[], at: number): Attribution | null {
  const isOne =
    /^(?:that|this|the)$/.test(tokens[at]?.lower ?? '') &&
    /^(?:quote|quotation|line|comment|remark|sentence)$/.test(tokens[at + 1]?.lower ?? '') &&
    /^(?:from|by|of)$/.test(tokens[at + 2]?.lower ?? '');
  const name = isOne && tokens[at + 3]?.capital ? phraseAfter(tokens, at + 3, tokens.length) : null;
  return name && toAttribution(tokens, untilVerb(tokens, name), at + 1);
}

/** "The reply from Ruiz: “…”", "Ruiz’s reply: “…”": a noun of speech with its speaker, before the colon at a token. */
export function replyBefore(tokens: readonly Token[], from: number, colon: number): Attribution | null {
  for (let i = colon - 1; i > from; i--) {
    const noun = tokens[i - 1]!.lower;
    if (/^(?:from|by)$/.test(tokens[i]!.lower) && (SPEECH_NOUNS.has(noun) || noun === 'more'))
      return creditForward(tokens, i + 1, colon, i - 1);
    if (!tokens[i]!.capital && !PREPOSITIONS.has(tokens[i]!.lower)) break;
  }
  return SPEECH_NOUNS.has(tokens[colon - 1]?.lower ?? '') ? possessor(tokens, Math.max(from, colon - 5), colon) : null;
}
