/** What the bench measures, bundled so that it runs as shipped: minified, and with patterns compiled as in the server. */
import { setFlagsFromString } from 'node:v8';
import { V8_FLAGS } from '../src/launch/flags.ts';

export { createDesk, defaultConfig, readArticle, rules } from '../src/core/index.ts';
export { createSpeller, createTagger } from '../src/core/tools.ts';
export { SHAPES, tookFor, WAYS } from '../test/shapes.ts';

for (const flag of V8_FLAGS) setFlagsFromString(flag);
