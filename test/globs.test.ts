import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import picomatch from 'picomatch/posix';
import { globMistake, isAmong } from '../src/core/engine/globs.ts';

/** What the library says that other tools use for globs. */
const usual = (glob: string, path: string): boolean =>
  picomatch.isMatch(path, glob, { dot: true, matchBase: !glob.includes('/') } as picomatch.PicomatchOptions);

describe('globs', () => {
  test('a glob matches what others match with it', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      'ab',
      '*',
      '?',
      '[ab]',
      '[^a]',
      '[a-c]',
      '{a,b}',
      '{a,b*}',
      '.md',
      '-',
      '*.txt',
    );
    const segment = fc.oneof(
      { weight: 4, arbitrary: fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')) },
      { weight: 1, arbitrary: fc.constant('**') },
    );
    const glob = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));
    const name = fc.array(fc.constantFrom('a', 'b', 'c', 'ab', '.md', '.txt', '-'), { minLength: 1, maxLength: 4 });
    const path = fc
      .array(name, { minLength: 1, maxLength: 4 })
      .map((names) => names.map((one) => one.join('')).join('/'));
    fc.assert(
      fc.property(glob, path, (wish, story) => {
        fc.pre(!/[*?\]}][^/]*\/\*\*$|\*{3}|\*\*[^/]|[^/]\*\*/.test(wish)); // two stars beside something else, and "*/**" for a file: tools differ
        assert.equal(isAmong([wish], story), usual(wish, story), `${wish} on ${story}`);
      }),
      { numRuns: 20_000, seed: 20_241_103 },
    );
  });

  for (const [glob, path, expected] of [
    ['*.md', 'news/a.md', true],
    ['./a.md', 'a.md', true],
    ['./a.md', 'news/a.md', false],
    ['news/**', 'news/sport/a.md', true],
    ['news/**', 'newsroom/a.md', false],
    ['**/a.md', 'a.md', true],
    ['{news,sport}/**/*-{draft,final}-*.{md,txt}', 'sport/x/y/ferry-final-2.txt', true],
    ['copy \\(final\\)/*.txt', 'copy (final)/a.txt', true],
    ['a\\*.md', 'a*.md', true],
    ['a\\*.md', 'ab.md', false],
    ['!*.md', 'a.txt', true],
    ['[a-c]?/*', 'b1/x', true],
    ['{a}', '{a}', true],
    ['{a', '{a', true],
    ['[a', '[a', true],
  ] as const)
    test(`${glob} ${expected ? 'is' : 'is not'} ${path}`, () => assert.equal(isAmong([glob], path), expected));

  test('the worst glob that is taken is soon matched against the longest path', () => {
    const worst = [
      `${'*a'.repeat(99)}*b`,
      `${'**/*a/'.repeat(33)}b`,
      `${'{a,*}'.repeat(6)}${'*a'.repeat(80)}b`,
      '[!b]*'.repeat(40),
    ];
    for (const glob of worst) {
      assert.equal(globMistake(glob), null, glob);
      const start = process.cpuUsage();
      for (const path of ['a'.repeat(4_000), 'a/'.repeat(2_000)]) isAmong([`${glob}`], path);
      const { user } = process.cpuUsage(start);
      assert.ok(user < 3_000_000, `${glob}: ${user / 1000} ms`);
    }
  });
});
