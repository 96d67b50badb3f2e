import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import {
  articleGlobs,
  type Config,
  type ConfigProblem,
  defaultConfig,
  detect,
  type Format,
  parseConfig,
  parseSidecar,
  SIDECAR,
  STYLE_PACKS,
  type Stet,
  type StylePack,
} from '../core/index.ts';

/** The words of the command line are wrong; the message is for the person who typed them. */
export class UsageError extends Error {}

/** An input that cannot be reviewed; the others still are. */
export class UnreadableError extends Error {}

/** A configuration that cannot be used, with its mistakes line by line. */
class ConfigError extends UsageError {}

export interface Source {
  /** As the user named it, forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly format: Format;
  readonly config: Config;
  /** What was let stand, from the file beside it. */
  readonly stets: readonly Stet[];
}

interface ConfigFlags {
  readonly style?: string | undefined;
  readonly config?: string | undefined;
}

const PACKS: readonly string[] = STYLE_PACKS;
const EXTENSIONS = '**/*.{article,story,txt,md,markdown}';

/** Finds configurations: the one named, or the nearest `copydesk.yaml` above each file. Each is read once. */
export class Configs {
  readonly #flags: ConfigFlags;
  readonly #known = new Map<string, { config: Config; folder: string }>();

  constructor(flags: ConfigFlags) {
    if (flags.style && !PACKS.includes(flags.style))
      throw new UsageError(`There is no style pack “${flags.style}”: choose ${PACKS.join(', ')}.`);
    this.#flags = flags;
  }

  /** The configuration for files of a folder, and the folder that its globs start from. */
  for(folder: string): { config: Config; folder: string } {
    const known = this.#known.get(folder);
    if (known) return known;
    const found = this.#flags.config ? this.#named(resolve(this.#flags.config)) : this.#upward(folder);
    const style = this.#flags.style as StylePack | undefined;
    const answer = style ? { ...found, config: { ...found.config, style } } : found;
    this.#known.set(folder, answer);
    return answer;
  }

  /** A configuration that the command line names must be sound. */
  #named(path: string): { config: Config; folder: string } {
    try {
      return this.#read(path);
    } catch (error) {
      throw error instanceof ConfigError ? new UsageError(error.message) : error;
    }
  }

  /** The configuration file for a folder as it is written; null where there is none. */
  file(folder: string): { path: string; yaml: string } | null {
    const path = this.#flags.config ?? upward(folder);
    return path === null ? null : { path, yaml: readConfig(path) };
  }

  #upward(folder: string): { config: Config; folder: string } {
    const path = upward(folder);
    return path === null ? { config: defaultConfig, folder } : this.#read(path);
  }

  #read(path: string): { config: Config; folder: string } {
    const { config, problems } = parseConfig(readConfig(path));
    if (!config) throw new ConfigError(problems.map((problem) => worded(path, problem)).join('\n'));
    const folder = dirname(path);
    return { config: { ...config, vale: config.vale.map((style) => join(folder, style)) }, folder };
  }
}

/** The nearest configuration file from a folder upward. */
function upward(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, 'copydesk.yaml');
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
    if (dirname(at) === at) return null;
  }
}

function readConfig(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new ConfigError(`${path} cannot be read.`);
  }
}

const worded = (path: string, { line, column, message }: ConfigProblem): string =>
  `${path}:${line}:${column}: ${message}`;

/**
 * The articles behind the names: files as they are, folders and globs searched for files that are articles. What cannot
 * be read comes as an UnreadableError in its place.
 */
export async function sources(names: readonly string[], configs: Configs): Promise<(Source | UnreadableError)[]> {
  if (!names.length) throw new UsageError('Name a file, or - for standard input.');
  const out: (Source | UnreadableError)[] = [];
  for (const name of names) {
    if (name === '-')
      out.push({
        file: 'standard input',
        text: decode(readFileSync(0)) ?? '',
        format: 'text',
        config: configs.for(process.cwd()).config,
        stets: [],
      });
    else if (statSync(name, { throwIfNoEntry: false })?.isDirectory())
      out.push(...(await found(EXTENSIONS, name, configs)));
    else if (!statSync(name, { throwIfNoEntry: false }) && isDynamicPattern(name))
      out.push(...(await found(name, '.', configs)));
    else out.push(read(name, configs));
  }
  return out;
}

async function found(pattern: string, folder: string, configs: Configs): Promise<(Source | UnreadableError)[]> {
  const files = await glob(pattern, {
    cwd: folder,
    ignore: ['**/node_modules/**', '**/.git/**'],
    expandDirectories: false,
  });
  if (!files.length) return [new UnreadableError(`${folder === '.' ? pattern : folder}: there is no file to review.`)];
  return files
    .sort()
    .map((file) => read(folder === '.' ? file : join(folder, file), configs))
    .filter((source) => source instanceof UnreadableError || isArticle(source, configs));
}

/** What `copydesk.yaml` says, or else the content. */
function isArticle(source: Source, configs: Configs): boolean {
  const path = resolve(source.file);
  const { config, folder } = configs.for(dirname(path));
  const globs = articleGlobs(config, relative(folder, path).replaceAll('\\', '/'));
  return globs === 'silent' ? detect(source.text, path.split(/[\\/]/).at(-1) ?? '').article : globs === 'include';
}

function read(name: string, configs: Configs): Source | UnreadableError {
  const file = name.replaceAll('\\', '/');
  try {
    const { config } = configs.for(dirname(resolve(name)));
    const text = decode(readFileSync(name));
    if (text === null) return new UnreadableError(`${file}: this is a binary file, not text.`);
    const format = /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text';
    return { file, text, format, config, stets: stetsOf(name) };
  } catch (error) {
    if (error instanceof UsageError && !(error instanceof ConfigError)) throw error;
    return new UnreadableError(error instanceof ConfigError ? error.message : `${file}: ${reasonOf(error)}.`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'access is refused',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  ENOSPC: 'the disk is full',
  EROFS: 'it may not be written',
};

/** What the operating system's error code means, for a person. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}

/** Text by its byte order mark, UTF-8 without one; null for bytes that are no text. */
function decode(bytes: Buffer): string | null {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(bytes);
  return bytes.subarray(0, 8192).includes(0) ? null : new TextDecoder().decode(bytes);
}

/** What was let stand. A faulty file is named, and nothing of its faulty part counts. */
function stetsOf(name: string): readonly Stet[] {
  const path = `${name}${SIDECAR}`;
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return [];
  const { stets, problems } = parseSidecar(readFileSync(path, 'utf8'));
  for (const problem of problems) process.stderr.write(`copydesk: ${worded(path, problem)}\n`);
  return stets;
}

/** The single article that a command works on. */
export async function onlySource(names: readonly string[], configs: Configs): Promise<Source> {
  if (names.length !== 1) throw new UsageError('Name exactly one file, or - for standard input.');
  const [source] = await sources(names, configs);
  if (!source || source instanceof UnreadableError)
    throw new UsageError(source?.message ?? 'There is nothing to read.');
  return source;
}

/** Lines of JSON on standard input. A line that is none is named with its number. */
export function jsonLines(): Record<string, unknown>[] {
  return readFileSync(0, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (!line.trim()) return [];
      try {
        const value: unknown = JSON.parse(line);
        if (typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string')
          return [value as Record<string, unknown>];
      } catch {
        // Reported below, with the lines that parse but hold no text.
      }
      throw new UsageError(`standard input:${i + 1}: not a JSON object with a “text”.`);
    });
}
