#!/usr/bin/env node
// Stands in for VS Code's executable: takes the command line that @vscode/test-electron's runTests writes and runs the
// tests in the packaged VS Code. Its exit code is the result. Beyond that command line:
//   --extensionDevelopmentKind=web  the browser's extension host; tests print lines that begin with "[test] "
//   --extensions-dir=FOLDER         installed extensions, if the folder exists (runTests always names one);
//                                   the variable COPYDESK_EXTENSIONS_DIR goes before it
//   COPYDESK_SHIM_COUNTS=FILE       where to write {"passed":N,"failed":N}, counted from lines "ok …" and "not ok …":
//                                   runTests may drop the last lines of the output, so they cannot be counted there
//   COPYDESK_SHIM_LIMIT=SECONDS     how long the tests may take; 300 otherwise
//   COPYDESK_SHIM_VERBOSE=1         everything the workbench logs
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { HERE } from './install.mjs';
import { launch } from './server.mjs';

const START_LIMIT = 60_000;
const RUN_LIMIT = Number(process.env.COPYDESK_SHIM_LIMIT ?? 300) * 1000;
const EXIT = { limit: 124, noStart: 125, internal: 70, hostDied: 86, interrupted: 130, usage: 2 };
const verbose = Boolean(process.env.COPYDESK_SHIM_VERBOSE);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false, // VS Code knows many more; those without a value are ignored
  options: {
    extensionDevelopmentKind: { type: 'string', multiple: true },
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'extensions-dir': { type: 'string' },
    'folder-uri': { type: 'string' },
    'user-data-dir': { type: 'string' },
  },
});
if (!values.extensionTestsPath) {
  write('code-shim: --extensionTestsPath is missing\n', 2);
  process.exit(EXIT.usage);
}

const extensions = (values.extensionDevelopmentPath ?? []).map(toPath);
const tests = toPath(values.extensionTestsPath);
const target = positionals[0] ?? values['folder-uri'];
const isWeb = values.extensionDevelopmentKind?.includes('web') ?? false;

const folder = mkdtempSync(join(tmpdir(), 'copydesk-shim-'));
const outputs = ['stdout', 'stderr'].map((name, index) => ({
  from: openSync(join(folder, name), 'a+'),
  to: index + 1,
  rest: Buffer.alloc(0),
}));
const counts = { passed: 0, failed: 0 };
let vscode;
let isStarted = false;
let isOver = false;

process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => finish(EXIT.interrupted, `stopped by ${signal}`));
process.on('uncaughtException', (error) => finish(EXIT.internal, error.stack));
process.on('unhandledRejection', (error) =>
  finish(EXIT.internal, error instanceof Error && error.stack ? error.stack : String(error)),
);
setTimeout(() => finish(EXIT.limit, `the tests took longer than ${RUN_LIMIT / 1000} s`), RUN_LIMIT);
setTimeout(() => isStarted || finish(EXIT.noStart, `no test started within ${START_LIMIT / 1000} s`), START_LIMIT);
setInterval(() => copyOutput(), 100);
const parent = process.ppid;
setInterval(
  () => process.ppid === parent || finish(EXIT.interrupted, 'the process that started this one has ended'),
  500,
);

vscode = await launch({
  extensionsDir: extensionsDir(),
  env: { COPYDESK_SHIM_FOLDER: folder, COPYDESK_SHIM_TESTS: tests },
  ...(isWeb && { webExtension: extensions[0], webTests: tests }),
});
if (isOver) await vscode.close();
else await runIn(vscode);

async function runIn({ page, url }) {
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    if (isWeb && text.startsWith('[test] ')) print(`${text.slice('[test] '.length)}\n`, 1);
    else if (verbose) write(`[${type}] ${text}\n`, 2);
  });
  await page.exposeFunction('codeAutomationExit', (code, logs) => {
    if (code && verbose) for (const log of logs ?? []) write(`--- ${log.relativePath}\n${log.contents}\n`, 2);
    finish(typeof code === 'number' ? code : 1);
  });
  page.on('crash', () => finish(EXIT.internal, 'the page crashed'));
  page.on('close', () => finish(EXIT.internal, 'the page closed'));
  const kind = target?.endsWith('.code-workspace') ? 'workspace' : 'folder';
  await page.goto(
    url({
      [kind]: target && toPath(target),
      ...(!isWeb && { extension: extensions, tests: join(HERE, 'hostEntry.cjs') }),
    }),
  );
}

async function finish(code, reason) {
  if (isOver) return;
  isOver = true;
  copyOutput({ all: true });
  if (code === 0 && !isWeb && !existsSync(join(folder, 'ok'))) {
    code = EXIT.hostDied;
    reason = 'the extension host ended before the tests did';
  }
  if (reason) write(`code-shim: ${reason}\n`, 2);
  if (code && verbose && vscode) write(vscode.serverLog(), 2);
  if (process.env.COPYDESK_SHIM_COUNTS) writeFileSync(process.env.COPYDESK_SHIM_COUNTS, JSON.stringify(counts));
  await vscode?.close();
  process.exit(code);
}

/** Copies the lines that the extension host has written since the last time; at the end, also a line without an end. */
function copyOutput({ all = false } = {}) {
  isStarted ||= existsSync(join(folder, 'started'));
  for (const output of outputs) {
    output.rest = Buffer.concat([output.rest, readFileSync(output.from)]); // reads on from where it stopped
    const length = all ? output.rest.length : output.rest.lastIndexOf('\n') + 1;
    if (length > 0) print(output.rest.toString('utf8', 0, length), output.to);
    output.rest = output.rest.subarray(length);
  }
}

function print(text, to) {
  isStarted = true;
  counts.passed += text.match(/^ok /gm)?.length ?? 0;
  counts.failed += text.match(/^not ok /gm)?.length ?? 0;
  write(text, to);
}

/** Writes at once: what a pipe still holds is lost on process.exit. A full pipe is waited for. */
function write(text, to) {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(to, bytes, done);
    } catch (error) {
      if (error.code !== 'EAGAIN') return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function extensionsDir() {
  const named = /** @type {string | undefined} */ (values['extensions-dir']);
  return process.env.COPYDESK_EXTENSIONS_DIR ?? (named && existsSync(named) ? named : undefined);
}

function toPath(text) {
  return text.startsWith('file:') ? fileURLToPath(text) : resolve(text);
}
