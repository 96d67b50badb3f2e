import type { FrontMatterKeys } from '../article/copy/frontMatter.ts';
import { configSchema } from '../rules/derive.ts';
import { type Level, packs, type RuleSetting, type StylePack } from '../rules/packs.ts';
import { READY_CHECKS, type ReadyCheck } from '../rules/readyChecks.ts';
import {
  type AnyRule,
  type HouseName,
  idsOf,
  type Options,
  type Settings,
  type Severity,
  type Term,
} from '../rules/rule.ts';
import type { Theme } from '../rules/themes.ts';
import { isRecord } from '../text/records.ts';
import { readYaml } from '../text/yaml/yaml.ts';
import { type ConfigProblem, problem, problemsOf } from './configProblems.ts';
import { globMistake, isAmong } from './globs.ts';
import { mistakes } from './schemaErrors.ts';

/** What is in force for one article, once all that speaks of it is laid together. */
export interface Config {
  readonly style: StylePack;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** The house list of words. Where two terms avoid the same words, the first counts. */
  readonly terms: readonly Term[];
  /** People and places in their accepted spelling, some with spellings that are rejected. */
  readonly names: readonly HouseName[];
  /** Words that are spelled right, whatever a dictionary says. */
  readonly spellings: readonly string[];
  /** Globs relative to the configuration file. */
  readonly articles: Articles;
  readonly frontMatter: FrontMatterKeys;
  /** Words a minute. */
  readonly readingSpeed: number;
  /** Folders of Vale styles, by the names that the host gave them. */
  readonly vale: readonly string[];
  readonly preview: HouseLook;
  /** What is asked of a story that is to go out. */
  readonly ready: readonly ReadyCheck[];
}

/** How the newsroom's page looks. Files by the names that the host gave them, in a configuration file relative to it. */
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

interface Articles {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** What a file, an override in it, or a person may say of the style. */
export type StyleSettings = Partial<Pick<Config, 'style' | 'rules' | 'terms' | 'names' | 'spellings'>>;

/** A configuration file as it is written. */
export interface ConfigFile extends StyleSettings {
  /** Style packs, and files beside this one, that it builds on; the later ones win. */
  readonly extends?: string | readonly string[];
  /** What holds for some articles only; the later ones win. */
  readonly overrides?: readonly (StyleSettings & { readonly files: readonly string[] })[];
  readonly articles?: Partial<Articles>;
  readonly frontMatter?: FrontMatterKeys;
  readonly readingSpeed?: number;
  /** Folders of Vale styles, relative to this file. */
  readonly vale?: string | readonly string[];
  readonly preview?: HouseLook;
  readonly ready?: readonly ReadyCheck[];
}

export const defaultConfig: Config = {
  style: 'ap',
  rules: {},
  terms: [],
  names: [],
  spellings: [],
  articles: { include: [], exclude: [] },
  frontMatter: {},
  readingSpeed: 240,
  preview: {},
  vale: [],
  ready: READY_CHECKS,
};

/** Reads one configuration file. With any problem `file` is null, so that the caller keeps the last good one. */
export function parseConfig(yaml: string): {
  readonly file: ConfigFile | null;
  readonly problems: readonly ConfigProblem[];
} {
  const read = readYaml(yaml);
  if (read.problems.length) return { file: null, problems: problemsOf(yaml, read.problems) };
  // A key without a value, as when all its rules are commented out, says nothing.
  const value = withoutEmpty(read.value ?? {});
  const problems = mistakes(value, configSchema())
    .map(({ path, part, message }) => {
      const { start, end } = read.at(path, part);
      return problem(yaml, message, start, end);
    })
    .sort((a, b) => a.start - b.start);
  if (problems.length) return { file: null, problems };
  const file = value as ConfigFile;
  const refused = [...outsideVale(file), ...slowGlobs(file)].map(({ path, message }) => {
    const { start, end } = read.at(path);
    return problem(yaml, message, start, end);
  });
  return { file: refused.length ? null : file, problems: refused };
}

interface Refused {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const outsideVale = ({ vale = [] }: ConfigFile): Refused[] =>
  [vale]
    .flat()
    .filter((path) => !isBelow(path))
    .map((path) => ({
      path: ['vale'],
      message: `“${path}” is not a folder below this file. Write it like “styles/House.”`,
    }));

/** Globs that could be matched for hours. */
function slowGlobs({ articles, overrides = [] }: ConfigFile): Refused[] {
  const lists = [
    { path: ['articles', 'include'], globs: articles?.include },
    { path: ['articles', 'exclude'], globs: articles?.exclude },
    ...overrides.map(({ files }, i) => ({ path: ['overrides', i, 'files'], globs: files })),
  ];
  return lists.flatMap(({ path, globs = [] }) =>
    globs.flatMap((glob, i) => {
      const message = globMistake(glob);
      return message ? [{ path: [...path, i], message }] : [];
    }),
  );
}

/** A path that stays below the folder of the file that names it. */
const isBelow = (path: string): boolean =>
  !/^(?:[/\\]|[a-z][\w+.-]*:)/i.test(path) && !path.split(/[/\\]/).includes('..');

/** What the globs say of a path. Exclusion wins. */
export function articleGlobs({ articles }: Config, path: string): 'include' | 'exclude' | 'silent' {
  if (isAmong(articles.exclude, path)) return 'exclude';
  return isAmong(articles.include, path) ? 'include' : 'silent';
}

interface Setting {
  readonly severity: Severity | 'off';
  readonly options: Settings['options'];
}

/** Desks of one configuration share what it says of each rule. */
const settings = new WeakMap<Config, WeakMap<AnyRule, Setting>>();

/** A rule's severity and options in force: its defaults, under the style pack, under the configuration. */
export function settingOf(config: Config, rule: AnyRule): Setting {
  const known = settings.get(config) ?? new WeakMap<AnyRule, Setting>();
  settings.set(config, known);
  const setting = known.get(rule) ?? combined(config, rule);
  known.set(rule, setting);
  return setting;
}

function combined(config: Config, rule: AnyRule): Setting {
  const given = { ...settingFor(rule, packs[config.style]), ...settingFor(rule, config.rules) };
  const level = given.severity ?? (rule.optional ? 'off' : 'on');
  const names = Object.keys(rule.options as Options);
  const options = Object.fromEntries(names.map((name) => [name, given[name] ?? rule.options[name]?.default]));
  return { severity: level === 'on' ? rule.severity : level, options: options as Settings['options'] };
}

/** What settings say of a rule, under its own id and the ids of rules that it came from. */
export const settingFor = (rule: AnyRule, settings: Config['rules']): Spelled =>
  Object.assign({}, ...idsOf(rule).map((id) => spelledOut(settings[id])));

type Spelled = { readonly severity?: Level; readonly [option: string]: unknown };

/** A setting with its severity under a name of its own, so that one may be laid over another. */
export const spelledOut = (setting: RuleSetting | undefined): Spelled =>
  typeof setting === 'string' ? { severity: setting } : (setting ?? {});

const withoutEmpty = (value: unknown): unknown =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, inner]) => inner !== null)
          .map(([key, inner]) => [key, withoutEmpty(inner)]),
      )
    : value;
