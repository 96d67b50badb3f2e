import { env, l10n, Uri, window } from 'vscode';
import { FalseAlarmRequest, isObject } from '../protocol.ts';
import type { Session } from './client/session.ts';

/** "Report a False Alarm": a short example of the finding there, names replaced, into the clipboard. Nothing is sent. */
export async function reportFalseAlarm(session: Session, given: unknown): Promise<void> {
  const asked = isFalseAlarmArgs(given) ? given : atCursor();
  const answer = asked && (await session.request(FalseAlarmRequest, asked));
  if (!answer) {
    void window.showInformationMessage(l10n.t('Put the cursor on a finding first.'));
    return;
  }
  if (answer.report === null) {
    const words = l10n.t('No short part of this story shows the finding by itself. Describe it in the issue instead.');
    void window.showWarningMessage(words);
    return;
  }
  await env.clipboard.writeText(answer.report);
  const open = l10n.t('Open Issue Form');
  const words = answer.anonymous
    ? l10n.t('Copied a short example with invented names. Nothing was sent. Read it before you post it.')
    : l10n.t('Copied a short example, but some names had to stay. Nothing was sent. Read it before you post it.');
  if ((await window.showInformationMessage(words, open)) === open) await env.openExternal(Uri.parse(answer.form));
}

function atCursor(): { uri: string; at: number } | null {
  const editor = window.activeTextEditor;
  if (!editor) return null;
  return { uri: editor.document.uri.toString(), at: editor.document.offsetAt(editor.selection.active) };
}

const isFalseAlarmArgs = (value: unknown): value is { uri: string; at: number; rule?: string } =>
  isObject(value) && typeof value.uri === 'string' && typeof value.at === 'number';
