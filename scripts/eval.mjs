/**
 * Accuracy on labeled articles, which are kept outside the project: `npm run eval [-- mode…]`. `fixes`, only when asked
 * for, tries every fix on every article under every style pack; `sample [seed [size]]` draws findings to read; `same OLD/cli.js`
 * tells what an older build finds otherwise than this one, messages and fixes included.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { creditFiles, printCredits, printWho, storiesOf } from './eval-coreference.mjs';
import { printCreditTable } from './eval-credits.mjs';
import { evalFacts } from './eval-facts.mjs';
import { evalNames } from './eval-names.mjs';
import { evalPrecision } from './eval-precision.mjs';
import { evalStyle } from './eval-style.mjs';

const SHARED = process.env.COPYDESK_SHARED ?? '../shared';
const SCORER = `${SHARED}/tools/score.mjs`;
const CORPORA = `${SHARED}/corpora`;
const OUT = 'build/eval';

/** Mode of the scorer, the labeled file, and the command whose output it scores. */
const RUNS = [
  ['polnear', 'polnear.dev.jsonl', 'analyze'],
  ['ablated', 'polnear-ablated.dev.jsonl', 'analyze'],
  ['published', 'published.dev.jsonl', 'analyze'],
  ['injected', 'figures-injected.dev.jsonl', 'analyze'],
  ['injected', 'names-hard.dev.jsonl', 'analyze'],
  ['detection', 'detection.dev.jsonl', 'detect'],
];

if (!existsSync(CORPORA)) {
  console.log('skipped: no corpora');
  process.exit(0);
}
mkdirSync(OUT, { recursive: true });
const wanted = process.argv.slice(2);
if (wanted[0] === 'sample') {
  process.stdout.write(run(['scripts/sample-findings.mjs', CORPORA, ...wanted.slice(1)]));
  process.exit(0);
}
if (wanted[0] === 'same') {
  const stories = ['polnear', 'published', 'fresh'].map((name) => `${CORPORA}/${name}.dev.jsonl`);
  const args = [
    'scripts/compare-findings.mjs',
    wanted[1] ?? '',
    'dist/cli.js',
    ...stories,
    '--whole',
    ...wanted.slice(2),
  ];
  process.exit(spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 2);
}
for (const [mode, file, command] of RUNS) {
  if (wanted.length && !wanted.includes(mode)) continue;
  const gold = `${CORPORA}/${file}`;
  const input = mode === 'injected' ? injectedTexts(gold, `${OUT}/${file}`) : gold;
  const predictions = `${OUT}/${file}.predictions.jsonl`;
  const start = performance.now();
  run(['dist/cli.js', command, '--jsonl'], input, predictions);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const stories = readFileSync(input, 'utf8').split('\n').filter(Boolean).length;
  console.log(`\n${file} (${stories} texts, ${seconds} s)`);
  console.log(run([SCORER, mode, gold, predictions]).trimEnd());
  if (mode === 'published' || mode === 'polnear') evalFacts(predictions, mode === 'published');
  if (mode === 'detection') console.log(firstOfPublished());
}

if (!wanted.length || wanted.includes('arithmetic')) evalArithmetic();

if (!wanted.length || wanted.includes('names')) evalNames(CORPORA, OUT, run);

if (!wanted.length || wanted.includes('style')) {
  console.log('\npublished.dev.jsonl, each story under the pack of its outlet');
  evalStyle(`${CORPORA}/published.dev.jsonl`, OUT);
}
if (!wanted.length || wanted.includes('slips')) {
  console.log('\nwhat real desks fixed (ap), and slips put into finished stories (plain)');
  const scorer = `${SHARED}/tools/score-fixes.mjs`;
  process.stdout.write(run([scorer, 'dist/cli.js', `${CORPORA}/real-fixes.dev.jsonl`]));
  const stories = ['--stories', `${CORPORA}/published.dev.jsonl`, '--style', 'plain'];
  process.stdout.write(run([scorer, 'dist/cli.js', `${CORPORA}/slips.dev.jsonl`, ...stories]));
  evalPeers();
}
if (!wanted.length || wanted.includes('precision')) {
  console.log('\nfresh.dev.jsonl, each story under the pack of its outlet');
  evalPrecision(`${CORPORA}/fresh.dev.jsonl`);
}
if (wanted.includes('fixes')) {
  const env = { ...process.env, FIXES: 'all' };
  const { status } = spawnSync(process.execPath, ['scripts/test.mjs', 'core', 'fixedTextIsQuiet'], {
    stdio: 'inherit',
    env,
  });
  process.exitCode = status ?? 1;
}

if (!wanted.length || wanted.includes('who')) {
  const files = ['polnear.dev.jsonl', 'published.dev.jsonl'];
  for (const file of files)
    run(['dist/cli.js', 'analyze', '--jsonl'], `${CORPORA}/${file}`, `${OUT}/${file}.predictions.jsonl`);
  const predictions = files.map((file) => `${OUT}/${file}.predictions.jsonl`);
  console.log('\nPERSON of BODY');
  printCreditTable(
    files.map((file) => `${CORPORA}/${file}`),
    predictions,
    wanted.includes('table'),
  );
  console.log('\nwho it is');
  printWho(predictions);
  for (const file of creditFiles.filter((one) => !files.includes(one))) {
    const stories = storiesOf(`${CORPORA}/${file}`).map((story) => `${JSON.stringify(story)}\n`);
    writeFileSync(`${OUT}/${file}`, stories.join(''));
    run(['dist/cli.js', 'analyze', '--jsonl'], `${OUT}/${file}`, `${OUT}/${file}.predictions.jsonl`);
  }
  console.log('\nwho is credited, in stories not used before');
  printCredits(OUT);
}

/** The same slips as peers see them; the libraries of others are there once `npm ci` has been run for the bench. */
function evalPeers() {
  if (!existsSync('bench/node_modules')) return console.log('peers: skipped, run npm ci in bench first');
  process.stdout.write(run(['bench/slips.mjs', `${CORPORA}/slips.dev.jsonl`, `${CORPORA}/published.dev.jsonl`]));
}

/** Finished stories are articles by nature; of the first hundred nearly all must be taken for one. */
function firstOfPublished() {
  const first = readFileSync(`${CORPORA}/published.dev.jsonl`, 'utf8').split('\n').slice(0, 100).join('\n');
  const input = `${OUT}/published-100.jsonl`;
  const output = `${OUT}/published-100.detected.jsonl`;
  writeFileSync(input, first);
  run(['dist/cli.js', 'detect', '--jsonl'], input, output);
  const found = readFileSync(output, 'utf8')
    .split('\n')
    .filter((line) => line && JSON.parse(line).article).length;
  return `of the first 100 finished stories ${found} are articles`;
}

function injectedTexts(gold, target) {
  writeFileSync(target, run([SCORER, 'injected-texts', gold, CORPORA]));
  return target;
}

/** Runs a script of Node, from a file to a file where they are given; its standard output otherwise. */
function run(args, input, output) {
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = [input ? openSync(input, 'r') : 'ignore', output ? openSync(output, 'w') : 'pipe', 'inherit'];
  const result = spawnSync(process.execPath, args, { stdio, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (result.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${result.status ?? result.signal}`);
  return result.stdout ?? '';
}

/** One figure changed in a relation of a real story, own sentences with their right twins, and finished stories. */
function evalArithmetic() {
  const tool = `${SHARED}/tools/score-arithmetic.mjs`;
  const gold = `${CORPORA}/arithmetic.dev.jsonl`;
  const own = `${SHARED}/cases/arithmetic-own.jsonl`;
  const stories = ['polnear', 'published', 'fresh'].map((name) => `${CORPORA}/${name}.dev.jsonl`);
  const texts = { changed: `${OUT}/arithmetic.jsonl`, finished: `${OUT}/arithmetic-finished.jsonl` };
  writeFileSync(texts.changed, run([tool, 'texts', gold, ...stories]));
  writeFileSync(texts.finished, run([tool, 'originals', '-', ...stories]));
  const answers = (input, name) => {
    run(['dist/cli.js', 'analyze', '--jsonl'], input, `${OUT}/${name}.predictions.jsonl`);
    return `${OUT}/${name}.predictions.jsonl`;
  };
  const finished = answers(texts.finished, 'arithmetic-finished');
  console.log('\narithmetic.dev.jsonl, one figure changed');
  console.log(run([tool, 'score', gold, answers(texts.changed, 'arithmetic'), finished, '--no-false']).trimEnd());
  console.log('\narithmetic-own.jsonl');
  console.log(run([tool, 'own', own, answers(own, 'arithmetic-own')]).trimEnd());
}
