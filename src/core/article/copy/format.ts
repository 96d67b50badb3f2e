import type { Format } from '../model.ts';

/** The format that a file's name tells; what is not Markdown is read as text. */
export const formatOf = (name: string): Format => (/\.(?:md|markdown|mdown|mdx)$/i.test(name) ? 'markdown' : 'text');
