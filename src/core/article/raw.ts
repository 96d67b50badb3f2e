import type { Span } from '../text/spans.ts';
import type { Furniture, Markup, PassageKind, Picture } from './model.ts';

/** A passage before its facts are read. Offsets in the article's text. */
export interface RawPassage extends Span {
  readonly kind: PassageKind;
  /** Relative to the passage. */
  readonly markup?: readonly Markup[];
  readonly level?: number;
  readonly ordered?: boolean;
  readonly number?: number;
  readonly goesOn?: boolean;
  readonly picture?: Picture;
  readonly table?: boolean;
  readonly credit?: Span;
  readonly box?: string;
}

export interface RawArticle {
  readonly passages: readonly RawPassage[];
  readonly furniture: Furniture;
}

/** Furniture while it is being read. */
export type Draft = { -readonly [K in keyof Furniture]: Furniture[K] } & {
  notices: Span[];
  corrections: Span[];
  tags: string[];
};

export const emptyFurniture = (): Draft => ({ notices: [], corrections: [], tags: [] });

/** A stretch of copy that is judged as one piece: a line, a paragraph, a heading. */
export interface Block extends Span {
  /** What readers see, as long as the stretch: markup is blanked. */
  readonly text: string;
  /** Blocks of one number stand together, without a blank line between them. */
  readonly group: number;
  /** What markup already says about it. */
  readonly shape?: Shape;
}

/** `caption`, `item`, `quote` and `other` are settled; the rest are hints. */
export type Shape = 'title' | 'told' | 'heading' | 'emphasis' | 'picture' | 'caption' | 'item' | 'quote' | 'other';

/** What a block turned out to be; `start` and `end` may leave out a label or wire marks. */
export interface Placed extends Span {
  readonly kind: PassageKind;
  /** Index of the block. */
  readonly block: number;
}
