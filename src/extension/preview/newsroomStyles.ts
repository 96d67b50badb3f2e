import * as vscode from 'vscode';
import { inlinedFont, inlinedSheet, type PageFont, sheetFiles } from '../../core/index.ts';
import type { HouseFiles, PageAnswer } from '../../protocol.ts';
import { mayShow, read } from './pictures.ts';

/** The newsroom's own look, as `preview` in copydesk.yaml says it: its files are read in trusted workspaces only. */

export interface House {
  readonly css: readonly vscode.Uri[];
  readonly fonts: readonly { readonly face: Omit<PageFont, 'src'>; readonly place: vscode.Uri }[];
}

const NO_HOUSE: House = { css: [], fonts: [] };

/** The files of a house, those that lie in the workspace or beside the article. */
export function houseOf(files: HouseFiles | undefined, uri: string | undefined): House {
  if (!files || !vscode.workspace.isTrusted) return NO_HOUSE;
  const within = (address: string): vscode.Uri[] => {
    const place = vscode.Uri.parse(address);
    return mayShow(place, uri) ? [place] : [];
  };
  return {
    css: (files.css ?? []).flatMap(within),
    fonts: (files.fonts ?? []).flatMap(({ file, ...face }) => within(file).map((place) => ({ face, place }))),
  };
}

/** The theme that a person chose, else the newsroom's. */
export function themeOf(files: HouseFiles | undefined): string {
  const settings = vscode.workspace.getConfiguration('copydesk.preview');
  const chosen = settings.inspect<string>('theme');
  const own = chosen?.workspaceFolderValue ?? chosen?.workspaceValue ?? chosen?.globalValue;
  return own ?? files?.theme ?? 'site';
}

/** Milliseconds after which a watcher hears: it starts in a process of its own, and misses what is written before. */
const WATCHES_AFTER = 3000;

/** Tells when one of a house's files is written, within the editor or without. */
export function watchHouse({ css, fonts }: House, changed: () => void): vscode.Disposable {
  const places = [...css, ...fonts.map(({ place }) => place)];
  if (places.length === 0) return vscode.Disposable.from();
  const watchers = places.map((place) => {
    const folder = vscode.Uri.joinPath(place, '..');
    const name = place.path.split('/').at(-1) ?? '';
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, name));
    watcher.onDidChange(changed);
    watcher.onDidCreate(changed);
    watcher.onDidDelete(changed);
    return watcher;
  });
  let known = editionsOf(places);
  const look = async (): Promise<void> => {
    const before = known;
    known = editionsOf(places);
    if ((await before) !== (await known)) changed();
  };
  const timer = setTimeout(() => void look(), WATCHES_AFTER);
  // Some places, say network drives, tell no watcher; an editor who was elsewhere comes back.
  const focus = vscode.window.onDidChangeWindowState(({ focused }) => void (focused && look()));
  return vscode.Disposable.from(...watchers, focus, { dispose: () => clearTimeout(timer) });
}

/** When files were written, and their sizes, as one string; a file that is not there counts as such. */
async function editionsOf(places: readonly vscode.Uri[]): Promise<string> {
  const times = places.map(async (place) => {
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(place);
      return `${mtime}:${size}`;
    } catch {
      return 'none';
    }
  });
  return (await Promise.all(times)).join();
}

/** The house's styles as a file that needs nothing else has them. */
export async function inlineHouse(
  uri: string,
  page: Pick<PageAnswer, 'house'>,
): Promise<{ houseCss: string; fonts: PageFont[] }> {
  const { css, fonts } = houseOf(page.house, uri);
  const sheets = await Promise.all(css.map((sheet) => selfContained(sheet, uri)));
  const made = await Promise.all(
    fonts.map(async ({ face, place }): Promise<PageFont[]> => {
      const bytes = await read(place);
      return bytes ? [{ ...face, src: inlinedFont(place.path, bytes) }] : [];
    }),
  );
  return {
    houseCss: sheets.join('\n'),
    fonts: made.flat(),
  };
}

/** A style sheet with the pictures and fonts beside it inside. */
async function selfContained(sheet: vscode.Uri, uri: string): Promise<string> {
  const css = new TextDecoder().decode((await read(sheet)) ?? new Uint8Array());
  const files = new Map<string, Uint8Array>();
  for (const name of sheetFiles(css)) {
    const place = vscode.Uri.joinPath(sheet, '..', name);
    const bytes = mayShow(place, uri) ? await read(place) : undefined;
    if (bytes) files.set(name, bytes);
  }
  return inlinedSheet(css, files);
}
