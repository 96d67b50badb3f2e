import type { Span } from '../text/spans.ts';
import { introducer } from './carry.ts';
import { toCredit } from './credit.ts';
import type { Sentence } from './sentences.ts';
import { mainSubject } from './subject.ts';
import type { Token } from './tokens.ts';

/** Whom or what the sentences of a paragraph are about, in order: the main subject, and who speaks. */
export const topicsOf = (tokens: readonly Token[], sentences: readonly Sentence[]): Span[] =>
  sentences.flatMap(({ from, to }) => {
    const main = mainSubject(tokens, from, to);
    const subject = main && toCredit(tokens, main, null).speaker;
    const spoken = introducer(tokens, { from, to });
    const speaker = spoken && (spoken.antecedent ?? spoken.speaker);
    if (!subject || !speaker || subject.start === speaker.start) return [speaker ?? subject ?? []].flat();
    return subject.start < speaker.start ? [subject, speaker] : [speaker, subject];
  });
