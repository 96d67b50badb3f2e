import { type OutputUnit, Validator } from '@cfworker/json-schema';
import picomatch from 'picomatch/posix';
import { configSchema, rulesSchema } from '../rules/derive.ts';
import { rules } from '../rules/index.ts';
import { type Level, packs, type RuleSetting, type StylePack } from '../rules/packs.ts';
import { type AnyRule, idsOf, type Options, type Settings, type Severity, type Term } from '../rules/rule.ts';
import type { Theme } from '../rules/themes.ts';
import { readYaml, type YamlProblem } from '../text/yaml.ts';

/** What `copydesk.yaml` and the editor's settings come to. */
export interface Config {
  readonly style: StylePack;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** The house list of words. */
  readonly terms: readonly Term[];
  /** Globs relative to the configuration file. */
  readonly articles: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  /** Words a minute. */
  readonly readingSpeed: number;
  /** Folders of Vale styles: relative to the file, until the host makes addresses of them. */
  readonly vale: readonly string[];
  readonly preview: HouseLook;
}

/** How the newsroom's page looks. Files are named relative to the configuration file. */
export interface HouseLook {
  readonly theme?: Theme;
  readonly css?: readonly string[];
  readonly fonts?: readonly HouseFont[];
}

export interface HouseFont {
  readonly family: string;
  readonly file: string;
  readonly weight?: number;
  readonly style?: 'normal' | 'italic';
}

/** A mistake in a configuration. Line and column count from 1; offsets in UTF-16 units. */
export interface ConfigProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

export const defaultConfig: Config = {
  style: 'ap',
  rules: {},
  terms: [],
  articles: { include: [], exclude: [] },
  readingSpeed: 240,
  preview: {},
  vale: [],
};

/** Reads `copydesk.yaml`. With any problem `config` is null, so that the caller keeps the last good one. */
export function parseConfig(yaml: string): {
  readonly config: Config | null;
  readonly problems: readonly ConfigProblem[];
} {
  const read = readYaml(yaml);
  if (read.problems.length)
    return {
      config: null,
      problems: problemsOf(yaml, read.problems),
    };
  // A key with nothing behind it, as when all its rules are commented out, says nothing.
  const value = withoutEmpty(read.value ?? {});
  const problems = mistakes(value, configSchema())
    .map(({ path, part, message }) => {
      const { start, end } = read.at(path, part);
      return problem(yaml, message, start, end);
    })
    .sort((a, b) => a.start - b.start);
  if (problems.length) return { config: null, problems };
  const file = value as Partial<Config>;
  const vale = [(file.vale ?? []) as string | readonly string[]].flat();
  const outside = vale.filter((path) => !isBelow(path));
  if (outside.length)
    return {
      config: null,
      problems: outside.map((path) =>
        problemAt(yaml, ['vale'], `“${path}” is no folder below this file: name it as in “styles/House”.`),
      ),
    };
  return {
    config: {
      ...defaultConfig,
      ...file,
      articles: { ...defaultConfig.articles, ...file.articles },
      rules: file.rules ?? {},
      vale,
    },
    problems: [],
  };
}

/** A path that stays below the folder of the file that names it. */
const isBelow = (path: string): boolean =>
  !/^(?:[/\\]|[a-z][\w+.-]*:)/i.test(path) && !path.split(/[/\\]/).includes('..');

/** Lays one person's `copydesk.rules` setting over the newsroom's file; unknown rules and bad values are reported and left out. */
export function withPersonalRules(
  config: Config,
  personal: unknown,
): { readonly config: Config; readonly problems: readonly string[] } {
  if (personal === null || personal === undefined) return { config, problems: [] };
  const found = mistakes(personal, rulesSchema());
  if (found.some(({ path }) => path.length === 0)) return { config, problems: found.map(({ message }) => message) };
  const bad = new Set(found.map(({ path }) => path[0]));
  const good = Object.entries(personal as Config['rules']).filter(([id]) => !bad.has(id));
  return {
    config: {
      ...config,
      rules: {
        ...config.rules,
        ...Object.fromEntries(good.map(([id, mine]) => [id, { ...spelledOut(config.rules[id]), ...spelledOut(mine) }])),
      },
    },
    problems: found.map(({ message }) => message),
  };
}

/** What the globs say of a path (forward slashes, relative to the configuration file). Exclusion wins. */
export function articleGlobs({ articles }: Config, path: string): 'include' | 'exclude' | 'silent' {
  const matches = (globs: readonly string[]): boolean =>
    globs.some((glob) =>
      picomatch.isMatch(path, glob, { dot: true, matchBase: !glob.includes('/') } as picomatch.PicomatchOptions),
    );
  if (matches(articles.exclude)) return 'exclude';
  return matches(articles.include) ? 'include' : 'silent';
}

/** A rule's severity and options in force: its defaults, under the style pack, under the configuration. */
export function settingOf(config: Config, rule: AnyRule): { severity: Severity | 'off'; options: Settings['options'] } {
  const ids = idsOf(rule);
  const given = Object.assign(
    {},
    ...[packs[config.style], config.rules].flatMap((settings) => ids.map((id) => spelledOut(settings[id]))),
  ) as ReturnType<typeof spelledOut>;
  const level = given.severity ?? (rule.optional ? 'off' : 'on');
  const names = Object.keys(rule.options as Options);
  const options = Object.fromEntries(names.map((name) => [name, given[name] ?? rule.options[name]?.default]));
  return { severity: level === 'on' ? rule.severity : level, options: options as Settings['options'] };
}

/** A setting with its severity under a name of its own, so that one may be laid over another. */
const spelledOut = (
  setting: RuleSetting | undefined,
): { readonly severity?: Level; readonly [option: string]: unknown } =>
  typeof setting === 'string' ? { severity: setting } : (setting ?? {});

const withoutEmpty = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, inner]) => inner !== null)
          .map(([key, inner]) => [key, withoutEmpty(inner)]),
      )
    : value;

interface Mistake {
  readonly path: (string | number)[];
  readonly part: 'key' | 'value';
  readonly message: string;
}

/** What a JSON schema finds wrong: one mistake a place, at the innermost place, worded for a person. */
function mistakes(value: unknown, schema: object): Mistake[] {
  const { errors } = new Validator(schema, '2020-12', false).validate(value);
  const byPlace = new Map<string, OutputUnit[]>();
  for (const error of errors)
    byPlace.set(error.instanceLocation, [...(byPlace.get(error.instanceLocation) ?? []), error]);
  const places = [...byPlace.keys()].filter(
    (place) => ![...byPlace.keys()].some((other) => other.startsWith(`${place}/`)),
  );
  return places.map((place) => toMistake(place, value, byPlace.get(place) ?? []));
}

function toMistake(place: string, root: unknown, errors: readonly OutputUnit[]): Mistake {
  const path = place
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const value = path.reduce<unknown>(
    (node, key) => (node as Record<string | number, unknown> | undefined)?.[key],
    root,
  );
  const name = path.at(-1) ?? 'copydesk.yaml';
  const say = (message: string, part: Mistake['part'] = 'value'): Mistake => ({ path, part, message });
  const choice = errors.find((error) => error.keyword === 'enum')?.error.match(/\[(.*)\]/)?.[1];
  if (choice && typeof value !== 'object')
    return say(`“${value}” is no value for “${name}”: choose ${choice.replaceAll('"', '').replaceAll(',', ', ')}.`);
  // The schema library repeats every mistake as an unexpected property, so that reason counts only when it stands alone.
  const reason = errors.find((error) => error.keyword !== 'false' && error.keyword !== 'additionalProperties');
  if (reason)
    return say(
      `“${name}”: ${reason.error
        .replace(/^Instance type "(\w+)" is invalid. Expected "(\w+)".$/, 'this is a $1; a $2 is expected.')
        .replaceAll('array', 'list')
        .replaceAll('object', 'map')}`,
    );
  const kind =
    path[0] === 'rules' || rules.some((rule) => rule.id === path[0]) || String(name).includes('/')
      ? 'rule or option'
      : 'setting';
  return say(`There is no ${kind} “${name}”.`, 'key');
}

/** What keeps a file from being read at all. */
export const problemsOf = (yaml: string, problems: readonly YamlProblem[]): ConfigProblem[] =>
  problems.map(({ message, start, end }) => problem(yaml, message, start, end));

/** A problem at a place of a file that reads well. */
export function problemAt(yaml: string, path: readonly (string | number)[], message: string): ConfigProblem {
  const { start, end } = readYaml(yaml).at(path);
  return problem(yaml, message, start, end);
}

function problem(text: string, message: string, start: number, end: number): ConfigProblem {
  const before = text.slice(0, start);
  const line = before.split('\n').length;
  return { message, line, column: start - before.lastIndexOf('\n'), start, end };
}
