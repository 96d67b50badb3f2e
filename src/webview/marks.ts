/** Marked copy: the numbers of the pins, the key to the tints, and the card of the finding that is open. */

import type { FindingCard, PageLegend } from '../protocol.ts';
import { allParts, fill, find, make, partOf } from './dom.ts';
import { cardOf, placeCard, showAllFixes, showDiff } from './findingCard.ts';
import { tell } from './state.ts';

const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

const page = find('.frame > .page');
const stage = find('.stage');
const bar = find('.bar');
const key = find('.key');
const step = find('.step');
const count = find('.count');
const template = find<HTMLTemplateElement>('template#card');

let findings: readonly FindingCard[] = [];
let pinned = 0;
let version = 0;
/** The finding whose card is open, or -1. */
let open = -1;
let card: HTMLElement | null = null;

/** The pins in reading order: the first is the pin of the first finding. */
const pins = (): HTMLElement[] => [...page.querySelectorAll<HTMLElement>('.pin')];

// --- after each patch -----------------------------------------------------------------------------------------------

export interface Marks {
  readonly legend: PageLegend | null;
  readonly findings: readonly FindingCard[];
  readonly pins: number;
  readonly version: number;
}

export function showMarks(next: Marks): void {
  const kept = open >= 0 ? keyOf(findings[open]) : '';
  findings = next.findings;
  pinned = next.pins;
  version = next.version;
  page.classList.toggle('marked', next.legend !== null);
  key.hidden = next.legend === null;
  step.classList.toggle('off', findings.length === 0);
  if (next.legend) showKey(next.legend);
  labelPins();
  nudge();
  // The card stays with its finding; once that is settled, so is the card.
  if (open >= 0) {
    const again = findings.findIndex((finding) => keyOf(finding) === kept);
    if (again < 0) closeCard(false);
    else openCard(again, false);
  }
  showCount();
}

const keyOf = (finding: FindingCard | undefined): string =>
  finding ? [finding.rule, finding.message, finding.part].join('\n') : '';

function labelPins(): void {
  const words = (template.content.firstElementChild as HTMLElement).dataset;
  pins().forEach((pin, at) => {
    const finding = findings[at];
    if (!finding) return;
    pin.setAttribute('aria-label', fill(words.pin ?? '', at + 1, words[finding.severity] ?? '', finding.rule));
    pin.setAttribute('aria-expanded', String(at === open));
    pin.setAttribute('aria-haspopup', 'dialog');
  });
}

/** Pins on one line of the margin make room for each other. */
function nudge(): void {
  const places = pins().map((pin) => ({ pin, part: partOf(pin), top: Math.round(pin.getBoundingClientRect().top) }));
  let before: (typeof places)[number] | undefined;
  let beside = 0;
  for (const place of places) {
    const same = before !== undefined && before.part === place.part && Math.abs(before.top - place.top) < 12;
    beside = same ? beside + 1 : 0;
    if (beside > 0) place.pin.style.setProperty('--beside', String(beside));
    else place.pin.style.removeProperty('--beside');
    before = place;
  }
}

// --- key ------------------------------------------------------------------------------------------------------------

function showKey(legend: PageLegend): void {
  const words = key.dataset;
  const counts = SEVERITIES.map((severity) => ({
    severity,
    n: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ n }) => n > 0);
  find('.severities', key).replaceChildren(
    ...counts.map(({ severity, n }) => {
      const chip = make('span', 'chip', String(n));
      chip.dataset.sev = severity;
      return make('li', '', chip, make('span', 'word', words[n === 1 ? severity : `${severity}s`] ?? ''));
    }),
  );
  const voices = legend.voices.map((voice) => entry(String(voice.tint), voice.initials, voice.name, voice.count));
  if (legend.unnamed > 0) voices.push(entry('unnamed', '–', words.unnamed ?? '', legend.unnamed));
  if (legend.uncredited > 0) voices.push(entry('nobody', '?', words.nobody ?? '', legend.uncredited));
  if (legend.figures > 0) {
    voices.push(make('li', '', make('span', 'box'), words.figures ?? '', numberOf(legend.figures)));
  }
  find('.voices', key).replaceChildren(...voices);
}

function entry(tint: string, sign: string, name: string, n: number): HTMLElement {
  const swatch = make('span', 'swatch', sign);
  swatch.setAttribute('aria-hidden', 'true');
  swatch.dataset.v = tint;
  return make('li', '', swatch, name, numberOf(n));
}

const numberOf = (n: number): HTMLElement => make('span', 'n', String(n));

// --- stepping -------------------------------------------------------------------------------------------------------

function showCount(): void {
  const { words = '', one = '', many = '' } = count.dataset;
  const total = findings.length;
  if (total === 0) count.textContent = '';
  else count.textContent = open >= 0 ? fill(words, open + 1, total) : fill(total === 1 ? one : many, total);
}

/** Around the end, so that one key walks them all. */
function stepTo(by: number): void {
  if (findings.length === 0) return;
  const from = open >= 0 ? open : by > 0 ? -1 : 0;
  openCard((from + by + findings.length) % findings.length, true);
}

// --- the card -------------------------------------------------------------------------------------------------------

function openCard(index: number, move: boolean): void {
  const finding = findings[index];
  if (!finding) return;
  const held = card?.contains(document.activeElement) ?? false;
  card?.remove();
  open = index;
  card = cardOf(template, finding, index);
  stage.append(card);
  const anchor = anchorOf(index, finding);
  markOpen(anchor);
  if (move) anchor?.scrollIntoView({ block: 'nearest' });
  placeCard(card, stage, anchor);
  if (move) bringIntoView(card);
  if (move || held) (card.querySelector<HTMLElement>('footer button') ?? card).focus({ preventScroll: true });
  showCount();
}

/** Whole below the toolbar, or from its head on where the window is too low for it. */
function bringIntoView(box: HTMLElement): void {
  const taken = bar.getBoundingClientRect().bottom;
  box.style.scrollMarginTop = `${taken + 8}px`;
  const isWhole = box.offsetHeight + 16 <= document.documentElement.clientHeight - taken;
  box.scrollIntoView({ block: isWhole ? 'nearest' : 'start' });
}

/** Back to the pin, unless the finding has gone. */
export function closeCard(returnFocus = true): boolean {
  if (!card) return false;
  const anchor = anchorOf(open, findings[open]);
  card.remove();
  card = null;
  open = -1;
  markOpen(null);
  showCount();
  if (returnFocus) anchor?.focus({ preventScroll: true });
  return true;
}

const anchorOf = (index: number, finding: FindingCard | undefined): HTMLElement | null =>
  index < pinned ? (pins()[index] ?? null) : (allParts()[finding?.part ?? -1] ?? null);

function markOpen(anchor: HTMLElement | null): void {
  for (const note of page.querySelectorAll('.note.open')) note.classList.remove('open');
  anchor?.closest('.note')?.classList.add('open');
  for (const pin of pins()) pin.setAttribute('aria-expanded', String(pin === anchor));
}

export function placeAgain(): void {
  nudge();
  if (card) placeCard(card, stage, anchorOf(open, findings[open]));
}

// --- what the reader does -------------------------------------------------------------------------------------------

/** Whether a click was for a pin, a marked word or the card. */
export function onMarkClick(target: Element): boolean {
  const action = target.closest<HTMLElement>('[data-do]');
  if (action) return act(action);
  if (card?.contains(target)) return true;
  const note = target.closest<HTMLElement>('.note');
  const pin = target.closest<HTMLElement>('.pin') ?? (note ? pinOf(note) : null);
  if (!pin) return false;
  const index = pins().indexOf(pin);
  if (index === open) closeCard();
  else openCard(index, true);
  return true;
}

/** The card shows what the fix in hand would do. */
export function onFixInHand(target: EventTarget | null): void {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-do="fix"]') : null;
  const fix = findings[open]?.fixes[Number(button?.dataset.at)];
  if (card && button && fix) showDiff(card, fix.diff);
}

/** A finding whose words are split by markup has its pin on the first piece. */
function pinOf(note: HTMLElement): HTMLElement | null {
  const n = note.dataset.n;
  if (n === undefined) return null;
  return partOf(note)?.querySelector<HTMLElement>(`.pin[data-n="${n}"]`) ?? null;
}

function act(button: HTMLElement): boolean {
  const at = Number(button.dataset.at);
  switch (button.dataset.do) {
    case 'previous':
      stepTo(-1);
      break;
    case 'next':
      stepTo(1);
      break;
    case 'close':
      closeCard();
      break;
    case 'rule':
      tell({ type: 'rule', finding: open });
      break;
    case 'show':
      tell({ type: 'show', finding: open, related: -1 });
      break;
    case 'related':
      tell({ type: 'show', finding: open, related: at });
      break;
    case 'fix':
      tell({ type: 'fix', version, finding: open, fix: at });
      break;
    case 'more':
      if (card) {
        showAllFixes(card);
        bringIntoView(card);
      }
      break;
    case 'stand':
      tell({ type: 'stand', version, finding: open });
      break;
    default:
      return false;
  }
  return true;
}
