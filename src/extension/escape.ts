import { onOneLine, unlinked } from '../core/index.ts';

/** Words of the interface as HTML. Translations are text, whatever a translator writes. */
export const text = (words: string): string => words.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/**
 * Words from anyone in a list to choose from, which draws `$(name)` as an icon and, under the pointer, descriptions as
 * Markdown with its pictures.
 */
export const listed = (words: string): string => unlinked(onOneLine(words)).replace(/\$(?=\()/g, '\\$');
