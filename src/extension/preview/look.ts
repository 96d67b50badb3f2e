import * as vscode from 'vscode';
import type { HouseFiles, ToWebview } from '../../protocol.ts';
import { type House, houseOf, themeOf, watchHouse } from './newsroomStyles.ts';

/** The theme and the newsroom's files as one webview has them. */
export class PageLook {
  readonly #webview: vscode.Webview;
  readonly #send: (message: ToWebview) => void;
  /** What was sent last; empty when the webview has nothing yet. */
  #sent = '';
  /** How often the files were written since: their addresses change with it, or the webview would keep the old ones. */
  #edition = 0;
  #watcher: vscode.Disposable | undefined;
  /** The house that is watched. */
  #watched = '';
  #changed = (): void => {};

  constructor(webview: vscode.Webview, send: (message: ToWebview) => void) {
    this.#webview = webview;
    this.#send = send;
  }

  /** The webview or the settings are new: whatever is shown next is sent. */
  forget(): void {
    this.#sent = '';
  }

  /** Sends the look of an article, when it is another than before or its files were written anew. */
  show(files: HouseFiles | undefined, uri: string | undefined): void {
    const key = JSON.stringify([files, uri, this.#edition, vscode.workspace.isTrusted]);
    if (key === this.#sent) return;
    this.#sent = key;
    const house = houseOf(files, uri);
    this.#watch(house, () => {
      this.#edition++;
      this.show(files, uri);
    });
    const at = (place: vscode.Uri): string =>
      this.#webview
        .asWebviewUri(place)
        .with({ query: `edition=${this.#edition}` })
        .toString();
    this.#send({
      type: 'look',
      theme: themeOf(files),
      css: house.css.map(at),
      fonts: house.fonts.map(({ face, place }) => ({ ...face, src: at(place) })),
    });
  }

  /** Watches a house; one that is watched already keeps its watcher, which would miss what is written while it starts. */
  #watch(house: House, changed: () => void): void {
    this.#changed = changed;
    const key = JSON.stringify(house);
    if (key === this.#watched) return;
    this.#watched = key;
    this.#watcher?.dispose();
    this.#watcher = watchHouse(house, () => this.#changed());
  }

  dispose(): void {
    this.#watcher?.dispose();
  }
}
