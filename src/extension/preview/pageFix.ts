import * as vscode from 'vscode';
import type { PageFinding } from '../../protocol.ts';
import { documentAt, showStretch } from '../editors.ts';

/**
 * Applies a fix to the copy that the page was made from. Once the copy has moved on the offsets mean nothing, so nothing
 * is done: the next page is on its way. Says whether it was applied.
 */
export async function applyPageFix(
  uri: string,
  version: number,
  { edits, select: wanted }: PageFinding['fixes'][number],
): Promise<boolean> {
  const document = documentAt(uri);
  if (!document || document.version !== version) return false;
  const change = new vscode.WorkspaceEdit();
  for (const { start, end, text } of edits) {
    change.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  }
  if (!(await vscode.workspace.applyEdit(change))) return false;
  const [first] = edits;
  if (!first) return true;
  // Words left to be filled in are selected in the copy; otherwise the reader stays on the page.
  const at = first.start + shiftBefore(edits, first.start);
  if (wanted) await showStretch(uri, at + wanted.start, at + wanted.end, false);
  else await showStretch(uri, at, at + first.text.length, true);
  return true;
}

/** How far the other edits moved what stood at an offset. */
const shiftBefore = (edits: PageFinding['fixes'][number]['edits'], offset: number): number =>
  edits.filter(({ end }) => end < offset).reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
