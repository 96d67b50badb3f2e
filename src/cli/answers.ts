import {
  analysis,
  type Config,
  defaultConfig,
  detect,
  type Format,
  formatOfCopy,
  readArticle,
  report,
  safeJson,
} from '../core/index.ts';
import { Configs } from './configs.ts';
import { failing } from './failOn.ts';
import type { Flags } from './flags.ts';
import type { Line } from './lines.ts';
import { isDay, Reviewer } from './review.ts';

/** The commands that answer lines of JSON. */
export type LineCommand = 'analyze' | 'check' | 'detect';

/** What is said of a line: one line of JSON, and what it means for the exit code. */
export interface Answer {
  readonly json: string;
  readonly outcome: 'fine' | 'findings' | 'fault';
}

/** A story as a line of JSON gives it. */
interface Story {
  readonly id: string | number;
  readonly text: string;
  readonly name: string;
  readonly format: Format;
  readonly date: string | undefined;
}

/** A line that gives no story, in words for the person who wrote it. */
class Fault extends Error {}

/**
 * Answers lines of JSON, each by itself: nothing is remembered from story to story, and a line that is none is answered
 * with its number and what is wrong with it.
 */
export function answerer(command: LineCommand, flags: Flags): (line: Line) => Answer {
  const said = sayer(command, flags);
  return (line) => {
    let id: unknown;
    try {
      const values = valuesOf(line);
      id = values.id;
      const { about, isFine } = said(storyOf(values));
      return { json: safeJson({ id, ...about }), outcome: isFine ? 'fine' : 'findings' };
    } catch (error) {
      const why = error instanceof Fault ? error.message : `the review failed: ${(error as Error).message}`;
      return {
        json: safeJson({ ...(id === undefined ? {} : { id }), line: line.number, error: why }),
        outcome: 'fault',
      };
    }
  };
}

/** What a command says of a story. */
type Saying = (story: Story) => { readonly about: object; readonly isFine: boolean };

function sayer(command: LineCommand, flags: Flags): Saying {
  if (command === 'detect')
    return ({ text, name, format }) => ({
      about: detection(text, name, format, defaultConfig.frontMatter),
      isFine: true,
    });
  const { config } = new Configs(flags).for('-');
  const reviewer = new Reviewer(flags);
  const fails = failing(flags);
  return (story) => {
    const { article, findings } = reviewer.review({ ...story, file: story.name, config }, story.date);
    return command === 'analyze'
      ? { about: analysis(article, findings), isFine: true }
      : { about: report(story.text, findings), isFine: !findings.some(({ severity }) => fails(severity)) };
  };
}

function valuesOf({ text }: Line): Readonly<Record<string, unknown>> {
  if (text === null) throw new Fault('the line is longer than a story may be');
  try {
    const values: unknown = JSON.parse(text);
    if (typeof values === 'object' && values !== null && !Array.isArray(values))
      return values as Record<string, unknown>;
  } catch {
    throw new Fault('not JSON');
  }
  throw new Fault('not a JSON object');
}

function storyOf({ id, text, name = '', format, date }: Readonly<Record<string, unknown>>): Story {
  if (typeof id !== 'string' && typeof id !== 'number')
    throw new Fault('“id” is missing, or neither words nor a number');
  if (typeof text !== 'string') throw new Fault('“text” is missing, or no words');
  if (typeof name !== 'string') throw new Fault('“name” is not words');
  if (format !== undefined && format !== 'text' && format !== 'markdown')
    throw new Fault('“format” is neither "text" nor "markdown"');
  if (date !== undefined && date !== null && !(typeof date === 'string' && isDay(date)))
    throw new Fault('“date” is not a day as YYYY-MM-DD');
  return { id, text, name, format: format ?? formatOfCopy(name, text), date: date ?? undefined };
}

/** What `copydesk detect` says of a story. */
export function detection(
  text: string,
  path: string,
  format: Format,
  keys: Config['frontMatter'],
  name = path,
): object {
  const { article, score, reasons } = detect(text, path);
  return { article, score, reasons, furniture: readArticle(text, format, undefined, keys, name).furniture };
}
