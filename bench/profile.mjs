/**
 * `node bench/profile.mjs [rounds]`: where the time of a review goes. Milliseconds a story for reading, for each rule and
 * for the whole, and how often each rule is asked; of all rounds the fastest, which a busy machine disturbs least.
 */
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundle } from '../scripts/bundle.mjs';
import { patterns } from '../scripts/patterns.mjs';
import { clocked } from './measure.mjs';
import { stories } from './texts.mjs';

const outfile = 'build/bench/profile.cjs';
await build({
  ...bundle,
  plugins: [...(bundle.plugins ?? []), patterns],
  entryPoints: ['bench/core.ts'],
  outfile,
  platform: 'node',
  format: 'cjs',
});
const { createDesk, createSpeller, createTagger, defaultConfig, readArticle, rules } = (
  await import(pathToFileURL(outfile).href)
).default;

const rounds = Number(process.argv[2] ?? 25);
const tools = { tagger: createTagger(), speller: createSpeller() };
const { middling } = stories(24);
let times = new Map();
const calls = new Map();
const best = new Map();

const list = rules.map((rule) =>
  clocked(rule, (id, time) => {
    times.set(id, (times.get(id) ?? 0) + time);
    calls.set(id, (calls.get(id) ?? 0) + 1);
  }),
);
/** Adds the processor time of something, in milliseconds, to a name. */
function processor(name, run) {
  const start = process.cpuUsage().user;
  run();
  times.set(name, (times.get(name) ?? 0) + (process.cpuUsage().user - start) / 1000);
}
for (let round = 0; round < rounds; round++) {
  times = new Map();
  for (const text of middling) {
    processor('a whole review', () => createDesk(defaultConfig, tools).review(text, { format: 'text' }));
    processor('reading alone', () => readArticle(text, 'text'));
    createDesk(defaultConfig, { ...tools, rules: list }).review(text, { format: 'text' });
  }
  for (const [name, time] of times) best.set(name, Math.min(best.get(name) ?? Infinity, time));
}
const count = middling.length;
console.log('ms a story   asked a story');
for (const [name, time] of [...best].sort((a, b) => b[1] - a[1])) {
  const asked = calls.has(name) ? (calls.get(name) / count / rounds).toFixed(1) : '';
  console.log(`${(time / count).toFixed(3).padStart(10)}   ${asked.padStart(5)}   ${name}`);
}
