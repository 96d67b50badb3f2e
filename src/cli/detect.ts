import { basename } from 'node:path';
import { type Config, defaultConfig, detect, type Format, formatOf, readArticle, safeJson } from '../core/index.ts';
import { Configs } from './configs.ts';
import { UnreadableError } from './errors.ts';
import { jsonLines, sources } from './files.ts';
import type { Flags } from './flags.ts';
import { complain } from './say.ts';

/** `copydesk detect`: is it an article, why, and where its furniture stands. One JSON line for each file. */
export async function detectFiles(names: readonly string[], flags: Flags): Promise<number> {
  const print = (id: unknown, name: string, text: string, format: Format, keys: Config['frontMatter']): void => {
    const { article, score, reasons } = detect(text, name);
    process.stdout.write(
      `${safeJson({ id, article, score, reasons, furniture: readArticle(text, format, undefined, keys, name).furniture })}\n`,
    );
  };
  if (flags.jsonl) {
    for (const { id, name, text } of jsonLines())
      print(
        id,
        String(name ?? ''),
        String(text),
        formatOfLine(String(name ?? ''), String(text)),
        defaultConfig.frontMatter,
      );
    return 0;
  }
  let unreadable = false;
  for (const source of await sources(names, new Configs(flags))) {
    if (source instanceof UnreadableError) {
      unreadable = true;
      complain(source.message);
    } else print(source.file, basename(source.file), source.text, source.format, source.config.frontMatter);
  }
  return unreadable ? 2 : 0;
}

/** A line of JSON may have no name; front matter tells Markdown then. */
const formatOfLine = (name: string, text: string): Format =>
  /^\ufeff?(?:---|\+\+\+)\r?\n/.test(text) ? 'markdown' : formatOf(name);
