/** Writes the declarations that the npm library needs into dist/types: its own, and those that they import. */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path/posix';

/** Where `tsc -b` puts the declarations of a source folder. */
const HOMES = { 'src/npm': 'build/types/src-npm', 'src/core': 'build/types/src-core' };
const IMPORT = /((?:from|import\()\s*')(\.{1,2}\/[^']+)\.ts(')/g;

const { status, stdout } = spawnSync('npx', ['tsc', '-b', 'src/npm'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (status !== 0) throw new Error(`The declarations of the library cannot be made:\n${stdout}`);

const done = new Set();
await write('src/npm/index');

/** @param {string} module its path without an ending */
async function write(module) {
  if (done.has(module)) return;
  done.add(module);
  const home = Object.entries(HOMES).find(([folder]) => module.startsWith(`${folder}/`));
  if (!home) throw new Error(`The library's types reach ${module}, which is not part of it.`);
  const text = await readFile(join(home[1], `${module}.d.ts`), 'utf8');
  const file = join('dist/types', `${relative('src', module)}.d.ts`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text.replace(IMPORT, '$1$2.js$3'));
  for (const [, , target] of text.matchAll(IMPORT)) await write(join(dirname(module), target));
}
