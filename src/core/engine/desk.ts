import type { Article, Format } from '../article/model.ts';
import type { Tagger } from '../article/tagger.ts';
import type { Finding } from '../rules/rule.ts';
import type { Config } from './config.ts';

export interface ReviewOptions {
  readonly format: Format;
  /** Publication date, ISO 8601, used where the text has none. */
  readonly date?: string | null;
}

export interface Review {
  readonly article: Article;
  /** In order of their place in the text. */
  readonly findings: readonly Finding[];
  /** Rules that threw: named, skipped, the rest went on. */
  readonly faults: readonly { readonly rule: string; readonly message: string }[];
}

/** A desk remembers paragraphs, so that a second review of nearly the same text costs little. */
export interface Desk {
  readonly config: Config;
  review(text: string, options: ReviewOptions): Review;
}

/** Tools that the host loads and passes in, because the core never waits. */
export interface Tools {
  readonly tagger?: Tagger | null;
}

export function createDesk(_config: Config, _tools: Tools = {}): Desk {
  throw new Error('being written');
}
