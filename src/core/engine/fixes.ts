import type { Finding, Fix } from '../rules/rule.ts';
import { applyEdits, type Edit, editedWithin, type Span } from '../text/spans.ts';

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

/** Passes after which `settle` stops, whatever is left: as many as ESLint takes. */
const PASSES = 10;

/**
 * The edits of all safe fixes, and of those that show only once others are made (an abbreviation that asks for a comma
 * after the year), so that a second run has nothing to do.
 * @param again the findings of the text as mended so far
 */
export function settle(
  text: string,
  findings: readonly Finding[],
  again: (mended: string) => readonly Finding[],
): Edit[] {
  let edits = joinFixes(safeFixes(findings));
  let next = edits;
  for (let pass = 1; next.length > 0 && pass < PASSES; pass++) {
    const mended = applyEdits(text, edits);
    next = joinFixes(safeFixes(again(mended)));
    edits = inOneGo(mended, edits, next);
  }
  return edits.filter((edit) => text.slice(edit.span.start, edit.span.end) !== edit.text);
}

/** Edits that do at once what two ordered lists do one after the other; places that touch become one. */
function inOneGo(between: string, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  let grown = 0;
  const made = first.map(({ span, text }) => {
    const start = span.start + grown;
    const growth = text.length - (span.end - span.start);
    grown += growth;
    return { start, end: start + text.length, growth, over: [] as Edit[] };
  });
  const wanted = second.map((edit) => ({ ...edit.span, growth: 0, over: [edit] }));
  const places = [...made, ...wanted].sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: typeof made = [];
  for (const place of places) {
    const last = joined.at(-1);
    if (!last || place.start > last.end) joined.push(place);
    else {
      last.end = Math.max(last.end, place.end);
      last.growth += place.growth;
      last.over = last.over.concat(place.over);
    }
  }
  grown = 0;
  return joined.map(({ start, end, growth, over }) => {
    const text = editedWithin(between, { start, end }, over);
    const from = start - grown;
    grown += growth;
    return { span: { start: from, end: end - grown }, text };
  });
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

/** Insertions count as meeting what they touch: their order would be arbitrary. */
function meet(a: Span, b: Span): boolean {
  const touching = a.start === a.end || b.start === b.end;
  return touching ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
}

const meetsItself = (edits: readonly Edit[]): boolean =>
  edits.some((edit, i) => edits.slice(i + 1).some((other) => meet(edit.span, other.span)));
