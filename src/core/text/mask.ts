import type { Span } from './spans.ts';

/** Blanks the spans at equal length, so that every offset stays true. `filler` is one UTF-16 unit. */
export function mask(text: string, spans: readonly Span[], filler = ' '): string {
  if (!spans.length) return text;
  let out = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    out += text.slice(at, Math.max(at, start)) + filler.repeat(end - Math.max(at, start));
    at = end;
  }
  return out + text.slice(at);
}
