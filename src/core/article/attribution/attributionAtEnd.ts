import { namesSomeone } from '../language/phrases.ts';
import type { Sentence } from '../language/sentences.ts';
import { accordingTo, isCue } from '../language/speechVerbs.ts';
import { subjectOf } from '../language/subject.ts';
import type { Token } from '../language/tokens.ts';
import type { Attribution } from '../model.ts';
import { toAttribution } from './attribution.ts';
import { creditForward, inverted } from './inversion.ts';

/** Tokens at the end of a sentence among which a closing credit stands. */
const TAIL_REACH = 24;

/** ", he said." or ", according to the ministry." at the end of the sentence, behind other words. */
export function attributionAtEnd(tokens: readonly Token[], at: number, sentence: Sentence): Attribution | null {
  for (let comma = sentence.to - 1; comma > at && sentence.to - comma < TAIL_REACH; comma--) {
    if (tokens[comma]!.kind === 'quote') return null;
    if (tokens[comma]!.text !== ',' || tokens[comma]!.aside) continue;
    const attribution = closingAttribution(tokens, comma + 1, sentence.to);
    if (attribution) return attribution;
  }
  return null;
}

function closingAttribution(tokens: readonly Token[], from: number, to: number): Attribution | null {
  if (accordingTo(tokens, from, Math.min(to, from + 2)) === from) return creditForward(tokens, from + 2, to, from);
  for (let i = from; i < to; i++) {
    if (tokens[i]!.text === ',') return null;
    if (!isCue(tokens, i, from) || /ing$/.test(tokens[i]!.lower)) continue;
    if (i === from) return inverted(tokens, i, to);
    const subject = subjectOf(tokens, i, from);
    return subject?.from === from && namesSomeone(tokens, subject) ? toAttribution(tokens, subject, i) : null;
  }
  return null;
}
