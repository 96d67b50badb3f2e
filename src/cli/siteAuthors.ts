import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type AuthorShelf, authorKeysAbove, authorShelf, type SiteAuthors, siteAuthorsOf } from '../core/index.ts';
import { homeOf, LARGEST_CONFIG, liesIn, readRegular } from '../files/door.ts';
import { shown } from './configs.ts';
import { reasonOf, type Source, STANDARD_INPUT } from './files.ts';
import { complain } from './say.ts';

/** The authors of sites, each file of which is read once. */
export class Sites {
  readonly #shelves = new Map<string, AuthorShelf>();
  readonly #reads: (path: string) => void;

  /** `reads` is called with each file that is read. */
  constructor(reads: (path: string) => void = () => {}) {
    this.#reads = reads;
  }

  /** A story with the names that its site has for the keys in its byline; standard input lies in no site. */
  async named(source: Source): Promise<Source & { readonly authors: SiteAuthors | null }> {
    const keys = source.file === STANDARD_INPUT ? [] : authorKeysAbove(source.text, source.config.frontMatter);
    return { ...source, authors: keys.length ? await this.above(dirname(resolve(source.file)), keys) : null };
  }

  /** The names for keys of authors, from the nearest folder up to the repository's. */
  above(own: string, keys: readonly string[]): Promise<SiteAuthors> {
    const home = homeOf(own);
    const folders: string[] = [];
    for (let folder = own; folder === home || liesIn(folder, home); folder = dirname(folder)) {
      folders.push(folder);
      if (dirname(folder) === folder) break;
    }
    return siteAuthorsOf(keys, folders, this.#shelfOf(home));
  }

  #shelfOf(home: string): AuthorShelf {
    const known = this.#shelves.get(home);
    if (known) return known;
    const onDisk = authorShelf(async (folder, name) => this.#read(join(folder, name), home));
    const listed = new Map<string, Promise<SiteAuthors>>();
    const shelf: AuthorShelf = {
      ...onDisk,
      listed(folder) {
        const reading = listed.get(folder) ?? onDisk.listed(folder);
        listed.set(folder, reading);
        return reading;
      },
    };
    this.#shelves.set(home, shelf);
    return shelf;
  }

  #read(path: string, home: string): string | undefined {
    if (!existsSync(path)) return undefined;
    this.#reads(path);
    try {
      return readRegular(path, LARGEST_CONFIG, [home]).toString('utf8');
    } catch (error) {
      complain(`${shown(path)}: ${reasonOf(error)}`);
      return undefined;
    }
  }
}
