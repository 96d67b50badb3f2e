import { GRAMMAR_WORDS } from '../../lexicon/wordClasses.ts';
import { addTo } from '../../text/lists.ts';
import { capitalized } from '../../text/slips.ts';
import { firstWhere } from '../../text/spanIndex.ts';
import { type Span, span } from '../../text/spans.ts';
import type { Speller } from '../../text/speller.ts';
import { isLetter, wordTable } from '../../text/wordTable.ts';
import type { Report, ReportFix } from '../rule.ts';
import type { Places, Triggers } from './triggers.ts';
import { usesIn, type WordUses } from './wordUses.ts';

/** The words of a text, each found once for all places and rules: a run of them has single spaces between. */
class Words {
  readonly spans: Span[] = [];
  /** By word, the number of its run. */
  readonly runs: number[] = [];
  /** By word, as {@link Around.word} gives it, once it was asked for. */
  readonly lower: (string | undefined)[] = [];
  readonly prose: string;
  readonly knows: (word: string) => boolean;
  readonly affixesOf: (word: string) => string;
  readonly can: WordUses;

  readonly speller: Speller | null;

  constructor(prose: string, speller: Speller | null) {
    this.prose = prose;
    this.speller = speller;
    this.knows = (word) => speller?.knows(word) ?? false;
    this.affixesOf = (word) => speller?.affixes(word) ?? '';
    this.can = usesIn(speller);
    let run = 0;
    let before = -1;
    for (let at = 0; at < prose.length; at++) {
      if (!isInner(prose.charCodeAt(at))) continue;
      const end = endOfWord(prose, at);
      if (at !== before + 1 || !joins(prose, before)) run++;
      this.spans.push(span(at, end));
      this.runs.push(run);
      before = end;
      at = end;
    }
  }
}

/** A space, or the end of a line that was set by hand: what follows in lower case goes on. */
function joins(prose: string, at: number): boolean {
  const unit = prose.charCodeAt(at);
  if (unit !== 10) return unit === 32;
  const next = prose.charCodeAt(at + 1);
  return next >= 97 && next <= 122;
}

/** Units of texts whose words are kept: a batch of paragraphs as the desk judges them, with and without their quotations. */
const KEPT = 100_000;
const kept = new Map<string, Words>();
let units = 0;

/** The words of a text: several rules ask for those of some paragraphs in turn. */
function wordsIn(prose: string, speller: Speller | null): Words {
  let words = kept.get(prose);
  if (words?.speller === speller) return words;
  words = new Words(prose, speller);
  if (units > KEPT) {
    kept.clear();
    units = 0;
  }
  kept.set(prose, words);
  units += prose.length;
  return words;
}

/** The words around a place. 0 is the word there, -1 the one before it, 1 the one behind it. */
export class Around {
  readonly prose: string;
  /** Whether a dictionary has a word in lower case; never, where there is none. */
  readonly knows: (word: string) => boolean;
  /** The affixes that a dictionary gives to a word. */
  readonly affixesOf: (word: string) => string;
  /** What a word can be, as the dictionary has it. */
  readonly can: WordUses;
  private readonly words: Words;
  /** The number of word 0. */
  private readonly at: number;

  constructor(words: Words, at: number) {
    this.prose = words.prose;
    this.knows = words.knows;
    this.affixesOf = words.affixesOf;
    this.can = words.can;
    this.words = words;
    this.at = at;
  }

  /** Where a word stands; null where a mark, a quotation or the end of the paragraph stands between. */
  place(n: number): Span | null {
    const { spans, runs } = this.words;
    return runs[this.at + n] === runs[this.at] ? (spans[this.at + n] ?? null) : null;
  }

  /** The word as written; empty where there is none. */
  raw(n: number): string {
    const at = this.place(n);
    return at ? this.prose.slice(at.start, at.end) : '';
  }

  /** The word in lower case with straight apostrophes; empty where there is none. */
  word(n: number): string {
    const { lower, runs } = this.words;
    const i = this.at + n;
    if (runs[i] !== runs[this.at]) return '';
    const known = lower[i];
    if (known !== undefined) return known;
    const word = this.raw(n).toLowerCase().replaceAll('’', "'");
    lower[i] = word;
    return word;
  }

  /** Whether there is a word and it has no capital, so that it is no name. */
  isPlain(n: number): boolean {
    const word = this.word(n);
    return word !== '' && word === this.raw(n);
  }

  /** Whether a word may be the plain form of a verb: the dictionary has its forms in -ed and -ing. */
  mayBeVerb(n: number): boolean {
    const word = this.word(n);
    if (!/^[a-z]{3,}$/.test(word) || GRAMMAR_WORDS.has(word) || /(?:ed|ing|ly|[^s]s)$/.test(word)) return false;
    const stem = word.replace(/e$/, '');
    const double = stem + stem.at(-1)!;
    const past = [`${stem}ed`, `${double}ed`, `${word.replace(/y$/, 'i')}ed`];
    return past.some(this.knows) && [`${stem}ing`, `${double}ing`, `${word}ing`].some(this.knows);
  }

  /** Whether a word is the plain form of a verb and neither noun nor adjective, by the dictionary's affixes or its forms. */
  isVerb(n: number): boolean {
    const word = this.word(n);
    if (word !== this.raw(n)) return false;
    return this.can.verb(word) || (this.mayBeVerb(n) && !this.can.anyNoun(word) && !this.can.adjective(word));
  }

  /** The text before word 0: so many UTF-16 units at most. */
  before(units: number): string {
    const { start } = this.words.spans[this.at]!;
    return this.prose.slice(Math.max(0, start - units), start);
  }

  /** The text from word 0 on: so many UTF-16 units at most. */
  behind(units: number): string {
    const { start } = this.words.spans[this.at]!;
    return this.prose.slice(start, start + units);
  }

  /** The character before a word, white space left out; empty at the start of the paragraph. */
  markBefore(n: number): string {
    const at = this.place(n);
    if (!at) return '';
    let i = at.start - 1;
    while (i >= 0 && this.prose[i] === ' ') i--;
    return this.prose[i] ?? '';
  }

  /** The character right behind a word. */
  markBehind(n: number): string {
    const at = this.place(n);
    return at ? (this.prose[at.end] ?? '') : '';
  }
}

/** The words around the one that begins at a place; null where none does. */
export function aroundAt(prose: string, place: number, speller: Speller | null): Around | null {
  const words = wordsIn(prose, speller);
  const at = numberAt(words.spans, place);
  return words.spans[at]?.start === place ? new Around(words, at) : null;
}

/** The number of the first word that begins at a place or behind it. */
const numberAt = (spans: readonly Span[], place: number): number =>
  firstWhere(spans.length, (i) => spans[i]!.start >= place);

/** Like `numberAt`, but looks on from a number that is known: places in ascending order cost one pass together. */
function numberFrom(spans: readonly Span[], place: number, from: number): number {
  let at = from;
  while (at < spans.length && spans[at]!.start < place) at++;
  return at;
}

/** What is wrong: the words `from` to `to`, and what to write for them, likeliest first. */
export interface Slip {
  readonly from: number;
  readonly to: number;
  readonly want: readonly string[];
  /** Only one answer is possible. */
  readonly safe?: boolean;
}

/** One kind of slip: where any of the words stands, whether it is wrong there. */
export interface SlipKind {
  readonly words: readonly string[];
  readonly see: (around: Around) => Slip | null;
  /** Its words may open a compound: “deep-seeded.” Elsewhere “much-needed” is no “much.” */
  readonly compounds?: boolean;
}

export const slip = (from: number, to: number, ...want: string[]): Slip => ({ from, to, want });

/** Kinds of slip as a rule asks them: its triggers, and what it finds. For rules with messages `slip` and `fix`. */
export function slipsOf(kinds: readonly SlipKind[]): {
  readonly triggers: Triggers;
  readonly find: (prose: string, places: Places, speller?: Speller | null) => Iterable<Report<'slip' | 'fix'>>;
} {
  const byWord = new Map<string, SlipKind[]>();
  for (const kind of kinds) for (const word of kind.words) addTo(byWord, word, kind);
  const kindsAt = wordTable(byWord);
  return { triggers: { words: [...byWord.keys()] }, find };

  function* find(prose: string, places: Places, speller: Speller | null = null): Iterable<Report<'slip' | 'fix'>> {
    let from = -1;
    let at = 0;
    const words = wordsIn(prose, speller);
    for (const place of places) {
      if (place <= from) continue;
      at = numberFrom(words.spans, place, at);
      // A trigger in a quotation or within a word is none of the writer's own words.
      if (words.spans[at]?.start !== place) continue;
      const around = new Around(words, at);
      const found = firstSeen(kindsAt.at(prose, place) ?? [], around);
      if (!found) continue;
      yield reportOf(around, found);
      from = around.place(found.to)?.end ?? place;
    }
  }
}

/** What the first of some kinds sees that sees anything. */
function firstSeen(kinds: readonly SlipKind[], around: Around): Slip | null {
  const compound = around.word(0).includes('-');
  for (const kind of kinds) {
    const found = compound && !kind.compounds ? null : kind.see(around);
    if (found) return found;
  }
  return null;
}

function reportOf(around: Around, { from, to, want, safe = false }: Slip): Report<'slip' | 'fix'> {
  const at = span(around.place(from)?.start ?? 0, around.place(to)?.end ?? 0);
  const words = around.prose.slice(at.start, at.end);
  const capital = /^\p{Lu}/u.test(words);
  const wants = want.map((one) => (capital ? capitalized(one) : one));
  return {
    at,
    message: 'slip',
    data: { words, want: wants[0] ?? '' },
    fixes: wants.map(
      (text): ReportFix<'fix'> => ({
        title: 'fix',
        data: { want: text },
        edits: [{ span: at, text }],
        safe: safe && wants.length === 1,
      }),
    ),
  };
}

/** What belongs to a word: letters, figures, apostrophes, hyphens and the sign of money before it. */
function isInner(unit: number): boolean {
  return (
    isLetter(unit) ||
    isDigit(unit) ||
    unit === 39 ||
    unit === 0x2019 ||
    unit === 45 ||
    unit === 36 ||
    unit === 37 ||
    (unit >= 0xc0 && unit < 0x2000)
  );
}

/** The end of a word, or of a number with its comma or point: “1,200”. */
function endOfWord(prose: string, place: number): number {
  let end = place;
  while (isInner(prose.charCodeAt(end)) || isInNumber(prose, end)) end++;
  return end;
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
function isInNumber(prose: string, at: number): boolean {
  const unit = prose.charCodeAt(at);
  return (unit === 44 || unit === 46) && isDigit(prose.charCodeAt(at - 1)) && isDigit(prose.charCodeAt(at + 1));
}
