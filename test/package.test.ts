import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';

/** What an editor installs. A file more or less here is a decision: change the list with it. */
const FILES = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/extension.js',
  'dist/server.js',
  'dist/web/extension.js',
  'dist/web/server.js',
  'dist/webview/cards.css',
  'dist/webview/marks.css',
  'dist/webview/page.css',
  'dist/webview/preview.css',
  'dist/webview/preview.js',
  'media/copydesk.png',
  'package.json',
  'package.nls.json',
  'packs/ap.yaml',
  'packs/ap/Words.yml',
  'packs/bbc.yaml',
  'packs/bbc/Words.yml',
  'packs/guardian.yaml',
  'packs/guardian/Words.yml',
  'packs/plain.yaml',
  'packs/reuters.yaml',
  'schemas/copydesk.schema.json',
  'syntaxes/article.language-configuration.json',
  'syntaxes/article.tmLanguage.json',
];
/** Bytes; it was 1.9 million when the dictionaries had come in. */
const LARGEST = 2_500_000;

test('the package holds exactly these files and stays small', () => {
  const listed = execFileSync(process.execPath, ['node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies'], {
    encoding: 'utf8',
  });
  assert.deepEqual(listed.trim().split(/\r?\n/).sort(), FILES);
  execFileSync(process.execPath, ['scripts/package.mjs', '--no-build']);
  assert.ok(statSync('build/copydesk.vsix').size < LARGEST, `${statSync('build/copydesk.vsix').size} bytes`);
});

/** Licences under which a bundled dependency may be passed on with ours. */
const LICENCES: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'Apache-2.0',
  // The dictionaries' own words for those of SCOWL, a MIT-like licence and BSD's.
  '(MIT AND BSD)',
]);

/** `format` states its licence, MIT, in its readme only. */
const STATED_ELSEWHERE: ReadonlySet<string> = new Set(['node_modules/format']);

test('what is shipped is pinned, whole, freely licensed, and listed in the bill of materials', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const version of Object.values<string>(manifest.dependencies)) assert.match(version, /^\d+\.\d+\.\d+$/);
  type Locked = { dev?: boolean; license?: string; integrity?: string; hasInstallScript?: boolean };
  const shipped = Object.entries<Locked>(lock.packages).filter(([path, { dev }]) => path && !dev);
  assert.ok(shipped.length >= Object.keys(manifest.dependencies).length);
  for (const [path, { license = '', integrity, hasInstallScript }] of shipped) {
    assert.ok(LICENCES.has(license) || STATED_ELSEWHERE.has(path), `${path}: ${license}`);
    assert.match(integrity ?? '', /^sha512-/, path);
    assert.ok(!hasInstallScript, `${path} runs a script when it is installed`);
  }
  const { bomFormat, components } = JSON.parse(readFileSync('build/copydesk.cdx.json', 'utf8'));
  assert.equal(bomFormat, 'CycloneDX');
  const names = new Set(components.map(({ name }: { name: string }) => name));
  for (const name of Object.keys(manifest.dependencies)) assert.ok(names.has(name), name);
  for (const name of ['esbuild', 'typescript', 'knip']) assert.ok(!names.has(name), `${name} is not shipped`);
});

test('every text that the manifest names by key is there, and no other', () => {
  const manifest = readFileSync('package.json', 'utf8');
  const used = new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]!));
  const texts = JSON.parse(readFileSync('package.nls.json', 'utf8'));
  assert.deepEqual([...used].sort(), Object.keys(texts).sort());
});

test('every file that the manifest names is there', () => {
  const { main, browser, bin, contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
  const paths = [
    main,
    browser,
    ...Object.values<string>(bin),
    contributes.languages[0].configuration,
    contributes.grammars[0].path,
  ];
  for (const path of paths) assert.ok(existsSync(path), path);
});
