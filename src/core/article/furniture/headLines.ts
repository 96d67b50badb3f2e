import { type Span, shift, span } from '../../text/spans.ts';
import { wordCount } from '../../text/words.ts';
import type { Block } from '../raw.ts';
import { readByline } from './bylines.ts';
import { captionIn, isPictureCue, namesSources, readCredit } from './captions.ts';
import { type LabelSlot, readLabel } from './labels.ts';
import { readMoments } from './publicationTimes.ts';
import { isEndMark, isSlugline, isWireHeader, isWireNote, withoutWireMarks } from './wireMarks.ts';

/** More words than any headline or deck has. */
export const LONGEST_DECK = 60;

/** What opens an item of a list in plain text. */
export const LIST_ITEM = /^(?:[-*•–]|\d{1,2}[.)])\s+/;

/** What a line of the head can be told to be by itself; `text` needs its neighbors. */
export type Role =
  | 'text'
  | 'heading'
  | 'title'
  | 'byline'
  | 'moment'
  | 'credit'
  | 'cue'
  | 'slug'
  | 'routing'
  | 'note'
  | 'settled'
  | 'told'
  | 'body'
  | LabelSlot;

/** A line of the head before its neighbors have their say. */
export interface Line {
  readonly block: Block;
  readonly index: number;
  readonly role: Role;
  /** The words that count, in the article: without label and wire marks. */
  readonly value: Span;
  readonly words: string;
}

type Told = Pick<Line, 'role' | 'value' | 'words'>;

/** The blocks of the head that was read last: with every key the same head is read again, but for one block. */
let last: ReadonlyMap<string, Told> = new Map();

/** What the blocks of a head say of themselves. */
export function linesOf(blocks: readonly Block[]): Line[] {
  const read = new Map<string, Told>();
  const lines = blocks.map((block, index): Line => {
    const key = `${block.shape}\n${block.text}`;
    // The words are a part of the key, not of the text: a slice keeps the whole of what it is of in memory.
    const told = last.get(key) ?? tell(key.slice(key.length - block.text.length), block.shape);
    read.set(key, told);
    // "*Source: Town of Braydon*" under a picture is printed there, whatever a desk means by that label.
    const isPrinted = told.role === 'routing' && block.shape === 'emphasis' && blocks[index - 1]?.shape === 'picture';
    const isSourced = told.role === 'credit' && namesSources(told.words) && !isBesidePicture(blocks, index);
    if (isPrinted || isSourced)
      return { block, index, role: 'text', value: span(block.start, block.end), words: block.text };
    return { block, index, role: told.role, value: shift(told.value, block.start), words: told.words };
  });
  last = read;
  return lines;
}

/** A picture, or the word that stands for one, right above it or below it. */
const isBesidePicture = (blocks: readonly Block[], index: number): boolean =>
  [blocks[index - 1], blocks[index + 1]].some(
    (block) => block !== undefined && (block.shape === 'picture' || isPictureCue(block.text)),
  );

/** The role of a block by its words and shape alone, and the words that count, in the block. */
function tell(text: string, shape: Block['shape']): Told {
  const marks = withoutWireMarks(text);
  const bare = text.slice(marks.start, marks.end);
  const make = (role: Role, value: Span = span(0, bare.length)): Told => ({
    role,
    value: shift(value, marks.start),
    words: bare.slice(value.start, value.end),
  });
  if (shape === 'title') return make('title');
  if (shape === 'picture') return make('cue');
  if (shape === 'told') return make('told');
  if (shape === 'caption' || shape === 'item' || shape === 'quote' || shape === 'other') return make('settled');
  if (isEndMark(bare) || isWireHeader(bare) || isWireNote(text)) return make('routing');
  if (isSlugline(bare)) return make('slug');
  const label = readLabel(bare);
  if (label && !(label.slot === 'byline' && readByline(bare) && !/^by-?line/i.test(bare))) {
    if (label.slot !== 'credit' || label.value.end > label.value.start) return make(label.slot, label.value);
  }
  if (shape === 'heading') return make('heading');
  if (readByline(firstLine(bare))) return make('byline');
  if (readMoments(bare.replace(LIST_ITEM, ''))) return make('moment');
  const caption = captionIn(bare);
  if (caption) return make('caption', caption);
  return make(ofPicture(bare) ?? (EDITORS_NOTE.test(bare) ? 'note' : 'text'));
}

const EDITORS_NOTE = /^editor['’]?s['’]? note\b/i;

function ofPicture(bare: string): Role | null {
  if (isPictureCue(bare)) return 'cue';
  return readCredit(bare) && wordCount(bare) < 110 ? 'credit' : null;
}

export const firstLine = (text: string): string => /^[^\n\r]*/.exec(text)?.[0] ?? '';
