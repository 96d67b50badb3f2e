// `npm start`: a real VS Code on the sample articles, with the extension as it was just built. The desktop VS Code where
// `code` is on the PATH and there is a screen; otherwise the packaged one, served on a free local port.
//   --served  the packaged one in any case
//   --once    opens the served one in the headless browser, prints the title of its window, and ends
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, HERE, isSupported } from './install.mjs';
import { launch } from './server.mjs';
import { editor, workbench } from './ui.mjs';

const ROOT = resolve(HERE, '..', '..');
const SEEDS = join(ROOT, 'seeds');

const { values } = parseArgs({ options: { once: { type: 'boolean' }, served: { type: 'boolean' } } });

if (values.once) await lookOnce();
else if (!values.served && desktopCode()) openDesktop();
else if (isSupported) await serve();
else fail('Copydesk: put `code` on the PATH (in VS Code: "Shell Command: Install \'code\' command in PATH").');

function desktopCode() {
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const names = process.platform === 'win32' ? ['code.cmd'] : ['code'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return Boolean(hasScreen) && names.some((name) => folders.some((folder) => existsSync(join(folder, name))));
}

function openDesktop() {
  console.log('Copydesk opens in VS Code.');
  const args = [`--extensionDevelopmentPath=${ROOT}`, SEEDS];
  const isWindows = process.platform === 'win32'; // where `code` is a script, which only a shell can run
  const quoted = isWindows ? args.map((arg) => `"${arg}"`) : args;
  const { status, error } = spawnSync('code', quoted, { stdio: 'inherit', shell: isWindows });
  if (status !== 0) fail(`code failed: ${error?.message ?? `exit code ${status}`}`);
}

async function serve() {
  await ensureInstalled();
  const vscode = await launch({ ...options(), browserless: true });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      await vscode.close();
      process.exit(0);
    });
  }
  vscode.ended.then(() => fail(`The VS Code server ended.\n${vscode.serverLog()}`));
  console.log(`Copydesk is open at ${vscode.url(what())}\nCtrl+C ends it.`);
}

async function lookOnce() {
  await ensureInstalled();
  const vscode = await launch(options());
  try {
    const { page } = vscode;
    const { folder, file } = what();
    await page.goto(vscode.url({ folder, file }));
    await workbench(page);
    if (file) await editor(page, basename(file)).waitFor();
    console.log(await page.title());
  } finally {
    await vscode.close();
  }
}

// Linked among the installed extensions, not named in the address: the driver that this needs holds back toasts.
function options() {
  return { link: ROOT, smokeDriver: false };
}

/** The sample with the most findings: a newcomer sees at once what the product does. */
function what() {
  return { folder: SEEDS, file: join(SEEDS, 'north-korea-visit.txt') };
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
