import type { Article } from '../article/model.ts';
import { overlaps, span } from '../text/spans.ts';
import { visibleText } from './html.ts';
import type { PageAbout } from './page.ts';

/** Names in a byline stand between these. One group, so that splitting keeps what stands between names. */
export const BETWEEN_NAMES = /(\s*,\s+(?:and\s+)?|\s+and\s+|\s+&\s+)/;

/** Longer openings are cut: no card shows more. */
const OPENING = 400;

/** What the story says of itself, as words: for cards, and for machines that read the published page. */
export function aboutOf(article: Article, words: (place: { start: number; end: number }) => string): PageAbout {
  const { headline, deck, kicker, byline, published, updated, image, imageAlt, tags } = article.furniture;
  const names = byline ? words(byline).replace(/^by\s+/i, '') : '';
  const own = article.passages.find(
    ({ kind, at, text }) => kind === 'paragraph' && !(byline && overlaps(byline, span(at, at + text.length))),
  );
  const opening = own ? visibleText(own.text, own.markup, span(0, own.text.length)).replace(/\s+/g, ' ').trim() : '';
  return {
    headline: headline ? words(headline) : '',
    deck: deck ? words(deck) : '',
    kicker: kicker ? words(kicker) : '',
    opening: opening.slice(0, OPENING),
    authors: names.split(BETWEEN_NAMES).filter((name, at) => at % 2 === 0 && name !== ''),
    tags,
    words: article.words,
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined ? {} : { updated }),
    ...(image === undefined ? {} : { image }),
    ...(imageAlt === undefined ? {} : { imageAlt }),
  };
}
