import { rules } from './index.ts';
import type { AnyRule, Example, Option } from './rule.ts';

type Schema = Record<string, unknown>;

const LEVELS = ['off', 'on', 'error', 'warning', 'info', 'hint'];

/** JSON schema of the `rules` map: what `copydesk.yaml` and the `copydesk.rules` setting accept. */
export function rulesSchema(): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
  };
}

function ruleSchema(rule: AnyRule): Schema {
  const options = Object.fromEntries(
    Object.entries(rule.options).map(([name, option]) => [name, optionSchema(option)]),
  );
  return {
    markdownDescription: `${rule.title}. Default: ${rule.severity}.`,
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
    default: option.default,
    description: option.doc,
  };
}

/** JSON schema of `copydesk.yaml`. */
export function configSchema(): Schema {
  const globs = (description: string): Schema => ({ type: 'array', items: { type: 'string' }, description });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'copydesk.yaml',
    description: "A newsroom's house style, obeyed by the editor, its fixes and CI.",
    type: 'object',
    additionalProperties: false,
    properties: {
      style: {
        type: 'string',
        enum: ['ap', 'guardian', 'reuters', 'bbc', 'plain'],
        default: 'ap',
        description: 'Style pack.',
      },
      rules: { description: 'Rules by id: off, on, a severity, or options.', ...rulesSchema() },
      articles: {
        type: 'object',
        additionalProperties: false,
        description:
          'Which files are articles, as globs relative to this file. They win over the content check; exclude wins over include.',
        properties: { include: globs('Always articles.'), exclude: globs('Never articles.') },
      },
      readingSpeed: {
        type: 'number',
        exclusiveMinimum: 0,
        default: 240,
        description: 'Words a minute, for reading times.',
      },
    },
  };
}

/** A rule's page in Markdown, or null for an unknown id: what the diagnostic's code opens, offline. */
export function rulePage(id: string): string | null {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) return null;
  const options = Object.entries(rule.options);
  return [
    `# ${rule.title}`,
    `\`${rule.id}\` · ${rule.severity}`,
    rule.doc,
    '## Examples',
    ...rule.examples.map(exampleText),
    ...(options.length
      ? [
          '## Options',
          options
            .map(([name, option]) => `- \`${name}\` (default \`${JSON.stringify(option.default)}\`): ${option.doc}`)
            .join('\n'),
        ]
      : []),
    '## Settings',
    `In \`copydesk.yaml\`:\n\n\`\`\`yaml\nrules:\n  ${rule.id}: off # or error, warning, info, hint\n\`\`\`\n`,
  ].join('\n\n');
}

function exampleText(example: Example): string {
  const quoted = (text: string): string =>
    text
      .replaceAll('[[', '**')
      .replaceAll(']]', '**')
      .split('\n')
      .map((line) => `> ${line}`.trimEnd())
      .join('\n');
  if ('good' in example) return `Passes:\n\n${quoted(example.good)}`;
  return `Queried:\n\n${quoted(example.bad)}${example.fixed ? `\n\nFixed:\n\n${quoted(example.fixed)}` : ''}`;
}

/** The README's table of rules, in Markdown. */
export function rulesTable(): string {
  const rows = rules.map((rule) => `| [\`${rule.id}\`](docs/rules/${rule.id}.md) | ${rule.severity} | ${rule.title} |`);
  return ['| rule | severity | what it asks |', '| --- | --- | --- |', ...rows].join('\n');
}
