import { commentOf } from './markdown.ts';

/** Marks around a note's number in copy that is still on its way to Markdown; no text has them. */
const OPEN = '\ue0f0';
const CLOSE = '\ue0f1';
const MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');

/** What editors wrote into a document beside its copy: comments and tracked changes. */
export interface Notes {
  /** Takes a note; what stands for it in the copy. */
  add(note: string): string;
  /** Markdown with every note as a comment in its place. */
  written(markdown: string): string;
}

export function takeNotes(): Notes {
  const notes: string[] = [];
  return {
    add: (note) => `${OPEN}${notes.push(note) - 1}${CLOSE}`,
    written: (markdown) => markdown.replace(MARK, (_, number: string) => commentOf(notes[Number(number)] ?? '')),
  };
}
