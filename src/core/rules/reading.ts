import type { Passage } from '../article/model.ts';
import { mask } from '../text/mask.ts';
import { overlaps, type Span } from '../text/spans.ts';
import type { Severity } from './rule.ts';

const PROSE: ReadonlySet<string> = new Set(['paragraph', 'listItem', 'deck']);

/** "Q:", "Ruiz:" or "ANA RUIZ:" opens the words of a speaker in an interview or a transcript. */
const LABEL = /^\s*(?:\p{Lu}\p{L}*\.?\s){0,3}\p{Lu}[\p{L}'’-]*:\s/u;

/**
 * The prose of a body passage with quotations and links blanked at equal length, for rules that judge the writer's own
 * words. Empty for furniture, headings and block quotes.
 */
export function outsideQuotes(passage: Passage, filler = ' '): string {
  if (!PROSE.has(passage.kind) || LABEL.test(passage.prose)) return '';
  const addresses = [...passage.prose.matchAll(/\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\w+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return mask(passage.prose, [...passage.facts.quotes, ...addresses], filler);
}

const ARITHMETIC: ReadonlySet<string> = new Set([
  'paragraph',
  'listItem',
  'blockQuote',
  'deck',
  'headline',
  'caption',
  'subhead',
]);

/** The passages whose figures are checked: body, headline and captions, but no code, tags or bylines. */
export const hasFigures = (passage: Passage): boolean =>
  ARITHMETIC.has(passage.kind) && /\d|\b(?:two|three|four|five|half|doubl|tripl|halv|percent)/i.test(passage.prose);

/** A speaker's own arithmetic is a question to the writer; the writer's is proved by the text. */
export const graveness = (passage: Passage, at: Span): { severity?: Severity } =>
  passage.facts.quotes.some((quote) => overlaps(quote, at)) ? { severity: 'info' } : {};

/** Where a named group of a match stands, relative to the passage; its first or its last place in the match. */
export function groupAt(match: RegExpMatchArray, group: string, last = false): Span {
  const text = match.groups?.[group] ?? '';
  const from = last ? match[0].lastIndexOf(text) : match[0].indexOf(text);
  const start = (match.index ?? 0) + Math.max(0, from);
  return { start, end: start + text.length };
}
