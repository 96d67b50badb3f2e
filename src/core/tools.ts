/** Tools that cost time to load: hosts import this module late and pass the tools to the desk. */
export { createTagger } from './article/tagger.ts';
export { createSpeller } from './text/speller.ts';
