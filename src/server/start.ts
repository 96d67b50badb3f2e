import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
  CancellationToken as Tokens,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Tools } from '../core/index.ts';
import { product } from '../product.ts';
import { type InitializationOptions, isObject, ReviewedNotification, StepNotification } from '../protocol.ts';
import { summarize } from './answers/summary.ts';
import { type Client, COMMANDS, foldersOf, readClient, urisIn } from './client.ts';
import { codeActionsOf } from './codeActions.ts';
import { runCommands } from './commands.ts';
import { FIX_ALL, SOURCE } from './convert.ts';
import { answerOwn } from './copydeskRequests.ts';
import { createPusher, diagnosticsOf } from './diagnostics.ts';
import { answerReading } from './editorRequests.ts';
import { createLog, ignoreRejection } from './log.ts';
import { createReviews, type Reviews } from './reviewing/reviews.ts';
import { createSuspendedRules } from './reviewing/suspendedRules.ts';
import { type Configurations, createConfigurations } from './style/configurations.ts';
import type { Files } from './style/files.ts';
import { type HeldFiles, holdFiles } from './style/heldFiles.ts';
import { createSidecars, isSidecar, type Sidecars, sidecarOf } from './style/sidecars.ts';
import { createSiteAuthors, type SiteAuthorFiles } from './style/siteAuthors.ts';
import { createStyleFolders, type StyleFolders } from './style/valeStyles.ts';
import { TOKEN_LEGEND } from './views.ts';

interface Parts {
  readonly files: HeldFiles;
  readonly configurations: Configurations;
  readonly styles: StyleFolders;
  readonly sidecars: Sidecars;
  readonly site: SiteAuthorFiles;
  readonly reviews: Reviews;
}

/** The language server. `load` brings what the core must not wait for; it is called once, before the first review. */
export function startServer(connection: Connection, disk: Files, load: () => Promise<Tools> = async () => ({})): void {
  const files = holdFiles(disk);
  const documents = new TextDocuments(TextDocument);
  documents.listen(connection);
  connection.onInitialize((params): InitializeResult => {
    const options = isObject(params.initializationOptions)
      ? (params.initializationOptions as InitializationOptions)
      : {};
    const client = readClient(params, options);
    const log = createLog(connection);
    const styles = createStyleFolders({ connection, files });
    const trusted = options.trusted !== false;
    const configurations = createConfigurations({ connection, files, log, styles, trusted, canAsk: client.canAsk });
    const sidecars = createSidecars({ connection, files });
    const suspended = createSuspendedRules(textsIn(options.suspended), (message) =>
      ignoreRejection(
        connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }),
      ),
    );
    const folders = new Set(foldersOf(params));
    const site = createSiteAuthors(files, () => [...folders]);
    const reviews = createReviews({
      files,
      site,
      documents,
      suspended,
      ...(options.careful
        ? { starts: (step) => connection.sendNotification(StepNotification.method, { step }).catch(() => {}) }
        : {}),
      configurations,
      sidecars,
      log,
      load,
      reviewed: (outcome) => {
        if (client.hearsReviews)
          ignoreRejection(connection.sendNotification(ReviewedNotification.method, summarize(outcome)));
      },
    });
    for (const [uri, article] of Object.entries(options.choices ?? {}))
      if (typeof article === 'boolean') reviews.choose(uri, article);
    serve(connection, documents, client, { files, configurations, styles, sidecars, site, reviews }, folders);
    return {
      serverInfo: { name: SOURCE, version: product.version },
      capabilities: {
        textDocumentSync: {
          openClose: true,
          change: TextDocumentSyncKind.Incremental,
          ...(client.registersFiles ? {} : { save: true }),
        },
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: { prepareProvider: true },
        semanticTokensProvider: { legend: TOKEN_LEGEND, full: true },
        ...(client.edits ? { executeCommandProvider: { commands: Object.values(COMMANDS) } } : {}),
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        ...(client.pulls
          ? {
              diagnosticProvider: { identifier: 'copydesk', interFileDependencies: false, workspaceDiagnostics: false },
            }
          : {}),
        ...(client.hasFolders
          ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
          : {}),
      },
    };
  });
  connection.listen();
}

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one: unknown) => typeof one === 'string') : [];

/** Keeps what is shown true as documents, files and settings change, and answers what the editor asks. */
function serve(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  client: Client,
  { files, configurations, styles, sidecars, site, reviews }: Parts,
  folderUris: Set<string>,
): void {
  connection.onInitialized(async () => {
    if (client.registersSettings) {
      ignoreRejection(connection.client.register(DidChangeConfigurationNotification.type, { section: 'copydesk' }));
    }
    if (client.registersFiles) {
      // A configuration may extend files of any name.
      const names = ['*.{yaml,yml}', 'accept.txt', 'authors.{json,toml}', '{_authors,authors}/**/*.{md,mdx,json}'];
      const watchers = names.map((name) => ({ globPattern: `**/${name}` }));
      ignoreRejection(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    if (client.hasFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async (event: unknown) => {
        if (!isObject(event)) return;
        for (const uri of urisIn(event.removed)) folderUris.delete(uri);
        for (const uri of urisIn(event.added)) folderUris.add(uri);
        await configurations.foldersChanged([...folderUris]);
        everythingAgain();
      });
    }
    await configurations.foldersChanged([...folderUris]);
    everythingAgain();
  });

  connection.onDidChangeConfiguration(({ settings }) => {
    const section: unknown = isObject(settings) ? settings.copydesk : undefined;
    configurations.personalChanged(section);
    everythingAgain();
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const all = changes.map((change) => change.uri);
    const uris = all.filter(configurations.concerns);
    const inStyles = all.filter((uri) => styles.fileChanged(uri));
    const beside = all.filter(isSidecar);
    const inSite = site.filesChanged(all);
    if (uris.length + inStyles.length + beside.length === 0 && !inSite) return;
    if (beside.length > 0) sidecars.filesChanged(beside);
    if (uris.length + inStyles.length > 0) await configurations.filesChanged(uris);
    everythingAgain();
  });

  documents.onDidChangeContent(({ document }) => reviews.touched(document.uri));
  documents.onDidClose(({ document }) => {
    reviews.closed(document.uri);
    configurations.closed(document.uri);
    sidecars.closed(document.uri);
    if (!client.pulls) pusher.forget(document.uri);
  });

  const pusher = createPusher(connection, (uri) => reviews.current(uri, Tokens.None), client);
  if (!client.pulls) documents.onDidChangeContent(({ document }) => pusher.changed(document.uri));

  function everythingAgain(): void {
    if (!client.pulls) for (const uri of documents.keys()) pusher.changed(uri);
    else ignoreRejection(connection.languages.diagnostics.refresh());
    if (client.recolours) ignoreRejection(connection.languages.semanticTokens.refresh());
  }

  connection.languages.diagnostics.on(async (params, token): Promise<DocumentDiagnosticReport> => {
    const outcome = await reviews.current(params.textDocument.uri, token);
    if (!outcome) return { kind: 'full', items: [] };
    if (params.previousResultId === outcome.id) return { kind: 'unchanged', resultId: outcome.id };
    return { kind: 'full', resultId: outcome.id, items: diagnosticsOf(outcome, client) };
  });

  connection.onCodeAction(async (params, token) => {
    const outcome = await reviews.current(params.textDocument.uri, token);
    return outcome ? codeActionsOf(outcome, params, client) : [];
  });

  // Where the editor watches no files, what was written is seen when a document is opened or saved.
  const readAgain = async (uri: string): Promise<void> => {
    sidecars.filesChanged([sidecarOf(uri)]);
    await configurations.filesChanged([]);
    everythingAgain();
  };
  if (!client.registersFiles) {
    documents.onDidOpen(({ document }) => readAgain(document.uri));
    documents.onDidSave(({ document }) => readAgain(document.uri));
  }

  answerReading(connection, reviews, client);
  if (client.edits)
    runCommands({
      connection,
      files,
      client,
      configurations,
      folders: () => [...folderUris],
      written: async (uri) => {
        if (isSidecar(uri)) sidecars.filesChanged([uri]);
        else await configurations.filesChanged([uri]);
        everythingAgain();
      },
    });
  answerOwn(connection, { styles, reviews, site, chosen: everythingAgain });
}
