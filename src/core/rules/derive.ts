import { FRONT_MATTER_KEYS } from '../article/copy/frontMatter.ts';
import { rules } from './index.ts';
import { packs, STYLE_PACKS } from './packs.ts';
import precision from './precision.json';
import { READY_CHECKS } from './readyChecks.ts';
import { type AnyRule, type Example, idsOf, type Option } from './rule.ts';
import { THEMES } from './themes.ts';

type Schema = Record<string, unknown>;
type StyleSettings = Record<'style' | 'rules' | 'terms' | 'names' | 'spellings', unknown>;

interface RulesSchema extends Schema {
  readonly properties: Record<string, unknown>;
}

const LEVELS = ['off', 'on', 'error', 'warning', 'info', 'hint'];

/** JSON schema of the `rules` map: what `copydesk.yaml` and the `copydesk.rules` setting accept. */
export function rulesSchema(): RulesSchema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries([
      ...rules.map((rule) => [rule.id, ruleSchema(rule)]),
      ...[...new Set(rules.flatMap(({ aliases = [] }) => aliases))].map((alias) => [alias, aliasSchema(alias)]),
    ]),
    patternProperties: {
      '^vale/.+': { type: 'string', enum: LEVELS, description: 'A rule of a Vale style: vale/Style.Rule.' },
    },
  };
}

/** An earlier id sets all the rules that came of it. */
function aliasSchema(alias: string): Schema {
  const now = rules.filter(({ aliases }) => aliases?.includes(alias)).map(({ id }) => id);
  return { type: 'string', enum: LEVELS, markdownDescription: `All of ${now.join(', ')}.` };
}

const levelOf = ({ severity, optional }: AnyRule): string => (optional ? `${severity}, off by default` : severity);

function ruleSchema(rule: AnyRule): Schema {
  const options = Object.fromEntries(
    Object.entries(rule.options).map(([name, option]) => [name, optionSchema(option)]),
  );
  return {
    markdownDescription: `${rule.title.replace(/(?<![.?])$/, '.')} Default: ${rule.optional ? 'off' : rule.severity}.`,
    anyOf: [
      { type: 'string', enum: LEVELS },
      {
        type: 'object',
        additionalProperties: false,
        properties: { severity: { type: 'string', enum: LEVELS, description: 'Severity, or off.' }, ...options },
      },
    ],
  };
}

function optionSchema(option: Option): Schema {
  const list = Array.isArray(option.default);
  return {
    ...(list ? { type: 'array', items: { type: 'string' } } : { type: typeof option.default }),
    ...(option.choices ? { enum: option.choices } : {}),
    default: option.default,
    description: option.doc,
  };
}

const WORDS: Schema = { type: 'array', items: { type: 'string', minLength: 1 } };

const TERM: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['avoid'],
  properties: {
    use: { type: 'string', minLength: 1, description: 'What to write; without it the writer is asked to recast.' },
    avoid: { ...WORDS, minItems: 1, description: 'What not to write, in its base form: inflections are found too.' },
    why: { type: 'string', description: 'Why, in a sentence for the writer.' },
    link: { type: 'string', description: 'Where the decision is written down.' },
    except: { ...WORDS, description: 'Phrases in which the avoided words are right.' },
    severity: { type: 'string', enum: LEVELS.slice(2), description: 'Severity of this term alone.' },
    tests: {
      type: 'array',
      description: 'Run by `copydesk rules --test`.',
      items: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        properties: {
          flag: { type: 'string', description: 'Copy that must be flagged.' },
          pass: { type: 'string', description: 'Copy that must pass.' },
        },
      },
    },
  },
};

const NAME: Schema = {
  type: ['string', 'object'],
  minLength: 1,
  additionalProperties: false,
  required: ['use', 'avoid'],
  properties: {
    use: { type: 'string', minLength: 1, description: 'The accepted spelling.' },
    avoid: { ...WORDS, minItems: 1, description: 'Spellings of the same name that the house rejects.' },
  },
};

/** What files, overrides in them and one person's settings may all say; `rules` and `term` are schemas or references to them. */
const wishes = (rules: Schema, term: Schema): Record<keyof StyleSettings, Schema> => ({
  style: { type: 'string', enum: STYLE_PACKS, default: 'ap', description: 'Style pack.' },
  rules: { description: 'Rules by id: off, on, a severity, or options.', ...rules },
  terms: { type: 'array', description: 'The house list of words.', items: term },
  names: {
    type: 'array',
    description: 'People and places in their accepted spelling, where wanted with spellings that are rejected.',
    items: NAME,
  },
  spellings: { ...WORDS, description: 'Words that are spelled right, whatever a dictionary says.' },
});

/** The settings of VS Code that speak of the style. */
export const PERSONAL = ['style', 'rules', 'terms', 'names', 'spellings'] as const;

/** JSON schema of those settings, by their names without `copydesk.`. */
export function personalSchema(): { readonly type: 'object'; readonly properties: Record<string, Schema> } {
  const all = wishes(rulesSchema(), TERM);
  return { type: 'object', properties: Object.fromEntries(PERSONAL.map((key) => [key, all[key]])) };
}

/** JSON schema of `copydesk.yaml`. */
export function configSchema(): Schema & { readonly $defs: { readonly rules: RulesSchema; readonly term: Schema } } {
  const shared = wishes({ $ref: '#/$defs/rules' }, { $ref: '#/$defs/term' });
  const globs = (description: string): Schema => ({ type: 'array', items: { type: 'string' }, description });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'copydesk.yaml',
    description: "A newsroom's house style, obeyed by the editor, its fixes and CI.",
    type: 'object',
    additionalProperties: false,
    $defs: { rules: rulesSchema(), term: TERM },
    properties: {
      extends: {
        description: 'Style packs and files of the workspace to build on, the later ones stronger.',
        anyOf: [{ type: 'string', minLength: 1 }, WORDS],
      },
      ...shared,
      overrides: {
        type: 'array',
        description: 'What holds for some articles only: a desk, wire copy. The later ones are stronger.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: {
            files: { ...globs('Which articles, as globs relative to this file.'), minItems: 1 },
            ...shared,
          },
        },
      },
      vale: {
        type: ['string', 'array'],
        items: { type: 'string', minLength: 1 },
        description:
          'A folder of Vale styles, or a list of folders, below this file. Their rules run outside quotations as vale/Style.Rule.',
      },
      articles: {
        type: 'object',
        additionalProperties: false,
        description:
          'Which files are articles, as globs relative to this file. They win over the content check; exclude wins over include.',
        properties: { include: globs('Always articles.'), exclude: globs('Never articles.') },
      },
      frontMatter: {
        type: 'object',
        additionalProperties: false,
        description:
          'Keys of your own front matter, by what they hold; they are tried before the usual ones. A dot leads into a map: `meta.title`.',
        properties: Object.fromEntries(
          Object.entries(FRONT_MATTER_KEYS).map(([slot, keys]) => [
            slot,
            { ...WORDS, description: `Known without being named here: ${keys.join(', ')}.` },
          ]),
        ),
      },
      ready: {
        type: 'array',
        items: { type: 'string', enum: READY_CHECKS },
        default: READY_CHECKS,
        description: 'What `copydesk check --ready` and Mark as Ready ask of a story.',
      },
      readingSpeed: {
        type: 'number',
        exclusiveMinimum: 0,
        default: 240,
        description: 'Words a minute, for reading times.',
      },
      preview: {
        type: 'object',
        additionalProperties: false,
        description: 'How the published page looks. Files are named relative to this one.',
        properties: {
          theme: { type: 'string', enum: THEMES, default: 'site', description: 'The look of the page.' },
          css: {
            type: 'array',
            items: { type: 'string' },
            description: "The newsroom's own style sheets, read in trusted workspaces only.",
          },
          fonts: {
            type: 'array',
            description: 'Fonts that the style sheets name.',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['family', 'file'],
              properties: {
                family: { type: 'string', description: 'The name that style sheets call it by.' },
                file: { type: 'string', description: 'A font file: woff2, woff, ttf or otf.' },
                weight: { type: 'number', default: 400, description: '400 is regular, 700 bold.' },
                style: {
                  type: 'string',
                  enum: ['normal', 'italic'],
                  default: 'normal',
                  description: 'Upright or italic.',
                },
              },
            },
          },
        },
      },
    },
  };
}

/**
 * The page of a rule in Markdown (the pages of all, for an earlier id of several), or null for an unknown id: what the
 * diagnostic's code opens, offline.
 * @param styles The rules of the newsroom's Vale styles.
 */
export function rulePage(id: string, styles: readonly AnyRule[] = []): string | null {
  const named = [...rules, ...styles].filter((rule) => idsOf(rule).includes(id));
  return named.map(pageOf).join('\n') || null;
}

function pageOf(rule: AnyRule): string {
  const options = Object.entries(rule.options);
  return [
    `# ${rule.title}`,
    `\`${rule.id}\` · ${levelOf(rule)}`,
    rule.doc,
    ...(rule.examples.length ? ['## Examples', ...rule.examples.map(exampleText)] : []),
    ...(options.length
      ? [
          '## Options',
          options
            .map(([name, option]) => `- \`${name}\` (default \`${JSON.stringify(option.default)}\`): ${option.doc}`)
            .join('\n'),
        ]
      : []),
    ...packsText(rule),
    ...precisionText(rule),
    '## Settings',
    `In \`copydesk.yaml\`:\n\n\`\`\`yaml\nrules:\n  ${rule.id}: off # or error, warning, info, hint\n\`\`\`\n`,
  ].join('\n\n');
}

interface Measured {
  /** Findings judged right, worth asking, false and unread. */
  readonly before?: readonly number[];
  readonly after?: readonly number[];
}
const MEASURED: Readonly<Record<string, Measured>> = precision.rules;

/** How often a rule was right on stories that it was not written beside, as `npm run eval -- precision` counted it. */
function precisionText({ id }: AnyRule): string[] {
  const [right = 0, arguable = 0, wrong = 0] = MEASURED[id]?.after ?? [];
  const all = right + arguable + wrong;
  const found = all ? `${all}, of which ${right} right, ${arguable} worth asking and ${wrong} false` : 'none';
  return ['## Precision', `Findings on ${precision.stories} fresh stories of 2017 to 2026, read one by one: ${found}.`];
}

/** The same for all rules before and after they were mended, as a table in Markdown. */
export function precisionTable(): string {
  const cell = (counts: readonly number[] | undefined): string => (counts ? counts.join(' / ') : '—');
  const sum = (key: 'before' | 'after'): number[] =>
    [0, 1, 2, 3].map((i) => Object.values(MEASURED).reduce((all, counts) => all + (counts[key]?.[i] ?? 0), 0));
  const rows = Object.entries(MEASURED).map(
    ([id, { before, after }]) => `| \`${id}\` | ${cell(before)} | ${cell(after)} |`,
  );
  const { before, after } = precision.flags;
  const flags = ([name, { error, warning, info, hint }]: [string, typeof before]): string =>
    `| ${name} | ${[error, warning, info, hint].map((count) => count.toFixed(2)).join(' | ')} |`;
  return [
    '| flags a story | error | warning | query | hint |',
    '| --- | --- | --- | --- | --- |',
    flags(['before', before]),
    flags(['after', after]),
    '',
    '| rule | before: right / arguable / false / unread | after |',
    '| --- | --- | --- |',
    ...rows,
    `| all | ${cell(sum('before'))} | ${cell(sum('after'))} |`,
  ].join('\n');
}

/** What the style packs make of a rule, where they differ from its defaults. */
function packsText(rule: AnyRule): string[] {
  const lines = STYLE_PACKS.flatMap((name) => {
    const setting = packs[name][rule.id];
    if (setting === undefined) return [];
    const text =
      typeof setting === 'string'
        ? setting
        : Object.entries(setting)
            .map(([option, value]) => `${option} \`${JSON.stringify(value)}\``)
            .join(', ');
    return [`- ${name}: ${text}`];
  });
  return lines.length ? ['## Style packs', lines.join('\n')] : [];
}

function exampleText(example: Example): string {
  const quoted = (text: string): string =>
    text
      .replaceAll('[[', '**')
      .replaceAll(']]', '**')
      .split('\n')
      .map((line) => `> ${line}`.trimEnd())
      .join('\n');
  const given = (['terms', 'names'] as const)
    .map((key) => (example[key] ? ` with \`${key}: ${JSON.stringify(example[key])}\`` : ''))
    .join('');
  if ('good' in example) return `Passes${given}:\n\n${quoted(example.good)}`;
  return `Queried${given}:\n\n${quoted(example.bad)}${example.fixed ? `\n\nFixed:\n\n${quoted(example.fixed)}` : ''}`;
}

/** The table of all rules, in Markdown. `pages` is the folder of their pages, with a slash. */
export function rulesTable(pages = 'docs/rules/'): string {
  const rows = rules.map((rule) => `| [\`${rule.id}\`](${pages}${rule.id}.md) | ${levelOf(rule)} | ${rule.title} |`);
  return ['| rule | severity | what it queries |', '| --- | --- | --- |', ...rows].join('\n');
}
