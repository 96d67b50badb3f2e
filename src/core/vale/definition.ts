import type { Severity } from '../rules/rule.ts';
import { isRecord } from '../text/records.ts';
import type { Yaml, YamlProblem } from '../text/yaml/yaml.ts';

/** The checks of Vale that run here, each with its own fields; https://vale.sh/docs has them all. */
export const CHECKS = [
  'existence',
  'substitution',
  'occurrence',
  'repetition',
  'consistency',
  'conditional',
  'capitalization',
  'metric',
  'readability',
] as const;
export type CheckName = (typeof CHECKS)[number];

/** They need a tagger, dictionaries or a language of their own. */
const UNSUPPORTED: readonly string[] = ['sequence', 'spelling', 'script'];

/** What a quick-fix does with the words found. */
export interface Action {
  readonly name: string;
  readonly params: readonly string[];
}

/** A rule file as read: what all checks have, and the fields of its own check as they were written. */
export interface Definition {
  readonly extends: CheckName;
  /** `%s` stands for the words found. */
  readonly message: string;
  readonly description: string;
  readonly severity: Severity;
  readonly scope: readonly string[];
  /** An address on the web, or nothing. */
  readonly link: string;
  /** The most findings in one story; 0 for all. */
  readonly limit: number;
  readonly action: Action | null;
  readonly fields: Fields;
}

/** A mistake in a rule file, at its place. */
export type Blame = (path: readonly (string | number)[], message: string) => void;

/** The fields of a check, read by type. A field of the wrong type is blamed and counts as absent. */
export interface Fields {
  text(name: string, fallback?: string): string;
  texts(name: string): readonly string[];
  pairs(name: string): readonly (readonly [string, string])[];
  flag(name: string, fallback: boolean): boolean;
  number(name: string, fallback: number): number;
}

const LEVELS: Readonly<Record<string, Severity>> = { suggestion: 'info', warning: 'warning', error: 'error' };

/** Reads a rule file. Null where it cannot be one; `blame` collects why. */
export function readDefinition(yaml: Yaml): {
  readonly definition: Definition | null;
  readonly problems: YamlProblem[];
  readonly blame: Blame;
} {
  const problems: YamlProblem[] = [...yaml.problems];
  const blame: Blame = (path, message) => problems.push({ ...yaml.at(path), message });
  return { definition: problems.length ? null : toDefinition(yaml.value, blame), problems, blame };
}

function toDefinition(value: unknown, blame: Blame): Definition | null {
  if (!isRecord(value)) {
    blame([], 'This is no rule of Vale: a map with “extends” and “message” is expected.');
    return null;
  }
  const fields = fieldsOf(value, blame);
  const name = fields.text('extends');
  if (!isCheck(name)) {
    blame(['extends'], whyNoCheck(name));
    return null;
  }
  const level = fields.text('level', 'warning');
  const severity = LEVELS[level];
  if (!severity) blame(['level'], `“${level}” is no level: choose suggestion, warning or error.`);
  const message = fields.text('message');
  if (!message) blame(['message'], 'A rule of Vale needs a “message”.');
  if (!severity || !message) return null;
  const scope = fields.texts('scope');
  return {
    extends: name,
    message,
    description: fields.text('description'),
    severity,
    scope: scope.length ? scope : ['text'],
    link: onTheWeb(fields.text('link')),
    limit: fields.number('limit', 0),
    action: toAction(value.action),
    fields,
  };
}

/** Editors open a rule's link at a click: `command:` and the like, which would run something, are ignored. */
const onTheWeb = (link: string): string => (/^https?:\/\/[^\s<>]+$/i.test(link.trim()) ? link.trim() : '');

const isCheck = (name: string): name is CheckName => (CHECKS as readonly string[]).includes(name);

function whyNoCheck(name: string): string {
  if (UNSUPPORTED.includes(name)) return `Copydesk does not run Vale’s “${name}” rules: this one is left out.`;
  if (name.includes('.'))
    return `Copydesk does not run rules that extend another rule (“${name}”): this one is left out.`;
  return name
    ? `“${name}” is no check of Vale: choose ${CHECKS.join(', ')}.`
    : 'A rule of Vale says in “extends” what it checks.';
}

function toAction(value: unknown): Action | null {
  if (!isRecord(value) || typeof value.name !== 'string') return null;
  const params = Array.isArray(value.params) ? value.params.filter(isScalar).map(String) : [];
  return { name: value.name, params };
}

function fieldsOf(map: Record<string, unknown>, blame: Blame): Fields {
  const wrong = <T>(name: string, wanted: string, fallback: T): T => {
    blame([name], `“${name}” should be ${wanted}.`);
    return fallback;
  };
  return {
    text(name, fallback = '') {
      const value = map[name] ?? fallback;
      return isScalar(value) ? String(value) : wrong(name, 'a text', fallback);
    },
    texts(name) {
      const value = map[name] ?? [];
      const list = Array.isArray(value) ? value : [value];
      return list.every(isScalar) ? list.map(String).filter((text) => text.trim()) : wrong(name, 'a list of texts', []);
    },
    pairs(name) {
      const value = map[name] ?? {};
      // Newer packs write a list of maps, to keep an order.
      const maps = Array.isArray(value) ? value : [value];
      const pairs = maps.flatMap((item) => (isRecord(item) ? Object.entries(item) : [['', item] as [string, unknown]]));
      if (pairs.every(([key, other]) => key && isScalar(other)))
        return pairs.map(([key, other]) => [key, String(other)] as const);
      return wrong(name, 'a map of texts', []);
    },
    flag(name, fallback) {
      const value = map[name] ?? fallback;
      return typeof value === 'boolean' ? value : wrong(name, 'true or false', fallback);
    },
    number(name, fallback) {
      const value = map[name] ?? fallback;
      return typeof value === 'number' ? value : wrong(name, 'a number', fallback);
    },
  };
}

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
