import { execFileSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { UsageError } from './errors.ts';
import type { Flags } from './flags.ts';

/** Bytes of names that git may list. */
const MOST = 64 * 1024 * 1024;

/**
 * The files that git says were changed, named from the current folder: staged ones, or those that differ from a revision,
 * new ones included. Null where neither is asked for.
 */
export function changedFiles(flags: Flags): string[] | null {
  const since = flags['changed-since'];
  if (!flags.staged && since === undefined) return null;
  if (flags.staged && since !== undefined) throw new UsageError('Choose one of --staged and --changed-since.');
  // Outside of a repository `git diff` compares files, and complains of words that nobody wrote.
  const [top = ''] = git('rev-parse', '--show-toplevel');
  if (since === undefined) return within(top, git('diff', '--cached', ...NAMES));
  // A revision that begins with a hyphen would be an option to git.
  if (!since || since.startsWith('-')) throw new UsageError(`--changed-since takes a revision, not “${since}”.`);
  return within(top, [
    // What follows the revision is a path, and there is none.
    ...git('diff', ...NAMES, since, '--'),
    ...git('ls-files', '--others', '--exclude-standard', '-z', '--full-name'),
  ]);
}

/** Added, copied, modified and renamed files; deleted ones have nothing to review. */
const NAMES = ['--name-only', '--diff-filter=ACMR', '-z', '--no-ext-diff'];

function within(top: string, names: readonly string[]): string[] {
  return [...new Set(names)].map((name) => relative(process.cwd(), join(top, name)));
}

/**
 * A folder that somebody cloned may hold a repository among its files, whose configuration names programs for git to
 * run: such a one is no repository here, and no hook or watcher of any is run.
 */
const RUN_NOTHING = ['safe.bareRepository=explicit', 'core.fsmonitor=false', 'core.hooksPath=/dev/null'].flatMap(
  (setting) => ['-c', setting],
);

function git(...args: string[]): string[] {
  // Windows would look for git in the current folder first.
  if (process.platform === 'win32') process.env.NoDefaultCurrentDirectoryInExePath = '1';
  try {
    const out = execFileSync('git', [...RUN_NOTHING, ...args], {
      encoding: 'utf8',
      maxBuffer: MOST,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return out.replace(/\n$/, '').split('\0').filter(Boolean);
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { readonly stderr?: string };
    if (code === 'ENOENT') throw new UsageError('git is not installed, so what was changed is not known.');
    throw new UsageError(`git ${args[0]} failed: ${String(stderr).trim().split('\n')[0]}`);
  }
}
