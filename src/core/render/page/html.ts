import type { Markup } from '../../article/model.ts';
import type { Span } from '../../text/spans.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The one way from copy to HTML: what it returns is text, in an element or in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);

/** The address of a link that may leave the page. Anything but the web and mail stays plain text. */
function safeHref(href: string | undefined): string | null {
  const address = href?.trim() ?? '';
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(address) ? address : null;
}

/** Something drawn over the copy: a frame around every visible piece of a stretch. Offsets as the copy's. */
export interface Overlay extends Span {
  readonly kind: 'overlay';
  /** Of overlays on the very same stretch the lower one is the outer. */
  readonly rank: number;
  readonly frame: (inner: string) => string;
}

type Mark = Markup | Overlay;

/** What hidden syntax leaves to see: words that it keeps apart by a line break stay apart. */
const gap = (mark: Markup, hidden: string): string => mark.shows ?? (hidden.includes('\n') ? '\n' : '');
/** A line break of the copy is one of the page. */
const seen = (mark: Markup, hidden: string): string =>
  `${mark.shows === '\n' ? '<br>' : ''}${escapeHtml(gap(mark, hidden))}`;

function wrap(mark: Mark, inner: string, linked: boolean): string {
  if (inner === '') return '';
  switch (mark.kind) {
    case 'hidden':
      return inner;
    case 'overlay':
      return inner.trim() === '' ? inner : mark.frame(inner);
    case 'strong':
      return `<strong>${inner}</strong>`;
    case 'emphasis':
      return `<em>${inner}</em>`;
    case 'code':
      return `<code>${inner}</code>`;
    case 'struck':
      return `<s>${inner}</s>`;
    case 'link':
      return linkHtml(linked ? null : safeHref(mark.href), inner);
  }
}

/** A button within a link would be neither; where a finding has its button the link only looks like one. */
function linkHtml(href: string | null, inner: string): string {
  if (href === null) return inner;
  return inner.includes('<button')
    ? `<span class="link">${inner}</span>`
    : `<a href="${escapeHtml(href)}">${inner}</a>`;
}

/** From the outside in where two cover the same words. */
const rankOf = (mark: Mark): number => (mark.kind === 'overlay' ? mark.rank : Number.MAX_SAFE_INTEGER);

/**
 * A stretch of a passage with its markup, and with what is drawn over it, as HTML. Syntax that readers never see is left
 * out, and marks that overlap without nesting are closed and opened again, so that the tags always balance.
 */
export function inlineHtml(
  text: string,
  markup: readonly Markup[],
  within: Span,
  overlays: readonly Overlay[] = [],
): string {
  const marks: Mark[] = [...markup, ...overlays].sort(
    (a, b) => a.start - b.start || b.end - a.end || rankOf(a) - rankOf(b),
  );

  const render = (from: number, to: number, first: number, linked: boolean): string => {
    let html = '';
    let at = from;
    for (let next = first; next < marks.length; next++) {
      const mark = marks[next]!;
      if (mark.start >= to) break;
      const start = Math.max(mark.start, at);
      const end = Math.min(mark.end, to);
      if (start >= end) continue;
      const inner =
        mark.kind === 'hidden'
          ? seen(mark, text.slice(start, end))
          : render(start, end, next + 1, linked || mark.kind === 'link');
      html += escapeHtml(text.slice(at, start)) + wrap(mark, inner, linked);
      at = end;
    }
    return html + escapeHtml(text.slice(at, to));
  };

  return render(within.start, within.end, 0, false);
}

/** A stretch of a passage as readers see it, without markup. */
export function visibleText(text: string, markup: readonly Markup[], within: Span): string {
  let words = '';
  let at = within.start;
  for (const mark of [...markup].sort((a, b) => a.start - b.start)) {
    if (mark.kind !== 'hidden' || mark.end <= at || mark.start >= within.end) continue;
    words += text.slice(at, Math.max(at, mark.start)) + gap(mark, text.slice(mark.start, mark.end));
    at = mark.end;
  }
  return words + text.slice(at, within.end);
}
