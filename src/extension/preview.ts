import * as vscode from 'vscode';
import { pageSkeleton } from '../core/index.ts';
import { isFromWebview, type PageAnswer, type ToWebview } from '../protocol.ts';
import { partAt, patches } from './patch.ts';

const VIEW_TYPE = 'copydesk.preview';

/** Where the preview gets its pages: the language client. */
export interface PageSource {
  /** The published page of an open article; null where there is none. */
  page(uri: string): Promise<PageAnswer | null>;
  /** Fires with the address of each document that has just been reviewed. */
  readonly onDidReview: vscode.Event<string>;
}

export interface PreviewController {
  /** Shows the article beside its copy; without an address the article of the active editor. */
  open(uri?: vscode.Uri): Promise<void>;
}

/** One preview that follows the active article, and comes back after the window reloads. */
export function registerPreview(context: vscode.ExtensionContext, source: PageSource): PreviewController {
  const preview = new Preview(context.extensionUri, source);
  context.subscriptions.push(
    preview,
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: (panel: vscode.WebviewPanel, state: unknown) => preview.restore(panel, state),
    }),
    source.onDidReview((uri) => preview.onReview(uri)),
    vscode.window.onDidChangeActiveTextEditor((editor) => preview.onEditor(editor)),
    vscode.window.onDidChangeTextEditorSelection((event) => preview.onSelection(event.textEditor)),
    vscode.workspace.onDidCloseTextDocument((document) => preview.onClose(document)),
  );
  return preview;
}

class Preview implements PreviewController {
  readonly #assets: vscode.Uri;
  readonly #source: PageSource;
  #panel: vscode.WebviewPanel | undefined;
  /** The webview's script listens. */
  #ready = false;
  /** The address of the article shown. */
  #uri: string | undefined;
  /** The page that the webview has; null when it has none. */
  #page: PageAnswer | null = null;
  /** A request for the page is in flight; `again` when its answer will be out of date. */
  #loading = false;
  #again = false;

  constructor(extension: vscode.Uri, source: PageSource) {
    this.#assets = vscode.Uri.joinPath(extension, 'dist', 'webview');
    this.#source = source;
  }

  async open(uri?: vscode.Uri): Promise<void> {
    const editor = await editorOf(uri);
    if (this.#panel) this.#panel.reveal(undefined, true);
    else this.#attach(createPanel());
    if (editor) this.#switchTo(editor.document.uri.toString());
    this.#refresh();
  }

  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    this.#panel?.dispose();
    this.#uri = uriIn(state) ?? this.#uri;
    this.#attach(panel);
    if (this.#uri) await openQuietly(this.#uri);
    this.#refresh();
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  // --- what the editor tells ----------------------------------------------------------------------------------------

  onReview(uri: string): void {
    if (uri === this.#uri) this.#refresh();
    else if (uri === vscode.window.activeTextEditor?.document.uri.toString()) void this.#follow(uri);
  }

  onEditor(editor: vscode.TextEditor | undefined): void {
    const uri = editor?.document.uri.toString();
    if (uri === undefined) return;
    if (uri === this.#uri) this.#sendActive();
    else void this.#follow(uri);
  }

  onSelection(editor: vscode.TextEditor): void {
    if (editor.document.uri.toString() === this.#uri) this.#sendActive();
  }

  onClose(document: vscode.TextDocument): void {
    if (document.uri.toString() !== this.#uri) return;
    this.#uri = undefined;
    this.#show(null);
  }

  // --- the panel ----------------------------------------------------------------------------------------------------

  #attach(panel: vscode.WebviewPanel): void {
    this.#panel = panel;
    this.#ready = false;
    this.#page = null;
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.#assets] };
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(panel, message));
    panel.onDidChangeViewState(() => {
      this.onEditor(vscode.window.activeTextEditor);
      this.#refresh();
    });
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
    panel.webview.html = shellHtml(panel.webview, this.#assets);
  }

  /** A hidden webview is thrown away and starts anew when shown, so `ready` means that it has nothing yet. */
  #receive(panel: vscode.WebviewPanel, message: unknown): void {
    if (panel !== this.#panel || !isFromWebview(message)) return;
    if (message.type === 'reveal') {
      void this.#reveal(message.part);
      return;
    }
    this.#ready = true;
    this.#page = null;
    this.#refresh();
  }

  // --- the page -----------------------------------------------------------------------------------------------------

  #switchTo(uri: string): void {
    if (uri === this.#uri) return;
    this.#uri = uri;
    this.#page = null;
  }

  /** Turns to the active editor if it holds an article; otherwise the last one stays. */
  async #follow(uri: string): Promise<void> {
    if (!this.#panel?.visible) return;
    const page = await this.#ask(uri);
    if (!page || uri !== vscode.window.activeTextEditor?.document.uri.toString()) return;
    this.#switchTo(uri);
    this.#refresh();
  }

  /** Brings the webview up to date, with one request at a time however fast the reviews come. */
  #refresh(): void {
    this.#again = true;
    if (!this.#loading) void this.#load();
  }

  async #load(): Promise<void> {
    this.#loading = true;
    while (this.#again) {
      this.#again = false;
      const uri = this.#uri;
      if (!this.#ready || !this.#panel?.visible) continue;
      const page = uri === undefined ? null : await this.#ask(uri);
      if (uri === this.#uri) this.#show(page);
      else this.#again = true;
    }
    this.#loading = false;
  }

  /** A server that is starting, stopped or failing has no page; the client reports its troubles. */
  async #ask(uri: string): Promise<PageAnswer | null> {
    return this.#source.page(uri).catch(() => null);
  }

  #show(page: PageAnswer | null): void {
    if (!this.#panel || !this.#ready) return;
    if (!page || this.#uri === undefined) {
      this.#page = null;
      this.#panel.title = vscode.l10n.t('Preview');
      this.#send({ type: 'empty', message: vscode.l10n.t('Open an article to see it as it will be published.') });
      return;
    }
    const title = page.title || nameOf(this.#uri);
    const changes = patches(this.#page, page);
    this.#page = page;
    this.#panel.title = vscode.l10n.t('Preview: {0}', title);
    if (changes.length > 0) this.#send({ type: 'patch', title, uri: this.#uri, patches: changes });
    this.#sendActive();
  }

  #send(message: ToWebview): void {
    void this.#panel?.webview.postMessage(message);
  }

  // --- between page and copy ----------------------------------------------------------------------------------------

  /** While the copy is ahead of the page its offsets mean nothing there; the next page brings the cursor along. */
  #sendActive(): void {
    const editor = this.#uri === undefined ? undefined : visibleEditor(this.#uri);
    if (!this.#ready || !this.#page || !editor || editor.document.version !== this.#page.version) return;
    const offset = editor.document.offsetAt(editor.selection.active);
    this.#send({ type: 'active', part: partAt(this.#page, offset) });
  }

  async #reveal(index: number): Promise<void> {
    const part = this.#page?.parts[index];
    if (!part || this.#uri === undefined) return;
    const editor = await showCopy(this.#uri);
    const at = editor.document.positionAt(part.start);
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

// --- editors --------------------------------------------------------------------------------------------------------

async function editorOf(uri: vscode.Uri | undefined): Promise<vscode.TextEditor | undefined> {
  const active = vscode.window.activeTextEditor;
  if (!uri || active?.document.uri.toString() === uri.toString()) return active;
  return vscode.window.showTextDocument(uri);
}

function visibleEditor(uri: string): vscode.TextEditor | undefined {
  const isShown = (editor: vscode.TextEditor | undefined): boolean => editor?.document.uri.toString() === uri;
  const active = vscode.window.activeTextEditor;
  return isShown(active) ? active : vscode.window.visibleTextEditors.find(isShown);
}

/** Focuses the copy where it is, in sight or in a tab behind others; else beside the preview. */
async function showCopy(uri: string): Promise<vscode.TextEditor> {
  const viewColumn = visibleEditor(uri)?.viewColumn ?? tabColumn(uri) ?? vscode.ViewColumn.Beside;
  return vscode.window.showTextDocument(vscode.Uri.parse(uri), { viewColumn });
}

function tabColumn(uri: string): vscode.ViewColumn | undefined {
  const holds = ({ input }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri;
  return vscode.window.tabGroups.all.find((group) => group.tabs.some(holds))?.viewColumn;
}

/** After a reload a tab in the background is not open yet. A draft that is gone leaves the preview empty. */
async function openQuietly(uri: string): Promise<void> {
  await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)).then(undefined, () => undefined);
}

const nameOf = (uri: string): string => vscode.Uri.parse(uri).path.split('/').at(-1) ?? uri;

function uriIn(state: unknown): string | undefined {
  const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
  return typeof uri === 'string' ? uri : undefined;
}

// --- the webview's document -----------------------------------------------------------------------------------------

function createPanel(): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(
    VIEW_TYPE,
    vscode.l10n.t('Preview'),
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    { enableFindWidget: true },
  );
}

function shellHtml(webview: vscode.Webview, assets: vscode.Uri): string {
  const asset = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(assets, name)).toString();
  const nonce = crypto.randomUUID();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `img-src ${webview.cspSource} data:`,
  ].join('; ');
  return `<!doctype html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${asset('page.css')}">
<link rel="stylesheet" href="${asset('preview.css')}">
</head>
<body>
${pageSkeleton(null)}
<p class="empty" role="status" hidden></p>
<script nonce="${nonce}" src="${asset('preview.js')}"></script>
</body>
</html>`;
}
