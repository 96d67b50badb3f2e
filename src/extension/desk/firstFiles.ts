import { FileType, Uri, workspace } from 'vscode';
import { ARTICLE_ENDINGS } from '../../core/index.ts';

/** Folders that hold no copy of the desk's own. */
export const EXCLUDED_FOLDERS = ['node_modules', '.git'];
/** Folders that are read: in a tree with few articles the editor's search is as fast. */
const MOST_FOLDERS = 50;

/**
 * The first articles of the workspace in the order of their paths, read folder by folder: the editor's search returns none
 * before it has all, and in a window that has just opened it takes seconds to begin.
 */
export async function firstFiles(most: number): Promise<Uri[]> {
  const found: Uri[] = [];
  let read = 0;
  const isDone = (): boolean => found.length >= most || read >= MOST_FOLDERS;

  async function walk(folder: Uri): Promise<void> {
    read++;
    for (const { name, isFolder } of await entriesOf(folder)) {
      if (isDone()) return;
      if (!isFolder && isArticleFile(name)) found.push(Uri.joinPath(folder, name));
      else if (isFolder && !EXCLUDED_FOLDERS.includes(name)) await walk(Uri.joinPath(folder, name));
    }
  }

  for (const { uri } of workspace.workspaceFolders ?? []) if (!isDone()) await walk(uri);
  return found;
}

interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** What a folder holds, as whole paths are sorted: “a.txt” comes before “a/b.txt”. */
async function entriesOf(folder: Uri): Promise<Entry[]> {
  const entries = await workspace.fs.readDirectory(folder).then(
    (all) => all,
    () => [], // the search returns what can be read
  );
  const keyed = entries.map(([name, type]) => {
    const isFolder = type === FileType.Directory;
    return { name, isFolder, key: isFolder ? `${name}/` : name };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
}

const isArticleFile = (name: string): boolean => ARTICLE_ENDINGS.includes(name.slice(name.lastIndexOf('.') + 1));
