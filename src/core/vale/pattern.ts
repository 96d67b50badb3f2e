import type { Span } from '../text/spans.ts';

/** A compiled pattern. */
export interface Pattern {
  /** Where it matches, left to right, not overlapping, without empty matches; offsets in UTF-16 units of the text. */
  all(text: string): readonly PatternMatch[];
  /** Whether it matches anywhere, an empty match included. */
  test(text: string): boolean;
}

export interface PatternMatch extends Span {
  /** What the groups of the pattern caught, the first group first. */
  readonly groups: readonly (string | undefined)[];
}

/** Compiles a regular expression, `^` and `$` meaning lines; throws a {@link PatternError} where the engine cannot run it. */
export type Compile = (source: string, ignoreCase: boolean) => Pattern;

export class PatternError extends Error {}

/** How far a lookahead at the end of a pattern may look, in UTF-16 units. */
const LONGEST_LOOK = 200;

/**
 * Compiles alternatives into one pattern, framed by `frame`. A lookahead that ends an alternative, which linear engines
 * do not have, is taken off and asked of each match; anywhere else the engine refuses it.
 */
export function compileAny(
  compile: Compile,
  alternatives: readonly string[],
  ignoreCase: boolean,
  frame: (body: string) => string = (body) => body,
): Pattern {
  const split = alternatives.flatMap(topLevel).map(withoutLook);
  const plain = split.filter(({ look }) => !look).map(({ body }) => body);
  const parts: Pattern[] = split.flatMap(({ body, look }) => {
    if (!look) return [];
    const main = compile(frame(body), ignoreCase);
    const ahead = compile(`\\A(?:${look.source})`, ignoreCase);
    const holds = (text: string, end: number): boolean =>
      ahead.test(text.slice(end, end + LONGEST_LOOK)) !== look.negative;
    return [
      {
        all: (text: string) => main.all(text).filter(({ end }) => holds(text, end)),
        test: (text: string) => main.all(text).some(({ end }) => holds(text, end)),
      },
    ];
  });
  if (plain.length) parts.unshift(compile(frame(plain.join('|')), ignoreCase));
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return {
    all: (text) => inOrder(parts.flatMap((part) => part.all(text))),
    test: (text) => parts.some((part) => part.test(text)),
  };
}

/** Of matches that overlap the first wins. */
function inOrder(matches: readonly PatternMatch[]): PatternMatch[] {
  const out: PatternMatch[] = [];
  for (const match of [...matches].sort((a, b) => a.start - b.start || b.end - a.end))
    if (match.start >= (out.at(-1)?.end ?? 0)) out.push(match);
  return out;
}

interface Look {
  readonly negative: boolean;
  readonly source: string;
}

function withoutLook(source: string): { body: string; look: Look | null } {
  const open = source.endsWith(')') ? openOfLast(source) : -1;
  const kind = open > 0 ? source.slice(open, open + 3) : '';
  if (kind !== '(?=' && kind !== '(?!') return { body: source, look: null };
  return { body: source.slice(0, open), look: { negative: kind === '(?!', source: source.slice(open + 3, -1) } };
}

/** Where the group opens that the last bracket closes. */
function openOfLast(source: string): number {
  const open: number[] = [];
  let last = -1;
  for (const { at, char } of structure(source)) {
    if (char === '(') open.push(at);
    else if (char === ')') last = open.pop() ?? -1;
  }
  return open.length === 0 && !source.endsWith('\\)') ? last : -1;
}

/** The alternatives of a pattern: what stands between the bars outside of all groups. */
function topLevel(source: string): string[] {
  const bars: number[] = [];
  let depth = 0;
  for (const { at, char } of structure(source)) {
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (depth === 0) bars.push(at);
  }
  return [...bars, source.length].map((end, i) => source.slice(i === 0 ? 0 : bars[i - 1]! + 1, end));
}

/** Brackets and bars that are syntax: neither escaped nor in a class. */
function* structure(source: string): Iterable<{ at: number; char: '(' | ')' | '|' }> {
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const char = source[at];
    if (char === '\\') at++;
    else if (inClass) inClass = char !== ']';
    else if (char === '[') {
      inClass = true;
      // A bracket right at the start of a class belongs to it.
      if (source[at + 1] === '^') at++;
      if (source[at + 1] === ']') at++;
    } else if (char === '(' || char === ')' || char === '|') yield { at, char };
  }
}

/** Straight apostrophes between letters stand for curly ones as well: copy has both. */
export function bothApostrophes(source: string): string {
  return !source.includes("'") || /[[’‘]/.test(source) ? source : source.replace(/(?<=[A-Za-z])'(?=[A-Za-z])/g, "['’]");
}

/** What an engine that runs in linear time cannot run, by name. */
const CONSTRUCTS: readonly (readonly [RegExp, string])[] = [
  [/\(\?[=!]/, 'a lookahead that does not end the pattern'],
  [/\(\?<[=!]/, 'a lookbehind with groups'],
  [/\\[1-9]|\\k</, 'a back-reference'],
  [/\(\?>/, 'an atomic group'],
  [/\(\?\(/, 'a conditional group'],
  [/[*+?}]\+/, 'a possessive quantifier'],
];

/** Why a pattern cannot be run, in a sentence. */
export function whyNot(source: string, error: unknown): string {
  const construct = CONSTRUCTS.find(([sign]) => sign.test(source))?.[1];
  if (construct) return `Patterns run in linear time here, which rules out ${construct}: “${source}”.`;
  return `“${source}” is no pattern: ${error instanceof Error ? error.message : String(error)}.`;
}
