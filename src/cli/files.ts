import { statSync } from 'node:fs';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import {
  ARTICLE_ENDINGS,
  ARTICLE_FILES,
  articleGlobs,
  type Config,
  detect,
  type Format,
  formatOf,
  NO_SIDECAR,
  parseSidecar,
  printable,
  SIDECAR,
  type Sidecar,
} from '../core/index.ts';
import { homeOf, LARGEST_SIDECAR, LARGEST_TEXT, readRegular, readStandardInput } from '../files/door.ts';
import { windows1252 } from '../files/windows1252.ts';
import { type Configs, worded } from './configs.ts';
import { ConfigError, UnreadableError, UsageError } from './errors.ts';
import { complain } from './say.ts';

export interface Source {
  /** As the user named it, forward slashes. */
  readonly file: string;
  readonly text: string;
  /** What stands before the text in the file, a byte order mark or nothing; null where the file is not UTF-8. */
  readonly lead: string | null;
  readonly format: Format;
  readonly config: Config;
  /** What people decided, from the file beside it. */
  readonly sidecar: Sidecar;
}

/** Whether a file's name leaves it open that it is an article. */
export const mayBeArticle = (name: string): boolean => ARTICLE_ENDINGS.includes(extname(name).slice(1).toLowerCase());

/**
 * The articles that the names refer to: files as they are, folders and globs searched for files that are articles. What cannot
 * be read comes as an UnreadableError in its place.
 */
export async function sources(names: readonly string[], configs: Configs): Promise<(Source | UnreadableError)[]> {
  if (!names.length) throw new UsageError('Name a file, or - for standard input.');
  let out: (Source | UnreadableError)[] = [];
  for (const name of names) {
    if (name === '-') out.push(standardInput(configs));
    else if (statOf(name)?.isDirectory()) out = out.concat(await found(ARTICLE_FILES, name, configs));
    else if (!statOf(name) && isDynamicPattern(name)) out = out.concat(await found(name, '.', configs));
    else out.push(read(name, configs));
  }
  return out;
}

export const STANDARD_INPUT = 'standard input';

function standardInput(configs: Configs): Source | UnreadableError {
  const file = STANDARD_INPUT;
  const { config } = configs.for('-');
  try {
    const decoded = decode(readStandardInput(LARGEST_TEXT)) ?? { text: '', lead: '' };
    return { file, ...decoded, format: 'text', config, sidecar: NO_SIDECAR };
  } catch (error) {
    return new UnreadableError(`${file}: ${reasonOf(error)}.`);
  }
}

/** Null for what is not there, or cannot be looked at: a link in a circle, a name too long for the file system. */
function statOf(name: string) {
  try {
    return statSync(name);
  } catch {
    return null;
  }
}

async function found(pattern: string, folder: string, configs: Configs): Promise<(Source | UnreadableError)[]> {
  const files = await glob(pattern, {
    cwd: folder,
    ignore: ['**/node_modules/**', '**/.git/**'],
    expandDirectories: false,
    // A linked folder may lead out of the tree, or round in a circle.
    followSymbolicLinks: false,
  });
  if (!files.length)
    return [new UnreadableError(`${printable(folder === '.' ? pattern : folder)}: no files to review.`)];
  const articles = files
    .sort()
    .map((file) => read(folder === '.' ? file : join(folder, file), configs))
    .filter((source) => source instanceof UnreadableError || isArticle(source, configs));
  if (!articles.length)
    complain(
      `${printable(folder === '.' ? pattern : folder)}: no articles among its files; \`copydesk detect\` says why, and --any reviews a file that you name.`,
    );
  return articles;
}

/** Where a named file must lie, links followed, to be read or written; null for anywhere. */
export const homesOf = (name: string, { allowOutside }: Configs): readonly string[] | null =>
  allowOutside ? null : [homeOf(dirname(resolve(name)))];

/** Words from which it can be told whether a file is an article: a few lines may be the beginning of one. */
const ENOUGH_WORDS = 80;

/**
 * What is left of the named files: one that is plainly no article is passed over with a note, unless `any` file will do.
 * Standard input is taken for what it is said to be.
 */
export const onlyArticles = (
  found: readonly (Source | UnreadableError)[],
  configs: Configs,
  any: boolean | undefined,
): (Source | UnreadableError)[] =>
  found.filter((source) => {
    if (any || source instanceof UnreadableError || source.file === STANDARD_INPUT) return true;
    const takes = isArticle(source, configs) || isShort(source.text);
    if (!takes) complain(`${printable(source.file)}: not an article, so it was skipped; --any reviews it anyway.`);
    return takes;
  });

const isShort = (text: string): boolean => (text.match(/\S+/g)?.length ?? 0) < ENOUGH_WORDS;

/** What `copydesk.yaml` says, or else the content. Where the content cannot be judged, the review tells what is wrong with it. */
export function isArticle(source: Source, configs: Configs): boolean {
  const { config, path } = configs.for(source.file);
  const globs = articleGlobs(config, path);
  if (globs !== 'silent') return globs === 'include';
  try {
    return detect(source.text, resolve(source.file)).article;
  } catch {
    return true;
  }
}

/** A backslash parts folders on Windows only; elsewhere it is a letter of the name. */
const shown = (name: string): string => (sep === '\\' ? name.replaceAll('\\', '/') : name);

function read(name: string, configs: Configs): Source | UnreadableError {
  const file = shown(name);
  try {
    const { config } = configs.for(name);
    const within = homesOf(name, configs);
    const decoded = decode(readRegular(name, LARGEST_TEXT, within));
    if (!decoded) return new UnreadableError(`${printable(file)}: binary file, not text.${importable(name)}`);
    const format = formatOf(name);
    return { file, ...decoded, format, config, sidecar: sidecarOf(name, within) };
  } catch (error) {
    if (error instanceof UnreadableError) return error;
    if (error instanceof UsageError && !(error instanceof ConfigError)) throw error;
    return new UnreadableError(
      error instanceof ConfigError ? error.message : `${printable(file)}: ${reasonOf(error)}.`,
    );
  }
}

/** What can be made of a document of a word processor. */
const importable = (name: string): string =>
  /\.(?:docx|odt)$/i.test(name) ? ` To make an article of it: copydesk import ${printable(name)}` : '';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of the path is not a folder',
  ELOOP: 'its links form a loop',
  ENOSPC: 'the disk is full',
  EROFS: 'read-only',
};

/** What the operating system's error code means, for a person. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}

/** Text by its byte order mark, else UTF-8, else Windows-1252, which older desks write; null for bytes that are no text. */
function decode(bytes: Buffer): Pick<Source, 'text' | 'lead'> | null {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return { text: new TextDecoder('utf-16le').decode(bytes), lead: null };
  if (mark === 'feff') return { text: new TextDecoder('utf-16be').decode(bytes), lead: null };
  if (bytes.subarray(0, 8192).includes(0)) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith('\ufeff') ? { text: text.slice(1), lead: '\ufeff' } : { text, lead: '' };
  } catch {
    return { text: windows1252(bytes.toString('latin1')), lead: null };
  }
}

/** A text beside the story, such as a transcript. */
export function readText(name: string, largest: number, configs: Configs): string {
  try {
    const decoded = decode(readRegular(name, largest, homesOf(name, configs)));
    if (decoded) return decoded.text;
  } catch (error) {
    throw new UsageError(`${printable(shown(name))}: ${reasonOf(error)}.`);
  }
  throw new UsageError(`${printable(shown(name))}: binary file, not text.`);
}

/**
 * What people decided. A faulty file is named, and nothing of its faulty part counts.
 * @throws {UnreadableError} where it cannot be read: what somebody let stand would be flagged again.
 */
function sidecarOf(name: string, within: readonly string[] | null): Sidecar {
  const path = `${name}${SIDECAR}`;
  if (!statOf(path)?.isFile()) return NO_SIDECAR;
  let bytes: Buffer;
  try {
    bytes = readRegular(path, LARGEST_SIDECAR, within);
  } catch (error) {
    throw new UnreadableError(`${printable(shown(path))}: ${reasonOf(error)}.`);
  }
  const sidecar = parseSidecar(bytes.toString('utf8'));
  for (const problem of sidecar.problems) complain(worded(path, problem));
  return sidecar;
}

/** The single article that a command works on. */
export async function onlySource(names: readonly string[], configs: Configs): Promise<Source> {
  if (names.length !== 1) throw new UsageError('Name exactly one file, or - for standard input.');
  const [source] = await sources(names, configs);
  if (!source || source instanceof UnreadableError) throw new UsageError(source?.message ?? 'Nothing to read.');
  return source;
}
