import { endsInInitial } from '../../lexicon/shortForms.ts';
import { isCue } from './speechVerbs.ts';
import type { Token } from './tokens.ts';

/** Index ranges into a paragraph's tokens, end exclusive. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

const TERMINAL = new Set(['.', '!', '?', '…']);

/**
 * Sentences of a paragraph, quotations taken as single tokens. A quotation that ends with a full stop ends its
 * sentence, unless a short attribution follows (`“We lost.” Ruiz said.`); one that ends with ? or ! does not.
 */
export function sentencesOf(tokens: readonly Token[], innerOf: (quote: number) => string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (endsSentence(tokens, i, innerOf)) {
      sentences.push({ from, to: i + 1 });
      from = i + 1;
    }
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences;
}

function endsSentence(tokens: readonly Token[], i: number, innerOf: (quote: number) => string): boolean {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (!next) return true;
  if (token.kind === 'punct')
    return (
      TERMINAL.has(token.text) &&
      !token.aside &&
      (next.capital || next.kind === 'quote' || /\d|["“‘']/.test(next.text[0] ?? ''))
    );
  if (token.kind !== 'quote') return false;
  const inner = innerOf(token.quote).trimEnd();
  const last = inner.at(-1) ?? '';
  if (next.kind === 'quote') return /[.!?…]/.test(last);
  // “We won!”After: the space between two sentences is missing.
  if (next.capital && next.start === token.end) return /[.!?…]/.test(last) && !isShortAttribution(tokens, i + 1);
  if (last !== '.' || !next.capital || endsInInitial(inner)) return false;
  return !isShortAttribution(tokens, i + 1);
}

/** Tokens between an attribution and the quotation that it introduces: "Ruiz said, without proof, that “…”". */
const INTRODUCTION_REACH = 8;

function introducesQuote(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + INTRODUCTION_REACH && i < tokens.length; i++) {
    if (tokens[i]!.kind === 'quote' || tokens[i]!.lower === 'that') return true;
    if (tokens[i]!.text === '.') return false;
  }
  return false;
}

const GESTURE = /^(?:smil|laugh|shrug|grin|sigh|winc|chuckl|frown|nod)(?:s|es|ed|ned|ged|ded)$/;

/** "Ruiz said." or "Ana Ruiz told reporters," within four words. */
function isShortAttribution(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 5 && i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') return false;
    // “….” Ruiz smiled.: what somebody does is a sentence of its own.
    if (GESTURE.test(token.lower)) return false;
    if (isCue(tokens, i, at) && !token.lower.endsWith('ing')) {
      if (i === at) return true;
      const next = tokens[i + 1];
      // “…” Ruiz said: “…”: the attribution introduces what follows.
      if (next?.text === ':' || (next?.text === ',' && introducesQuote(tokens, i + 2))) return false;
      return (
        !next ||
        next.kind === 'punct' ||
        ['on', 'in', 'at', 'during', 'after', 'of', 'to', 'with', 'from', 'while', 'as'].includes(next.lower)
      );
    }
  }
  return false;
}
