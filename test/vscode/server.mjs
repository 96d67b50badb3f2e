// Starts a VS Code server in a throw-away folder and, unless told otherwise, a headless Chromium that shows it.
// Whatever was started is ended by close(), at the latest when this process ends.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBrowser } from './browser.mjs';
import { HERE, NODE, VSCODE } from './install.mjs';
import { RESTRICTED, SETTINGS } from './settings.mjs';
import { serveWebExtension } from './webExtension.mjs';

const SERVER = join(VSCODE, 'out', 'server-main.js');
const START_LIMIT = 60_000;

/**
 * @param {object} [options]
 * @param {boolean} [options.browserless] the server only
 * @param {boolean} [options.smokeDriver] needed for extensions and tests named in the address; it also holds toasts back
 * @param {string} [options.extensionsDir] installed extensions; otherwise none
 * @param {readonly string[]} [options.link] folders of extensions to appear among the installed ones, without being packaged
 * @param {string} [options.webExtension] folder of an extension to run in the browser's extension host
 * @param {string} [options.webTests] its tests, one file below `webExtension`
 * @param {Record<string, unknown>} [options.settings] User settings, over the quiet ones
 * @param {readonly object[]} [options.keybindings] keys of the user
 * @param {Record<string, string>} [options.env] variables for the server and its extension host
 * @param {boolean} [options.asksForTrust] a folder is not trusted until somebody says so; otherwise every folder is
 * @param {{ width: number, height: number }} [options.viewport]
 * @param {number} [options.port]
 */
export async function launch(options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
  const userDataDir = join(folder, 'data');
  const extensionsDir = options.extensionsDir ? resolve(options.extensionsDir) : join(folder, 'extensions');
  mkdirSync(join(userDataDir, 'User'), { recursive: true });
  mkdirSync(extensionsDir, { recursive: true });
  for (const [i, link] of (options.link ?? []).entries())
    symlinkSync(resolve(link), join(extensionsDir, `linked-${i}.0.0`), 'dir');
  const settings = JSON.stringify(
    { ...SETTINGS, ...(options.asksForTrust && RESTRICTED), ...options.settings },
    null,
    2,
  );
  writeFileSync(join(userDataDir, 'User', 'settings.json'), settings);
  writeFileSync(join(userDataDir, 'User', 'keybindings.json'), JSON.stringify(options.keybindings ?? []));

  /** @type {{ server?: import('node:child_process').ChildProcess, chromium?: import('playwright-core').BrowserServer }} */
  const started = {};
  const endNow = () => {
    endGroup(started.server?.pid, 'SIGKILL');
    endGroup(started.chromium?.process().pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
  process.on('exit', endNow);

  let closing;
  const close = () => {
    closing ??= (async () => {
      await Promise.race([started.chromium?.close().catch(() => {}), sleep(3000, undefined, { ref: false })]);
      endGroup(started.server?.pid, 'SIGTERM');
      for (let i = 0; i < 20 && groupLives(started.server?.pid); i++) await sleep(50);
      endNow();
      process.off('exit', endNow);
    })();
    return closing;
  };

  const serverLog = () => readFileSync(join(folder, 'server.log'), 'utf8');

  try {
    const port = options.port ?? (await freePort());
    const origin = `http://127.0.0.1:${port}`;
    const token = randomBytes(16).toString('hex'); // without one, any page in any browser could drive this VS Code
    const server = startServer({ folder, port, token, userDataDir, extensionsDir, options });
    started.server = server;
    await untilAnswering(origin, server, serverLog);

    const ended = new Promise((done) => server.once('exit', done));
    const url = addresses(port, token);
    const vscode = { pid: server.pid, port, origin, folder, userDataDir, extensionsDir, serverLog, ended, close, url };
    if (options.browserless) return vscode;

    const { chromium } = createRequire(join(HERE, 'package.json'))('playwright-core');
    const driven = await chromium.launchServer({
      ...(await findBrowser()),
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    started.chromium = driven;
    const browser = await chromium.connect(driven.wsEndpoint());
    const context = await browser.newContext({ viewport: options.viewport ?? { width: 1400, height: 900 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    if (options.webExtension) await serveWebExtension(context, origin, options.webExtension, options.webTests);
    const page = await context.newPage();
    return { ...vscode, browser, context, page };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Installs a packaged extension (.vsix) into a folder that launch() can be given as `extensionsDir`. */
export function installExtension(vsix, extensionsDir) {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
  try {
    const args = [
      '--accept-server-license-terms',
      '--user-data-dir',
      folder,
      '--extensions-dir',
      resolve(extensionsDir),
    ];
    const { status, stdout, stderr } = spawnSync(NODE, [SERVER, ...args, '--install-extension', resolve(vsix)], {
      encoding: 'utf8',
      env: serverEnv(folder),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
    });
    if (status !== 0) throw new Error(`${vsix} could not be installed.\n${stdout}${stderr}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function startServer({ folder, port, token, userDataDir, extensionsDir, options }) {
  const args = ['--host', '127.0.0.1', '--port', String(port), '--connection-token', token];
  args.push('--accept-server-license-terms', '--telemetry-level', 'off');
  if (!options.asksForTrust) args.push('--disable-workspace-trust');
  args.push('--user-data-dir', userDataDir, '--extensions-dir', extensionsDir);
  if (options.smokeDriver !== false) args.push('--enable-smoke-test-driver');

  const log = openSync(join(folder, 'server.log'), 'w');
  const server = spawn(NODE, [join(HERE, 'guard.cjs'), SERVER, ...args], {
    cwd: folder,
    detached: true, // its own process group, so that extension hosts can be ended with it
    env: { ...serverEnv(folder), ...options.env },
    stdio: ['pipe', log, log],
  });
  closeSync(log);
  return server;
}

function serverEnv(folder) {
  return {
    ...process.env,
    EXTENSIONS_GALLERY: '{"serviceUrl":""}', // no marketplace
    NODE_OPTIONS: '',
    TMPDIR: folder,
    VSCODE_AGENT_FOLDER: folder,
    XDG_RUNTIME_DIR: folder,
  };
}

async function untilAnswering(origin, server, serverLog) {
  let ended;
  server.on('exit', (code, signal) => (ended = `ended with ${code ?? signal}`));
  server.on('error', (error) => (ended = String(error)));
  for (const giveUp = Date.now() + START_LIMIT; Date.now() < giveUp; await sleep(100)) {
    if (ended) throw new Error(`The VS Code server ${ended}.\n${serverLog()}`);
    const answer = await fetch(`${origin}/version`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`The VS Code server did not start.\n${serverLog()}`);
}

/**
 * Makes the addresses of one server: what to open, and which extension and tests to load from the disk.
 * @returns {(what?: { folder?: string, workspace?: string, file?: string, extension?: string | string[], tests?: string }) => string}
 */
function addresses(port, token) {
  const remote = (path) =>
    `vscode-remote://127.0.0.1:${port}${resolve(path).split(sep).map(encodeURIComponent).join('/')}`;
  return ({ folder, workspace, file, extension = [], tests } = {}) => {
    const payload = [extension].flat().map((path) => ['extensionDevelopmentPath', remote(path)]);
    if (tests) payload.push(['extensionTestsPath', remote(tests)]);
    if (file) payload.push(['openFile', remote(file)]);
    const query = new URLSearchParams({ tkn: token });
    if (workspace) query.set('workspace', resolve(workspace));
    else if (folder) query.set('folder', resolve(folder));
    else query.set('ew', 'true');
    if (payload.length > 0) query.set('payload', JSON.stringify(payload));
    return `http://127.0.0.1:${port}/?${String(query).replaceAll('%2F', '/').replaceAll('%3A', ':')}`;
  };
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => done(port));
    });
  });
}

function endGroup(pid, signal) {
  try {
    if (pid) process.kill(-pid, signal);
  } catch {
    // it has ended already
  }
}

function groupLives(pid) {
  try {
    return Boolean(pid) && process.kill(-pid, 0);
  } catch {
    return false;
  }
}
