import { createTwoFilesPatch } from 'diff';
import { applyEdits, printable, settle } from '../core/index.ts';
import { replaceFile } from '../files/replaceFile.ts';
import { attempt } from './attempt.ts';
import { Configs } from './configs.ts';
import { UnreadableError } from './errors.ts';
import { homesOf, onlyArticles, reasonOf, type Source, sources } from './files.ts';
import type { Flags } from './flags.ts';
import { Reviewer } from './review.ts';
import { complain } from './say.ts';

/** `copydesk fix`: applies the safe fixes, or prints them as a diff. A file is replaced whole, or left as it was where it changed meanwhile or cannot be written; 2 where one was. */
export async function fix(names: readonly string[], flags: Flags): Promise<number> {
  const configs = new Configs(flags);
  const reviewer = new Reviewer(flags);
  let code = 0;
  for (const source of onlyArticles(await sources(names, configs), configs, flags.any)) {
    const fault =
      source instanceof UnreadableError
        ? source
        : await attempt(source.file, () => fixOne(source, reviewer, configs, flags));
    if (fault === null) continue;
    complain(fault instanceof UnreadableError ? fault.message : fault);
    code = 2;
  }
  return code;
}

/** Fixes one article, or prints the diff; what to complain of where it could not, else null. */
async function fixOne(source: Source, reviewer: Reviewer, configs: Configs, flags: Flags): Promise<string | null> {
  const { findings } = reviewer.review(source);
  const edits = settle(source.text, findings, (text) => reviewer.review({ ...source, text }).findings);
  const fixed = applyEdits(source.text, edits);
  if (fixed === source.text) return null;
  const name = printable(source.file);
  if (source.file !== 'standard input' && source.lead === null)
    return `${name}: this is not UTF-8, so it is read but not written.`;
  if (source.file === 'standard input' || flags['dry-run']) {
    printDiff(source, fixed);
    return null;
  }
  try {
    await replaceFile(source.file, Buffer.from(source.lead + fixed), {
      expected: Buffer.from(source.lead + source.text),
      follow: true,
      within: homesOf(source.file, configs),
    });
    process.stdout.write(`${name}: ${edits.length} ${edits.length === 1 ? 'edit' : 'edits'}\n`);
    return null;
  } catch (error) {
    return `${name} cannot be written: ${reasonOf(error)}.`;
  }
}

const printDiff = ({ file, text }: Source, fixed: string): boolean => {
  const name = printable(file);
  const lines = createTwoFilesPatch(name, name, text, fixed).split('\n');
  // Carriage returns at the ends of lines and tabs are part of the copy as it is patched.
  const shown = lines.map((line) => line.split('\t').map(endKept).join('\t'));
  return process.stdout.write(shown.join('\n'));
};

const endKept = (line: string): string => (line.endsWith('\r') ? `${printable(line.slice(0, -1))}\r` : printable(line));
