/**
 * As few of the parts of a list as still hold, in their order, by leaving out runs of halving length (Zeller's ddmin, without
 * its second pass). `holds` is asked at most `most` times.
 */
export function fewest<T>(parts: readonly T[], holds: (left: readonly T[]) => boolean, most: number): readonly T[] {
  let left = parts;
  let asked = 0;
  for (let size = Math.ceil(parts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = left.length; at > 0 && asked < most; at -= size) {
      const shorter = left.filter((_, i) => i < at - size || i >= at);
      if (!shorter.length || shorter.length === left.length) continue;
      asked++;
      if (holds(shorter)) left = shorter;
    }
  return left;
}
