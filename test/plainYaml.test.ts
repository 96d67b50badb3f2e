/** Plain YAML is read by us, all other by the library: whatever we read, the library reads alike. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from 'yaml';
import { parseConfig } from '../src/core/index.ts';
import { readPlain } from '../src/core/text/yaml/plainYaml.ts';
import { readYaml } from '../src/core/text/yaml/yaml.ts';
import { random } from './random.ts';

const STARTS = [
  '',
  'a: ',
  'a: { b: ',
  'a: 1\nb: ',
  'stet:\n  - rule: a\n    words: ',
  'ticks:\n  - { kind: a, words: ',
];
const PIECES =
  'a|b c|: |:|#| #|- |-|"|\'|{|}|{ | }|[|]|,|, |key: |stet:|1|1e5|0x1f|007|1.0|5 per cent|true|null|Null|~|.5|.inf|&a|*a|!t|%|@|`|\\n|\\u00e9|\\|“so”|<<|=|2026-11-28|x:y|a.b/c#d|_|+1|(x)|é|😀|ready:|, of: |...|---|? '
    .split('|')
    .concat(
      '\n',
      '\n  ',
      '\n    ',
      '\n  - ',
      '\n- ',
      '\t',
      '\r\n',
      '\r',
      '\u2028',
      '\u0085',
      '\ufeff',
      '\u00a0',
      '\ud800',
    );
const ENDS = [
  '',
  '\n',
  ' }\n',
  '}',
  '"\n',
  "'\n",
  ', who: x }\n',
  '\n    who: x\n',
  '\nready:\n  hash: b\n',
  '\n# So.\n',
];

test('is read as the library reads it, or left to it', (t) => {
  const next = random(20_261_129);
  const pick = (list: readonly string[]): string => list[next(list.length)]!;
  let read = 0;
  for (let i = 0; i < 60_000; i++) {
    const body = Array.from({ length: 1 + next(7) }, () => pick(PIECES)).join('');
    const source = pick(STARTS) + body + pick(ENDS);
    const plain = readPlain(source);
    if (!plain) continue;
    read++;
    const document = parseDocument(source, { logLevel: 'silent', prettyErrors: false });
    assert.deepEqual(document.errors, [], JSON.stringify(source));
    assert.deepEqual({ ...plain.value }, document.toJS(), JSON.stringify(source));
  }
  t.diagnostic(`${read} of 60,000 are plain`);
  assert.ok(read > 3_000);
});

test('tells where each item of a list stands, with the comments above it', () => {
  const source =
    'version: 1\n# Ours.\nstet:\n  # The mayor.\n  - rule: a\n    words: b\n\n  - rule: c\nready:\n  hash: d\n';
  const plain = readPlain(source);
  assert.ok(plain);
  const part = plain.parts.get('stet');
  assert.deepEqual(
    part?.items.map(({ start, end }) => source.slice(start, end)),
    ['  # The mayor.\n  - rule: a\n    words: b\n', '\n  - rule: c\n'],
  );
  assert.deepEqual([...plain.parts.keys()], ['version', 'stet', 'ready']);
});

/** Mistakes of a configuration are told like those of any file, though a schema finds them. */
test('a configuration of mistakes only is told of in seconds, its first hundred', () => {
  const start = process.cpuUsage().user;
  for (const line of [(i: number) => `k${i}: 1\n`, (i: number) => `${i ? '' : 'terms:\n'}  - ${i}\n`]) {
    const yaml = Array.from({ length: 20_000 }, (_, i) => line(i)).join('');
    assert.equal(parseConfig(yaml).problems.length, 100);
  }
  const took = (process.cpuUsage().user - start) / 1000;
  assert.ok(took < 8_000, `${took.toFixed(0)} ms`);
});

describe('what a stranger writes to keep the reader busy', () => {
  const COUNT = 50_000;
  const many = (line: (i: number) => string): string => Array.from({ length: COUNT }, (_, i) => line(i)).join('');
  const FILES: Readonly<Record<string, readonly [yaml: string, problems: number]>> = {
    'keys of one map': [many((i) => `"k${i}": 1\n`), 0],
    'keys of one map in braces': [`{${many((i) => `k${i},`)}}`, 0],
    'the same key': ['a: 1\n'.repeat(COUNT), 100],
    'lines that cannot be read': ['a: b: c\n'.repeat(COUNT), 100],
    'anchors and aliases': [many((i) => `- &a${i} 1\n- *a${i}\n`), 1],
    'brackets in words': [`a:\n${many((i) => `  - "${i} [sic"\n`)}`, 0],
    'more than is read': [`? ${'a'.repeat(9 * 2 ** 20)}\n`, 1],
  };
  for (const [name, [yaml, problems]] of Object.entries(FILES))
    test(`${name}: in seconds`, () => {
      const start = process.cpuUsage().user;
      assert.equal(readYaml(yaml).problems.length, problems);
      const took = (process.cpuUsage().user - start) / 1000;
      assert.ok(took < 8_000, `${took.toFixed(0)} ms`);
    });
});
