import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allMatches, matchesAtCapitals } from '../src/core/text/matches.ts';

const TEXTS = ['', 'a', 'aXbXXc', '😀a😀', 'line\n\nline', '“a” and “b”'];
const PATTERNS = [/X*/g, /(?:)/gu, /\p{L}+/gu, /(?<letter>[a-z])/g, /$/gm, /never/g];

test('all matches of a pattern are those of matchAll, empty ones and pairs of surrogates included', () => {
  for (const text of TEXTS)
    for (const pattern of PATTERNS)
      assert.deepEqual(allMatches(text, pattern), [...text.matchAll(pattern)], `${pattern} in “${text}”`);
});

test('where a pattern was left does not matter, and one that is not global is refused', () => {
  const pattern = /a/g;
  pattern.lastIndex = 3;
  assert.equal(allMatches('aaaa', pattern).length, 4);
  assert.throws(() => allMatches('a', /a/), TypeError);
});

test('matches at capitals are those of the pattern that looks for itself', () => {
  for (const source of [
    String.raw`\p{Lu}\p{L}*`,
    String.raw`(?<!\p{L})\p{Lu}{2,}`,
    String.raw`(?<![\p{L}@])\p{Lu}[\p{L}’]*`,
  ])
    for (const text of [
      ...TEXTS,
      'Ana Ruiz',
      'ÉLAN vital’S Été',
      '𝐀BC a𝐀 😀A',
      '“Ω” ΩΩ \ud835A\udc00B',
      'ǅ Ⅷ ẞA',
      'ＡＢ Ａ',
    ])
      assert.deepEqual(
        matchesAtCapitals(text, new RegExp(source, 'uy')),
        allMatches(text, new RegExp(source, 'gu')),
        `${source} in “${text}”`,
      );
  assert.throws(() => matchesAtCapitals('A', /A/g), TypeError);
});
