import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** What the house does not say to an editor. */
const BANNED = /\b(?:full stop|stands|behind the|noughts?|takes a small|readers cannot)\b/i;

test('labels, notices and settings use the newsroom’s words', () => {
  const said = ['package.nls.json', 'l10n/bundle.l10n.json'].flatMap((file) =>
    Object.values<string>(JSON.parse(readFileSync(file, 'utf8'))),
  );
  assert.deepEqual(
    said.filter((text) => BANNED.test(text)),
    [],
  );
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
