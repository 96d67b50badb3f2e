import type { InitializeParams } from 'vscode-languageserver';
import { product } from '../product.ts';
import { type InitializationOptions, isObject } from '../protocol.ts';
import type { Abilities } from './convert.ts';

/** The commands of quick-fixes for editors that bring none of their own; the server writes by the editor's edit. */
export const COMMANDS = {
  stet: 'copydesk.server.stet',
  style: 'copydesk.server.style',
  off: 'copydesk.server.off',
  explain: 'copydesk.server.explain',
} as const;

/** What the client can do, as it says when it starts the server. */
export interface Client extends Abilities {
  readonly pulls: boolean;
  readonly recolours: boolean;
  readonly canAsk: boolean;
  readonly registersSettings: boolean;
  readonly registersFiles: boolean;
  readonly hasFolders: boolean;
  /** Carries out edits that the server asks for. */
  readonly edits: boolean;
  /** An edit may make a file. */
  readonly makesFiles: boolean;
  /** Opens a page that the server names. */
  readonly showsDocuments: boolean;
  /** Wants a notification after each review. */
  readonly hearsReviews: boolean;
}

export function readClient({ capabilities }: InitializeParams, options: InitializationOptions): Client {
  const { textDocument, workspace, window } = capabilities;
  const edits = workspace?.applyEdit === true;
  const { documentChanges = false, resourceOperations = [] } = workspace?.workspaceEdit ?? {};
  const own = { add: COMMANDS.style, off: COMMANDS.off, explain: COMMANDS.explain };
  return {
    ruleLink: typeof options.ruleLink === 'string' ? options.ruleLink : product.rulePage,
    house: isHouse(options.houseCommands) ? options.houseCommands : edits ? own : null,
    stetCommand: typeof options.stetCommand === 'string' ? options.stetCommand : edits ? COMMANDS.stet : null,
    reportCommand: typeof options.reportCommand === 'string' ? options.reportCommand : null,
    edits,
    documentChanges,
    // Who makes files takes them among `documentChanges`, whatever else it says (Neovim 0.7 does not say it).
    makesFiles: Array.isArray(resourceOperations) && resourceOperations.includes('create'),
    showsDocuments: window?.showDocument?.support === true,
    hearsReviews: options.hearsReviews === true,
    related: Boolean(
      textDocument?.publishDiagnostics?.relatedInformation ?? textDocument?.diagnostic?.relatedInformation,
    ),
    snippets: documentChanges && workspace?.workspaceEdit?.snippetEditSupport === true,
    // Who pulls and cannot be told to pull again would show findings of an older configuration.
    pulls: textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
    annotates: documentChanges && workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    recolours: workspace?.semanticTokens?.refreshSupport === true,
    canAsk: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
  };
}

const isHouse = (value: unknown): value is NonNullable<Abilities['house']> =>
  isObject(value) && [value.add, value.off, value.explain].every((command) => typeof command === 'string');

/** The addresses of the workspace folders. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return urisIn(workspaceFolders);
  return rootUri && typeof rootUri === 'string' ? [rootUri] : [];
}

/** The addresses of folders, as far as a client sends them well. */
export const urisIn = (folders: unknown): string[] =>
  Array.isArray(folders)
    ? folders.flatMap((folder: unknown) => (isObject(folder) && typeof folder.uri === 'string' ? [folder.uri] : []))
    : [];
