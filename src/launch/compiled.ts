import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * What V8 made of a bundle when it last ran, so that it is not compiled at every start. It lies in the person's cache
 * folder, never in a project, and is only ever a shortcut: whatever goes wrong here, the bundle is compiled as usual.
 */
export interface Compiled {
  /** Null where nothing was kept, or what was kept is damaged. */
  read(): Buffer | null;
  write(data: Buffer): void;
}

/** Builds of one bundle that are kept: two or three versions that a person runs side by side. */
const MOST_KEPT = 4;
/** Bytes before the data: its length and its sum. */
const HEAD = 8;
/** Every so many words of four bytes are summed: a block of 512 bytes that a disk lost shows, in a millisecond. */
const STRIDE = 128;

/** `name` is the bundle's, `build` tells one build of it from all others. */
export function compiled(name: string, build: string): Compiled {
  // Data of another V8 or another processor would be refused, but only after it was read.
  const file = `${name}-${build}-${process.versions.v8}-${process.arch}.bin`;
  return {
    read() {
      try {
        const folder = cacheFolder();
        return folder && isPrivate(folder) ? sound(readFileSync(join(folder, file))) : null;
      } catch {
        return null;
      }
    },
    write(data) {
      try {
        const folder = cacheFolder();
        if (!folder) return;
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if (!isPrivate(folder)) return;
        // Two processes may write at once: each file comes whole, under its own name first.
        const draft = join(folder, `${file}.${process.pid}`);
        writeFileSync(draft, Buffer.concat([headOf(data), data]), { mode: 0o600 });
        renameSync(draft, join(folder, file));
        prune(folder, name);
      } catch {
        // A disk that is full, a folder that may not be written to: the next start is as slow as this one.
      }
    },
  };
}

/** Null where the person wants nothing kept, or has no home. */
function cacheFolder(): string | null {
  const { env, platform } = process;
  // Node's own variable for the same thing.
  if (env.NODE_DISABLE_COMPILE_CACHE) return null;
  const folder =
    {
      win32: env.LOCALAPPDATA,
      darwin: join(homedir(), 'Library', 'Caches'),
    }[platform as string] ??
    (env.XDG_CACHE_HOME || join(homedir(), '.cache'));
  // Where the person has no home it would lie in the current folder, whose files may come from anyone.
  return isAbsolute(folder) ? join(folder, 'copydesk') : null;
}

/** Whether nobody else may write there: who can, could put code of theirs into our process. */
function isPrivate(folder: string): boolean {
  const { uid, mode } = statSync(folder);
  return !process.getuid || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** V8 would crash over damaged data. */
function sound(kept: Buffer): Buffer | null {
  const data = kept.subarray(HEAD);
  return data.length && headOf(data).equals(kept.subarray(0, HEAD)) ? data : null;
}

function headOf(data: Buffer): Buffer {
  let sum = 0;
  for (let at = 0; at + 4 <= data.length; at += 4 * STRIDE) sum = (Math.imul(sum, 31) + data.readInt32LE(at)) | 0;
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(data.length, 0);
  head.writeInt32LE(sum, 4);
  return head;
}

/** Leaves the newest builds of a bundle, and no draft of a process that was killed. */
function prune(folder: string, name: string): void {
  const mine = readdirSync(folder)
    .filter((file) => file.startsWith(`${name}-`))
    .map((file) => ({ path: join(folder, file), age: -statSync(join(folder, file)).mtimeMs }))
    .sort((a, b) => a.age - b.age);
  for (const { path } of mine.slice(MOST_KEPT)) rmSync(path, { force: true });
}
