import { frontMatterAt } from '../../text/frontMatter.ts';
import type { Format } from '../model.ts';

/** The format that a file's name tells; what is not Markdown is read as text. */
export const formatOf = (name: string): Format =>
  /\.(?:md|markdown|mdown|mdx|qmd)$/i.test(name) ? 'markdown' : 'text';

/** Copy may come with neither format nor name; front matter tells Markdown then. */
export const formatOfCopy = (name: string, text: string): Format => (frontMatterAt(text) ? 'markdown' : formatOf(name));

/** How the names of files end that may be articles; their content decides. */
export const ARTICLE_ENDINGS = ['article', 'story', 'txt', 'md', 'markdown', 'mdown', 'mdx', 'qmd', 'aml'];

/** The same as a glob. */
export const ARTICLE_FILES = `**/*.{${ARTICLE_ENDINGS.join(',')}}`;
