/**
 * Learns at which gaps between two words a small word was left out: `node scripts/learn-left-out.mjs FOLDER [--write]`.
 * FOLDER holds a clone of each repository of scripts/data/left-out-sources.json, named as it is there without its owner; all
 * are read at the commit that is stated there, so that the same weights come out. Logistic regression on looks of gaps
 * (src/core/rules/lib/slips/leftOutModel.ts): a gap is right as the text has it, and wrong once the word that stood in it is gone.
 * With --write the weights go into src/core/lexicon.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { bundle } from './bundle.mjs';
import { learnLeftOut } from './left-out-learning.mjs';
import { textsOf } from './left-out-texts.mjs';

const TARGET = 'src/core/lexicon/learned/leftOutWeights.ts';
const folder = process.argv[2];
if (!folder || folder.startsWith('--')) {
  console.error('Usage: learn-left-out.mjs FOLDER [--write]');
  process.exit(2);
}
await build({
  ...bundle,
  stdin: {
    contents: `export * from './src/core/rules/lib/slips/leftOutModel.ts';
      export * from './src/core/rules/lib/slips/looks.ts';
      export { aroundAt } from './src/core/rules/lib/around.ts';
      export { createSpeller } from './src/core/text/speller.ts';`,
    resolveDir: '.',
  },
  outfile: 'build/left-out-model.cjs',
  platform: 'node',
  format: 'cjs',
});
const { default: model } = await import(new URL('../build/left-out-model.cjs', import.meta.url).href);
const { books, sites } = JSON.parse(readFileSync('scripts/data/left-out-sources.json', 'utf8'));
const paragraphs = [...textsOf(folder, [...books, ...sites])];
const words = paragraphs.reduce((sum, paragraph) => sum + paragraph.split(' ').length, 0);
const { before, gaps, weights } = learnLeftOut(paragraphs, model, model.createSpeller());
console.log(`${paragraphs.length} paragraphs of ${words} words, ${gaps} gaps`);
for (const [gap, lefts] of before.entries()) console.log(`${model.GAPS[gap].missing}: behind ${lefts.length} words`);
if (process.argv.includes('--write')) {
  writeFileSync(
    TARGET,
    `/** Learnt by scripts/learn-left-out.mjs from books and pages that are free to use: the words behind which each kind of gap is looked for. */
export const BEFORE_GAPS: readonly string[] = [\n${before.map((lefts) => `  '${lefts.join(' ').replaceAll("'", "\\\\'")}',\n`).join('')}];\n
/** What each look of a gap adds to the log-odds that a word is missing in it, a letter a look (src/core/rules/lib/slips/leftOutModel.ts). */
export const GAP_WEIGHTS =\n  "${weights}";\n`,
  );
  console.log(`written: ${TARGET}`);
}
