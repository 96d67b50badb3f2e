/**
 * Learns which of two words belongs in a place: `node scripts/learn-mistaken.mjs FOLDER [--write]`.
 * FOLDER holds a clone of each repository of scripts/data/learning-sources.json, named as it is there without its owner; all are
 * read at the commit that is stated there, so that the same weights come out. Logistic regression on looks of places (src/core/rules/lib/slips/mistakenModel.ts): the word
 * that a text has is right, and the other one of its pair is wrong. With --write the weights go into src/core/lexicon.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { bundle } from './bundle.mjs';
import { textsOf } from './learning-texts.mjs';
import { learnMistaken } from './mistaken-learning.mjs';

const TARGET = 'src/core/lexicon/learned/mistakenWeights.ts';
const folder = process.argv[2];
if (!folder || folder.startsWith('--')) {
  console.error('Usage: learn-mistaken.mjs FOLDER [--write]');
  process.exit(2);
}
await build({
  ...bundle,
  stdin: {
    contents: `export * from './src/core/rules/lib/slips/mistakenModel.ts';
      export { aroundAt } from './src/core/rules/lib/around.ts';
      export { createSpeller } from './src/core/text/speller.ts';`,
    resolveDir: '.',
  },
  outfile: 'build/mistaken-model.cjs',
  platform: 'node',
  format: 'cjs',
});
const { default: model } = await import(new URL('../build/mistaken-model.cjs', import.meta.url).href);
const { books, sites } = JSON.parse(readFileSync('scripts/data/learning-sources.json', 'utf8'));
const paragraphs = [...textsOf(folder, [...books, ...sites])];
const { places, weights } = learnMistaken(paragraphs, model, model.createSpeller());
console.log(`${paragraphs.length} paragraphs, ${places} places, ${weights.replace(/\?/g, '').length} weights`);
if (process.argv.includes('--write')) {
  writeFileSync(
    TARGET,
    `/** Learned by scripts/learn-mistaken.mjs from books and pages that are free to use: what each look of a place adds to the log-odds that the second word of a pair belongs there, a letter a look (src/core/rules/lib/slips/mistakenModel.ts). */
export const MISTAKEN_WEIGHTS =\n  "${weights}";\n`,
  );
  console.log(`written: ${TARGET}`);
}
