import * as vscode from 'vscode';
import { editorOf, openQuietly } from '../editors.ts';
import type { PageSource } from './pageSource.ts';
import { Preview } from './panel.ts';

const VIEW_TYPE = 'copydesk.preview';

/** Whether the preview in front is pinned, for menus. */
const PINNED_KEY = 'copydesk.previewPinned';

export interface PreviewController {
  /** Shows the article beside its copy; without an address the article of the active editor. */
  open(uri?: vscode.Uri): Promise<void>;
  /** Pins or unpins the preview in front. */
  pin(pinned: boolean): void;
  /** The address of the article in the preview in front, or else in the one that follows. */
  shown(): string | undefined;
}

/** A preview that follows the active article, and any number that are pinned. They come back after the window reloads. */
export function registerPreview(context: vscode.ExtensionContext, source: PageSource): PreviewController {
  const assets = vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview');
  const previews = new Set<Preview>();
  const all = (): Preview[] => [...previews];
  const following = (): Preview | undefined => all().find((preview) => !preview.isPinned);
  const inFront = (): Preview | undefined => all().find((preview) => preview.isActive);

  const showContext = (): void =>
    void vscode.commands.executeCommand('setContext', PINNED_KEY, inFront()?.isPinned === true);

  function attach(panel: vscode.WebviewPanel, uri: string | undefined, pinned: boolean): Preview {
    const made = new Preview(panel, { assets, source, uri, pinned, changed: showContext });
    made.onDidDispose(() => {
      previews.delete(made);
      showContext();
    });
    previews.add(made);
    return made;
  }

  const followsActive = (uri: string): boolean => uri === vscode.window.activeTextEditor?.document.uri.toString();

  context.subscriptions.push(
    { dispose: () => all().forEach((preview) => void preview.dispose()) },
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
        const { uri, pinned } = readState(state);
        const restored = attach(panel, uri, pinned);
        if (uri) await openQuietly(uri);
        restored.refresh();
      },
    }),
    source.onDidReview((uri) => {
      for (const preview of previews) {
        if (uri === preview.uri) preview.refresh();
        else if (followsActive(uri)) void preview.follow(uri);
      }
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      for (const preview of previews) preview.onEditor(editor);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      for (const preview of previews) preview.onSelection(textEditor);
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      for (const preview of previews) preview.onScroll(textEditor);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      for (const preview of previews) preview.onClose(document);
    }),
    // Pictures may have been saved by another program.
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) for (const preview of previews) preview.refresh();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      for (const preview of previews) preview.onSettings();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk.preview')) for (const preview of previews) preview.onSettings();
    }),
  );

  return {
    async open(uri): Promise<void> {
      const editor = await editorOf(uri);
      const preview = following();
      if (preview) preview.show(editor?.viewColumn);
      const shown = preview ?? attach(createPanel(), undefined, false);
      if (editor) shown.switchTo(editor.document.uri.toString());
      shown.refresh();
    },
    pin: (pinned) => inFront()?.pin(pinned),
    shown: () => (inFront() ?? following() ?? all()[0])?.uri,
  };
}

/** What a webview remembers; earlier versions kept less. */
function readState(state: unknown): { uri: string | undefined; pinned: boolean } {
  const kept: { uri?: unknown; pinned?: unknown } = typeof state === 'object' && state !== null ? state : {};
  return { uri: typeof kept.uri === 'string' ? kept.uri : undefined, pinned: kept.pinned === true };
}

const createPanel = (): vscode.WebviewPanel =>
  vscode.window.createWebviewPanel(
    VIEW_TYPE,
    vscode.l10n.t('Preview'),
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    { enableFindWidget: true },
  );
