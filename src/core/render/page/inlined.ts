import { LARGEST_PICTURE, pictureSize, pictureType } from './pictureFile.ts';
import { sheetFileType, withSheetFiles } from './sheetFiles.ts';
import type { PictureSource } from './targets/picture.ts';

/** Files within a page that is sent as one file. A host decides what may be read and reads it; the rest stays a placeholder. */

/** Every host has it, Node and workers; the core's own types know neither. */
declare const btoa: (text: string) => string;

/** A file as an address. In pieces, because a call takes only so many arguments. */
function dataUrl(type: string, bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `data:${type};base64,${btoa(text)}`;
}

/** A picture with its size; null for what is no picture of the web, or too large to send. */
export function inlinedPicture(name: string, bytes: Uint8Array): PictureSource | null {
  const type = pictureType(name);
  if (!type || bytes.length > LARGEST_PICTURE) return null;
  const size = pictureSize(bytes);
  return { src: dataUrl(type, bytes), ...(size ? { size } : {}) };
}

/** The address of a font file. */
export const inlinedFont = (name: string, bytes: Uint8Array): string =>
  dataUrl(`font/${name.split('.').at(-1)}`, bytes);

/** A style sheet with the pictures and fonts in it that were read, by the names that it gives them. */
export const inlinedSheet = (css: string, files: ReadonlyMap<string, Uint8Array>): string =>
  withSheetFiles(
    css,
    new Map(
      [...files].flatMap(([name, bytes]) => {
        const type = sheetFileType(name);
        return type && bytes.length <= LARGEST_PICTURE ? [[name, dataUrl(type, bytes)] as const] : [];
      }),
    ),
  );
