import type { Markup } from '../../article/model.ts';
import type { Span } from '../../text/spans.ts';
import { element, hasTag, isBlank, type Nodes, type PageNode } from './tree.ts';

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
  readonly frame: (inner: Nodes) => PageNode;
}

type Mark = Markup | Overlay;

/** What hidden syntax leaves to see: words that it keeps apart by a line break stay apart. */
const gap = (mark: Markup, hidden: string): string => mark.shows ?? (hidden.includes('\n') ? '\n' : '');
/** A line break of the copy is one of the page. */
function seen(mark: Markup, hidden: string): Nodes {
  const text = gap(mark, hidden);
  const words = text === '' ? [] : [text];
  return mark.shows === '\n' ? [element('br', {}, []), ...words] : words;
}

const TAGS = { strong: 'strong', emphasis: 'em', code: 'code', struck: 's' } as const;

function wrap(mark: Mark, inner: Nodes, linked: boolean): Nodes {
  if (inner.length === 0 || mark.kind === 'hidden') return inner;
  if (mark.kind === 'overlay') return isBlank(inner) ? inner : [mark.frame(inner)];
  if (mark.kind === 'link') return link(linked ? null : safeHref(mark.href), inner);
  return [element(TAGS[mark.kind], {}, inner)];
}

/** A button within a link would be neither; where a finding has its button the link only looks like one. */
function link(href: string | null, inner: Nodes): Nodes {
  if (href === null) return inner;
  return [hasTag(inner, 'button') ? element('span', { class: 'link' }, inner) : element('a', { href }, inner)];
}

/** From the outside in where two cover the same words. */
const rankOf = (mark: Mark): number => (mark.kind === 'overlay' ? mark.rank : Number.MAX_SAFE_INTEGER);

/**
 * A stretch of a passage with its markup, and with what is drawn over it, as a tree. Syntax that readers never see is left
 * out, and marks that overlap without nesting are closed and opened again.
 */
export function inlineNodes(
  text: string,
  markup: readonly Markup[],
  within: Span,
  overlays: readonly Overlay[] = [],
): Nodes {
  const marks: Mark[] = [...markup, ...overlays].sort(
    (a, b) => a.start - b.start || b.end - a.end || rankOf(a) - rankOf(b),
  );

  const render = (from: number, to: number, first: number, linked: boolean): Nodes => {
    const nodes: PageNode[] = [];
    const addText = (start: number, end: number): void => {
      if (start < end) nodes.push(text.slice(start, end));
    };
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
      addText(at, start);
      for (const node of wrap(mark, inner, linked)) nodes.push(node);
      at = end;
    }
    addText(at, to);
    return nodes;
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
