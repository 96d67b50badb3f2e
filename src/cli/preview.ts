import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageDocument, readArticle, renderPage } from '../core/index.ts';
import { Configs } from './configs.ts';
import { UsageError } from './errors.ts';
import { onlySource, reasonOf } from './files.ts';
import type { Flags } from './main.ts';

/** `copydesk preview`: the published page as one self-contained HTML file, to --out or standard output. */
export async function preview(names: readonly string[], flags: Flags): Promise<number> {
  const { text, format, config } = await onlySource(names, new Configs(flags));
  const css = readFileSync(join(__dirname, 'webview', 'page.css'), 'utf8');
  const article = readArticle(text, format, undefined, config.frontMatter);
  const html = pageDocument(renderPage(article, { readingSpeed: config.readingSpeed }), css);
  if (!flags.out) process.stdout.write(html);
  else
    try {
      writeFileSync(flags.out, html);
    } catch (error) {
      throw new UsageError(`${flags.out}: ${reasonOf(error)}.`);
    }
  return 0;
}
