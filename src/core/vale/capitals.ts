import { GONE } from '../rules/lib/prose.ts';
import { allMatches } from '../text/matches.ts';
import { type Span, span } from '../text/spans.ts';
import { type Check, exceptionsOf, type MakeCheck, patternOf } from './check.ts';
import type { Block } from './scope.ts';

const WORD = /[\p{N}\p{L}*][^\s]*/gu;

/** Words that titles keep small. AP: articles, conjunctions and prepositions of up to three letters; Chicago: all of them. */
const SMALL_AP: ReadonlySet<string> = new Set(
  'a an the and but or nor for yet so as at by in of off on out per to up via if'.split(' '),
);
const SMALL_CHICAGO: ReadonlySet<string> = new Set([
  ...SMALL_AP,
  ...'about above across after against along among around before behind below beneath beside between beyond despite down during except from inside into like near onto outside over past since through throughout toward under underneath until upon with within without'.split(
    ' ',
  ),
]);

/** Capitals in the form that `match` names: `$title`, `$sentence`, `$lower`, `$upper`, or a pattern of its own. */
export const capitalization: MakeCheck = (definition, kit) => {
  const { fields } = definition;
  const match = fields.text('match');
  const threshold = fields.number('threshold', 0) || 0.8;
  const style = fields.text('style', 'AP');
  const indicators = fields.texts('indicators');
  const prefix = fields.text('prefix');
  const ahead = prefix ? patternOf(kit, ['prefix'], prefix, false, (body) => `\\A\\s*(?:${body})`) : null;
  const excepted = exceptionsOf(definition, kit);
  if (!match) kit.blame([], 'A rule that extends “capitalization” needs “match”.');
  if (!match || !excepted || (prefix && !ahead)) return null;

  const wordsOf = (block: Block): Word[] => {
    const from = ahead?.all(block.text)[0]?.end ?? 0;
    return allMatches(block.text, WORD)
      .filter(({ 0: text, index }) => index >= from && !text.includes(GONE))
      .map(({ 0: text, index }) => {
        const at = span(index, index + text.length);
        return { text, at, free: excepted(block.text, at) };
      });
  };
  const judged = (right: (words: readonly Word[]) => boolean): Check => ({
    *each(block) {
      const words = wordsOf(block);
      if (!words.length || right(words)) return;
      const at = span(words[0]!.at.start, words.at(-1)!.at.end);
      yield { at, words: [block.text.slice(at.start, at.end).replaceAll(GONE, '…').replace(/…+/g, '…')] };
    },
  });
  const enough = (words: readonly Word[], right: (word: Word, i: number) => boolean): boolean =>
    words.filter(right).length / words.length > threshold;

  switch (match) {
    case '$lower':
      return judged((words) => words.every(({ text, free }) => free || text === text.toLowerCase()));
    case '$upper':
      return judged((words) => words.every(({ text, free }) => free || text === text.toUpperCase()));
    case '$title': {
      const small = style === 'Chicago' ? SMALL_CHICAGO : SMALL_AP;
      return judged((words) => enough(words, (word, i) => isTitled(words, word, i, small)));
    }
    case '$sentence':
      return judged(
        (words) => opensRight(words[0]!) && enough(words, (word, i) => isSmall(words, word, i, indicators)),
      );
    default: {
      const pattern = patternOf(kit, ['match'], match, false);
      return pattern && judged((words) => words.some(({ free }) => free) || pattern.test(textOf(words)));
    }
  }
};

interface Word {
  readonly text: string;
  readonly at: Span;
  /** An exception: its capitals are its own. */
  readonly free: boolean;
}

const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

/** All capitals, or capitals within: “WHO”, “iPhone”. */
const isOwn = (text: string): boolean => text === text.toUpperCase() || /\p{Ll}\p{Lu}/u.test(text);
const hasCapital = (text: string): boolean => /^\P{L}*\p{Lu}/u.test(text);

function isTitled(words: readonly Word[], { text, free }: Word, i: number, small: ReadonlySet<string>): boolean {
  if (free || isOwn(text)) return true;
  const bare = text.toLowerCase().replace(/[^\p{L}’']{1,20}$/u, '');
  const edge = i === 0 || i === words.length - 1 || /[:.?!]$/.test(words[i - 1]!.text);
  return hasCapital(text) === (edge || !small.has(bare));
}

const opensRight = ({ text, free }: Word): boolean => free || isOwn(text) || hasCapital(text);

function isSmall(words: readonly Word[], { text, free }: Word, i: number, indicators: readonly string[]): boolean {
  const before = words[i - 1]?.text ?? '';
  // Of “Top-level” and “Client’s” the first part counts.
  const [head = ''] = text.split(/[-'’]/);
  return i === 0 || free || isOwn(head) || indicators.some((end) => before.endsWith(end)) || !hasCapital(head);
}
