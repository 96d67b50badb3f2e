import type { Token } from './tokens.ts';

/** The first token behind a quotation that is no comma, dash or stray single mark. */
export function wordAfter(tokens: readonly Token[], at: number, to: number): number {
  let i = at + 1;
  while (i < to && tokens[i]!.kind === 'punct' && !tokens[i]!.aside && /^[,—–'’-]$/.test(tokens[i]!.text)) i++;
  return i;
}

/** Index of the next quotation, `to` where there is none. */
export function nextQuote(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (tokens[i]!.kind === 'quote') return i;
  return to;
}

/** Where the words between the previous quotation of the sentence and this one begin. */
export function previousQuote(tokens: readonly Token[], at: number, from: number): number {
  for (let i = at - 1; i >= from; i--) if (tokens[i]!.kind === 'quote') return i + 1;
  return from;
}

/** Tokens before a quotation or verb that are looked at: longer sentences exist only in lists. */
const BEFORE_REACH = 160;

/** Where looking back from `at` ends in a sentence that starts at `from`; keeps reading linear. */
export const floorOf = (from: number, at: number): number => Math.max(from, at - BEFORE_REACH);
