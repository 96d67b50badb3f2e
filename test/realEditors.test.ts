import assert from 'node:assert/strict';
import { type ExecFileException, execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';

/** Editors that people have, driven as a person would with the settings that docs/editors.md gives. Those that are not installed are passed over. */
const home = mkdtempSync(join(tmpdir(), 'copydesk-real-editors-'));
after(() => rmSync(home, { recursive: true, force: true }));

/** The language server by its name on the PATH, as npm installs it. */
const bin = join(home, 'bin');
mkdirSync(bin);
writeFileSync(
  join(bin, 'copydesk-language-server'),
  `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/server.js')}" "$@"\n`,
  { mode: 0o755 },
);

/** The settings of a page, by their language, in their order. */
const settings = (language: string): string[] =>
  [...readFileSync('docs/editors.md', 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , lines]) => lines!);

const STORY =
  'River rises in Port Ada\n\nThe plan the the council made failed, Mayor Ana Ruiz said on Monday.\n\n“It was doomed.”\n\n“Nobody asked us,” Ruiz said.\n';
/** Milliseconds; every step inside has its own limit. */
const LIMIT = 240_000;

/** What an editor saw, and the file beside the story. */
async function drive(name: string, program: string, args: readonly string[]) {
  const folder = mkdtempSync(join(home, `${name}-`));
  const story = join(folder, 'river.story');
  const seen = join(folder, 'seen.json');
  writeFileSync(story, STORY);
  const env = {
    ...process.env,
    HOME: folder,
    PATH: `${bin}:${process.env.PATH}`,
    COPYDESK_STORY: story,
    COPYDESK_SEEN: seen,
  };
  const { stdout, stderr } = await promisify(execFile)(program, args, { env, cwd: folder, timeout: LIMIT }).catch(
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
/** 0.7 is 7; undefined where it is not installed. */
const neovim = /^NVIM v0\.(\d+)/.exec(spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1];
/** The settings for this version: for 0.11 and later, 0.8 to 0.10, and 0.7. */
const neovimSettings = (): string => settings('lua')[Number(neovim) >= 11 ? 0 : Number(neovim) >= 8 ? 1 : 2] ?? '';
const write = (name: string, text: string): string => {
  writeFileSync(join(home, name), text);
  return join(home, name);
};
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
  skip: !neovim && 'nvim is not installed',
}, async () => {
  const seen = await drive('neovim', 'nvim', [
    '--headless',
    '-n',
    '-i',
    'NONE',
    '-u',
    write('init.lua', neovimSettings()),
    '-c',
    `luafile ${resolve('test/editors/neovim.lua')}`,
  ]);
  check(seen);
  assert.equal(seen.told.undone, true);
});

// Helix has no headless mode: it tells what it would start for a language.
test('Helix finds the server', { skip: !has('hx', '--version') && 'Helix (hx) is not installed' }, () => {
  const folder = join(home, 'helix');
  mkdirSync(folder);
  writeFileSync(join(folder, 'languages.toml'), settings('toml').join(''));
  const env = { ...process.env, XDG_CONFIG_HOME: home, PATH: `${bin}:${process.env.PATH}` };
  for (const language of ['markdown', 'text'])
    assert.match(
      spawnSync('hx', ['--health', language], { env, encoding: 'utf8' }).stdout,
      /✓ .*copydesk-language-server/,
    );
});

test('Emacs with eglot: the same', { skip: !hasEglot && 'Emacs with eglot is not installed' }, async () =>
  check(
    await drive('eglot', 'emacs', [
      '--batch',
      '-l',
      write('settings.el', settings('elisp').join('')),
      '-l',
      resolve('test/editors/eglot.el'),
    ]),
  ),
);
