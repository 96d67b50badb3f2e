import { EXPIRED, pageFindings, renderPage, ruleOf, stetOf } from '../core/index.ts';
import type { PageAnswer } from '../protocol.ts';
import type { Outcome } from './reviewing/reviews.ts';

/** The published page of a reviewed version; marked, it carries the findings and their cards. */
export function pageOf({ document, review, inForce }: Outcome, marked: boolean): PageAnswer | null {
  if (!review) return null;
  const { article, findings } = review;
  const { readingSpeed } = inForce.config;
  const page = renderPage(article, marked ? { readingSpeed, findings } : { readingSpeed });
  const titleOf = (id: string): string => ruleOf(id, inForce.styles.rules)?.title ?? id;
  return {
    version: document.version,
    ...page,
    findings: marked
      ? pageFindings(article, page, findings, titleOf).map((found) => ({
          ...found,
          stet: found.rule === EXPIRED ? null : stetOf(article.text, { rule: found.rule, span: found }),
        }))
      : [],
    house: inForce.config.preview,
  };
}
