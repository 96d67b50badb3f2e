import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, link, lstat, open, readFile, realpath, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { liesIn } from './door.ts';

/** Why a file was left as it is, where it is not the system that refused. */
type Refusal = 'changed' | 'notRegular' | 'readOnly' | 'severalNames' | 'owner' | 'link' | 'outside';

/** A file that was left as it is, because replacing it would lose something. */
class RefusedError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(REASONS[refusal]);
    this.refusal = refusal;
  }
}

const REASONS: Readonly<Record<Refusal, string>> = {
  changed: 'it was changed by someone else meanwhile',
  notRegular: 'it is not a regular file',
  readOnly: 'it is read-only',
  severalNames: 'it has other names (hard links), which would keep the old text',
  owner: 'its owner could not be kept',
  link: 'it is a link, and links are not written through',
  outside: 'it is a link that leads outside of its folder or repository',
};

/** What is asked of the file beside what it held. */
interface Demands {
  /** What the file held when it was read, null where there was none; anything else is left as it is. */
  readonly expected?: Uint8Array | null;
  /** Whether a link leads to its file, as people link stories; else it is left. */
  readonly follow: boolean;
  /** Folders within which the file lies once links are followed; null lets it lie anywhere. */
  readonly within: readonly string[] | null;
}

/**
 * Puts bytes into the file that a path leads to, with the owner and the rights that it had. They are written beside it
 * under a name that nobody can foresee, opened so that no link is followed, and then put in its place: a full disk, a
 * crash or a planted link leaves every file whole.
 * The one way in which anything is written.
 * @throws {RefusedError} where the file changed, is read-only, no plain file or not where it may be; or the system's error.
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  { expected, follow, within }: Demands,
): Promise<void> {
  const place = await placeOf(path, follow);
  if (within && !(await liesWithin(place, within))) throw new RefusedError('outside');
  const old = await statOf(place);
  if (old) refuseUnsafe(old);
  if (expected === null && old) throw new RefusedError('changed');
  const beside = join(dirname(place), `.copydesk-${randomBytes(9).toString('base64url')}.tmp`);
  try {
    const file = await open(beside, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
    try {
      await file.writeFile(bytes);
      await likeBefore(file, old);
      await file.sync();
    } finally {
      await file.close();
    }
    if (expected) await refuseChanged(place, expected);
    if (old) await rename(beside, place);
    else await appear(beside, place);
  } catch (error) {
    await unlink(beside).catch(() => {}); // it may never have been made
    throw error;
  }
}

/** Through links to the file itself. A link that leads nowhere is followed by nobody. */
async function placeOf(path: string, follow: boolean): Promise<string> {
  if (!follow && (await lstat(path).catch(() => null))?.isSymbolicLink()) throw new RefusedError('link');
  try {
    return await realpath(path);
  } catch (error) {
    if (await lstat(path).catch(() => null)) throw error;
    return path;
  }
}

/** Whether a file, or a new one in its folder, really lies in one of the folders. */
async function liesWithin(place: string, within: readonly string[]): Promise<boolean> {
  const real = join(await realpath(dirname(place)), basename(place));
  const folders = await Promise.all(within.map((folder) => realpath(folder)));
  return folders.some((folder) => liesIn(real, folder));
}

/** A link that somebody put there meanwhile is not followed. */
const statOf = (place: string) => lstat(place).catch(() => null);
type Stats = NonNullable<Awaited<ReturnType<typeof statOf>>>;

function refuseUnsafe(old: Stats): void {
  if (!old.isFile()) throw new RefusedError('notRegular');
  if ((old.mode & 0o222) === 0) throw new RefusedError('readOnly');
  if (old.nlink > 1) throw new RefusedError('severalNames');
}

async function likeBefore(file: FileHandle, old: Stats | null): Promise<void> {
  if (!old) return file.chmod(0o666 & ~process.umask());
  const now = await file.stat();
  if (now.uid !== old.uid || now.gid !== old.gid)
    await file.chown(old.uid, old.gid).catch(() => {
      throw new RefusedError('owner');
    });
  await file.chmod(old.mode & 0o7777);
}

async function refuseChanged(place: string, expected: Uint8Array): Promise<void> {
  const flag = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);
  const now = await readFile(place, { flag }).catch(() => null);
  if (!now?.equals(expected)) throw new RefusedError('changed');
}

/** A new file never takes the place of one that came meanwhile. */
async function appear(beside: string, place: string): Promise<void> {
  try {
    await link(beside, place);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new RefusedError('changed');
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    return rename(beside, place);
  }
  await unlink(beside);
}
