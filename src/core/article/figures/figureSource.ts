import { WEEKDAY_PATTERN } from '../../lexicon/calendar.ts';
import type { Span } from '../../text/spans.ts';

/** UTF-16 units that a sentence may reach to either side of its figure. */
const REACH = 600;

const ACCORDING = /\baccording to (?:the )?(?<who>[\p{L}.'’-]+(?: [\p{L}.'’-]+){0,5}(?: \([^)]+\))?)/du;
/** "Police on Tuesday said": the day is when, not who. */
const SAID = new RegExp(
  `(?<who>(?!(?:${WEEKDAY_PATTERN})\\b)\\p{Lu}[\\p{L}.'’-]{0,40}(?: \\p{Lu}[\\p{L}.'’-]{0,40}){0,9})(?: on (?:${WEEKDAY_PATTERN}))? (?:has |have |had )?(?:said|says|told|reported|estimated)\\b`,
  'du',
);

/** Looked for first, because it is found much sooner. */
const SAYS = /\b(?:said|says|told|reported|estimated)\b/;

/** The sentence around a place, as far as full stops tell. */
export function sentenceAround(text: string, at: number): Span {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at).search(/[.!?]["”’]?\s+(?=\p{Lu})[^.!?]*$/u);
  const after = /[.!?]["”’]?(?:\s|$)/.exec(text.slice(at, at + REACH));
  return {
    start: before < 0 ? from : from + before + 1,
    end: after ? at + after.index + 1 : Math.min(text.length, at + REACH),
  };
}

/** Who is credited in a sentence, as "Kyiv has said … according to the intelligence agency" credits two. */
export function sourcesIn(
  text: string,
  sentence: Span,
): { readonly said: Span | null; readonly according: Span | null } {
  const words = text.slice(sentence.start, sentence.end);
  return {
    said: SAYS.test(words) ? whoIn(words, SAID, sentence.start) : null,
    according: words.includes('according to ') ? whoIn(words, ACCORDING, sentence.start) : null,
  };
}

function whoIn(words: string, pattern: RegExp, at: number): Span | null {
  const [start, end] = pattern.exec(words)?.indices?.groups?.who ?? [];
  if (start === undefined || end === undefined) return null;
  // The stop behind a word ends the sentence; one behind a letter or two abbreviates.
  return { start: at + start, end: at + end - (/\p{Ll}{3}\.$/u.test(words.slice(start, end)) ? 1 : 0) };
}
