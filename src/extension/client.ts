import {
  CancellationError,
  type CancellationToken,
  type Disposable,
  type Event,
  EventEmitter,
  FileType,
  type LogOutputChannel,
  Uri,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, DidChangeWatchedFilesParams, LanguageClientOptions } from 'vscode-languageclient';
import {
  type InitializationOptions,
  ListFilesRequest,
  type NotificationName,
  ReadFileRequest,
  type RequestName,
  type Reviewed,
  ReviewedNotification,
} from '../protocol.ts';
import type { Choices } from './choices.ts';
import { schemes } from './schemes.ts';

/** Makes the client for one host: a process of its own on the desktop, a worker in the browser. */
export type ClientFactory = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** The language server as the rest of the extension sees it: started when first needed, asked by message name. */
export interface Session extends Disposable {
  readonly onReviewed: Event<Reviewed>;
  /** Whether the server could be started. */
  readonly onFailed: Event<void>;
  lastReview(uri: Uri): Reviewed | undefined;
  start(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** Starts the server where need be. Undefined where it cannot answer. */
  request<P, R>(name: RequestName<P, R>, params: P, token?: CancellationToken): Promise<R | undefined>;
  /** Dropped where no server runs: one that starts later is told at its start. */
  notify<P>(name: NotificationName<P>, params: P): void;
}

/** Tells the server of files that the editor wrote or saved. */
export const FILES_CHANGED: NotificationName<DidChangeWatchedFilesParams> = {
  method: 'workspace/didChangeWatchedFiles',
};

export function createSession(makeClient: ClientFactory, log: LogOutputChannel, choices: Choices): Session {
  const reviewed = new EventEmitter<Reviewed>();
  const failed = new EventEmitter<void>();
  const reviews = new Map<string, Reviewed>();
  const subscriptions = [
    workspace.onDidCloseTextDocument((document) => reviews.delete(document.uri.toString())),
    // The server has the workspace watched; a configuration outside of it, or on a file system that tells nothing, is
    // known by being saved.
    workspace.onDidSaveTextDocument(({ uri }) => {
      if (!/\.ya?ml$|\/accept\.txt$/.test(uri.path)) return;
      session.notify(FILES_CHANGED, { changes: [{ uri: uri.toString(), type: 2 }] });
    }),
    // Patterns of the workspace run from now on.
    workspace.onDidGrantWorkspaceTrust(() => {
      if (client) void session.restart();
    }),
  ];
  let client: Promise<BaseLanguageClient> | null = null;

  async function launch(): Promise<BaseLanguageClient> {
    const made = await makeClient(clientOptions(log, choices));
    made.onRequest(ReadFileRequest.method, ({ uri }: { uri: string }) => readFile(Uri.parse(uri, true)));
    made.onRequest(ListFilesRequest.method, ({ uri }: { uri: string }) => listFiles(Uri.parse(uri, true)));
    made.onNotification(ReviewedNotification.method, (review: Reviewed) => {
      const key = Uri.parse(review.uri).toString();
      if (workspace.textDocuments.some((document) => document.uri.toString() === key)) reviews.set(key, review);
      reviewed.fire(review);
    });
    await made.start();
    return made;
  }

  function running(): Promise<BaseLanguageClient> {
    client ??= launch().catch((error: unknown) => {
      log.error('The language server did not start.', error);
      client = null;
      failed.fire();
      throw error;
    });
    return client;
  }

  const session: Session = {
    onReviewed: reviewed.event,
    onFailed: failed.event,
    lastReview: (uri) => reviews.get(uri.toString()),
    start: () =>
      running().then(
        () => {},
        () => {},
      ),
    async restart() {
      await session.stop();
      await session.start();
    },
    async stop() {
      const old = client;
      client = null;
      reviews.clear();
      await old?.then((made) => made.dispose()).catch((error: unknown) => log.debug('The server ended oddly.', error));
    },
    async request(name, params, token) {
      try {
        const made = await running();
        // An undefined token would be sent as a second parameter.
        return await (token ? made.sendRequest(name.method, params, token) : made.sendRequest(name.method, params));
      } catch (error) {
        if (!(error instanceof CancellationError || token?.isCancellationRequested)) log.error(name.method, error);
        return undefined;
      }
    },
    notify(name, params) {
      client?.then((made) => made.sendNotification(name.method, params)).catch(() => {});
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
      reviewed.dispose();
      failed.dispose();
    },
  };
  return session;
}

function clientOptions(log: LogOutputChannel, choices: Choices): LanguageClientOptions {
  return {
    documentSelector: ['article', 'markdown'].flatMap((language) => schemes().map((scheme) => ({ language, scheme }))),
    outputChannel: log,
    revealOutputChannelOn: 4, // never: the log is there for those who look for it
    diagnosticPullOptions: { onChange: true },
    initializationOptions: (): InitializationOptions => ({
      ruleLink: 'command:copydesk.showRule?%5B%22{id}%22%5D',
      stetCommand: 'copydesk.stet',
      choices: choices.all(),
      trusted: workspace.isTrusted,
    }),
  };
}

async function readFile(uri: Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

/** No folder of styles nests deeper. */
const DEEPEST = 8;

async function listFiles(folder: Uri, depth = 0): Promise<string[] | null> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    const paths = await Promise.all(
      entries.map(async ([name, type]) => {
        if (type === FileType.File) return [name];
        if (type !== FileType.Directory || depth >= DEEPEST) return [];
        return ((await listFiles(Uri.joinPath(folder, name), depth + 1)) ?? []).map((path) => `${name}/${path}`);
      }),
    );
    return paths.flat();
  } catch {
    return null;
  }
}
