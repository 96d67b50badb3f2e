import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { printable } from '../core/index.ts';
import { homeOf, readRegular } from '../files/door.ts';
import { replaceFile } from '../files/replaceFile.ts';
import type { Imported } from '../import/index.ts';
import { UsageError } from './errors.ts';
import { reasonOf } from './files.ts';
import type { Flags } from './flags.ts';
import { complain } from './say.ts';

type Importer = typeof import('../import/index.ts');

/** The importers are a bundle of their own, so that no other command waits for them. */
const importer = (): Importer => createRequire(import.meta.url)('./import.js') as Importer;

/** `copydesk import`: writes a new Markdown file beside each document; 2 when one could not be imported. */
export async function importFiles(names: readonly string[], flags: Flags): Promise<number> {
  if (!names.length) throw new UsageError('Name the documents to import.');
  if (flags.out && names.length > 1) throw new UsageError('--out takes one document.');
  let failed = false;
  for (const name of names) {
    try {
      for (const path of await importFile(name, flags)) process.stdout.write(`${printable(path)}\n`);
    } catch (error) {
      failed = true;
      complain(`${name}: ${reasonOf(error)}. Nothing was written.`);
    }
  }
  return failed ? 2 : 0;
}

/** The Markdown files that it wrote. Nothing that is there is written over. */
async function importFile(name: string, flags: Flags): Promise<string[]> {
  const { importArticles, LARGEST_IMPORT } = importer();
  const within = flags['allow-outside'] ? null : [homeOf(dirname(resolve(name)))];
  const articles = await importArticles(basename(name), readRegular(name, LARGEST_IMPORT, within));
  const stem = basename(name).replace(/\.[^.]+$/, '');
  const folder = dirname(flags.out ?? name);
  const paths = articles.map((article) => flags.out ?? join(folder, `${fileName(article, stem, articles.length)}.md`));
  const repeated = paths.find((path, i) => paths.indexOf(path) !== i);
  if (repeated) throw new Error(`two of its articles are called “${basename(repeated)}”`);
  const places = [
    ...articles.flatMap(({ pictures }) => pictures.map((picture) => join(folder, picture.name))),
    ...paths,
  ];
  const there = places.find((place) => existsSync(place));
  if (there !== undefined) throw new Error(`“${there}” already exists`);
  const home = flags['allow-outside'] ? null : [homeOf(resolve(folder))];
  for (const [i, { markdown, pictures }] of articles.entries()) {
    // The article last: where it is, its pictures are.
    for (const picture of pictures) await writeNew(join(folder, picture.name), picture.bytes, home);
    await writeNew(paths[i]!, new TextEncoder().encode(markdown), home);
  }
  return paths;
}

/** A document of several articles has a file for each, under its own name. */
const fileName = ({ name }: Imported, stem: string, count: number): string =>
  count > 1 && name ? `${stem}-${name.replace(/[^\p{L}\d_-]+/gu, '-')}` : stem;

async function writeNew(path: string, bytes: Uint8Array, within: readonly string[] | null): Promise<void> {
  try {
    await replaceFile(path, bytes, { expected: null, follow: false, within });
  } catch (error) {
    throw (error as { refusal?: string }).refusal === 'changed' ? new Error(`“${path}” already exists`) : error;
  }
}
