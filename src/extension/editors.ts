import * as vscode from 'vscode';

/** The editors that show a preview's copy. */

/** The editor of an address, opened where need be; without an address the active one. */
export async function editorOf(uri: vscode.Uri | undefined): Promise<vscode.TextEditor | undefined> {
  const active = vscode.window.activeTextEditor;
  if (!uri || active?.document.uri.toString() === uri.toString()) return active;
  return vscode.window.showTextDocument(uri);
}

export function visibleEditor(uri: string): vscode.TextEditor | undefined {
  const isShown = (editor: vscode.TextEditor | undefined): boolean => editor?.document.uri.toString() === uri;
  const active = vscode.window.activeTextEditor;
  return isShown(active) ? active : vscode.window.visibleTextEditors.find(isShown);
}

/** Selects a stretch of the copy and brings it into sight. */
export async function showStretch(uri: string, start: number, end: number, preserveFocus: boolean): Promise<void> {
  // The selection goes before the focus: what is typed at once must replace these words.
  const visible = visibleEditor(uri);
  if (visible) select(visible, start, end);
  const editor = await showCopy(uri, preserveFocus);
  if (editor !== visible) select(editor, start, end);
}

/** Shows the copy where it is, in sight or in a tab behind others; else beside the preview. */
async function showCopy(uri: string, preserveFocus: boolean): Promise<vscode.TextEditor> {
  const viewColumn = visibleEditor(uri)?.viewColumn ?? tabColumn(uri) ?? vscode.ViewColumn.Beside;
  return vscode.window.showTextDocument(vscode.Uri.parse(uri), { viewColumn, preserveFocus });
}

function tabColumn(uri: string): vscode.ViewColumn | undefined {
  const holds = ({ input }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri;
  return vscode.window.tabGroups.all.find((group) => group.tabs.some(holds))?.viewColumn;
}

/** Whether a tab shows an address: a document may be open in none. */
export const isInTab = (uri: string): boolean => tabColumn(uri) !== undefined;

/** The open document of an address, in an editor or not. */
export const documentAt = (uri: string): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);

/** After a reload a tab in the background is not open yet. A draft that is gone leaves the preview empty. */
export async function openQuietly(uri: string): Promise<void> {
  await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)).then(undefined, () => undefined);
}

export const nameOf = (uri: string): string => vscode.Uri.parse(uri).path.split('/').at(-1) ?? uri;

function select(editor: vscode.TextEditor, start: number, end: number): void {
  const { document } = editor;
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(end));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
