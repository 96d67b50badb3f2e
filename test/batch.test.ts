import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, test } from 'node:test';

/** Stories as lines of JSON, through the built command line. */
const CLI = resolve('dist/cli.js');

const STORY = 'River rises in Port Ada\n\nThe plan failed.\n\n“It was doomed.”\n';
const line = (id: unknown, text: unknown = STORY, more: object = {}): string => JSON.stringify({ id, text, ...more });

function answers(args: readonly string[], lines: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    input: lines.join('\n'),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return {
    code: status,
    err: stderr,
    lines: stdout
      .split('\n')
      .filter(Boolean)
      .map((one) => JSON.parse(one)),
  };
}

describe('lines of JSON', () => {
  for (const jobs of ['1', '3'])
    test(`are answered in their order, with ${jobs} at once`, () => {
      const stories = Array.from({ length: 60 }, (_, i) => line(i, i % 7 ? STORY : STORY.repeat(40)));
      const { code, lines } = answers(['check', '--jsonl', '--jobs', jobs], stories);
      assert.equal(code, 1);
      assert.deepEqual(
        lines.map(({ id }) => id),
        stories.map((_, i) => i),
      );
      assert.ok(
        lines.every(({ findings }) => findings.some((one: { rule: string }) => one.rule === 'quotes/unattributed')),
      );
    });

  test('give the same with workers as without', () => {
    const stories = [
      line('a'),
      line('b', 'Pool closes\n\nIt closed on Feb. 30, the town said.\n', { date: '2026-05-04' }),
      line('c', 5),
    ];
    for (const command of ['analyze', 'check', 'detect'])
      assert.deepEqual(
        answers([command, '--jsonl', '--jobs', '2'], stories).lines,
        answers([command, '--jsonl'], stories).lines,
      );
  });

  test('that give no story are answered with their number, and the rest goes on', () => {
    const { code, lines, err } = answers(
      ['check', '--jsonl'],
      [
        line(1),
        '',
        '{"id": 2, "text": ',
        '[1]',
        JSON.stringify({ text: STORY }),
        line('words', 7),
        line('day', STORY, { date: '2026-02-30' }),
        line('form', STORY, { format: 'html' }),
        line(8),
      ],
    );
    assert.equal(code, 2);
    assert.deepEqual(
      lines.map(({ id, line: number, error }) => [id, number, error]),
      [
        [1, undefined, undefined],
        [undefined, 3, 'not JSON'],
        [undefined, 4, 'not a JSON object'],
        [undefined, 5, '“id” is missing, or neither words nor a number'],
        ['words', 6, '“text” is missing, or no words'],
        ['day', 7, '“date” is not a day as YYYY-MM-DD'],
        ['form', 8, '“format” is neither "text" nor "markdown"'],
        [8, undefined, undefined],
      ],
    );
    assert.match(err, /6 of 8 lines gave no story/);
  });

  test('are answered as they come, and an interrupt ends after the stories under way', {
    timeout: 60_000,
  }, async () => {
    const desk = spawn(process.execPath, [CLI, 'analyze', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const told = createInterface({ input: desk.stdout })[Symbol.asyncIterator]();
    for (const id of ['first', 'second']) {
      desk.stdin.write(`${line(id)}\n`);
      assert.equal(JSON.parse((await told.next()).value).id, id);
    }
    desk.kill('SIGINT');
    assert.deepEqual(await once(desk, 'exit'), [130, null]);
  });

  test('a reader that goes away ends it without a word', () => {
    const stories = Array.from({ length: 50 }, (_, id) => line(id)).join('\n');
    const { stdout, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${CLI}" analyze --jsonl | head -n 1`], {
      input: stories,
      encoding: 'utf8',
    });
    assert.equal(JSON.parse(stdout).id, 0);
    assert.equal(stderr, '');
  });

  test('words that are wrong are told before the first story', () => {
    for (const [args, message] of [
      [['--jobs', '0'], /--jobs takes a number/],
      [['--jobs', 'many'], /--jobs takes a number/],
      [['--fail-on', 'never-ever'], /--fail-on takes/],
      [['--style', 'tabloid'], /Unknown style pack/],
      [['stories.jsonl'], /--jsonl reads standard input, not files: copydesk check --jsonl < stories\.jsonl/],
    ] as const) {
      const { code, lines, err } = answers(['check', '--jsonl', ...args], [line(1)]);
      assert.equal(code, 2);
      assert.deepEqual(lines, []);
      assert.match(err, message);
    }
  });
});
