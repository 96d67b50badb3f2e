import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
  CancellationToken as Tokens,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Article,
  addStet,
  articleGlobs,
  changedConfig,
  EXPIRED,
  joinFixes,
  pageFindings,
  removeStet,
  renderPage,
  rulePage,
  rules,
  type Severity,
  type Stet,
  shippedRules,
  stetOf,
  type Tools,
} from '../core/index.ts';
import {
  AliveRequest,
  ArticleGlobsRequest,
  ChoiceNotification,
  ConfigChangeRequest,
  ConfigFileRequest,
  type InitializationOptions,
  type PageAnswer,
  PageRequest,
  ReviewedNotification,
  RulePageRequest,
  StepNotification,
  StetRequest,
  StoodRequest,
  type StyleChange,
} from '../protocol.ts';
import { type Configurations, createConfigurations } from './configurations.ts';
import { type Abilities, FIX_ALL, SOURCE, toDiagnostic, toFixAll, toQuickFixes, toSpan } from './convert.ts';
import type { Files } from './files.ts';
import { createLog } from './log.ts';
import { definitionOf, highlightsOf, referencesOf } from './mentions.ts';
import { createOffDuty } from './offDuty.ts';
import { foldsOf, hoverOf, symbolsOf, TOKEN_LEGEND, tokensOf } from './reading.ts';
import { prepareRename, renameOf } from './renaming.ts';
import { createReviews, type Outcome, type Reviews } from './reviews.ts';
import { createSidecars, isSidecar, type Sidecars } from './sidecars.ts';
import { createStyleFolders, type StyleFolders } from './styles.ts';
import { summarize } from './summary.ts';
import { whyOf } from './why.ts';

/** Milliseconds in which changes are gathered where findings are pushed; who pulls says himself when. */
const PUSH_DELAY = 20;

interface Client extends Abilities {
  readonly pulls: boolean;
  readonly refreshes: boolean;
  readonly recolours: boolean;
  readonly annotates: boolean;
  readonly canAsk: boolean;
  readonly registersSettings: boolean;
  readonly registersFiles: boolean;
  readonly hasFolders: boolean;
}

interface Parts {
  readonly configurations: Configurations;
  readonly styles: StyleFolders;
  readonly sidecars: Sidecars;
  readonly reviews: Reviews;
}

/** The language server. `load` brings what the core must not wait for; it is called once, before the first review. */
export function startServer(connection: Connection, files: Files, load: () => Promise<Tools> = async () => ({})): void {
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
    const offDuty = createOffDuty(options.offDuty ?? [], (message) =>
      quietly(connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })),
    );
    const reviews = createReviews({
      documents,
      offDuty,
      ...(options.careful
        ? { starts: (step) => connection.sendNotification(StepNotification.method, { step }).catch(() => {}) }
        : {}),
      configurations,
      sidecars,
      log,
      load,
      reviewed: (outcome) => quietly(connection.sendNotification(ReviewedNotification.method, summarize(outcome))),
    });
    for (const [uri, article] of Object.entries(options.choices ?? {})) reviews.choose(uri, article);
    serve(connection, documents, client, { configurations, styles, sidecars, reviews }, foldersOf(params));
    return {
      serverInfo: { name: SOURCE },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: { prepareProvider: true },
        semanticTokensProvider: { legend: TOKEN_LEGEND, full: true },
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

function serve(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  client: Client,
  { configurations, styles, sidecars, reviews }: Parts,
  folders: readonly string[],
): void {
  connection.onInitialized(async () => {
    if (client.registersSettings) {
      quietly(connection.client.register(DidChangeConfigurationNotification.type, { section: 'copydesk' }));
    }
    if (client.registersFiles) {
      // A configuration may extend files of any name.
      const watchers = ['*.{yaml,yml}', 'accept.txt'].map((name) => ({ globPattern: `**/${name}` }));
      quietly(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    if (client.hasFolders) {
      const uris = new Set(folders);
      connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
        for (const folder of removed) uris.delete(folder.uri);
        for (const folder of added) uris.add(folder.uri);
        await configurations.foldersChanged([...uris]);
        everythingAgain();
      });
    }
    await configurations.foldersChanged(folders);
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
    if (uris.length + inStyles.length + beside.length === 0) return;
    if (beside.length > 0) sidecars.filesChanged(beside);
    if (uris.length + inStyles.length > 0) await configurations.filesChanged(uris);
    everythingAgain();
  });

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
    else if (client.refreshes) quietly(connection.languages.diagnostics.refresh());
    if (client.recolours) quietly(connection.languages.semanticTokens.refresh());
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

  connection.onDocumentSymbol(({ textDocument }, token) => reading(textDocument.uri, token, symbolsOf));
  connection.onFoldingRanges(({ textDocument }, token) => reading(textDocument.uri, token, foldsOf));
  connection.onHover(({ textDocument, position }, token) =>
    reading(textDocument.uri, token, (document, article, outcome) =>
      hoverOf(document, article, position, whyOf(outcome, position)),
    ),
  );
  connection.onDefinition(({ textDocument, position }, token) =>
    reading(textDocument.uri, token, (document, article) => definitionOf(document, article, position)),
  );
  connection.onReferences(({ textDocument, position, context }, token) =>
    reading(textDocument.uri, token, (document, article) =>
      referencesOf(document, article, position, context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight(({ textDocument, position }, token) =>
    reading(textDocument.uri, token, (document, article) => highlightsOf(document, article, position)),
  );
  connection.onPrepareRename(({ textDocument, position }, token) =>
    reading(textDocument.uri, token, (document, article) => prepareRename(document, article, position)),
  );
  connection.onRenameRequest(({ textDocument, position, newName }, token) =>
    reading(textDocument.uri, token, (document, article) =>
      renameOf(document, article, position, newName, client.annotates),
    ),
  );
  connection.languages.semanticTokens.on(
    async ({ textDocument }, token) => (await reading(textDocument.uri, token, tokensOf)) ?? { data: [] },
  );

  /** What can be told of a document as an article; null where it is none. */
  async function reading<T>(
    uri: string,
    token: CancellationToken,
    tell: (document: TextDocument, article: Article, outcome: Outcome) => T,
  ): Promise<T | null> {
    const outcome = await reviews.current(uri, token);
    return outcome?.review ? tell(outcome.document, outcome.review.article, outcome) : null;
  }

  answer(PageRequest.method, async (uri: string, token, params) => {
    const outcome = await reviews.current(uri, token);
    return outcome && pageOf(outcome, params.marked === true);
  });
  answer(ArticleGlobsRequest.method, async (uri: string) => {
    const { config, path } = await configurations.of(uri);
    return articleGlobs(config, path);
  });
  answer(StoodRequest.method, async (uri: string, token) => {
    const outcome = await reviews.current(uri, token);
    return outcome?.stood.map(({ stet, at }) => ({ ...stet, start: at?.start ?? null, end: at?.end ?? null })) ?? null;
  });
  connection.onRequest(AliveRequest.method, () => true);
  connection.onRequest(StetRequest.method, (params: unknown) => {
    if (!isObject(params)) return null;
    const before = typeof params.text === 'string' ? params.text : null;
    const text = isStet(params.add)
      ? addStet(before, params.add)
      : before !== null && isStet(params.remove)
        ? removeStet(before, params.remove)
        : null;
    return text === null ? null : { text };
  });
  answer(ConfigFileRequest.method, async (uri: string) => ({ file: (await configurations.of(uri)).file }));
  connection.onRequest(ConfigChangeRequest.method, (params: unknown) => {
    if (!isObject(params) || !isObject(params.change)) return null;
    const before = typeof params.text === 'string' ? params.text : null;
    const text = changedConfig(before, params.change as unknown as StyleChange);
    return text === null ? null : { text };
  });
  connection.onRequest(RulePageRequest.method, (params: unknown) => {
    if (!isObject(params) || typeof params.id !== 'string') return null;
    const markdown = rulePage(params.id, [...styles.rules(), ...shippedRules()]);
    return markdown === null ? null : { markdown };
  });
  connection.onNotification(ChoiceNotification.method, (params: unknown) => {
    if (!isObject(params) || typeof params.uri !== 'string') return;
    reviews.choose(params.uri, typeof params.article === 'boolean' ? params.article : null);
    everythingAgain();
  });

  /** A request about one document. */
  function answer(
    method: string,
    give: (uri: string, token: CancellationToken, params: Record<string, unknown>) => Promise<unknown>,
  ): void {
    connection.onRequest(method, (params: unknown, token: CancellationToken) =>
      isObject(params) && typeof params.uri === 'string' ? give(params.uri, token, params) : null,
    );
  }
}

/** The published page of a reviewed version; marked, it carries the findings and their cards. */
function pageOf({ document, review, inForce }: Outcome, marked: boolean): PageAnswer | null {
  if (!review) return null;
  const { article, findings } = review;
  const { readingSpeed } = inForce.config;
  const page = renderPage(article, marked ? { readingSpeed, findings } : { readingSpeed });
  const titleOf = (id: string): string => rules.find((rule) => rule.id === id)?.title ?? id;
  return {
    version: document.version,
    ...page,
    findings: marked
      ? pageFindings(article, page, findings, titleOf).map((found) => ({
          ...found,
          stet: found.rule === EXPIRED ? null : stetOf(article.text, { rule: found.rule, span: found }),
        }))
      : [],
    house: inForce.config.preview,
  };
}

/** Editors show no more of a file, and a text that is no copy may have a hundred thousand. The gravest are kept. */
const MOST_SHOWN = 1_000;
const GRAVITY: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

function diagnosticsOf({ document, review }: Outcome, can: Abilities): Diagnostic[] {
  const all = [...(review?.findings ?? []).entries()];
  if (all.length > MOST_SHOWN)
    all.sort(
      ([, a], [, b]) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity) || a.span.start - b.span.start,
    );
  return all.slice(0, MOST_SHOWN).map(([index, finding]) => toDiagnostic(document, finding, index, can));
}

function codeActionsOf({ document, review }: Outcome, params: CodeActionParams, can: Abilities): CodeAction[] {
  if (!review) return [];
  const { only } = params.context;
  const actions: CodeAction[] = [];
  if (!only || wants(only, CodeActionKind.QuickFix)) {
    const asked = toSpan(document, params.range);
    for (const [index, finding] of review.findings.entries()) {
      if (finding.span.start > asked.end || finding.span.end < asked.start) continue;
      actions.push(...toQuickFixes(document, finding, index, can));
    }
  }
  if (only && wants(only, FIX_ALL)) {
    const safe = review.findings.flatMap((finding) => finding.fixes.find((fix) => fix.safe) ?? []);
    const edits = joinFixes(safe);
    if (edits.length > 0) actions.push(toFixAll(document, 'Apply all safe fixes', edits));
  }
  return actions;
}

/** Kinds are a hierarchy: who asks for `source` also gets `source.fixAll.copydesk`. */
const wants = (only: readonly string[], kind: string): boolean =>
  only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));

interface Pusher {
  changed(uri: string): void;
  forget(uri: string): void;
}

/** For clients that cannot pull: each change is answered shortly after, the newest version only. */
function createPusher(
  connection: Connection,
  current: (uri: string) => Promise<Outcome | null>,
  can: Abilities,
): Pusher {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  async function push(uri: string): Promise<void> {
    timers.delete(uri);
    const outcome = await current(uri);
    if (!outcome || timers.has(uri)) return;
    const { version } = outcome.document;
    await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(outcome, can) });
  }
  return {
    changed(uri: string): void {
      clearTimeout(timers.get(uri));
      timers.set(
        uri,
        setTimeout(() => push(uri).catch((error: unknown) => connection.console.error(String(error))), PUSH_DELAY),
      );
    },
    forget(uri: string): void {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      quietly(connection.sendDiagnostics({ uri, diagnostics: [] }));
    },
  };
}

function readClient({ capabilities }: InitializeParams, options: InitializationOptions): Client {
  const { textDocument, workspace } = capabilities;
  return {
    ruleLink: typeof options.ruleLink === 'string' ? options.ruleLink : null,
    house: isObject(options.houseCommands) ? (options.houseCommands as Abilities['house']) : null,
    stetCommand: typeof options.stetCommand === 'string' ? options.stetCommand : null,
    related: Boolean(
      textDocument?.publishDiagnostics?.relatedInformation ?? textDocument?.diagnostic?.relatedInformation,
    ),
    snippets: workspace?.workspaceEdit?.snippetEditSupport === true,
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    annotates: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    recolours: workspace?.semanticTokens?.refreshSupport === true,
    canAsk: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
  };
}

function foldersOf(params: InitializeParams): string[] {
  const { workspaceFolders, rootUri } = params;
  if (workspaceFolders) return workspaceFolders.map((folder) => folder.uri);
  return rootUri ? [rootUri] : [];
}

/** What is sent to a client that has just gone fails, and nobody needs to know. */
const quietly = (sent: Promise<unknown>): void => void sent.catch(() => {});

const isStet = (value: unknown): value is Stet =>
  isObject(value) && typeof value.rule === 'string' && typeof value.words === 'string';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
