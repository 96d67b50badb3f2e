import { type FileFindings, type FindingsFormat, formatFindings, rules, type Severity } from '../core/index.ts';
import { Configs } from './configs.ts';
import { UnreadableError, UsageError } from './errors.ts';
import { sources } from './files.ts';
import type { Flags } from './flags.ts';
import { Reviewer } from './review.ts';
import { complain } from './say.ts';

const FORMATS: readonly string[] = ['pretty', 'json', 'sarif', 'github', 'markdown'];
const SEVERITIES: readonly string[] = ['error', 'warning', 'info', 'hint'];

/** `copydesk check`: prints findings; 1 when one is at or above --fail-on, 2 when an input could not be read. */
export async function check(names: readonly string[], flags: Flags): Promise<number> {
  const failOn = flags['fail-on'] ?? 'warning';
  if (!FORMATS.includes(flags.format ?? ''))
    throw new UsageError(`Unknown format: ${flags.format}. Choose ${FORMATS.join(', ')}.`);
  if (failOn !== 'never' && !SEVERITIES.includes(failOn))
    throw new UsageError(`--fail-on takes ${SEVERITIES.join(', ')} or never, not “${failOn}”.`);
  const reviewer = new Reviewer(flags);
  const files: FileFindings[] = [];
  let unreadable = false;
  for (const source of await sources(names, new Configs(flags))) {
    const review = source instanceof UnreadableError ? source : reviewer.tryReview(source);
    if (source instanceof UnreadableError || review instanceof UnreadableError) {
      unreadable = true;
      complain((review as UnreadableError).message);
    } else files.push({ file: source.file, text: source.text, findings: review.findings });
  }
  process.stdout.write(formatFindings(flags.format as FindingsFormat, files, rules));
  if (unreadable) return 2;
  const grave = (severity: Severity): boolean =>
    failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
  return files.some(({ findings }) => findings.some(({ severity }) => grave(severity))) ? 1 : 0;
}
