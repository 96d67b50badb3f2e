import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { createDesk, defaultConfig } from '../src/core/index.ts';

/** Relations of every kind that copy holds, in many wordings: what is wrong is raised, its right twin is silent. */

const desk = createDesk(defaultConfig);
const FRAME = [
  '“It matters to all of us,” said Pilar Anders, who runs a bakery nearby.',
  'The county declined to comment.',
];

function findings(copy: string): string[] {
  const [, headline, told] = /^HEAD: (.*?) \/\/ (.*)$/.exec(copy) ?? [];
  const body = (told ?? copy).split(' // ');
  const text = [headline ?? 'Town plan moves ahead', 'By Staff Reporter', ...body, ...FRAME].join('\n\n');
  return desk
    .review(`${text}\n`, { format: 'text', date: '2024-06-20' })
    .findings.filter(({ rule, severity }) => /^(?:figures|dates)\//.test(rule) && severity !== 'hint')
    .map(({ rule, message }) => `${rule}: ${message}`);
}

const lines = readFileSync('test/data/relations.txt', 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t'));
const chosen = (copy: string, which: 1 | 2): string => copy.replace(/\[([^|\]]*)\|([^\]]*)\]/g, `$${which}`);

test('there are at least 240 pairs', () => assert.ok(lines.length >= 240, String(lines.length)));

for (const kind of new Set(lines.map(([name]) => name!))) {
  describe(kind, () => {
    for (const [, copy = ''] of lines.filter(([name]) => name === kind)) {
      test(`right: ${chosen(copy, 1)}`, () => assert.deepEqual(findings(chosen(copy, 1)), []));
      test(`wrong: ${chosen(copy, 2)}`, () => assert.notDeepEqual(findings(chosen(copy, 2)), []));
    }
  });
}
