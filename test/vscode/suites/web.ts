import * as vscode from 'vscode';
import { Suite } from '../suite.ts';
import { testAssistants } from './assistants.ts';
import { found, inOrder, open, ours, readText, until } from './editing.ts';
import { goldenFindings } from './golden.ts';

/** In the web extension host, as on vscode.dev: the server is a worker, and there is no file system. */
const suite = new Suite();

const equal = (actual: unknown, expected: unknown): void => {
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    throw new Error(`expected ${JSON.stringify(expected, null, 1)}\nfound ${JSON.stringify(actual, null, 1)}`);
};

for (const name of ['north-korea-visit.txt', 'night-ferry.md', 'county-budget.txt']) {
  suite.test(`${name}: the findings of the command line, from a worker`, async () => {
    const document = await open(name);
    await until(() => ours(document.uri).length, 'findings');
    equal(
      found(document.uri),
      inOrder(goldenFindings(await readText(`expected/${name.replace(/\.\w+$/, '')}.findings.txt`))),
    );
  });
}

suite.test('a fix is offered and the preview opens', async () => {
  const document = await open('north-korea-visit.txt');
  await until(() => ours(document.uri).length, 'findings');
  const finding = ours(document.uri).find(
    ({ code }) => typeof code === 'object' && code.value === 'quotes/unattributed',
  );
  if (!finding) throw new Error('no unattributed quotation was found');
  const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    finding.range,
  );
  if (!fixes.some(({ title }) => title.startsWith('Add “')))
    throw new Error(`fixes: ${fixes.map(({ title }) => title).join(', ')}`);
  await vscode.commands.executeCommand('copydesk.openPreview');
  await until(
    () =>
      vscode.window.tabGroups.all.some((group) =>
        group.tabs.some(({ input }) => input instanceof vscode.TabInputWebview),
      ),
    'the preview',
  );
});

suite.test('the desk: the lists come from the worker', async () => {
  const document = await open('county-budget.txt');
  await until(() => ours(document.uri).length, 'findings');
  await vscode.commands.executeCommand('copydesk.showDesk');
  await vscode.commands.executeCommand('copydesk.nextFinding');
  const selection = vscode.window.activeTextEditor?.selection;
  if (!ours(document.uri).some(({ range }) => selection && range.isEqual(selection)))
    throw new Error('no finding is selected');
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('no folder');
  const name = document.getText().indexOf('Hank Oyler') + 2;
  const editor = vscode.window.activeTextEditor!;
  editor.selection = new vscode.Selection(document.positionAt(name), document.positionAt(name));
  const beside = async (): Promise<string> =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'county-budget.txt.copydesk.yaml')).then(
      (bytes) => new TextDecoder().decode(bytes),
      () => '',
    );
  await until(async () => {
    if ((await beside()) === '') await vscode.commands.executeCommand('copydesk.tickFact');
    return (await beside()).includes('words: Hank Oyler');
  }, 'the tick');
});

testAssistants(suite);

export const run = (): Promise<void> => suite.runOrThrow({ limit: 70_000 });
