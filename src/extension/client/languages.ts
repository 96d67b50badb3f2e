/** Languages in which drafts are written and reviewed as what they are. */
export const DRAFTS: readonly string[] = ['article', 'markdown', 'mdx', 'quarto'];

/** Languages that hold copy amidst much else: reviewed where a person says so, and left with what the editor does for them. */
const ON_DEMAND: readonly string[] = ['html', 'astro', 'liquid', 'jinja-html', 'restructuredtext', 'asciidoc', 'latex'];

/** The languages whose documents are sent to the server. */
export const REVIEWED: readonly string[] = [...DRAFTS, ...ON_DEMAND];
