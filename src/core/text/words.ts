const WORD = /[\p{L}\p{N}]+(?:[-'’.,&/][\p{L}\p{N}]+)*/gu;

/** Number of words, as a word count in an editor would give it. */
export const wordCount = (text: string): number => text.match(WORD)?.length ?? 0;
