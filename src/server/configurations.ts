import type { Connection } from 'vscode-languageserver';
import {
  type Config,
  type ConfigProblem,
  defaultConfig,
  parseConfig,
  problemAt,
  withPersonalRules,
} from '../core/index.ts';
import { toConfigDiagnostic } from './convert.ts';
import type { Files } from './files.ts';
import type { Log } from './log.ts';
import type { StyleFolders, Styles } from './styles.ts';

export const CONFIG_NAME = 'copydesk.yaml';

/** No newsroom nests deeper, and a looping path must not make the search endless. */
const MAX_DEPTH = 40;

/** What is in force for one document. */
export interface InForce {
  readonly config: Config;
  /** The newsroom's Vale styles. */
  readonly styles: Styles;
  /** It has Vale styles that are left out, because nobody trusts the workspace. */
  readonly untrusted: boolean;
  /** Equal for equal configurations, so that documents share a desk. */
  readonly key: string;
  /** The document's path from the configuration file on, as globs see it. */
  readonly path: string;
  /** Where the configuration file lies; undefined without one. */
  readonly folder?: string;
}

export interface Configurations {
  /** Grows with every change, so that whoever keeps an answer knows whether it still holds. */
  readonly generation: number;
  of(uri: string): Promise<InForce>;
  /** Configuration files were written, made or deleted: everything is read again. */
  filesChanged(uris: readonly string[]): Promise<void>;
  /** Workspace folders came or went: where the search for a file ends has changed. */
  foldersChanged(uris: readonly string[]): Promise<void>;
  /** `pushed` is the setting from a client that cannot be asked for it. */
  personalChanged(pushed?: unknown): void;
  closed(uri: string): void;
}

interface Host {
  readonly connection: Connection;
  readonly files: Files;
  readonly log: Log;
  readonly styles: StyleFolders;
  /** Whether patterns of the workspace may run. */
  readonly trusted: boolean;
  /** Whether the client can be asked for settings. */
  readonly canAsk: boolean;
}

export function createConfigurations(host: Host): Configurations {
  const { connection, files, log } = host;
  let generation = 0;
  let folders: readonly string[] = [];
  let pushedRules: unknown;
  let inForce = new Map<string, Promise<InForce>>();
  let reads = new Map<string, Promise<Config | null>>();
  const lastGood = new Map<string, Config>();
  const reported = new Set<string>();

  function forget(): void {
    generation++;
    inForce = new Map();
  }

  /** One file's configuration; null where there is no file. A faulty file is reported at its lines. */
  function read(uri: string): Promise<Config | null> {
    const known = reads.get(uri);
    if (known) return known;
    const reading = files.read(uri).then(async (yaml): Promise<Config | null> => {
      if (reads.get(uri) !== guarded) return lastGood.get(uri) ?? null; // written again meanwhile: that reading counts
      if (yaml === undefined) {
        lastGood.delete(uri);
        report(uri, '', []);
        return null;
      }
      const { config: parsed, problems } = parseConfig(yaml);
      const config = parsed && { ...parsed, vale: parsed.vale.map((path) => within(uri, path)) };
      if (config) lastGood.set(uri, config);
      report(uri, yaml, [...problems, ...(config ? await missing(yaml, config.vale) : [])]);
      return config ?? lastGood.get(uri) ?? defaultConfig;
    });
    const guarded: Promise<Config | null> = reading.catch((error: unknown) => {
      log.error(`${uri} could not be read`, error);
      return lastGood.get(uri) ?? null;
    });
    reads.set(uri, guarded);
    return guarded;
  }

  /** Folders of styles that are not there. */
  async function missing(yaml: string, folders: readonly string[]): Promise<readonly ConfigProblem[]> {
    if (!host.trusted) return [];
    const found = await Promise.all(folders.map((folder) => host.styles.has(folder)));
    return folders.flatMap((folder, i) =>
      found[i] ? [] : [problemAt(yaml, ['vale'], `There is no folder “${decode(baseName(folder))}” there.`)],
    );
  }

  function report(uri: string, yaml: string, problems: readonly ConfigProblem[]): void {
    if (problems.length === 0 && !reported.delete(uri)) return;
    if (problems.length > 0) reported.add(uri);
    const diagnostics = problems.map((problem) => toConfigDiagnostic(uri, yaml, problem));
    connection.sendDiagnostics({ uri, diagnostics }).catch(() => {});
  }

  async function find(uri: string): Promise<{ config: Config; path: string; folder?: string }> {
    for (const directory of searchPath(uri, folders)) {
      const config = await read(`${directory}/${CONFIG_NAME}`);
      if (config) return { config, path: relative(directory, uri), folder: directory };
    }
    return { config: defaultConfig, path: relative('', uri) };
  }

  async function personalRules(uri: string): Promise<unknown> {
    if (!host.canAsk) return pushedRules;
    try {
      return await connection.workspace.getConfiguration({ scopeUri: uri, section: 'copydesk.rules' });
    } catch {
      return undefined; // asked while the client shuts down
    }
  }

  async function compute(uri: string): Promise<InForce> {
    const [found, personal] = await Promise.all([find(uri), personalRules(uri)]);
    const { config, problems } = withPersonalRules(found.config, personal);
    for (const problem of problems) log.warnOnce(`Setting copydesk.rules: ${problem}`);
    const styles = await host.styles.of(host.trusted ? config.vale : []);
    return {
      ...found,
      config,
      styles,
      untrusted: !host.trusted && config.vale.length > 0,
      key: `${JSON.stringify(config)} ${styles.key}`,
    };
  }

  return {
    get generation() {
      return generation;
    },
    of(uri) {
      const known = inForce.get(uri);
      if (known) return known;
      const computing = compute(uri).catch((error: unknown) => {
        log.error('The configuration could not be worked out; the defaults are in force', error);
        return {
          config: defaultConfig,
          styles: { rules: [], key: '' },
          untrusted: false,
          key: JSON.stringify(defaultConfig),
          path: relative('', uri),
        };
      });
      inForce.set(uri, computing);
      return computing;
    },
    async filesChanged(uris) {
      const again = new Set([...uris, ...lastGood.keys(), ...reported]);
      reads = new Map();
      forget();
      await Promise.all([...again].map(read));
    },
    async foldersChanged(uris) {
      folders = uris.map((uri) => uri.replace(/\/$/, ''));
      forget();
      await Promise.all(folders.map((folder) => read(`${folder}/${CONFIG_NAME}`)));
    },
    personalChanged(pushed) {
      pushedRules = pushed;
      forget();
    },
    closed(uri) {
      inForce.delete(uri);
    },
  };
}

/** The address of a path below the folder of a file. */
const within = (file: string, path: string): string =>
  `${file.slice(0, file.lastIndexOf('/'))}/${path
    .split(/[/\\]/)
    .filter((part) => part && part !== '.')
    .map(encodeURIComponent)
    .join('/')}`;

/** Directories from the document upward, to its workspace folder or else to the root. */
export function searchPath(uri: string, folders: readonly string[]): string[] {
  const root = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(uri)?.[0];
  // A document that was never saved stands in no folder; the newsroom's own file is the best guess.
  if (root === undefined || uri.startsWith('untitled:')) return folders.slice(0, 1);
  const within = folders.filter((folder) => uri.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length);
  const top = within[0] ?? root;
  const directories: string[] = [];
  let directory = uri.replace(/[?#].*$/s, '');
  while (directory.length > top.length && directories.length < MAX_DEPTH) {
    directory = directory.slice(0, directory.lastIndexOf('/'));
    directories.push(directory);
  }
  return directories;
}

function relative(directory: string, uri: string): string {
  if (directory && uri.startsWith(`${directory}/`)) return decode(uri.slice(directory.length + 1));
  return decode(uri.slice(uri.lastIndexOf('/') + 1)).replace(/^untitled:/, '');
}

/** The last part of a document's address, as a person reads it. */
export const baseName = (uri: string): string => {
  const path = uri.replace(/[?#].*$/s, '');
  return decode(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1));
};

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
