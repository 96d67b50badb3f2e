import { allMatches } from '../../text/matches.ts';
import type { Span } from '../../text/spans.ts';
import { readByline } from '../furniture/bylines.ts';
import { readLabel } from '../furniture/labels.ts';
import type { Markup } from '../model.ts';
import { cut, type Piece, piece } from './piece.ts';

/** A line that defines the term above it. */
const DEFINITION = /^[ \t]{0,3}:[ \t]+(?=\S)/;

const linesIn = (text: string, { start, end }: Span): Span[] =>
  allMatches(text.slice(start, end), /[^\r\n]+/g).map(({ index, 0: line }) => ({
    start: start + index,
    end: start + index + line.length,
  }));

/**
 * The lines of a paragraph where each is a piece of its own, as Markdown does not know: terms and what defines them, and
 * the labeled lines of a template ("**Headline:** …", "**Byline:** …"), and who wrote and who photographed. Null for any
 * other paragraph.
 */
export function linePieces(text: string, { passage, shape }: Piece): Piece[] | null {
  const lines = linesIn(text, passage);
  const of = ({ start, end }: Span): string => text.slice(start, end);
  if (lines.some((line) => DEFINITION.test(of(line)))) return definitions(text, passage, lines);
  if (lines.length < 2 || !lines.every((line) => isTold(of(line).replace(/[*_]/g, '').trim()))) return null;
  return lines.map((line) => piece(cut(passage, line.start, line.end), shape));
}

/** "Photos by Bo Lind", under the byline. */
const MAKERS =
  /^(?:photos?|photographs?|photography|pictures|illustrations?|graphics?|video|edited|additional reporting) by \p{Lu}/iu;

const isTold = (line: string): boolean =>
  readLabel(line) !== null || readByline(line) !== null || (MAKERS.test(line) && line.length < 120);

/** Each term a paragraph, each of its definitions an item, with the lines that go on. */
function definitions(text: string, passage: Piece['passage'], lines: readonly Span[]): Piece[] {
  const made: { start: number; end: number; sign: number }[] = [];
  for (const { start, end } of lines) {
    const sign = DEFINITION.exec(text.slice(start, end))?.[0].length ?? 0;
    const last = made.at(-1);
    if (last && !sign) last.end = end;
    else made.push({ start, end, sign });
  }
  return made.map(({ start, end, sign }) => {
    const own = cut(passage, start, end);
    if (!sign) return piece(own);
    const mark: Markup = { kind: 'hidden', start: 0, end: sign };
    return piece({ ...own, kind: 'listItem', level: 1, markup: [mark, ...(own.markup ?? [])] }, 'item');
  });
}

/** Copy that is indented by four spaces: its paragraphs, without the indents. */
export function prosePieces(text: string, place: Span): Piece[] {
  return allMatches(text.slice(place.start, place.end), /[^\r\n]+(?:\r?\n(?![ \t]*\r?\n)[^\r\n]+)*/g).map(
    ({ index, 0: group }) => {
      const markup = allMatches(group, /(?<=^|\n)[ \t]+/g).map(
        (space): Markup => ({ kind: 'hidden', start: space.index, end: space.index + space[0].length }),
      );
      const start = place.start + index;
      return piece({ start, end: start + group.length, kind: 'paragraph', markup });
    },
  );
}
