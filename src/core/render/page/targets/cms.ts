import type { PageAbout, PageTree } from '../model.ts';
import { element, isElement, type Nodes, type PageElement, type PagePicture, rewritten } from '../tree.ts';
import { toHtml } from './html.ts';
import { labelOf } from './picture.ts';

/**
 * The article for a content-management system: with no class and no box of ours, and what it says of itself in the words
 * of schema.org.
 */
export function semanticHtml({ parts, about }: PageTree): string {
  const blocks = parts.map(({ content, elsewhere }) => toHtml(rewritten(elsewhere ?? [content], clean)));
  return `<article>\n${blocks.filter((html) => html !== '').join('\n')}\n</article>\n${jsonLd(about)}\n`;
}

/** Boxes and tones of the page, and what marked copy draws. */
const OURS: ReadonlySet<string> = new Set(['div', 'span', 'mark']);
/** What says something of the copy itself. */
const MEANINGFUL: ReadonlySet<string> = new Set(['href', 'datetime', 'scope', 'start']);

function clean(node: PageElement | PagePicture): Nodes {
  if (!isElement(node)) {
    const { src } = node.picture;
    return src === undefined ? [] : [element('img', { src, alt: labelOf(node) }, [])];
  }
  if (node.margin) return [];
  if (OURS.has(node.tag)) return node.children;
  const kept = Object.entries(node.attributes).filter(([name]) => MEANINGFUL.has(name));
  return [element(node.tag, Object.fromEntries(kept), node.children)];
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
