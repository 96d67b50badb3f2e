import { type Span, shift, span } from '../../text/spans.ts';
import { wordCount } from '../../text/words.ts';
import type { Block } from '../raw.ts';
import { readByline } from './bylines.ts';
import { isPictureCue, readCredit } from './captions.ts';
import { type LabelSlot, readLabel } from './labels.ts';
import { isEndMark, isSlugline, isWireHeader, isWireNote, withoutWireMarks } from './marks.ts';
import { readMoments } from './moments.ts';

/** More words than any headline or deck has. */
export const LONGEST_DECK = 60;

/** What opens an item of a list in plain text. */
export const LIST_ITEM = /^(?:[-*•–]|\d{1,2}[.)])\s+/;

/** What a line of the head can be told to be by itself; `text` needs its neighbours. */
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
  | 'body'
  | LabelSlot;

/** A line of the head before its neighbours have their say. */
export interface Line {
  readonly block: Block;
  readonly index: number;
  readonly role: Role;
  /** The words that count, in the article: without label and wire marks. */
  readonly value: Span;
  readonly words: string;
}

/** What a block says of itself. `index` is its place among the blocks. */
export function lineOf(block: Block, index: number): Line {
  const { role, value, words } = toldOf(block);
  return { block, index, role, value: shift(value, block.start), words };
}

type Told = Pick<Line, 'role' | 'value' | 'words'>;

/** Blocks remembered: the same head is read again with every key. */
const MOST_KNOWN = 500;
const known = new Map<string, Told>();

function toldOf({ text, shape }: Block): Told {
  const key = `${shape}\n${text}`;
  let told = known.get(key);
  if (!told) {
    if (known.size >= MOST_KNOWN) known.clear();
    // A part of the key, not of the text: a slice keeps the whole of what it is of in memory.
    told = tell(key.slice(-text.length || key.length), shape);
    known.set(key, told);
  }
  return told;
}

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
  if (shape === 'item' || shape === 'quote' || shape === 'other') return make('settled');
  if (isEndMark(bare) || isWireHeader(bare) || isWireNote(text)) return make('routing');
  if (isSlugline(bare)) return make('slug');
  const label = readLabel(bare);
  if (label && !(label.slot === 'byline' && readByline(bare) && !/^by-?line/i.test(bare))) {
    if (label.slot !== 'credit' || label.value.end > label.value.start) return make(label.slot, label.value);
  }
  if (shape === 'heading') return make('heading');
  if (readByline(firstLine(bare))) return make('byline');
  if (readMoments(bare.replace(LIST_ITEM, ''))) return make('moment');
  if (isPictureCue(bare)) return make('cue');
  if (readCredit(bare) && wordCount(bare) < 110) return make('credit');
  if (/^editor['’]?s['’]? note\b/i.test(bare)) return make('note');
  return make('text');
}

export const firstLine = (text: string): string => /^[^\n\r]*/.exec(text)?.[0] ?? '';
