import type { Passage } from '../article/model.ts';
import { mask } from '../text/mask.ts';

const PROSE: ReadonlySet<string> = new Set(['paragraph', 'listItem', 'deck']);

/** "Q:", "Ruiz:" or "ANA RUIZ:" opens the words of a speaker in an interview or a transcript. */
const LABEL = /^\s*(?:\p{Lu}\p{L}*\.?\s){0,3}\p{Lu}[\p{L}'’-]*:\s/u;

/**
 * The prose of a body passage with quotations and links blanked at equal length, for rules that judge the writer's own
 * words. Empty for furniture, headings and block quotes.
 */
export function outsideQuotes(passage: Passage, filler = ' '): string {
  if (!PROSE.has(passage.kind) || LABEL.test(passage.prose)) return '';
  const addresses = [...passage.prose.matchAll(/\b(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w.-]{1,255}/g)].map(
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
  const links = passage.markup.filter(({ kind }) => kind === 'link');
  return mask(passage.prose, [...passage.facts.quotes, ...addresses, ...links], filler);
}
