import { analysis, type Config, type Format, safeJson } from '../core/index.ts';
import { Configs } from './configs.ts';
import { jsonLines, onlySource } from './files.ts';
import type { Flags } from './flags.ts';
import { Reviewer } from './review.ts';

/** `copydesk analyze`: what was understood, as JSON; with --jsonl one line for each line of standard input. */
export async function analyze(names: readonly string[], flags: Flags): Promise<number> {
  const configs = new Configs(flags);
  const reviewer = new Reviewer(flags);
  const describe = (
    id: unknown,
    source: { file?: string; text: string; format: Format; config: Config },
    date?: string,
  ): unknown => {
    const { article, findings } = reviewer.review(source, date);
    return { id, ...analysis(article, findings) };
  };
  if (flags.jsonl) {
    const { config } = configs.for('-');
    for (const { id, text, date, format } of jsonLines()) {
      const line = describe(
        id,
        { text: String(text), format: format === 'markdown' ? 'markdown' : 'text', config },
        typeof date === 'string' ? date : undefined,
      );
      process.stdout.write(`${safeJson(line)}\n`);
    }
    return 0;
  }
  const source = await onlySource(names, configs);
  process.stdout.write(`${safeJson(describe(source.file, source), 2)}\n`);
  return 0;
}
