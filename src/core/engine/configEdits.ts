import type { Level } from '../rules/packs.ts';
import type { Term } from '../rules/rule.ts';
import { readYaml, valueAt, yamlAdded, yamlSet } from '../text/yaml/yaml.ts';
import { parseConfig } from './config.ts';

/** A decision that a fix writes into a configuration file. */
export type Change =
  /** A rule's level, for the articles of a glob or for all. */
  | { readonly kind: 'rule'; readonly rule: string; readonly level: Level; readonly files: string | null }
  | { readonly kind: 'names' | 'spellings'; readonly word: string }
  | { readonly kind: 'terms'; readonly term: Term };

/** The file with a change, comments kept; null where the file has mistakes, so that nobody writes into them. */
export function changedConfig(yaml: string | null, change: Change): string | null {
  const source = yaml ?? '';
  const { file } = parseConfig(source);
  if (!file) return null;
  switch (change.kind) {
    case 'names':
    case 'spellings':
      return file[change.kind]?.includes(change.word) ? source : yamlAdded(source, [change.kind], change.word);
    case 'terms':
      return yamlAdded(source, ['terms'], change.term);
    case 'rule':
      return change.files === null
        ? withLevel(source, ['rules', change.rule], change.level)
        : withOverride(source, change.files, change.rule, change.level);
  }
}

/** The last override for exactly these files takes the rule; without one, a new override does. */
function withOverride(source: string, files: string, rule: string, level: Level): string {
  const overrides = parseConfig(source).file?.overrides ?? [];
  const place = overrides.findLastIndex((override) => override.files.length === 1 && override.files[0] === files);
  return place < 0
    ? yamlAdded(source, ['overrides'], { files: [files], rules: { [rule]: level } })
    : withLevel(source, ['overrides', place, 'rules', rule], level);
}

/** A rule that has options there keeps them. */
function withLevel(source: string, path: readonly (string | number)[], level: Level): string {
  const there = valueAt(readYaml(source).value, path);
  return yamlSet(source, typeof there === 'object' && there !== null ? [...path, 'severity'] : path, level);
}
