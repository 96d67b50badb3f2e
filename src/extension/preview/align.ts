import type { HiddenSpan } from '../../protocol.ts';

/** Between the words of a part as the webview shows them and the copy that they come from. */
export interface Alignment {
  /** Offset in the part's source of what stands at an offset of the shown text. */
  source(at: number): number;
  /** The way back. */
  shown(offset: number): number;
}

/** How much of what follows must agree where the two part ways, and how far ahead that is sought. UTF-16 units. */
const AGREED = 8;
const AHEAD = 120;

/**
 * Walks both texts. What the source hides is known; what is left over on one side is furniture: a label that the page
 * adds ("By"), or a bracket that it leaves out.
 */
export function align(shown: string, source: string, hidden: readonly HiddenSpan[] = []): Alignment {
  const seen = visible(source, hidden);
  const places: number[] = [];
  let at = 0;
  for (let i = 0; i < shown.length; i++) {
    if (!same(shown[i], seen.text[at])) {
      const next = agreement(shown, i, seen.text, at);
      if (next >= 0) at = next;
    }
    places.push(seen.places[at] ?? source.length);
    if (same(shown[i], seen.text[at])) at++;
  }
  places.push(at < seen.places.length && at > 0 ? seen.places[at - 1]! + 1 : source.length);
  return {
    source: (offset) => places[Math.min(Math.max(offset, 0), shown.length)] ?? source.length,
    shown: (offset) => {
      const found = places.findIndex((place) => place >= offset);
      return found < 0 ? shown.length : found;
    },
  };
}

/** What readers see of a source, and where each unit of it stands. */
function visible(source: string, hidden: readonly HiddenSpan[]): { text: string; places: number[] } {
  let text = '';
  const places: number[] = [];
  const take = (from: number, to: number): void => {
    text += source.slice(from, Math.max(from, to));
    for (let at = from; at < to; at++) places.push(at);
  };
  let at = 0;
  for (const { start, end, shows = '' } of hidden) {
    if (end <= at) continue;
    take(at, start);
    text += shows;
    for (let unit = 0; unit < shows.length; unit++) places.push(start);
    at = end;
  }
  take(at, source.length);
  return { text, places };
}

const isSpace = (mark: string | undefined): boolean => mark !== undefined && /\s/.test(mark);
const same = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && (a === b || (isSpace(a) && isSpace(b)));

function agreement(shown: string, from: number, seen: string, at: number): number {
  const length = Math.min(AGREED, shown.length - from);
  for (let next = at; next < Math.min(seen.length, at + AHEAD); next++) {
    let run = 0;
    while (run < length && same(shown[from + run], seen[next + run])) run++;
    if (run === length) return next;
  }
  return -1;
}
