import type { Article, Markup, Passage } from '../../article/model.ts';
import { passageAt } from '../../article/passageAt.ts';
import { spanIndex } from '../../text/spanIndex.ts';
import { type Span, shift, span, textOf } from '../../text/spans.ts';
import { inlineNodes, visibleText } from './inline.ts';
import type { Ink } from './markup.ts';
import type { HiddenSpan, PartTree, Slot } from './model.ts';
import { type Nodes, type PageElement, trimmed } from './tree.ts';

/** The article with what is drawn over it: what every part of the page is made from. */
export type Copy = Article & { readonly ink: Ink };

/** The source of what is shown without a place of its own: tags or a picture named in front matter. */
export const NOWHERE = span(0, 0);

/** A part before it is rendered for any target. */
export type MadePart = Omit<PartTree, 'html' | 'words'>;

/** `elsewhere` is what other systems than the page get of it. */
export const part = (slot: Slot, content: PageElement, source: Span, elsewhere?: Nodes): MadePart => ({
  slot,
  content,
  ...(elsewhere ? { elsewhere } : {}),
  start: source.start,
  end: source.end,
});

export const spanOf = (passage: Passage): Span => span(passage.at, passage.at + passage.text.length);

/** The block of copy that a piece of furniture stands in: a byline's whole line, not just its name. */
export function sourceOf(article: Article, place: Span): Span {
  const passage = passageAt(article.passages, place);
  return passage ? spanOf(passage) : place;
}

export const cover = (places: readonly Span[]): Span =>
  places.length === 0
    ? NOWHERE
    : places.reduce((all, { start, end }) => span(Math.min(all.start, start), Math.max(all.end, end)));

/** The copy at a place with the markup of the passage it stands in. */
export function nodesAt(article: Copy, place: Span): Nodes {
  const passage = passageAt(article.passages, place);
  if (passage) return nodesIn(article, passage, place);
  return trimmed(inlineNodes(article.text, [], place, article.ink.over(place)));
}

export const nodesOf = (article: Copy, passage: Passage): Nodes => nodesIn(article, passage, spanOf(passage));

/** A stretch of a passage. */
export function nodesIn(article: Copy, passage: Passage, place: Span): Nodes {
  const overlays = article.ink.over(place).map((overlay) => ({ ...overlay, ...shift(overlay, -passage.at) }));
  return trimmed(inlineNodes(passage.text, markupOf(passage), shift(place, -passage.at), overlays));
}

/** The markup of a passage, and the quotation marks that wires write as ``…'', which readers see as “…”. */
function markupOf({ markup, facts }: Passage): readonly Markup[] {
  const typed = facts.quotes.filter(({ style }) => style === 'backticks');
  if (!typed.length) return markup;
  const marks = typed.flatMap(({ start, end, inner, unclosed }): Markup[] => [
    { kind: 'hidden', start, end: inner.start, shows: '“' },
    ...(unclosed ? [] : [{ kind: 'hidden' as const, start: inner.end, end, shows: '”' }]),
  ]);
  return [...markup, ...marks];
}

/** The copy at a place as readers see it. */
export function wordsAt(article: Article, place: Span): string {
  const passage = passageAt(article.passages, place);
  const words = passage
    ? visibleText(passage.text, passage.markup, shift(place, -passage.at))
    : textOf(article.text, place);
  return words.replace(/\s+/g, ' ').trim();
}

/** Gives parts the syntax in their source that readers do not see, so that places on the page lead to places in the copy. */
export function hiddenIn(article: Article): (made: MadePart) => MadePart {
  if (article.format === 'text' && !article.quotes.some(({ style }) => style === 'backticks')) return (made) => made;
  const passagesAt = spanIndex(article.passages.map((passage) => ({ ...spanOf(passage), passage })));
  return (made) => {
    const hidden = passagesAt(made)
      .flatMap(({ passage }) =>
        markupOf(passage)
          .filter(({ kind }) => kind === 'hidden')
          .map(({ start, end, shows }): HiddenSpan => {
            const from = passage.at - made.start;
            return { start: start + from, end: end + from, ...(shows === undefined ? {} : { shows }) };
          }),
      )
      .sort((a, b) => a.start - b.start);
    return hidden.length > 0 ? { ...made, hidden } : made;
  };
}
