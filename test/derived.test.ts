import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { test } from 'node:test';
import {
  ASSISTANT_TOOLS,
  configSchema,
  editorToolName,
  personalSchema,
  precisionTable,
  rulePage,
  rules,
  rulesTable,
  sidecarSchema,
} from '../src/core/index.ts';

/** Writes a file that is derived from the rules, and fails if it had to: commit what it wrote. */
function derived(path: string, want: string): void {
  const have = existsSync(path) ? readFileSync(path, 'utf8') : null;
  if (have === want) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, want);
  assert.fail(`${path} was stale and is now written anew: commit it.`);
}

/** JSON with the entries of one map on a line each: a rule that is added is a line that is added. */
function json(value: unknown, map: Record<string, unknown>): string {
  const entries = Object.entries(map);
  const inPlace = (_: string, held: unknown): unknown =>
    held === map ? Object.fromEntries(entries.map(([name], i) => [name, `@entry ${i}@`])) : held;
  const text = JSON.stringify(value, inPlace, 2);
  return `${text.replace(/"@entry (\d+)@"/g, (_, i: string) => JSON.stringify(entries[Number(i)]![1]))}\n`;
}

test('the settings in the manifest that speak of the style, and the tools for assistants', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const settings = manifest.contributes.configuration.properties;
  for (const [name, schema] of Object.entries(personalSchema().properties)) {
    const { description, ...rest } = schema;
    const empty = rest.type === 'string' ? '' : rest.type === 'array' ? [] : {};
    // Nothing chosen is a choice among few.
    const choices = Array.isArray(rest.enum) ? { enum: ['', ...rest.enum] } : {};
    Object.assign(settings[`copydesk.${name}`], rest, choices, { default: empty });
  }
  manifest.contributes.languageModelTools = ASSISTANT_TOOLS.map(({ name, description, input }) => ({
    name: editorToolName(name),
    toolReferenceName: editorToolName(name),
    canBeReferencedInPrompt: true,
    displayName: `%tool.${name}%`,
    userDescription: `%tool.${name}.what%`,
    modelDescription: description,
    icon: '$(checklist)',
    tags: ['copydesk', 'news', 'copy editing'],
    inputSchema: input,
  }));
  derived('package.json', json(manifest, settings['copydesk.rules'].properties));
});

test('the schema of copydesk.yaml', () => {
  const schema = configSchema();
  derived('schemas/copydesk.schema.json', json(schema, schema.$defs.rules.properties));
});

test('the schema of the file beside a story', () => derived('schemas/sidecar.schema.json', json(sidecarSchema(), {})));

test('the table of rules', () => {
  const intro = `# Rules

<!-- Derived from src/core/rules by test/derived.test.ts: do not edit. -->

${rules.length} rules, with their default severities; a style pack or \`copydesk.yaml\` may set others.`;
  derived('docs/rules/README.md', `${intro}\n\n${rulesTable('')}\n`);
});

test('the precision of the rules in docs/accuracy.md', () => {
  const text = readFileSync('docs/accuracy.md', 'utf8');
  const [start, end] = ['<!-- precision -->', '<!-- /precision -->'].map((mark) => text.indexOf(mark)) as [
    number,
    number,
  ];
  assert.ok(start > 0 && end > start);
  const table = `<!-- precision -->\n\n${precisionTable()}\n\n`;
  derived('docs/accuracy.md', text.slice(0, start) + table + text.slice(end));
});

/** The first argument of `l10n.t` and of its short form `t`. */
const SHOWN = /(?:\bl10n\.t|(?<![\w.])t)\(\s*'((?:[^'\\]|\\.)*)'/g;

test('the texts that the extension shows, for translators', () => {
  const files = readdirSync('src/extension', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const texts = files.flatMap((file) =>
    [...readFileSync(`src/extension/${file}`, 'utf8').matchAll(SHOWN)].map((match) => match[1]!.replaceAll("\\'", "'")),
  );
  assert.ok(texts.length > 100, `${texts.length} texts`);
  const sorted = [...new Set(texts)].sort();
  derived('l10n/bundle.l10n.json', json(Object.fromEntries(sorted.map((text) => [text, text])), {}));
});

for (const { id } of rules) {
  test(`the page of ${id}`, () => derived(`docs/rules/${id}.md`, `${(rulePage(id) ?? '').trimEnd()}\n`));
}

test('no page is left of a rule that is gone', () => {
  const pages = readdirSync('docs/rules', { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.md') && file !== 'README.md',
  );
  const gone = pages.filter((file) => !rules.some((rule) => `${rule.id}.md` === file.replaceAll('\\', '/')));
  for (const file of gone) rmSync(`docs/rules/${file}`);
  assert.deepEqual(gone, []);
});
