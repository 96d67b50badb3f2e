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
const LARGEST = 1_500_000;

test('the package holds exactly these files and stays small', () => {
  const listed = execFileSync(process.execPath, ['node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies'], {
    encoding: 'utf8',
  });
  assert.deepEqual(listed.trim().split(/\r?\n/).sort(), FILES);
  execFileSync(process.execPath, ['scripts/package.mjs', '--no-build']);
  assert.ok(statSync('build/copydesk.vsix').size < LARGEST, `${statSync('build/copydesk.vsix').size} bytes`);
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
