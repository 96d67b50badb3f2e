import type { Article } from '../article/model.ts';
import { GONE } from '../rules/lib/prose.ts';
import type { Triggers } from '../rules/lib/triggers.ts';
import { contains, type Span } from '../text/spans.ts';
import type { Blame, Definition } from './definition.ts';
import { bothApostrophes, type Compile, compileAny, type Pattern, PatternError, whyNot } from './pattern.ts';
import type { Block } from './scope.ts';

/** What a check found. */
export interface Hit {
  /** Relative to the block; to the article for checks that judge the whole. */
  readonly at: Span;
  /** What the `%s` of the message stand for, in order. */
  readonly words: readonly string[];
  /** What may stand there instead, likeliest first. */
  readonly instead?: readonly string[];
  /** The first of them is right without a choice. */
  readonly safe?: boolean;
}

/** Judges one block at a time, or all blocks of an article in order. */
export type Check = {
  /** What copy must hold to be of interest, where that is known. */
  readonly triggers?: Triggers;
} & (
  | { readonly each: (block: Block) => Iterable<Hit> }
  | { readonly whole: (article: Article, blocks: readonly Block[]) => Iterable<Hit> }
);

/** What a check is made with. */
export interface Kit {
  readonly compile: Compile;
  readonly blame: Blame;
  /** Words that the house accepts: patterns that every check leaves alone, unless its `vocab` is false. */
  readonly accepted: readonly string[];
}

export type MakeCheck = (definition: Definition, kit: Kit) => Check | null;

/** Whole words, as Vale has it unless `nonword` is true. */
export const asWords = (body: string): string => `\\b(?:${body})\\b`;
export const asIs = (body: string): string => `(?:${body})`;

/** A pattern of a rule file; null, and the place blamed, where it cannot be run. */
export function patternOf(
  { compile, blame }: Kit,
  place: readonly (string | number)[],
  source: string,
  ignoreCase: boolean,
  frame: (body: string) => string = asIs,
): Pattern | null {
  try {
    return compileAny(compile, [bothApostrophes(source)], ignoreCase, frame);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    blame(place, whyNot(source, error));
    return null;
  }
}

/** Many patterns as one. Where that cannot be run, those that are to blame are named. */
export function patternOfAll(
  kit: Kit,
  sources: readonly { readonly place: readonly (string | number)[]; readonly source: string }[],
  ignoreCase: boolean,
  frame: (body: string) => string,
): Pattern | null {
  try {
    const all = sources.map(({ source }) => bothApostrophes(source));
    return compileAny(kit.compile, all, ignoreCase, frame);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    const faulty = sources.filter(({ place, source }) => !patternOf(kit, place, source, ignoreCase, frame));
    if (!faulty.length) kit.blame([], whyNot('the whole of it', error));
    return null;
  }
}

/** Whether a match can be judged: nothing in it is blanked, and words end where it ends. */
export function hasNoGap(text: string, { start, end }: Span): boolean {
  return !text.slice(start, end).includes(GONE);
}

const LETTER = /[\p{L}\p{N}]/u;

/** Engines take only ASCII for letters: “caf” is no word of “café”. */
export function endsAtWords(text: string, { start, end }: Span): boolean {
  const both = (at: number): boolean => LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at] ?? '');
  return !both(start) && !both(end);
}

/** Tells whether a match is one of the exceptions, holds one, or stands within one. */
export function exceptionsOf({ fields }: Definition, kit: Kit): ((text: string, match: Span) => boolean) | null {
  const own = fields.texts('exceptions').map((source, i) => ({ place: ['exceptions', i], source }));
  const accepted = fields.flag('vocab', true) ? kit.accepted.map((source) => ({ place: ['vocab'], source })) : [];
  const sources = [...own, ...accepted].sort((a, b) => b.source.length - a.source.length);
  if (!sources.length) return () => false;
  const pattern = patternOfAll(kit, sources, false, asWords);
  if (!pattern) return null;
  const known = { text: '', places: [] as readonly Span[] };
  return (text, match) => {
    if (known.text !== text) Object.assign(known, { text, places: pattern.all(text) });
    return known.places.some((place) => contains(place, match) || contains(match, place));
  };
}
