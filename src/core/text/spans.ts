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
