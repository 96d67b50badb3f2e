import { allMatches } from '../../text/matches.ts';
import { type Span, span } from '../../text/spans.ts';

/** The row of dashes that makes the line above it the head of a table. */
const HEAD = /^[^\n|]*\|[^\n]*\r?\n[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?:\r?\n|$)/;

export const isTable = (source: string): boolean => HEAD.test(source) && source.includes('|');

/** A table of Markdown. Cells are stretches of its source, without the bars and the space around them. */
export interface Table {
  readonly head: readonly Span[];
  /** Every row has as many cells as the head; cells that are not written are empty. */
  readonly rows: readonly (readonly Span[])[];
}

/** Reads the source of a table, as GitHub's Markdown has it. Null for anything else. */
export function readTable(source: string): Table | null {
  if (!isTable(source)) return null;
  const [first, , ...others] = allMatches(source, /[^\r\n]+/g);
  if (!first) return null;
  const head = cellsOf(source, first.index, first[0].length);
  const rows = others.map((line) => {
    const cells = cellsOf(source, line.index, line[0].length);
    const end = line.index + line[0].length;
    return head.map((_, at) => cells[at] ?? span(end, end));
  });
  return { head, rows };
}

/** The cells of a line: what stands between bars that no backslash disarms. */
function cellsOf(source: string, start: number, length: number): Span[] {
  const line = source.slice(start, start + length);
  const from = /^[ \t>]*\|?/.exec(line)?.[0].length ?? 0;
  const cells: Span[] = [];
  let at = from;
  for (const bar of [...allMatches(line.slice(from), /(?<!\\)\|/g).map(({ index }) => from + index), length]) {
    const words = line.slice(at, bar);
    // Behind the last bar there is no cell.
    if (bar < length || words.trim() !== '') {
      const open = start + at + words.length - words.trimStart().length;
      cells.push(span(open, open + words.trim().length));
    }
    at = bar + 1;
  }
  return cells;
}
