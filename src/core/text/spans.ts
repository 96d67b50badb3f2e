/** A stretch of text in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replace what `span` covers with `text`; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** The stretch alone, of what carries more. */
export const bare = ({ start, end }: Span): Span => ({ start, end });

export const shift = (s: Span, by: number): Span => ({ start: s.start + by, end: s.end + by });

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly within `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const textOf = (text: string, s: Span): string => text.slice(s.start, s.end);

/** Applies edits that do not overlap, whatever their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    parts.push(text.slice(at, edit.span.start), edit.text);
    at = edit.span.end;
  }
  return parts.join('') + text.slice(at);
}

/** The words of a stretch as edits that lie in it make them; all offsets are the text's. */
export const editedWithin = (text: string, within: Span, edits: readonly Edit[]): string =>
  applyEdits(
    textOf(text, within),
    edits.map((edit) => ({ ...edit, span: shift(edit.span, -within.start) })),
  );

/**
 * Whether a stretch meets any of the spans, which stand in order of their start; for asking often. Spans may nest, so
 * the furthest end so far is remembered.
 */
export function meets(spans: readonly Span[]): (s: Span) => boolean {
  const reach: number[] = [];
  for (const { end } of spans) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return (s) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spans[middle]!.start < s.end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && reach[low - 1]! > s.start;
  };
}
