import type { Severity } from '../rules/rule.ts';

export type StylePack = 'ap' | 'guardian' | 'reuters' | 'bbc' | 'plain';

/** `off`, a severity, or a severity with the rule's options. */
export type RuleSetting = 'off' | 'on' | Severity | { readonly severity?: Severity | 'off' | 'on'; readonly [option: string]: unknown };

/** What `copydesk.yaml` and the editor's settings come to. */
export interface Config {
  readonly style: StylePack;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Globs relative to the configuration file. */
  readonly articles: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  /** Words a minute. */
  readonly readingSpeed: number;
}

/** A mistake in a configuration. Line and column count from 1; offsets in UTF-16 units. */
export interface ConfigProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

export const defaultConfig: Config = { style: 'ap', rules: {}, articles: { include: [], exclude: [] }, readingSpeed: 240 };

/** Reads `copydesk.yaml`. With any problem `config` is null, so that the caller keeps the last good one. */
export function parseConfig(_yaml: string): { readonly config: Config | null; readonly problems: readonly ConfigProblem[] } {
  throw new Error('being written');
}

/** Lays one person's `copydesk.rules` setting over the newsroom's file; unknown rules and bad values are reported. */
export function withPersonalRules(_config: Config, _rules: unknown): { readonly config: Config; readonly problems: readonly string[] } {
  throw new Error('being written');
}

/** What the globs say of a path (forward slashes, relative to the configuration file). */
export function articleGlobs(_config: Config, _path: string): 'include' | 'exclude' | 'silent' {
  throw new Error('being written');
}
