import { PERSONAL, personalSchema } from '../rules/derive.ts';
import { rules } from '../rules/index.ts';
import { STYLE_PACKS, type StylePack } from '../rules/packs.ts';
import { idsOf } from '../rules/rule.ts';
import { addTo } from '../text/lists.ts';
import { MOST_PROBLEMS, type Path } from '../text/yaml/yaml.ts';
import {
  type Config,
  type ConfigFile,
  defaultConfig,
  type HouseLook,
  parseConfig,
  type StyleSettings,
  settingFor,
  spelledOut,
} from './config.ts';
import { type ConfigProblem, placing } from './configProblems.ts';
import { isAmong } from './globs.ts';
import { mistakes } from './schemaErrors.ts';

/** A file of a chain: what is extended comes before what extends it. */
export interface Link {
  /** For people: where it stands. */
  readonly title: string;
  readonly file: ConfigFile;
}

/** One voice in what is in force; the later ones win. */
export interface Layer extends StyleSettings {
  /** For people: "copydesk.yaml, overrides for sports/**". */
  readonly from: string;
}

/** A configuration file as a host holds it; `file` is null where it is faulty. */
export interface LoadedConfig {
  readonly yaml: string;
  readonly file: ConfigFile | null;
}

/** What a host does about files for {@link followAll}, which never waits. Names are addresses or paths, as the host likes. */
export interface ConfigHost {
  /** Null where there is no such file, undefined where it was not read yet. */
  read(name: string): LoadedConfig | null | undefined;
  /** The name that a path in a file refers to; null where it leaves the workspace. */
  resolve(from: string, path: string): string | null;
  title(name: string): string;
}

interface ResolvedChain {
  /** Files to read first; then ask again. */
  readonly needs: readonly string[];
  readonly links: readonly Link[];
  /** By the name of the file that is wrong: in its `extends`. */
  readonly problems: ReadonlyMap<string, readonly ConfigProblem[]>;
}

const isPack = (name: string): name is StylePack => (STYLE_PACKS as readonly string[]).includes(name);

/** Files that extend each other in turn; a newsroom has three or four. */
const MOST_EXTENDED = 20;

/** A configuration file and all that it extends, in the order of their weight. */
function follow(root: string, host: ConfigHost): ResolvedChain {
  const needs: string[] = [];
  const links = new Map<string, Link>();
  const problems = new Map<string, ConfigProblem[]>();

  const places = new Map<string, ReturnType<typeof placing>>();
  const report = (name: string, yaml: string, path: Path, message: string): void => {
    const place = places.get(name) ?? placing(yaml);
    places.set(name, place);
    if ((problems.get(name)?.length ?? 0) < MOST_PROBLEMS) addTo(problems, name, place(path, message));
  };

  function visit(name: string, open: readonly string[]): void {
    const held = host.read(name);
    if (held === undefined) needs.push(name);
    if (!held?.file || links.has(name)) return;
    const { file, yaml } = held;
    const given = file.extends ?? [];
    for (const [i, wanted] of [given].flat().entries()) {
      const message = extend(`${name}:${i}`, wanted, [...open, name]);
      if (message) report(name, yaml, typeof given === 'string' ? ['extends'] : ['extends', i], message);
    }
    const preview = look(name, held, host, (path, message) => report(name, yaml, path, message));
    const vale = [file.vale ?? []].flat().flatMap((folder) => host.resolve(name, folder) ?? []);
    links.set(name, { title: host.title(name), file: { ...file, vale, preview } });
  }

  /** Follows what the last of the open files extends, a style pack at its `place`; why it cannot be, else null. */
  function extend(place: string, wanted: string, open: readonly string[]): string | null {
    const from = open.at(-1)!;
    if (isPack(wanted)) {
      links.set(place, { title: host.title(from), file: { style: wanted } });
      return null;
    }
    const target = host.resolve(from, wanted);
    if (target === null) return outside(wanted);
    const message = refusal(target, wanted, open, host);
    if (!message) visit(target, open);
    return message;
  }

  visit(root, []);
  return { needs, links: [...links.values()], problems };
}

/** A chain that was followed to its end. */
export interface WholeChain {
  readonly links: readonly Link[];
  /** Every file that was asked for; null where there is none. */
  readonly files: ReadonlyMap<string, LoadedConfig | null>;
  /** What is wrong in those of them that have mistakes. */
  readonly problems: ReadonlyMap<string, readonly ConfigProblem[]>;
}

/**
 * Follows a chain to its end: yields the name of each file to read and takes what it holds, null where there is none. So
 * hosts that wait for a file and hosts that do not go the same way.
 */
export function* followAll(
  root: string,
  host: Omit<ConfigHost, 'read'>,
): Generator<string, WholeChain, LoadedConfig | null> {
  const files = new Map<string, LoadedConfig | null>();
  const reader = { ...host, read: (name: string) => files.get(name) };
  let chain = follow(root, reader);
  for (; chain.needs.length > 0; chain = follow(root, reader))
    for (const name of chain.needs) files.set(name, yield name);
  const problems = new Map<string, readonly ConfigProblem[]>();
  for (const [name, file] of files) {
    const found = [...(file ? parseConfig(file.yaml).problems : []), ...(chain.problems.get(name) ?? [])];
    if (found.length) problems.set(name, found);
  }
  return { links: chain.links, files, problems };
}

/** The look of the page with the host's names for its files. Those that leave the workspace are reported and left out. */
function look(
  from: string,
  { file }: LoadedConfig,
  host: ConfigHost,
  report: (path: (string | number)[], message: string) => void,
): HouseLook {
  const { css = [], fonts = [], ...rest } = file?.preview ?? {};
  const found = (wanted: string, path: (string | number)[]): string[] => {
    const target = host.resolve(from, wanted);
    if (target !== null) return [target];
    report(path, `“${wanted}” is not a file in this workspace.`);
    return [];
  };
  return {
    ...rest,
    css: css.flatMap((name, i) => found(name, ['preview', 'css', i])),
    fonts: fonts.flatMap((font, i) =>
      found(font.file, ['preview', 'fonts', i, 'file']).map((target) => ({ ...font, file: target })),
    ),
  };
}

const outside = (wanted: string): string =>
  `“${wanted}” is no style pack (${STYLE_PACKS.join(', ')}) and no file of this workspace.`;

/** Why a file cannot be extended; null where it can, or is still to be read. */
function refusal(target: string, wanted: string, open: readonly string[], host: ConfigHost): string | null {
  if (open.length > MOST_EXTENDED)
    return `“${wanted}” would be the ${MOST_EXTENDED + 1}th file of this chain, which is too long.`;
  if (open.includes(target))
    return `“${wanted}” extends this file in turn: ${[...open.slice(open.indexOf(target)), target].map(host.title).join(' → ')}.`;
  const held = host.read(target);
  if (held === null) return `There is no file “${wanted}”, and no style pack of that name.`;
  return held && !held.file ? `“${wanted}” has errors of its own.` : null;
}

/** All that speaks of an article at a path (relative to the configuration file), weakest first. */
export function layersOf(links: readonly Link[], path: string, personal?: Layer): Layer[] {
  const layers = links.flatMap(({ title, file }): Layer[] => [
    { ...file, from: title },
    ...(file.overrides ?? [])
      .filter(({ files }) => isAmong(files, path))
      .map((override) => ({ ...override, from: `${title}, overrides for ${override.files.join(', ')}` })),
  ]);
  return personal ? [...layers, personal] : layers;
}

/** The layers laid together: rules option by option, lists added up, the strongest voice first. */
export function configOf(links: readonly Link[], layers: readonly Layer[]): Config {
  const files = links.map(({ file }) => file);
  const strongest = layers.toReversed();
  return {
    style: strongest.find(({ style }) => style)?.style ?? defaultConfig.style,
    rules: layers.reduce((sum, { rules = {} }) => laid(sum, rules), defaultConfig.rules),
    terms: strongest.flatMap(({ terms = [] }) => terms),
    names: strongest.flatMap(({ names = [] }) => names),
    spellings: strongest.flatMap(({ spellings = [] }) => spellings),
    articles: {
      include: files.flatMap(({ articles }) => articles?.include ?? []),
      exclude: files.flatMap(({ articles }) => articles?.exclude ?? []),
    },
    frontMatter: Object.assign({}, ...files.map(({ frontMatter }) => frontMatter)) as Config['frontMatter'],
    vale: files.flatMap(({ vale = [] }) => vale),
    preview: lookOf(files),
    ready: files.findLast(({ ready }) => ready)?.ready ?? defaultConfig.ready,
    readingSpeed: files.findLast(({ readingSpeed }) => readingSpeed)?.readingSpeed ?? defaultConfig.readingSpeed,
  };
}

/** Sheets of all files in turn, so that those of the strongest come last. */
function lookOf(files: readonly ConfigFile[]): HouseLook {
  const theme = files.findLast(({ preview }) => preview?.theme)?.preview?.theme;
  return {
    ...(theme ? { theme } : {}),
    css: files.flatMap(({ preview }) => preview?.css ?? []),
    fonts: files.flatMap(({ preview }) => preview?.fonts ?? []),
  };
}

const laid = (under: Config['rules'], over: Config['rules']): Config['rules'] => ({
  ...under,
  ...Object.fromEntries(
    Object.entries(byOwnIds(over)).map(([id, setting]) => [id, { ...spelledOut(under[id]), ...spelledOut(setting) }]),
  ),
});

/** What one voice says under old ids, said of the rules of today: else a weaker voice that uses their ids would win. */
function byOwnIds(settings: Config['rules']): Config['rules'] {
  const meant = rules.filter((rule) => idsOf(rule).some((id) => settings[id] !== undefined));
  const ids = new Set(meant.flatMap(idsOf));
  return {
    ...Object.fromEntries(Object.entries(settings).filter(([id]) => !ids.has(id))),
    ...Object.fromEntries(meant.map((rule) => [rule.id, settingFor(rule, settings)])),
  };
}

/** One person's settings as the strongest voice; unknown rules and bad values are reported and left out. */
export function personalLayer(
  settings: unknown,
  from: string,
): { readonly layer: Layer | null; readonly problems: readonly string[] } {
  if (typeof settings !== 'object' || settings === null) return { layer: null, problems: [] };
  const given = Object.fromEntries(
    PERSONAL.map((key) => [key, (settings as Record<string, unknown>)[key]]).filter(([, value]) => value),
  ) as StyleSettings;
  const found = mistakes(given, personalSchema(), Infinity);
  if (found.some(({ path }) => !path.length)) return { layer: null, problems: found.map(({ message }) => message) };
  const wrong = new Set(found.map(({ path }) => path.slice(0, 2).join('\n')));
  const partsOf = (key: string, value: object): unknown =>
    Array.isArray(value)
      ? value.filter((_, i) => !wrong.has(`${key}\n${i}`))
      : Object.fromEntries(Object.entries(value).filter(([part]) => !wrong.has(`${key}\n${part}`)));
  // What is no list or map at all is wrong as a whole.
  const layer = Object.fromEntries(
    Object.entries(given)
      .filter(([key]) => !wrong.has(key))
      .map(([key, value]) => [key, typeof value === 'string' ? value : partsOf(key, value)]),
  ) as StyleSettings;
  const says = Object.values(layer).some((value) => Object.keys(value).length > 0);
  return {
    layer: says ? { ...layer, from } : null,
    problems: found.slice(0, MOST_PROBLEMS).map(({ path, message }) => `${path[0]}: ${message}`),
  };
}
