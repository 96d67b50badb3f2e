import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';

/** Why a file was not read, in words for a person. */
class UnreadError extends Error {}

/** Bytes; a story of a million words has six million. */
export const LARGEST_TEXT = 64 * 1024 * 1024;
/** Bytes of a configuration. */
export const LARGEST_CONFIG = 8 * 1024 * 1024;
/** Bytes of a sidecar; one of 100,000 stets has 15 million. */
export const LARGEST_SIDECAR = 32 * 1024 * 1024;

/**
 * The one way in which the command line and the language server read files: regular files only, none larger than
 * `largest` bytes, and, once every link is followed, none outside of the folders `within`; null lets them lie anywhere.
 * @throws {UnreadError} where one of these does not hold; or the system's error.
 */
export function readRegular(path: string, largest: number, within: readonly string[] | null): Buffer {
  const place = realpathSync(path);
  if (within && !within.some((folder) => liesIn(place, realpathSync(folder))))
    throw new UnreadError('it is a link that leads outside of its folder or repository');
  // A pipe that nobody writes to would hold up the opening for ever; a link put there meanwhile is not followed.
  const file = openSync(place, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new UnreadError(stats.isDirectory() ? 'it is a folder' : 'it is not a regular file');
    if (stats.size > largest) throw new UnreadError(`it is larger than ${Math.round(largest / 2 ** 20)} MB`);
    return readAll(file, stats.size);
  } finally {
    closeSync(file);
  }
}

/**
 * Standard input to its end.
 * @throws {UnreadError} where it holds more than `largest` bytes, as soon as it does.
 */
export function readStandardInput(largest: number): Buffer {
  const pieces: Buffer[] = [];
  for (let size = 0; ; ) {
    const piece = readPiece();
    if (!piece.length) return Buffer.concat(pieces);
    size += piece.length;
    if (size > largest) throw new UnreadError(`it is larger than ${Math.round(largest / 2 ** 20)} MB`);
    pieces.push(piece);
  }
}

/** Milliseconds until a pipe that has nothing to give is asked again. */
const PAUSE = 5;

/** Some bytes of standard input; none at its end. */
function readPiece(): Buffer {
  const piece = Buffer.alloc(2 ** 20);
  for (;;)
    try {
      return piece.subarray(0, readSync(0, piece));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return piece.subarray(0, 0); // Windows says so of a pipe that was closed
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
}

/** As many bytes as it had when it was opened: a file that grows meanwhile is no endless one. */
function readAll(file: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let at = 0;
  while (at < size) {
    const read = readSync(file, bytes, at, size - at, at);
    if (read === 0) break;
    at += read;
  }
  return bytes.subarray(0, at);
}

export const liesIn = (path: string, folder: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/**
 * What belongs together and may be read together: the repository that holds a folder, else the nearest folder above it
 * with a configuration, else the folder itself. One that a link within another leads to does not count: whoever owns the
 * outer one may have planted the link, unless that is the person's home.
 */
export function homeOf(folder: string): string {
  const whole = resolve(folder);
  let home: { readonly at: string; readonly isRepository: boolean } | null = null;
  for (let at = whole; ; at = dirname(at)) {
    const isRepository = has(at, '.git');
    if (isRepository || has(at, 'copydesk.yaml'))
      if (!home || (isRepository && !home.isRepository) || isLinkedFrom(at, home.at)) home = { at, isRepository };
    if (dirname(at) === at) return home?.at ?? whole;
  }
}

/** Whether a folder's path leads through another, which it does not lie in. */
const isLinkedFrom = (outer: string, folder: string): boolean =>
  outer !== homedir() && !liesIn(homedir(), outer) && !liesIn(realpathSync(folder), realpathSync(outer));

function has(folder: string, name: string): boolean {
  try {
    return statSync(join(folder, name), { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false; // a part of the path is no folder, or a link in a circle
  }
}

/** More files than this are no styles but somebody's whole disk. */
const MOST_FILES = 10_000;

/** The files of a folder and of those in it, by their paths from it on with forward slashes. Links to folders are not followed: they may lead round in a circle. */
export function filesIn(folder: string): string[] {
  const found: string[] = [];
  const folders = [''];
  for (let next = folders.pop(); next !== undefined && found.length < MOST_FILES; next = folders.pop())
    for (const entry of readdirSync(join(folder, next), { withFileTypes: true })) {
      const path = next ? `${next}/${entry.name}` : entry.name;
      if (entry.isDirectory()) folders.push(path);
      else found.push(path);
    }
  return found;
}
