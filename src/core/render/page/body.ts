import type { Passage } from '../../article/model.ts';
import { blockQuote } from './blockQuotes.ts';
import { isNoteAbove, noteBox } from './notes.ts';
import { bodyFigure, isLead } from './pictures.ts';
import { type Copy, cover, type MadePart, nodesOf, part, spanOf } from './sourceTree.ts';
import { tableBox } from './tables.ts';
import { element, type Nodes, type PageElement, type PageNode } from './tree.ts';

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
    case 'cell':
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

/** Neighbors that make one element: a list's items, a block quote's paragraphs, a picture and its caption. */
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
  if (first.table) return next.table === true && next.goesOn === true;
  if (first.picture && first.kind === 'other')
    return (
      (block.length <= 2 || (block.length <= 3 && [...block, next].some(({ credit }) => credit))) &&
      next.kind === 'caption' &&
      !next.picture &&
      next.box === undefined
    );
  if (first.kind !== next.kind) return false;
  if (first.kind === 'blockQuote') return true;
  return (
    first.kind === 'listItem' &&
    (next.goesOn === true ||
      depthOf(next) > depthOf(first) ||
      (isOrdered(next) === isOrdered(first) && counts(block, next)))
  );
}

/** Whether an item's number follows that of the item before it. */
function counts(block: readonly Passage[], { number, level }: Passage): boolean {
  if (number === undefined) return true;
  const before = block.findLast((item) => item.goesOn !== true && item.level === level)?.number;
  return before === undefined || number === before + 1;
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
      return first.table ? tableBox(article, passages) : bodyFigure(article, passages);
    case 'cell':
      return tableBox(article, passages);
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

/** Items as a list that begins with the number of its first. */
function list(article: Copy, items: readonly Passage[]): PageElement {
  const made: PageElement[] = [];
  for (let at = 0; at < items.length; ) {
    const under = withinItem(items, at);
    made.push(element('li', {}, itemNodes(article, items[at]!, under)));
    at += 1 + under.length;
  }
  const first = items[0]!.number ?? 1;
  return element(isOrdered(items[0]!) ? 'ol' : 'ul', first === 1 ? {} : { start: String(first) }, made);
}

/** What belongs to an item: its further paragraphs, and items that are deeper. */
function withinItem(items: readonly Passage[], at: number): readonly Passage[] {
  const isWithin = (item: Passage): boolean => item.goesOn === true || depthOf(item) > depthOf(items[at]!);
  let end = at + 1;
  while (end < items.length && isWithin(items[end]!)) end++;
  return items.slice(at + 1, end);
}

/** An item's words; deeper items become a list of their own under them, and further paragraphs make its first one. */
function itemNodes(article: Copy, item: Passage, under: readonly Passage[]): Nodes {
  const isDeeper = (one: Passage | undefined): boolean => one !== undefined && depthOf(one) > depthOf(item);
  const isLong = under.some((one) => !isDeeper(one));
  const words = nodesOf(article, item);
  const made: PageNode[] = isLong ? [element('p', {}, words)] : [...words];
  for (let at = 0; at < under.length; ) {
    let end = at;
    while (isDeeper(under[end])) end++;
    made.push(end > at ? list(article, under.slice(at, end)) : element('p', {}, nodesOf(article, under[at]!)));
    at = Math.max(end, at + 1);
  }
  return made;
}
