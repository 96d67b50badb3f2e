/**
 * All rings, in order: `npm test`. `npm test -- core` (check, core, vscode) runs one; `npm test -- quick` is the inner
 * loop, core without what runs long or starts programs. Names of files narrow core and quick, `--test-name-pattern` goes
 * through to Node. Node 20 runs neither .ts nor globs, so the tests are bundled first.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { build } from 'esbuild';
import { bundle as shared } from './bundle.mjs';

/** Proofs over thousands of edits, attacks and the soak: for CI and before a merge, not for every save. */
const LONG = [
  ...['fixedTextIsQuiet', 'fuzz', 'globs', 'hostileFiles', 'kill', 'longText', 'manyEdits', 'markdownTree'],
  ...[
    'markedCopy',
    'messages',
    'oddText',
    'patterns',
    'plainYaml',
    'protocol',
    'release',
    'shapes',
    'soak',
    'triggers',
    'wholeWords',
    'writeGood',
  ],
];
/** What lasts longest starts first, or one core would wait for it at the end. Node sorts files by name. */
const FIRST = ['soak', 'rules', 'relations', 'style'];
/** What starts the built programs, up to 70 s of processor time each: `npm test -- core NAME` where it matters. */
const PROGRAMS = [
  ...['action', 'archives', 'batch', 'cli', 'failures', 'import', 'launch', 'learn', 'mcp', 'otherEditors', 'package'],
  ...['realEditors', 'renaming', 'reports', 'safety', 'server', 'serverMentions', 'sidecar', 'valeHosts'],
];

const [only, ...rest] = process.argv.slice(2);
const names = rest.filter((name) => only === 'vscode' || !name.startsWith('--'));
const options = rest.filter((name) => name.startsWith('--'));
/** @type {import('esbuild').BuildOptions} */
const bundle = { ...shared, sourcemap: 'inline' };
const rings = { check, core, vscode };

if (only && !(only in rings) && only !== 'quick')
  fail(`There is no ring “${only}”; there are check, core, quick and vscode.`);
for (const [name, ring] of Object.entries(only === 'quick' ? { quick } : rings)) {
  if (only && only !== name) continue;
  console.log(`\n— ring: ${name}`);
  await ring();
}

function check() {
  run('npm', ['run', '--silent', 'check']);
}

function quick() {
  // Nor the labeled stories: the tests that read them are silent where they are missing.
  process.env.COPYDESK_SHARED = 'build/no-corpora';
  const left = new Set([...LONG, ...PROGRAMS].map((name) => `${name}.test.ts`));
  return core((file) => !left.has(file));
}

/** Core, server and command line: pure functions and the built bundles as processes. */
async function core(isWanted = (/** @type {string} */ _file) => true) {
  if (only !== 'quick') run(process.execPath, ['scripts/build.mjs']);
  rmSync('build/test', { recursive: true, force: true });
  const tests = readdirSync('test').filter(
    (file) => file.endsWith('.test.ts') && (names.length ? names.some((name) => file.includes(name)) : isWanted(file)),
  );
  const named = (/** @type {string} */ file) => {
    const name = file.replace(/\.test\.ts$/, '');
    return FIRST.includes(name) ? `${FIRST.indexOf(name)}-${name}.test` : `${name}.test`;
  };
  await build({
    ...bundle,
    entryPoints: tests.map((file) => ({ in: `test/${file}`, out: named(file) })),
    outdir: 'build/test',
    external: ['esbuild'],
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
  });
  const atOnce = `--test-concurrency=${Math.max(2, availableParallelism())}`;
  if (!tests.length) fail(`No test file is named ${names.join(' or ')}.`);
  const files = tests.map((file) => `build/test/${named(file)}.cjs`);
  run(process.execPath, ['--test', atOnce, ...options, ...files]);
}

/** The extension in a real VS Code. */
async function vscode() {
  run(process.execPath, ['scripts/build.mjs']);
  const outdir = 'build/test/vscode';
  const suites = (...all) => all.map((name) => `test/vscode/suites/${name}.ts`);
  await Promise.all([
    build({
      ...bundle,
      entryPoints: suites('host', 'soak'),
      outdir,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      external: ['vscode'],
    }),
    build({
      ...bundle,
      entryPoints: suites('web'),
      outdir,
      platform: 'browser',
      target: 'es2022',
      format: 'iife',
      globalName: 'tests',
      footer: { js: 'module.exports = tests;' },
      external: ['vscode'],
    }),
    build({
      ...bundle,
      entryPoints: suites('ui'),
      outdir,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      outExtension: { '.js': '.mjs' },
      // What it bundles of packages may still require parts of Node.
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    }),
  ]);
  run(process.execPath, ['test/vscode/run.mjs', ...names]);
}

function run(command, args) {
  const { status, signal } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) fail(`Failed (${status ?? signal}): ${command} ${args.join(' ')}`, status ?? 1);
}

function fail(message, status = 1) {
  console.error(message);
  process.exit(status);
}
