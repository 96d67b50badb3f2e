/** The page's parts as elements. */

import { SLOTS, type Slot, type SlotPatch } from '../protocol.ts';

export function find<E extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): E {
  const element = within.querySelector<E>(selector);
  if (!element) throw new Error(`The preview has no ${selector}.`);
  return element;
}

const slotOf = (slot: Slot): HTMLElement => find(`[data-slot="${slot}"]`);

/** Every part of the page, in the order of Page.parts. */
export const allParts = (): HTMLElement[] => SLOTS.flatMap((slot) => [...slotOf(slot).children] as HTMLElement[]);

export const partOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-slot] > *') : null;

export function applyPatch(patch: SlotPatch): void {
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

/** An element with a class and with words, which are text whatever they hold. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...content: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...content);
  return element;
}

/** A sentence of the interface with its {0}, {1} … filled in. */
export const fill = (pattern: string, ...values: readonly (string | number)[]): string =>
  pattern.replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)] ?? ''));
