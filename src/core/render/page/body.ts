import type { Passage } from '../../article/model.ts';
import { blockQuote } from './blockQuotes.ts';
import { isNoteAbove, noteBox } from './notes.ts';
import { bodyFigure, isLead } from './pictures.ts';
import { type Copy, cover, type MadePart, nodesOf, part, spanOf } from './sourceTree.ts';
import { tableBox } from './tables.ts';
import { element, type Nodes, type PageElement } from './tree.ts';

/** The story, block by block. What is no copy (rules, end marks, code) is not published. */
export function bodyParts(article: Copy): MadePart[] {
  return blocks(article.passages.filter((passage) => isBody(article, passage))).flatMap((passages) => {
    const content = blockOf(article, passages);
    return content === null ? [] : [part('body', content, cover(passages.map(spanOf)))];
  });
}

function isBody(article: Copy, passage: Passage): boolean {
  switch (passage.kind) {
    case 'paragraph':
    case 'listItem':
    case 'blockQuote':
    case 'subhead':
      return true;
    case 'caption':
      return !isLead(article, passage);
    case 'correction':
      return isNoteAbove(article, passage);
    case 'other':
      return passage.picture ? !isLead(article, passage) : passage.table === true || passage.box !== undefined;
    default:
      return false;
  }
}

/** Neighbours that make one element: a list's items, a block quote's paragraphs, a picture and its caption. */
function blocks(passages: readonly Passage[]): Passage[][] {
  const made: Passage[][] = [];
  for (const passage of passages) {
    const block = made.at(-1);
    if (block && joins(block, passage)) block.push(passage);
    else made.push([passage]);
  }
  return made;
}

function joins(block: readonly Passage[], next: Passage): boolean {
  const first = block[0]!;
  if (first.picture && first.kind === 'other')
    return block.length <= 2 && next.kind === 'caption' && !next.picture && next.box === undefined;
  if (first.kind !== next.kind) return false;
  if (first.kind === 'blockQuote') return true;
  return first.kind === 'listItem' && (depthOf(next) > depthOf(first) || isOrdered(next) === isOrdered(first));
}

const depthOf = (item: Passage): number => item.level ?? 0;
const isOrdered = (item: Passage): boolean => item.ordered === true;

function blockOf(article: Copy, passages: readonly Passage[]): PageElement | null {
  const first = passages[0]!;
  switch (first.kind) {
    case 'listItem':
      return list(article, passages);
    case 'blockQuote':
      return blockQuote(article, passages);
    case 'caption':
      return first.box === undefined ? bodyFigure(article, passages) : box(first.box, nodesOf(article, first));
    case 'correction':
      return noteBox(article, spanOf(first));
    case 'other':
      if (first.box !== undefined) return box(first.box, []);
      return first.table ? tableBox(article, first) : bodyFigure(article, passages);
  }
  const words = nodesOf(article, first);
  if (words.length === 0) return null;
  if (first.kind !== 'subhead') return element('p', {}, words);
  return element(`h${Math.min(Math.max(first.level ?? 2, 2), 4)}`, { class: 'subhead' }, words);
}

/** What only a site shows, and the words that go with it. */
function box(label: string, words: Nodes): PageElement {
  const named = label === '' ? [] : [element('span', {}, [label])];
  const between = named.length > 0 && words.length > 0 ? [' '] : [];
  return element('p', { class: 'box' }, [...named, ...between, ...words]);
}

/** Items as a list; those that are deeper than the first become lists of their own under the item before them. */
function list(article: Copy, items: readonly Passage[]): PageElement {
  const made: PageElement[] = [];
  for (let at = 0; at < items.length; ) {
    const under = deeperAfter(items, at);
    const nested = under.length > 0 ? [list(article, under)] : [];
    made.push(element('li', {}, [...nodesOf(article, items[at]!), ...nested]));
    at += 1 + under.length;
  }
  return element(isOrdered(items[0]!) ? 'ol' : 'ul', {}, made);
}

function deeperAfter(items: readonly Passage[], at: number): readonly Passage[] {
  let end = at + 1;
  while (end < items.length && depthOf(items[end]!) > depthOf(items[at]!)) end++;
  return items.slice(at + 1, end);
}
