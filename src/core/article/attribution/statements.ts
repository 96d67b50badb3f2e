import { STRONG_CUES } from '../../lexicon/speech.ts';
import { nameTokensOf } from '../language/nameTokens.ts';
import { floorOf } from '../language/neighbours.ts';
import { namesSomeone } from '../language/phrases.ts';
import { type Sentence, sentencesOf } from '../language/sentences.ts';
import { accordingTo, isCue } from '../language/speechVerbs.ts';
import { subjectOf } from '../language/subject.ts';
import type { Token } from '../language/tokens.ts';
import type { Attribution, Passage } from '../model.ts';
import { isNickname } from '../quotations/nicknames.ts';
import { toAttribution } from './attribution.ts';
import { creditForward, turnedIn } from './inversion.ts';

/** Everybody whom the words of a paragraph credit with speech, quoted or not, in order. Offsets relative to it. Worked out on demand: no review needs it. */
export function statementsOf({ prose, facts }: Passage): Attribution[] {
  const nicknames = facts.quotes.filter((quote) => isNickname(prose, quote));
  const tokens = nameTokensOf(prose, facts.quotes, nicknames);
  const innerOf = (quote: number): string =>
    prose.slice(facts.quotes[quote]!.inner.start, facts.quotes[quote]!.inner.end);
  const found = sentencesOf(tokens, innerOf).flatMap((sentence) => [...creditsIn(tokens, sentence)]);
  const starts = new Set<number>();
  return found
    .filter(({ speaker: { start } }) => !starts.has(start) && starts.add(start))
    .sort((a, b) => a.speaker.start - b.speaker.start);
}

function* creditsIn(tokens: readonly Token[], sentence: Sentence): Iterable<Attribution> {
  const { from, to } = sentence;
  const turned = turnedIn(tokens, from, to);
  if (turned) yield turned;
  for (let i = from; i < to; i++) {
    const forward = accordingTo(tokens, i, i + 2) === i ? creditForward(tokens, i + 2, to, i) : null;
    if (forward) yield forward;
    if (!STRONG_CUES.has(tokens[i]!.lower) || !isCue(tokens, i, from)) continue;
    if (turned?.cue?.start === tokens[i]!.start) continue;
    const subject = subjectOf(tokens, i, floorOf(from, i));
    if (subject && namesSomeone(tokens, subject)) yield toAttribution(tokens, subject, i);
  }
}
