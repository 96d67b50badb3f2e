import { namesSomeone } from '../language/phrases.ts';
import type { Sentence } from '../language/sentences.ts';
import { accordingTo, isCue } from '../language/speechVerbs.ts';
import { subjectOf } from '../language/subject.ts';
import type { Token } from '../language/tokens.ts';
import type { Credit } from '../model.ts';
import { toCredit } from './credit.ts';
import { creditForward, inverted } from './inversion.ts';

/** Tokens at the end of a sentence among which a closing credit stands. */
const TAIL_REACH = 24;

/** ", he said." or ", according to the ministry." at the end of the sentence, behind other words. */
export function creditAtEnd(tokens: readonly Token[], at: number, sentence: Sentence): Credit | null {
  for (let comma = sentence.to - 1; comma > at && sentence.to - comma < TAIL_REACH; comma--) {
    if (tokens[comma]!.kind === 'quote') return null;
    if (tokens[comma]!.text !== ',' || tokens[comma]!.aside) continue;
    const credit = closingCredit(tokens, comma + 1, sentence.to);
    if (credit) return credit;
  }
  return null;
}

function closingCredit(tokens: readonly Token[], from: number, to: number): Credit | null {
  if (accordingTo(tokens, from, Math.min(to, from + 2)) === from) return creditForward(tokens, from + 2, to, from);
  for (let i = from; i < to; i++) {
    if (tokens[i]!.text === ',') return null;
    if (!isCue(tokens, i, from) || /ing$/.test(tokens[i]!.lower)) continue;
    if (i === from) return inverted(tokens, i, to);
    const subject = subjectOf(tokens, i, from);
    return subject?.from === from && namesSomeone(tokens, subject) ? toCredit(tokens, subject, i) : null;
  }
  return null;
}
