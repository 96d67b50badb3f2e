import { createHash } from 'node:crypto';
import { lstat, open, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds after which a lock was left behind by a process that died; writing a sidecar takes a few. */
const STALE = 10_000;
/** Milliseconds between two tries. */
const PAUSE = 15;
/** Milliseconds of waiting in all: what still lies there then is no lock of ours, or nobody can take it away. */
const MOST_WAITING = 20_000;

/**
 * Runs work while no other Copydesk works on the same file, so that two that read, change and write it lose nothing.
 * The lock is a file beside it, gone when the work is done.
 * @throws where the lock is not to be had: the folder is read-only, or something else lies in its place.
 */
export async function exclusively<T>(path: string, work: () => Promise<T>, mostWaiting = MOST_WAITING): Promise<T> {
  const name = createHash('sha256').update(basename(path)).digest('hex').slice(0, 16);
  const lock = join(dirname(path), `.copydesk-${name}.lock`);
  await take(lock, mostWaiting);
  try {
    return await work();
  } finally {
    await unlink(lock).catch(() => {}); // somebody took it for a dead one's
  }
}

async function take(lock: string, mostWaiting: number): Promise<void> {
  const end = Date.now() + mostWaiting;
  for (;;) {
    try {
      await (await open(lock, 'wx')).close();
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (Date.now() > end) throw new Error(`${basename(lock)} is in the way; delete it`);
    // The link itself, not what it leads to: a link that leads nowhere is old too, one day.
    const since = await lstat(lock).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (since > STALE) await unlink(lock).catch(() => {}); // a folder in its place stays
    await pause(PAUSE);
  }
}
