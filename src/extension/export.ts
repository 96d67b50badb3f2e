import * as vscode from 'vscode';
import { pageDocument, plainText, semanticHtml } from '../core/index.ts';
import type { ExportAnswer } from '../protocol.ts';
import { nameOf } from './editors.ts';
import { mayWrite, saveAs, type WriteFile } from './housestyle/write.ts';
import { inlineHouse, themeOf } from './preview/newsroomStyles.ts';
import { inlinePictures } from './preview/pictures.ts';

/** The clean page of the article that a command is about, for use elsewhere. */
export interface PageOut {
  /** One self-contained file, where the person says. */
  exportHtml(target: unknown): Promise<void>;
  /** Markup for a content-management system. */
  copyHtml(target: unknown): Promise<void>;
  copyText(target: unknown): Promise<void>;
}

export function createPageOut(
  extension: vscode.Uri,
  write: WriteFile,
  page: (uri: string) => Promise<ExportAnswer | null>,
  shown: () => string | undefined,
): PageOut {
  /** From a menu the address comes along; else the active article is meant, or the one in the preview. */
  async function pageFor(target: unknown): Promise<{ uri: string; page: ExportAnswer } | null> {
    const active = vscode.window.activeTextEditor?.document.uri.toString();
    const uri = target instanceof vscode.Uri ? target.toString() : (active ?? shown());
    const found = uri === undefined ? null : await page(uri);
    if (found && uri !== undefined) return { uri, page: found };
    void vscode.window.showInformationMessage(vscode.l10n.t('Open an article first.'));
    return null;
  }

  async function toClipboard(target: unknown, make: (page: ExportAnswer) => string): Promise<void> {
    const found = await pageFor(target);
    if (!found) return;
    await vscode.env.clipboard.writeText(make(found.page));
    vscode.window.setStatusBarMessage(vscode.l10n.t('Article copied to the clipboard.'), 4000);
  }

  return {
    async exportHtml(target) {
      const found = await pageFor(target);
      if (!found || !(await mayWrite())) return;
      const place = await vscode.window.showSaveDialog({
        defaultUri: htmlBeside(vscode.Uri.parse(found.uri)),
        filters: { HTML: ['html'] },
        title: vscode.l10n.t('Export Page as HTML'),
      });
      if (!place) return;
      const sheet = vscode.Uri.joinPath(extension, 'dist', 'webview', 'page.css');
      const css = new TextDecoder().decode(await vscode.workspace.fs.readFile(sheet));
      const pictures = await inlinePictures(found.uri, found.page);
      const house = await inlineHouse(found.uri, found.page);
      const html = pageDocument(found.page, css, { theme: themeOf(found.page.house), pictures, ...house });
      if (await saveAs(write, place, html))
        vscode.window.setStatusBarMessage(vscode.l10n.t('Exported as {0}.', nameOf(place.toString())), 4000);
    },
    copyHtml: (target) => toClipboard(target, semanticHtml),
    copyText: (target) => toClipboard(target, plainText),
  };
}

/** `story.txt` as `story.html` beside it; for a draft without a file the dialog knows better. */
function htmlBeside(uri: vscode.Uri): vscode.Uri {
  const name = (uri.path.split('/').at(-1) ?? 'article').replace(/\.\w+$/, '');
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (uri.scheme === 'untitled' && folder) return vscode.Uri.joinPath(folder, `${name}.html`);
  return vscode.Uri.joinPath(uri, '..', `${name}.html`);
}
