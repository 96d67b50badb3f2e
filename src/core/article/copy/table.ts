import { allMatches } from '../../text/matches.ts';
import { type Span, span } from '../../text/spans.ts';

/** The row of dashes that makes the line above it the head of a table. */
const HEAD = /^[^\n|]*\|[^\n]*\r?\n[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?:\r?\n|$)/;

export const isTable = (source: string): boolean => HEAD.test(source) && source.includes('|');

/** A table of Markdown or HTML. Cells are stretches of its source, without the bars and the space around them. */
export interface Table {
  /** What stands above or below it, in HTML. */
  readonly caption?: Span;
  readonly head: readonly Span[];
  /** Every row has as many cells as the head; cells that are not written are empty. */
  readonly rows: readonly (readonly Span[])[];
}

/** Reads the source of a table, as GitHub's Markdown has it. Null for anything else. */
export function readTable(source: string): Table | null {
  if (/^<table\b/i.test(source)) return readHtmlTable(source);
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

/** The rows and cells of a table of HTML; its first row is the head where it has cells of a head. */
function readHtmlTable(source: string): Table | null {
  const rows = allMatches(source, /<tr\b[^<>]*>([\s\S]*?)(?=<\/tr>|<tr\b|<\/table>|$)/gi).map(({ index, 0: row }) =>
    allMatches(row, /<t[hd]\b[^<>]*>([\s\S]*?)(?=<\/t[hd]>|<t[hd]\b|<\/tr>|$)/gi).map((cell) => {
      const inner = cell[1]!;
      const start = index + cell.index + cell[0].length - inner.length;
      return span(start + inner.length - inner.trimStart().length, start + inner.trimEnd().length);
    }),
  );
  const shown = rows.filter((cells) => cells.length > 0);
  const first = shown[0];
  if (!first) return null;
  const hasHead = /<th\b/i.test(source.slice(0, first[0]!.start));
  const words = /<caption\b[^<>]*>([\s\S]*?)(?=<\/caption>|<t)/i.exec(source);
  const start = words ? words.index + words[0].length - words[1]!.length : 0;
  return {
    ...(words ? { caption: span(start, start + words[1]!.length) } : {}),
    head: hasHead ? first : [],
    rows: hasHead ? shown.slice(1) : shown,
  };
}
