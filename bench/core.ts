/** What the bench measures, bundled so that it runs as shipped: minified, and with patterns compiled as in the server. */
import { setFlagsFromString } from 'node:v8';

export { createDesk, defaultConfig, readArticle, rules } from '../src/core/index.ts';
export { createSpeller, createTagger } from '../src/core/tools.ts';
export { SHAPES, tookFor, WAYS } from '../test/shapes.ts';

setFlagsFromString('--no-regexp-tier-up');
