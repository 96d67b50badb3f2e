import { commands, FileSystemError, l10n, type Uri, window, workspace } from 'vscode';
import { unlinked } from '../../core/index.ts';
import { whyNotWritten } from './writeErrors.ts';

/**
 * Writes a file whole or not at all, as far as its file system can, and only over what it is expected to hold: null
 * where it is new. An error whose `refusal` is `changed` says that it holds something else.
 */
export type WriteFile = (file: Uri, bytes: Uint8Array, expected: Uint8Array | null) => Thenable<void>;

/** By way of the editor, for files that are not on a disk: what they hold is compared right before. */
export const writeWithEditor: WriteFile = async (file, bytes, expected) => {
  const now = await workspace.fs.readFile(file).then(
    (held) => held,
    () => null,
  );
  const same = now === null || expected === null ? now === expected : sameBytes(now, expected);
  if (!same) throw Object.assign(new Error('It was changed by someone else.'), { refusal: 'changed' });
  await workspace.fs.writeFile(file, bytes);
};

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** What a file holds; null where there is none. Any other error is the caller's. */
export async function held(file: Uri): Promise<Uint8Array | null> {
  try {
    return await workspace.fs.readFile(file);
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}

/** The door that everything goes through which the extension writes: in a workspace that nobody trusts it stays shut. */
export const whereTrusted =
  (write: WriteFile): WriteFile =>
  async (file, bytes, expected) => {
    if (!workspace.isTrusted) throw new Error(l10n.t('this workspace isn’t trusted'));
    await write(file, bytes, expected);
  };

/** Whether anything may be written, asked before a person is asked for more; says why not, and offers to trust the workspace. */
export async function mayWrite(): Promise<boolean> {
  if (workspace.isTrusted) return true;
  const manage = l10n.t('Manage Workspace Trust');
  const message = l10n.t('Trust this workspace to let Copydesk save files in it.');
  if ((await window.showWarningMessage(message, manage)) === manage)
    await commands.executeCommand('workbench.trust.manage');
  return workspace.isTrusted;
}

/** The text in place of the file that the person chose, whole or not at all; whether it was written. */
export async function saveAs(write: WriteFile, place: Uri, text: string): Promise<boolean> {
  try {
    return await writeOrSay(write, place, text, await held(place));
  } catch (error) {
    if (!wasChanged(error)) throw error;
    void window.showErrorMessage(l10n.t('{0} was just changed. Try again.', nameOf(place)));
    return false;
  }
}

export const wasChanged = (error: unknown): boolean =>
  error instanceof Error && (error as { refusal?: unknown }).refusal === 'changed';

/**
 * Writes, or says in one message why it could not. False where nothing was written.
 * @throws what `wasChanged` knows, so that the caller can read the file again.
 */
export async function writeOrSay(
  write: WriteFile,
  file: Uri,
  text: string,
  expected: Uint8Array | null,
): Promise<boolean> {
  try {
    await write(file, new TextEncoder().encode(text), expected);
    return true;
  } catch (error) {
    if (wasChanged(error)) throw error;
    const { kind, says } = whyNotWritten(error);
    const why = {
      full: l10n.t('the disk is full'),
      readOnly: l10n.t('the folder or the file is read-only'),
      other: unlinked(says),
    };
    void window.showErrorMessage(l10n.t('Couldn’t save {0}: {1}.', nameOf(file), why[kind]));
    return false;
  }
}

const nameOf = ({ path }: Uri): string => unlinked(path.slice(path.lastIndexOf('/') + 1));
