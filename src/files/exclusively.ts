import { createHash } from 'node:crypto';
import { open, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds after which a lock was left behind by a process that died; writing a sidecar takes a few. */
const STALE = 10_000;
/** Milliseconds between two tries. */
const PAUSE = 15;

/**
 * Runs work while no other Copydesk works on the same file, so that two that read, change and write it lose nothing.
 * The lock is a file beside it, gone when the work is done.
 */
export async function exclusively<T>(path: string, work: () => Promise<T>): Promise<T> {
  const name = createHash('sha256').update(basename(path)).digest('hex').slice(0, 16);
  const lock = join(dirname(path), `.copydesk-${name}.lock`);
  await take(lock);
  try {
    return await work();
  } finally {
    await unlink(lock).catch(() => {}); // somebody took it for a dead one's
  }
}

async function take(lock: string): Promise<void> {
  for (;;) {
    try {
      await (await open(lock, 'wx')).close();
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const since = await stat(lock).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (since > STALE) await unlink(lock).catch(() => {});
    else await pause(PAUSE);
  }
}
