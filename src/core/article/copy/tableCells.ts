import { endsInShortForm } from '../../lexicon/shortForms.ts';
import { mask } from '../../text/mask.ts';
import { allMatches } from '../../text/matches.ts';
import { type Span, span } from '../../text/spans.ts';
import { wordCount } from '../../text/words.ts';
import type { RawPassage } from '../raw.ts';
import { cut, type Piece, piece } from './piece.ts';
import { readTable } from './table.ts';

/** What parts the lines and paragraphs of a cell. */
const BREAK = /<\/?(?:p|div|ul|ol|li|dl|dt|dd|h[1-6]|blockquote|figure|table|tbody|tr|td|th|br)\b[^<>]*>/gi;
/** Fewer words are a label, whatever stop they end in. */
const FEWEST = 4;
/** Fewer words have no clause that is worth a look, unless they end like a sentence. */
const SENTENCE = 6;
const STOPPED = /(?<=\p{Ll}[\p{L}\p{N}”"’')]{0,20})[.!?…]["”’')\]]{0,4}$|\p{L}\s?%[.!?]$/u;
/** Verbs that only a clause has. */
const VERB =
  /(?<![\p{L}-])(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|should|does|did|do|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|don['’]t|doesn['’]t|didn['’]t|won['’]t|can['’]t|said|says|told|made|took|gave|went|came|got|began|became|won|lost|wants?|plans?|needs?|voted|opposes|supports|opposed|supported)(?![\p{L}-])/u;

/**
 * A table in pieces: cells with running text, which are copy like any other, and what stands between them. Numbers, names
 * and labels are left to the page.
 */
export function tablePieces(source: string, table: RawPassage): Piece[] {
  const made: Piece[] = [];
  let from = table.start;
  const part = (end: number, more: Partial<RawPassage>): void => {
    const first = made.length === 0;
    made.push(piece({ ...cut(table, from, end), ...more, ...(first ? {} : { goesOn: true }) }, 'other'));
    from = end;
  };
  for (const cell of cellsWithCopy(source, table)) {
    if (from < table.start + cell.start) part(table.start + cell.start, {});
    part(table.start + cell.end, { kind: 'cell' });
  }
  if (from < table.end) part(table.end, {});
  return made.map((one) => (one.passage.kind === 'cell' ? { ...one, shape: 'item' } : one));
}

/** The stretches of cells that are running text, relative to the table. */
function cellsWithCopy(source: string, { markup = [] }: RawPassage): Span[] {
  const table = readTable(source);
  if (!table) return [];
  const unseen = markup.filter(({ kind }) => kind === 'hidden' || kind === 'code');
  const shown = mask(source, unseen);
  return [...(table.caption ? [table.caption] : []), ...table.head, ...table.rows.flat()]
    .flatMap((cell) => linesOf(source, cell))
    .filter(({ start, end }) => isRunning(shown.slice(start, end)));
}

/** The lines of a cell without the space around them, tags before the first word included. */
function linesOf(source: string, cell: Span): Span[] {
  const inner = source.slice(cell.start, cell.end);
  const breaks = allMatches(inner, BREAK).map(({ index, 0: tag }) => span(index, index + tag.length));
  const ends = [...breaks.map(({ start }) => start), inner.length];
  return [0, ...breaks.map(({ end }) => end)].flatMap((start, i) => {
    const words = inner.slice(start, ends[i]);
    const open = cell.start + start + words.length - words.trimStart().length;
    return words.trim() ? [span(open, open + words.trim().length)] : [];
  });
}

/** “What the board said”: a label that opens like a question. */
const QUESTION = /^(?:who|whom|whose|what|where|when|why|how|which|whether|if)\b/i;
/** What copy has none of: braces, calls, assignments, marks of a listing or of a change. */
const CODE = /[{}]|"""|""|\w\(\S|\w\s?=\s?["'\w\\]|[=!]=|^[+#$>]\s?\S|^\d+\s*\+/u;

/** Several words that end like a sentence or have a verb, and are no code. */
function isRunning(shown: string): boolean {
  const words = shown
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.!?])/g, '')
    .trim();
  const count = wordCount(words);
  if (count < FEWEST || CODE.test(words) || !/\p{Ll}{2}\s+\S*\p{Ll}/u.test(words)) return false;
  if (STOPPED.test(words) && !endsInShortForm(words)) return true;
  return count >= SENTENCE && VERB.test(words) && !QUESTION.test(words);
}
