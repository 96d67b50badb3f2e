import type { Article } from '../../article/model.ts';
import { overlaps, span } from '../../text/spans.ts';
import { bylineOf } from './authors.ts';
import { visibleText } from './inline.ts';
import type { PageAbout } from './model.ts';
import type { SiteAuthors } from './siteAuthors.ts';
import { wordsAt } from './sourceTree.ts';

/** Longer openings are cut: no card shows more. UTF-16 units. */
const OPENING = 400;

/** What the story says of itself, as words: for cards, and for machines that read the published page. */
export function aboutOf(article: Article & { readonly site?: SiteAuthors }): PageAbout {
  const { headline, deck, kicker, byline, published, updated, image, imageAlt, tags } = article.furniture;
  const own = article.passages.find(
    ({ kind, at, text }) => kind === 'paragraph' && !(byline && overlaps(byline, span(at, at + text.length))),
  );
  const opening = own ? visibleText(own.text, own.markup, span(0, own.text.length)).replace(/\s+/g, ' ').trim() : '';
  return {
    headline: headline ? wordsAt(article, headline) : '',
    deck: deck ? wordsAt(article, deck) : '',
    kicker: kicker ? wordsAt(article, kicker) : '',
    opening: opening.slice(0, OPENING),
    authors: bylineOf(article).names,
    tags,
    words: article.words,
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined ? {} : { updated }),
    ...(image === undefined ? {} : { image }),
    ...(imageAlt === undefined ? {} : { imageAlt }),
  };
}
