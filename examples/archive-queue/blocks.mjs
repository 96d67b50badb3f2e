import { open, stat } from 'node:fs/promises';

/** A stretch of the archive that begins and ends between two lines: bytes, end exclusive. */
export const nameOf = ({ start, end }) => `${String(start).padStart(15, '0')}-${String(end).padStart(15, '0')}`;

const BREAK = 10;
const CHUNK = 1 << 20;

/** Cuts a file of lines into blocks of at most so many lines, and wherever `cuts` says, reading a piece of it at a time. */
export async function* blocksOf(path, lines, cuts) {
  const { size } = await stat(path);
  const file = await open(path);
  try {
    const chunk = Buffer.alloc(CHUNK);
    let start = 0;
    let line = 1;
    let count = 0;
    for (let at = 0; at < size; ) {
      const { bytesRead } = await file.read(chunk, 0, CHUNK, at);
      if (bytesRead === 0) break;
      for (let i = chunk.indexOf(BREAK); i >= 0 && i < bytesRead; i = chunk.indexOf(BREAK, i + 1)) {
        const end = at + i + 1;
        if (++count < lines && !cuts.has(end)) continue;
        yield { start, end, line };
        line += count;
        start = end;
        count = 0;
      }
      at += bytesRead;
    }
    if (start < size) yield { start, end: size, line };
  } finally {
    await file.close();
  }
}

/** The bytes of a block. */
export async function readBlock(path, { start, end }) {
  const file = await open(path);
  try {
    const bytes = Buffer.alloc(end - start);
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, at, bytes.length - at, start + at);
      if (bytesRead === 0) throw new Error(`${path} is shorter than it was when it was added`);
      at += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

/** Two halves of a block, cut behind the line in its middle; null for one line. */
export function halvesOf(block, bytes) {
  const ends = [];
  for (let i = bytes.indexOf(BREAK); i >= 0 && i < bytes.length - 1; i = bytes.indexOf(BREAK, i + 1)) ends.push(i + 1);
  if (!ends.length) return null;
  const half = Math.floor((ends.length - 1) / 2);
  const cut = block.start + ends[half];
  return [
    { start: block.start, end: cut, line: block.line },
    { start: cut, end: block.end, line: block.line + half + 1 },
  ];
}
