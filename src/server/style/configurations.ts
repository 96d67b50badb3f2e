import type { Connection } from 'vscode-languageserver';
import {
  type Config,
  type ConfigProblem,
  configOf,
  defaultConfig,
  followAll,
  type Layer,
  type Link,
  type LoadedConfig,
  layersOf,
  MOST_PROBLEMS,
  parseConfig,
  personalLayer,
  placing,
} from '../../core/index.ts';
import type { Untrusted } from '../../protocol.ts';
import { toConfigDiagnostic } from '../convert.ts';
import type { Log } from '../log.ts';
import type { Files } from './files.ts';
import type { StyleFolders, Styles } from './valeStyles.ts';

export const CONFIG_NAME = 'copydesk.yaml';

/** No newsroom nests deeper, and a looping path must not make the search endless. */
const MAX_DEPTH = 40;

/** What is in force for one document. */
export interface InForce {
  readonly config: Config;
  /** Who said what of it, weakest first. */
  readonly layers: readonly Layer[];
  /** The newsroom's Vale styles. */
  readonly styles: Styles;
  /** What it asks for but does not get, because the workspace is not trusted. */
  readonly untrusted: readonly Untrusted[];
  /** Equal for equal configurations, so that documents share a desk. */
  readonly key: string;
  /** The document's path from the configuration file on, as globs see it. */
  readonly path: string;
  /** The configuration file; null where there is none. */
  readonly file: string | null;
}

export interface Configurations {
  /** Grows with every change, so that whoever keeps an answer knows whether it still holds. */
  readonly generation: number;
  of(uri: string): Promise<InForce>;
  /** Whether a file is a configuration, or one that a configuration extends or would like to. */
  concerns(uri: string): boolean;
  /** Configuration files were written, made or deleted: everything is read again. */
  filesChanged(uris: readonly string[]): Promise<void>;
  /** Workspace folders came or went: where the search for a file ends has changed. */
  foldersChanged(uris: readonly string[]): Promise<void>;
  /** `pushed` are the settings from a client that cannot be asked for them. */
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
  let readings = 0;
  let folders: readonly string[] = [];
  let pushed: unknown;
  let inForce = new Map<string, Promise<InForce>>();
  let reads = new Map<string, Promise<LoadedConfig | null>>();
  let chains = new Map<string, Promise<readonly Link[] | null>>();
  const lastGood = new Map<string, readonly Link[]>();
  const reported = new Set<string>();
  /** The files of each chain as it was last followed, by its root. */
  const members = new Map<string, readonly string[]>();

  function forget(): void {
    generation++;
    inForce = new Map();
  }

  /** One file, however faulty; null where there is none. */
  function read(uri: string, top: string): Promise<LoadedConfig | null> {
    const reading =
      reads.get(uri) ??
      files
        .read(uri, top)
        .then((yaml) => (yaml === undefined ? null : { yaml, file: parseConfig(yaml).file }))
        .catch((error: unknown) => {
          log.error(`${uri} could not be read`, error);
          return null;
        });
    reads.set(uri, reading);
    return reading;
  }

  /** A configuration file with all that it extends; null where there is none. Faults are reported at their lines. */
  function chain(root: string): Promise<readonly Link[] | null> {
    const linking = chains.get(root) ?? link(root);
    chains.set(root, linking);
    return linking;
  }

  async function link(root: string): Promise<readonly Link[] | null> {
    const mine = readings;
    const top = withinOf(root, folders);
    const steps = followAll(root, { resolve: (from, path) => beside(from, path, top), title });
    let step = steps.next();
    while (!step.done) step = steps.next(await read(step.value, top));
    if (mine !== readings) return lastGood.get(root) ?? null; // written again meanwhile: that reading counts
    const { links, files, problems } = step.value;
    members.set(root, [...files.keys()]);
    for (const [name, file] of files)
      report(name, file?.yaml ?? '', [...(problems.get(name) ?? []), ...(file ? await missing(name, file) : [])]);
    if (!files.get(root)) lastGood.delete(root);
    else if (problems.size === 0) lastGood.set(root, links);
    return lastGood.get(root) ?? (files.get(root) ? [] : null);
  }

  /** Folders of styles that are not there. */
  async function missing(name: string, { yaml, file }: LoadedConfig): Promise<ConfigProblem[]> {
    if (!host.trusted || !file?.vale) return [];
    const named = [file.vale].flat();
    const found = await Promise.all(
      named.map((path) => host.styles.has(beside(name, path, withinOf(name, folders)) ?? '')),
    );
    const place = placing(yaml);
    return named
      .filter((_, i) => !found[i])
      .slice(0, MOST_PROBLEMS)
      .map((path) => place(['vale'], `No such folder: “${baseName(path)}.”`));
  }

  /** Takes back what was said of files that no configuration leads to any more. */
  async function sweep(): Promise<void> {
    const links = (await Promise.all(chains.values())).flatMap((chain) => chain ?? []);
    const held = new Set([...members.values()].flat());
    for (const uri of reported) if (!held.has(uri)) report(uri, '', []);
    host.styles.keep(links.flatMap(({ file }) => file.vale ?? []));
  }

  /** A file as people know it: from its workspace folder on. */
  const title = (uri: string): string => relative(folderOf(uri, folders) ?? '', uri);

  function report(uri: string, yaml: string, problems: readonly ConfigProblem[]): void {
    if (problems.length === 0 && !reported.delete(uri)) return;
    if (problems.length > 0) reported.add(uri);
    const diagnostics = problems.map((problem) => toConfigDiagnostic(uri, yaml, problem));
    connection.sendDiagnostics({ uri, diagnostics }).catch(() => {});
  }

  async function find(uri: string): Promise<{ links: readonly Link[]; path: string; file: string | null }> {
    for (const directory of searchPath(uri, folders, files.home)) {
      const file = `${directory}/${CONFIG_NAME}`;
      const links = await chain(file);
      if (links) return { links, path: relative(directory, uri), file };
    }
    return { links: [], path: relative('', uri), file: null };
  }

  async function personal(uri: string): Promise<unknown> {
    if (!host.canAsk) return pushed;
    try {
      return await connection.workspace.getConfiguration({ scopeUri: uri, section: 'copydesk' });
    } catch {
      return undefined; // asked while the client shuts down
    }
  }

  async function compute(uri: string): Promise<InForce> {
    const [{ links, path, file }, settings] = await Promise.all([find(uri), personal(uri)]);
    const { layer, problems } = personalLayer(settings, 'your settings');
    for (const problem of problems) log.warnOnce(`Setting copydesk.${problem}`);
    const layers = layersOf(links, path, layer ?? undefined);
    const config = configOf(links, layers);
    const styles = await host.styles.of(host.trusted ? config.vale : []);
    const untrusted = host.trusted ? [] : needsTrust(config);
    return { config, layers, path, file, styles, untrusted, key: `${JSON.stringify(config)} ${styles.key}` };
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
          layers: [],
          styles: { rules: [], key: '' },
          untrusted: [],
          key: JSON.stringify(defaultConfig),
          path: relative('', uri),
          file: null,
        };
      });
      inForce.set(uri, computing);
      return computing;
    },
    concerns: (uri) => uri.endsWith(`/${CONFIG_NAME}`) || reads.has(uri),
    async filesChanged(uris) {
      const roots = uris.filter((uri) => uri.endsWith(`/${CONFIG_NAME}`));
      const again = new Set([...roots, ...chains.keys()]);
      readings++;
      reads = new Map();
      chains = new Map();
      forget();
      await Promise.all([...again].map(chain));
      await sweep();
    },
    async foldersChanged(uris) {
      folders = uris.map((uri) => uri.replace(/\/$/, ''));
      chains = new Map();
      members.clear();
      forget();
      await Promise.all(folders.map((folder) => chain(`${folder}/${CONFIG_NAME}`)));
      await sweep();
    },
    personalChanged(settings) {
      pushed = settings;
      forget();
    },
    closed(uri) {
      inForce.delete(uri);
    },
  };
}

function needsTrust({ vale, preview }: Config): Untrusted[] {
  const needs: Untrusted[] = [];
  if (vale.length > 0) needs.push('vale');
  if (preview.css?.length || preview.fonts?.length) needs.push('look');
  return needs;
}

/** The innermost workspace folder that holds a file. */
const folderOf = (uri: string, folders: readonly string[]): string | undefined =>
  folders.filter((folder) => uri.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];

/** Where the files of a configuration lie: in its workspace folder, or else in its own. */
export const withinOf = (uri: string, folders: readonly string[]): string =>
  folderOf(uri, folders) ?? uri.slice(0, uri.lastIndexOf('/'));

/** Scheme and authority, if there is one: `file://`, `vscode-vfs://github`, `memfs:`. */
const ROOT = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?(?=\/)/i;

/** Where the search for a configuration ends: the workspace folder, without one the person's home, or the root. */
function topOf(uri: string, folders: readonly string[], home: string | undefined): string {
  const root = ROOT.exec(uri)?.[0] ?? '';
  return folderOf(uri, folders) ?? (home && uri.startsWith(`${home}/`) ? home : root);
}

/** The address that a path in a file refers to, relative to the file; null where it leaves the folder `top`. */
function beside(from: string, path: string, top: string): string | null {
  if (/^[\\/]|:/.test(path)) return null;
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split(/[\\/]/)) {
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(encodeURIComponent(part));
  }
  const target = parts.join('/');
  return target.startsWith(`${top}/`) ? target : null;
}

/** Directories from the document upward, to its workspace folder, or else to the person's home or the root. */
export function searchPath(uri: string, folders: readonly string[], home?: string): string[] {
  const root = ROOT.exec(uri)?.[0];
  // A document that was never saved stands in no folder; the newsroom's own file is the best guess.
  if (root === undefined || uri.startsWith('untitled:')) return folders.slice(0, 1);
  const top = topOf(uri, folders, home);
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

/** The folders and the name of a document's address. */
export const pathOf = (uri: string): string => decode(uri.replace(/[?#].*$/s, '').replace(/^[a-z][\w+.-]{0,40}:/i, ''));

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
