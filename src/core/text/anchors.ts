import { plain } from './plain.ts';
import { type Span, span } from './spans.ts';

/** Words of a story with what stood around them, as short hashes, so that they are found again after edits elsewhere. */
export interface Anchor {
  /** White space as single spaces. */
  readonly words: string;
  readonly before?: string;
  readonly after?: string;
}

export const anchorOf = (text: string, place: Span): Required<Anchor> => ({
  words: plain(text.slice(place.start, place.end)),
  ...contextOf(text, place),
});

/** Three words on either side. */
export function contextOf(text: string, { start, end }: Span): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - 80), start).match(/\S+/g) ?? [];
  const after = text.slice(end, end + 80).match(/\S+/g) ?? [];
  return { before: hash(before.slice(-3).join(' ')), after: hash(after.slice(0, 3).join(' ')) };
}

export const hasContext = ({ before, after }: Pick<Anchor, 'before' | 'after'>): boolean =>
  before !== undefined || after !== undefined;

/** How many of the two sides are as they were; both where the anchor does not ask. */
export const likenessOf = (
  anchor: Pick<Anchor, 'before' | 'after'>,
  now: { readonly before: string; readonly after: string },
): number => (hasContext(anchor) ? Number(anchor.before === now.before) + Number(anchor.after === now.after) : 2);

/**
 * Where the words of an anchor stand now: of several places the one whose neighbors are most as they were, and none
 * where all are others. Words that stand in one place only are found there. Null where they are gone.
 */
export function placeOf(text: string, anchor: Anchor): Span | null {
  const places = placesOf(text, anchor.words);
  if (places.length < 2) return places[0] ?? null;
  const rated = places.map((place) => ({ place, likeness: likenessOf(anchor, contextOf(text, place)) }));
  const best = rated.reduce((a, b) => (b.likeness > a.likeness ? b : a));
  return best.likeness > 0 ? best.place : null;
}

/** Places that are taken: more equal words are no anchor. */
const MOST_PLACES = 500;
/** Words that are compared with one anchor's: a sidecar may ask for thousands of words that stand everywhere. */
const MOST_COMPARED = 100_000;

function placesOf(text: string, words: string): Span[] {
  const parts = words.split(' ').filter(Boolean);
  const [first] = parts;
  const found: Span[] = [];
  if (!first) return found;
  let compared = 0;
  for (let at = text.indexOf(first); at >= 0 && found.length < MOST_PLACES; at = text.indexOf(first, at + 1)) {
    const { end, alike } = comparedAt(text, at, parts);
    if (end > 0 && !isInWord(text, at) && !isInWord(text, end)) found.push(span(at, end));
    compared += alike + 1;
    if (compared > MOST_COMPARED) break;
  }
  return found;
}

/** How many words that begin at an offset are alike, any white space between them, and their end; -1 where others follow. */
function comparedAt(text: string, start: number, parts: readonly string[]): { end: number; alike: number } {
  let at = start;
  for (const [alike, part] of parts.entries()) {
    const from = at;
    while (alike > 0 && /\s/.test(text[at] ?? '')) at++;
    if ((alike > 0 && at === from) || !text.startsWith(part, at)) return { end: -1, alike };
    at += part.length;
  }
  return { end: at, alike: parts.length };
}

/** Whether an offset divides a word or a number: "6" is not found in "65". */
const isInWord = (text: string, at: number): boolean =>
  /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at] ?? '');

/** FNV-1a in eight hexadecimal digits: to compare, not to keep secrets. */
export function hash(text: string, seed = 0x811c9dc5): string {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
