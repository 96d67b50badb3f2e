import { SEVERITIES, type Severity } from '../core/index.ts';
import { UsageError } from './errors.ts';
import type { Flags } from './flags.ts';

/** Whether a finding of a severity makes the run fail, by --fail-on. */
export function failing(flags: Flags): (severity: Severity) => boolean {
  const least = flags['fail-on'] ?? 'warning';
  if (least === 'never') return () => false;
  const last = (SEVERITIES as readonly string[]).indexOf(least);
  if (last < 0) throw new UsageError(`--fail-on takes ${SEVERITIES.join(', ')} or never, not “${least}”.`);
  return (severity) => SEVERITIES.indexOf(severity) <= last;
}
