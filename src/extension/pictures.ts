import * as vscode from 'vscode';
import type { PageAnswer } from '../protocol.ts';

/** Larger pictures would make an exported file too heavy to send. */
const LARGEST = 10_000_000;

const isRemote = (name: string): boolean => /^https?:\/\//i.test(name);

/** Folders whose pictures a preview may show: those of the workspace, and the article's own. */
export function pictureRoots(uri: string | undefined): vscode.Uri[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri);
  const own = uri === undefined ? undefined : vscode.Uri.parse(uri);
  if (!own || own.scheme === 'untitled' || vscode.workspace.getWorkspaceFolder(own)) return folders;
  return [...folders, vscode.Uri.joinPath(own, '..')];
}

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
  const isInside = pictureRoots(uri).some((root) => place.path.startsWith(`${root.path.replace(/\/$/, '')}/`));
  return isInside ? place : undefined;
}

/** The pictures of a page at addresses that the webview may load. */
export function webviewPictures(webview: vscode.Webview, uri: string, page: PageAnswer): Record<string, string> {
  const { image } = page.about;
  if (image === undefined) return {};
  if (isRemote(image)) return showsRemote() ? { [image]: image } : {};
  const place = localPicture(uri, image);
  return place ? { [image]: webview.asWebviewUri(place).toString() } : {};
}

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** The pictures of a page within the page itself. What cannot be read stays a placeholder. */
export async function inlinePictures(uri: string, page: PageAnswer): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  const { image } = page.about;
  const place = image === undefined ? undefined : localPicture(uri, image);
  const type = TYPES[place?.path.split('.').at(-1)?.toLowerCase() ?? ''];
  if (image === undefined || !place || !type) return pictures;
  try {
    const bytes = await vscode.workspace.fs.readFile(place);
    if (bytes.length <= LARGEST) pictures.set(image, `data:${type};base64,${base64(bytes)}`);
  } catch {
    // The picture is not there; its placeholder is.
  }
  return pictures;
}

/** In pieces, because a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
