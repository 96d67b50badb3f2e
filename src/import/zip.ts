import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { ImportError } from './story.ts';

/** Bytes of all that a document unpacks to; a book with pictures has a tenth. */
const LARGEST = 128 * 1024 * 1024;
const MOST_FILES = 5_000;
/** Bytes unpacked at a time. */
const STEP = 64 * 1024;

const TOO_LARGE = 'it unpacks to more than 128 MB';

/**
 * The files in a zip archive, by name. Unpacked in small steps, so that an archive that unpacks to more than it should is
 * given up before it fills the memory.
 * @throws {ImportError} where it is no archive, encrypted, cut off or too large.
 */
export function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new ImportError('it is damaged: this is no such document');
  if (((bytes[6] ?? 0) & 1) === 1) throw new ImportError('it is encrypted: save it without a password first');
  const parts = new Map<string, Uint8Array[]>();
  const whole = new Set<string>();
  let total = 0;
  let fault: Error | null = null;
  const unzip = new Unzip((file) => {
    if (parts.size >= MOST_FILES) fault ??= new ImportError('it holds more than 5,000 files');
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk, final) => {
      if (error) fault ??= new ImportError('it is damaged');
      total += chunk?.length ?? 0;
      if (total > LARGEST) {
        fault ??= new ImportError(TOO_LARGE);
        chunks.length = 0;
        file.terminate();
      } else if (chunk) chunks.push(chunk);
      if (final) whole.add(file.name);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && !fault; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch {
    fault ??= new ImportError('it is damaged or cut off');
  }
  if (fault) throw fault;
  const files = new Map([...parts].flatMap(([name, chunks]) => (whole.has(name) ? [[name, joined(chunks)]] : [])));
  if (files.size < parts.size || files.size === 0) throw new ImportError('it is cut off: a part of it is missing');
  return files;
}

/** The same files as an archive that needs no unpacking. */
export const repack = (files: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(files), { level: 0 });

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
