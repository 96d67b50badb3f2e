import * as vscode from 'vscode';
import { inlinedPicture, type PictureSource, pictureSize, pictureType } from '../../core/index.ts';
import type { Page, PageAnswer, PictureAt } from '../../protocol.ts';

const isRemote = (name: string): boolean => /^https?:\/\//i.test(name);

/** Folders whose pictures and styles a preview may show: those of the workspace, and the article's own. */
export function resourceRoots(uri: string | undefined): vscode.Uri[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri);
  const own = uri === undefined ? undefined : vscode.Uri.parse(uri);
  if (!own || own.scheme === 'untitled' || vscode.workspace.getWorkspaceFolder(own)) return folders;
  return [...folders, vscode.Uri.joinPath(own, '..')];
}

export const mayShow = (place: vscode.Uri, uri: string | undefined): boolean =>
  !place.path.includes('/../') &&
  resourceRoots(uri).some(
    (root) => root.scheme === place.scheme && place.path.startsWith(`${root.path.replace(/\/$/, '')}/`),
  );

export const showsRemote = (): boolean =>
  vscode.workspace.getConfiguration('copydesk.preview').get('remoteImages', false);

/** Where a picture named in an article lies; undefined for one on the web or outside of the folders above. */
function localPicture(uri: string, name: string): vscode.Uri | undefined {
  if (name === '' || /^[a-z][a-z\d+.-]*:/i.test(name)) return undefined;
  const article = vscode.Uri.parse(uri);
  const folder = vscode.workspace.getWorkspaceFolder(article)?.uri;
  const base = name.startsWith('/')
    ? folder
    : article.scheme === 'untitled'
      ? folder
      : vscode.Uri.joinPath(article, '..');
  if (!base) return undefined;
  const place = vscode.Uri.joinPath(base, name.replace(/[?#].*$/s, ''));
  return mayShow(place, uri) ? place : undefined;
}

/** The pictures of a page at addresses that the webview may load. Their sizes, once read, keep their room. */
export async function webviewPictures(
  webview: vscode.Webview,
  uri: string,
  page: PageAnswer,
): Promise<Record<string, PictureAt>> {
  const found = await Promise.all(
    page.pictures.map(async (name): Promise<[string, PictureAt][]> => {
      if (isRemote(name)) return showsRemote() ? [[name, { src: name }]] : [];
      const place = localPicture(uri, name);
      if (!place || !pictureType(place.path)) return [];
      const { size, written } = await lookAt(place);
      const src = webview
        .asWebviewUri(place)
        .with({ query: `written=${written}` })
        .toString();
      return [[name, { src, ...(size ? { size } : {}) }]];
    }),
  );
  return Object.fromEntries(found.flat());
}

type Size = readonly [width: number, height: number];

interface Look {
  readonly size: Size | undefined;
  /** When the file was written, in milliseconds; a picture saved anew has another address, or the webview would keep the old. */
  readonly written: number;
}

/** A picture is read once, until it is written anew. */
const looks = new Map<string, Look>();

async function lookAt(place: vscode.Uri): Promise<Look> {
  const key = place.toString();
  const written = await vscode.workspace.fs.stat(place).then(
    ({ mtime }) => mtime,
    () => 0,
  );
  const known = looks.get(key);
  if (known?.written === written) return known;
  const bytes = await read(place);
  const look = { size: bytes && pictureSize(bytes), written };
  looks.set(key, look);
  return look;
}

/** The pictures of a page within the page itself. What cannot be read stays a placeholder. */
export async function inlinePictures(uri: string, page: Page): Promise<Map<string, PictureSource>> {
  const pictures = new Map<string, PictureSource>();
  for (const name of page.pictures) {
    const place = localPicture(uri, name);
    const bytes = place && pictureType(place.path) ? await read(place) : undefined;
    const picture = place && bytes && inlinedPicture(place.path, bytes);
    if (picture) pictures.set(name, picture);
  }
  return pictures;
}

/** Undefined for a file that is not there; its placeholder is. */
export async function read(place: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(place);
  } catch {
    return undefined;
  }
}
