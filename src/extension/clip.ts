import { clip as clipTo } from '../core/index.ts';

/** Words of the copy for a notice or a list: 50 characters at most. */
export const clip = (words: string): string => clipTo(words, 50);
