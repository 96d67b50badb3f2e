/** A small language client for tests: it runs a built server and keeps what the server says of itself. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import {
  type ClientCapabilities,
  createConnection,
  createMessageConnection,
  type InitializeResult,
  type MessageConnection,
  PortMessageReader,
  PortMessageWriter,
  ProposedFeatures,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Tools } from '../src/core/index.ts';
import { startServer } from '../src/server/start.ts';
import type { Files } from '../src/server/style/files.ts';

export interface Options {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly folders?: readonly string[];
  /** The settings under `copydesk`; may be changed while the server runs. */
  readonly settings?: Record<string, unknown>;
  /** Files as the editor knows them, by uri; may be changed while the server runs. */
  readonly files?: Map<string, string>;
  /** What a process finds in its environment; otherwise ours. */
  readonly env?: NodeJS.ProcessEnv;
}

export interface Client {
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  /** What the server pushed, oldest first. */
  readonly published: PublishDiagnosticsParams[];
  readonly log: string[];
  readonly reviewed: unknown[];
  /** How often the server asked to be asked again. */
  refreshes(): number;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, version: number, changes: unknown[]): Promise<void>;
  pull(uri: string, previousResultId?: string): Promise<{ kind: string; resultId?: string; items: unknown[] }>;
  /** Waits until `ready` holds of what the server said. */
  until(ready: () => boolean): Promise<void>;
  stop(): Promise<void>;
}

/** What VS Code can do, as far as it matters here. */
export const EDITOR: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    diagnostic: { dynamicRegistration: true },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

export async function startProcess(options: Options = {}): Promise<Client> {
  const child = spawn(process.execPath, ['dist/server.js', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: options.env ?? process.env,
  });
  const reader = new StreamMessageReader(child.stdout);
  const connection = createMessageConnection(reader, new StreamMessageWriter(child.stdin));
  return orFail(child, 'exit', () => connect(connection, options, () => ended(child)));
}

/** The worker's bundle, given a worker's world and nothing of Node's. */
export async function startWorker(options: Options = {}): Promise<Client> {
  const worker = new Worker(WORLD, { eval: true, workerData: 'dist/web/server.js' });
  const connection = createMessageConnection(new PortMessageReader(worker), new PortMessageWriter(worker));
  const end = async (): Promise<void> => void (await worker.terminate());
  return orFail(worker, 'error', () => connect(connection, options, end));
}

/** A server in this process, for what a built one cannot be made to do. */
export function inMemory(
  load?: () => Promise<Tools>,
  read: Files['read'] = async () => undefined,
  options: Options = {},
): Promise<Client> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const writer = new StreamMessageWriter(toClient);
  startServer(
    createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), writer),
    { read, list: async () => undefined },
    load,
  );
  const connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  return connect(connection, options);
}

/** A server that falls over at its start fails the test, rather than letting it wait. */
async function orFail(server: EventEmitter, event: string, start: () => Promise<Client>): Promise<Client> {
  let fail = (_reason: unknown): void => {};
  const failed = new Promise<never>((_, reject) => {
    fail = (reason) => reject(reason instanceof Error ? reason : new Error(`the server ended with ${reason}`));
  });
  server.once(event, fail);
  try {
    return await Promise.race([start(), failed]);
  } finally {
    server.off(event, fail);
  }
}

const WORLD = `
const { parentPort, workerData } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const vm = require('node:vm');
const self = {
  console, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask,
  TextDecoder, TextEncoder, URL, performance, crypto: globalThis.crypto,
  location: new URL('blob:http://127.0.0.1/a-worker'), // VS Code starts workers from a blob
  addEventListener() {}, postMessage: (message) => parentPort.postMessage(message),
};
self.self = self;
parentPort.on('message', (data) => self.onmessage({ data }));
vm.runInNewContext(readFileSync(workerData, 'utf8'), vm.createContext(self));
`;

async function ended(child: ChildProcess): Promise<void> {
  const exit = new Promise((resolve) => child.once('exit', resolve));
  const stopped = await Promise.race([exit.then(() => true), sleep(2_000, false, { ref: false })]);
  if (!stopped) child.kill('SIGKILL');
}

async function connect(
  connection: MessageConnection,
  options: Options,
  end: () => Promise<void> = async () => {},
): Promise<Client> {
  const published: PublishDiagnosticsParams[] = [];
  const log: string[] = [];
  const reviewed: unknown[] = [];
  let refreshes = 0;
  let heard = (): void => {};

  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    heard();
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
    heard();
  });
  connection.onNotification('copydesk/reviewed', (params: unknown) => {
    reviewed.push(params);
    heard();
  });
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    heard();
    return null;
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => options.settings ?? null),
  );
  connection.onRequest('copydesk/readFile', ({ uri }: { uri: string }) => options.files?.get(uri) ?? null);
  connection.onRequest('copydesk/listFiles', ({ uri }: { uri: string }) => {
    const paths = [...(options.files?.keys() ?? [])].filter((file) => file.startsWith(`${uri}/`));
    return paths.length ? paths.map((file) => decodeURIComponent(file.slice(uri.length + 1))) : null;
  });
  connection.listen();

  const folders = (options.folders ?? []).map((uri) => ({ uri, name: uri }));
  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? EDITOR,
    // Links to pages would stand in every diagnostic that is compared.
    initializationOptions: {
      hearsReviews: true,
      ruleLink: '',
      ...(options.initializationOptions as object | undefined),
    },
    workspaceFolders: folders,
  });
  await connection.sendNotification('initialized', {});

  return {
    connection,
    initialized,
    published,
    log,
    reviewed,
    refreshes: () => refreshes,
    open: (uri, text, languageId = 'article') =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    pull: (uri, previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId }),
    async until(ready) {
      const limit = sleep(10_000, 'late', { ref: false });
      while (!ready()) {
        const something = new Promise<void>((resolve) => {
          heard = resolve;
        });
        if ((await Promise.race([something, limit])) === 'late') throw new Error('the server did not say it');
      }
    },
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await end();
      connection.dispose();
    },
  };
}

/** The server in both of its homes: what holds in one holds in the other. */
export const HOSTS = [
  ['process', startProcess],
  ['worker', startWorker],
] as const;
