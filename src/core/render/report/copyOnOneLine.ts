import { printable } from '../../text/escape.ts';
import { clip } from '../../text/plain.ts';

/** Words of the copy on one line of at most 72 characters. */
export const copyOnOneLine = (text: string): string => clip(printable(text.replace(/\s+/g, ' ')), 72);
