import * as vscode from 'vscode';
import { type FromWebview, isFromWebview, type PageAnswer, type ToWebview } from '../protocol.ts';
import { nameOf, select, showCopy, visibleEditor } from './copy.ts';
import { applyPageFix, findingCards } from './findingCards.ts';
import { offsetAt, partAt, patches, placeAt } from './patch.ts';
import { pictureRoots, showsRemote, webviewPictures } from './pictures.ts';
import type { PageSource } from './preview.ts';
import { previewHtml } from './previewHtml.ts';
import { showRule } from './rulePages.ts';

interface Options {
  readonly assets: vscode.Uri;
  readonly source: PageSource;
  readonly uri: string | undefined;
}

/** An editor's own scrolling after the page moved it is not news for the page. Milliseconds. */
const ECHO = 400;

/** About twenty lines; more than that is no margin. */
const LARGEST_LEAD = 2000;

/** One panel, the article that it shows, and the page that its webview has. */
export class Preview {
  readonly #panel: vscode.WebviewPanel;
  readonly #source: PageSource;
  readonly #assets: vscode.Uri;
  /** Whether the webview may load pictures from the web, and from where else. */
  #remote = false;
  #roots = '';
  /** The webview's script listens. */
  #ready = false;
  #marked = false;
  /** The address of the article shown. */
  #uri: string | undefined;
  /** The page that the webview has; null when it has none. */
  #page: PageAnswer | null = null;
  /** A request for the page is in flight; `again` when its answer will be out of date. */
  #loading = false;
  #again = false;
  /** The page moves the editor until then. */
  #echoUntil = 0;
  /** What the page last brought to the editor's top, and how much copy the editor keeps above what it is told to. */
  #aim = 0;
  #lead = 0;
  #disposed = false;

  constructor(panel: vscode.WebviewPanel, { assets, source, uri }: Options) {
    this.#panel = panel;
    this.#source = source;
    this.#assets = assets;
    this.#uri = uri;
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (isFromWebview(message)) void this.#receive(message);
    });
    panel.onDidChangeViewState(() => {
      this.onEditor(vscode.window.activeTextEditor);
      this.refresh();
    });
    panel.onDidDispose(() => {
      this.#disposed = true;
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

  get onDidDispose(): vscode.Event<void> {
    return this.#panel.onDidDispose;
  }

  show(): void {
    this.#panel.reveal(undefined, true);
  }

  dispose(): void {
    this.#panel.dispose();
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
    if (!page || !top || !settings().get('syncScroll', true)) return;
    if (Date.now() < this.#echoUntil) {
      this.#learnLead(editor);
      return;
    }
    this.#send({ type: 'scroll', ...placeAt(page, editor.document.offsetAt(top)) });
  }

  onClose(document: vscode.TextDocument): void {
    if (document.uri.toString() !== this.#uri) return;
    this.#uri = undefined;
    this.#show(null);
  }

  onSettings(): void {
    if (this.#remote !== showsRemote()) this.#build();
    this.#send({ type: 'look', theme: settings().get('theme', 'site') });
  }

  // --- what the webview tells ---------------------------------------------------------------------------------------

  async #receive(message: FromWebview): Promise<void> {
    switch (message.type) {
      case 'ready':
        // A hidden webview is thrown away and starts anew when shown, so it has nothing yet.
        this.#ready = true;
        this.#page = null;
        this.#marked = message.marked;
        this.onSettings();
        this.refresh();
        return;
      case 'mark':
        this.#marked = message.marked;
        this.refresh();
        return;
      case 'reveal': {
        const part = this.#page?.parts[message.part];
        if (part) await this.#reveal(part.start, part.start, !message.edit);
        return;
      }
      case 'show':
        return this.#showFinding(message.finding, message.related);
      case 'rule':
        return showRule(this.#page?.findings[message.finding]?.rule);
      case 'fix':
        return this.#fix(message.version, message.finding, message.fix);
      case 'scroll':
        this.#scrollCopy(message.part, message.above);
    }
  }

  async #showFinding(index: number, related: number): Promise<void> {
    const finding = this.#page?.findings[index];
    const place = related < 0 ? finding : finding?.related[related];
    if (place) await this.#reveal(place.start, place.end, false);
  }

  async #fix(version: number, index: number, fix: number): Promise<void> {
    const chosen = this.#page?.findings[index]?.fixes[fix];
    if (!chosen || this.#uri === undefined) return;
    this.#echoUntil = Date.now() + ECHO;
    const applied = this.#page?.version === version && (await applyPageFix(this.#uri, version, chosen));
    if (!applied) {
      const words = vscode.l10n.t('The copy has changed since this page was made. Look at the finding again.');
      void vscode.window.showInformationMessage(words);
      this.refresh();
    }
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
    if (this.#disposed || !this.#panel.visible) return;
    const page = await this.#ask(uri);
    if (!page || uri !== vscode.window.activeTextEditor?.document.uri.toString()) return;
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
    return this.#source.page(uri, this.#marked).catch(() => null);
  }

  #show(page: PageAnswer | null): void {
    if (this.#disposed || !this.#ready) return;
    if (!page || this.#uri === undefined) {
      this.#page = null;
      this.#panel.title = vscode.l10n.t('Preview');
      this.#send({ type: 'empty', message: vscode.l10n.t('Open an article to see it as it will be published.') });
      return;
    }
    const title = page.title || nameOf(this.#uri);
    this.#send({
      type: 'patch',
      title,
      uri: this.#uri,
      version: page.version,
      patches: patches(this.#page, page),
      about: page.about,
      pictures: webviewPictures(this.#panel.webview, this.#uri, page),
      legend: page.marks ?? null,
      findings: findingCards(page),
      pins: page.marks?.pins.length ?? 0,
    });
    this.#page = page;
    this.#panel.title = vscode.l10n.t('Preview: {0}', title);
    this.#sendActive();
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
    this.#send({ type: 'active', part: partAt(page, editor.document.offsetAt(editor.selection.active)) });
  }

  async #reveal(start: number, end: number, preserveFocus: boolean): Promise<void> {
    if (this.#uri === undefined) return;
    this.#aim = 0;
    this.#echoUntil = Date.now() + ECHO;
    select(await showCopy(this.#uri, preserveFocus), start, end);
  }

  #scrollCopy(part: number, above: number): void {
    const editor = this.#uri === undefined ? undefined : visibleEditor(this.#uri);
    const page = this.#current(editor);
    if (!editor || !page || !settings().get('syncScroll', true)) return;
    const offset = offsetAt(page, { part, above });
    if (offset === null) return;
    this.#echoUntil = Date.now() + ECHO;
    this.#aim = offset === 0 ? 0 : offset + this.#lead;
    const at = editor.document.positionAt(this.#aim);
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
  }

  /**
   * Under "top" editors understand a few lines below it, for sticky scroll and surrounding lines. How much copy that is
   * shows once the editor has moved, unless it could not move so far.
   */
  #learnLead({ document, visibleRanges }: vscode.TextEditor): void {
    const first = visibleRanges[0];
    const last = visibleRanges.at(-1);
    if (!first || !last || this.#aim === 0 || last.end.line >= document.lineCount - 1) return;
    if (!keepsLines(document)) {
      this.#lead = 0;
      return;
    }
    const lead = this.#aim - document.offsetAt(first.start);
    if (lead >= 0 && lead < LARGEST_LEAD) this.#lead = lead;
  }
}

/** Whether the editor keeps lines above a line that is to be at its top. */
function keepsLines(document: vscode.TextDocument): boolean {
  const editor = vscode.workspace.getConfiguration('editor', document);
  return editor.get('stickyScroll.enabled', true) || editor.get('cursorSurroundingLines', 0) > 0;
}

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('copydesk.preview');
