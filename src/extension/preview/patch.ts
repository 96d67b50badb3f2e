import { type Page, SLOTS, type SlotPatch } from '../../protocol.ts';

/** Clears a slot, whatever stands in it. */
const ALL = Number.MAX_SAFE_INTEGER;

/**
 * What turns the old page into the next, by slot: parts that stay at its beginning and end are left alone. Without an
 * old page every slot is cleared first, so that the answer holds for a webview in any state.
 */
export function patches(old: Page | null, next: Page): SlotPatch[] {
  return SLOTS.flatMap((slot) => {
    const htmlOf = (page: Page): string[] => page.parts.filter((part) => part.slot === slot).map((part) => part.html);
    const after = htmlOf(next);
    if (!old) return [{ slot, from: 0, remove: ALL, insert: after }];
    const before = htmlOf(old);
    const head = commonStart(before, after);
    const tail = commonEnd(before.slice(head), after.slice(head));
    const remove = before.length - head - tail;
    const insert = after.slice(head, after.length - tail);
    return remove === 0 && insert.length === 0 ? [] : [{ slot, from: head, remove, insert }];
  });
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return same;
}

const commonEnd = (a: readonly string[], b: readonly string[]): number =>
  commonStart([...a].reverse(), [...b].reverse());

/** The part that shows the copy at an offset, or -1. Of parts within each other the shortest. */
export function partAt(page: Page, offset: number): number {
  let best = -1;
  let length = Number.POSITIVE_INFINITY;
  page.parts.forEach((part, at) => {
    const holds = part.start <= offset && offset <= part.end && part.start < part.end;
    if (!holds || part.end - part.start >= length) return;
    best = at;
    length = part.end - part.start;
  });
  return best;
}

/** A place on the page: a part, and how much of it (0 to 1) lies above. */
export interface Place {
  readonly part: number;
  readonly above: number;
}

/**
 * Where the copy at an offset is on the page; between two parts the beginning of the one that follows. What stands
 * elsewhere on the page than in the copy (a caption at the end of a draft) leads nowhere: scrolling would jump.
 */
export function placeAt(page: Page, offset: number): Place {
  const inOrder = partsInOrder(page);
  const inside = inOrder.find(({ start, end }) => start <= offset && offset < end);
  if (inside) return { part: inside.at, above: (offset - inside.start) / (inside.end - inside.start) };
  const after = inOrder.find(({ start }) => start >= offset);
  return after ? { part: after.at, above: 0 } : { part: Math.max(page.parts.length - 1, 0), above: 1 };
}

/** Parts whose order on the page is that of the copy: the body, and of the rest what does not stand amidst it. */
function partsInOrder(page: Page): { start: number; end: number; at: number }[] {
  const body = page.parts.filter(({ slot }) => slot === 'body');
  const first = body.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const last = body.reduce((most, { end }) => Math.max(most, end), Number.NEGATIVE_INFINITY);
  return page.parts
    .map(({ slot, start, end }, at) => ({ slot, start, end, at }))
    .filter(
      ({ slot, start, end }) => start < end && (slot === 'body' || (slot === 'after' ? start >= last : end <= first)),
    )
    .sort((a, b) => a.start - b.start);
}

/** The way back, null for a part that stands elsewhere in the copy. The page's beginning is the copy's. */
export function offsetAt(page: Page, { part, above }: Place): number | null {
  if (part === 0 && above === 0) return 0;
  const place = partsInOrder(page).find(({ at }) => at === part);
  return place ? Math.round(place.start + above * (place.end - place.start)) : null;
}
