import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import {
  type Config,
  type ConfigProblem,
  configOf,
  followAll,
  type Layer,
  type Link,
  type LoadedConfig,
  layersOf,
  parseConfig,
  printable,
  STYLE_PACKS,
  type StylePack,
} from '../core/index.ts';
import { homeOf, LARGEST_CONFIG, liesIn, readRegular } from '../files/door.ts';
import { ConfigError, UsageError } from './errors.ts';

interface ConfigFlags {
  readonly style?: string | undefined;
  readonly config?: string | undefined;
  readonly 'allow-outside'?: boolean | undefined;
}

/** What is in force for one article. */
export interface InForce {
  readonly config: Config;
  /** Who said what of it, weakest first. */
  readonly layers: readonly Layer[];
  /** The article's path from the configuration file on, as globs see it. */
  readonly path: string;
}

/** The files that make up a configuration. */
interface Chain {
  readonly folder: string;
  readonly links: readonly Link[];
  readonly files: ReadonlyMap<string, LoadedConfig>;
}

const PACKS: readonly string[] = STYLE_PACKS;
const NAME = 'copydesk.yaml';

/** Finds configurations: the one named, or the nearest `copydesk.yaml` above each file. Each is read once. */
export class Configs {
  readonly #flags: ConfigFlags;
  readonly #chains = new Map<string, Chain | null>();
  /** Equal configurations are one, so that articles share a desk. */
  readonly #configs = new Map<string, Config>();

  /** Files may be links that lead out of their repository. */
  get allowOutside(): boolean {
    return this.#flags['allow-outside'] ?? false;
  }

  constructor(flags: ConfigFlags) {
    if (flags.style && !PACKS.includes(flags.style))
      throw new UsageError(`Unknown style pack: ${flags.style}. Choose ${PACKS.join(', ')}.`);
    this.#flags = flags;
  }

  /** For a file, or for one that would stand in the current folder. */
  for(file: string): InForce {
    const whole = resolve(file);
    const chain = this.chain(dirname(whole));
    const links = chain?.links ?? [];
    const path = relative(chain?.folder ?? dirname(whole), whole).replaceAll('\\', '/');
    const style = this.#flags.style as StylePack | undefined;
    const layers = layersOf(links, path, style && { from: '--style', style });
    const config = configOf(links, layers);
    const key = JSON.stringify(config);
    const known = this.#configs.get(key) ?? config;
    this.#configs.set(key, known);
    return { config: known, layers, path };
  }

  /** The configuration file for a folder with all that it extends; null where there is none. */
  chain(folder: string): Chain | null {
    const named = this.#flags.config;
    const file = named ? resolve(named) : upward(folder);
    if (file === null) return null;
    let chain = this.#chains.get(file);
    if (chain === undefined) {
      try {
        chain = read(file);
      } catch (error) {
        // A configuration that the command line names must be sound.
        throw named && error instanceof ConfigError ? new UsageError(error.message) : error;
      }
      this.#chains.set(file, chain);
    }
    return chain;
  }
}

/** The nearest configuration file from a folder upward. */
function upward(folder: string): string | null {
  const top = topOf(folder);
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, NAME);
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
    if (at === top || dirname(at) === at) return null;
  }
}

/** Where the search ends, as at an editor's workspace folder: the repository, without one the person's home, or the root. */
function topOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (at === homedir() || dirname(at) === at || statSync(join(at, '.git'), { throwIfNoEntry: false })) return at;
  }
}

function read(root: string): Chain {
  // What a configuration leads to lies in its repository, or else in its own folder.
  const top = homeOf(dirname(root));
  const steps = followAll(root, {
    resolve(from, path) {
      const target = resolve(dirname(from), path);
      return liesIn(target, top) ? target : null;
    },
    title: shown,
  });
  let step = steps.next();
  while (!step.done) step = steps.next(holdOf(step.value, top));
  const { links, files, problems } = step.value;
  if (!files.get(root)) throw new ConfigError(`${shown(root)} cannot be read.`);
  const faults = [...problems].flatMap(([name, list]) => list.map((problem) => worded(name, problem)));
  if (faults.length) throw new ConfigError(faults.join('\n'));
  const found = new Map([...files].flatMap(([name, file]) => (file ? [[name, file] as const] : [])));
  return { folder: dirname(root), links, files: found };
}

function holdOf(path: string, top: string): LoadedConfig | null {
  try {
    const yaml = readRegular(path, LARGEST_CONFIG, [top]).toString('utf8');
    return { yaml, file: parseConfig(yaml).file };
  } catch {
    return null;
  }
}

/** A path as a person at this folder would type it. */
export function shown(path: string): string {
  const near = relative(process.cwd(), resolve(path));
  return printable((near.startsWith('..') ? resolve(path) : near).replaceAll('\\', '/'));
}

export const worded = (path: string, { line, column, message }: ConfigProblem): string =>
  `${shown(path)}:${line}:${column}: ${message}`;
