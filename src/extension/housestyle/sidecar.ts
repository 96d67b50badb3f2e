import { l10n, type Uri, window, workspace } from 'vscode';
import { SIDECAR, unlinked } from '../../core/index.ts';
import { type SidecarChange, SidecarRequest } from '../../protocol.ts';
import { FILES_CHANGED, type Session } from '../client/session.ts';
import { held, mayWrite, type WriteFile, wasChanged, writeOrSay } from './write.ts';

/** The file beside a story. */
export const sidecarOf = (story: Uri): Uri => story.with({ path: `${story.path}${SIDECAR}` });

/** Times that a sidecar which somebody else keeps changing is read again. */
const MOST_TRIES = 20;

/** Writes the file beside a story, and whether that was done. What a colleague or another window wrote meanwhile is read again and kept. */
export async function changeSidecar(
  session: Session,
  write: WriteFile,
  story: Uri,
  change: SidecarChange,
): Promise<boolean> {
  if (!(await mayWrite())) return false;
  const file = sidecarOf(story);
  const name = unlinked(file.path.slice(file.path.lastIndexOf('/') + 1));
  if (workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === file.toString())) {
    void window.showErrorMessage(l10n.t('{0} has unsaved changes. Save it, then try again.', name));
    return false;
  }
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const before = await held(file);
    const answer = await session.request(SidecarRequest, {
      text: before && new TextDecoder().decode(before),
      change,
    });
    if (!answer) {
      void window.showErrorMessage(l10n.t('Couldn’t update {0}: it has errors or comes from a newer Copydesk.', name));
      return false;
    }
    try {
      if (!(await writeOrSay(write, file, answer.text, before))) return false;
      session.notify(FILES_CHANGED, { changes: [{ uri: file.toString(), type: before ? 2 : 1 }] });
      return true;
    } catch (error) {
      if (!wasChanged(error)) throw error;
    }
  }
  void window.showErrorMessage(l10n.t('{0} is being changed by someone else. Try again.', name));
  return false;
}
