import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  applyEdits,
  applyStets,
  createDesk,
  defaultConfig,
  type Finding,
  joinFixes,
  stetOf,
} from '../src/core/index.ts';

const HEAD = 'River rises in Port Ada\n\n';
const shares = (count: number): string =>
  HEAD + Array.from({ length: count }, (_, i) => `Water rose ${i + 11} percent at lock ${i + 1}.\n\n`).join('');
const told = (text: string, desk = createDesk(defaultConfig)): readonly Finding[] =>
  applyStets(text, desk.review(text, { format: 'text' }).findings, []).findings.filter(
    ({ rule }) => rule === 'style/percent',
  );

describe('a habit is told once', () => {
  test('two of the same slip are two findings, three are one that counts and links them', () => {
    assert.equal(told(shares(2)).length, 2);
    const [habit, ...others] = told(shares(7));
    assert.deepEqual(others, []);
    assert.match(habit!.message, /^House style: “11%” \(7 places\)\.\n/);
    const text = shares(7);
    assert.deepEqual(
      habit!.related.map(({ span }) => text.slice(span.start, span.end)),
      [12, 13, 14, 15, 16, 17].map((share) => `${share} percent`),
    );
  });

  test('one fix mends all, another the first place only', () => {
    const text = shares(4);
    const [all, first] = told(text)[0]!.fixes;
    assert.equal(all!.title, 'Fix all 4 places in this story');
    assert.ok(all!.safe);
    assert.deepEqual(told(applyEdits(text, all!.edits)), []);
    assert.equal(applyEdits(text, first!.edits), text.replace('11 percent', '11%'));
  });

  test('where a place is taken by another fix the rest are mended', () => {
    const text = shares(3);
    const all = told(text)[0]!.fixes[0]!;
    const start = text.indexOf('12 percent');
    const other = { title: '', safe: true, edits: [{ span: { start, end: start + 2 }, text: 'twelve' }] };
    assert.equal(
      applyEdits(text, joinFixes([other, all])),
      text.replace('11 percent', '11%').replace('12 percent', 'twelve percent').replace('13 percent', '13%'),
    );
  });

  test('let stand at its first place it stands everywhere, at another place only there', () => {
    const text = shares(5);
    const { findings } = createDesk(defaultConfig).review(text, { format: 'text' });
    const mine = findings.filter(({ rule }) => rule === 'style/percent');
    const left = (finding: Finding): readonly Finding[] =>
      applyStets(text, findings, [stetOf(text, finding)]).findings.filter(({ rule }) => rule === 'style/percent');
    assert.deepEqual(left(mine[0]!), []);
    assert.match(left(mine[2]!)[0]!.message, /\(4 places\)/);
  });

  test('a desk that saw the story grow tells what a new one tells', () => {
    const desk = createDesk(defaultConfig);
    for (const count of [1, 4, 2, 6, 3]) assert.deepEqual(told(shares(count), desk), told(shares(count)));
  });
});
