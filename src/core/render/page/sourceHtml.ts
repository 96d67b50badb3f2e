import type { Article, Passage } from '../../article/model.ts';
import { passageAt } from '../../article/passageAt.ts';
import { spanIndex } from '../../text/spanIndex.ts';
import { type Span, shift, span, textOf } from '../../text/spans.ts';
import { inlineHtml, visibleText } from './html.ts';
import type { Ink } from './markup.ts';
import type { HiddenSpan, PagePart, Slot } from './model.ts';

/** The article with what is drawn over it: what every part of the page is made from. */
export type Copy = Article & { readonly ink: Ink };

/** The source of what is shown without a place of its own: tags or a picture named in front matter. */
export const NOWHERE = span(0, 0);

export const part = (slot: Slot, html: string, source: Span): PagePart => ({
  slot,
  html,
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

/** The copy at a place as HTML, with the markup of the passage it stands in. */
export function htmlAt(article: Copy, place: Span): string {
  const passage = passageAt(article.passages, place);
  if (passage) return htmlIn(article, passage, place);
  return inlineHtml(article.text, [], place, article.ink.over(place)).trim();
}

export const htmlOf = (article: Copy, passage: Passage): string => htmlIn(article, passage, spanOf(passage));

/** A stretch of a passage as HTML. */
export function htmlIn(article: Copy, passage: Passage, place: Span): string {
  const overlays = article.ink.over(place).map((overlay) => ({ ...overlay, ...shift(overlay, -passage.at) }));
  return inlineHtml(passage.text, passage.markup, shift(place, -passage.at), overlays).trim();
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
export function hiddenIn(article: Article): (made: PagePart) => PagePart {
  if (article.format === 'text') return (made) => made;
  const passagesAt = spanIndex(article.passages.map((passage) => ({ ...spanOf(passage), passage })));
  return (made) => {
    const hidden = passagesAt(made)
      .flatMap(({ passage }) =>
        passage.markup
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
