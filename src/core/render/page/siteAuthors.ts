import { authorKeysIn, isAuthorKey } from '../../article/copy/authorKeys.ts';
import type { Article } from '../../article/model.ts';
import { frontMatterAt } from '../../text/frontMatter.ts';
import { isRecord } from '../../text/records.ts';
import { readToml } from '../../text/toml.ts';
import { readYaml } from '../../text/yaml/yaml.ts';

/** Names by the keys under which a site keeps its authors. */
export type SiteAuthors = ReadonlyMap<string, string>;

/** Where Jekyll, Eleventy and Hugo keep them, from a folder of the site on, likeliest first. */
const AUTHOR_FILES: readonly string[] = [
  '_data/authors.yml',
  '_data/authors.yaml',
  '_data/authors.json',
  'src/_data/authors.json',
  'data/authors.yaml',
  'data/authors.yml',
  'data/authors.json',
  'data/authors.toml',
  '_config.yml',
];

/** Where a site has a page or a file for each of them, from a folder of the site on; * stands for the key. */
const AUTHOR_PAGES: readonly string[] = [
  '_authors/*.md',
  'content/authors/*/_index.md',
  'content/authors/*/index.md',
  'content/authors/*.md',
  'src/authors/*.md',
  'src/content/authors/*.md',
  'src/content/authors/*.mdx',
  'src/content/authors/*.json',
  'src/content/authors/*.yaml',
];

/** The files that may tell who a key is. Keys hold no more than letters, figures and single signs between them. */
export const authorPages = (key: string): string[] =>
  isAuthorKey(key) ? AUTHOR_PAGES.map((page) => page.replace('*', key)) : [];

const IS_AUTHOR_PAGE = /\/(?:_authors|(?:content|src)\/authors)\/[^/]+(?:\.(?:mdx?|json|yaml)|\/_?index\.md)$/;

/** Whether a file, by its path or address, lists a site's authors. */
export const isAuthorFile = (path: string): boolean =>
  AUTHOR_FILES.some((file) => path.endsWith(`/${file}`)) || IS_AUTHOR_PAGE.test(path);

const NAMES = ['name', 'display_name', 'displayname', 'full_name', 'fullname', 'title'];
const KEYS = ['id', 'key', 'slug', 'username', 'login', 'short_name', 'shortname'];

/** The authors that a file of a site lists; none if it cannot be read. */
export function siteAuthorsIn(source: string, file: string): SiteAuthors {
  const value = file.endsWith('.toml') ? tomlValue(source) : readYaml(source).value;
  const listed =
    isRecord(value) && isRecord(value.authors) ? value.authors : file.endsWith('_config.yml') ? null : value;
  const found = new Map<string, string>();
  const add = (key: unknown, name: unknown): void => {
    if (typeof key === 'string' && typeof name === 'string' && name.trim() !== '') found.set(key, name.trim());
  };
  if (Array.isArray(listed)) for (const one of listed) add(among(one, KEYS), among(one, NAMES));
  else if (isRecord(listed))
    for (const [key, one] of Object.entries(listed)) add(key, isRecord(one) ? among(one, NAMES) : one);
  return found;
}

/** The name that an author's own page or file gives in its front matter. */
export function authorOnPage(source: string): string | undefined {
  const matter = frontMatterAt(source);
  const inner = matter ? source.slice(matter.inner.start, matter.inner.end) : source;
  const value =
    matter?.kind === 'toml'
      ? Object.fromEntries(readToml(inner).map(({ path, value: words }) => [path.join('.'), words]))
      : readYaml(inner).value;
  const name = among(value, NAMES);
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined;
}

/** The keys by which a byline names somebody, so that the site has to be asked. */
export const authorKeysOf = ({ text, furniture }: Pick<Article, 'text' | 'furniture'>): string[] =>
  authorKeysIn(text, furniture).map(({ key }) => key);

/** Where a site's authors are read: lists and pages of a folder. Folders are paths or addresses without a slash at the end. */
export interface AuthorShelf {
  /** The first list of authors that a folder has; an empty one where it has none. */
  listed(folder: string): Promise<SiteAuthors>;
  /** The name on the first page that a folder has for a key. */
  onPage(folder: string, key: string): Promise<string | undefined>;
}

/** A shelf over files; `read` gives undefined for one that is not there or cannot be read. */
export function authorShelf(read: (folder: string, file: string) => Promise<string | undefined>): AuthorShelf {
  return {
    async listed(folder) {
      for (const file of AUTHOR_FILES) {
        const found = siteAuthorsIn((await read(folder, file)) ?? '', file);
        if (found.size) return found;
      }
      return new Map();
    },
    async onPage(folder, key) {
      for (const file of authorPages(key)) {
        const name = authorOnPage((await read(folder, file)) ?? '');
        if (name !== undefined) return name;
      }
      return undefined;
    },
  };
}

/** The authors of the site that a story lies in, by the nearest of `folders`, which go from the story's up to the site's. */
export async function siteAuthorsOf(
  keys: readonly string[],
  folders: readonly string[],
  shelf: AuthorShelf,
): Promise<SiteAuthors> {
  const names = new Map<string, string>();
  for (const folder of folders) {
    for (const [key, name] of await shelf.listed(folder)) if (!names.has(key)) names.set(key, name);
    for (const key of keys.filter((one) => !names.has(one))) {
      const name = await shelf.onPage(folder, key);
      if (name !== undefined) names.set(key, name);
    }
    if (keys.every((key) => names.has(key))) break;
  }
  return names;
}

const among = (value: unknown, names: readonly string[]): unknown =>
  isRecord(value) ? names.map((name) => value[name]).find((found) => found !== undefined) : undefined;

/** Tables of TOML, one an author. */
function tomlValue(source: string): Readonly<Record<string, Record<string, string>>> {
  const value: Record<string, Record<string, string>> = Object.create(null);
  for (const { path, value: words } of readToml(source)) {
    const [key, part] = path.slice(-2).map(String);
    if (key === undefined || part === undefined) continue;
    value[key] ??= {};
    value[key][part] = words;
  }
  return value;
}
