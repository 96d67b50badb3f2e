import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { nameOf } from './blocks.mjs';

const NAME = /^(\d{15})-(\d{15})\.jsonl$/;

/** Answers of one block as a file: whole or not there, and the same however often it is written. */
export async function writePart(folder, block, answers) {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${nameOf(block)}.jsonl`);
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, answers);
  await rename(draft, path);
}

/** The blocks that are answered, in order. */
export async function partsIn(folder) {
  const names = await readdir(folder).catch(() => []);
  return names
    .map((name) => NAME.exec(name))
    .filter(Boolean)
    .map(([, start, end]) => ({ start: Number(start), end: Number(end) }))
    .sort((a, b) => a.start - b.start);
}

/** What of an archive of so many bytes is not answered yet. */
export function gapsIn(parts, size) {
  const gaps = [];
  let at = 0;
  for (const { start, end } of parts) {
    if (start < at) throw new Error(`Byte ${start} is answered twice: another archive’s parts lie in this folder.`);
    if (start > at) gaps.push({ start: at, end: start });
    at = end;
  }
  if (at < size) gaps.push({ start: at, end: size });
  return gaps;
}

/** All answers as one file, in the order of the archive. */
export async function joinParts(folder, parts, out) {
  const draft = `${out}.${process.pid}`;
  try {
    const all = async function* () {
      for (const part of parts) yield* createReadStream(join(folder, `${nameOf(part)}.jsonl`));
    };
    await pipeline(all, createWriteStream(draft));
    await rename(draft, out);
  } finally {
    await rm(draft, { force: true });
  }
}
