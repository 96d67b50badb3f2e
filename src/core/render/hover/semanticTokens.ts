import type { Article } from '../../article/model.ts';
import type { Span } from '../../text/spans.ts';

/** What a stretch of copy is colored as. Where two claim the same words the later of this list wins. */
export const TOKEN_TYPES = [
  'caption',
  'byline',
  'headline',
  'quote',
  'figure',
  'cue',
  'speaker',
  'dateline',
  'credit',
] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];

export interface CopyToken extends Span {
  readonly type: TokenType;
}

/** The colored stretches of an article in order; none overlap and none runs over the end of a line. */
export function copyTokens({ text, furniture, quotes, figures }: Article): CopyToken[] {
  const paint = new Uint8Array(text.length);
  const cover = (type: TokenType, place: Span | null | undefined): void => {
    const colour = TOKEN_TYPES.indexOf(type) + 1;
    for (let i = place?.start ?? 0; i < (place?.end ?? 0); i++) if (paint[i]! < colour) paint[i] = colour;
  };
  cover('headline', furniture.headline);
  cover('byline', furniture.byline);
  cover('dateline', furniture.dateline);
  cover('caption', furniture.caption);
  cover('credit', furniture.credit);
  for (const quote of quotes) {
    if (quote.kind === 'direct' || quote.kind === 'partial') cover('quote', quote);
    cover('speaker', quote.speaker);
    cover('speaker', quote.voice);
    cover('cue', quote.cue);
  }
  for (const figure of figures) cover('figure', figure);
  return runs(text, paint);
}

function runs(text: string, paint: Uint8Array): CopyToken[] {
  const tokens: CopyToken[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const before = i > 0 ? paint[i - 1]! : 0;
    const here = i < text.length && !/[\n\r]/.test(text[i]!) ? paint[i]! : 0;
    if (i > 0 && before !== 0 && before !== here && start < i)
      tokens.push({ start, end: i, type: TOKEN_TYPES[before - 1]! });
    if (before !== here) start = i;
    if (here === 0) {
      start = i + 1;
      if (i < text.length) paint[i] = 0;
    }
  }
  return tokens;
}
