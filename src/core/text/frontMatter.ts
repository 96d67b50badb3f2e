import { type Span, span } from './spans.ts';

/** The front matter that a text begins with. Offsets are UTF-16 units. */
export interface FrontMatterBlock {
  readonly kind: 'yaml' | 'toml' | 'json';
  /** With its fences, without the line break behind them. */
  readonly at: Span;
  /** What stands between the fences; of JSON, which has none, all of it. */
  readonly inner: Span;
}

const OPENING = /^\ufeff?(---|\+\+\+)[ \t]*(?:\r\n?|\n)/;
/** YAML may end with three dots as well. */
const CLOSING = { '---': /[\r\n](?:---|\.\.\.)[ \t]*(?![^\r\n])/g, '+++': /[\r\n]\+\+\+[ \t]*(?![^\r\n])/g };
/** A data file is not searched for the end of its first brace. UTF-16 units. */
const MOST_JSON = 20_000;

/** Null where a text has no front matter, or one that does not end. */
export function frontMatterAt(text: string): FrontMatterBlock | null {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const opening = OPENING.exec(text.slice(0, 200));
  if (!opening) return jsonAt(text, start);
  const fence = opening[1] as keyof typeof CLOSING;
  const closing = CLOSING[fence];
  closing.lastIndex = start + fence.length;
  const found = closing.exec(text);
  if (!found) return null;
  const from = Math.min(opening[0].length, found.index + 1);
  return {
    kind: fence === '---' ? 'yaml' : 'toml',
    at: span(start, found.index + found[0].length),
    inner: span(from, Math.max(from, found.index + 1)),
  };
}

/** Where copy begins: after the front matter, or at the top. */
export const endOfFrontMatter = (text: string): number => frontMatterAt(text)?.at.end ?? 0;

/** Hugo and Eleventy take JSON, too. */
function jsonAt(text: string, start: number): FrontMatterBlock | null {
  if (!/^\{\s*"/.test(text.slice(start, start + 20))) return null;
  const line = /\}[ \t]*(?:[\r\n]|$)/g;
  const ownLine = /[\r\n]\}[ \t]*(?:[\r\n]|$)/g;
  for (const close of [line, ownLine]) {
    close.lastIndex = start;
    const found = close.exec(text);
    if (!found || found.index > start + MOST_JSON) continue;
    const at = span(start, found.index + found[0].indexOf('}') + 1);
    if (isJson(text.slice(at.start, at.end))) return { kind: 'json', at, inner: at };
  }
  return null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
