import * as vscode from 'vscode';
import { type FromWebview, isFromWebview, type PageAnswer, type ToWebview } from '../../protocol.ts';
import { documentAt, nameOf, openQuietly, visibleEditor } from '../editors.ts';
import { showRule } from '../rulePages.ts';
import { type PageAction, run } from './actions.ts';
import { findingCards } from './findingCards.ts';
import { previewHtml } from './html.ts';
import { PageLook } from './look.ts';
import type { PageSource } from './pageSource.ts';
import { partAt, patches, placeAt } from './patch.ts';
import { resourceRoots, showsRemote, webviewPictures } from './pictures.ts';
import { EditorScroll, stretchOf } from './sync.ts';

interface Options {
  readonly assets: vscode.Uri;
  readonly source: PageSource;
  readonly uri: string | undefined;
  readonly pinned: boolean;
  /** The preview was pinned, unpinned, or came to the front. */
  readonly changed: () => void;
}

/** One panel, the article that it shows, and the page that its webview has. */
export class Preview {
  readonly #panel: vscode.WebviewPanel;
  readonly #source: PageSource;
  readonly #assets: vscode.Uri;
  readonly #changed: () => void;
  readonly #scroll = new EditorScroll();
  readonly #look: PageLook;
  /** Whether the webview may load pictures from the web, and from where else. */
  #remote = false;
  #roots = '';
  /** The webview's script listens. */
  #ready = false;
  #marked = false;
  #pinned: boolean;
  /** The address of the article shown. */
  #uri: string | undefined;
  /** The page that the webview has; null when it has none. */
  #page: PageAnswer | null = null;
  /** A request for the page is in flight; `again` when its answer will be out of date. */
  #loading = false;
  #again = false;
  /** The pictures as last sent. */
  #pictures = '';
  #disposed = false;

  constructor(panel: vscode.WebviewPanel, { assets, source, uri, pinned, changed }: Options) {
    this.#panel = panel;
    this.#source = source;
    this.#assets = assets;
    this.#uri = uri;
    this.#pinned = pinned;
    this.#changed = changed;
    this.#look = new PageLook(panel.webview, (message) => this.#send(message));
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (isFromWebview(message)) void this.#receive(message);
    });
    panel.onDidChangeViewState(() => {
      changed();
      this.onEditor(vscode.window.activeTextEditor);
      this.refresh();
    });
    panel.onDidDispose(() => {
      this.#disposed = true;
      this.#look.dispose();
    });
    this.#build();
  }

  /** The document anew: what a webview may load is decided when it starts. */
  #build(): void {
    const { webview } = this.#panel;
    const roots = [this.#assets, ...resourceRoots(this.#uri)];
    this.#roots = roots.join('\n');
    this.#remote = showsRemote();
    this.#ready = false;
    webview.options = { enableScripts: true, localResourceRoots: roots };
    webview.html = previewHtml(webview, this.#assets, this.#remote);
  }

  get uri(): string | undefined {
    return this.#uri;
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  get isPinned(): boolean {
    return this.#pinned;
  }

  get onDidDispose(): vscode.Event<void> {
    return this.#panel.onDidDispose;
  }

  /** Brings it to the front, in a group beside where it would cover the copy that it shows. */
  show(copy: vscode.ViewColumn | undefined): void {
    const covers = copy !== undefined && this.#panel.viewColumn === copy;
    this.#panel.reveal(covers ? vscode.ViewColumn.Beside : undefined, true);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  /** A pinned preview stays with its article. */
  pin(pinned: boolean): void {
    this.#pinned = pinned;
    this.#send({ type: 'pinned', pinned });
    this.#showTitle();
    this.#changed();
    this.onEditor(vscode.window.activeTextEditor);
  }

  // --- what the editor tells ----------------------------------------------------------------------------------------

  onEditor(editor: vscode.TextEditor | undefined): void {
    const uri = editor?.document.uri.toString();
    if (uri === undefined) return;
    if (uri === this.#uri) this.#sendActive();
    else void this.follow(uri);
  }

  onSelection(editor: vscode.TextEditor): void {
    if (editor.document.uri.toString() === this.#uri) this.#sendActive();
  }

  onScroll(editor: vscode.TextEditor): void {
    const page = this.#current(editor);
    const top = editor.visibleRanges[0]?.start;
    if (!page || !top || !syncs() || this.#scroll.isEcho(editor)) return;
    this.#send({ type: 'scroll', ...placeAt(page, editor.document.offsetAt(top)) });
  }

  /** A document that changes its language is closed and opened; one that is pinned is opened again where need be. */
  onClose(document: vscode.TextDocument): void {
    const closed = document.uri.toString();
    if (closed !== this.#uri || this.#pinned || documentAt(closed)) return;
    this.#uri = undefined;
    this.#show(null);
  }

  onSettings(): void {
    if (this.#remote !== showsRemote()) this.#build();
    this.#look.forget();
    this.#look.show(this.#page?.house, this.#uri);
  }

  // --- what the webview tells ---------------------------------------------------------------------------------------

  async #receive(message: FromWebview): Promise<void> {
    switch (message.type) {
      case 'ready':
        // A hidden webview is thrown away and starts anew when shown, so it has nothing yet.
        this.#ready = true;
        this.#page = null;
        this.#pictures = '';
        this.#marked = message.marked;
        this.#send({ type: 'pinned', pinned: this.#pinned });
        this.onSettings();
        this.refresh();
        return;
      case 'mark':
        this.#marked = message.marked;
        this.refresh();
        return;
      case 'pin':
        this.pin(message.pinned);
        return;
      case 'select':
      case 'show':
      case 'fix':
      case 'stand':
        if (this.#page && this.#uri !== undefined) await this.#run(message, this.#uri, this.#page);
        return;
      case 'rule':
        return showRule(this.#page?.findings[message.finding]?.rule);
      case 'scroll': {
        const editor = this.#uri === undefined ? undefined : visibleEditor(this.#uri);
        const page = this.#current(editor);
        if (editor && page && syncs()) this.#scroll.follow(editor, page, message);
      }
    }
  }

  async #run(action: PageAction, uri: string, page: PageAnswer): Promise<void> {
    const moves = (): void => this.#scroll.expect();
    if (!(await run(action, { uri, page, moves }))) this.refresh();
  }

  // --- the page -----------------------------------------------------------------------------------------------------

  switchTo(uri: string): void {
    if (uri === this.#uri) return;
    this.#uri = uri;
    this.#page = null;
    if (this.#roots !== [this.#assets, ...resourceRoots(uri)].join('\n')) this.#build();
  }

  /** Turns to the active editor if it holds an article; otherwise the last one stays. */
  async follow(uri: string): Promise<void> {
    if (this.#disposed || this.#pinned || !this.#panel.visible) return;
    const page = await this.#ask(uri);
    if (!page || this.#pinned || uri !== vscode.window.activeTextEditor?.document.uri.toString()) return;
    this.switchTo(uri);
    this.refresh();
  }

  /** Brings the webview up to date, with one request at a time however fast the reviews come. */
  refresh(): void {
    this.#again = true;
    if (!this.#loading) void this.#load();
  }

  async #load(): Promise<void> {
    this.#loading = true;
    while (this.#again) {
      this.#again = false;
      const uri = this.#uri;
      if (this.#disposed || !this.#ready || !this.#panel.visible) continue;
      const page = uri === undefined ? null : await this.#ask(uri);
      if (uri === this.#uri) this.#show(page);
      else this.#again = true;
    }
    this.#loading = false;
  }

  /** A server that is starting, stopped or failing has no page; the client reports its troubles. */
  async #ask(uri: string): Promise<PageAnswer | null> {
    if (this.#pinned) await openQuietly(uri);
    return this.#source.page(uri, this.#marked).catch(() => null);
  }

  #show(page: PageAnswer | null): void {
    if (this.#disposed || !this.#ready) return;
    if (!page || this.#uri === undefined) {
      this.#page = null;
      this.#showTitle();
      this.#send({ type: 'empty', message: vscode.l10n.t('Open an article to see it as it will be published.') });
      return;
    }
    this.#send({
      type: 'patch',
      title: page.title || nameOf(this.#uri),
      uri: this.#uri,
      version: page.version,
      patches: patches(this.#page, page),
      about: page.about,
      legend: page.marks ?? null,
      findings: findingCards(page),
      pins: page.marks?.pins.length ?? 0,
    });
    this.#page = page;
    this.#look.show(page.house, this.#uri);
    void this.#sendPictures(this.#uri, page);
    this.#showTitle();
    this.#sendActive();
  }

  #showTitle(): void {
    const name = this.#uri !== undefined && this.#page ? this.#page.title || nameOf(this.#uri) : '';
    const pattern = this.#pinned ? vscode.l10n.t('Pinned: {0}', name) : vscode.l10n.t('Preview: {0}', name);
    this.#panel.title = name === '' ? vscode.l10n.t('Preview') : pattern;
  }

  async #sendPictures(uri: string, page: PageAnswer): Promise<void> {
    const pictures = await webviewPictures(this.#panel.webview, uri, page);
    const key = JSON.stringify(pictures);
    if (page !== this.#page || key === this.#pictures) return;
    this.#pictures = key;
    this.#send({ type: 'pictures', pictures });
  }

  #send(message: ToWebview): void {
    if (!this.#disposed) void this.#panel.webview.postMessage(message);
  }

  // --- between page and copy ----------------------------------------------------------------------------------------

  /** The page of an editor, unless its copy is ahead of it: then offsets mean nothing until the next page. */
  #current(editor: vscode.TextEditor | undefined): PageAnswer | null {
    const isShown = this.#ready && editor?.document.uri.toString() === this.#uri;
    return isShown && editor?.document.version === this.#page?.version ? this.#page : null;
  }

  #sendActive(): void {
    const editor = this.#uri === undefined ? undefined : visibleEditor(this.#uri);
    const page = this.#current(editor);
    if (!editor || !page) return;
    const { document, selection } = editor;
    const [start, end] = [document.offsetAt(selection.start), document.offsetAt(selection.end)];
    this.#send({
      type: 'active',
      part: partAt(page, document.offsetAt(selection.active)),
      selection: start < end ? stretchOf(page, document.getText(), start, end) : null,
    });
  }
}

const syncs = (): boolean => vscode.workspace.getConfiguration('copydesk.preview').get('syncScroll', true);
