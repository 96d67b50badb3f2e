/** Maximum nesting of markers before a line, or of brackets; real copy nests about three deep. */
const DEEPEST = 100;

/** Units of a list's indentation: far beyond what a list of that depth has. */
const WIDEST = 2 * DEEPEST;

/** Units without a blank line. */
const LONGEST = 50_000;

const MARKERS = new RegExp(`^(?:[ \\t]*(?:>|[-*+]|\\d{1,9}[.)])){${DEEPEST}}`, 'm');
const INDENT = new RegExp(`^[ \\t]{${WIDEST}}[ \\t]*(?:>|[-*+]|\\d)`, 'm');

/**
 * Whether a text is Markdown that somebody may have written. The parser's time grows with the square of a nesting's depth
 * and of a paragraph's marks, and its stack with the depth; what is not tame is read as plain text.
 */
export function isTame(text: string): boolean {
  return !MARKERS.test(text) && !INDENT.test(text) && !hasLongBlock(text) && !hasDeepBrackets(text);
}

function hasLongBlock(text: string): boolean {
  if (text.length <= LONGEST) return false;
  let start = 0;
  for (const { index } of text.matchAll(/\n[ \t]*\r?\n/g)) {
    if (index - start > LONGEST) return true;
    start = index;
  }
  return text.length - start > LONGEST;
}

function hasDeepBrackets(text: string): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(/[[\]]|\n[ \t]*\r?\n/g)) {
    depth = mark === '[' ? depth + 1 : mark === ']' ? Math.max(0, depth - 1) : 0;
    if (depth > DEEPEST) return true;
  }
  return false;
}
