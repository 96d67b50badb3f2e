import * as vscode from 'vscode';
import type { PageAnswer } from '../protocol.ts';
import { editorOf, openQuietly } from './copy.ts';
import { Preview } from './previewPanel.ts';

const VIEW_TYPE = 'copydesk.preview';

/** Where the preview gets its pages: the language client. */
export interface PageSource {
  /** The published page of an open article, clean or marked; null where there is none. */
  page(uri: string, marked: boolean): Promise<PageAnswer | null>;
  /** Fires with the address of each document that has just been reviewed. */
  readonly onDidReview: vscode.Event<string>;
}

export interface PreviewController {
  /** Shows the article beside its copy; without an address the article of the active editor. */
  open(uri?: vscode.Uri): Promise<void>;
  /** The address of the article in the preview. */
  shown(): string | undefined;
}

/** One preview that follows the active article, and comes back after the window reloads. */
export function registerPreview(context: vscode.ExtensionContext, source: PageSource): PreviewController {
  const assets = vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview');
  let preview: Preview | undefined;

  function attach(panel: vscode.WebviewPanel, uri: string | undefined): Preview {
    preview?.dispose();
    const made = new Preview(panel, { assets, source, uri });
    made.onDidDispose(() => {
      if (preview === made) preview = undefined;
    });
    preview = made;
    return made;
  }

  const followsActive = (uri: string): boolean => uri === vscode.window.activeTextEditor?.document.uri.toString();

  context.subscriptions.push(
    { dispose: () => preview?.dispose() },
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
        const uri = uriIn(state);
        const restored = attach(panel, uri);
        if (uri) await openQuietly(uri);
        restored.refresh();
      },
    }),
    source.onDidReview((uri) => {
      if (uri === preview?.uri) preview.refresh();
      else if (followsActive(uri)) void preview?.follow(uri);
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => preview?.onEditor(editor)),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => preview?.onSelection(textEditor)),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => preview?.onScroll(textEditor)),
    vscode.workspace.onDidCloseTextDocument((document) => preview?.onClose(document)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk.preview')) preview?.onSettings();
    }),
  );

  return {
    async open(uri): Promise<void> {
      const editor = await editorOf(uri);
      if (preview) preview.show();
      else attach(createPanel(), undefined);
      if (editor) preview?.switchTo(editor.document.uri.toString());
      preview?.refresh();
    },
    shown: () => preview?.uri,
  };
}

function uriIn(state: unknown): string | undefined {
  const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
  return typeof uri === 'string' ? uri : undefined;
}

const createPanel = (): vscode.WebviewPanel =>
  vscode.window.createWebviewPanel(
    VIEW_TYPE,
    vscode.l10n.t('Preview'),
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    { enableFindWidget: true },
  );
