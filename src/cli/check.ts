import {
  applyTicks,
  FINDINGS_FORMATS,
  type FileFindings,
  factsOf,
  formatFindings,
  isOpen,
  openOf,
  printable,
  type Review,
  readinessOf,
  rules,
} from '../core/index.ts';
import { product } from '../product.ts';
import { attempt } from './attempt.ts';
import { batch } from './batch.ts';
import { changedFiles } from './changed.ts';
import { Configs } from './configs.ts';
import { UnreadableError, UsageError } from './errors.ts';
import { failing } from './failOn.ts';
import { isArticle, mayBeArticle, onlyArticles, type Source, sources } from './files.ts';
import type { Flags } from './flags.ts';
import { Reviewer } from './review.ts';
import { complain } from './say.ts';
import { Sites } from './siteAuthors.ts';

/** `copydesk check`: prints findings; 1 when one is at or above --fail-on, 2 when an input could not be read. */
export async function check(names: readonly string[], flags: Flags): Promise<number> {
  if (flags.jsonl) return batch('check', names, flags);
  const fails = failing(flags);
  const format = FINDINGS_FORMATS.find((one) => one === flags.format);
  if (!format) throw new UsageError(`Unknown format: ${flags.format}. Choose ${FINDINGS_FORMATS.join(', ')}.`);
  const changed = changedFiles(flags);
  if (changed && names.length) throw new UsageError('Name files, or let git name those that changed: not both.');
  const reviewer = new Reviewer(flags);
  const sites = new Sites();
  const files: FileFindings[] = [];
  let unreadable = false;
  let unready = false;
  for (const source of await articles(changed, names, new Configs(flags), flags)) {
    const judged = source instanceof UnreadableError ? source : await attempt(source.file, () => judge(source));
    if (judged instanceof UnreadableError) {
      unreadable = true;
      complain(judged.message);
      continue;
    }
    files.push(judged.found);
    unready ||= judged.unready;
  }
  process.stdout.write(formatFindings(format, files, rules, product));
  if (unreadable) return 2;
  return unready || files.some(({ findings }) => findings.some(({ severity }) => fails(severity))) ? 1 : 0;

  async function judge(source: Source): Promise<{ readonly found: FileFindings; readonly unready: boolean }> {
    const review = reviewer.review(await sites.named(source));
    const { findings, letStand } = review;
    const isUnready = flags.ready === true && tellUnready(source, review);
    if (!flags.ready) tellQueries(source);
    return { found: { file: source.file, text: source.text, findings, letStand }, unready: isUnready };
  }
}

/** The articles among the changed or the named files; of files that git names, others are passed over without a word. */
async function articles(
  changed: readonly string[] | null,
  names: readonly string[],
  configs: Configs,
  { any }: Flags,
): Promise<(Source | UnreadableError)[]> {
  if (!changed) return onlyArticles(await sources(names, configs), configs, any);
  const drafts = changed.filter(mayBeArticle);
  const found = drafts.length ? await sources(drafts, configs) : [];
  return found.filter((source) => source instanceof UnreadableError || any || isArticle(source, configs));
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
