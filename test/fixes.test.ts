import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinFixes } from '../src/core/engine/fixes.ts';
import type { Fix } from '../src/core/rules/rule.ts';
import { applyEdits } from '../src/core/text/spans.ts';

const fix = (...edits: [number, number, string][]): Fix => ({
  title: 'fix',
  safe: true,
  edits: edits.map(([start, end, text]) => ({ span: { start, end }, text })),
});

test('fixes that stand apart are joined in order of their place', () => {
  const edits = joinFixes([fix([8, 9, 'X']), fix([0, 1, 'Y']), fix([4, 5, 'Z'])]);
  assert.deepEqual(
    edits.map((edit) => edit.span.start),
    [0, 4, 8],
  );
  assert.equal(applyEdits('abcdefghij', edits), 'YbcdZfghXj');
});

test('of two fixes that overlap the first in the list wins', () => {
  assert.deepEqual(joinFixes([fix([3, 6, 'A']), fix([5, 8, 'B']), fix([0, 4, 'C'])]), [
    { span: { start: 3, end: 6 }, text: 'A' },
  ]);
});

test('a fix of several edits goes in whole or not at all', () => {
  const edits = joinFixes([fix([5, 6, '']), fix([0, 1, 'A'], [5, 6, 'B']), fix([0, 1, 'C'], [8, 9, 'D'])]);
  assert.equal(applyEdits('abcdefghij', edits), 'CbcdeghDj');
});

test('neighbours may touch, insertions may not', () => {
  assert.equal(joinFixes([fix([0, 3, 'A']), fix([3, 5, 'B'])]).length, 2);
  assert.equal(joinFixes([fix([3, 3, 'A']), fix([3, 3, 'A'])]).length, 1);
  assert.equal(joinFixes([fix([0, 3, 'A']), fix([3, 3, 'B'])]).length, 1);
});

test('a fix whose own edits overlap is left out, and an empty list gives no edits', () => {
  assert.deepEqual(joinFixes([fix([0, 3, 'A'], [2, 5, 'B'])]), []);
  assert.deepEqual(joinFixes([]), []);
});
