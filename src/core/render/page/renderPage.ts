import type { Article } from '../../article/model.ts';
import type { Finding } from '../../rules/rule.ts';
import { aboutOf } from './about.ts';
import { topParts } from './above.ts';
import { afterParts } from './below.ts';
import { bodyParts } from './body.ts';
import { inkFor, NO_INK, numberPins } from './markup.ts';
import type { Page } from './model.ts';
import { leadFigure } from './pictures.ts';
import type { SiteAuthors } from './siteAuthors.ts';
import { type Copy, hiddenIn } from './sourceHtml.ts';

export interface RenderOptions {
  /** Words a minute, for copy that states no reading time. */
  readonly readingSpeed: number;
  /** Marked copy: these are drawn in the page, with who is quoted and every figure. Without them the page is clean. */
  readonly findings?: readonly Finding[];
  /** The names that the site has for keys of authors. */
  readonly site?: SiteAuthors | undefined;
}

/**
 * The article as a site would publish it. Each part is one element of safe HTML that knows its source, so that a
 * preview can patch parts one by one and lead from any of them back to the copy.
 */
export function renderPage(article: Article, options: RenderOptions): Page {
  const site = options.site ? { site: options.site } : {};
  const copy: Copy = { ...article, ...site, ink: options.findings ? inkFor(article, options.findings) : NO_INK };
  const parts = [
    ...topParts(copy, options.readingSpeed),
    ...leadFigure(copy),
    ...bodyParts(copy),
    ...afterParts(copy),
  ].map(hiddenIn(copy));
  const about = aboutOf(copy);
  const page = { title: about.headline, lang: article.language === 'und' ? '' : article.language, about };
  if (!copy.ink.legend) return { ...page, parts };
  const numbered = numberPins(parts);
  return { ...page, parts: numbered.parts, marks: { ...copy.ink.legend, pins: numbered.pins } };
}
