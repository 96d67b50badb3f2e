import type { Severity } from '../core/index.ts';
import { UsageError } from './errors.ts';
import type { Flags } from './flags.ts';

const SEVERITIES: readonly string[] = ['error', 'warning', 'info', 'hint'];

/** Whether a finding of a severity makes the run fail, by --fail-on. */
export function failing(flags: Flags): (severity: Severity) => boolean {
  const least = flags['fail-on'] ?? 'warning';
  if (least === 'never') return () => false;
  if (!SEVERITIES.includes(least))
    throw new UsageError(`--fail-on takes ${SEVERITIES.join(', ')} or never, not “${least}”.`);
  return (severity) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}
