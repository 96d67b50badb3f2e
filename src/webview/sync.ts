/** The page and the editor scroll together, without answering each other. */

import { allParts, find } from './dom.ts';
import { tell } from './state.ts';

const bar = find('.bar');

/** The script itself moves the page; until a reader's hand does, scrolling is not told. */
let own = false;
let timer = 0;

const barHeight = (): number => bar.getBoundingClientRect().height;

/** Runs a movement that is the script's own. */
export function quietly(move: () => void): void {
  own = true;
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    own = false;
  }, 1000);
  move();
}

/** Brings a part under the toolbar, with a share of it above. */
export function scrollToPart(index: number, above: number): void {
  const part = allParts()[index];
  if (!part) return;
  const { top, height } = part.getBoundingClientRect();
  const at = index === 0 && above === 0 ? 0 : window.scrollY + top + above * height - barHeight();
  quietly(() => window.scrollTo({ top: at, behavior: 'instant' }));
}

function tellPlace(): void {
  if (own || find('.stage').hidden) return;
  const parts = allParts();
  const top = barHeight();
  const at = parts.findIndex((part) => part.getBoundingClientRect().bottom > top + 1);
  const part = parts[at];
  if (!part) return;
  const box = part.getBoundingClientRect();
  const above = window.scrollY === 0 || box.height === 0 ? 0 : Math.min(Math.max((top - box.top) / box.height, 0), 1);
  tell({ type: 'scroll', part: window.scrollY === 0 ? 0 : at, above });
}

export function watchScrolling(): void {
  for (const event of ['wheel', 'pointerdown', 'keydown', 'touchmove']) {
    window.addEventListener(
      event,
      () => {
        own = false;
      },
      { passive: true, capture: true },
    );
  }
  let frame = 0;
  window.addEventListener(
    'scroll',
    () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(tellPlace);
    },
    { passive: true },
  );
}
