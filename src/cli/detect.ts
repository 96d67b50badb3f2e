import { resolve } from 'node:path';
import { safeJson } from '../core/index.ts';
import { detection } from './answers.ts';
import { attempt } from './attempt.ts';
import { batch } from './batch.ts';
import { Configs } from './configs.ts';
import { UnreadableError } from './errors.ts';
import { type Source, sources } from './files.ts';
import type { Flags } from './flags.ts';
import { complain } from './say.ts';

/** `copydesk detect`: is it an article, why, and where its furniture stands. One JSON line for each file. */
export async function detectFiles(names: readonly string[], flags: Flags): Promise<number> {
  if (flags.jsonl) return batch('detect', names, flags);
  let unreadable = false;
  for (const source of await sources(names, new Configs(flags))) {
    const answer = source instanceof UnreadableError ? source : await attempt(source.file, () => answerTo(source));
    if (answer instanceof UnreadableError) {
      unreadable = true;
      complain(answer.message);
    } else process.stdout.write(`${answer}\n`);
  }
  return unreadable ? 2 : 0;
}

const answerTo = ({ file, text, format, config }: Source): string =>
  safeJson({ id: file, ...detection(text, resolve(file), format, config.frontMatter, file) });
