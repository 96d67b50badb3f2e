// What `npm ci` leaves is not yet a VS Code that starts. These are the last steps, all of them plain file work:
// code-server's VS Code finds its run-time modules here, two native ones are replaced, and noisy extensions go.
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

// Chat, sign-in, source control, tunnels, task runners and debuggers: they only cost a test time and toasts. Those with a
// part that runs in the browser stay: the workbench has them built in, and complains when it cannot load them.
const NOISY_EXTENSIONS = [
  'copilot',
  'debug-auto-launch',
  'git',
  'github',
  'grunt',
  'gulp',
  'jake',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'terminal-suggest',
  'tunnel-forwarding',
];

// The native module writes rotating log files; appending lines is enough for a run that lasts a minute.
const SPDLOG = `'use strict';
const { appendFileSync } = require('node:fs');
const append = (file, level) => message => {
  try {
    appendFileSync(file, new Date().toISOString() + ' [' + level + '] ' + message + '\\n');
  } catch {}
};
const createLogger = async (name, file) => {
  const nothing = () => {};
  const logger = { setLevel: nothing, getLevel: () => 2, setPattern: nothing, clearFormatters: nothing, flush: nothing, drop: nothing };
  for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'critical']) logger[level] = append(file, level);
  return logger;
};
exports.setFlushOn = exports.setLevel = exports.shutdown = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = createLogger;
`;

// The native module ends a process whose parent has died; guard.cjs does that for the whole group.
const WATCHDOG = `'use strict';
exports.start = () => {};
`;

/** Finishes the installation in `folder`, which holds `node_modules`. Safe to repeat. */
export function patch(folder) {
  const modules = join(folder, 'node_modules');
  const vscode = join(modules, 'code-server', 'lib', 'vscode');

  const link = join(vscode, 'node_modules');
  if (!existsSync(link)) symlinkSync(relative(vscode, modules), link, 'dir');

  replaceModule(modules, '@vscode/spdlog', SPDLOG);
  replaceModule(modules, '@vscode/native-watchdog', WATCHDOG);

  for (const name of NOISY_EXTENSIONS) rmSync(join(vscode, 'extensions', name), { recursive: true, force: true });
}

function replaceModule(modules, name, code) {
  const folder = join(modules, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
  writeFileSync(join(folder, 'index.js'), code);
}
