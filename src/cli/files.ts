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
    const found = this.#flags.config ? this.#read(resolve(this.#flags.config)) : this.#upward(folder);
    const style = this.#flags.style as StylePack | undefined;
    const answer = style ? { ...found, config: { ...found.config, style } } : found;
    this.#known.set(folder, answer);
    return answer;
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
    if (!config) throw new UsageError(problems.map((problem) => worded(path, problem)).join('\n'));
    return { config, folder: dirname(path) };
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
    throw new UsageError(`${path} cannot be read.`);
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
        text: readFileSync(0, 'utf8'),
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
  const { config } = configs.for(dirname(resolve(name)));
  const file = name.replaceAll('\\', '/');
  try {
    const bytes = readFileSync(name);
    if (bytes.subarray(0, 8192).includes(0)) return new UnreadableError(`${file}: this is a binary file, not text.`);
    return {
      file,
      text: bytes.toString('utf8').replace(/^\ufeff/, ''),
      format: /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text',
      config,
      stets: stetsOf(name),
    };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EACCES'
          ? 'it may not be read'
          : code === 'EISDIR'
            ? 'it is a folder'
            : String(error);
    return new UnreadableError(`${file}: ${why}.`);
  }
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
