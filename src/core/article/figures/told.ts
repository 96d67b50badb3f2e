import type { Span } from '../../text/spans.ts';
import type { Quantity } from './quantities.ts';

/** A figure of the story, and what it is of. */
export interface Told {
  readonly quantity: Quantity;
  /** Offsets in the article. */
  readonly at: Span;
  /** Index of its passage. */
  readonly passage: number;
  /** What can be compared: "$", "%", "hour", "job"; null for a count of nothing named. */
  readonly key: string | null;
  /** As written, with what it counts. */
  readonly words: string;
  /** It ends a range or is compared with, and backs a figure without being one itself. */
  readonly isEnd: boolean;
}

/** Two figures that read as one fact told twice. */
export interface Restated {
  readonly a: Told;
  readonly b: Told;
  /** Headline against the opening paragraphs, in the same words and of the same thing. */
  readonly plain: boolean;
}
