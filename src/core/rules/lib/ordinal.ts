/** “22nd”, and what only looks like an ordinal. */

/** “9st 7lb”, “weighing 16st”: a weight in stone, whose letters end at `end`. */
export const isStone = (prose: string, end: number): boolean =>
  /^ ?\d{1,2} ?lbs?\b|^[).,;]/.test(prose.slice(end, end + 8)) &&
  /\d(?:kg|lbs?)\b|\bweigh/.test(prose.slice(Math.max(0, end - 40), end + 16));

/** The letters that a whole number takes: “st” of 21, “th” of 12. */
export function endingOf(number: number): string {
  const last = number % 100;
  return last >= 11 && last <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
}

/** The figure with the ending that it is spoken with. */
export const ordinalOf = (number: number): string => `${number}${endingOf(number)}`;
