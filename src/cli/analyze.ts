import { analysis, safeJson } from '../core/index.ts';
import { batch } from './batch.ts';
import { Configs } from './configs.ts';
import { onlySource } from './files.ts';
import type { Flags } from './flags.ts';
import { Reviewer } from './review.ts';

/** `copydesk analyze`: what was understood, as JSON; with --jsonl one line for each line of standard input. */
export async function analyze(names: readonly string[], flags: Flags): Promise<number> {
  if (flags.jsonl) return batch('analyze', names, flags);
  const source = await onlySource(names, new Configs(flags));
  const { article, findings } = new Reviewer(flags).review(source);
  process.stdout.write(`${safeJson({ id: source.file, ...analysis(article, findings) }, 2)}\n`);
  return 0;
}
