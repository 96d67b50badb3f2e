import { renameSync, writeFileSync } from 'node:fs';
import { createTwoFilesPatch } from 'diff';
import { applyEdits, joinFixes } from '../core/index.ts';
import { Configs } from './configs.ts';
import { UnreadableError } from './errors.ts';
import { sources } from './files.ts';
import type { Flags } from './main.ts';
import { Reviewer } from './review.ts';

/** `copydesk fix`: applies the safe fixes, or prints them as a diff. A file is replaced whole or left as it was. */
export async function fix(names: readonly string[], flags: Flags): Promise<number> {
  const reviewer = new Reviewer(flags);
  let code = 0;
  for (const source of await sources(names, new Configs(flags))) {
    if (source instanceof UnreadableError) {
      process.stderr.write(`copydesk: ${source.message}\n`);
      code = 2;
      continue;
    }
    const { findings } = reviewer.review(source);
    const safe = findings.flatMap((finding) => finding.fixes.filter((candidate) => candidate.safe).slice(0, 1));
    const edits = joinFixes(safe);
    const fixed = applyEdits(source.text, edits);
    if (fixed === source.text) continue;
    if (flags['dry-run'] || source.file === 'standard input')
      process.stdout.write(createTwoFilesPatch(source.file, source.file, source.text, fixed));
    else {
      writeFileSync(`${source.file}.copydesk-tmp`, fixed);
      renameSync(`${source.file}.copydesk-tmp`, source.file);
      process.stdout.write(`${source.file}: ${edits.length} ${edits.length === 1 ? 'edit' : 'edits'}\n`);
    }
  }
  return code;
}
