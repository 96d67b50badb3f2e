import { l10n, Uri, window, workspace } from 'vscode';
import { unlinked } from '../../core/index.ts';
import type { Imported } from '../../import/index.ts';
import { nameOf } from '../editors.ts';
import { mayWrite, type WriteFile, wasChanged } from '../housestyle/write.ts';
import { pick } from '../pick.ts';
import type { LoadImporter } from './importer.ts';

const ENDINGS = ['docx', 'odt', 'rtf', 'html', 'htm', 'xml', 'nitf', 'json'];

/** *Import Article…*: makes a Markdown file beside a document and opens it. The document itself is left as it is. */
export function createImport(load: LoadImporter | undefined, write: WriteFile): (target: unknown) => Promise<void> {
  return async (target) => {
    if (!load) {
      void window.showInformationMessage(
        l10n.t('Articles are imported by VS Code on the desktop or a remote machine.'),
      );
      return;
    }
    if (!(await mayWrite())) return;
    const document = target instanceof Uri ? target : await askDocument();
    if (!document) return;
    try {
      const { importArticles } = load();
      const articles = await importArticles(nameOf(document.toString()), await workspace.fs.readFile(document));
      const chosen = articles.length > 1 ? await choose(articles) : articles[0];
      if (chosen) await save(chosen, document, articles.length > 1 ? chosen.name : '', write);
    } catch (error) {
      const why = wasChanged(error)
        ? l10n.t('a file with that name has been created since')
        : String((error as Error).message);
      const name = unlinked(nameOf(document.toString()));
      void window.showErrorMessage(l10n.t('{0} was not imported: {1}.', name, unlinked(why)));
    }
  };
}

/** Writes an article and its pictures beside the document, and opens it. `name` tells it from others of the document. */
async function save(article: Imported, document: Uri, name: string, write: WriteFile): Promise<void> {
  const folder = Uri.joinPath(document, '..');
  const stem = nameOf(document.toString()).replace(/\.[^.]+$/, '');
  const place = Uri.joinPath(folder, `${name ? `${stem}-${name.replace(/[^\p{L}\d_-]+/gu, '-')}` : stem}.md`);
  await refuseExisting([place, ...article.pictures.map((picture) => Uri.joinPath(folder, picture.name))]);
  for (const picture of article.pictures) await write(Uri.joinPath(folder, picture.name), picture.bytes, null);
  await write(place, new TextEncoder().encode(article.markdown), null);
  await window.showTextDocument(place, { preview: false });
}

async function askDocument(): Promise<Uri | undefined> {
  const [document] =
    (await window.showOpenDialog({
      title: l10n.t('Import Article'),
      openLabel: l10n.t('Import'),
      filters: { [l10n.t('Documents, wires and exports')]: ENDINGS },
    })) ?? [];
  return document;
}

/** An export holds many articles; one is opened at a time. */
async function choose<T extends { readonly name: string }>(articles: readonly T[]): Promise<T | undefined> {
  const items = articles.map((article, i) => ({ label: article.name || String(i + 1), article }));
  return (await pick(items, { title: l10n.t('Import Article') }))?.article;
}

/** Nothing that is there is written over, and nothing is written where something is. */
async function refuseExisting(places: readonly Uri[]): Promise<void> {
  for (const place of places) {
    const there = await workspace.fs.stat(place).then(
      () => true,
      () => false,
    );
    if (there) throw new Error(l10n.t('{0} already exists', nameOf(place.toString())));
  }
}
