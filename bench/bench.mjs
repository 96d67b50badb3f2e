/**
 * `npm run bench`: speed as ratios against peers, in one process, in interleaved rounds, as medians. A figure in
 * milliseconds depends on the machine; the ratios hardly do. Needs `npm ci` in this folder once, which it does itself.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundle } from '../scripts/bundle.mjs';

const SHARED = process.env.COPYDESK_SHARED ?? '../shared';
const ROUNDS = 7;
const STORIES = 24;

if (!existsSync('bench/node_modules'))
  spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: 'bench', stdio: 'inherit' });
await build({
  ...bundle,
  entryPoints: ['bench/core.ts'],
  outfile: 'build/bench/core.cjs',
  platform: 'node',
  format: 'cjs',
  minify: true,
});
const { createDesk, createTagger, defaultConfig, readArticle } = await import(
  pathToFileURL('build/bench/core.cjs').href
);
const { loadPeers } = await import('./peers.mjs');

const tagger = createTagger();
const peers = await loadPeers();
const newDesk = () => createDesk(defaultConfig, { tagger });
const review = (text) => newDesk().review(text, { format: 'text' });

const words = (text) => text.split(/\s+/).length;
const stories = texts();
const mean = stories.reduce((sum, text) => sum + words(text), 0) / stories.length;
console.log(`${stories.length} stories of about ${Math.round(mean)} words, ${ROUNDS} interleaved rounds, medians\n`);

const fresh = await interleaved({
  Copydesk: review,
  'Copydesk, reading only': (text) => readArticle(text, 'text'),
  ...peers,
});
for (const [name, milliseconds] of Object.entries(fresh))
  row(
    name,
    `${milliseconds.toFixed(2)} ms a story`,
    `Copydesk takes ${(fresh.Copydesk / milliseconds).toFixed(3)} of it`,
  );

console.log('\ngoals');
goal('fresh story, of compromise nlp(text)', fresh.Copydesk / fresh['compromise nlp(text)'], 0.1);
goal('fresh story, of textlint with write-good', fresh.Copydesk / fresh['textlint with write-good'], 0.25);
goal('fresh story, of harper.js', fresh.Copydesk / fresh['harper.js'], 0.03);
goal('fresh story, of wink-nlp', fresh.Copydesk / fresh['wink-nlp readDoc'], 1);
const key = keystrokes();
goal('keystroke, of a cold review (median)', key.median / fresh.Copydesk, 0.3);
goal('keystroke p95, milliseconds', key.p95, 8);
const [small, large] = [50_000, 500_000].map((size) => median(times(() => review(story(size)), 3)));
goal('time of 500,000 words / 50,000 words', large / small, 11);
const crowd = [2500, 5000].map((figures) => median(times(() => review(crowded(figures)), 5)));
goal('5,000 figures, 2,000 names / half', crowd[1] / crowd[0], 2.4);
console.log('\nbundles');
for (const file of ['dist/extension.js', 'dist/server.js', 'dist/web/server.js', 'dist/cli.js'])
  if (existsSync(file)) row(file, `${Math.round(statSync(file).size / 1024)} KB`);
console.log(`\npeak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, peers included`);

/** Labelled stories where they are at hand, our own samples otherwise. */
function texts() {
  const corpus = join(SHARED, 'corpora', 'polnear.dev.jsonl');
  if (!existsSync(corpus))
    return readdirSync('seeds')
      .filter((file) => /\.(?:txt|story)$/.test(file) && !file.includes('.findings'))
      .map((file) => readFileSync(`seeds/${file}`, 'utf8'));
  const all = readFileSync(corpus, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).text);
  return all.filter((text) => words(text) > 650 && words(text) < 950).slice(0, STORIES);
}

/** A text of about `size` words, of stories end to end. */
function story(size) {
  const out = [];
  for (let have = 0, i = 0; have < size; i++) {
    out.push(stories[i % stories.length].replaceAll('1', String(i % 10)));
    have += mean;
  }
  return out.join('\n\n');
}

/** A story of so many figures, many of one thing, and two names for every five of them, many of them near each other. */
function crowded(figures) {
  const letters = 'abdeiklmnorstuv';
  const name = (i) => {
    let word = '';
    for (let rest = i + 400; rest > 0; rest = Math.floor(rest / letters.length)) word += letters[rest % letters.length];
    return `${word[0].toUpperCase()}${word.slice(1)}${['son', 'berg', 'ova'][i % 3]}`;
  };
  const paragraphs = Array.from({ length: figures / 5 }, (_, i) => {
    const n = 20 + ((i * 37) % 900);
    return `Miller ${name(i)} ${name(i + 1)} counted ${n} boats and ${n + 3} crates in May, said clerk ${name(2 * i)} ${name(3 * i)}. Some ${n * 7} people left, ${n % 90}% of them by ferry, and ${n + 11} troops stayed.`;
  });
  return `River rises\n\n${paragraphs.join('\n\n')}`;
}

/** Milliseconds a story, by name: each round runs every tool once on every story, so that all meet the same machine. */
async function interleaved(tools) {
  const rounds = Object.fromEntries(Object.keys(tools).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, run] of Object.entries(tools)) {
      const start = performance.now();
      for (const text of stories) await run(text);
      if (round > 0) rounds[name].push((performance.now() - start) / stories.length);
    }
  }
  return Object.fromEntries(Object.entries(rounds).map(([name, list]) => [name, median(list)]));
}

/** Letters typed into the middle of each story, on a desk that knows it. */
function keystrokes() {
  const list = [];
  for (const text of stories) {
    const desk = newDesk();
    desk.review(text, { format: 'text' });
    for (let i = 1; i <= 40; i++) {
      const at = Math.floor(text.length / 2);
      const edited = `${text.slice(0, at)}${'x'.repeat(i)}${text.slice(at)}`;
      const start = performance.now();
      desk.review(edited, { format: 'text' });
      list.push(performance.now() - start);
    }
  }
  list.sort((a, b) => a - b);
  return { median: median(list), p95: list[Math.floor(list.length * 0.95)] };
}

function times(run, count) {
  return Array.from({ length: count }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
}

function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}

function row(name, ...cells) {
  console.log(`${name.padEnd(34)} ${cells.map((cell) => cell.padEnd(20)).join(' ')}`.trimEnd());
}

function goal(name, figure, limit) {
  row(name, `${figure.toFixed(3)}`, `goal ≤ ${limit}: ${figure <= limit ? 'met' : 'not met'}`);
}
