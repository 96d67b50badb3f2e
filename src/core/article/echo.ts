import { MONTHS, WEEKDAYS } from '../lexicon/calendar.ts';
import { TITLES } from '../lexicon/people.ts';
import type { Span } from '../text/spans.ts';

/** The words around a figure in its sentence, as far as they carry sense. */
export interface Setting {
  /** Stems of the common words. */
  readonly words: ReadonlySet<string>;
  /** Stems of the capitalised words inside the sentence. */
  readonly names: ReadonlySet<string>;
  /** Other figures beside it, as written. */
  readonly figures: ReadonlySet<string>;
}

/** Words before and behind a figure that belong to what it counts; further away another clause begins. */
const REACH = 12;
const EMPTY = new Set(
  'the and for are but not you all any can had her was one our out has him his how its may new now old see two way who did get let say she too use per got off yet about after again also because been before being could does doing down during each from further have having here into just more most much only other over same said says should some such than that their them then there these they this those through under until very were what when where which while will with would your news according'.split(
    ' ',
  ),
);

const stem = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .slice(0, 5);

export function settingOf(text: string, figure: Span): Setting {
  const from = Math.max(0, figure.start - 160);
  const before =
    text
      .slice(from, figure.start)
      .split(/\n|[.!?]["”’]?\s+(?=["“‘]?\p{Lu})/u)
      .at(-1) ?? '';
  const behind = text.slice(figure.end, figure.end + 160).split(/\n|[.!?]["”’]?\s+(?=["“‘]?\p{Lu})/u)[0] ?? '';
  const near = [...wordsOf(before).slice(-REACH), ...wordsOf(behind).slice(0, REACH)];
  const words = new Set<string>();
  const names = new Set<string>();
  const figures = new Set<string>();
  for (const [i, word] of near.entries()) {
    if (/^\d/.test(word)) figures.add(word);
    else if (/^\p{Lu}/u.test(word) && i > 0 && !isCalendar(word)) names.add(stem(word));
    else if (word.length > 2 && !EMPTY.has(word.toLowerCase())) words.add(stem(word));
  }
  return { words, names, figures };
}

/** Days, months and titles name nothing that is counted. */
function isCalendar(word: string): boolean {
  const lower = word.toLowerCase().replace(/\.$/, '');
  return word.length < 2 || WEEKDAYS.has(lower) || MONTHS.has(lower) || TITLES.has(lower);
}

const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N},.'’-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? [];

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((word) => b.has(word)).length;

/**
 * How far two figures are told in the same words: shared words, and which part of the smaller setting they are. Nought
 * where each setting names somebody or something that the other does not: then two things are counted.
 */
export function echo(a: Setting, b: Setting): { readonly words: number; readonly part: number } {
  const names = shared(a.names, b.names);
  const common = shared(a.words, b.words);
  if (names < a.names.size && names < b.names.size && (names === 0 || common < 3)) return { words: 0, part: 0 };
  const smaller = Math.min(a.words.size + a.names.size, b.words.size + b.names.size);
  return { words: common + names, part: smaller ? (common + names) / smaller : 0 };
}
