import type { Facts, Passage } from './model.ts';

/**
 * What a passage says by itself, worked out once: a desk remembers a paragraph by its facts, and so is this. `tell` must
 * look at kind, words and facts alone; places are relative to the passage.
 */
export function perPassage<T extends object | number | boolean>(
  tell: (passage: Passage) => T,
): (passage: Passage) => T {
  const known = new WeakMap<Facts, T>();
  return (passage) => {
    const before = known.get(passage.facts);
    if (before !== undefined) return before;
    const told = tell(passage);
    known.set(passage.facts, told);
    return told;
  };
}
