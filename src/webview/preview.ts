/** The preview's script: keeps the page in step with the copy, part by part, and leads from a part back to its source. */

import { type FromWebview, isToWebview, SLOTS, type Slot, type SlotPatch, type ToWebview } from '../protocol.ts';

interface Host {
  postMessage(message: FromWebview): void;
  setState(state: { uri: string }): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const frame = find('.frame');
const page = find('.page');
const empty = find('.empty');

/** The address of the article that the page shows. */
let shown = '';
/** The part at the editor's cursor, as last told. */
let active = -1;

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`The preview has no ${selector}.`);
  return element;
}

const slotOf = (slot: Slot): HTMLElement => find(`[data-slot="${slot}"]`);

/** Every part of the page, in the order of Page.parts. */
const allParts = (): HTMLElement[] => SLOTS.flatMap((slot) => [...slotOf(slot).children] as HTMLElement[]);

const partOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-slot] > *') : null;

// --- from the editor ------------------------------------------------------------------------------------------------

function receive(message: ToWebview): void {
  if (message.type === 'patch') showPage(message.uri, message.title, message.patches);
  else if (message.type === 'active') showActive(message.part);
  else showEmpty(message.message);
}

/** Touches only the parts that changed, so that the scroll position and a selection elsewhere stay. */
function showPage(uri: string, title: string, patches: readonly SlotPatch[]): void {
  document.title = title;
  for (const patch of patches) applyPatch(patch);
  empty.hidden = true;
  frame.hidden = false;
  if (uri !== shown) {
    shown = uri;
    active = -1;
    host.setState({ uri });
    window.scrollTo(0, 0);
  }
  markActive();
}

function applyPatch(patch: SlotPatch): void {
  const slot = slotOf(patch.slot);
  const stale = [...slot.children].slice(patch.from, patch.from + patch.remove);
  const next = slot.children[patch.from + stale.length] ?? null;
  for (const element of stale) element.remove();
  const template = document.createElement('template');
  template.innerHTML = patch.insert.join('');
  slot.insertBefore(template.content, next);
  // A slot without parts takes no room only when it is truly empty.
  if (!slot.firstElementChild) slot.replaceChildren();
}

function showEmpty(message: string): void {
  frame.hidden = true;
  empty.textContent = message;
  empty.hidden = false;
}

function showActive(part: number): void {
  const moved = part !== active;
  active = part;
  const element = markActive();
  if (moved && element && isOutOfSight(element)) element.scrollIntoView({ block: 'center', behavior: pace() });
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

function reveal(element: HTMLElement | null): void {
  const part = element ? allParts().indexOf(element) : -1;
  if (part >= 0) host.postMessage({ type: 'reveal', part });
}

const isLink = (target: EventTarget | null): boolean => target instanceof Element && target.closest('a[href]') !== null;

/** Selecting words and following links stay what they are. */
function onClick(event: MouseEvent): void {
  const selecting = window.getSelection()?.isCollapsed === false;
  if (event.button === 0 && !selecting && !isLink(event.target)) reveal(partOf(event.target));
}

function onKeyDown(event: KeyboardEvent): void {
  const part = partOf(event.target);
  if (!part || isLink(event.target) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.key === 'Enter') reveal(part);
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

// --- the editor's theme ---------------------------------------------------------------------------------------------

/** High contrast light also carries the class of high contrast, so it is asked for first. */
const SCHEMES = [
  ['vscode-high-contrast-light', 'hc-light'],
  ['vscode-high-contrast', 'hc-dark'],
  ['vscode-dark', 'dark'],
] as const;

function followTheme(): void {
  const classes = document.body.classList;
  page.dataset.scheme = SCHEMES.find(([name]) => classes.contains(name))?.[1] ?? 'light';
}

followTheme();
new MutationObserver(followTheme).observe(document.body, { attributes: true, attributeFilter: ['class'] });
document.addEventListener('click', onClick);
document.addEventListener('keydown', onKeyDown);
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (isToWebview(event.data)) receive(event.data);
});
host.postMessage({ type: 'ready' });
