import {
  AUTHOR_FILES,
  authorOnPage,
  authorPages,
  isAuthorFile,
  type SiteAuthors,
  siteAuthorsIn,
} from '../../core/index.ts';
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
  let listed = new Map<string, Promise<SiteAuthors>>();
  let onPages = new Map<string, Promise<string | undefined>>();

  const readIn = (directory: string, file: string): Promise<string | undefined> =>
    files.read(`${directory}/${file}`, withinOf(`${directory}/x`, folders()));

  async function list(directory: string): Promise<SiteAuthors> {
    for (const file of AUTHOR_FILES) {
      const source = await readIn(directory, file);
      const found = source === undefined ? NOBODY : siteAuthorsIn(source, file);
      if (found.size) return found;
    }
    return NOBODY;
  }

  async function page(directory: string, key: string): Promise<string | undefined> {
    for (const file of authorPages(key)) {
      const source = await readIn(directory, file);
      const name = source === undefined ? undefined : authorOnPage(source);
      if (name !== undefined) return name;
    }
    return undefined;
  }

  async function addFrom(directory: string, keys: readonly string[], names: Map<string, string>): Promise<void> {
    const all = await remembered(listed, directory, () => list(directory));
    for (const [key, name] of all) if (!names.has(key)) names.set(key, name);
    for (const key of keys.filter((one) => !names.has(one))) {
      const name = await remembered(onPages, `${directory}/${key}`, () => page(directory, key));
      if (name !== undefined) names.set(key, name);
    }
  }

  return {
    async of(uri, keys) {
      if (!folders().some((folder) => uri.startsWith(`${folder}/`))) return NOBODY;
      const names = new Map<string, string>();
      for (const directory of searchPath(uri, folders())) {
        await addFrom(directory, keys, names);
        if (keys.every((key) => names.has(key))) break;
      }
      return names;
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
