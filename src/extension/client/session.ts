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
  AliveRequest,
  type InitializationOptions,
  ListFilesRequest,
  type NotificationName,
  ReadFileRequest,
  type RequestName,
  type Reviewed,
  ReviewedNotification,
  StepNotification,
} from '../../protocol.ts';
import type { Choices } from './choices.ts';
import { REVIEWED } from './languages.ts';
import { createRecovery, type Recovery, watchOver } from './recovery.ts';
import { schemes } from './schemes.ts';
import { createTeller } from './serverNotices.ts';

/** A server and the client that talks to it. */
export interface Server {
  readonly client: BaseLanguageClient;
  /** Ends the server at once, whatever it does. */
  kill(): void;
  /** Whether a debugger may hold it: a server at a breakpoint is silent, and must not be taken for one that hangs. */
  readonly isDebugged?: boolean;
}

/** Starts a server in one host: a process of its own on the desktop, a worker in the browser. */
export type ServerFactory = (options: LanguageClientOptions) => Promise<Server>;

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
  /** Dropped where no server runs: one that starts later gets it at its start. */
  notify<P>(name: NotificationName<P>, params: P): void;
}

/** Tells the server of files that the editor wrote or saved. */
export const FILES_CHANGED: NotificationName<DidChangeWatchedFilesParams> = {
  method: 'workspace/didChangeWatchedFiles',
};

export function createSession(makeServer: ServerFactory, log: LogOutputChannel, choices: Choices): Session {
  const reviewed = new EventEmitter<Reviewed>();
  const failed = new EventEmitter<void>();
  const reviews = new Map<string, Reviewed>();
  const subscriptions = [
    workspace.onDidOpenTextDocument(() => watchWhileTold()),
    workspace.onDidCloseTextDocument((document) => {
      reviews.delete(document.uri.toString());
      watchWhileTold();
    }),
    // The server has the workspace watched; a configuration outside of it, or on a file system that tells nothing, is
    // known by being saved.
    workspace.onDidSaveTextDocument(({ uri }) => {
      if (!/\.ya?ml$|\/accept\.txt$/.test(uri.path)) return;
      session.notify(FILES_CHANGED, { changes: [{ uri: uri.toString(), type: 2 }] });
    }),
    // Patterns of the workspace run from now on.
    workspace.onDidGrantWorkspaceTrust(() => {
      if (server) void session.restart();
    }),
  ];
  const tell = createTeller(() => session.restart());
  let server: Promise<Server> | null = null;
  let recovery = createRecovery();
  let isDown = false;
  /** How the server that runs is watched, and how that ends; null where it is not. */
  let startWatching: (() => () => void) | null = null;
  let unwatch: (() => void) | null = null;

  function launch(wait: number): Promise<Server> {
    const start = async (): Promise<Server> => {
      await new Promise((resolve) => setTimeout(resolve, wait));
      const made = await makeServer(clientOptions(log, choices, recovery, () => ended(starting)));
      const { client } = made;
      client.onRequest(ReadFileRequest.method, ({ uri }: { uri: string }) => readFile(Uri.parse(uri, true)));
      client.onRequest(ListFilesRequest.method, ({ uri }: { uri: string }) => listFiles(Uri.parse(uri, true)));
      client.onNotification(StepNotification.method, ({ step }: { step: string }) => recovery.stepped(step));
      client.onNotification(ReviewedNotification.method, (review: Reviewed) => {
        const key = Uri.parse(review.uri).toString();
        if (workspace.textDocuments.some((document) => document.uri.toString() === key)) reviews.set(key, review);
        reviewed.fire(review);
      });
      await client.start();
      if (server === starting) watch(made, starting);
      return made;
    };
    const starting: Promise<Server> = start();
    starting.catch((error: unknown) => {
      if (server !== starting) return;
      log.error('The language server didn’t start.', error);
      server = null;
      failed.fire();
    });
    return starting;
  }

  function watch({ client, kill, isDebugged }: Server, starting: Promise<Server>): void {
    stopWatching();
    if (isDebugged) return;
    startWatching = () =>
      watchOver(
        () => client.sendRequest(AliveRequest.method, null),
        () => {
          log.error('The language server did not answer any more, and is ended.');
          ended(starting);
          client.dispose().catch(() => {}); // it cannot say goodbye
          kill();
        },
      );
    watchWhileTold();
  }

  /** A server without documents has nothing to hang on, so no timer runs. */
  function watchWhileTold(): void {
    const isTold = workspace.textDocuments.some(({ languageId }) => REVIEWED.includes(languageId));
    if (isTold && startWatching) unwatch ??= startWatching();
    else {
      unwatch?.();
      unwatch = null;
    }
  }

  function stopWatching(): void {
    startWatching = null;
    watchWhileTold();
  }

  /** A server ended that nobody had stopped: another is started, with all documents as they are. */
  function ended(which: Promise<Server>): void {
    if (server !== which) return;
    stopWatching();
    const { wait, rule } = recovery.ended(Date.now());
    log.error(`The language server ended${rule ? ` at rule ${rule}` : ''}.`);
    isDown = wait === null;
    server = wait === null ? null : launch(wait);
    tell.ended(rule, isDown);
    if (isDown) failed.fire();
  }

  function running(): Promise<Server> {
    if (isDown) return Promise.reject(new Error('The language server ended too often.'));
    server ??= launch(0);
    return server;
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
      recovery = createRecovery();
      isDown = false;
      await session.start();
    },
    async stop() {
      const old = server;
      server = null;
      reviews.clear();
      stopWatching();
      const made = await old?.catch(() => undefined);
      await made?.client.dispose().catch((error: unknown) => log.debug('The server ended oddly.', error));
      made?.kill();
    },
    async request(name, params, token) {
      try {
        const { client } = await running();
        // An undefined token would be sent as a second parameter.
        return await (token ? client.sendRequest(name.method, params, token) : client.sendRequest(name.method, params));
      } catch (error) {
        if (!(error instanceof CancellationError || token?.isCancellationRequested)) log.error(name.method, error);
        return undefined;
      }
    },
    notify(name, params) {
      server?.then(({ client }) => client.sendNotification(name.method, params)).catch(() => {});
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
      reviewed.dispose();
      failed.dispose();
    },
  };
  return session;
}

function clientOptions(
  log: LogOutputChannel,
  choices: Choices,
  { suspended, careful }: Recovery,
  closed: () => void,
): LanguageClientOptions {
  return {
    documentSelector: REVIEWED.flatMap((language) => schemes().map((scheme) => ({ language, scheme }))),
    outputChannel: log,
    revealOutputChannelOn: 4, // never: the log is there for those who look for it
    diagnosticPullOptions: { onChange: true },
    errorHandler: {
      error: () => ({ action: 1, handled: true }), // goes on; a connection that is broken closes
      closed: () => {
        closed();
        return { action: 1, handled: true }; // this client does not restart: another is made
      },
    },
    initializationOptions: (): InitializationOptions => ({
      hearsReviews: true,
      ruleLink: 'command:copydesk.showRule?%5B%22{id}%22%5D',
      stetCommand: 'copydesk.stet',
      reportCommand: 'copydesk.reportFalseAlarm',
      houseCommands: { add: 'copydesk.addToHouse', off: 'copydesk.switchOff', explain: 'copydesk.showRule' },
      choices: choices.all(),
      suspended,
      careful,
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
