import { MONTHS, WEEKDAYS } from '../../lexicon/calendar.ts';
import { TITLES } from '../../lexicon/people/people.ts';
import { AUXILIARIES, NOUN_LIKE, SPEECH_VERBS } from '../../lexicon/speech.ts';
import { matchesAtCapitals } from '../../text/matches.ts';
import { meets, type Span } from '../../text/spans.ts';
import type { Article, Facts, Passage, PassageKind } from '../model.ts';

/** One capitalized word of the story, wherever it stands: headlines, captions and quotations too. Offsets in the article. */
export interface Capital extends Span {
  /** Without possessive ending, apostrophes straight, letters composed. */
  readonly word: string;
  readonly passage: number;
  readonly quoted: boolean;
  /** Capitalized words right before and after it, in the same name; "" where there is none. */
  readonly before: string;
  readonly after: string;
  /** Where the name begins that it is part of: a title stands before that. */
  readonly nameStart: number;
  /** Ends with a possessive mark. */
  readonly owns: boolean;
}

const READ: ReadonlySet<PassageKind> = new Set([
  'headline',
  'deck',
  'caption',
  'subhead',
  'paragraph',
  'listItem',
  'blockQuote',
  'cell',
]);

const WORD = /(?<![\p{L}\p{N}@#])\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{M}\p{N}])/uy;
/** What may stand between two words of one name: a space, initials, particles, a nickname's mark no. */
const GAP = /^ (?:\p{Lu}\. ?)*(?:(?:de|da|di|del|della|dos|du|van|von|der|den|bin|al|el) )*$/u;

/** UTF-16 units that it may take. */
const WIDEST = 24;

/** "Ruiz's" without its ending, "O’Brien" with a straight mark: two ways of writing the same word are one. */
const plainWord = (word: string): string =>
  // Most words are plain as they are.
  /^[A-Za-z]+$/.test(word) ? word : word.replaceAll('’', "'").replace(/'s?$/, '').normalize('NFC');

export function capitalsOf(article: Article): Capital[] {
  return article.passages.flatMap((passage, index) => {
    if (!READ.has(passage.kind)) return [];
    const found = known.get(passage.facts) ?? capitalsIn(passage);
    known.set(passage.facts, found);
    return found.map((capital) => moved(capital, passage.at, index));
  });
}

/** Capitals within their passage, by its facts: remembered with the paragraph. */
const known = new WeakMap<Facts, readonly Local[]>();

type Local = Omit<Capital, 'passage'>;

/** A capital at its place in the article. */
const moved = (local: Local, by: number, passage: number): Capital => ({
  start: local.start + by,
  end: local.end + by,
  word: local.word,
  passage,
  quoted: local.quoted,
  before: local.before,
  after: local.after,
  nameStart: local.nameStart + by,
  owns: local.owns,
});

interface Raw extends Span {
  readonly word: string;
  readonly name: boolean;
  readonly title: boolean;
  /** Ends with a possessive mark, which ends the name. */
  readonly ends: boolean;
}

function capitalsIn(passage: Passage): Local[] {
  const { prose } = passage;
  const words = matchesAtCapitals(prose, WORD).filter(
    ({ 0: word, index }) => word.length > 1 || prose[index + 1] !== '.',
  );
  const raws = words.map((match): Raw => {
    const bare = match[0].replace(/['’]s$/, '');
    const word = plainWord(match[0]);
    return {
      word,
      name: isName(word),
      title: isTitle(word),
      start: match.index,
      end: match.index + bare.length,
      ends: bare !== match[0] || prose[match.index + match[0].length] === '’',
    };
  });
  const joined = raws.map((raw, i) => {
    const next = raws[i + 1];
    if (next === undefined || raw.ends || prose[raw.end] !== ' ' || next.start - raw.end > WIDEST) return false;
    return raw.name && (next.start - raw.end === 1 || GAP.test(prose.slice(raw.end, next.start)));
  });
  const inQuotes = meets(passage.facts.quotes);
  let nameStart = 0;
  return raws.flatMap((raw, i): Local[] => {
    if (i === 0 || !joined[i - 1] || raws[i - 1]!.title) nameStart = raw.start;
    if (!raw.name || isAcronym(raw.word)) return [];
    const before = i > 0 && joined[i - 1] && !raws[i - 1]!.title ? raws[i - 1]!.word : '';
    const after = joined[i] && raws[i + 1]!.name ? raws[i + 1]!.word : '';
    return [
      {
        start: raw.start,
        end: raw.end,
        word: raw.word,
        quoted: inQuotes(raw),
        before,
        after,
        nameStart,
        owns: raw.ends,
      },
    ];
  });
}

const isName = (word: string): boolean => {
  const lower = word.toLowerCase();
  return word.length > 1 && !/'(?:re|ve|ll|d|t|m)$/.test(lower) && !MONTHS.has(lower) && !WEEKDAYS.has(lower);
};
const isAcronym = (word: string): boolean => /^\p{Lu}{2,}s?$/u.test(word);
const isTitle = (word: string): boolean => TITLES.has(word.toLowerCase());

/** The word before, lower case, over a space and the stop of "Mr."; "" where something else stands there. */
const wordBefore = (prose: string, at: number): string =>
  /(?:^|[^\p{L}])([\p{L}-]+)\.? $/u.exec(prose.slice(Math.max(0, at - 24), at))?.[1]?.toLowerCase() ?? '';

/** The title right before the name, lower case: "president" of "President Ana Ruiz"; "" where there is none. */
export function titleOf(text: string, { nameStart }: Capital): string {
  const word = wordBefore(text, nameStart);
  return isTitle(word) ? word : '';
}

/** Stands where a person stands: beside "said" or another verb of speech or deed, with what may stand between. */
export function isActing(text: string, { start, end, owns }: Capital): boolean {
  if (isCue(wordBefore(text, start))) return true;
  if (owns) return false;
  const rest = text.slice(end, end + 40);
  const next = / (\p{L}+)/uy;
  for (let match = next.exec(rest); match; match = next.exec(rest)) {
    const word = match[1]!.toLowerCase();
    if (isCue(word)) return true;
    if (!AUXILIARIES.has(word)) return /(?:ed|ght)$/.test(word) || word === 'who';
  }
  return /^, (?:who|\d\d,)/.test(rest);
}

const isCue = (word: string): boolean => SPEECH_VERBS.has(word) && !NOUN_LIKE.has(word);
