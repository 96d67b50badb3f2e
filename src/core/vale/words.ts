import { inCaseOf } from '../rules/lib/prose.ts';
import { type Span, span } from '../text/spans.ts';
import {
  asIs,
  asWords,
  endsAtWords,
  exceptionsOf,
  type Hit,
  hasNoGap,
  type MakeCheck,
  patternOf,
  patternOfAll,
} from './check.ts';
import type { Pattern } from './pattern.ts';
import { sentences } from './scope.ts';

/** Words or patterns that should not be there. */
export const existence: MakeCheck = (definition, kit) => {
  const { fields } = definition;
  const ignoreCase = fields.flag('ignorecase', false);
  const tokens = fields.texts('tokens');
  const raw = fields.texts('raw').join('');
  const nonword = fields.flag('nonword', false) || !tokens.length;
  const excepted = exceptionsOf(definition, kit);
  if (!tokens.length && !raw) {
    kit.blame([], 'A rule that extends “existence” needs “tokens” or “raw”.');
    return null;
  }
  const template = nonword ? asIs : asWords;
  const frame = fields.flag('append', false)
    ? (body: string) => template(body) + raw
    : (body: string) => raw + template(body);
  const pattern = tokens.length
    ? patternOfAll(
        kit,
        tokens.map((source, i) => ({ place: ['tokens', i], source })),
        ignoreCase,
        frame,
      )
    : patternOf(kit, ['raw'], raw, ignoreCase, (body) => body);
  if (!pattern || !excepted) return null;
  return {
    *each({ text }) {
      for (const match of pattern.all(text)) {
        if (!hasNoGap(text, match) || excepted(text, match) || (!nonword && !endsAtWords(text, match))) continue;
        yield { at: match, words: [text.slice(match.start, match.end)] };
      }
    },
  };
};

/** What a pair of `swap` says: the pattern, and what to write. */
interface Pair {
  readonly from: string;
  readonly to: string;
  /** Compiled when a match has to be assigned. */
  pattern?: Pattern | null;
  /** Where it matches in the text read last: the end by the start. */
  known?: { readonly text: string; readonly ends: ReadonlyMap<number, number> };
}

/** No syntax of patterns in it. */
const FIRST_WORD = /^[a-z]+/i;
const SYNTAX = /[\\^$.|?*+()[\]{}]/;
const isLiteral = (source: string): boolean => !SYNTAX.test(source);

/** Words that should be others. */
export const substitution: MakeCheck = (definition, kit) => {
  const { fields, action } = definition;
  const ignoreCase = fields.flag('ignorecase', false);
  const nonword = fields.flag('nonword', false);
  const frame = nonword ? asIs : asWords;
  // The longest first, or “US” would hide “US dollar”.
  const pairs: Pair[] = fields
    .pairs('swap')
    .map(([from, to]) => ({ from, to }))
    .sort((a, b) => b.from.length - a.from.length);
  const excepted = exceptionsOf(definition, kit);
  if (!pairs.length) {
    kit.blame([], 'A rule that extends “substitution” needs “swap”.');
    return null;
  }
  const sources = pairs.map(({ from }) => ({ place: ['swap', from], source: from }));
  const pattern = patternOfAll(kit, sources, ignoreCase, frame);
  if (!pattern || !excepted) return null;
  const cased = (text: string): string => (ignoreCase ? text.toLowerCase() : text).replaceAll('’', "'");
  const literal = new Map(pairs.filter(({ from }) => isLiteral(from)).map((pair) => [cased(pair.from), pair]));
  const pairAt = (text: string, start: number, end: number): Pair | undefined =>
    literal.get(cased(text.slice(start, end))) ??
    pairs.find((pair) => {
      if (isLiteral(pair.from)) return false;
      pair.pattern ??= patternOf(kit, ['swap', pair.from], pair.from, ignoreCase, frame);
      if (pair.known?.text !== text)
        pair.known = { text, ends: new Map(pair.pattern?.all(text).map((match) => [match.start, match.end])) };
      return pair.known.ends.get(start) === end;
    });
  // A list of plain words is of no interest to copy that has none of their first ones.
  const openers = pairs.map(({ from }) => (isLiteral(from) ? (FIRST_WORD.exec(from)?.[0].toLowerCase() ?? '') : ''));
  return {
    ...(openers.every(Boolean) && !nonword ? { triggers: { words: openers } } : {}),
    *each({ text }) {
      for (const match of pattern.all(text)) {
        if (!hasNoGap(text, match) || excepted(text, match) || (!nonword && !endsAtWords(text, match))) continue;
        const observed = text.slice(match.start, match.end).trim();
        const pair = pairAt(text, match.start, match.end);
        const options = pair?.to.split('|').filter(Boolean) ?? [];
        if (!pair || options.some((option) => option === observed)) continue;
        const start = match.start + text.slice(match.start, match.end).indexOf(observed);
        const curly = observed.includes('’') || text.includes('’');
        const instead = options
          .map((option) => (ignoreCase ? inCaseOf(observed, option) : option))
          .map((option) => (curly ? option.replaceAll("'", '’') : option));
        yield {
          at: span(start, start + observed.length),
          words: [options.join(' or '), observed],
          ...(action === null || (action.name === 'replace' && !action.params.length) ? { instead } : {}),
          // Only what is listed word for word, has one answer and does not come out as another word of the list.
          safe:
            action?.name === 'replace' &&
            options.length === 1 &&
            literal.has(cased(observed)) &&
            !isPartOfMore(text, match) &&
            (!ignoreCase || observed === observed.toLowerCase()) &&
            !pattern.test(options[0]!),
        };
      }
    },
  };
};

/** “Post-health-care”, “healthcare.gov”: the word is half of a compound or of an address. */
const isPartOfMore = (text: string, { start, end }: Span): boolean =>
  /[-–@/.]/.test(text[start - 1] ?? '') || /^(?:[-–@/]|\.\p{Ll})/u.test(text.slice(end, end + 2));

/** The same words twice in a row. */
export const repetition: MakeCheck = (definition, kit) => {
  const { fields } = definition;
  const ignoreCase = fields.flag('ignorecase', false);
  const alpha = fields.flag('alpha', false);
  const most = fields.number('max', 0);
  const excepted = exceptionsOf(definition, kit);
  const tokens = fields.texts('tokens').map((source, i) => ({ place: ['tokens', i], source }));
  if (!tokens.length) {
    kit.blame([], 'A rule that extends “repetition” needs “tokens”.');
    return null;
  }
  const pattern = patternOfAll(kit, tokens, ignoreCase, asIs);
  if (!pattern || !excepted) return null;
  return {
    *each({ text }) {
      let before: { word: string; start: number } | null = null;
      let count = 0;
      for (const match of pattern.all(text)) {
        const word = text.slice(match.start, match.end).trim();
        const same: boolean = before !== null && word !== '' && equal(before.word, word, ignoreCase);
        count = same ? count + 1 : 0;
        const at = span(before?.start ?? match.start, match.end);
        if (same && count > most && (!alpha || /^\p{L}+$/u.test(word)) && hasNoGap(text, at)) {
          const words = text.slice(at.start, at.end);
          if (sentences(words).length === 1 && !excepted(text, at)) {
            yield { at, words: [word] };
            count = 0;
          }
        }
        before = { word, start: match.start };
      }
    },
  };
};

const equal = (a: string, b: string, ignoreCase: boolean): boolean =>
  ignoreCase ? a.toLowerCase() === b.toLowerCase() : a === b;

/** Too many of something in one place, or too few. */
export const occurrence: MakeCheck = ({ fields }, kit) => {
  const [most, least] = [fields.number('max', 0), fields.number('min', 0)];
  const token = fields.text('token');
  if (!token || (!most && !least)) {
    kit.blame([], 'A rule that extends “occurrence” needs “token”, and “max” or “min”.');
    return null;
  }
  const pattern = patternOf(kit, ['token'], token, fields.flag('ignorecase', false));
  if (!pattern) return null;
  return {
    *each({ text }): Iterable<Hit> {
      const found = pattern.all(text).filter((match) => hasNoGap(text, match));
      if ((most > 0 && found.length > most) || (least > 0 && found.length < least)) {
        const { start, end } = found[0] ?? firstWord(text);
        yield { at: span(start, end), words: [text.slice(start, end)] };
      }
    },
  };
};

function firstWord(text: string): { start: number; end: number } {
  const match = /[\p{L}\p{N}]+/u.exec(text);
  return { start: match?.index ?? 0, end: (match?.index ?? 0) + (match?.[0].length ?? text.length) };
}
