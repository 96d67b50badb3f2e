import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AnyRule, createDesk, defaultConfig, readArticle } from '../src/core/index.ts';
import { createTagger } from '../src/core/tools.ts';
import { readStyles } from '../src/core/valeStyles.ts';

/**
 * Fragments that, repeated, tempt a pattern to try every split. A review must stay about linear in all of them: the
 * longer text has four times the length and may take ten times as long, plus what a busy machine adds.
 */
const FRAGMENTS = [
  'KEY AIDE ',
  'Ana Ruiz ',
  'according to a b c ',
  '8,000 Norland troops ',
  'said ',
  'Ruiz said “so” and ',
  '(',
  '“a” ',
  '‘a’ ',
  "'a ",
  'a, ',
  'a b, said ',
  'A    ',
  'a@',
  'and ',
  '1 ',
  '1,000',
  '50-60 ',
  'Nov. 1 ',
  'Monday, ',
  '4 percent of ',
  'from 1 to 2, ',
  'Mr. ',
  'Dr',
  'A',
  'a-',
  'of the ',
  'he said, ',
  'Ruiz, the mayor, ',
  '- ',
  '**a** ',
  'a\n',
  'a\n\n',
  '"',
  '"a',
  'who ',
  'sources said ',
  'By Ana Ruiz\n',
  '\t',
  ' ',
  ': ',
  'Ruiz: ',
  '“',
  '’',
  '.',
  '—',
  'http://a.b/c ',
  'x@',
  'ed ',
  'Ana Ruiz said. ',
  '“We lost.” Ruiz said. ',
  'Ana Lowe said, “We lost it all that night,” Bo Tan said and ',
  '“We lost. It was all. That night. Nobody came,” Bo Tan said. ',
];
const SHORT = 10_000;
const LONG = 40_000;
/** Milliseconds of processor time, which a busy machine stretches less, in which anything is fast enough, however it grew. */
const FAST = 400;

const tagger = createTagger();

function took(fragment: string, length: number, format: 'text' | 'markdown', rules: readonly AnyRule[] = []): number {
  const text = `Head\n\n${fragment.repeat(Math.ceil(length / fragment.length))}`;
  const desk = createDesk(defaultConfig, { tagger, rules });
  const start = process.cpuUsage();
  assert.deepEqual(desk.review(text, { format }).faults, []);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

for (const format of ['text', 'markdown'] as const) {
  test(`no ${format} makes a review take more than its length explains`, { timeout: 240_000 }, () => {
    // A line of list marks is as many nested lists in Markdown, for which its parser takes quadratic time.
    for (const fragment of FRAGMENTS.filter((one) => format === 'text' || one !== '- ')) {
      const short = took(fragment, SHORT, format);
      const long = took(fragment, LONG, format);
      assert.ok(
        long < FAST || long < 10 * short,
        `${JSON.stringify(fragment)}: ${Math.round(short)} ms, then ${Math.round(long)} ms`,
      );
    }
  });
}

test('nor do the words of a list that are patterns', { timeout: 240_000 }, () => {
  const swap = [...'abcdefghijkl'].map((letter) => `  '${letter}lder(?:man|men)': member\n`).join('');
  const text = `extends: substitution\nmessage: "Use '%s' for '%s'"\nswap:\n${swap}`;
  const { rules } = readStyles('vale', [{ path: 'House/Words.yml', text }]);
  assert.equal(rules.length, 1);
  const [short, long] = [SHORT, LONG].map((length) => took('the alderman left and ', length, 'text', rules));
  assert.ok(long! < FAST || long! < 10 * short!, `${Math.round(short!)} ms, then ${Math.round(long!)} ms`);
});

const HEADLINE = 'River rises in Port Ada\n\nThe water came up overnight.\n\n';

/** Milliseconds of processor time: other work on the machine does not count. */
function cost(text: string): number {
  const start = process.cpuUsage();
  readArticle(text, 'text');
  return process.cpuUsage(start).user / 1000;
}

test('chains of verbs and quotations are read in linear time', () => {
  for (const chain of ['and said ', 'and told “a b c d e f” ', 'that she said, saying, ', 'who, said, ']) {
    const costs = (times: number): number[] =>
      [1, 2, 3].map(() => cost(`${HEADLINE}${chain.repeat(times)}“a b c d e f.”`));
    costs(2000);
    const short = Math.min(...costs(2000));
    const long = Math.min(...costs(20_000));
    // Ten times the words take 11 to 21 times as long, with the garbage of it; squared time would be a hundred times.
    assert.ok(long < 35 * short + 100, `${chain}: ${long.toFixed()} ms after ${short.toFixed()} ms`);
  }
});
