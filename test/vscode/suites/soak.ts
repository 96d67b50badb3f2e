import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { random } from '../../random.ts';
import { Suite } from '../suite.ts';
import { found, inOrder, open, ours, show, sleep, until } from './editing.ts';
import type { GoldenFinding } from './golden.ts';
import { megabytes, servers } from './servers.ts';

/**
 * Somebody types, switches, previews, mends and takes back for minutes, by a seeded script. Every so often the editor
 * must show what the command line finds in the same words, from the same server, in as much memory as early on.
 */
const suite = new Suite();

/** `npm run soak -- --vscode --minutes 60` sets it. */
const MINUTES = Number(process.env.COPYDESK_MINUTES ?? 5);

const FILES = ['north-korea-visit.txt', 'night-ferry.md', 'county-budget.txt'] as const;

/** Copy of fewer UTF-16 units is taken back to what was saved before it is compared. */
const SHORTEST = 2_000;

/** Acts between two comparisons with the command line, and milliseconds between two acts. */
const ROUND = 60;
const PAUSE = 60;

/** By how much the server's memory may grow over that of the first fifth, and megabytes that say nothing. */
const GROWTH = 1.3;
const SLACK = 30;

const WORDS = [
  'the council said ',
  '8,000 ',
  '“Nobody told us,” ',
  'Ruiz said. ',
  'on Monday, Nov. 2, ',
  '”',
  'teh ',
  '\n\n',
];

type Below = (below: number) => number;

/** What a person does; typing, the usual thing, stands more than once. */
const ACTS: readonly ((editor: vscode.TextEditor, next: Below) => Thenable<unknown>)[] = [
  type,
  type,
  type,
  () => vscode.commands.executeCommand('undo'),
  () => vscode.commands.executeCommand('redo'),
  () => vscode.commands.executeCommand('deleteLeft'),
  async (editor, next) => moveTo(editor, editor.document.positionAt(next(editor.document.getText().length))),
  (editor, next) => {
    const { document } = editor;
    const line = document.lineAt(next(document.lineCount));
    return editor.edit((edit) => edit.insert(line.range.end, `\n\n${line.text}`));
  },
  async (editor) => {
    const all = editor.document.validateRange(new vscode.Range(0, 0, editor.document.lineCount, 0));
    await editor.edit((edit) => edit.delete(all));
    await vscode.commands.executeCommand('undo');
  },
  mend,
  () => vscode.commands.executeCommand('copydesk.nextFinding'),
  () => vscode.commands.executeCommand('copydesk.openPreview'),
];

suite.test(
  'soak: after minutes of typing, switching and previewing, findings and memory are as they should be',
  async () => {
    const next = random(11);
    for (const file of FILES) await until(() => open(file).then(({ uri }) => ours(uri).length), `findings in ${file}`);
    const [server, ...others] = servers();
    assert.ok(server && others.length === 0, 'one server runs');
    const start = Date.now();
    const sizes: number[] = [];
    let acts = 0;
    let changes = 0;
    const counting = vscode.workspace.onDidChangeTextDocument(({ contentChanges }) => {
      changes += contentChanges.length;
    });
    for (; Date.now() < start + MINUTES * 60_000; sizes.push(megabytes(server))) {
      report(start, server);
      let editor = await switchTo(FILES[next(FILES.length)]!);
      for (let act = 0; act < ROUND; act++, acts++) {
        if (next(15) === 0) editor = await switchTo(FILES[next(FILES.length)]!);
        await ACTS[next(ACTS.length)]!(editor, next);
        await sleep(PAUSE);
      }
      const { document } = editor;
      const length = document.getText().length;
      // Copy that is cut to a few lines is no article any more, and copy that only ever grows says nothing about memory.
      if (length < SHORTEST || next(4) === 0) await revert(document);
      await agrees(document);
    }
    counting.dispose();
    for (const file of FILES) {
      const { document } = await switchTo(file);
      await revert(document);
      await agrees(document);
    }
    assert.deepEqual(servers(), [server], 'the server was never started anew');
    const early = Math.max(...sizes.slice(0, Math.ceil(sizes.length / 5)));
    const late = megabytes(server);
    const did = `${acts} acts that made ${changes} changes, ${sizes.length} comparisons`;
    console.log(`  ${did} in ${MINUTES} min; server ${early} MB early on, ${late} MB now`);
    assert.ok(changes > acts / 2, `${acts} acts made only ${changes} changes`);
    assert.ok(late <= early * GROWTH + SLACK, `the server grew from ${early} to ${late} MB`);
  },
);

/** A line that shows in the log how the memory went: the server's, and that of the extension host around it. */
function report(start: number, server: number): void {
  const minutes = ((Date.now() - start) / 60_000).toFixed(1);
  console.log(`  ${minutes} min: server ${megabytes(server)} MB, extension host ${megabytes(process.pid)} MB`);
}

function type(_: vscode.TextEditor, next: Below): Thenable<unknown> {
  return vscode.commands.executeCommand('type', { text: WORDS[next(WORDS.length)]! });
}

/** Takes the first fix that changes the copy, of some finding. */
async function mend({ document }: vscode.TextEditor, next: Below): Promise<void> {
  const findings = ours(document.uri);
  const finding = findings[next(findings.length)];
  if (!finding) return;
  const kind = vscode.CodeActionKind.QuickFix.value;
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    finding.range,
    kind,
    5,
  );
  // What the house file or a sidecar would get is no edit of the copy.
  const edit = actions.find(({ edit }) => edit?.entries().every(([uri]) => `${uri}` === `${document.uri}`))?.edit;
  if (edit) await vscode.workspace.applyEdit(edit);
}

function moveTo(editor: vscode.TextEditor, place: vscode.Position): void {
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(editor.selection);
}

async function switchTo(file: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await open(file), { viewColumn: vscode.ViewColumn.One, preview: false });
}

async function revert(document: vscode.TextDocument): Promise<void> {
  await show(document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await until(() => !document.isDirty, `${document.fileName} being as it was saved`);
}

/** Waits until the editor shows what the command line finds in a copy of its words under the same name. */
async function agrees(document: vscode.TextDocument): Promise<void> {
  const want = JSON.stringify(inOrder(byCommandLine(document)));
  const isSame = (): boolean => JSON.stringify(found(document.uri)) === want;
  await until(isSame, 'the findings of the command line', 60_000).catch((error: Error) => {
    throw new Error(
      `${error.message}\n${basename(document.fileName)}: ${JSON.stringify(document.getText())}\nshown: ${JSON.stringify(found(document.uri))}\nwanted: ${want}`,
    );
  });
}

function byCommandLine(document: vscode.TextDocument): GoldenFinding[] {
  const root = vscode.extensions.getExtension('copydesk.copydesk')!.extensionPath;
  const folder = join(vscode.workspace.workspaceFolders![0]!.uri.fsPath, 'soak');
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, basename(document.fileName));
  writeFileSync(copy, document.getText());
  const args = [join(root, 'dist', 'cli.js'), 'check', '--any', '--format', 'json', '--fail-on', 'never', copy];
  const [review] = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as {
    findings: GoldenFinding[];
  }[];
  return review!.findings.map(({ line, column, severity, rule }) => ({ line, column, severity, rule }));
}

export const run = (): Promise<void> => suite.runOrThrow({ limit: (MINUTES + 3) * 60_000 });
