import type { Span } from './spans.ts';

/**
 * The lines of a text without their terminators and outer white space; blank ones are empty spans.
 * CRLF, CR, LF, form feed and the Unicode separators end a line; a byte order mark counts as space.
 */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  const terminator = /\r\n|[\n\r\f\v\u2028\u2029\u0085]/g;
  let start = 0;
  for (;;) {
    const match = terminator.exec(text);
    lines.push(trimmed(text, { start, end: match ? match.index : text.length }));
    if (!match) return lines;
    start = terminator.lastIndex;
  }
}

const isSpace = (unit: number): boolean =>
  unit === 32 ||
  (unit >= 9 && unit <= 13) ||
  unit === 0xa0 ||
  unit === 0xfeff ||
  unit === 0x200b ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x85;

/** The span without white space at either end; an empty span where nothing else is left. */
function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Lines grouped into blocks: a blank line ends a block. */
export function blocksOf(lines: readonly Span[]): Span[][] {
  const blocks: Span[][] = [];
  let block: Span[] = [];
  for (const line of lines) {
    if (line.start < line.end) block.push(line);
    else if (block.length) {
      blocks.push(block);
      block = [];
    }
  }
  if (block.length) blocks.push(block);
  return blocks;
}
