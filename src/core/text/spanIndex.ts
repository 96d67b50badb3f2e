import { overlaps, type Span } from './spans.ts';

/** Looks up which of many spans overlap a place, in the order in which they were given. */
export function spanIndex<T extends Span>(items: readonly T[]): (place: Span) => T[] {
  const order = [...items.keys()].sort((a, b) => items[a]!.start - items[b]!.start);
  let reach = -1;
  // How far anything up to here reaches: it never falls, so that it can be searched.
  const reaches = order.map((index) => {
    reach = Math.max(reach, items[index]!.end);
    return reach;
  });
  return (place) => {
    const from = firstWhere(order.length, (i) => reaches[i]! > place.start);
    const to = firstWhere(order.length, (i) => items[order[i]!]!.start >= place.end);
    return order
      .slice(from, to)
      .filter((index) => overlaps(items[index]!, place))
      .sort((a, b) => a - b)
      .map((index) => items[index]!);
  };
}

/** The first index at which a condition holds that holds from there on; `length` where it never does. */
export function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
