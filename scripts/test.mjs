/**
 * All rings, in order: `npm test`. `npm test -- core` (check, core, vscode) runs one; file names after `core` narrow it.
 * Node 20 runs neither .ts nor globs, so the tests are bundled first.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { build } from 'esbuild';
import { bundle as shared } from './bundle.mjs';

const [only, ...names] = process.argv.slice(2);
const bundle = { ...shared, sourcemap: 'inline' };
const rings = { check, core, vscode };

for (const [name, ring] of Object.entries(rings)) {
  if (only && only !== name) continue;
  console.log(`\n— ring: ${name}`);
  await ring();
}

function check() {
  run('npm', ['run', '--silent', 'check']);
}

/** Core, server and command line: pure functions and the built bundles as processes. */
async function core() {
  run(process.execPath, ['scripts/build.mjs']);
  rmSync('build/test', { recursive: true, force: true });
  const tests = readdirSync('test').filter(
    (file) => file.endsWith('.test.ts') && (!names.length || names.some((name) => file.includes(name))),
  );
  await build({
    ...bundle,
    entryPoints: tests.map((file) => `test/${file}`),
    outdir: 'build/test',
    external: ['esbuild'],
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
  });
  // The soak lasts longest and is mostly idle, so it starts first, beside the others.
  tests.sort((a, b) => Number(b.startsWith('soak')) - Number(a.startsWith('soak')));
  const atOnce = `--test-concurrency=${Math.max(2, availableParallelism())}`;
  run(process.execPath, ['--test', atOnce, ...tests.map((file) => `build/test/${file.replace(/\.ts$/, '.cjs')}`)]);
}

/** The extension in a real VS Code. */
async function vscode() {
  run(process.execPath, ['scripts/build.mjs']);
  const outdir = 'build/test/vscode';
  const suite = (name) => [`test/vscode/suites/${name}.ts`];
  await Promise.all([
    build({
      ...bundle,
      entryPoints: suite('host'),
      outdir,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      external: ['vscode'],
    }),
    build({
      ...bundle,
      entryPoints: suite('web'),
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
      entryPoints: suite('ui'),
      outdir,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      outExtension: { '.js': '.mjs' },
    }),
  ]);
  run(process.execPath, ['test/vscode/run.mjs', ...names]);
}

function run(command, args) {
  const { status, signal } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`${command} ${args.join(' ')} ended with ${status ?? signal}`);
    process.exit(status ?? 1);
  }
}
