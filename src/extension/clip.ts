/** Words of the copy for a notice or a list: 50 characters at most. */
export const clip = (words: string): string => (words.length > 50 ? `${words.slice(0, 48)}…` : words);
