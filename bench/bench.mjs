/**
 * `npm run bench`: speed as ratios against peers, in interleaved rounds, as medians, each with its goal. A figure in
 * milliseconds depends on the machine; the ratios hardly do. Needs `npm ci` in this folder once, which it does itself.
 * Names of sections after `--` (fresh, batch, length, shapes, pairing, preview, keys, processes, drafts, memory,
 * archive, bundles) narrow it; a range after `shapes` takes some of the forty, and a number is the shortest length that they have:
 * `npm run bench -- shapes 1-10 30000`. Ends with 1 where a goal is not met.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { bundle } from '../scripts/bundle.mjs';
import { patterns } from '../scripts/patterns.mjs';
import { firstRows } from './drafts.mjs';
import { clocked, goal, heading, interleaved, median, p95, row, timed, verdict, worked } from './measure.mjs';
import { patchTimes } from './page.mjs';
import { EDITS, long, stories, words } from './texts.mjs';

const ROUNDS = 7;
const wanted = process.argv.slice(2);

if (!existsSync('bench/node_modules'))
  spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: 'bench', stdio: 'inherit' });
await build({
  ...bundle,
  plugins: [...(bundle.plugins ?? []), patterns],
  entryPoints: ['bench/core.ts'],
  outfile: 'build/bench/core.cjs',
  platform: 'node',
  format: 'cjs',
  minify: true,
});
const { createDesk, createSpeller, createTagger, defaultConfig, readArticle, rules, SHAPES } = (
  await import(pathToFileURL('build/bench/core.cjs').href)
).default;
const { loadPeers } = await import('./peers.mjs');
const { archive: archiveOf, run, server, workers } = await import('./processes.mjs');

const tools = { tagger: createTagger(), speller: createSpeller() };
const newDesk = () => createDesk(defaultConfig, tools);
const review = (text, desk = newDesk()) => desk.review(text, { format: 'text' });
const { middling, batch } = stories(24);
const each = (work) => async () => {
  for (const text of middling) await work(text);
};
const [story] = middling;
const mean = Math.round(middling.reduce((sum, text) => sum + words(text), 0) / middling.length);
mkdirSync('build/bench', { recursive: true });
const file = (name, text) => {
  writeFileSync(`build/bench/${name}`, text);
  return `build/bench/${name}`;
};

const sections = {
  fresh,
  batch: inBatch,
  length,
  shapes,
  pairing,
  keys,
  preview,
  processes,
  drafts,
  memory,
  archive,
  bundles,
};
console.log(`${middling.length} stories of about ${mean} words, ${ROUNDS} interleaved rounds, medians`);
for (const [name, section] of Object.entries(sections)) if (!wanted.length || wanted.includes(name)) await section();
process.exit(verdict() ? 0 : 1);

/** A story that no desk has seen: a new desk for each, the peers on the same texts. */
async function fresh() {
  heading('a fresh story');
  const peers = await loadPeers();
  const times = await interleaved(
    {
      Copydesk: each((text) => review(text)),
      'Copydesk, reading only': each((text) => readArticle(text, 'text')),
      ...Object.fromEntries(Object.entries(peers).map(([name, work]) => [name, each(work)])),
    },
    ROUNDS,
  );
  for (const [name, time] of Object.entries(times))
    row(
      name,
      `${(time / middling.length).toFixed(2)} ms`,
      `Copydesk takes ${(times.Copydesk / time).toFixed(3)} of it`,
    );
  const goals = {
    'compromise nlp(text)': 0.12,
    'textlint with write-good': 0.9,
    'harper.js': 0.03,
  };
  for (const [name, limit] of Object.entries(goals)) goal(`Copydesk, of ${name}`, times.Copydesk / times[name], limit);
  const reading = times['Copydesk, reading only'];
  goal('reading a story', reading / middling.length, 2, { digits: 2, unit: ' ms' });
  goal('reading, of compromise nlp(text)', reading / times['compromise nlp(text)'], 0.1);
}

/** An archive: one desk for many stories, each seen once. */
async function inBatch() {
  heading(`a batch of ${batch.length} stories`);
  const { 'wink-nlp readDoc': wink } = await loadPeers();
  const all = (work) => () => {
    for (const text of batch) work(text);
  };
  const times = await interleaved(
    {
      Copydesk: () => {
        const desk = newDesk();
        for (const text of batch) review(text, desk);
      },
      'wink-nlp': all(wink),
    },
    3,
  );
  for (const [name, time] of Object.entries(times))
    row(name, `${((batch.length / time) * 1000).toFixed(0)} articles/s`);
  goal('articles a second, of wink-nlp', times['wink-nlp'] / times.Copydesk, 0.5, { least: true });
}

/**
 * Forty shapes of odd copy, at three lengths, in every way a story is read: the exponent by which time grows. Each has a
 * process of its own, since one that has read thirty others collects their garbage, too.
 */
function shapes() {
  heading('shapes of odd copy');
  // Above the 50,000 units that a block of Markdown may have (what is longer is read as text, which takes another time),
  // and from where on a unit takes the same time: below it, some shapes take half.
  const [shortest = 60_000] = wanted.filter((word) => /^\d+$/.test(word)).map(Number);
  const range = wanted.find((word) => /^\d+-\d+$/.test(word)) ?? `1-${SHAPES.length}`;
  const [first = 1, last = first] = range.split('-').map(Number);
  let steepest = 0;
  for (const [i, shape] of SHAPES.slice(0, last).entries()) {
    if (i < first - 1) continue;
    /** @type {[string, number[]][]} */
    const ways = Object.entries(
      JSON.parse(run('--expose-gc', 'bench/children/shape.cjs', String(i), String(shortest))),
    );
    const cells = ways.map(([way, times]) => {
      const [short = 0, , long = 0] = times;
      // Times this short are the clock's and the collector's.
      const exponent = long < 100 ? 0 : Math.log2(long / short) / 2;
      steepest = Math.max(steepest, exponent);
      return `${way} ${long.toFixed(0)} ms${exponent ? ` (${exponent.toFixed(2)})` : ''}`;
    });
    row(shape.name, cells.join(', '));
  }
  goal('the steepest exponent', steepest, 1.2);
}

/** Time grows with length and not faster. */
async function length() {
  heading('length');
  const sizes = [5_000, 50_000, 500_000];
  const took = [];
  for (const size of sizes) {
    const text = long(middling, size);
    const list = [];
    for (let i = 0; i < 3; i++) list.push(await timed(() => review(text)));
    took.push(median(list));
    row(`${size.toLocaleString('en')} words`, `${took.at(-1).toFixed(0)} ms`);
  }
  goal('50,000 words / 5,000 words', took[1] / took[0], 11);
  goal('500,000 words / 50,000 words', took[2] / took[1], 10.5);
  const [whole, half] = [crowded(5000), crowded(2500)];
  const crowds = await interleaved({ whole: () => review(whole), half: () => review(half) }, 9, worked);
  goal('5,000 figures, 2,000 names / half', crowds.whole / crowds.half, 2.2);
  const marks = [];
  for (const count of [2_000, 20_000]) {
    const list = [];
    for (let i = 0; i < 5; i++) list.push(await timed(() => strayMarks(count)));
    marks.push(median(list));
  }
  goal('20,000 stray quotation marks / 2,000', marks[1] / marks[0], 12);
}

/** What near names and one quantity with two values cost of a story that is read: each pairs all with all in principle. */
function pairing() {
  heading('near names and pairs of figures');
  const searches = ['names/spelling', 'figures/conflict'];
  let spent = 0;
  const list = rules
    .filter(({ id }) => searches.includes(id))
    .map((rule) =>
      clocked(rule, (_, time) => {
        spent += time;
      }),
    );
  const times = Array.from({ length: ROUNDS }, () => {
    spent = 0;
    for (const text of middling) createDesk(defaultConfig, { ...tools, rules: list }).review(text, { format: 'text' });
    return spent / middling.length;
  });
  goal(`a story of ${mean} words`, median(times), 3, { digits: 2, unit: ' ms' });
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

/** Reads quotation marks that pair with nothing, of every kind, each in a paragraph of its own. */
function strayMarks(count) {
  for (const mark of ['“ ', '” ', '" ', ' "', ' ’’ ', '« '])
    readArticle(`River rises\n\nThe water came up.\n\n${`word ${mark}`.repeat(count)}`, 'text');
}

/** Edits of stories that the desk knows. */
async function keys() {
  heading('a keystroke');
  const times = [];
  for (const text of middling) times.push(await timed(() => review(text)));
  const cold = median(times);
  const all = [];
  for (const [kind, change] of Object.entries(EDITS)) {
    const list = [];
    for (const text of middling) {
      const desk = newDesk();
      review(text, desk);
      for (let i = 0; i < 8; i++) {
        const edited = change(text, i);
        // An undo is a way back.
        if (kind === 'undo') review(EDITS.split(text, i), desk);
        list.push(await timed(() => review(edited, desk)));
      }
    }
    all.push(...list);
    row(kind, `median ${median(list).toFixed(2)} ms`, `p95 ${p95(list).toFixed(2)} ms`);
  }
  goal('median, of a cold review', median(all) / cold, 0.2);
  goal('p95', p95(all), 4, { digits: 2, unit: ' ms' });
}

/** What a keystroke costs the preview's webview: script and layout of its patch. */
async function preview() {
  heading('the preview, 1,000 words, in the browser of the tests');
  for (const copy of ['clean', 'marked']) {
    const times = await patchTimes(long(middling, 1000), copy === 'marked');
    if (times) goal(`a keystroke's patch p95, ${copy}`, p95(times), 16, { digits: 2, unit: ' ms' });
    else row(`a keystroke's patch, ${copy}`, 'skipped: the browser is not installed');
  }
}

/** A folder of 2,000 drafts, as Review All Articles asks for them; the first fifty beside the last tell whether it slows down. */
async function drafts() {
  heading('2,000 drafts');
  mkdirSync('build/bench/drafts', { recursive: true });
  const uris = Array.from({ length: 2_000 }, (_, i) => {
    const path = file(
      `drafts/${i}.txt`,
      middling[i % middling.length].replaceAll('. ', () => `. Item ${i}, `),
    );
    return pathToFileURL(path).href;
  });
  const shown = await firstRows({
    few: { folder: resolve('seeds'), story: 'county-budget.txt' },
    many: { folder: resolve('build/bench/drafts'), story: '0.txt' },
  });
  if (shown) {
    const tell = (name, key) => {
      row(`${name}: the first rows of a dozen`, `${median(shown.few[key]).toFixed(0)} ms`);
      return median(shown.many[key]);
    };
    row('the same, of 2,000', `${tell('from the start of the editor and its window', 'window').toFixed(0)} ms`);
    row('the same, of 2,000', `${tell('from the click, the extension not started', 'cold').toFixed(0)} ms`);
    goal('the same, of 2,000', tell('from the click, with a story open', 'open'), 2_000, { digits: 0, unit: ' ms' });
  } else row('the first rows of the view', 'skipped: the VS Code of the tests is not installed');
  const asked = await server(['dist/server.js'], story);
  const times = [];
  const held = [];
  for (const uri of uris) {
    times.push(await timed(() => asked.ask('copydesk/draft', { uri, languageId: 'article' })));
    if (times.length % 500 === 0) held.push(asked.megabytes());
  }
  await asked.stop();
  const [first, last] = [median(times.slice(10, 60)), median(times.slice(-50))];
  row('all of them', `${(times.reduce((sum, one) => sum + one, 0) / 1000).toFixed(1)} s`);
  row('one of them', `median ${median(times).toFixed(1)} ms`, `p95 ${p95(times).toFixed(1)} ms`);
  row('memory of the server after each 500', held.map((one) => `${one?.toFixed(0) ?? '?'} MB`).join(', '));
  goal('the last fifty, of the first fifty', last / first, 1.5);
  if (held.every((one) => one !== null)) goal('memory after 2,000, of memory after 500', held.at(-1) / held[0], 1.25);
}

async function processes() {
  heading('processes');
  const path = file('story.txt', story);
  const cold = await interleaved(
    {
      'node -e 0': () => run('-e', '0'),
      'copydesk check': () => run('dist/cli.js', 'check', path),
      'language server, its first diagnostics': async () => (await server(['dist/server.js'], story)).stop(),
      'a process that tags with compromise': () => run('bench/children/compromise.cjs', path),
    },
    ROUNDS,
  );
  for (const [name, time] of Object.entries(cold)) row(name, `${time.toFixed(0)} ms`);
  goal('cold `copydesk check`, of `node -e 0`', cold['copydesk check'] / cold['node -e 0'], 3);
  const toFindings = cold['language server, its first diagnostics'] - cold['node -e 0'];
  goal('cold server to first diagnostics, over `node -e 0`', toFindings, 200, { digits: 0, unit: ' ms' });
  goal(
    'cold process to first findings, of one with compromise',
    cold['copydesk check'] / cold['a process that tags with compromise'],
    1,
  );

  const [ours, empty] = [
    await server(['dist/server.js'], story),
    await server(['bench/children/emptyServer.cjs'], story),
  ];
  /** @type {Record<'ours' | 'empty', number[]>} */
  const times = { ours: [], empty: [] };
  for (let i = 0; i < 120; i++) {
    times.ours.push(await ours.edit());
    times.empty.push(await empty.edit());
  }
  await Promise.all([ours.stop(), empty.stop()]);
  const settled = Object.fromEntries(Object.entries(times).map(([name, list]) => [name, list.slice(20)]));
  row('edit to diagnostics', `median ${median(settled.ours).toFixed(2)} ms`, `p95 ${p95(settled.ours).toFixed(2)} ms`);
  row('the same with an empty server', `median ${median(settled.empty).toFixed(2)} ms`);
  const over = median(settled.ours) - median(settled.empty);
  goal('edit to diagnostics, over an empty server', over, 1.5, { digits: 2, unit: ' ms' });
  goal('edit to diagnostics p95', p95(settled.ours), 6, { digits: 2, unit: ' ms' });

  if (availableParallelism() > 1) {
    const pairs = [];
    for (let i = 0; i < 3; i++) pairs.push([await workers(1, middling, 10), await workers(2, middling, 10)]);
    goal('two workers, of one', median(pairs.map(([one, two]) => (2 * one) / two)), 1.7, { least: true });
  }

  const activation = Array.from({ length: 5 }, () => Number(run('bench/children/activation.cjs')));
  goal('extension: own script until activated', median(activation), 50, { digits: 1, unit: ' ms' });
}

/** Peak memory of a process of its own; what loading takes is taken off before growth is judged. */
async function memory() {
  heading('memory');
  const loaded = Number(run('bench/children/memory.cjs'));
  row('loaded', `${loaded.toFixed(0)} MB`);
  const peaks = [50_000, 500_000].map((size) => {
    const peak = Number(run('bench/children/memory.cjs', file(`${size}.txt`, long(middling, size))));
    row(`peak with ${size.toLocaleString('en')} words`, `${peak.toFixed(0)} MB`);
    return peak - loaded;
  });
  goal('500,000 words / 50,000 words', peaks[1] / peaks[0], 11);
}

/** A newsroom's archive through the command line: what one process holds after 8,000 stories, and what a second worker brings. */
async function archive() {
  heading('an archive');
  const lines = Array.from({ length: 8_000 }, (_, i) => {
    const round = Math.floor(i / batch.length);
    const text = batch[i % batch.length].replaceAll('. ', round ? ` ${round}. ` : '. ');
    return JSON.stringify({ id: i, text });
  });
  const one = await archiveOf(file('8000.jsonl', lines.join('\n')));
  row('8,000 stories', `${(one.took / 1000).toFixed(0)} s`);
  if (one.peak) goal('peak memory with 8,000 stories', one.peak, 300, { digits: 0, unit: ' MB' });
  if (availableParallelism() < 2) return;
  const some = file('1000.jsonl', lines.slice(0, 1_000).join('\n'));
  const times = await interleaved({ one: () => archiveOf(some), two: () => archiveOf(some, '--jobs', '2') }, 3);
  goal('1,000 stories with --jobs 2, of one', times.one / times.two, 1.7, { least: true });
}

async function bundles() {
  heading('bundles');
  for (const path of [
    'dist/extension.js',
    'dist/server-main.js',
    'dist/web/extension.js',
    'dist/web/server.js',
    'dist/cli-main.js',
  ])
    if (existsSync(path)) row(path, `${Math.round(statSync(path).size / 1024)} KB`);
  // The package is compressed file by file; the goal is about what people download.
  goal(
    'those that ship, compressed, MB',
    ['extension.js', 'server-main.js', 'web/extension.js', 'web/server.js'].reduce(
      (sum, name) => sum + gzipSync(readFileSync(`dist/${name}`)).length,
      0,
    ) / 1e6,
    3,
  );
}
