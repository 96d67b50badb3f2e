import { inBatches } from '../text/lists.ts';
import { mask } from '../text/mask.ts';
import { shift } from '../text/spans.ts';
import { wordCount } from '../text/words.ts';
import type { FrontMatterKeys } from './copy/frontMatter.ts';
import { readMarkdown } from './copy/markdown.ts';
import { isTame } from './copy/markdownLimits.ts';
import { inPieces } from './copy/pieces.ts';
import { readPlain } from './copy/plain.ts';
import { readFacts } from './facts.ts';
import { dateInName, languageOf } from './language.ts';
import {
  type Article,
  BODY_KINDS,
  type Facts,
  type Format,
  type Furniture,
  type Markup,
  type Passage,
} from './model.ts';
import { PersonRegistry } from './people/registry.ts';
import { resolveQuotes } from './people/resolveQuotes.ts';
import { perPassage } from './perPassage.ts';
import type { RawPassage } from './raw.ts';

/** How the facts of some paragraphs are read; a desk passes its paragraph memory. */
export type FactReader = (paragraphs: readonly Words[]) => readonly Facts[];

/** A passage's words, before its facts are read. */
export type Words = Pick<Passage, 'kind' | 'text' | 'prose'>;

/** Units of text that are read in one step: some milliseconds of work. */
const STEP = 20_000;

/**
 * Reads a text as an article. Never fails: every string is an article, perhaps a poor one. `keys` are the newsroom's own
 * for front matter; `name` is the path of the file, where it has one.
 */
export const readArticle = (
  text: string,
  format: Format,
  facts: FactReader = readFacts,
  keys: FrontMatterKeys = {},
  name = '',
): Article => atOnce(readInSteps(text, format, facts, keys, name));

/** Same as above, but yields so that the caller can do other work. */
export function* readInSteps(
  text: string,
  format: Format,
  facts: FactReader,
  keys: FrontMatterKeys,
  name = '',
): Generator<void, Article> {
  const raw = format === 'markdown' && isTame(text) ? yield* readMarkdown(text, keys, name) : readPlain(text);
  const passages: Passage[] = [];
  const pieces = raw.passages.flatMap((passage) => inPieces(text, passage));
  for (const batch of inBatches(pieces, ({ start, end }) => end - start, STEP)) {
    if (passages.length) yield;
    const words = batch.map((piece) => wordsOf(text, piece));
    const read = facts(words);
    for (const [i, piece] of batch.entries()) passages.push(toPassage(piece, words[i]!, read[i]!));
  }
  const registry = new PersonRegistry(passages);
  const quotes = resolveQuotes(text, passages, registry);
  return {
    text,
    format,
    furniture: dated(raw.furniture, name),
    passages,
    quotes,
    people: registry.people(),
    figures: passages.flatMap((passage, index) =>
      passage.facts.figures.map((figure) => ({
        ...figure,
        ...shift(figure, passage.at),
        noun: figure.noun && shift(figure.noun, passage.at),
        source: figure.source && shift(figure.source, passage.at),
        passage: index,
      })),
    ),
    dates: passages.flatMap((passage, index) =>
      passage.facts.dates.map((date) => ({ ...date, ...shift(date, passage.at), passage: index })),
    ),
    language: languageOf(
      text,
      passages.flatMap(({ kind, prose }) => (BODY_KINDS.has(kind) ? [prose] : [])),
    ),
    words: passages.reduce((sum, passage) => sum + (BODY_KINDS.has(passage.kind) ? countOf(passage) : 0), 0),
  };
}

/** A post's day may stand in the name of its file only. */
function dated(furniture: Furniture, name: string): Furniture {
  const published = furniture.published ? null : dateInName(name);
  return published ? { ...furniture, published } : furniture;
}

const countOf = perPassage(({ prose }) => wordCount(prose));

/** Runs the steps to the end. */
export function atOnce<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value as T;
  }
}

/** Slices keep the whole text that they are of in memory; what is remembered of a paragraph must not. */
const ownCopy = (slice: string): string => ` ${slice}`.slice(1);

function wordsOf(text: string, { start, end, kind, markup = [] }: RawPassage): Words {
  const slice = ownCopy(text.slice(start, end));
  const unseen = markup.filter((mark) => mark.kind === 'hidden' || mark.kind === 'code' || mark.kind === 'struck');
  return { kind, text: slice, prose: withEntities(mask(slice, unseen), markup) };
}

function toPassage(raw: RawPassage, { text, prose }: Words, facts: Facts): Passage {
  return {
    at: raw.start,
    text,
    prose,
    kind: raw.kind,
    markup: raw.markup ?? [],
    facts,
    ...(raw.level === undefined ? {} : { level: raw.level }),
    ...(raw.ordered === undefined ? {} : { ordered: raw.ordered }),
    ...(raw.number === undefined ? {} : { number: raw.number }),
    ...(raw.goesOn === undefined ? {} : { goesOn: raw.goesOn }),
    ...(raw.picture === undefined ? {} : { picture: raw.picture }),
    ...(raw.table === undefined ? {} : { table: raw.table }),
    ...(raw.credit === undefined ? {} : { credit: raw.credit }),
    ...(raw.box === undefined ? {} : { box: raw.box }),
  };
}

/** Puts the character that an entity stands for into its blanks: openers last, so that they touch what they open. */
function withEntities(prose: string, markup: readonly Markup[]): string {
  const shown = markup.filter((mark) => mark.shows !== undefined && mark.shows.length <= mark.end - mark.start);
  if (!shown.length) return prose;
  let out = '';
  let at = 0;
  for (const { start, end, shows = '' } of shown) {
    if (start < at) continue;
    const filler = ' '.repeat(end - start - shows.length);
    out += prose.slice(at, start) + (/^[“‘«([]$/.test(shows) ? filler + shows : shows + filler);
    at = end;
  }
  return out + prose.slice(at);
}
