import { nextQuote } from '../language/neighbours.ts';
import type { Sentence } from '../language/sentences.ts';
import { accordingTo } from '../language/speechVerbs.ts';
import type { Token } from '../language/tokens.ts';
import type { Attribution } from '../model.ts';
import { creditForward } from './inversion.ts';

/** Tokens behind an attribution within which its source stands: "Ruiz said at a meeting on Friday, according to the ministry". */
const SOURCE_REACH = 24;

/**
 * Words that reach the newspaper through another: “…,” Ruiz said, according to the ministry. The newspaper relies on the
 * ministry, which is the source credited; the attribution that it passes on tells who spoke.
 */
export function secondHand(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  attribution: Attribution,
): Attribution {
  const source = fronted(tokens, at, sentence) ?? behind(tokens, sentence, attribution);
  if (!source || source.speaker.start === attribution.speaker.start) return attribution;
  return { ...source, cue: attribution.cue, passesOn: attribution };
}

/** "According to the ministry, Ruiz said “…”" */
const fronted = (tokens: readonly Token[], at: number, { from }: Sentence): Attribution | null =>
  accordingTo(tokens, from, from + 2) === from ? creditForward(tokens, from + 2, at, from) : null;

/** ", according to the ministry" behind the verb and its speaker. Of ", the Ledger reported" the speaker stays the source. */
function behind(tokens: readonly Token[], { from, to }: Sentence, { speaker, cue }: Attribution): Attribution | null {
  const end = cue && Math.max(cue.end, speaker.end);
  if (end === null) return null;
  let i = from;
  while (i < to && tokens[i]!.start < end) i++;
  const last = Math.min(nextQuote(tokens, i, to), i + SOURCE_REACH);
  for (; i + 1 < last; i++)
    if (accordingTo(tokens, i, i + 2) === i && tokens[i - 1]!.lower !== 'that')
      return creditForward(tokens, i + 2, to, i);
  return null;
}
