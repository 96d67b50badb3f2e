import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import type { Diagnostic } from 'vscode-languageserver/node';
import { changedSidecar, createDesk, defaultConfig, parseConfig, parseSidecar, type Stet } from '../src/core/index.ts';
import { pictureType } from '../src/core/render/page/pictureFile.ts';
import { readStyles } from '../src/core/valeStyles.ts';
import { importArticles } from '../src/import/index.ts';
import { pictureTaker } from '../src/import/story.ts';
import { inMemory } from './lsp.ts';

const addStet = (yaml: string | null, stet: Stet) => changedSidecar(yaml, { kind: 'stet', stet });
const removeStet = (yaml: string | null, stet: Stet) => changedSidecar(yaml, { kind: 'unstet', stet });

/** Configurations and sidecars that mean harm: each is refused at its place, or does nothing. */

const bomb = `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from(
  { length: 12 },
  (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
).join('\n')}\n`;
const deep = '['.repeat(20_000);
const deepMap = Array.from({ length: 3_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n');

for (const [name, yaml] of [
  ['aliases that multiply', bomb],
  ['lists without end', deep],
  ['maps in maps in maps', deepMap],
  ['an alias of itself', 'terms: &a [*a]\n'],
  ['a merge of itself', 'a: &a\n  <<: *a\n'],
  ['a code tag', 'style: !!js/function "function () { globalThis.pwned = 1 }"\n'],
  ['NULs', 'style: "\0"\n\0\0'],
  ['a key of 1 MB', `${'a'.repeat(1_000_000)}: 1\n`],
] as const) {
  test(`${name}: a problem, soon, in configuration and sidecar`, () => {
    const start = process.cpuUsage();
    const { file, problems } = parseConfig(yaml);
    assert.equal(file, null);
    assert.ok(problems.length > 0);
    const sidecar = parseSidecar(yaml);
    assert.deepEqual(sidecar.stets, []);
    const seconds = process.cpuUsage(start).user / 1e6;
    assert.ok(seconds < 5, `${seconds} s`);
    assert.equal('pwned' in globalThis, false);
  });
}

describe('keys that reach for prototypes', () => {
  const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
  for (const key of KEYS) {
    test(key, () => {
      for (const yaml of [
        `${key}:\n  polluted: yes\n`,
        `rules:\n  ${key}: off\n`,
        `rules:\n  ${key}:\n    polluted: yes\n`,
        `rules:\n  quotes/unattributed:\n    ${key}: yes\n`,
        `style: ${key}\n`,
      ])
        assert.ok(parseConfig(yaml).problems.length > 0, yaml);
      parseSidecar(`stet:\n  - rule: a/b\n    words: so\n    ${key}: {polluted: yes}\n${key}: {polluted: yes}\n`);
      const before = `version: 1\n${key}: {polluted: yes}\nstet: []\n`;
      const added = addStet(before, { rule: key, words: key });
      assert.match(added ?? '', /polluted/, 'unknown keys are kept');
      removeStet(added ?? '', { rule: key, words: key });
      assert.equal(({} as { polluted?: unknown }).polluted, undefined);
      assert.equal(Object.getPrototypeOf({}), Object.prototype);
    });
  }

  test('as names of metrics, functions, pictures, elements and kinds of pictures', async () => {
    for (const key of KEYS) {
      const files = [
        `extends: readability\nmessage: "So %s"\ngrade: 1\nmetrics: [${key}]\n`,
        `extends: metric\nmessage: "So %s"\nformula: |\n  ${key}(words)\ncondition: "> 0"\n`,
        `extends: metric\nmessage: "So %s"\nformula: |\n  1 ${key} 2\ncondition: "> 0"\n`,
      ].map((text, i) => ({ path: `Rule${i}.yml`, text }));
      const { rules, problems } = readStyles('Styles', files);
      assert.deepEqual([rules.length, new Set(problems.map(({ path }) => path)).size], [0, 3], key);
      assert.equal(pictureType(`a.${key}`), undefined);
      const document = zipSync({
        'content.xml': strToU8(
          `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:p>River</text:p><${key}><text:p>It rose.</text:p></${key}></office:text></office:body></office:document-content>`,
        ),
      });
      const wire = strToU8(
        `<nitf><body><body.content><p>River</p><${key}><p>It rose.</p></${key}></body.content></body></nitf>`,
      );
      for (const [name, bytes] of [
        ['a.odt', document],
        ['a.xml', wire],
      ] as const) {
        const [article] = await importArticles(name, bytes);
        assert.equal(article?.markdown, 'River\n\nIt rose.\n', `${name}: ${key}`);
      }
      await assert.rejects(importArticles('a.xml', strToU8(`<${key}/>`)), /none that is known/);
      assert.equal(pictureTaker('a').take(new Uint8Array(), key), '');
    }
  });
  test('copy that is made of them', () => {
    const text = `constructor\n\nBy __proto__\n\n“toString is valueOf,” hasOwnProperty said. ${KEYS.join(' ')} 4 __proto__s.`;
    for (const format of ['text', 'markdown'] as const)
      assert.deepEqual(createDesk(defaultConfig).review(text, { format }).faults, []);
    const front = `---\n__proto__: x\nconstructor: y\ntitle: z\n---\n\nSo it is.`;
    assert.deepEqual(createDesk(defaultConfig).review(front, { format: 'markdown' }).faults, []);
    assert.equal(({} as { x?: unknown }).x, undefined);
  });
});

describe('globs that ask for too much', () => {
  for (const [glob, message] of [
    [`${'{a,aa}'.repeat(20)}b`, /up to 100 choices/],
    ['(a+)+b', /no groups in parentheses/],
    ['+(@(a|!(b)))', /no groups in parentheses/],
    ['{a,aa}+b', /no groups/],
    ['a'.repeat(201), /longer than 200 characters/],
  ] as const)
    test(`${glob.slice(0, 30)}: a problem at its line, wherever globs stand`, () => {
      for (const [yaml, line] of [
        [`articles:\n  include:\n    - ${JSON.stringify(glob)}\n`, 3],
        [`articles:\n  exclude: [${JSON.stringify(glob)}]\n`, 2],
        [`overrides:\n  - files: ["*.txt", ${JSON.stringify(glob)}]\n    style: ap\n`, 2],
      ] as const) {
        const { file, problems } = parseConfig(yaml);
        assert.equal(file, null);
        assert.deepEqual(
          problems.map((problem) => problem.line),
          [line],
        );
        assert.match(problems[0]!.message, message);
        assert.equal(yaml.slice(problems[0]!.start, problems[0]!.end), JSON.stringify(glob));
      }
    });
  test('usual globs are taken', () => {
    const globs = [
      '**/*.md',
      'news/**',
      '{news,sport}/**/*-{draft,final}-*.{md,txt}',
      'copy \\(final\\)/*.txt',
      '[a-c]?/*',
    ];
    assert.deepEqual(parseConfig(`articles: { include: ${JSON.stringify(globs)} }\n`).problems, []);
  });
});

describe('paths that leave the workspace', () => {
  const STORY = 'Head\n\nThe plan failed.\n\n“It was doomed from the very start.”\n';
  for (const path of [
    '../../secret.yaml',
    'a/../../../secret.yaml',
    '/etc/passwd',
    'file:///etc/passwd',
    'mem://desk/secret.yaml',
    '..\\..\\secret.yaml',
    '%2e%2e/%2e%2e/secret.yaml',
    '~/secret.yaml',
  ])
    for (const key of ['extends', 'vale']) {
      test(`${key}: ${path}`, async () => {
        const asked: string[] = [];
        const files = new Map([['mem://desk/news/sport/copydesk.yaml', `${key}: ${JSON.stringify(path)}\n`]]);
        const read = async (uri: string): Promise<string | undefined> => {
          asked.push(uri);
          return files.get(uri);
        };
        const client = await inMemory(undefined, read, { folders: ['mem://desk/news/sport'] });
        await client.open('mem://desk/news/sport/a.story', STORY);
        const { items } = await client.pull('mem://desk/news/sport/a.story');
        assert.ok((items as Diagnostic[]).some(({ code }) => code === 'quotes/unattributed'));
        const outside = asked.filter((uri) => !new URL(uri).href.startsWith('mem://desk/news/sport/'));
        assert.deepEqual(outside, [], 'nothing outside is read');
        client.connection.dispose();
      });
    }

  test('an untrusted workspace: its styles are not read', async () => {
    const asked: string[] = [];
    const files = new Map([['mem://desk/copydesk.yaml', 'vale: styles\n']]);
    const read = async (uri: string): Promise<string | undefined> => {
      asked.push(uri);
      return files.get(uri);
    };
    const client = await inMemory(undefined, read, {
      folders: ['mem://desk'],
      initializationOptions: { trusted: false },
    });
    await client.open('mem://desk/a.story', STORY);
    await client.pull('mem://desk/a.story');
    assert.deepEqual(
      asked.filter((uri) => uri.includes('styles')),
      [],
    );
    client.connection.dispose();
  });

  test('an untrusted workspace: what is left out of the page is told with the review', async () => {
    const look = 'preview:\n  css: [desk.css]\n  fonts:\n    - { family: Kelder, file: kelder.woff2 }\n';
    const told = async (yaml: string, trusted: boolean): Promise<unknown> => {
      const files = new Map([['mem://desk/copydesk.yaml', yaml]]);
      const client = await inMemory(undefined, async (uri) => files.get(uri), {
        folders: ['mem://desk'],
        initializationOptions: { trusted },
      });
      await client.open('mem://desk/a.story', STORY);
      await client.pull('mem://desk/a.story');
      client.connection.dispose();
      return (client.reviewed.at(-1) as { untrusted: unknown }).untrusted;
    };
    assert.deepEqual(await told(look, false), ['look']);
    assert.deepEqual(await told(`${look}vale: styles\n`, false), ['vale', 'look']);
    assert.deepEqual(await told('preview:\n  theme: plain\n', false), []);
    assert.deepEqual(await told(look, true), []);
  });
});
