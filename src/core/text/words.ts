/** Number of words as word counts in editors give it: runs without white space. */
export const wordCount = (text: string): number => text.match(/\S+/g)?.length ?? 0;
