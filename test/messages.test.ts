import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDesk, defaultConfig, rules } from '../src/core/index.ts';

const LONGEST_LINE = 80;
/** What a placeholder holds where no example fills it. */
const TYPICAL = 'Ana Ruiz';

const firstLine = (message: string | { readonly what: string }): string =>
  typeof message === 'string' ? (message.split('\n')[0] ?? '') : message.what;

test('the first line of every message is short, its placeholders filled', () => {
  const long = rules.flatMap(({ id, messages }) =>
    Object.entries(messages)
      .map(([key, message]) => `${id} ${key}: ${firstLine(message).replaceAll(/\{\w+\}/g, TYPICAL)}`)
      .filter((line) => line.slice(line.indexOf(': ') + 2).length > LONGEST_LINE),
  );
  assert.deepEqual(long, []);
});

test('the messages of all examples say what is wrong in one short line', () => {
  const desk = createDesk(defaultConfig);
  const long = new Set<string>();
  for (const { examples } of rules)
    for (const example of examples) {
      const copy = ('bad' in example ? example.bad : example.good).replaceAll(/\[\[|\]\]/g, '');
      const { findings } = desk.review(copy, { format: example.format ?? 'text', date: null });
      for (const { rule, message } of findings)
        if (firstLine(message).length > LONGEST_LINE) long.add(`${rule}: ${firstLine(message)}`);
    }
  assert.deepEqual([...long], []);
});
