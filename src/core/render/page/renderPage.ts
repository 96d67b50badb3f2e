import type { Article } from '../../article/model.ts';
import type { Finding } from '../../rules/rule.ts';
import { aboutOf } from './about.ts';
import { topParts } from './above.ts';
import { afterParts } from './below.ts';
import { bodyParts } from './body.ts';
import { inkFor, NO_INK } from './markup.ts';
import type { Page, PageTree } from './model.ts';
import { leadFigure } from './pictures.ts';
import { numberPins } from './pins.ts';
import type { SiteAuthors } from './siteAuthors.ts';
import { type Copy, hiddenIn, type MadePart } from './sourceTree.ts';
import { toHtml } from './targets/html.ts';
import { shownWords } from './targets/text.ts';
import { isPicture, nodesWithin } from './tree.ts';

export interface RenderOptions {
  /** Words a minute, for copy that states no reading time. */
  readonly readingSpeed: number;
  /** Marked copy: these are drawn in the page, with who is quoted and every figure. Without them the page is clean. */
  readonly findings?: readonly Finding[];
  /** The names that the site has for keys of authors. */
  readonly site?: SiteAuthors | undefined;
}

/**
 * The article as a site would publish it. Each part is one element that knows its source, so that a preview can patch
 * parts one by one and lead from any of them back to the copy.
 */
export function renderPage(article: Article, options: RenderOptions): PageTree {
  const site = options.site ? { site: options.site } : {};
  const copy: Copy = { ...article, ...site, ink: options.findings ? inkFor(article, options.findings) : NO_INK };
  const made = [
    ...topParts(copy, options.readingSpeed),
    ...leadFigure(copy),
    ...bodyParts(copy),
    ...afterParts(copy),
  ].map(hiddenIn(copy));
  const about = aboutOf(copy);
  const page = {
    title: about.headline,
    lang: article.language === 'und' ? '' : article.language,
    about,
    pictures: pictureNames(made),
  };
  if (!copy.ink.legend) return { ...page, parts: made.map(rendered) };
  const { parts, pins } = numberPins(made);
  return { ...page, parts: parts.map(rendered), marks: { ...copy.ink.legend, pins } };
}

/** A page as the preview needs it, which shows it as it is. */
export const withoutTrees = (page: PageTree): Page => ({
  ...page,
  parts: page.parts.map(({ content, elsewhere, ...part }) => part),
});

const rendered = (made: MadePart): PageTree['parts'][number] => ({
  ...made,
  html: toHtml([made.content]),
  words: shownWords([made.content]),
});

function pictureNames(parts: readonly MadePart[]): string[] {
  const named = nodesWithin(parts.map(({ content }) => content)).filter(isPicture);
  return [...new Set(named.flatMap(({ picture }) => picture.src ?? []))];
}
