import type { Finding, Fix } from '../rules/rule.ts';
import type { Edit, Span } from '../text/spans.ts';

/** The safe fix of each finding that has one: what may be applied without asking. */
export const safeFixes = (findings: readonly Finding[]): Fix[] =>
  findings.flatMap(({ fixes }) => fixes.find((fix) => fix.safe) ?? []);

/**
 * The edits of as many fixes as fit together, in order of their place. A fix goes in whole or not at all, and of two
 * that meet the earlier in the list wins, so that the outcome does not depend on anything but the list. One that joins
 * others counts as those: where one of its places is taken, the rest are mended.
 */
export function joinFixes(fixes: readonly Fix[]): Edit[] {
  const taken: Edit[] = [];
  for (const fix of fixes.flatMap((one) => one.parts ?? one)) {
    const places = fix.edits.map((edit) => placeFor(taken, edit.span));
    if (places.includes(-1) || meetsItself(fix.edits)) continue;
    for (const edit of fix.edits) taken.splice(placeFor(taken, edit.span), 0, edit);
  }
  return taken;
}

/** Where a span goes among edits in order, or -1 where it meets one of them. */
function placeFor(taken: readonly Edit[], span: Span): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (taken[middle]!.span.start < span.start) low = middle + 1;
    else high = middle;
  }
  const before = taken[low - 1];
  const after = taken[low];
  return (before && meet(before.span, span)) || (after && meet(after.span, span)) ? -1 : low;
}

/** Insertions count as meeting what they touch: which of the two comes first would be anybody's guess. */
function meet(a: Span, b: Span): boolean {
  const touching = a.start === a.end || b.start === b.end;
  return touching ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
}

const meetsItself = (edits: readonly Edit[]): boolean =>
  edits.some((edit, i) => edits.slice(i + 1).some((other) => meet(edit.span, other.span)));
