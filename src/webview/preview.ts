/** The preview's script: keeps the page in step with the copy, part by part, and leads from a part back to its source. */

import { isToWebview, type ToWebview } from '../protocol.ts';
import { measureCards, showCards } from './cards.ts';
import { allParts, applyPatch, find, partOf } from './dom.ts';
import { showHouse } from './house.ts';
import { closeCard, onFixInHand, onMarkClick, placeAgain, showMarks } from './marks.ts';
import { showPictures } from './pictures.ts';
import { showSelection, tellPart, tellPoint, tellSelection, watchSelection } from './selection.ts';
import { current, keep, tell } from './state.ts';
import { quietly, scrollToPart, watchScrolling } from './sync.ts';
import { fitWidth, followTheme, onSwitchClick, showPinned, showSwitches, showTheme } from './toolbar.ts';

const frame = find('.frame');
const empty = find('.empty');

/** The address of the article that the page shows. */
let shown = '';
/** The part at the editor's cursor, as last told. */
let active = -1;

// --- from the editor ------------------------------------------------------------------------------------------------

function receive(message: ToWebview): void {
  switch (message.type) {
    case 'patch':
      showPage(message);
      break;
    case 'pictures':
      showPictures(frame, message.pictures);
      measureCards();
      break;
    case 'active':
      showActive(message.part);
      showSelection(message.selection);
      break;
    case 'scroll':
      scrollToPart(message.part, message.above);
      break;
    case 'look':
      showTheme(message.theme);
      showHouse(message.css, message.fonts);
      break;
    case 'pinned':
      showPinned(message.pinned);
      break;
    case 'empty':
      showEmpty(message.message);
  }
}

/** Touches only the parts that changed, so that the scroll position and a selection elsewhere stay. */
function showPage(message: Extract<ToWebview, { type: 'patch' }>): void {
  document.title = message.title;
  if (message.uri !== shown) closeCard(false);
  for (const patch of message.patches) applyPatch(patch);
  empty.hidden = true;
  frame.hidden = false;
  showPictures(frame);
  showMarks(message);
  showCards(message.about);
  if (message.uri !== shown) {
    shown = message.uri;
    active = -1;
    keep({ uri: shown });
    quietly(() => window.scrollTo(0, 0));
  }
  markActive();
}

function showEmpty(message: string): void {
  closeCard(false);
  frame.hidden = true;
  empty.textContent = message;
  empty.hidden = false;
}

function showActive(part: number): void {
  const moved = part !== active;
  active = part;
  const element = markActive();
  if (moved && element && isOutOfSight(element)) {
    quietly(() => element.scrollIntoView({ block: 'center', behavior: pace() }));
  }
}

/** Marks the part at the cursor, and makes one part the stop of the Tab key. */
function markActive(): HTMLElement | undefined {
  const parts = allParts();
  const stop = Math.max(active, 0);
  parts.forEach((part, at) => {
    part.classList.toggle('active', at === active);
    part.tabIndex = at === stop ? 0 : -1;
  });
  return parts[active];
}

/** Less than about a line of it shows. */
function isOutOfSight(element: HTMLElement): boolean {
  const line = 24;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom < line || top > window.innerHeight - line;
}

function pace(): ScrollBehavior {
  const calm =
    document.body.classList.contains('vscode-reduce-motion') ||
    window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return calm ? 'auto' : 'smooth';
}

// --- from the reader ------------------------------------------------------------------------------------------------

const isLink = (target: EventTarget | null): boolean => target instanceof Element && target.closest('a[href]') !== null;

/** Selecting words and following links stay what they are. */
function onClick(event: MouseEvent): void {
  const { target } = event;
  if (event.button !== 0 || !(target instanceof Element) || isLink(target)) return;
  if (onSwitchClick(target)) return;
  const selecting = window.getSelection()?.isCollapsed === false;
  if (target.closest('.pin, .chrome') || !selecting) if (onMarkClick(target)) return;
  if (!selecting) tellPoint(event, false);
}

/** A double click edits there: the word that it selects is selected in the copy. */
function onDoubleClick(event: MouseEvent): void {
  if (!(event.target instanceof Element) || event.target.closest('.chrome, .pin')) return;
  if (!tellSelection(true)) tellPoint(event, true);
}

const isButton = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button') !== null;

function onKeyDown(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.key === 'Escape' && closeCard()) {
    event.preventDefault();
    return;
  }
  const part = partOf(event.target);
  if (!part || isLink(event.target) || isButton(event.target)) return;
  if (event.key === 'Enter') tellPart(part);
  else if (event.key === 'ArrowDown') focusNear(part, 1);
  else if (event.key === 'ArrowUp') focusNear(part, -1);
  else return;
  event.preventDefault();
}

function focusNear(part: HTMLElement, step: number): void {
  const parts = allParts();
  const near = parts[parts.indexOf(part) + step];
  if (!near) return;
  part.tabIndex = -1;
  near.tabIndex = 0;
  near.focus();
}

// --- start ----------------------------------------------------------------------------------------------------------

showSwitches();
new MutationObserver(followTheme).observe(document.body, { attributes: true, attributeFilter: ['class'] });
new ResizeObserver(() => {
  fitWidth();
  placeAgain();
  measureCards();
}).observe(document.documentElement);
document.addEventListener('click', onClick);
document.addEventListener('dblclick', onDoubleClick);
document.addEventListener('keydown', onKeyDown);
for (const event of ['focusin', 'pointerover']) document.addEventListener(event, ({ target }) => onFixInHand(target));
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (isToWebview(event.data)) receive(event.data);
});
watchScrolling();
watchSelection();
tell({ type: 'ready', marked: current().copy === 'marked', pinned: current().pinned });
