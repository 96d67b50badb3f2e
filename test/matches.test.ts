import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allMatches } from '../src/core/text/matches.ts';

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
