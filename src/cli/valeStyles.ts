import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AnyRule } from '../core/index.ts';
import { isStyleFile, readStyles } from '../core/valeStyles.ts';
import { reasonOf } from './files.ts';

const known = new Map<string, readonly AnyRule[]>();

/** The rules of folders of Vale styles. What cannot be run is named on standard error, once. */
export const stylesIn = (folders: readonly string[]): readonly AnyRule[] => folders.flatMap(stylesOf);

function stylesOf(folder: string): readonly AnyRule[] {
  const ready = known.get(folder);
  if (ready) return ready;
  const { rules, problems } = readStyles(basename(folder), filesOf(folder));
  for (const { path, problem } of problems)
    process.stderr.write(`copydesk: ${join(folder, path)}:${problem.line}:${problem.column}: ${problem.message}\n`);
  known.set(folder, rules);
  return rules;
}

function filesOf(folder: string): { path: string; text: string }[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    process.stderr.write(`copydesk: ${folder}: there is no such folder of Vale styles.\n`);
    return [];
  }
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(isStyleFile)
    .flatMap((path) => {
      try {
        return [{ path, text: readFileSync(join(folder, path), 'utf8') }];
      } catch (error) {
        process.stderr.write(`copydesk: ${join(folder, path)}: ${reasonOf(error)}.\n`);
        return [];
      }
    });
}
