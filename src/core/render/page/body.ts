import type { Passage } from '../../article/model.ts';
import { quoteHtml } from './blockQuotes.ts';
import { escapeHtml } from './html.ts';
import type { PagePart } from './model.ts';
import { isNoteAbove, noteHtml } from './notes.ts';
import { bodyFigure, isLead } from './pictures.ts';
import { type Copy, cover, htmlOf, part, spanOf } from './sourceHtml.ts';
import { tableHtml } from './tables.ts';

/** The story, block by block. What is no copy (rules, end marks, code) is not published. */
export function bodyParts(article: Copy): PagePart[] {
  return blocks(article.passages.filter((passage) => isBody(article, passage))).flatMap((passages) => {
    const html = blockHtml(article, passages);
    return html === '' ? [] : [part('body', html, cover(passages.map(spanOf)))];
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

function blockHtml(article: Copy, passages: readonly Passage[]): string {
  const first = passages[0]!;
  switch (first.kind) {
    case 'listItem':
      return listHtml(article, passages);
    case 'blockQuote':
      return quoteHtml(article, passages);
    case 'caption':
      return first.box === undefined ? bodyFigure(article, passages) : boxHtml(first.box, htmlOf(article, first));
    case 'correction':
      return noteHtml(article, spanOf(first));
    case 'other':
      if (first.box !== undefined) return boxHtml(first.box, '');
      return first.table ? tableHtml(article, first) : bodyFigure(article, passages);
  }
  const inner = htmlOf(article, first);
  if (inner === '') return '';
  if (first.kind !== 'subhead') return `<p>${inner}</p>`;
  const tag = `h${Math.min(Math.max(first.level ?? 2, 2), 4)}`;
  return `<${tag} class="subhead">${inner}</${tag}>`;
}

/** What only a site shows, and the words that go with it. */
const boxHtml = (label: string, words: string): string =>
  `<p class="box">${[label && `<span>${escapeHtml(label)}</span>`, words].filter(Boolean).join(' ')}</p>`;

/** Items as a list; those that are deeper than the first become lists of their own under the item before them. */
function listHtml(article: Copy, items: readonly Passage[]): string {
  const first = items[0]!;
  const tag = isOrdered(first) ? 'ol' : 'ul';
  let html = `<${tag}>`;
  for (let at = 0; at < items.length; ) {
    const under = deeperAfter(items, at);
    const nested = under.length > 0 ? listHtml(article, under) : '';
    html += `<li>${htmlOf(article, items[at]!)}${nested}</li>`;
    at += 1 + under.length;
  }
  return `${html}</${tag}>`;
}

function deeperAfter(items: readonly Passage[], at: number): readonly Passage[] {
  let end = at + 1;
  while (end < items.length && depthOf(items[end]!) > depthOf(items[at]!)) end++;
  return items.slice(at + 1, end);
}
