import { authorShelf, isAuthorFile, type SiteAuthors, siteAuthorsOf } from '../../core/index.ts';
import { searchPath, withinOf } from './configurations.ts';
import type { Files } from './files.ts';

export interface SiteAuthorFiles {
  /** Grows whenever a file of authors changes. */
  readonly generation: number;
  /** The names that the site around a document has for keys of authors; null where it lies in no folder that is open. */
  of(uri: string, keys: readonly string[]): Promise<SiteAuthors | null>;
  /** Files were written, made or deleted: those of authors are read again. True where one of them was. */
  filesChanged(uris: readonly string[]): boolean;
}

/** Reads a site's authors from the folders above a document, up to its workspace folder; each file once. */
export function createSiteAuthors(files: Files, folders: () => readonly string[]): SiteAuthorFiles {
  const onDisk = authorShelf((folder, file) => files.read(`${folder}/${file}`, withinOf(`${folder}/x`, folders())));
  let listed = new Map<string, Promise<SiteAuthors>>();
  let onPages = new Map<string, Promise<string | undefined>>();

  let generation = 0;

  return {
    get generation() {
      return generation;
    },
    async of(uri, keys) {
      if (!folders().some((folder) => uri.startsWith(`${folder}/`))) return null;
      return siteAuthorsOf(keys, searchPath(uri, folders()), {
        listed: (folder) => remembered(listed, folder, () => onDisk.listed(folder)),
        onPage: (folder, key) => remembered(onPages, `${folder}/${key}`, () => onDisk.onPage(folder, key)),
      });
    },
    filesChanged(uris) {
      const concerned = uris.some(isAuthorFile);
      if (concerned) {
        generation++;
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
