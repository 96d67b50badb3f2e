import type { Paragraph } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { allMatches } from '../../text/matches.ts';
import { type Span, shift } from '../../text/spans.ts';
import type { Markup } from '../model.ts';
import { htmlMarkup, inlineMarkup } from './inline.ts';

/** The site's own values, which may stand in an address, where Markdown knows no blank. */
export const LIQUID = /\{\{[^{}\n]{0,300}\}\}|\{%[^{}\n]{0,300}%\}/g;

/** Longer values are no headline, deck or caption, and are taken as they are. UTF-16 units. */
const LONGEST = 5_000;

/**
 * The markup of a value of front matter, relative to it: escapes of its quotes, entities, tags and inline Markdown are
 * hidden, and readers see what they stand for. `quote` is the mark that the value stands in, '' for none.
 */
export function valueMarkup(value: string, quote: string): Markup[] {
  if (value.length > LONGEST) return [];
  const hidden = escapesOf(value, quote);
  const html = /[<&]/.test(value) ? htmlMarkup(value) : [];
  const inline = /[*_`[{]/.test(value) ? markdownOf(value) : [];
  return [...hidden, ...html, ...inline].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What a mark of the language of the value hides: a quote twice, `\\"`, `\\u2019`, `\\n`. */
function escapesOf(value: string, quote: string): Markup[] {
  if (quote === "'") return value.includes("''") ? marks(value, /'(?=')/g) : [];
  if (quote !== '"' || !value.includes('\\')) return [];
  const letters = allMatches(value, ESCAPE).map(
    ({ 0: found, 1: two, 2: four, 3: eight, index }): Markup => ({
      kind: 'hidden',
      start: index,
      end: index + found.length,
      shows: letterOf(two ?? four ?? eight) ?? (/\s/.test(found) ? '' : ' '),
    }),
  );
  return [...marks(value, /\\(?=["\\/])/g), ...letters];
}

/** Of YAML, TOML and JSON: `\x2d`, `\u2019`, `\U0001F334`, white space, and a line that goes on. */
const ESCAPE = /(?<!\\)\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|[nrt]|\r?\n[ \t]{0,40})/g;

/** The letter of a code; none for a code that Unicode does not have. */
function letterOf(code: string | undefined): string | undefined {
  const number = Number.parseInt(code ?? '', 16);
  return number <= 0x10ffff ? String.fromCodePoint(number) : undefined;
}

const marks = (value: string, pattern: RegExp): Markup[] =>
  allMatches(value, pattern).map(({ index }): Markup => ({ kind: 'hidden', start: index, end: index + 1 }));

/** Only where the value is a paragraph of Markdown: what looks like a list or a heading is copy. */
function markdownOf(value: string): Markup[] {
  const plain = value.replace(LIQUID, (tag) => '/'.repeat(tag.length));
  const [first, ...others] = fromMarkdown(plain).children;
  if (first?.type !== 'paragraph' || others.length) return [];
  const at = (first as Paragraph).position?.start.offset ?? 0;
  const outer: Span = { start: at, end: (first as Paragraph).position?.end.offset ?? value.length };
  return inlineMarkup(value, outer, first.children).map((mark) => ({ ...mark, ...shift(mark, at) }));
}
