import { l10n, WorkspaceEdit, window, workspace } from 'vscode';
import { CorrectionRequest } from '../../protocol.ts';
import type { Session } from '../client/session.ts';
import { mayWrite } from '../housestyle/write.ts';
import { rangeAt } from './places.ts';

/**
 * Write Correction: corrects the selected value wherever the story itself says it, and adds the note. One undo takes all back.
 * It waits for trust like what is written: the editor may save the story by itself.
 */
export async function writeCorrection(session: Session): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { document } = editor;
  const wrong = document.getText(editor.selection).trim();
  if (!wrong || wrong.includes('\n')) {
    void window.showInformationMessage(l10n.t('Select the wrong value in the story.'));
    return;
  }
  if (!(await mayWrite())) return;
  const title = l10n.t('Correction of “{0}”', wrong);
  const right = (await window.showInputBox({ title, prompt: l10n.t('What is right?') }))?.trim();
  if (!right) return;
  const what = (
    await window.showInputBox({
      title,
      prompt: l10n.t('What was wrong? It completes “the wrong …,” as in “the wrong vote.”'),
      value: /\d/.test(wrong) ? 'figure' : 'name',
    })
  )?.trim();
  if (!what) return;
  const day = new Date().toISOString().slice(0, 10);
  const made = await session.request(CorrectionRequest, { uri: document.uri.toString(), wrong, right, what, day });
  if (!made) return;
  const edit = new WorkspaceEdit();
  for (const place of made.places) edit.replace(document.uri, rangeAt(document.uri, place), right);
  edit.insert(document.uri, document.positionAt(made.at), `\n\n${made.note}`);
  await workspace.applyEdit(edit);
  const left = made.quoted.length;
  void window.showInformationMessage(
    left === 0
      ? l10n.t('The wrong value appears nowhere else.')
      : l10n.t('The wrong value is still in quotations: {0}. Check what was said.', left),
  );
}
