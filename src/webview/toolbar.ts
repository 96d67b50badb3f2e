/** The switches, and the looks that they and the settings choose. */

import { measureCards } from './cards.ts';
import { find } from './dom.ts';
import { closeCard, placeAgain } from './marks.ts';
import { current, fits, isSwitch, keep, type Switch, tell } from './state.ts';
import { quietly } from './sync.ts';

const page = find('.frame > .page');
const stage = find('.stage');
const voices = find('.voices');
const cards = find('.cards');
const homePage = find('.home .page');

/** Widths in pixels; `fit` has none. */
const WIDTHS: Readonly<Record<string, number>> = { phone: 390, tablet: 768, desktop: 1200 };

/** Whether a click was for a switch. */
export function onSwitchClick(target: Element): boolean {
  if (target.closest('[data-do="pin"]')) {
    tell({ type: 'pin', pinned: !current().pinned });
    return true;
  }
  const button = target.closest<HTMLElement>('[data-set]');
  const name = button?.dataset.set;
  const value = button?.dataset.value;
  if (!isSwitch(name) || !fits(name, value)) return false;
  const changed = current()[name] !== value;
  keep({ [name]: value });
  showSwitches();
  if (changed) turn(name);
  return true;
}

/** The editor says whether the preview is pinned, for a command may pin it, too. */
export function showPinned(pinned: boolean): void {
  keep({ pinned });
  find('[data-do="pin"]').setAttribute('aria-pressed', String(pinned));
}

function turn(name: Switch): void {
  if (name === 'view') {
    closeCard(false);
    measureCards();
    quietly(() => window.scrollTo(0, 0));
  }
  if (name === 'copy') {
    closeCard(false);
    tell({ type: 'mark', marked: current().copy === 'marked' });
  }
  placeAgain();
}

export function showSwitches(): void {
  const state = current();
  for (const button of document.querySelectorAll<HTMLElement>('[data-set]')) {
    const { set: name, value } = button.dataset;
    button.setAttribute('aria-pressed', String(isSwitch(name) && state[name] === value));
  }
  stage.dataset.width = state.width;
  stage.hidden = state.view !== 'page';
  cards.hidden = state.view !== 'cards';
  document.body.dataset.view = state.view;
  fitWidth();
  followTheme();
}

/** A page that is wider than the panel is shown smaller, whole. */
export function fitWidth(): void {
  const wanted = WIDTHS[current().width];
  const room = document.documentElement.clientWidth;
  const zoom = wanted === undefined ? 1 : Math.min(1, room / wanted);
  stage.style.setProperty('--zoom', zoom.toFixed(4));
}

export function showTheme(theme: string): void {
  page.dataset.theme = theme;
  homePage.dataset.theme = theme;
  placeAgain();
}

/** High contrast light also carries the class of high contrast, so it is asked for first. */
const SCHEMES = [
  ['vscode-high-contrast-light', 'hc-light'],
  ['vscode-high-contrast', 'hc-dark'],
  ['vscode-dark', 'dark'],
] as const;

export function followTheme(): void {
  const { tone } = current();
  const classes = document.body.classList;
  const editors = SCHEMES.find(([name]) => classes.contains(name))?.[1] ?? 'light';
  const scheme = tone === 'follow' ? editors : tone;
  page.dataset.scheme = scheme;
  for (const element of [voices, homePage]) element.dataset.scheme = scheme;
  // The mock-ups follow the page, what stands around them the editor.
  cards.dataset.tone = scheme;
}
