import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AnyRule } from '../core/index.ts';
import { isStyleFile, readStyles } from '../core/valeStyles.ts';
import { filesIn, homeOf, LARGEST_CONFIG, readRegular } from '../files/door.ts';
import { reasonOf } from './files.ts';
import { complain } from './say.ts';

const known = new Map<string, readonly AnyRule[]>();

/** The rules of folders of Vale styles. What cannot be run is named on standard error, once. */
export const stylesIn = (folders: readonly string[]): readonly AnyRule[] => folders.flatMap(stylesOf);

function stylesOf(folder: string): readonly AnyRule[] {
  const ready = known.get(folder);
  if (ready) return ready;
  const { rules, problems } = readStyles(basename(folder), filesOf(folder));
  for (const { path, problem } of problems)
    complain(`${join(folder, path)}:${problem.line}:${problem.column}: ${problem.message}`);
  known.set(folder, rules);
  return rules;
}

function filesOf(folder: string): { path: string; text: string }[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    complain(`${folder}: no such folder of Vale styles.`);
    return [];
  }
  return filesIn(folder)
    .filter(isStyleFile)
    .flatMap((path) => {
      try {
        return [{ path, text: readRegular(join(folder, path), LARGEST_CONFIG, [homeOf(folder)]).toString('utf8') }];
      } catch (error) {
        complain(`${join(folder, path)}: ${reasonOf(error)}.`);
        return [];
      }
    });
}
