import type { Article, Quote } from '../article/model.ts';
import type { DiffPiece } from '../text/diffPiece.ts';
import { addTo } from '../text/lists.ts';
import { plain } from '../text/plain.ts';
import { remembered } from '../text/remembered.ts';
import { firstWhere } from '../text/spanIndex.ts';
import { type Span, span, textOf } from '../text/spans.ts';

/**
 * How a quotation stands to what was said: word for word; with words left out and no ellipsis; in other words; or in no
 * place of the transcript.
 */
export type Match = 'exact' | 'cut' | 'nearly' | 'missing';

export interface CheckedQuote {
  /** Where the quotation stands in the story, marks included. */
  readonly at: Span;
  readonly words: string;
  readonly speaker: string | null;
  readonly match: Match;
  /** Where it was said, in the transcript's text; null where it is missing. */
  readonly said: Span | null;
  /** From what was said (`out`) to what the story prints (`in`); empty where they agree. */
  readonly diff: readonly DiffPiece[];
}

/** A word of what was said, with its place in the transcript. */
interface Word extends Span {
  readonly key: string;
  readonly text: string;
}

/** A transcript made ready for many questions. */
export interface Transcript {
  readonly words: readonly Word[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Lines of `.vtt` and `.srt` that nobody spoke: the head, the numbers, the times, notes and settings. */
const UNSPOKEN =
  /^(?:\ufeff?WEBVTT.*|NOTE(?:\s.*)?|STYLE|REGION|Kind:.*|Language:.*|\d+|(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s+-->.*)$/;
/** `<v Ana Ruiz>`, `<i>`, `{\an8}` in a line that is spoken. */
const TAGS = /<[^<>\n]{0,200}>|\{\\[^{}\n]{0,40}\}/g;
const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** UTF-16 units of a transcript that is read: some 60 hours of speech. */
export const LONGEST_TRANSCRIPT = 4_000_000;

/** Reads a transcript or notes: plain text, WebVTT or SubRip. The format shows in the text. */
export function readTranscript(text: string): Transcript {
  const timed = /-->/.test(text);
  const words: Word[] = [];
  const key = remembered(keyOf);
  let at = 0;
  for (const line of text.split('\n')) {
    if (!(timed && UNSPOKEN.test(line.trim()))) {
      const spoken = timed ? line.replace(TAGS, (tag) => ' '.repeat(tag.length)) : line;
      for (const word of eachWord(spoken, at, key)) words.push(word);
    }
    at += line.length + 1;
  }
  const places = new Map<string, number[]>();
  for (const [i, { key }] of words.entries()) addTo(places, key, i);
  return { words, places };
}

const wordsOf = (text: string): Word[] => [...eachWord(text, 0, remembered(keyOf))];
const keyOf = (word: string): string => word.toLowerCase().replace(/['’.,-]/g, '');

/** The words one by one: a transcript may be one line of a million. */
function* eachWord(text: string, at: number, key: (word: string) => string): Generator<Word> {
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const [word] = match;
    const next = WORD.lastIndex;
    yield { start: at + match.index, end: at + match.index + word.length, text: word, key: key(word) };
    WORD.lastIndex = next;
  }
}

const SPOKEN: ReadonlySet<Quote['kind']> = new Set(['direct', 'partial']);

/** Looks for every quotation of a story in what was said. */
export const checkQuotes = (article: Article, transcript: Transcript): CheckedQuote[] =>
  article.quotes
    .filter(({ kind }) => SPOKEN.has(kind))
    .map((quote) => ({
      at: span(quote.start, quote.end),
      words: plain(textOf(article.text, quote.inner)),
      speaker: quote.voice?.name ?? null,
      ...lookUp(textOf(article.text, quote.inner), transcript),
    }));

/** Longest quotation that is compared word by word; of a longer one the first words. */
const LONGEST = 400;
/** Share of a quotation's words that must have been said in order for it to count as nearly found. */
const ENOUGH = 0.6;

/** An ellipsis, or the editor's own words in brackets: other words may have been said there. */
const OPEN = /\s{0,3}(?:\.\s?\.\s?\.\.?|…|\[[^[\]]{0,200}\])\s{0,3}/u;

function lookUp(quote: string, transcript: Transcript): Pick<CheckedQuote, 'match' | 'said' | 'diff'> {
  const parts = quote
    .split(OPEN)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const words = parts.flat().slice(0, LONGEST);
  if (!words.length) return { match: 'exact', said: null, diff: [] };
  const exact = inOrder(parts, transcript);
  if (exact) return { match: 'exact', said: exact, diff: [] };
  const window = likeliest(words, transcript);
  if (!window) return MISSING;
  const pairs = aligned(words, window, transcript.words);
  if (pairs.length < Math.max(1, words.length * ENOUGH)) return MISSING;
  const [first, last] = [pairs[0]![1], pairs.at(-1)![1]];
  const said = span(transcript.words[first]!.start, transcript.words[last]!.end);
  const diff = diffOf(words, pairs, transcript.words);
  const isCut = diff.every(({ kind }) => kind !== 'in');
  return { match: isCut ? 'cut' : 'nearly', said, diff };
}

const MISSING = { match: 'missing', said: null, diff: [] } as const;

/** Where all parts were said word for word, one after another; null where they were not. */
function inOrder(parts: readonly (readonly Word[])[], transcript: Transcript): Span | null {
  const { words } = transcript;
  let start = -1;
  let end = 0;
  for (const part of parts) {
    const from = nextOf(part, end, transcript);
    if (from < 0) return null;
    if (start < 0) start = from;
    end = from + part.length;
  }
  return span(words[start]!.start, words[end - 1]!.end);
}

/** Words that are compared in search of a part of a quotation: one of words that stand everywhere is not looked for everywhere. */
const MOST_COMPARED = 50_000;

/** The first place from `at` on where these words were said without a break, sought by the rarest of them. */
function nextOf(part: readonly Word[], at: number, { words, places }: Transcript): number {
  const placesOf = part.map(({ key }) => places.get(key) ?? []);
  const rarest = placesOf.reduce((least, { length }, i) => (length < placesOf[least]!.length ? i : least), 0);
  const found = placesOf[rarest]!;
  let compared = 0;
  for (let i = firstWhere(found.length, (n) => found[n]! >= at + rarest); i < found.length; i++) {
    const from = found[i]! - rarest;
    const other = part.findIndex(({ key }, n) => words[from + n]?.key !== key);
    if (other < 0) return from;
    compared += other + 1;
    if (compared > MOST_COMPARED) break;
  }
  return -1;
}

/** Places of one word that are looked at: "the" stands everywhere and tells nothing. */
const MOST_PLACES = 60;

/** Where in the transcript most of the words were said at about their distance: first and last index. */
function likeliest(quote: readonly Word[], { words, places }: Transcript): readonly [number, number] | null {
  const width = Math.max(8, quote.length);
  const votes = new Map<number, number>();
  for (const [i, { key }] of quote.entries()) {
    const found = places.get(key) ?? [];
    const weight = 1 / Math.max(1, found.length);
    for (const place of found.slice(0, MOST_PLACES)) {
      const bucket = Math.floor((place - i) / width);
      for (const near of [bucket, bucket + 1]) votes.set(near, (votes.get(near) ?? 0) + weight);
    }
  }
  const [best] = [...votes].reduce((a, b) => (b[1] > a[1] ? b : a), [Number.NaN, 0]);
  if (Number.isNaN(best)) return null;
  const from = (best - 1) * width;
  return [Math.max(0, from), Math.min(words.length, from + 3 * width + quote.length)];
}

/** The longest row of words that both have in the same order: pairs of index in the quotation and in the transcript. */
function aligned(
  quote: readonly Word[],
  [from, to]: readonly [number, number],
  words: readonly Word[],
): [number, number][] {
  const width = to - from;
  const table = Array.from({ length: quote.length + 1 }, () => new Uint16Array(width + 1));
  for (let i = quote.length - 1; i >= 0; i--)
    for (let k = width - 1; k >= 0; k--)
      table[i]![k] =
        quote[i]!.key === words[from + k]!.key
          ? table[i + 1]![k + 1]! + 1
          : Math.max(table[i + 1]![k]!, table[i]![k + 1]!);
  const pairs: [number, number][] = [];
  for (let i = 0, k = 0; i < quote.length && k < width; ) {
    if (quote[i]!.key === words[from + k]!.key && table[i]![k] === table[i + 1]![k + 1]! + 1)
      pairs.push([i++, from + k++]);
    else if (table[i + 1]![k]! >= table[i]![k + 1]!) i++;
    else k++;
  }
  return pairs;
}

/** Words that both have, that were said only, and that stand only in the story. */
function diffOf(quote: readonly Word[], pairs: readonly [number, number][], words: readonly Word[]): DiffPiece[] {
  const pieces: DiffPiece[] = [];
  const add = (kind: DiffPiece['kind'], list: readonly Word[]): void => {
    if (!list.length) return;
    const text = list.map((word) => word.text).join(' ');
    const last = pieces.at(-1);
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: `${last.text} ${text}` };
    else pieces.push({ kind, text });
  };
  const [first] = pairs;
  let [i, k] = [0, Math.max(0, first![1] - first![0])];
  for (const [mine, said] of pairs) {
    add('out', words.slice(k, said));
    add('in', quote.slice(i, mine));
    add('same', [quote[mine]!]);
    [i, k] = [mine + 1, said + 1];
  }
  // As much as the story prints in its own words was said in others.
  add('out', words.slice(k, k + quote.length - i));
  add('in', quote.slice(i));
  return pieces;
}
