import { l10n, type Uri, window } from 'vscode';
import { whyNotWritten } from './writeErrors.ts';

/** Writes a file whole or not at all, as far as its file system can. */
export type WriteFile = (file: Uri, bytes: Uint8Array) => Thenable<void>;

/** Writes, or says in one message why it could not. False where nothing was written. */
export async function writeOrSay(write: WriteFile, file: Uri, text: string): Promise<boolean> {
  try {
    await write(file, new TextEncoder().encode(text));
    return true;
  } catch (error) {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const { kind, says } = whyNotWritten(error);
    const why = {
      full: l10n.t('the disk is full'),
      readOnly: l10n.t('the folder or the file is read-only'),
      other: says,
    };
    void window.showErrorMessage(l10n.t('{0} was not written: {1}. Nothing was changed.', name, why[kind]));
    return false;
  }
}
