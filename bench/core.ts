/** What the bench measures, bundled so that it runs as shipped: minified and without type stripping at run time. */
export { createDesk, defaultConfig, readArticle, rules } from '../src/core/index.ts';
export { createTagger } from '../src/core/tools.ts';
