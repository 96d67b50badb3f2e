/** Words of the page and words of the copy: what is selected in one is shown in the other. */

import type { PagePlace, PageStretch } from '../protocol.ts';
import { allParts, find, partOf } from './dom.ts';
import { tell } from './state.ts';

/** The name that the style sheet knows the editor's selection by. */
const NAME = 'copy-selection';

/** Milliseconds without a change after which a selection is meant. */
const SETTLED = 150;

const frame = find('.frame');

/** What the editor last received, so that nothing is sent twice. */
let told = '';

// --- page to copy ---------------------------------------------------------------------------------------------------

export function tellPart(element: HTMLElement): void {
  const from = { part: allParts().indexOf(element), at: 0 };
  if (from.part >= 0) tell({ type: 'select', from, to: from, edit: true });
}

/** The place under the pointer. */
export function tellPoint({ target, clientX, clientY }: MouseEvent, edit: boolean): void {
  const element = partOf(target);
  if (!element) return;
  const caret = document.caretRangeFromPoint?.(clientX, clientY);
  const from =
    (caret && element.contains(caret.startContainer) && placeAt(caret.startContainer, caret.startOffset)) ||
    ({ part: allParts().indexOf(element), at: 0 } satisfies PagePlace);
  told = '';
  tell({ type: 'select', from, to: from, edit });
}

/** The words that the reader has selected. Says whether there are any. */
export function tellSelection(edit: boolean): boolean {
  const range = selectedRange();
  const from = range && placeAt(range.startContainer, range.startOffset);
  const to = range && placeAt(range.endContainer, range.endOffset);
  if (!from || !to) return false;
  const key = JSON.stringify([from, to]);
  if (edit || key !== told) tell({ type: 'select', from, to, edit });
  told = key;
  return true;
}

function selectedRange(): Range | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return frame.contains(range.startContainer) && frame.contains(range.endContainer) ? range : null;
}

/** A selection is sent once the mouse is at rest. */
export function watchSelection(): void {
  let timer = 0;
  let down = false;
  const settle = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (!down) tellSelection(false);
    }, SETTLED);
  };
  document.addEventListener('pointerdown', () => {
    down = true;
  });
  document.addEventListener('pointerup', () => {
    down = false;
    settle();
  });
  document.addEventListener('selectionchange', settle);
}

/** Where a point of the document stands in its part's text. */
function placeAt(node: Node, offset: number): PagePlace | null {
  const element = partOf(node instanceof Element ? (node.childNodes[offset] ?? node) : node.parentElement);
  const part = element ? allParts().indexOf(element) : -1;
  if (!element || part < 0) return null;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  let at = 0;
  for (const text of textsOf(element)) {
    if (text === node) return { part, at: at + offset };
    if (before.comparePoint(text, text.length) > 0) break;
    at += text.length;
  }
  return { part, at };
}

/** The text of a part without the initials of voices, as the editor counts it. */
function textsOf(part: HTMLElement): Text[] {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest('.who')) texts.push(node as Text);
  }
  return texts;
}

// --- copy to page ---------------------------------------------------------------------------------------------------

/** Drawn by the browser over the words; the document stays as it is. */
export function showSelection(stretch: PageStretch | null): void {
  if (typeof Highlight === 'undefined') return;
  const range = stretch && rangeOf(stretch);
  if (range) CSS.highlights.set(NAME, new Highlight(range));
  else CSS.highlights.delete(NAME);
}

function rangeOf({ from, to }: PageStretch): Range | null {
  const start = pointAt(from);
  const end = pointAt(to);
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  return range;
}

function pointAt({ part, at }: PagePlace): [node: Node, offset: number] | null {
  const element = allParts()[part];
  if (!element) return null;
  let left = at;
  for (const text of textsOf(element)) {
    if (left <= text.length) return [text, left];
    left -= text.length;
  }
  return [element, element.childNodes.length];
}
