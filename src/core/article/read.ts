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

/** How facts are read; a desk passes its paragraph memory. */
export type FactReader = (paragraph: Pick<Passage, 'kind' | 'text' | 'prose'>) => Facts;

/** Units of text between two steps: some milliseconds of work. */
const STEP = 20_000;

/**
 * Reads a text as an article. Never fails: every string is an article, perhaps a poor one. `keys` are the newsroom's own
 * for front matter; `name` is the path of the file, where it has one.
 */
export const readArticle = (
  text: string,
  format: Format,
  facts: FactReader = ({ prose, kind }) => readFacts(prose, kind),
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
  let next = STEP;
  for (const piece of raw.passages.flatMap((passage) => inPieces(text, passage))) {
    if (piece.start > next) {
      next = piece.start + STEP;
      yield;
    }
    passages.push(toPassage(text, piece, facts));
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
    words: passages.reduce((sum, passage) => sum + (BODY_KINDS.has(passage.kind) ? wordsIn(passage) : 0), 0),
  };
}

/** A post's day may stand in the name of its file only. */
function dated(furniture: Furniture, name: string): Furniture {
  const published = furniture.published ? null : dateInName(name);
  return published ? { ...furniture, published } : furniture;
}

const wordsIn = perPassage(({ prose }) => wordCount(prose));

/** Runs the steps to the end. */
export function atOnce<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value as T;
  }
}

/** Slices keep the whole text that they are of in memory; what is remembered of a paragraph must not. */
const ownCopy = (slice: string): string => ` ${slice}`.slice(1);

function toPassage(text: string, raw: RawPassage, facts: FactReader): Passage {
  const slice = ownCopy(text.slice(raw.start, raw.end));
  const markup = raw.markup ?? [];
  const prose = withEntities(
    mask(
      slice,
      markup.filter(({ kind }) => kind === 'hidden' || kind === 'code' || kind === 'struck'),
    ),
    markup,
  );
  return {
    at: raw.start,
    text: slice,
    prose,
    kind: raw.kind,
    markup,
    facts: facts({ kind: raw.kind, text: slice, prose }),
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
