import { printable } from '../../text/escape.ts';

/** Words of the copy on one line of at most 72 characters. */
export const clip = (text: string): string => {
  const words = printable(text.replace(/\s+/g, ' '));
  return words.length > 72 ? `${words.slice(0, 70)}…` : words;
};
