import {
  applyTicks,
  type FileFindings,
  type FindingsFormat,
  factsOf,
  formatFindings,
  isOpen,
  openOf,
  printable,
  type Review,
  readinessOf,
  rules,
  type Severity,
} from '../core/index.ts';
import { Configs } from './configs.ts';
import { UnreadableError, UsageError } from './errors.ts';
import { type Source, sources } from './files.ts';
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
  let unready = false;
  for (const source of await sources(names, new Configs(flags))) {
    const review = source instanceof UnreadableError ? source : reviewer.tryReview(source);
    if (source instanceof UnreadableError || review instanceof UnreadableError) {
      unreadable = true;
      complain((review as UnreadableError).message);
      continue;
    }
    files.push({ file: source.file, text: source.text, findings: review.findings });
    if (flags.ready) unready = tellUnready(source, review) || unready;
    else tellQueries(source);
  }
  process.stdout.write(formatFindings(flags.format as FindingsFormat, files, rules));
  if (unreadable) return 2;
  const grave = (severity: Severity): boolean =>
    failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
  if (unready) return 1;
  return files.some(({ findings }) => findings.some(({ severity }) => grave(severity))) ? 1 : 0;
}

/** Names what keeps a story from going out, of what the newsroom asks; whether anything does. */
function tellUnready({ file, text, sidecar, config }: Source, { article, findings }: Review): boolean {
  const { facts } = applyTicks(text, factsOf(article), sidecar.ticks);
  const open = openOf(readinessOf(text, findings, facts, sidecar), config.ready);
  if (open.length) complain(`${printable(file)}: not ready: ${open.join(', ')}.`);
  return open.length > 0;
}

/** Questions to the writer that nobody closed. */
function tellQueries({ file, sidecar }: Source): void {
  const open = sidecar.queries.filter(isOpen).length;
  if (open) complain(`${printable(file)}: ${open === 1 ? '1 open query' : `${open} open queries`}.`);
}
