import type { Passage } from '../article/model.ts';
import { mask } from '../text/mask.ts';

const PROSE: ReadonlySet<string> = new Set(['paragraph', 'listItem', 'deck']);

/**
 * The prose of a body passage with quotations and links blanked at equal length, for rules that judge the writer's own
 * words. Empty for furniture, headings and block quotes.
 */
export function outsideQuotes(passage: Passage, filler = ' '): string {
  if (!PROSE.has(passage.kind)) return '';
  const addresses = [...passage.prose.matchAll(/\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\w+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return mask(passage.prose, [...passage.facts.quotes, ...addresses], filler);
}
