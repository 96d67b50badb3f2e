import type { Span } from '../../text/spans.ts';

/** Elements of HTML of which nothing is copy, whatever stands in them, and comments. */
const UNSEEN: readonly (readonly [open: string, close: string])[] = [
  ['<!--', '-->'],
  ['<script', '</script>'],
  ['<style', '</style>'],
  ['<svg', '</svg>'],
];

/** Comments, scripts, styles and drawings of a text, whole. What is never closed hides nothing. Linear. */
export function unseenElements(text: string): Span[] {
  const lower = text.includes('<') ? text.toLowerCase() : '';
  return UNSEEN.flatMap(([open, close]) => {
    const found: Span[] = [];
    for (let at = lower.indexOf(open); at >= 0; ) {
      const end = lower.indexOf(close, at + open.length);
      if (end < 0) break;
      found.push({ start: at, end: end + close.length });
      at = lower.indexOf(open, end + close.length);
    }
    return found;
  });
}
