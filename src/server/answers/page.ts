import {
  EXPIRED,
  pageFindings,
  QUERY,
  queryFindings,
  renderPage,
  ruleOf,
  type SiteAuthors,
  stetOf,
  TOO_LONG,
  withoutTrees,
} from '../../core/index.ts';
import type { ExportAnswer, PageAnswer } from '../../protocol.ts';
import type { Outcome } from '../reviewing/reviews.ts';

/** What no rule found, and nobody can let stand. */
const NO_RULES: ReadonlySet<string> = new Set([EXPIRED, QUERY, TOO_LONG]);

/** The published page of a reviewed version; marked, it carries the findings and open queries with their cards. */
export function pageOf(
  { document, review, inForce, sidecar }: Outcome,
  marked: boolean,
  site?: SiteAuthors,
): PageAnswer | null {
  if (!review) return null;
  const { article } = review;
  const findings = [...review.findings, ...queryFindings(article.text, sidecar.queries)];
  const { readingSpeed } = inForce.config;
  const page = renderPage(article, marked ? { readingSpeed, findings, site } : { readingSpeed, site });
  const titleOf = (id: string): string =>
    id === QUERY ? 'Query to the writer' : (ruleOf(id, inForce.styles.rules)?.title ?? id);
  return {
    version: document.version,
    ...withoutTrees(page),
    findings: marked
      ? pageFindings(article, page, findings, titleOf).map((found) => ({
          ...found,
          stet: NO_RULES.has(found.rule) ? null : stetOf(article.text, { rule: found.rule, span: found }),
        }))
      : [],
    house: inForce.config.preview,
  };
}

/** The clean page, for files and systems elsewhere. */
export function exportOf({ review, inForce }: Outcome, site?: SiteAuthors): ExportAnswer | null {
  if (!review) return null;
  const { readingSpeed, preview } = inForce.config;
  return { ...renderPage(review.article, { readingSpeed, site }), house: preview };
}
