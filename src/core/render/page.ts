/** Where a part stands on the page. */
export type Slot = 'top' | 'figure' | 'body' | 'after';

/** One block of the published page: safe HTML of a single element, and the source it shows (UTF-16 offsets). */
export interface PagePart {
  readonly slot: Slot;
  readonly html: string;
  readonly start: number;
  readonly end: number;
}

/** The published page as parts, in reading order, slot by slot. */
export interface Page {
  readonly title: string;
  readonly lang: string;
  readonly parts: readonly PagePart[];
}
