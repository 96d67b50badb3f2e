import * as vscode from 'vscode';
import { type FromWebview, isFromWebview, type PageAnswer, type ToWebview } from '../protocol.ts';
import { documentAt, nameOf, openQuietly, select, showCopy, visibleEditor } from './copy.ts';
import { applyPageFix, findingCards } from './findingCards.ts';
import { houseOf, themeOf, watchHouse } from './house.ts';
import { partAt, patches, placeAt } from './patch.ts';
import { pictureRoots, showsRemote, webviewPictures } from './pictures.ts';
import type { PageSource } from './preview.ts';
import { previewHtml } from './previewHtml.ts';
import { showRule } from './rulePages.ts';
import { EditorScroll, sourceOf, stretchOf } from './sync.ts';

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
  /** The newsroom's files as last sent, how often they were written since, and who watches them. */
  #house = '';
  #edition = 0;
  #watcher: vscode.Disposable | undefined;
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
      this.#watcher?.dispose();
    });
    this.#build();
  }

  /** The document anew: what a webview may load is decided when it starts. */
  #build(): void {
    const { webview } = this.#panel;
    const roots = [this.#assets, ...pictureRoots(this.#uri)];
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

  show(): void {
    this.#panel.reveal(undefined, true);
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
    this.#house = '';
    this.#sendLook();
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
        return this.#selectSource(message);
      case 'show':
        return this.#showFinding(message.finding, message.related);
      case 'rule':
        return showRule(this.#page?.findings[message.finding]?.rule);
      case 'fix':
        return this.#fix(message.version, message.finding, message.fix);
      case 'stand':
        return this.#letStand(message.version, message.finding);
      case 'scroll': {
        const editor = this.#uri === undefined ? undefined : visibleEditor(this.#uri);
        const page = this.#current(editor);
        if (editor && page && syncs()) this.#scroll.follow(editor, page, message);
      }
    }
  }

  async #selectSource(message: Extract<FromWebview, { type: 'select' }>): Promise<void> {
    if (!this.#page || this.#uri === undefined) return;
    const document = documentAt(this.#uri);
    const place = document && sourceOf(this.#page, document.getText(), message);
    if (place) await this.#reveal(...place, !message.edit);
  }

  async #showFinding(index: number, related: number): Promise<void> {
    const finding = this.#page?.findings[index];
    const place = related < 0 ? finding : finding?.related[related];
    if (place) await this.#reveal(place.start, place.end, false);
  }

  async #fix(version: number, index: number, fix: number): Promise<void> {
    const chosen = this.#page?.findings[index]?.fixes[fix];
    if (!chosen || this.#uri === undefined) return;
    this.#scroll.expect();
    const applied = this.#page?.version === version && (await applyPageFix(this.#uri, version, chosen));
    if (!applied) this.#refuse();
  }

  async #letStand(version: number, index: number): Promise<void> {
    const stet = this.#page?.findings[index]?.stet;
    if (!stet || this.#uri === undefined) return;
    if (this.#page?.version === version)
      await vscode.commands.executeCommand('copydesk.stet', { uri: this.#uri, stet });
    else this.#refuse();
  }

  /** Once the copy has moved on, what a card says may no longer be true. */
  #refuse(): void {
    const words = vscode.l10n.t('The copy has changed since this page was made. Look at the finding again.');
    void vscode.window.showInformationMessage(words);
    this.refresh();
  }

  // --- the page -----------------------------------------------------------------------------------------------------

  switchTo(uri: string): void {
    if (uri === this.#uri) return;
    this.#uri = uri;
    this.#page = null;
    if (this.#roots !== [this.#assets, ...pictureRoots(uri)].join('\n')) this.#build();
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
    this.#sendLook();
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

  /** The theme and the newsroom's files, when they are others than before or were written anew. */
  #sendLook(): void {
    const files = this.#page?.house;
    const key = JSON.stringify([files, this.#edition, vscode.workspace.isTrusted]);
    if (key === this.#house) return;
    this.#house = key;
    const house = houseOf(files);
    this.#watcher?.dispose();
    this.#watcher = watchHouse(house, () => {
      this.#edition++;
      this.#sendLook();
    });
    const at = (place: vscode.Uri): string =>
      this.#panel.webview.asWebviewUri(place.with({ query: `edition=${this.#edition}` })).toString();
    this.#send({
      type: 'look',
      theme: themeOf(files),
      css: house.css.map(at),
      fonts: house.fonts.map(({ face, place }) => ({ ...face, src: at(place) })),
    });
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

  async #reveal(start: number, end: number, preserveFocus: boolean): Promise<void> {
    if (this.#uri === undefined) return;
    this.#scroll.expect();
    select(await showCopy(this.#uri, preserveFocus), start, end);
  }
}

const syncs = (): boolean => vscode.workspace.getConfiguration('copydesk.preview').get('syncScroll', true);
