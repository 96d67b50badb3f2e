import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rules } from '../src/core/index.ts';

/** What the house does not say to an editor. */
const BANNED = /\b(?:full stop|stands|behind the|noughts?|takes a small|readers cannot)\b/i;

/** The texts, by where they are, that say something of it. */
const saidIn = (texts: readonly (readonly [place: string, text: string])[]): string[] =>
  texts.flatMap(([place, text]) => (BANNED.test(text) ? [`${place}: ${BANNED.exec(text)![0]}`] : []));

test('labels, notices and settings use the newsroom’s words', () => {
  const texts = ['package.nls.json', 'l10n/bundle.l10n.json'].flatMap((file) =>
    Object.values<string>(JSON.parse(readFileSync(file, 'utf8'))).map((text) => [file, text] as const),
  );
  assert.deepEqual(saidIn(texts), []);
});

test('titles, messages and pages of rules do', () => {
  const texts = rules.flatMap(({ id, title, doc, messages, options }) => [
    ...[title, doc, ...Object.values(options).map((option) => option.doc)].map((text) => [id, text] as const),
    ...Object.values(messages).flatMap((one) =>
      (typeof one === 'string' ? [one] : [one.what, one.why]).map((text) => [id, text] as const),
    ),
  ]);
  assert.deepEqual(saidIn(texts), []);
});

test('what hovers and the command line say does', () => {
  const folders = ['src/core/render/hover', 'src/cli', 'src/server'];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file}`),
  );
  // Comments are for whoever reads the source.
  const code = (file: string): string => readFileSync(file, 'utf8').replace(/^\s*(?:\/\*\*|\*|\/\/).*$/gm, '');
  assert.deepEqual(saidIn(files.map((file) => [file, code(file)] as const)), []);
});

test('pages for people do', () => {
  const folders = ['.', 'docs', 'media/walkthrough'];
  const pages = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.md') && file !== 'CHANGELOG.md')
      .map((file) => `${folder}/${file}`),
  );
  assert.ok(pages.length > 8, 'the pages were found');
  assert.deepEqual(saidIn(pages.map((page) => [page, readFileSync(page, 'utf8')] as const)), []);
});

/** Where texts reach the person that uses the extension. */
const SPOKEN = [
  /\bshow(?:Information|Warning|Error)Message\(\s*['"`]/,
  /\b(?:title|placeHolder|prompt|label|detail|tooltip|description)(?::| =) ['"`](?:\$\([\w-]+\) )?[A-Z]/,
  /\baria-label="[A-Z]/,
];

test('every text of the extension goes through its bundle of translations', () => {
  const files = readdirSync('src/extension', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const bare = files.flatMap((file) =>
    readFileSync(`src/extension/${file}`, 'utf8')
      .split('\n')
      .filter((line) => SPOKEN.some((pattern) => pattern.test(line)))
      .map((line) => `${file}: ${line.trim()}`),
  );
  assert.deepEqual(bare, []);
});
