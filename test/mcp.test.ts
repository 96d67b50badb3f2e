import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

/** `copydesk mcp` as a process, asked by the client of the protocol's own SDK. */
const root = mkdtempSync(join(tmpdir(), 'copydesk-mcp-'));
const desk = join(root, 'desk');
const STORY =
  'River rises in Port Ada\n\nThe plan failed, Mayor Ana Ruiz said. It cost 7% percent more.\n\n“It was doomed.”\n\n“Nobody asked us,” Ruiz said.\n\nThe council meets on Feb. 30.\n';

let client: Client;
const complaints: string[] = [];
before(async () => {
  mkdirSync(desk);
  writeFileSync(join(desk, 'river.txt'), STORY);
  writeFileSync(join(root, 'secret.txt'), STORY);
  symlinkSync(join(root, 'secret.txt'), join(desk, 'link.txt'));
  client = await connected([desk]);
});
after(async () => {
  await client.close();
  rmSync(root, { recursive: true, force: true });
});

async function connected(args: readonly string[]): Promise<Client> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['dist/cli.js', 'mcp', ...args],
    stderr: 'pipe',
  });
  transport.stderr?.on('data', (data: Buffer) => void complaints.push(String(data)));
  const made = new Client({ name: 'test', version: '1.0.0' });
  await made.connect(transport);
  return made;
}

// biome-ignore lint/suspicious/noExplicitAny: answers are JSON of five shapes, and each test asserts its own
type Answer = any;

/** A tool's answer, which comes both as data and as text. */
async function ask(name: string, input: object): Promise<Answer> {
  const answer = (await client.callTool({ name, arguments: { ...input } })) as Answer;
  assert.ok(!answer.isError, JSON.stringify(answer));
  assert.deepEqual(JSON.parse(answer.content[0].text), answer.structuredContent);
  return answer.structuredContent;
}

/** What a tool says that it could not answer. */
async function refusal(name: string, input: object): Promise<string> {
  const answer = (await client.callTool({ name, arguments: { ...input } })) as Answer;
  assert.equal(answer.isError, true, JSON.stringify(answer));
  return answer.content[0].text;
}

test('five tools, all of which only read, and all of which say what they take', async () => {
  const { tools } = await client.listTools();
  assert.deepEqual(
    tools.map(({ name }) => name),
    ['check', 'who-said-it', 'facts-to-verify', 'explain-rule', 'propose-fix'],
  );
  for (const { name, annotations, description, inputSchema } of tools) {
    assert.equal(annotations?.readOnlyHint, true, name);
    assert.equal(annotations?.openWorldHint, false, name);
    assert.ok((description ?? '').length > 40, name);
    assert.equal(inputSchema.type, 'object');
  }
  assert.match(client.getInstructions() ?? '', /Nothing is written/);
});

describe('what assistants are told', () => {
  test('findings, the gravest first, with the place and the words', async () => {
    const { findings } = await ask('check', { file: 'river.txt' });
    assert.equal(findings[0].severity, 'error');
    assert.deepEqual(
      findings.filter((one: Answer) => one.rule === 'dates/impossible').map(({ line, words }: Answer) => [line, words]),
      [[9, 'Feb. 30']],
    );
    const few = await ask('check', { text: STORY, rule: 'quotes/unattributed' });
    assert.deepEqual(
      few.findings.map(({ rule, line }: Answer) => [rule, line]),
      [['quotes/unattributed', 5]],
    );
  });
  test('who said it, and whom the story hears', async () => {
    const { quotations, sources } = await ask('who-said-it', { file: 'river.txt' });
    assert.deepEqual(
      quotations.map(({ line, who }: Answer) => [line, who]),
      [
        [5, 'No speaker named; Ruiz spoke last'],
        [7, 'Ana Ruiz'],
      ],
    );
    assert.match(quotations[1].how, /Ruiz said/);
    assert.deepEqual(
      sources.map(({ name, line }: Answer) => [name, line]),
      [['Ana Ruiz', 3]],
    );
    const some = await ask('who-said-it', { text: STORY, words: 'nobody  asked' });
    assert.equal(some.quotations.length, 1);
  });
  test('facts, with what a person has checked', async () => {
    const sidecar = join(desk, 'river.txt.copydesk.yaml');
    const open = await ask('facts-to-verify', { file: 'river.txt' });
    assert.equal(open.checked, 0);
    assert.ok(open.facts.some(({ words, lines }: Answer) => words === 'Ana Ruiz' && lines[0] === 3));
    writeFileSync(sidecar, 'ticks:\n  - kind: name\n    words: Ana Ruiz\n    of: Mayor\n    who: Bo\n');
    const { checked, facts } = await ask('facts-to-verify', { file: 'river.txt' });
    rmSync(sidecar);
    assert.equal(checked, 1);
    assert.equal(facts.find(({ words }: Answer) => words === 'Ana Ruiz').by, 'Bo');
  });
  test('a rule’s page', async () => {
    const { page } = await ask('explain-rule', { rule: 'quotes/unattributed' });
    assert.match(page, /^# /);
  });
  test('fixes as lines before and after, and nothing is written', async () => {
    const { fixes, written } = await ask('propose-fix', { file: 'river.txt', line: 5 });
    assert.equal(written, false);
    assert.ok(fixes.some(({ before: was, after: is }: Answer) => was === '“It was doomed.”' && /Ruiz said/.test(is)));
    const safe = await ask('propose-fix', { file: 'river.txt', safeOnly: true });
    assert.ok(safe.fixes.every((fix: Answer) => fix.safe));
    assert.equal(readFileSync(join(desk, 'river.txt'), 'utf8'), STORY);
  });
  test('the house style as it is now, not as it was at the start', async () => {
    const rulesOf = async (): Promise<string[]> =>
      (await ask('check', { file: 'river.txt' })).findings.map(({ rule }: Answer) => rule);
    assert.ok((await rulesOf()).includes('quotes/unattributed'));
    writeFileSync(join(desk, 'copydesk.yaml'), 'rules:\n  quotes/unattributed: off\n');
    assert.ok(!(await rulesOf()).includes('quotes/unattributed'));
    writeFileSync(join(desk, 'copydesk.yaml'), 'rules: [\n');
    assert.match(await refusal('check', { file: 'river.txt' }), /copydesk\.yaml:\d+/);
    rmSync(join(desk, 'copydesk.yaml'));
  });
});

describe('bad input', () => {
  test('is answered with what is wrong, and the next question is answered', async () => {
    assert.match(await refusal('check', {}), /its file, or the text/);
    assert.match(await refusal('check', { file: 'gone.txt' }), /no such file/);
    assert.match(await refusal('check', { file: '.' }), /not in a folder|folder/);
    assert.match(await refusal('check', { file: 'river.txt', text: 'x' }), /not both/);
    assert.match(await refusal('check', { text: 7 }), /text/);
    assert.match(await refusal('check', { text: 'x', format: 'docx' }), /choose text, markdown/);
    assert.match(await refusal('check', { text: 'x', delete: true }), /delete/);
    assert.match(await refusal('explain-rule', {}), /“rule” is missing/);
    assert.match(await refusal('explain-rule', { rule: '__proto__' }), /no rule “__proto__”/);
    assert.match(await refusal('propose-fix', { text: 'x', line: 0 }), /line/);
    await assert.rejects(client.callTool({ name: 'delete-all', arguments: {} }), /no tool “delete-all”/);
    assert.equal((await ask('check', { text: 'A river rose.' })).findings.length, 0);
  });
  test('a file outside of the folder is not read, by no path and by no link', async () => {
    for (const file of ['../secret.txt', join(root, 'secret.txt'), 'link.txt', '/etc/hostname'])
      assert.match(await refusal('check', { file }), /not in a folder that is open|no such file/, file);
  });
  test('a line that is no message is told on standard error, and the rest goes on', async () => {
    const server = spawn(process.execPath, ['dist/cli.js', 'mcp', desk]);
    let out = '';
    let err = '';
    server.stderr.on('data', (data) => {
      err += data;
    });
    const initialize = {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'raw', version: '1' } },
    };
    server.stdin.write(`no message\n{"jsonrpc":"1.0"}\n${JSON.stringify(initialize)}\n`);
    for await (const data of server.stdout) {
      out += data;
      if (out.includes('\n')) break;
    }
    assert.match(out, /"serverInfo":\{"name":"copydesk"/);
    assert.match(err, /^copydesk: /);
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.stdin.end();
    assert.equal(await ended, 0);
  });
  test('words of the command line that are wrong end it before a client connects', () => {
    for (const [args, want] of [
      [[join(root, 'gone')], /no such folder/],
      [['--style', 'tabloid'], /Unknown style pack/],
    ] as const) {
      const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'mcp', ...args], { encoding: 'utf8' });
      assert.equal(status, 2);
      assert.match(stderr, want);
    }
  });
});
