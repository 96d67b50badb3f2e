import { type Article, BODY_KINDS } from '../../article/model.ts';
import { passageIndexAt } from '../../article/passageAt.ts';
import type { Finding } from '../../rules/rule.ts';
import { spanIndex } from '../../text/spanIndex.ts';
import { type Span, span, textOf } from '../../text/spans.ts';
import type { Page, PageFinding, Whereabouts } from './model.ts';
import { wordDiff } from './wordDiff.ts';

/** The cards of a marked page, in the order of its pins; what has no pin (front matter, a byline) comes last. */
export function pageFindings(
  article: Article,
  page: Page,
  findings: readonly Finding[],
  titleOf: (rule: string) => string,
): PageFinding[] {
  const pins = page.marks?.pins ?? [];
  const pinned = new Set(pins);
  const others = [...findings.keys()].filter((index) => !pinned.has(index));
  const partOf = partFinder(page);
  const whereabouts = whereaboutsIn(article);
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
        where: whereabouts(related.span.start),
        ...bounds(related.span),
      })),
      fixes: finding.fixes.map((fix) => ({
        title: fix.title,
        diff: wordDiff(article.text, fix.edits),
        edits: fix.edits.map((edit) => ({ ...bounds(edit.span), text: edit.text })),
        ...(fix.select ? { select: bounds(fix.select) } : {}),
      })),
      part: partOf(finding.span),
    };
  });
}

const bounds = ({ start, end }: Span): Span => ({ start, end });

/** Finds the part that a place is in, -1 where it is not printed. */
function partFinder({ parts }: Page): (place: Span) => number {
  const printed = parts.flatMap(({ start, end }, index) => (start < end ? [{ start, end, index }] : []));
  const at = spanIndex(printed);
  return ({ start, end }) => at(span(start, Math.max(end, start + 1)))[0]?.index ?? -1;
}

/** Tells in which block of the story an offset lies, counted as a reader counts. */
function whereaboutsIn({ passages }: Article): (offset: number) => Whereabouts {
  let count = 0;
  const counted = passages.map(({ kind }) => (BODY_KINDS.has(kind) && kind !== 'subhead' ? ++count : 0));
  return (offset) => {
    const index = passageIndexAt(passages, span(offset, offset));
    return { kind: passages[index]?.kind ?? 'furniture', nth: counted[index] ?? 0 };
  };
}
