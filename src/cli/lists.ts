import {
  applyTicks,
  checkQuotes,
  factsOf,
  factsText,
  type ListFormat,
  LONGEST_TRANSCRIPT,
  quotesText,
  readArticle,
  readTranscript,
  sourcesOf,
  sourcesText,
} from '../core/index.ts';
import { Configs } from './configs.ts';
import { UsageError } from './errors.ts';
import { onlySource, readText, type Source } from './files.ts';
import type { Flags } from './flags.ts';

const FORMATS: readonly string[] = ['markdown', 'csv', 'json'];

/** `copydesk sources`: whom the story hears. */
export async function showSources(names: readonly string[], flags: Flags): Promise<number> {
  const { source, format } = await oneStory(names, flags);
  const article = read(source);
  process.stdout.write(sourcesText(format, article, sourcesOf(article)));
  return 0;
}

/** `copydesk facts`: what has to be verified, with the ticks of the file beside the story. */
export async function showFacts(names: readonly string[], flags: Flags): Promise<number> {
  const { source, format } = await oneStory(names, flags);
  const article = read(source);
  const { facts } = applyTicks(article.text, factsOf(article), source.sidecar.ticks);
  process.stdout.write(factsText(format, article, facts));
  return 0;
}

/** `copydesk quotes`: quotations against a transcript; 1 where one is not as it was said. */
export async function showQuotes(names: readonly string[], flags: Flags): Promise<number> {
  const { source, format } = await oneStory(names, flags);
  if (!flags.transcript) throw new UsageError('Name the transcript: --transcript FILE.');
  const transcript = readTranscript(readText(flags.transcript, LONGEST_TRANSCRIPT, new Configs(flags)));
  const quotes = checkQuotes(read(source), transcript);
  process.stdout.write(quotesText(format, { text: source.text }, quotes));
  return quotes.some(({ match }) => match !== 'exact') ? 1 : 0;
}

async function oneStory(names: readonly string[], flags: Flags): Promise<{ source: Source; format: ListFormat }> {
  const format = flags.format === 'pretty' ? 'markdown' : flags.format;
  if (!FORMATS.includes(format ?? '')) throw new UsageError(`Unknown format: ${format}. Choose ${FORMATS.join(', ')}.`);
  return { source: await onlySource(names, new Configs(flags)), format: format as ListFormat };
}

const read = ({ text, format, config, file }: Source) => readArticle(text, format, undefined, config.frontMatter, file);
