import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinFixes, settle } from '../src/core/engine/fixes.ts';
import type { Finding, Fix } from '../src/core/rules/rule.ts';
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

/** A finding of each word of a list, whose safe fix writes another. */
const swaps =
  (list: Readonly<Record<string, string>>) =>
  (text: string): Finding[] =>
    Object.entries(list).flatMap(([from, to]) => {
      const start = text.indexOf(from);
      if (start < 0) return [];
      const span = { start, end: start + from.length };
      const fixes = [{ title: 'fix', safe: true, edits: [{ span, text: to }] }];
      return [{ rule: 'style/test', severity: 'info', message: '', span, related: [], fixes }] as unknown as Finding[];
    });

test('safe fixes that only others bring are made in the same go', () => {
  const find = swaps({ ab: 'c', cd: 'e', xe: 'yy', q: '', 'p.': 'p,' });
  const text = 'xabd and pq. and so on';
  const edits = settle(text, find(text), find);
  assert.equal(applyEdits(text, edits), 'yy and p, and so on');
  assert.deepEqual(find(applyEdits(text, edits)), []);
  const starts = edits.map(({ span }) => span.start);
  assert.deepEqual(
    starts,
    [...starts].sort((a, b) => a - b),
  );
});

test('fixes that undo each other end, and what comes to nothing is no edit', () => {
  const find = swaps({ on: 'off', off: 'on' });
  assert.deepEqual(settle('The lamp is on.', find('The lamp is on.'), find), []);
});
