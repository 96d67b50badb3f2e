import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver/node';
import { type Client, startProcess, startWorker } from './lsp.ts';

const CONFIG = 'vale: styles/Our House\nrules:\n  vale/Our House.Off: off\n';
const COPY =
  'River rises in Port Ada\n\nIt basically held, and the builder left. “It basically held,” Mayor Ana Ruiz said.\n';
const rule = (more: string): string =>
  `extends: existence\nmessage: "Leave out “%s”."\nlink: https://example.org/a\n${more}\n`;
const FILES: Readonly<Record<string, string>> = {
  'copydesk.yaml': CONFIG,
  'ferry.story': COPY,
  'styles/Our House/Words.yml': rule('tokens: [basically]'),
  'styles/Our House/Off.yml': rule('tokens: [left]'),
  'styles/Our House/Swap.yml':
    'extends: substitution\nmessage: "Write “%s”, not “%s”."\naction: {name: replace}\nswap: {builder: mason}\n',
  'styles/Our House/Parts.yml': 'extends: sequence\nmessage: "%s"\n',
};
/** Rule, first unit and severity of what Vale's rules find. */
const EXPECTED = [
  ['vale/Our House.Words', 28, 'warning'],
  ['vale/Our House.Swap', 52, 'warning'],
];

const folder = mkdtempSync(join(tmpdir(), 'copydesk-vale-'));
for (const [path, text] of Object.entries(FILES)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
after(() => rmSync(folder, { recursive: true, force: true }));
const copydesk = (...args: string[]) =>
  spawnSync(process.execPath, [resolve('dist/cli.js'), ...args], { cwd: folder, encoding: 'utf8' });

describe('the command line runs Vale styles', () => {
  test('finds what they ask for and names what cannot be run', () => {
    const { stdout, stderr } = copydesk('check', '--format', 'json', 'ferry.story');
    const found = JSON.parse(stdout)[0].findings as { rule: string; start: number; severity: string }[];
    assert.deepEqual(
      found.filter((one) => one.rule.startsWith('vale/')).map((one) => [one.rule, one.start, one.severity]),
      EXPECTED,
    );
    assert.equal(stderr.match(/sequence/g)?.length, 1);
    assert.match(stderr, /Parts\.yml:1:10: .*“sequence”/);
  });
  test('fixes what is listed word for word', () => {
    const { stdout } = copydesk('fix', '--dry-run', 'ferry.story');
    assert.match(stdout, /\+It basically held, and the mason left\. “It basically held,”/);
  });
  test('shows the page of one of their rules', () => {
    assert.match(copydesk('rules', 'vale/Our House.Words').stdout, /# Leave out[\s\S]*example\.org/);
  });
  test('names a rule file that cannot be read, and runs the others', () => {
    const odd = join(folder, 'styles/Our House/Odd.yml');
    symlinkSync('nowhere.yml', odd);
    const { status, stdout, stderr } = copydesk('check', 'ferry.story');
    rmSync(odd, { recursive: true });
    assert.equal(status, 1);
    assert.match(stdout, /vale\/Our House\.Words/);
    assert.match(stderr, /Odd\.yml: no such file or directory\./);
  });
  test('gives their findings a title in the marked page', () => {
    const { stdout } = copydesk('preview', 'ferry.story', '--marked');
    assert.match(stdout, /<b>Warning: Leave out “…”\.<\/b> Leave out “basically”\./);
  });
  test('names a folder that is not there, and a path that leads outside', () => {
    writeFileSync(join(folder, 'lost.yaml'), 'vale: [nowhere]\n');
    assert.match(
      copydesk('check', '--config', 'lost.yaml', 'ferry.story').stderr,
      /nowhere: no such folder of Vale styles/,
    );
    for (const path of ['../styles', '/etc', 'a/../../b', 'C:\\styles', 'file:///etc']) {
      writeFileSync(join(folder, 'out.yaml'), `vale: ${JSON.stringify(path)}\n`);
      const { status, stderr } = copydesk('check', '--config', 'out.yaml', 'ferry.story');
      assert.equal(status, 2, path);
      assert.match(stderr, /1:7: .*is not a folder below this file/);
    }
  });
});

const ROOT = 'mem://desk';
const STORY = `${ROOT}/ferry.story`;
const WORDS = `${ROOT}/styles/Our%20House/Words.yml`;

for (const [name, start] of [
  ['process', startProcess],
  ['worker', startWorker],
] as const)
  describe(`server as a ${name} runs Vale styles`, () => {
    const files = new Map(
      Object.entries(FILES).map(([path, text]) => [`${ROOT}/${path.replaceAll(' ', '%20')}`, text]),
    );
    const found = async (client: Client): Promise<unknown[]> => {
      const items = (await client.pull(STORY)).items as Diagnostic[];
      return items.filter(({ code }) => String(code).startsWith('vale/'));
    };
    const saved = async (client: Client, uri: string, text: string): Promise<void> => {
      const before = client.refreshes();
      files.set(uri, text);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
      await client.until(() => client.refreshes() > before);
    };

    test('finds the same, links the reason, and reads a rule again when it is saved', async (t) => {
      const client = await start({ files, folders: [ROOT] });
      t.after(() => client.stop());
      await client.open(STORY, COPY);
      const [first, second] = (await found(client)) as Diagnostic[];
      assert.deepEqual(
        [first, second].map((item) => [item?.code, item?.range.start.character, item?.severity]),
        EXPECTED.map(([code, start]) => [code, Number(start) - COPY.indexOf('It basically'), 2]),
      );
      assert.equal(first?.message, 'Leave out “basically”.');
      assert.equal(first?.codeDescription?.href, 'https://example.org/a');
      const page = await client.connection.sendRequest('copydesk/rulePage', { id: 'vale/Our House.Words' });
      assert.match((page as { markdown: string }).markdown, /Leave out/);

      const faulty = client.published.filter(({ uri }) => uri.endsWith('Parts.yml'));
      assert.equal(faulty.length, 1);
      assert.equal(faulty[0]?.diagnostics[0]?.severity, 2);
      assert.match(String(faulty[0]?.diagnostics[0]?.message), /“sequence”/);

      await saved(client, WORDS, rule('tokens: [held]'));
      assert.deepEqual((await found(client)).map((item) => (item as Diagnostic).message)[0], 'Leave out “held”.');
      await saved(client, WORDS, rule('tokens: ["(?!"]'));
      assert.equal((await found(client)).length, 1);
      await client.until(() =>
        client.published.some(({ uri, diagnostics }) => uri === WORDS && diagnostics.length > 0),
      );
      await saved(client, WORDS, FILES['styles/Our House/Words.yml']!);
      assert.equal((await found(client)).length, 2);
      assert.deepEqual(client.published.filter(({ uri }) => uri === WORDS).at(-1)?.diagnostics, []);
      assert.deepEqual(client.log, []);
    });

    test('takes back the faults of a folder that is no longer named', async (t) => {
      const mine = new Map(files);
      const client = await start({ files: mine, folders: [ROOT] });
      t.after(() => client.stop());
      await client.open(STORY, COPY);
      await found(client);
      const faults = () => client.published.filter(({ uri }) => uri.endsWith('Parts.yml')).at(-1)?.diagnostics.length;
      await client.until(() => faults() === 1);
      const uri = `${ROOT}/copydesk.yaml`;
      mine.set(uri, 'style: ap\n');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
      await client.until(() => faults() === 0);
      assert.deepEqual(await found(client), []);
    });

    test('runs none of them where nobody trusts the workspace, and says so', async (t) => {
      const client = await start({ files, folders: [ROOT], initializationOptions: { trusted: false } });
      t.after(() => client.stop());
      await client.open(STORY, COPY);
      assert.deepEqual(await found(client), []);
      assert.deepEqual((client.reviewed.at(-1) as { untrusted: string[] }).untrusted, ['vale']);
      assert.deepEqual(client.published, []);
    });

    test('a folder that is not there is reported at its line', async (t) => {
      const lost = new Map([[`${ROOT}/copydesk.yaml`, 'style: ap\nvale: nowhere\n']]);
      const client = await start({ files: lost, folders: [ROOT] });
      t.after(() => client.stop());
      await client.until(() => client.published.length > 0);
      assert.match(String(client.published[0]?.diagnostics[0]?.message), /No such folder: “nowhere/);
      assert.equal(client.published[0]?.diagnostics[0]?.range.start.line, 1);
    });
  });
