import { basename } from 'node:path';
import { safeJson } from '../core/index.ts';
import { detection } from './answers.ts';
import { batch } from './batch.ts';
import { Configs } from './configs.ts';
import { UnreadableError } from './errors.ts';
import { sources } from './files.ts';
import type { Flags } from './flags.ts';
import { complain } from './say.ts';

/** `copydesk detect`: is it an article, why, and where its furniture stands. One JSON line for each file. */
export async function detectFiles(names: readonly string[], flags: Flags): Promise<number> {
  if (flags.jsonl) return batch('detect', flags);
  let unreadable = false;
  for (const source of await sources(names, new Configs(flags))) {
    if (source instanceof UnreadableError) {
      unreadable = true;
      complain(source.message);
    } else {
      const { file, text, format, config } = source;
      process.stdout.write(
        `${safeJson({ id: file, ...detection(text, basename(file), format, config.frontMatter) })}\n`,
      );
    }
  }
  return unreadable ? 2 : 0;
}
