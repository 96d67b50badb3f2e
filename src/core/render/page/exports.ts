import { allMatches } from '../../text/matches.ts';
import { escapeHtml } from './html.ts';
import type { Page, PageAbout, PagePart } from './model.ts';

/** The page for other systems: clean markup for a content-management system, and text alone. */

// --- pictures -------------------------------------------------------------------------------------------------------

const PICTURE = /<div class="picture"([^>]*)>.*?<\/div>/gs;

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];

/** A picture that can be shown: its address, and its size in pixels where it is known. */
export interface PictureSource {
  readonly src: string;
  readonly size?: readonly [width: number, height: number];
}

/**
 * A file's page with the pictures that `sources` knows by their names in the copy. A placeholder takes the shape that
 * the copy states; without a script only a style can give it.
 */
export function withPictures(html: string, sources: ReadonlyMap<string, PictureSource>): string {
  return html.replace(PICTURE, (placeholder, attributes: string) => {
    const source = sources.get(unescapeHtml(attribute(attributes, 'data-src') ?? ''));
    if (!source) {
      const shape = /^(\d+) (\d+)$/.exec(attribute(attributes, 'data-size') ?? '');
      return shape ? placeholder.replace('<div', `<div style="aspect-ratio: ${shape[1]} / ${shape[2]}"`) : placeholder;
    }
    const alt = attribute(attributes, 'aria-label') ?? '';
    const size = source.size ? ` width="${source.size[0]}" height="${source.size[1]}"` : '';
    return `<div class="picture shown"><img src="${escapeHtml(source.src)}" alt="${alt}"${size}></div>`;
  });
}

/** The names of the pictures that a page shows, as the copy writes them. */
export const pictureNames = (page: Page): string[] => [
  ...new Set(
    page.parts.flatMap(({ html }) =>
      allMatches(html, PICTURE).flatMap(([, attributes = '']) => {
        const name = attribute(attributes, 'data-src');
        return name === undefined ? [] : [unescapeHtml(name)];
      }),
    ),
  ),
];

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const unescapeHtml = (html: string): string => html.replace(/&(?:amp|lt|gt|quot|#39);/g, (name) => ENTITIES[name]!);

// --- clean markup ---------------------------------------------------------------------------------------------------

/** The article with no class and no box of ours, and what it says of itself in the words of schema.org. */
export function semanticHtml(page: Page): string {
  const parts = page.parts.filter(isCopy).map((part) => cleanHtml(part.html));
  return `<article>\n${parts.filter((html) => html !== '').join('\n')}\n</article>\n${jsonLd(page.about)}\n`;
}

/** Tags and the box about the author are the site's own furniture. */
const isCopy = ({ html }: PagePart): boolean => !/^<(?:ul class="tags"|aside class="author")/.test(html);

function cleanHtml(html: string): string {
  return metaHtml(html)
    .replace(PICTURE, (_, attributes: string) => {
      const source = attribute(attributes, 'data-src');
      return source === undefined ? '' : `<img src="${source}" alt="${attribute(attributes, 'aria-label') ?? ''}">`;
    })
    .replace(/<div class="table"[^>]*>(.*?)<\/div>/gs, '$1')
    .replace(/ (?:class|role|aria-[\w-]+|data-[\w-]+)="[^"]*"/g, '')
    .replace(/<\/?span>/g, '');
}

/** Of the line under the deck only who and when: how long it takes to read the site says itself. */
function metaHtml(html: string): string {
  if (!html.startsWith('<div class="meta">')) return html;
  const byline = /<address[^>]*>.*?<\/address>/s.exec(html)?.[0] ?? '';
  const times = allMatches(html, /(?:Updated )?<time.*?<\/time>/gs)
    .map(([time]) => time)
    .join(' · ');
  return [byline, times === '' ? '' : `<p>${times}</p>`].filter((piece) => piece !== '').join('\n');
}

/** As search engines read it. Inside a script nothing may look like markup. */
function jsonLd(about: PageAbout): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: about.headline,
    ...(about.deck === '' ? {} : { description: about.deck }),
    ...(about.kicker === '' ? {} : { articleSection: about.kicker }),
    ...(about.authors.length === 0 ? {} : { author: about.authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(about.published === undefined ? {} : { datePublished: about.published }),
    ...(about.updated === undefined ? {} : { dateModified: about.updated }),
    ...(about.image === undefined ? {} : { image: about.image }),
    ...(about.tags.length === 0 ? {} : { keywords: about.tags }),
    wordCount: about.words,
  };
  const json = JSON.stringify(data, null, 2).replace(/[<>&\u2028\u2029]/g, (mark) => {
    return `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `<script type="application/ld+json">\n${json}\n</script>`;
}

// --- text -----------------------------------------------------------------------------------------------------------

/** The words of the page as readers see them, a blank line between blocks. */
export function plainText(page: Page): string {
  const blocks = page.parts.filter(isCopy).map((part) =>
    unescapeHtml(
      metaHtml(part.html)
        .replace(PICTURE, '')
        .replace(/<li>/g, '\n- ')
        .replace(/<\/p><(?:p|footer)>/g, '\n\n')
        .replace(/<\/t[hd]><t[hd][^>]*>/g, '\t')
        .replace(/<\/tr>/g, '\n')
        .replace(/<\/address>\n?/g, '\n')
        .replace(/<[^<>]*>/g, ''),
    ).trim(),
  );
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
