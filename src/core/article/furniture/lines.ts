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
  const marks = withoutWireMarks(block.text);
  const bare = block.text.slice(marks.start, marks.end);
  const at = block.start + marks.start;
  const make = (role: Role, value: Span = span(0, bare.length)): Line => ({
    block,
    index,
    role,
    value: shift(value, at),
    words: bare.slice(value.start, value.end),
  });
  if (block.shape === 'title') return make('title');
  if (block.shape === 'picture') return make('cue');
  if (block.shape === 'item' || block.shape === 'quote' || block.shape === 'other') return make('settled');
  if (isEndMark(bare) || isWireHeader(bare) || isWireNote(block.text)) return make('routing');
  if (isSlugline(bare)) return make('slug');
  const label = readLabel(bare);
  if (label && !(label.slot === 'byline' && readByline(bare) && !/^by-?line/i.test(bare))) {
    if (label.slot !== 'credit' || label.value.end > label.value.start) return make(label.slot, label.value);
  }
  if (block.shape === 'heading') return make('heading');
  if (readByline(firstLine(bare))) return make('byline');
  if (readMoments(bare.replace(LIST_ITEM, ''))) return make('moment');
  if (isPictureCue(bare)) return make('cue');
  if (readCredit(bare) && wordCount(bare) < 110) return make('credit');
  if (/^editor['’]?s['’]? note\b/i.test(bare)) return make('note');
  return make('text');
}

export const firstLine = (text: string): string => /^[^\n\r]*/.exec(text)?.[0] ?? '';
