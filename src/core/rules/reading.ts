import type { Passage } from '../article/model.ts';
import { mask } from '../text/mask.ts';

const PROSE: ReadonlySet<string> = new Set(['paragraph', 'listItem']);

/** "Q:", "RUIZ:" or "Ana Ruiz:" opens the words of a speaker in an interview or a transcript; "Result:" does not. */
const LABEL = /^\s*(?:[QA]|\p{Lu}{2,}(?:\s\p{Lu}{2,})*|(?:\p{Lu}\p{L}+\s){1,3}\p{Lu}[\p{L}'’-]+):\s/u;

/** A label set in bold may be one name. */
const isLabelled = ({ prose, markup }: Passage): boolean => {
  const bold = markup.find(({ kind }) => kind === 'strong');
  return LABEL.test(prose) || (bold?.start === 0 && /:\s*\**$/.test(prose.slice(0, bold.end + 1).trimEnd()));
};

/**
 * The prose of a body passage with quotations and links blanked at equal length, for rules that judge the writer's own
 * words. Empty for furniture, headings and block quotes.
 */
export function outsideQuotes(passage: Passage, filler = ' '): string {
  if (!PROSE.has(passage.kind) || isLabelled(passage)) return '';
  const addresses = [...passage.prose.matchAll(/\b(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w.-]{1,255}/g)].map(
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
  const links = passage.markup.filter(({ kind }) => kind === 'link');
  return mask(passage.prose, [...passage.facts.quotes, ...addresses, ...links], filler);
}
