import { authorShelf, isAuthorFile, type SiteAuthors, siteAuthorsOf } from '../../core/index.ts';
import { searchPath, withinOf } from './configurations.ts';
import type { Files } from './files.ts';

export interface SiteAuthorFiles {
  /** The names that the site around a document has for keys of authors. */
  of(uri: string, keys: readonly string[]): Promise<SiteAuthors>;
  /** Files were written, made or deleted: those of authors are read again. True where one of them was. */
  filesChanged(uris: readonly string[]): boolean;
}

const NOBODY: SiteAuthors = new Map();

/** Reads a site's authors from the folders above a document, up to its workspace folder; each file once. */
export function createSiteAuthors(files: Files, folders: () => readonly string[]): SiteAuthorFiles {
  const onDisk = authorShelf((folder, file) => files.read(`${folder}/${file}`, withinOf(`${folder}/x`, folders())));
  let listed = new Map<string, Promise<SiteAuthors>>();
  let onPages = new Map<string, Promise<string | undefined>>();

  return {
    async of(uri, keys) {
      if (!folders().some((folder) => uri.startsWith(`${folder}/`))) return NOBODY;
      return siteAuthorsOf(keys, searchPath(uri, folders()), {
        listed: (folder) => remembered(listed, folder, () => onDisk.listed(folder)),
        onPage: (folder, key) => remembered(onPages, `${folder}/${key}`, () => onDisk.onPage(folder, key)),
      });
    },
    filesChanged(uris) {
      const concerned = uris.some(isAuthorFile);
      if (concerned) {
        listed = new Map();
        onPages = new Map();
      }
      return concerned;
    },
  };
}

function remembered<T>(known: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const reading = known.get(key) ?? read();
  known.set(key, reading);
  return reading;
}
