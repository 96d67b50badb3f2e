/** The card of a finding, over the page. */

import type { DiffPiece, FindingCard } from '../protocol.ts';
import { find, make } from './dom.ts';

/** A finding's card: what is wrong, why it matters, where else, and what can be done. */
export function cardOf(template: HTMLTemplateElement, finding: FindingCard, index: number): HTMLElement {
  const made = (template.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
  const chip = find('.chip', made);
  chip.dataset.sev = finding.severity;
  chip.textContent = String(index + 1);
  find('.severity', made).textContent = made.dataset[finding.severity] ?? '';
  fillOrDrop(find('[data-do="rule"]', made), finding.isOfRule ? [finding.rule] : []);
  const [what = '', why = ''] = finding.message.split('\n');
  find('.message', made).textContent = what;
  fillOrDrop(find('.why', made), why === '' ? [] : [why]);
  fillOrDrop(find('.evidence', made), finding.related.map(evidence));
  const fixes = finding.fixes.map(fixButton);
  const more = find('[data-do="more"]', made);
  if (fixes.length > AT_ONCE + 1) for (const fix of fixes.slice(AT_ONCE)) fix.hidden = true;
  else more.remove();
  find('footer', made).prepend(...fixes);
  if (!finding.isOfRule) find('[data-do="stand"]', made).remove();
  showDiff(made, finding.fixes[0]?.diff ?? []);
  return made;
}

/** Fixes that a card shows before it is asked for more: a long list would push what is wrong out of a low window. */
const AT_ONCE = 3;

/** Shows the fixes that were held back, and puts the focus on the first of them. */
export function showAllFixes(card: HTMLElement): void {
  const held = [...card.querySelectorAll<HTMLElement>('[data-do="fix"][hidden]')];
  for (const fix of held) fix.hidden = false;
  find('[data-do="more"]', card).remove();
  held[0]?.focus({ preventScroll: true });
}

function fillOrDrop(element: HTMLElement, content: readonly (string | Node)[]): void {
  if (content.length > 0) element.append(...content);
  else element.remove();
}

function evidence(related: FindingCard['related'][number], at: number): HTMLElement {
  const button = make('button', 'link', related.text.replace(/\s+/g, ' '));
  button.type = 'button';
  button.dataset.do = 'related';
  button.dataset.at = String(at);
  button.title = related.message;
  return make('li', '', button, make('span', 'at', related.where));
}

/** What a fix changes: words struck out, and words put in. */
export function showDiff(card: HTMLElement, diff: readonly DiffPiece[]): void {
  const line = find('.diff', card);
  line.hidden = diff.length === 0;
  line.replaceChildren(...diff.map(({ kind, text }) => (kind === 'same' ? text : make(TAGS[kind], '', text))));
}

const TAGS = { out: 'del', in: 'ins' } as const;

function fixButton({ title }: FindingCard['fixes'][number], at: number): HTMLElement {
  const button = make('button', `button ${at === 0 ? 'first' : 'second'}`, title);
  button.type = 'button';
  button.dataset.do = 'fix';
  button.dataset.at = String(at);
  return button;
}

/** Under the words, with its caret to them, and within the window's sides. */
export function placeCard(box: HTMLElement, stage: HTMLElement, anchor: HTMLElement | null): void {
  const from = stage.getBoundingClientRect();
  const mark = anchor?.closest('.note') ?? anchor;
  const lines = mark?.getClientRects();
  const words = lines?.[lines.length - 1];
  const top = words ? words.bottom - from.top : 0;
  const left = words ? words.left + Math.min(words.width / 2, 48) - from.left : 0;
  const widest = from.width - box.offsetWidth - 12;
  const x = Math.max(Math.min(left - 48, widest), 12);
  box.style.setProperty('top', `${top + 12}px`);
  box.style.setProperty('left', `${x}px`);
  box.style.setProperty('--caret', `${Math.max(Math.min(left - x - 5, box.offsetWidth - 24), 12)}px`);
}
