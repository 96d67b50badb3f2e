import type { Format } from './model.ts';

const MARKDOWN = /\.(?:md|markdown|mdown|mkdn?|mdx|qmd|rmd)$/i;
/** Front matter that opens a text, of which only Markdown has any; plain text may open with a rule. */
const FRONT = /^\ufeff?(?:---[ \t]*\r?\n(?:#[^\n]*\n|\s*\n){0,9}["']?[\w-]{1,60}["']?[ \t]*:|\+\+\+[ \t]*\r?\n)/;

/** Names of files that are looked at in folders. */
export const COPY_ENDINGS = 'article,story,txt,md,markdown,mdx,aml';

/** How a text is read: as Markdown by its file's name, or where it opens with front matter; else as plain text. */
export const formatOf = (name: string, text: string): Format =>
  MARKDOWN.test(name) || FRONT.test(text.slice(0, 1000)) ? 'markdown' : 'text';
