import { type Article, BODY_KINDS } from '../article/model.ts';
import type { Finding } from '../rules/rule.ts';
import { contains, overlaps, type Span, span, textOf } from '../text/spans.ts';
import type { Page, PageFinding, Whereabouts } from './page.ts';
import { wordDiff } from './wordDiff.ts';

/** The cards of a marked page, in the order of its pins; what has no pin (front matter, a byline) comes last. */
export function pageFindings(
  article: Article,
  page: Page,
  findings: readonly Finding[],
  titleOf: (rule: string) => string,
): PageFinding[] {
  const pins = page.marks?.pins ?? [];
  const others = [...findings.keys()].filter((index) => !pins.includes(index));
  return [...pins, ...others].map((index) => {
    const finding = findings[index]!;
    return {
      rule: finding.rule,
      title: titleOf(finding.rule),
      severity: finding.severity,
      message: finding.message,
      ...bounds(finding.span),
      related: finding.related.map((related) => ({
        message: related.message,
        text: textOf(article.text, related.span),
        where: whereabouts(article, related.span.start),
        ...bounds(related.span),
      })),
      fixes: finding.fixes.map((fix) => ({
        title: fix.title,
        diff: wordDiff(article.text, fix.edits),
        edits: fix.edits.map((edit) => ({ ...bounds(edit.span), text: edit.text })),
        ...(fix.select ? { select: bounds(fix.select) } : {}),
      })),
      part: partOf(page, finding.span),
    };
  });
}

const bounds = ({ start, end }: Span): Span => ({ start, end });

function partOf(page: Page, place: Span): number {
  const touched = span(place.start, Math.max(place.end, place.start + 1));
  return page.parts.findIndex((part) => part.start < part.end && overlaps(part, touched));
}

/** In which block of the story an offset lies, counted as a reader counts. */
function whereabouts(article: Article, offset: number): Whereabouts {
  let nth = 0;
  for (const passage of article.passages) {
    const isBody = BODY_KINDS.has(passage.kind) && passage.kind !== 'subhead';
    if (isBody) nth++;
    if (contains(span(passage.at, passage.at + passage.text.length), span(offset, offset)))
      return { kind: passage.kind, nth: isBody ? nth : 0 };
  }
  return { kind: 'furniture', nth: 0 };
}
