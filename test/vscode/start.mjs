// `npm start`: a real VS Code on the sample articles, with the extension as it was just built, and one of them open with
// Problems and its preview (`opener` does that). The desktop VS Code where
// `code` is on the PATH and there is a screen; otherwise the packaged one, served on a free local port.
//   --served  the packaged one in any case
//   --once    opens the served one in the headless browser, prints what its window shows, and ends; --picture FILE keeps it
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ensureInstalled, HERE, isSupported } from './install.mjs';
import { launch } from './server.mjs';
import { workbench } from './ui.mjs';

const ROOT = resolve(HERE, '..', '..');
const SEEDS = join(ROOT, 'seeds');
const OPENER = join(HERE, 'opener');

const { values } = parseArgs({
  options: { once: { type: 'boolean' }, served: { type: 'boolean' }, picture: { type: 'string' } },
});

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
  const args = [ROOT, OPENER].map((folder) => `--extensionDevelopmentPath=${folder}`).concat(SEEDS);
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
  console.log(`Copydesk is open at ${vscode.url({ folder: SEEDS })}\nCtrl+C ends it.`);
}

async function lookOnce() {
  await ensureInstalled();
  const vscode = await launch(options());
  try {
    const { page } = vscode;
    await page.goto(vscode.url({ folder: SEEDS }));
    await workbench(page);
    await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
    await page.locator('.tab', { hasText: 'Preview' }).waitFor();
    const problems = await page.locator('.markers-panel .monaco-list-row').allInnerTexts();
    console.log([await page.title(), ...problems.map((row) => row.replace(/\s+/g, ' '))].join('\n'));
    if (values.picture) {
      await sleep(2000); // the webview has no sign of being drawn
      await page.screenshot({ path: values.picture });
    }
  } finally {
    await vscode.close();
  }
}

// Linked among the installed extensions, not named in the address: the driver that this needs holds back toasts.
function options() {
  return { link: [ROOT, OPENER], smokeDriver: false, viewport: { width: 1440, height: 900 } };
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
