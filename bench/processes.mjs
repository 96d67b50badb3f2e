/** What is measured from outside: processes, the language server, workers, the extension's own script. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { timed } from './measure.mjs';

/** Runs a script of Node to its end; exit 1 means findings. */
export function run(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

/** A language server with one open story, asked for its diagnostics after each edit. */
export async function server(args, text) {
  const child = spawn(process.execPath, [...args, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} }, workspace: { configuration: true } },
    workspaceFolders: null,
  });
  await connection.sendNotification('initialized', {});
  const uri = 'untitled:story';
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'article', version: 1, text },
  });
  const lines = text.slice(0, text.length / 2).split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1).length };
  let version = 1;
  const pull = () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  await pull();
  return {
    /** Milliseconds from a typed letter to the diagnostics. */
    edit: () =>
      timed(async () => {
        version++;
        await connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
        });
        await pull();
      }),
    ask: (method, params) => connection.sendRequest(method, params),
    /** Megabytes that it holds; null where the system does not say. */
    megabytes() {
      try {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;
      } catch {
        return null;
      }
    },
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
      child.kill();
    },
  };
}

/** Milliseconds in which each of `count` workers reviews all stories `times` over, from when all are ready. */
export async function workers(count, stories, times) {
  const list = Array.from(
    { length: count },
    () => new Worker('./bench/children/worker.cjs', { workerData: { stories, times } }),
  );
  const said = (worker, word) =>
    new Promise((/** @type {(value?: void) => void} */ resolve, reject) => {
      worker.once('error', reject);
      worker.on('message', (message) => message === word && resolve());
    });
  await Promise.all(list.map((worker) => said(worker, 'ready')));
  const took = await timed(() =>
    Promise.all(
      list.map((worker) => {
        const done = said(worker, 'done');
        worker.postMessage('go');
        return done;
      }),
    ),
  );
  await Promise.all(list.map((worker) => worker.terminate()));
  return took;
}
