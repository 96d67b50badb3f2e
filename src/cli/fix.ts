import { createTwoFilesPatch } from 'diff';
import { applyEdits, joinFixes, printable } from '../core/index.ts';
import { replaceFile } from '../files/replaceFile.ts';
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
  const refuse = (message: string): void => {
    complain(message);
    code = 2;
  };
  for (const source of onlyArticles(await sources(names, configs), configs, flags.any)) {
    const review = source instanceof UnreadableError ? source : reviewer.tryReview(source);
    if (source instanceof UnreadableError || review instanceof UnreadableError) {
      refuse((review as UnreadableError).message);
      continue;
    }
    const { findings } = review;
    const safe = findings.flatMap((finding) => finding.fixes.filter((candidate) => candidate.safe).slice(0, 1));
    const edits = joinFixes(safe);
    const fixed = applyEdits(source.text, edits);
    if (fixed === source.text) continue;
    if (source.file === 'standard input') printDiff(source, fixed);
    else if (source.lead === null)
      refuse(`${printable(source.file)}: this is not UTF-8, so it is read but not written.`);
    else if (flags['dry-run']) printDiff(source, fixed);
    else
      try {
        await replaceFile(source.file, Buffer.from(source.lead + fixed), {
          expected: Buffer.from(source.lead + source.text),
          follow: true,
          within: homesOf(source.file, configs),
        });
        process.stdout.write(`${printable(source.file)}: ${edits.length} ${edits.length === 1 ? 'edit' : 'edits'}\n`);
      } catch (error) {
        refuse(`${printable(source.file)} cannot be written: ${reasonOf(error)}.`);
      }
  }
  return code;
}

const printDiff = ({ file, text }: Source, fixed: string): boolean => {
  const name = printable(file);
  const lines = createTwoFilesPatch(name, name, text, fixed).split('\n');
  // Carriage returns at the ends of lines and tabs are part of the copy as it is patched.
  const shown = lines.map((line) => line.split('\t').map(endKept).join('\t'));
  return process.stdout.write(shown.join('\n'));
};

const endKept = (line: string): string => (line.endsWith('\r') ? `${printable(line.slice(0, -1))}\r` : printable(line));
