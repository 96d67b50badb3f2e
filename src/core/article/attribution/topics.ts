import type { Span } from '../../text/spans.ts';
import { isPersonal, PREPOSITIONS } from '../language/phrases.ts';
import type { Sentence } from '../language/sentences.ts';
import { accordingTo } from '../language/speechVerbs.ts';
import { mainSubject } from '../language/subject.ts';
import type { Token } from '../language/tokens.ts';
import { toAttribution } from './attribution.ts';
import { reporterOf } from './carry.ts';
import { creditForward } from './inversion.ts';

/** Whom or what the sentences of a paragraph are about, in order: the main subject, and who speaks. */
export const topicsOf = (tokens: readonly Token[], sentences: readonly Sentence[]): Span[] =>
  sentences.flatMap((sentence) => {
    const [subject, speaker] = [subjectOf(tokens, sentence), speakerOf(tokens, sentence)];
    if (!subject || !speaker || subject.start === speaker.start) return speaker ?? subject ?? [];
    return subject.start < speaker.start ? [subject, speaker] : [speaker, subject];
  });

function subjectOf(tokens: readonly Token[], { from, to }: Sentence): Span | null {
  const main = mainSubject(tokens, from, to);
  const next = main && tokens[main.to];
  // "Before meeting Ana Ruiz he left": the object of the clause that opens the sentence.
  return main && !(next && isPersonal(next)) ? toAttribution(tokens, main, null).speaker : null;
}

function speakerOf(tokens: readonly Token[], sentence: Sentence): Span | null {
  const according = accordingTo(tokens, sentence.from, Math.min(sentence.from + 2, sentence.to));
  const attribution =
    according < 0 ? reporterOf(tokens, sentence) : creditForward(tokens, according + 2, sentence.to, according);
  if (!attribution) return null;
  const place = attribution.antecedent ?? attribution.speaker;
  let at = sentence.from;
  while (at < sentence.to && tokens[at]!.start < place.start) at++;
  // "An email from Lind to Ruiz tells": the object of a preposition.
  return !attribution.antecedent &&
    PREPOSITIONS.has(tokens[at - 1]?.lower ?? '') &&
    at > sentence.from + 1 &&
    !isAccording(tokens, at)
    ? null
    : place;
}

const isAccording = (tokens: readonly Token[], at: number): boolean => tokens[at - 2]?.lower === 'according';
