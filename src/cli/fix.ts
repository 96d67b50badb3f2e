import { chmodSync, realpathSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { createTwoFilesPatch } from 'diff';
import { applyEdits, joinFixes } from '../core/index.ts';
import { Configs } from './configs.ts';
import { UnreadableError } from './errors.ts';
import { reasonOf, type Source, sources } from './files.ts';
import type { Flags } from './flags.ts';
import { Reviewer } from './review.ts';

/** `copydesk fix`: applies the safe fixes, or prints them as a diff. A file is replaced whole or left as it was; 2 where one was. */
export async function fix(names: readonly string[], flags: Flags): Promise<number> {
  const reviewer = new Reviewer(flags);
  let code = 0;
  const refuse = (message: string): void => {
    process.stderr.write(`copydesk: ${message}\n`);
    code = 2;
  };
  for (const source of await sources(names, new Configs(flags))) {
    if (source instanceof UnreadableError) {
      refuse(source.message);
      continue;
    }
    const { findings } = reviewer.review(source);
    const safe = findings.flatMap((finding) => finding.fixes.filter((candidate) => candidate.safe).slice(0, 1));
    const edits = joinFixes(safe);
    const fixed = applyEdits(source.text, edits);
    if (fixed === source.text) continue;
    if (source.file === 'standard input') printDiff(source, fixed);
    else if (source.lead === null) refuse(`${source.file}: this is not UTF-8, so it is read but not written.`);
    else if (flags['dry-run']) printDiff(source, fixed);
    else
      try {
        replace(source.file, source.lead + fixed);
        process.stdout.write(`${source.file}: ${edits.length} ${edits.length === 1 ? 'edit' : 'edits'}\n`);
      } catch (error) {
        refuse(`${source.file} cannot be written: ${reasonOf(error)}.`);
      }
  }
  return code;
}

const printDiff = ({ file, text }: Source, fixed: string): boolean =>
  process.stdout.write(createTwoFilesPatch(file, file, text, fixed));

/** Puts other text into the file that a name leads to, with the rights that it had. */
function replace(name: string, text: string): void {
  const file = realpathSync(name);
  const beside = `${file}.copydesk-tmp`;
  try {
    writeFileSync(beside, text);
    chmodSync(beside, statSync(file).mode);
    renameSync(beside, file);
  } catch (error) {
    try {
      unlinkSync(beside);
    } catch {
      // Nothing was written.
    }
    throw error;
  }
}
