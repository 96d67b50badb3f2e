import type { Article, Passage, Quote, QuoteFact } from '../../article/model.ts';
import { endsInInitial, endsInShortForm } from '../../lexicon/shortForms.ts';
import { allMatches } from '../../text/matches.ts';
import type { Span } from '../../text/spans.ts';
import { textOf } from '../../text/spans.ts';
import { wordCount } from '../../text/words.ts';

/** Sentences and words from which a quotation is long: its speaker is named behind the first sentence. */
export const LONG = { sentences: 4, words: 45 };

export function isLong(words: string, { sentences, words: most } = LONG): boolean {
  return wordCount(words) >= most && sentenceBreaks(words).length + 1 >= sentences;
}

/** Longer than any short form. UTF-16 units. */
const LOOK_BACK = 24;

/** Offsets behind each sentence but the last in the words of a quotation, relative to them. */
export function sentenceBreaks(words: string): number[] {
  const breaks: number[] = [];
  for (const match of allMatches(words, /[.!?](?=\s+[\p{Lu}“"‘'])/gu)) {
    const end = match.index + 1;
    const before = words.slice(Math.max(0, end - LOOK_BACK), end);
    if (!endsInShortForm(before) && !endsInInitial(before)) breaks.push(end);
  }
  return breaks;
}

/** A credit that stands behind a quotation and ends its sentence: “…,” [Ruiz said]. */
export interface ClosingCredit {
  /** "Ruiz said", without space or full stop. */
  readonly words: Span;
  /** From behind the quotation to behind the full stop. */
  readonly whole: Span;
}

/** Longest credit that may move: longer ones say more than who spoke. */
const LONGEST_CREDIT = 90;

export function closingCredit(article: Article, quote: Quote): ClosingCredit | null {
  const { speaker, cue } = quote;
  if (!speaker || !cue || speaker.start < quote.end || cue.start < quote.end) return null;
  const passage = article.passages[quote.passage]!;
  const rest = article.text.slice(quote.end, passage.at + passage.text.length);
  const match = /^(\s+)([^\s.!?“”"‘][^.!?“”"‘\n]*)\.(?=\s|$)/u.exec(rest.slice(0, LONGEST_CREDIT + 20));
  if (!match?.[1] || !match[2]) return null;
  const words = { start: quote.end + match[1].length, end: quote.end + match[1].length + match[2].length };
  if (words.end - words.start > LONGEST_CREDIT || speaker.end > words.end || cue.end > words.end) return null;
  return { words, whole: { start: quote.end, end: words.end + 1 } };
}

/** The mark that closes a quotation, as the copy writes it. */
export const closingMark = (article: Article, quote: Quote): string => article.text.slice(quote.inner.end, quote.end);

/** The mark that opens it. */
export const openingMark = (article: Article, quote: Quote): string =>
  article.text.slice(quote.start, quote.inner.start);

/** A quotation's words as they are compared: lower case, without punctuation. */
export const wordsOf = (article: Article, quote: Quote): string[] =>
  textOf(article.text, quote.inner)
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The partial quote that a paragraph leaves open before one that is quoted and credited anew: a fragment stands in the
 * writer's sentence, with no comma or colon before it, and is one sentence long.
 */
export function openFragmentIn(passages: readonly Passage[], index: number): QuoteFact | null {
  const passage = passages[index]!;
  const quote = passage.facts.quotes.at(-1);
  const next = passages[index + 1];
  if (!quote?.unclosed || passage.kind !== 'paragraph' || next?.kind !== 'paragraph') return null;
  const words = passage.prose.slice(quote.inner.start, quote.inner.end);
  if (!/^\p{Ll}/u.test(words) || !/\p{L}\s$/u.test(passage.prose.slice(0, quote.start)) || /[.!?]\s/.test(words))
    return null;
  const [own] = next.facts.quotes;
  // Without a credit of its own the next paragraph would lose the speaker.
  if (own?.start !== 0 || !own.attribution) return null;
  return /^["“]$/.test(passage.text.slice(quote.start, quote.inner.start)) ? quote : null;
}
