import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { WholeWords } from '../src/core/text/wholeWords.ts';

interface Script {
  readonly wordsOf: (pattern: string, flags: string) => readonly string[] | null;
  readonly withWholeWords: (code: string) => string;
}

describe('patterns that list whole words, as they are shipped', () => {
  let script: Script;
  before(async () => {
    script = await import(pathToFileURL('scripts/wholeWords.mjs').href);
  });

  test('say of every word, and of every text near one, what the sources say', () => {
    let count = 0;
    for (const { pattern, flags } of patternsOfSources()) {
      const words = script.wordsOf(pattern, flags);
      if (!words) continue;
      count++;
      const written = new RegExp(pattern, flags);
      const shipped = new WholeWords(words.join('|'));
      for (const word of words) assert.ok(written.test(word), `/${pattern}/ does not match “${word}”`);
      for (const text of ['', ...words.flatMap(near)])
        assert.equal(shipped.test(text), written.test(text), `/${pattern}/ of “${text}”`);
    }
    assert.ok(count > 500, `${count} patterns`);
  });

  test('are sets where they can match as a whole only, and match few texts', () => {
    for (const [pattern, words] of [
      ['^(?:cars?|wom[ae]n|say(?:s|ing)?)$', 'car cars say saying says woman women'],
      ['^(?:|a\\.m\\.)$', ' a.m.'],
      ['^[,;–-]$', ', - ; –'],
    ] as const)
      assert.equal([...(script.wordsOf(pattern, '') ?? [])].sort().join(' '), words);
    for (const [pattern, flags] of [
      ['^a|b$', ''],
      ['^\\d$', ''],
      ['^(?:a|b+)$', ''],
      ['^(?!a)b$', ''],
      ['^[^a]$', ''],
      ['^a$', 'i'],
      ['^a\\$', ''],
      ['a$', ''],
      ['^(?:[a-z][a-z][a-z])$', ''],
    ] as const)
      assert.equal(script.wordsOf(pattern, flags), null, pattern);
  });

  test('stay patterns where more is asked of them than whether they match', () => {
    for (const code of [
      'const A = /^(?:a|b)$/; A.test(x); A.exec(x);',
      'export const A = /^(?:a|b)$/; A.test(x);',
      'const all = [/^(?:a|b)$/];',
      'x.match(/^(?:a|b)$/);',
    ])
      assert.equal(script.withWholeWords(code), code);
    const asked = 'const A = /^(?:a|b)$/; const f = (c) => (c ? /^(?:c)$/ : /^(?:d)$/).test(x) && A.test(x);';
    assert.doesNotMatch(script.withWholeWords(asked), /\/\^/);
  });
});

/** A word with a letter more, one less, another case, and beside itself. */
const near = (word: string): string[] => [
  word,
  `${word}x`,
  `x${word}`,
  `${word}\n`,
  ` ${word}`,
  word.slice(1),
  word.slice(0, -1),
  word.toUpperCase(),
  `${word}|${word}`,
];

function patternsOfSources(): { readonly pattern: string; readonly flags: string }[] {
  const found: { pattern: string; flags: string }[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('regex' in node && node.regex) found.push(node.regex as { pattern: string; flags: string });
    else Object.values(node).forEach(walk);
  };
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }))
    if (/(?<!\.d)\.ts$/.test(file)) {
      const { code } = transformSync(readFileSync(`src/${file}`, 'utf8'), { loader: 'ts' });
      walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }));
    }
  return found;
}
