import picomatch from 'picomatch/posix';

/** Whether a path (forward slashes, relative to the configuration file) is one of the globs; one without a slash is a name. */
export const isAmong = (globs: readonly string[], path: string): boolean =>
  globs.some((glob) =>
    picomatch.isMatch(path, glob, { dot: true, matchBase: !glob.includes('/') } as picomatch.PicomatchOptions),
  );

/** Globs become patterns that try every split, so what multiplies the splits is limited: far above what articles need. */
const LONGEST = 200;
const STARS_IN_SEGMENT = 4;
const CHOICES = 6;

/** Why a glob is refused, in a sentence; null for one that is soon matched against any path. */
export function globMistake(glob: string): string | null {
  const bare = glob.replace(/\\[\s\S]/g, '');
  if (glob.length > LONGEST) return `This glob is longer than ${LONGEST} characters.`;
  if (/\(|[\]}]\+/.test(bare))
    return 'A glob takes *, **, ?, […] and {a,b}, no groups in parentheses: write \\( for the mark itself.';
  const most = Math.max(...bare.split('/').map((segment) => segment.match(/\*+/g)?.length ?? 0));
  if (most > STARS_IN_SEGMENT)
    return `A glob takes up to ${STARS_IN_SEGMENT} stars between two slashes; this one has ${most}.`;
  const choices = bare.match(/\*+|\{/g)?.length ?? 0;
  return choices > CHOICES ? `A glob takes up to ${CHOICES} stars and braces in all; this one has ${choices}.` : null;
}
