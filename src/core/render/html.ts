import type { Markup } from '../article/model.ts';
import type { Span } from '../text/spans.ts';

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

/** What hidden syntax leaves to see: words that it keeps apart by a line break stay apart. */
const gap = (mark: Markup, hidden: string): string => mark.shows ?? (hidden.includes('\n') ? '\n' : '');
const seen = (mark: Markup, hidden: string): string => escapeHtml(gap(mark, hidden));

function wrap(mark: Markup, inner: string, linked: boolean): string {
  if (inner === '') return '';
  switch (mark.kind) {
    case 'hidden':
      return inner;
    case 'strong':
      return `<strong>${inner}</strong>`;
    case 'emphasis':
      return `<em>${inner}</em>`;
    case 'code':
      return `<code>${inner}</code>`;
    case 'link': {
      const href = linked ? null : safeHref(mark.href);
      return href === null ? inner : `<a href="${escapeHtml(href)}">${inner}</a>`;
    }
  }
}

/**
 * A stretch of a passage with its markup as HTML. Syntax that readers never see is left out, and marks that overlap
 * without nesting are closed and opened again, so that the tags always balance.
 */
export function inlineHtml(text: string, markup: readonly Markup[], within: Span): string {
  const marks = [...markup].sort((a, b) => a.start - b.start || b.end - a.end);

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
