import { chmod, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';

/**
 * Puts bytes into the file that a path leads to, with the rights that it had. They are written beside it and put in its
 * place, so that a full disk or a crash leaves the old file whole.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const place = await realpath(path).catch(() => path);
  const beside = `${place}.copydesk-tmp`;
  try {
    await writeFile(beside, bytes);
    const mode = await stat(place).then(
      (old) => old.mode,
      () => null,
    );
    if (mode !== null) await chmod(beside, mode);
    await rename(beside, place);
  } catch (error) {
    await unlink(beside).catch(() => {}); // it may never have been made
    throw error;
  }
}
