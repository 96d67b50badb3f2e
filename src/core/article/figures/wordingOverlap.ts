import { MONTHS, WEEKDAYS } from '../../lexicon/calendar.ts';
import { TITLES } from '../../lexicon/people/people.ts';
import type { Span } from '../../text/spans.ts';

/** The words around a figure in its sentence, as far as they carry sense. */
export interface Wording {
  /** Stems of the common words. */
  readonly words: ReadonlySet<string>;
  /** Stems of the capitalized words inside the sentence. */
  readonly names: ReadonlySet<string>;
  /** Stems of the words right before it: "winning" of "winning all 14 seats". */
  readonly before: readonly string[];
  /** Stem of the word right behind it; "" where none carries sense. */
  readonly behind: string;
}

/** Words before and behind a figure that belong to what it counts; further away another clause begins. */
const REACH = 12;
const UNITS = 160;
const BEFORE = 3;
const EMPTY = new Set(
  'the and for are but not you all any can had her was one our out has him his how its may new now old see two way who did get let say she too use per got off yet about after again also because been before being could does doing down during each from further have having here into just more most much only other over same said says should some such than that their them then there these they this those through under until very were what when where which while will with would your news according'.split(
    ' ',
  ),
);
const SENTENCE_END = /\n|[.!?]["”’]?\s+(?=["“‘]?\p{Lu})/u;

/** What is left of a word without its ending: "adds", "adding" and "added" are one word here. */
const stem = (word: string): string => {
  const lower = word.toLowerCase().replace(/['’]s$/, '');
  const bare = lower.replace(/(?:ing|ies|ed|es|s)$/, '');
  return (bare.length > 2 && !lower.endsWith('ss') ? bare : lower).slice(0, 5);
};

const isEmpty = (word: string): boolean => word.length < 3 || EMPTY.has(word.toLowerCase());

export function wordingOf(text: string, figure: Span): Wording {
  const left = wordsOf(
    text
      .slice(Math.max(0, figure.start - UNITS), figure.start)
      .split(SENTENCE_END)
      .at(-1) ?? '',
  );
  const right = wordsOf(text.slice(figure.end, figure.end + UNITS).split(SENTENCE_END)[0] ?? '');
  const words = new Set<string>();
  const names = new Set<string>();
  for (const [i, word] of [...left.slice(-REACH), ...right.slice(0, REACH)].entries()) {
    if (/^\d/.test(word)) continue;
    // Of whom it is, where that opens the sentence: "Lind's party has 20 members".
    if (/^\p{Lu}/u.test(word) && (i > 0 || /[’']s$/.test(word)) && !isCalendar(word)) names.add(stem(word));
    else if (!isEmpty(word)) words.add(stem(word));
  }
  const behind = right[0] ?? '';
  // Behind a bar or a colon a figure stands alone.
  const touches = /[\p{L},]\s+$/u.test(text.slice(Math.max(0, figure.start - 4), figure.start));
  return {
    words,
    names,
    before: touches
      ? left
          .slice(-BEFORE)
          .filter((word) => !isEmpty(word))
          .map(stem)
      : [],
    behind: isEmpty(behind) ? '' : stem(behind),
  };
}

/** The beginnings of all words that carry sense around a figure, in its sentence: four letters, as headlines shorten. */
export function stemsAround(text: string, figure: Span): ReadonlySet<string> {
  const { words, names } = wordingOf(text, figure);
  return new Set([...words, ...names].map((word) => word.slice(0, 4)));
}

/** The same of a phrase. */
export const stemsIn = (words: string): ReadonlySet<string> =>
  new Set(wordsOf(words).flatMap((word) => (isEmpty(word) ? [] : [stem(word).slice(0, 4)])));

/** Days, months and titles name nothing that is counted. */
function isCalendar(word: string): boolean {
  const lower = word.toLowerCase().replace(/\.$/, '');
  return word.length < 2 || WEEKDAYS.has(lower) || MONTHS.has(lower) || TITLES.has(lower);
}

const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N},.'’-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? [];

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((word) => b.has(word)).length;

/** How similar the wording around two figures is. */
export interface Overlap {
  /** Words that both wordings have. */
  readonly words: number;
  /** Which part of the shorter wording they are. */
  readonly part: number;
  /** One word right before or after both: "killing 12 people" and "killed 14 people". */
  readonly touching: boolean;
}

/** The words that two wordings share; none where they are of two things. */
export function overlap(a: Wording, b: Wording): Overlap {
  const names = shared(a.names, b.names);
  const common = shared(a.words, b.words);
  if (names < a.names.size && names < b.names.size && (names === 0 || common < 3))
    return { words: 0, part: 0, touching: false };
  const smaller = Math.min(a.words.size + a.names.size, b.words.size + b.names.size);
  return {
    words: common + names,
    part: smaller ? (common + names) / smaller : 0,
    touching:
      a.before.some((word) => b.before.includes(word)) ||
      (a.behind !== '' && a.behind === b.behind) ||
      // "killed 12 people" and "12 people killed"
      a.before.at(-1) === (b.behind || null) ||
      b.before.at(-1) === (a.behind || null),
  };
}
