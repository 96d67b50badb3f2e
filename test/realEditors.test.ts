import assert from 'node:assert/strict';
import { type ExecFileException, execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';

/** Editors that people have, driven as a person would with the settings of docs/editors.md. Those that are not installed are passed over. */
const home = mkdtempSync(join(tmpdir(), 'copydesk-real-editors-'));
after(() => rmSync(home, { recursive: true, force: true }));

const STORY =
  'River rises in Port Ada\n\nThe plan the the council made failed, Mayor Ana Ruiz said on Monday.\n\n“It was doomed.”\n\n“Nobody asked us,” Ruiz said.\n';
const SERVER = [process.execPath, resolve('dist/server.js'), '--stdio'];
/** Milliseconds; every step inside has its own limit. */
const LIMIT = 240_000;

/** What an editor saw, and the file beside the story. */
async function drive(name: string, program: string, args: readonly string[]) {
  const folder = mkdtempSync(join(home, `${name}-`));
  const story = join(folder, 'river.txt');
  const seen = join(folder, 'seen.json');
  writeFileSync(story, STORY);
  const env = {
    ...process.env,
    HOME: folder,
    COPYDESK_SERVER: SERVER.join('\t'),
    COPYDESK_STORY: story,
    COPYDESK_SEEN: seen,
  };
  const { stdout, stderr } = await promisify(execFile)(program, args, { env, timeout: LIMIT }).catch(
    (error: ExecFileException) => ({ stdout: error.stdout ?? '', stderr: error.stderr || error.message }),
  );
  const told = (() => {
    try {
      return JSON.parse(readFileSync(seen, 'utf8'));
    } catch {
      return { fault: 'the editor ended early' };
    }
  })();
  assert.equal(told.fault, undefined, `${JSON.stringify(told, null, 2)}\n${stdout}\n${stderr}`);
  return { told, sidecar: readFileSync(`${story}.copydesk.yaml`, 'utf8') };
}

const has = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args).status === 0;
const hasNeovim = has('nvim', '--version');
const hasEglot = has('emacs', '--batch', '--eval', "(progn (require 'package) (package-initialize) (require 'eglot))");

const words = (copy: string | readonly string[]): string => (typeof copy === 'string' ? copy : copy.join('\n'));

/** What both editors must have seen. */
function check({ told, sidecar }: Awaited<ReturnType<typeof drive>>): void {
  assert.match(JSON.stringify(told.opened), /style\/repeated-words.*quotes\/unattributed/);
  assert.match(words(told.hover), /^\*\*No speaker named; Ruiz spoke last\*\*/);
  assert.equal(told.fix, 'Add “Ruiz said” after the quotation');
  assert.match(words(told.fixed), /“It was doomed,” Ruiz said\./);
  assert.match(words(told.renamed), /Mayor Ana Ruis said[\s\S]*,” Ruis said\./);
  assert.match(words(told.safe), /The plan the council made/);
  assert.match(sidecar, /^stet:\n[\s\S]*rule: quotes\/unattributed[\s\S]*words: “It was doomed\.”/m);
}

test('Neovim: findings, hover, a fix, its undo, rename, stet, all safe fixes, the configuration', {
  skip: !hasNeovim && 'nvim is not installed',
}, async () => {
  const seen = await drive('neovim', 'nvim', [
    '--headless',
    '--clean',
    '-c',
    `luafile ${resolve('test/editors/neovim.lua')}`,
  ]);
  check(seen);
  assert.equal(seen.told.undone, true);
});

test('Emacs with eglot: the same', { skip: !hasEglot && 'Emacs with eglot is not installed' }, async () =>
  check(await drive('eglot', 'emacs', ['--batch', '-l', resolve('test/editors/eglot.el')])),
);
