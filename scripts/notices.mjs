import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The packages of the two dictionaries, which a plugin reads under a name of its own (bundle.mjs). */
const DICTIONARIES = ['node_modules/dictionary-en', 'node_modules/dictionary-en-gb'];
/** The package whose list of words another plugin packs. */
const KNOWN_WORDS = ['node_modules/compromise'];

/** Packages whose licence stands in their readme only, with the heading that it follows. */
const IN_README = /^(?:#+\s*)?licen[cs]e\b.*$/im;

/**
 * The folders of the packages whose files went into bundles, in order.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @returns {string[]}
 */
export function bundledPackages(metafiles) {
  const files = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    ),
  );
  const folders = files.flatMap((file) => {
    if (file.startsWith('dictionaries:')) return DICTIONARIES;
    if (file.startsWith('known-words:')) return KNOWN_WORDS;
    const match = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file);
    return match ? [match[0]] : [];
  });
  return [...new Set(folders)].sort();
}

/**
 * What the licences of the bundled packages ask to be passed on: name, version, licence and its text.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @throws {Error} naming a package that has neither a licence file nor a licence in its readme
 */
export async function noticesOf(metafiles) {
  const notices = await Promise.all(bundledPackages(metafiles).map(noticeOf));
  return `Copydesk is made with the packages below. Each is under the license that follows its name.\n\n${notices.join('\n')}\n`;
}

/** @param {string} folder */
async function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const by = typeof author === 'string' ? author : (author?.name ?? '');
  const stated = license ?? 'see below';
  const text =
    (await licenceIn(folder)) ?? (/^(?:MIT|ISC)$/.test(stated) ? `${stated} License${by ? `, ${by}` : ''}` : null);
  if (!text) throw new Error(`${name} is bundled, but states no license.`);
  return `${'='.repeat(80)}\n${name} ${version} (${stated})\n${'='.repeat(80)}\n\n${text.trim()}\n`;
}

/** @param {string} folder */
async function licenceIn(folder) {
  const names = await readdir(folder);
  const files = names.filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name)).sort();
  if (files.length) return (await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))).join('\n\n');
  const readme = names.find((name) => /^readme/i.test(name));
  const words = readme ? await readFile(join(folder, readme), 'utf8') : '';
  const at = IN_README.exec(words);
  return at ? words.slice(at.index) : null;
}
