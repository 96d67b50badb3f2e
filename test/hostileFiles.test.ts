/** Transcripts, sidecars, configurations and settings that are too much or of wrong types: each is answered soon. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver/node';
import {
  applyStets,
  applyTicks,
  type CheckedQuote,
  checkQuotes,
  createDesk,
  defaultConfig,
  factsOf,
  LONGEST_TRANSCRIPT,
  parseConfig,
  parseSidecar,
  personalLayer,
  placeQueries,
  readArticle,
  readTranscript,
  type Stet,
  type Tick,
} from '../src/core/index.ts';
import type { Reviewed } from '../src/protocol.ts';
import { EDITOR, inMemory } from './lsp.ts';
import { worked } from './shapes.ts';

const URI = 'file:///desk/a.article';
const COPY = 'Head\n\nIt was Feb. 30, the town said.';
const QUOTED = 'River rises\n\n“We lost it all that night,” Mayor Ana Ruiz said. “It is what it is.”\n';

/** Milliseconds of processor time that something takes, within a limit. */
function soon(limit: number, what: string, run: () => unknown): void {
  const took = worked(run);
  assert.ok(took < limit, `${what}: ${Math.round(took)} ms`);
}

describe('transcripts', () => {
  const check = (transcript: string, story = QUOTED): CheckedQuote[] =>
    checkQuotes(readArticle(story, 'text'), readTranscript(transcript));
  const SAID = 'We lost it all that night.';
  const MATCHES: Readonly<Record<string, readonly [transcript: string, match: CheckedQuote['match']]>> = {
    'nothing at all': ['', 'missing'],
    'NULs and other control characters': [`\0\0\u001b[2J\u0007 ${SAID}\0`, 'exact'],
    'bytes that are no text': [`\ufffd\ufffd\ud800 ${SAID} \udfff`, 'exact'],
    'marks that turn the line': [`\u202e${SAID}\u2066`, 'exact'],
    'a file of Windows, and one of the old Mac': [`So.\r\n${SAID}\r\rSo.`, 'exact'],
    'words that every object has': [`constructor __proto__ toString ${SAID} hasOwnProperty`, 'exact'],
    'times that no clock has': [
      `WEBVTT\n\n99999999999:99:99.999 --> -1:00:00.000\n${SAID}\n\n00:00:00,1 --> 00:00:00,0\nSo.\n`,
      'exact',
    ],
    'times without words': ['WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n\n1\n00:00:04,000 --> 00:00:02,000\n', 'missing'],
    'an arrow and nothing else': ['-->', 'missing'],
    'tags that never close': [`WEBVTT\n\n00:01.000 --> 00:02.000\n<v <b <i ${SAID} {\\an`, 'exact'],
    'tags around every word': [
      `WEBVTT\n\n00:01.000 --> 00:02.000\n${SAID.split(' ')
        .map((word) => `<c.x>${word}</c>`)
        .join(' ')}`,
      'exact',
    ],
    'a number a line': [`${SAID}\n${'1\n'.repeat(1000)}`, 'exact'],
  };
  for (const [name, [transcript, match]] of Object.entries(MATCHES))
    test(name, () => assert.equal(check(transcript)[0]?.match, match));

  test('as long as they may be, in one line and in many, they are read in seconds', (t) => {
    const size = LONGEST_TRANSCRIPT;
    const of = (words: string): string => words.repeat(Math.ceil(size / words.length)).slice(0, size);
    const LONG: Readonly<Record<string, string>> = {
      'one line': of('the council met on Monday and so '),
      'one word': of('a'),
      'one letter a word': of('a '),
      NULs: of('\0'),
      tags: `00:01.000 --> 00:02.000\n${of('<')}`,
      'empty lines with times': of('00:01.000 --> 00:02.000\n\n'),
      'lines of a number': `-->\n${of(`${'1'.repeat(999)}\n`)}`,
      'a line of spaces': `-->\n${of(' ')}`,
      'words with joints': of('a-'),
    };
    for (const [name, transcript] of Object.entries(LONG)) {
      const took = worked(() => check(transcript));
      t.diagnostic(`${name}: ${Math.round(took)} ms`);
      assert.ok(took < 12_000, `${name}: ${Math.round(took)} ms`);
    }
  });
  test('quotations of words that stand everywhere are not compared with every place', () => {
    const everywhere = 'no '.repeat(300_000);
    const long = `Head\n\n“${'no '.repeat(5_000)}never,” Mayor Ana Ruiz said.\n`;
    soon(2_000, 'one long quotation', () => check(everywhere, long));
    const many = `Head\n\n${'“No no no no never,” Mayor Ana Ruiz said.\n\n'.repeat(1_000)}`;
    soon(5_000, 'many short ones', () => check(`${everywhere} never`, many));
    const first = `${'the dog sat. '.repeat(30_000)} The dog sat down there.`;
    const [found] = check(first, 'Head\n\n“The dog sat down there,” Mayor Ana Ruiz said.\n');
    assert.equal(found?.match, 'exact', 'what stands behind many like it is found');
  });
});

describe('sidecars', () => {
  const WRONG = ['{toString: 7, valueOf: 7}', '{__proto__: {polluted: yes}}', '[a]', '{}', '.nan', '!!binary aGk='];
  for (const wrong of WRONG)
    test(`${wrong} in place of words is a problem or nothing`, () => {
      for (const yaml of [
        `stet:\n  - rule: ${wrong}\n    words: so\n`,
        `stet:\n  - rule: a/b\n    words: so\n    before: ${wrong}\n    reason: ${wrong}\n`,
        `ticks:\n  - kind: name\n    words: ${wrong}\n`,
        `ticks:\n  - kind: name\n    words: Ana\n    of: ${wrong}\n`,
        `queries:\n  - id: ${wrong}\n    words: so\n    text: so\n`,
        `queries:\n  - id: a\n    words: so\n    text: so\n    replies: [${wrong}, {text: ${wrong}}]\n    resolved: ${wrong}\n`,
        `ready:\n  hash: ${wrong}\n`,
        `ready: ${wrong}\n`,
        `stet: ${wrong}\nticks: ${wrong}\nqueries: ${wrong}\n`,
      ]) {
        const { stets, ticks, queries, seal } = parseSidecar(yaml);
        const texts = [
          ...stets,
          ...ticks,
          ...queries.flatMap(({ replies = [], resolved, ...query }) => [query, ...replies, resolved ?? {}]),
          seal ?? {},
        ];
        for (const one of texts)
          assert.ok(
            Object.values(one).every((value) => typeof value === 'string'),
            yaml,
          );
      }
      assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    });

  test('thousands of equal stets, ticks and queries are laid to a long story in seconds', () => {
    const story = `Head\n\n${Array.from({ length: 2_000 }, (_, i) => `The ward has 7 doors of ${i}, Ana Ruiz said.`).join('\n\n')}`;
    const { article, findings } = createDesk(defaultConfig).review(story, { format: 'text' });
    const rule = 'style/numerals';
    const COUNT = 30_000;
    const list = <T>(make: (i: number) => T): T[] => Array.from({ length: COUNT }, (_, i) => make(i));
    const stets: Readonly<Record<string, (i: number) => Stet>> = {
      'of one place each': (i) => ({ rule, words: '7', before: `${i}`, after: `${i}` }),
      'of any place': () => ({ rule, words: '7' }),
      'of words that are gone': (i) => ({ rule, words: `The ward has 7 doors of ${i}x` }),
    };
    for (const [name, make] of Object.entries(stets))
      soon(6_000, `stets ${name}`, () => applyStets(article.text, findings, list(make)));
    const facts = factsOf(article);
    const ticks: Readonly<Record<string, (i: number) => Tick>> = {
      'of one place each': (i) => ({ kind: 'figure', words: '7', before: `${i}`, after: `${i}` }),
      'of titles that are gone': (i) => ({ kind: 'name', words: 'Ana Ruiz', of: `The ward has ${i}x` }),
    };
    for (const [name, make] of Object.entries(ticks))
      soon(6_000, `ticks ${name}`, () => applyTicks(article.text, facts, list(make)));
    const query = (words: string) => (i: number) => ({ id: `${i}`, words, text: 'Why?' });
    soon(6_000, 'queries of words that are gone', () =>
      placeQueries(article.text, list(query('The ward has 7 windows'))),
    );
    const many = 'no '.repeat(100_000);
    soon(6_000, 'a query of words that begin everywhere', () => placeQueries(many, [query(`${many} never`)(0)]));
  });
});

describe('configurations of absurd lengths', () => {
  const many = (make: (i: number) => string, count = 100_000): string =>
    Array.from({ length: count }, (_, i) => make(i)).join('');
  const word = 'a'.repeat(1_000_000);
  const LONG: Readonly<Record<string, string>> = {
    '100,000 names': `names:\n${many((i) => `  - Ana Ruiz${i}\n`)}`,
    '100,000 spellings': `spellings:\n${many((i) => `  - worda${i}\n`)}`,
    '30,000 terms': `terms:\n${many((i) => `  - avoid: [word a${i}]\n    use: b${i}\n`, 30_000)}`,
    'a term of 100,000 words to avoid': `terms:\n  - use: b\n    avoid:\n${many((i) => `      - word a${i}\n`)}`,
    '5,000 overrides': `overrides:\n${many((i) => `  - files: ["a${i}.txt"]\n    style: ap\n`, 5_000)}`,
    '100,000 globs': `articles:\n  include:\n${many((i) => `    - a${i}/**\n`)}`,
    '100,000 rules that nobody has': `rules:\n${many((i) => `  a/b${i}: off\n`)}`,
    '100,000 keys that nobody has': many((i) => `a${i}: 1\n`),
    'a name of 1 MB': `names: [${word}]\n`,
    'a term of 1 MB': `terms:\n  - avoid: [${word}]\n    use: ${word}\n`,
    'a term of 200,000 words': `terms:\n  - avoid: ["${'a '.repeat(200_000)}b"]\n    use: c\n`,
    'a style of 1 MB': `style: ${word}\n`,
    'a key of 1 MB': `rules:\n  ? ${word}\n  : off\n`,
    'one line of flow': `names: [${many((i) => `a${i}, `)}]\n`,
    'a lone half of a pair': 'rules:\n  "\\ud800": off\n"\\udfff": 1\n',
    'a key of percent signs': 'rules:\n  "%E0%A4%A/~2": off\n"%": 1\n',
  };
  for (const [name, yaml] of Object.entries(LONG))
    test(`${name}: read, told and reviewed with in seconds`, (t) => {
      const took = worked(() => {
        const { file, problems } = parseConfig(yaml);
        assert.ok(problems.length <= 100);
        const config = {
          ...defaultConfig,
          names: file?.names ?? [],
          spellings: file?.spellings ?? [],
          terms: file?.terms ?? [],
        };
        const { faults } = createDesk(config).review(COPY, { format: 'text' });
        assert.deepEqual(faults, []);
      });
      t.diagnostic(`${Math.round(took)} ms`);
      assert.ok(took < 20_000, `${Math.round(took)} ms`);
    });
});

describe('settings', () => {
  const WRONG = [
    ...['null', '7', '"x"', 'true', '[]', '{}', '[7]', '[null]', '[{}]', '[[]]', '[{"avoid":7}]', '[{"avoid":"x"}]'],
    ...['{"__proto__":{"polluted":true}}', '{"constructor":"off"}', '{"toString":7,"valueOf":7}', '"__proto__"'],
    ...['{"length":9}', '{"0":"x"}', '{"\\ud800":"off"}', `[${Array(300).fill('7').join()}]`, '{"dates/impossible":7}'],
    ...['{"dates/impossible":{"__proto__":{"polluted":true}}}', '{"vale/x":"off"}'],
  ];
  const KEYS = ['style', 'rules', 'terms', 'names', 'spellings', '__proto__', 'constructor', 'vale', 'extends'];
  const all = KEYS.flatMap((key) =>
    WRONG.map((value) =>
      `{"${key}":${value},"spellings":["Okoro"]}`.replace(
        /,"spellings":\["Okoro"\]/,
        key === 'spellings' ? ',"names":["Okoro"]' : '$&',
      ),
    ),
  );

  test('of wrong types are left out, and what is right beside them counts', () => {
    for (const json of all) {
      const { layer } = personalLayer(JSON.parse(json), 'your settings');
      assert.deepEqual(
        [...(layer?.spellings ?? []), ...(layer?.names ?? [])].filter((one) => one !== 'Okoro' && one !== 'x'),
        [],
        json,
      );
      for (const term of layer?.terms ?? []) assert.ok(Array.isArray(term.avoid), json);
      assert.equal(({} as { polluted?: unknown }).polluted, undefined, json);
    }
    const few = personalLayer({ names: ['Okoro', ...Array(1_000).fill(7)] }, 'your settings');
    assert.deepEqual(few.layer?.names, ['Okoro']);
    assert.equal(few.problems.length, 100);
    const many = personalLayer({ names: ['Okoro', ...Array(300_000).fill(7)] }, 'your settings');
    assert.deepEqual(many, { layer: null, problems: ['Too many errors to list.'] });
  });
  test('by whatever way they come, the story is reviewed', async (t) => {
    const settings: Record<string, unknown> = {};
    const asked = await inMemory(undefined, undefined, { settings });
    const pushed = await inMemory(undefined, undefined, {
      capabilities: { ...EDITOR, workspace: { ...EDITOR.workspace, configuration: false } },
    });
    for (const client of [asked, pushed]) await client.open(URI, COPY);
    for (const json of ['7', '"x"', '[]', 'null', ...all]) {
      for (const key of Object.keys(settings)) delete settings[key];
      Object.assign(settings, JSON.parse(json));
      for (const client of [asked, pushed]) {
        await client.connection.sendNotification('workspace/didChangeConfiguration', {
          settings: { copydesk: JSON.parse(json) },
        });
        const { items } = await client.pull(URI);
        assert.deepEqual(
          (items as Diagnostic[]).map(({ code }) => code),
          ['dates/impossible'],
          json,
        );
        assert.equal((client.reviewed.at(-1) as Reviewed).failed, false, json);
      }
    }
    for (const client of [asked, pushed]) client.connection.dispose();
    t.diagnostic(`${2 * (all.length + 4)} tried`);
  });
});

test('arguments of commands that are of wrong types write nothing, and what is written is read again', async (t) => {
  const edits: { documentChanges?: { textDocument?: { uri: string }; edits?: { newText: string }[] }[] }[] = [];
  const client = await inMemory(undefined, undefined, {
    capabilities: {
      ...EDITOR,
      workspace: {
        ...EDITOR.workspace,
        applyEdit: true,
        workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
      },
      window: { showDocument: { support: true } },
    },
  });
  const shown: string[] = [];
  client.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: (typeof edits)[0] }) => {
    edits.push(edit);
    return { applied: true };
  });
  client.connection.onRequest('window/showDocument', ({ uri }: { uri: string }) => {
    shown.push(uri);
    return { success: true };
  });
  await client.open(URI, COPY);
  const VALUES = [
    ...['null', '7', '"x"', '[]', '{}', '{"__proto__":{"polluted":true}}', '{"toString":7,"valueOf":7}', '"__proto__"'],
    ...['[null]', '"constructor"', '""', '1e999', '"a\\n---\\nb: c"', '{"rule":"a/b"}'],
  ];
  const SHAPES = [
    '@',
    '{"uri":@}',
    '{"uri":"file:///desk/a.article","stet":@,"change":@,"rule":@}',
    '{"uri":"file:///desk/a.article","stet":{"rule":@,"words":"so"},"change":{"kind":@,"word":"so"},"rule":"style/percent"}',
    '{"uri":"file:///desk/a.article","stet":{"rule":"a/b","words":@},"change":{"kind":"names","word":@}}',
    '{"uri":"file:///desk/a.article","stet":{"rule":"a/b","words":"so","reason":@,"who":@,"__proto__":@},"change":{"kind":"terms","term":{"avoid":[@],"use":@}}}',
    '{"uri":"file:///desk/a.article","change":{"kind":"rule","rule":@,"level":"off","files":@}}',
  ];
  let tried = 0;
  for (const command of ['stet', 'style', 'off', 'explain', '__proto__', 'constructor'])
    for (const shape of SHAPES)
      for (const value of VALUES) {
        const given: unknown = JSON.parse(shape.replaceAll('@', () => value));
        for (const list of [[given], [given, given]]) {
          tried++;
          const params = { command: `copydesk.server.${command}`, arguments: list };
          assert.equal(await client.connection.sendRequest('workspace/executeCommand', params), null, shape);
        }
      }
  for (const { textDocument, edits: [edit] = [] } of edits.flatMap(({ documentChanges = [] }) => documentChanges)) {
    if (!edit || !textDocument) continue;
    const parse = textDocument.uri.endsWith('a.article.copydesk.yaml') ? parseSidecar : parseConfig;
    assert.deepEqual(parse(edit.newText).problems, [], edit.newText);
  }
  for (const uri of shown) assert.doesNotMatch(uri, /^(?:command|javascript):/);
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  const codes = ((await client.pull(URI)).items as Diagnostic[]).map(({ code }) => code);
  assert.ok(codes.includes('dates/impossible'));
  t.diagnostic(`${tried} tried, ${edits.length} edits, each read again`);
  client.connection.dispose();
});
