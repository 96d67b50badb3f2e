/** Adds an item to the list under a key. No list is copied: many items under one key cost no more than under many. */
export function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The words of a list with a space between, to ask whether one is among them. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The same with the empty word, as which a missing neighbor is read: the words, or nothing. */
export const wordsOrNone = (list: string): ReadonlySet<string> => new Set(['', ...list.split(' ')]);

/** Words in groups, “a b|c d” or a line each, to the number of the group that each is in. */
export const wordGroups = (groups: string): ReadonlyMap<string, number> =>
  new Map(
    groups.split(/[|\n]/).flatMap((group, index) => group.split(' ').map((word): [string, number] => [word, index])),
  );

/** The items in order, in batches whose sizes make no more than `most` together; a larger item is a batch by itself. */
export function inBatches<Item>(items: Iterable<Item>, sizeOf: (item: Item) => number, most: number): Item[][] {
  const batches: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const size = sizeOf(item);
    if (size > room || !batches.length) {
      batches.push([]);
      room = most;
    }
    batches.at(-1)!.push(item);
    room -= size;
  }
  return batches;
}
