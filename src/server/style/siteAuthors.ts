import { AUTHOR_FILES, type SiteAuthors, siteAuthorsIn } from '../../core/index.ts';
import { searchPath, withinOf } from './configurations.ts';
import type { Files } from './files.ts';

export interface SiteAuthorFiles {
  /** The names that the site around a document has for keys of authors. */
  of(uri: string): Promise<SiteAuthors>;
  /** Files were written, made or deleted: those of authors are read again. True where one of them was. */
  filesChanged(uris: readonly string[]): boolean;
}

const NOBODY: SiteAuthors = new Map();

/** Reads a site's authors from the folders above a document, up to its workspace folder; each folder once. */
export function createSiteAuthors(files: Files, folders: () => readonly string[]): SiteAuthorFiles {
  let known = new Map<string, Promise<SiteAuthors>>();

  async function read(directory: string): Promise<SiteAuthors> {
    for (const file of AUTHOR_FILES) {
      const source = await files.read(`${directory}/${file}`, withinOf(`${directory}/x`, folders()));
      const found = source === undefined ? NOBODY : siteAuthorsIn(source, file);
      if (found.size) return found;
    }
    return NOBODY;
  }

  return {
    async of(uri) {
      if (!folders().some((folder) => uri.startsWith(`${folder}/`))) return NOBODY;
      for (const directory of searchPath(uri, folders())) {
        const reading = known.get(directory) ?? read(directory);
        known.set(directory, reading);
        const found = await reading;
        if (found.size) return found;
      }
      return NOBODY;
    },
    filesChanged(uris) {
      const concerned = uris.some((uri) => AUTHOR_FILES.some((file) => uri.endsWith(`/${file}`)));
      if (concerned) known = new Map();
      return concerned;
    },
  };
}
