import type { Root } from 'hast';

/** Why a file was not imported, in words for a person. */
export class ImportError extends Error {}

/** A picture that a file holds, to be written beside the article. */
export interface ImportedPicture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An article as Markdown, and its pictures. */
export interface Imported {
  /** What the article is called, for a file's name; '' where the file's own name says enough. */
  readonly name: string;
  readonly markdown: string;
  readonly pictures: readonly ImportedPicture[];
}

/** What machine formats say about an article, before it is Markdown. */
export interface Story {
  readonly name?: string;
  readonly title?: string;
  readonly deck?: string;
  readonly author?: string;
  readonly date?: string;
  readonly language?: string;
  readonly slug?: string;
  readonly keywords?: readonly string[];
  /** "BRAYDON (DPA)", where the body does not open with it. */
  readonly dateline?: string;
  /** What desks tell each other: never published, kept as comments. */
  readonly notes?: readonly string[];
  /** Parsed or not. */
  readonly html: string | Root;
}

/** Names for what a document draws on; what it is called beside the article. */
export type PictureTaker = (bytes: Uint8Array, type: string) => string;

const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
]);

/** Takes pictures out of a document: names them after it, in order. Drawings that no browser shows get no name. */
export function pictureTaker(stem: string): { readonly take: PictureTaker; readonly taken: ImportedPicture[] } {
  const taken: ImportedPicture[] = [];
  const base = stem.replace(/[^\p{L}\d_-]+/gu, '-');
  const take: PictureTaker = (bytes, type) => {
    const ending = ENDINGS.get(type);
    if (!ending) return '';
    const name = `${base}-${taken.length + 1}.${ending}`;
    taken.push({ name, bytes });
    return name;
  };
  return { take, taken };
}
