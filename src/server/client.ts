import type { InitializeParams } from 'vscode-languageserver';
import { type InitializationOptions, isObject } from '../protocol.ts';
import type { Abilities } from './convert.ts';

/** What the client can do, as it says when it starts the server. */
export interface Client extends Abilities {
  readonly pulls: boolean;
  readonly refreshes: boolean;
  readonly recolours: boolean;
  readonly canAsk: boolean;
  readonly registersSettings: boolean;
  readonly registersFiles: boolean;
  readonly hasFolders: boolean;
}

export function readClient({ capabilities }: InitializeParams, options: InitializationOptions): Client {
  const { textDocument, workspace } = capabilities;
  return {
    ruleLink: typeof options.ruleLink === 'string' ? options.ruleLink : null,
    house: isObject(options.houseCommands) ? (options.houseCommands as Abilities['house']) : null,
    stetCommand: typeof options.stetCommand === 'string' ? options.stetCommand : null,
    reportCommand: typeof options.reportCommand === 'string' ? options.reportCommand : null,
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

/** The workspace folders. */
export function foldersOf(params: InitializeParams): string[] {
  const { workspaceFolders, rootUri } = params;
  if (workspaceFolders) return workspaceFolders.map((folder) => folder.uri);
  return rootUri ? [rootUri] : [];
}
