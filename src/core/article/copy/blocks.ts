import { blocksOf, linesOf } from '../../text/lines.ts';
import type { Span } from '../../text/spans.ts';
import { standsAlone } from '../furniture/standsAlone.ts';
import type { Block } from '../raw.ts';

/** Wires and mailers break lines at 60 to 80 units; a longer line was not broken by a machine. */
const WIDEST = 100;
/** How much narrower than the widest line a broken line may be, beyond the word that did not fit. */
const RAGGED = 9;

/**
 * The paragraphs of plain text. Blank lines part them; within a group every line is one, unless the lines were broken
 * at a width or indents mark where paragraphs begin.
 */
export function blocksIn(text: string): Block[] {
  const groups = blocksOf(linesOf(text));
  const width = wrapWidth(text, groups);
  return groups.flatMap((lines, group) =>
    paragraphsOf(text, lines, width).map(({ start, end }) => ({ start, end, group, text: text.slice(start, end) })),
  );
}

function paragraphsOf(text: string, lines: readonly Span[], width: number): Span[] {
  const indents = lines.map((line) => indentOf(text, line));
  const outer = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const indented = width > 0 && lines.length > 1 && indents.some((indent) => indent >= outer + 2);
  const made: { start: number; end: number }[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const last = made.at(-1);
    const joins =
      before !== undefined &&
      last !== undefined &&
      width > 0 &&
      indents[i]! < outer + 2 &&
      !standsAlone(text.slice(before.start, before.end)) &&
      !standsAlone(text.slice(line.start, line.end)) &&
      (indented
        ? (made.length > 0 && startedIndented(indents, outer, i)) || isBroken(text, before, line, width)
        : isBroken(text, before, line, width));
    if (joins) last.end = line.end;
    else made.push({ ...line });
  });
  return made;
}

/** Whether an indented line opens the paragraph that line `i` may continue. */
const startedIndented = (indents: readonly number[], outer: number, i: number): boolean => {
  for (let k = i - 1; k >= 0; k--) if (indents[k]! >= outer + 2) return true;
  return false;
};

/** A line was broken where the next word would not have fitted, or in mid-sentence. */
function isBroken(text: string, before: Span, line: Span, width: number): boolean {
  const length = before.end - before.start;
  const next = /^\S+/.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
  if (length > WIDEST || length < 15) return false;
  if (length + 1 + next > width - RAGGED) return true;
  return (
    length > width / 2 &&
    /^\p{Ll}/u.test(text.slice(line.start, line.end)) &&
    !/[.!?:]["”’)]?$/.test(text.slice(before.start, before.end))
  );
}

/** The width at which the text was broken into lines; 0 where it was not. */
function wrapWidth(text: string, groups: readonly (readonly Span[])[]): number {
  const longest = groups.flatMap((lines) => lines.map((line) => line.end - line.start)).sort((a, b) => a - b);
  const width = longest[Math.floor((longest.length - 1) * 0.97)] ?? 0;
  if (width > WIDEST || width < 30) return 0;
  let broken = 0;
  let pairs = 0;
  for (const lines of groups) {
    for (let i = 1; i < lines.length; i++) {
      const before = lines[i - 1]!;
      if (before.end - before.start < 15) continue;
      pairs++;
      if (isBroken(text, before, lines[i]!, width)) broken++;
    }
  }
  return broken >= 3 && broken * 2 >= pairs ? width : 0;
}

/** Units of space before the line's first word; a tab counts for four. */
function indentOf(text: string, line: Span): number {
  let indent = 0;
  for (let i = line.start - 1; i >= 0 && /[ \t\u00a0]/.test(text[i]!); i--) indent += text[i] === '\t' ? 4 : 1;
  return indent;
}
