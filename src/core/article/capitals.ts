import { MONTHS, WEEKDAYS } from '../lexicon/calendar.ts';
import { TITLES } from '../lexicon/people.ts';
import { AUXILIARIES, NOUN_LIKE, SPEECH_VERBS } from '../lexicon/speech.ts';
import { meets, type Span } from '../text/spans.ts';
import type { Article, Passage, PassageKind } from './model.ts';

/** One capitalised word of the story, wherever it stands: headlines, captions and quotations too. Offsets in the article. */
export interface Capital extends Span {
  /** Without possessive ending, apostrophes straight, letters composed. */
  readonly word: string;
  readonly passage: number;
  readonly quoted: boolean;
  /** Capitalised words right before and after it, in the same name; "" where there is none. */
  readonly before: string;
  readonly after: string;
  /** Stands where a person stands: beside a verb of speech or deed. */
  readonly acts: boolean;
  /** The title right before it, lower case: "president"; "" where there is none. "Mr." says nothing of who it is. */
  readonly title: string;
  /** Opens a sentence, a headline or a quotation: its capital proves nothing. */
  readonly opens: boolean;
}

const READ: ReadonlySet<PassageKind> = new Set([
  'headline',
  'deck',
  'caption',
  'subhead',
  'paragraph',
  'listItem',
  'blockQuote',
]);

const WORD = /(?<![\p{L}\p{N}@#])\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu;
/** What may stand between two words of one name: a space, initials, particles, a nickname's mark no. */
const GAP = /^ (?:\p{Lu}\. ?)*(?:(?:de|da|di|del|della|dos|du|van|von|der|den|bin|al|el) )*$/u;

/** "Ruiz's" without its ending, "O’Brien" with a straight mark: two ways of writing the same word are one. */
const plainWord = (word: string): string => word.replaceAll('’', "'").replace(/'s?$/, '').normalize('NFC');

export function capitalsOf(article: Article): Capital[] {
  return article.passages.flatMap((passage, index) => (READ.has(passage.kind) ? capitalsIn(passage, index) : []));
}

interface Raw extends Span {
  readonly word: string;
  /** Ends with a possessive mark, which ends the name. */
  readonly ends: boolean;
}

function capitalsIn(passage: Passage, index: number): Capital[] {
  const { prose } = passage;
  const raws = [...prose.matchAll(WORD)].map((match): Raw => {
    const bare = match[0].replace(/['’]s$/, '');
    return {
      word: plainWord(match[0]),
      start: match.index,
      end: match.index + bare.length,
      ends: bare !== match[0] || prose[match.index + match[0].length] === '’',
    };
  });
  const joined = raws.map((raw, i) => {
    const next = raws[i + 1];
    return next !== undefined && !raw.ends && isName(raw.word) && GAP.test(prose.slice(raw.end, next.start));
  });
  const inQuotes = meets(passage.facts.quotes);
  let title = '';
  return raws.flatMap((raw, i): Capital[] => {
    // "President Ana Ruiz": the title is that of the whole name.
    title = titleBefore(prose, raw.start) || (i > 0 && joined[i - 1] ? title : '');
    if (!isName(raw.word) || isAcronym(raw.word)) return [];
    const before = i > 0 && joined[i - 1] ? raws[i - 1]!.word : '';
    const after = joined[i] && isName(raws[i + 1]!.word) ? raws[i + 1]!.word : '';
    return [
      {
        start: raw.start + passage.at,
        end: raw.end + passage.at,
        word: raw.word,
        passage: index,
        quoted: inQuotes(raw),
        before: before && !isTitle(before) ? before : '',
        after,
        acts: acts(prose, raw),
        title,
        opens: /(?:^|[.!?:;“”"‘(—–\n]\s*|(?:^|\s)['’]|- )$/.test(prose.slice(Math.max(0, raw.start - 3), raw.start)),
      },
    ];
  });
}

const isName = (word: string): boolean =>
  word.length > 1 &&
  !/'(?:re|ve|ll|d|t|m)$/i.test(word) &&
  !MONTHS.has(word.toLowerCase()) &&
  !WEEKDAYS.has(word.toLowerCase());
const isAcronym = (word: string): boolean => /^\p{Lu}{2,}s?$/u.test(word);
const isTitle = (word: string): boolean => TITLES.has(word.toLowerCase());

/** The word before, lower case, over a space and the stop of "Mr."; "" where something else stands there. */
const wordBefore = (prose: string, at: number): string =>
  /(?:^|[^\p{L}])([\p{L}-]+)\.? $/u.exec(prose.slice(Math.max(0, at - 24), at))?.[1]?.toLowerCase() ?? '';

const titleBefore = (prose: string, at: number): string => {
  const word = wordBefore(prose, at);
  return isTitle(word) ? word : '';
};

/** Beside "said" or another verb of speech, with what may stand between. */
function acts(prose: string, raw: Raw): boolean {
  if (isCue(wordBefore(prose, raw.start))) return true;
  if (raw.ends) return false;
  const rest = prose.slice(raw.end, raw.end + 40);
  const next = / (\p{L}+)/uy;
  for (let match = next.exec(rest); match; match = next.exec(rest)) {
    const word = match[1]!.toLowerCase();
    if (isCue(word)) return true;
    if (!AUXILIARIES.has(word)) return /(?:ed|ght)$/.test(word) || word === 'who';
  }
  return /^, (?:who|\d\d,)/.test(rest);
}

const isCue = (word: string): boolean => SPEECH_VERBS.has(word) && !NOUN_LIKE.has(word);
