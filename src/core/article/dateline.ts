const DATELINE =
  /^(\p{Lu}[\p{Lu} .'’-]{2,}(?:, [\p{L}. ]{2,20})?(?:, \p{L}+\.? \d{1,2})?)(?: \([\p{L} ]+\))?\s*(?:—|–|--?|_)\s/u;

/** Length of the place (and date) that opens a wire paragraph, "PORT ADA, Texas", and of the whole lead with its dash. */
export function datelineOf(paragraph: string): { readonly place: number; readonly whole: number } | null {
  const match = DATELINE.exec(paragraph);
  return match ? { place: match[1]!.trimEnd().length, whole: match[0].length } : null;
}
