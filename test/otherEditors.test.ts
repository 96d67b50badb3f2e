import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver/node';
import { searchPath } from '../src/server/style/configurations.ts';
import { type Client, type Options, startProcess } from './lsp.ts';

/** Editors that are not ours: they bring no commands, watch no files, and may know nothing but the oldest edits. */
const folder = mkdtempSync(join(tmpdir(), 'copydesk-editors-'));
const address = (name: string): string => pathToFileURL(join(folder, name)).href;
const servers: Client[] = [];
after(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  rmSync(folder, { recursive: true, force: true });
});

const STORY =
  'River rises in Port Ada\n\nThe plan failed, Mayor Ana Ruiz said.\n\n“It was doomed.”\n\n“Nobody asked us,” Ruiz said.\n';

/** A server for a client that can do so much, with its edits as they are asked for. */
async function open(
  capabilities: Options['capabilities'],
  name: string,
  initializationOptions: object = {},
  story = STORY,
) {
  const client = await startProcess({
    capabilities: capabilities ?? {},
    folders: [pathToFileURL(folder).href],
    initializationOptions,
  });
  servers.push(client);
  const edits: WorkspaceEdit[] = [];
  client.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
    edits.push(edit);
    return { applied: true };
  });
  const uri = address(name);
  writeFileSync(join(folder, name), story);
  await client.open(uri, story);
  const shown = (): Diagnostic[] => client.published.filter((one) => one.uri === uri).at(-1)?.diagnostics ?? [];
  const actions = (line: number): Promise<CodeAction[]> =>
    client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line, character: 2 }, end: { line, character: 30 } },
      context: { diagnostics: [] },
    });
  const run = async (title: RegExp, line = 4): Promise<void> => {
    const { command } = (await actions(line)).find((one) => title.test(one.title)) ?? {};
    assert.ok(command, String(title));
    await client.connection.sendRequest('workspace/executeCommand', command);
  };
  const saved = (): Promise<void> =>
    client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  return { client, uri, edits, shown, actions, run, saved };
}

const EDITS = {
  workspace: { applyEdit: true, workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
};

describe('an editor that knows the least', () => {
  test('is sent findings, edits without versions, and nothing of our own', async () => {
    const { client, uri, shown, actions } = await open({}, 'least.txt', { hearsReviews: false });
    await client.until(() => shown().length > 0);
    assert.deepEqual(
      shown().map(({ code }) => code),
      ['quotes/unattributed'],
    );
    const fixes = await actions(4);
    assert.ok(fixes.length > 0);
    for (const { edit, command } of fixes) {
      assert.equal(command, undefined);
      assert.deepEqual(Object.keys(edit ?? {}), ['changes']);
      assert.deepEqual(Object.keys(edit?.changes ?? {}), [uri]);
      assert.doesNotMatch(JSON.stringify(edit), /\$\{?\d/);
    }
    assert.deepEqual(client.reviewed, []);
    assert.equal(client.initialized.capabilities.executeCommandProvider, undefined);
  });
  test('that pulls but cannot be told to pull again is sent findings, too', async () => {
    const { client, shown } = await open({ textDocument: { diagnostic: {} } }, 'pulls.txt');
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    await client.until(() => shown().length > 0);
  });
  test('is given links to the published pages', async () => {
    const { client, shown } = await open({}, 'links.txt', { ruleLink: undefined });
    await client.until(() => shown().length > 0);
    assert.match(shown()[0]?.codeDescription?.href ?? '', /^https:.*docs\/rules\/quotes\/unattributed\.md$/);
  });
});

describe('an editor without commands of ours', () => {
  test('stets a finding by an edit of the file beside the story', async () => {
    const { client, uri, edits, shown, run } = await open(EDITS, 'stet.txt');
    await client.until(() => shown().length > 0);
    await run(/^Stet/);
    const [create, change] = edits[0]?.documentChanges ?? [];
    assert.deepEqual(create, { kind: 'create', uri: `${uri}.copydesk.yaml`, options: { ignoreIfExists: true } });
    assert.match(JSON.stringify(change), /rule: quotes\/unattributed/);
    // The editor may not have saved it yet.
    await client.until(() => shown().length === 0);
  });
  test('stets a second finding before the first stet is saved, and loses neither', async () => {
    const story = STORY.replace('The plan', 'The plan the the council made');
    const { client, edits, shown, run, saved } = await open(EDITS, 'twice.txt', {}, story);
    await client.until(() => shown().length > 1);
    await run(/^Stet/, 4);
    await saved();
    await run(/^Stet/, 2);
    await client.until(() => shown().length === 0);
    assert.match(JSON.stringify(edits[1]), /quotes\/unattributed.*style\/repeated-words/);
  });
  test('turns a rule off in the configuration that is in force, and keeps what else it says', async () => {
    writeFileSync(join(folder, 'copydesk.yaml'), 'style: guardian # our house\n');
    const { client, edits, shown, run, saved } = await open(EDITS, 'off.txt');
    await client.until(() => shown().length > 0);
    await run(/^Turn off/);
    assert.deepEqual(edits.length, 1);
    const [change] = edits[0]?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.equal(change.textDocument.uri, address('copydesk.yaml'));
    const [edit] = change.edits;
    assert.ok(edit && 'newText' in edit);
    assert.match(edit.newText, /^style: guardian # our house\nrules:\n {2}quotes\/unattributed: off\n$/);
    writeFileSync(join(folder, 'copydesk.yaml'), edit.newText);
    await saved();
    await client.until(() => shown().length === 0);
    rmSync(join(folder, 'copydesk.yaml'));
  });
  test('adds a word to the house list, in a configuration that it makes', async () => {
    const story = STORY.replace('The plan failed', 'The quaysyde plan failed');
    const { client, edits, shown, run } = await open(EDITS, 'add.txt', {}, story);
    const codes = (): unknown[] => shown().map(({ code }) => code);
    await client.until(() => codes().includes('style/spelling'));
    await run(/^Add “quaysyde” to the house list/, 2);
    const [create, change] = edits[0]?.documentChanges ?? [];
    assert.deepEqual(create, { kind: 'create', uri: address('copydesk.yaml'), options: { ignoreIfExists: true } });
    assert.match(JSON.stringify(change), /spellings:.*quaysyde/);
    await client.until(() => !codes().includes('style/spelling'));
  });
  test('opens the page of a rule where it can, else is told its address', async () => {
    for (const shows of [true, false]) {
      const capabilities = { ...EDITS, window: { showDocument: { support: shows } } };
      const { client, shown, run } = await open(capabilities, `explain-${shows}.txt`, { ruleLink: undefined });
      const told: string[] = [];
      client.connection.onRequest('window/showDocument', ({ uri }: { uri: string }) => {
        told.push(uri);
        return { success: true };
      });
      client.connection.onNotification(
        'window/showMessage',
        (params: { message: string }) => void told.push(params.message),
      );
      await client.until(() => shown().length > 0);
      await run(/^About this rule/);
      assert.match(told[0] ?? '', /https:\S+docs\/rules\/quotes\/unattributed\.md$/);
    }
  });
  test('sees a configuration that was written elsewhere when the story is saved', async () => {
    const { client, shown, saved } = await open({}, 'watched.txt');
    await client.until(() => shown().length > 0);
    writeFileSync(join(folder, 'copydesk.yaml'), 'rules:\n  quotes/unattributed: off\n');
    await saved();
    await client.until(() => shown().length === 0);
    rmSync(join(folder, 'copydesk.yaml'));
  });
  test('is told when a file has mistakes, and nothing is written', async () => {
    writeFileSync(join(folder, 'wrong.txt.copydesk.yaml'), 'stet: [\n');
    const { client, edits, shown, run } = await open(EDITS, 'wrong.txt');
    const told: string[] = [];
    client.connection.onNotification(
      'window/showMessage',
      ({ message }: { message: string }) => void told.push(message),
    );
    await client.until(() => shown().length > 0);
    await run(/^Stet/);
    assert.deepEqual(edits, []);
    assert.match(told.join(), /wrong\.txt\.copydesk\.yaml/);
    assert.equal(readFileSync(join(folder, 'wrong.txt.copydesk.yaml'), 'utf8'), 'stet: [\n');
  });
});

test('addresses without an authority have folders above them', () => {
  assert.deepEqual(searchPath('memfs:/desk/city/a.txt', []), ['memfs:/desk/city', 'memfs:/desk', 'memfs:']);
  assert.deepEqual(searchPath('memfs:/desk/city/a.txt', ['memfs:/desk']), ['memfs:/desk/city', 'memfs:/desk']);
  assert.deepEqual(searchPath('untitled:Untitled-1', ['file:///desk']), ['file:///desk']);
});
