// The Chromium that shows VS Code. The one from npm needs no system package, and is the same everywhere, so it comes
// first; a Chromium or Chrome of the system stands in where that one does not run.
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { HERE } from './install.mjs';

const ARGS = [
  '--no-sandbox', // containers run as root; the only pages shown are our own
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--font-render-hinting=none',
  '--no-first-run',
];

const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * A Chromium that runs here: the one named by the variable CHROMIUM, else the packaged one, else the system's.
 * @returns {Promise<{ executablePath: string, env: Record<string, string>, args: string[] }>}
 */
export async function findBrowser() {
  const fonts = { FONTCONFIG_FILE: join(HERE, 'fonts.conf') };
  const wanted = process.env.CHROMIUM;
  if (wanted) return { executablePath: wanted, env: { ...process.env, ...fonts }, args: ARGS };

  const unpacked = await unpack();
  const libraries = [unpacked.libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  const packaged = {
    executablePath: unpacked.program,
    env: { ...process.env, ...fonts, LD_LIBRARY_PATH: libraries },
    args: ARGS,
  };
  if (runs(packaged)) return packaged;

  for (const executablePath of SYSTEM) {
    const found = which(executablePath);
    const installed = found && { executablePath: found, env: { ...process.env, ...fonts }, args: ARGS };
    if (installed && runs(installed)) return installed;
  }
  throw new Error('No Chromium runs here. Set CHROMIUM to the path of one.');
}

/** Unpacks @sparticuz/chromium beside the modules, once. Its own unpacking wants Node 22 and fills the temp folder. */
async function unpack() {
  const packed = join(HERE, 'node_modules', '@sparticuz', 'chromium', 'bin');
  const folder = join(HERE, 'node_modules', '.chromium');
  const program = join(folder, 'chromium');
  const libraries = join(folder, 'lib');
  const complete = join(folder, 'complete');
  if (!existsSync(complete)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const { extract } = createRequire(join(HERE, 'package.json'))('tar');
    const inflate = (name, target) => pipeline(createReadStream(join(packed, name)), createBrotliDecompress(), target);
    await Promise.all([
      inflate('chromium.br', createWriteStream(program, { mode: 0o755 })),
      inflate('al2023.tar.br', extract({ cwd: folder })),
      inflate('fonts.tar.br', extract({ cwd: folder })),
    ]);
    writeFileSync(complete, '');
  }
  return { program, libraries };
}

function runs({ executablePath, env }) {
  return spawnSync(executablePath, ['--version'], { env, stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function which(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(existsSync);
}
