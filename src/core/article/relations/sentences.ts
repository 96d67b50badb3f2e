import { endsInInitial, endsInShortForm } from '../../lexicon/shortForms.ts';
import { isListing } from '../figures/listing.ts';
import { type Quantity, quantitiesIn, sameKind } from '../figures/quantities.ts';
import type { Passage } from '../model.ts';
import { perPassage } from '../perPassage.ts';

/** A sentence that holds figures: what stands between them, in lower case, space collapsed, dashes and marks made alike. */
export interface Sentence {
  readonly figures: readonly Quantity[];
  /** `gaps[i]` stands before `figures[i]`; the last one behind the last figure. */
  readonly gaps: readonly string[];
  /** The same as written, of equal length. */
  readonly rawGaps: readonly string[];
  /** Offsets in the passage. */
  readonly start: number;
  readonly end: number;
}

/** A mark before a point of a list that was run together. */
export const BULLET = /[·•▪]/;

const STOP = /[.!?…]["”’')\]]*\s+(?=["“‘'([]?[\p{Lu}\p{N}$£€])/gu;

/** Longer than any short form. UTF-16 units. */
const LOOK_BACK = 24;

/** Where the sentences of a text end, in UTF-16 units. */
function sentenceEnds(prose: string): number[] {
  const ends: number[] = [];
  STOP.lastIndex = 0;
  for (let match = STOP.exec(prose); match; match = STOP.exec(prose)) {
    const before = prose.slice(Math.max(0, match.index - LOOK_BACK), match.index + 1);
    if (endsInShortForm(before) || endsInInitial(before)) continue;
    ends.push(match.index + match[0].length);
  }
  ends.push(prose.length);
  return ends;
}

/** The sentences of a passage that hold figures, in order. Worked out once. */
export const figureSentencesIn = perPassage((passage: Passage): readonly Sentence[] => {
  const figures = quantitiesIn(passage);
  if (!figures.length || isListing(passage)) return [];
  const sentences: Sentence[] = [];
  let next = 0;
  let start = 0;
  for (const end of sentenceEnds(passage.prose)) {
    const from = next;
    while (next < figures.length && figures[next]!.start < end) next++;
    if (next > from) sentences.push(sentenceOf(passage.prose, figures.slice(from, next), start, end));
    start = end;
  }
  return sentences;
});

function sentenceOf(prose: string, figures: readonly Quantity[], start: number, end: number): Sentence {
  const rawGaps: string[] = [];
  let at = start;
  for (const figure of figures) {
    rawGaps.push(even(prose.slice(at, figure.start)));
    at = Math.max(at, figure.end);
  }
  rawGaps.push(even(prose.slice(at, end)));
  return { figures, gaps: rawGaps.map(lowered), rawGaps, start, end };
}

/** Most gaps hold nothing to be made even: each kind is looked for before it is replaced. */
function even(text: string): string {
  let made = UNEVEN_SPACE.test(text) ? text.replace(/\s+/g, ' ') : text;
  if (DASH.test(made)) made = made.replace(/ ?(?:--+|—)|(?<= )[–-](?= )|–(?= )/g, '—');
  return QUOTE.test(made) ? made.replace(/[’‘]/g, "'").replace(/[“”]/g, '"') : made;
}
const UNEVEN_SPACE = /\s\s|[^\S ]/;
const DASH = /--|[—–]| - /;
const QUOTE = /[’‘“”]/;

function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** “From $12 million a year to $17 million split over three years”: the two are not of one span of time. “Over” is the figure's. */
export const isSpread = ({ gaps }: Sentence): boolean =>
  gaps.some((gap) => /\b(?:split|spread)(?: (?:over|across|between|among)\b|$| $)/.test(gap));

/** More figures than these leave open which one is meant. */
export const MOST_JOINED = 4;

/** The sentences of a short paragraph as one; the last of a long one. */
export function asOne(sentences: readonly Sentence[]): Sentence | null {
  const last = sentences.at(-1);
  if (!last) return null;
  const count = sentences.reduce((all, { figures }) => all + figures.length, 0);
  if (sentences.length === 1 || count > MOST_JOINED) return last;
  const join = (gaps: readonly (readonly string[])[]): string[] =>
    gaps.reduce<string[]>((all, one) => [...all.slice(0, -1), `${all.at(-1) ?? ''}${one[0]}`, ...one.slice(1)], []);
  return {
    figures: sentences.flatMap(({ figures }) => figures),
    gaps: join(sentences.map(({ gaps }) => gaps)),
    rawGaps: join(sentences.map(({ rawGaps }) => rawGaps)),
    start: sentences[0]!.start,
    end: last.end,
  };
}

const OPENS =
  /^(?: (?:yen|yuan|renminbi|rupees?|rand|pesos?|reais|rubles|roubles|francs|krona|kronor|kroner|won|baht|rupiah|shekels|lira|naira|zlotys?))? ?\($/;
const NEXT = /^[;,] $/;
/** "C$6 billion level ($4.4 billion)", "74 cents Canadian (55 cents)": words of the same sum. */
const OPENS_BEHIND = /^(?: [a-z]+){1,2} \($/;

/** “£75m ($141m; 107m euros) from £125m”: the same sum in another currency, or a measure in another unit, is no figure of its own. */
export function withoutConversions(sentence: Sentence): Sentence {
  const { figures } = sentence;
  if (!sentence.gaps.some((gap) => gap.endsWith('('))) return sentence;
  const dropped = new Set<number>();
  for (let i = 1; i < figures.length; i++) {
    let end = i;
    while (end < figures.length && isConverted(sentence, i - 1, end) && (end === i || NEXT.test(sentence.gaps[end]!)))
      end++;
    const opens =
      OPENS.test(sentence.gaps[i]!) || (OPENS_BEHIND.test(sentence.gaps[i]!) && figures[i]!.kind === 'money');
    if (end === i || !opens || !sentence.gaps[end]!.startsWith(')')) continue;
    for (; i < end; i++) dropped.add(i);
  }
  if (!dropped.size) return sentence;
  return {
    ...sentence,
    figures: figures.filter((_, i) => !dropped.has(i)),
    gaps: joined(sentence.gaps, dropped),
    rawGaps: joined(sentence.rawGaps, dropped),
  };
}

const OTHER_DOLLARS = /\b(?:canadian|australian|hong kong) dollars$/i;

const isConverted = ({ figures, gaps }: Sentence, at: number, i: number): boolean => {
  const [a, b] = [figures[at]!, figures[i]!];
  if (b.kind === 'money')
    return (
      a.kind === 'count' ||
      (a.kind === 'money' && (a.unit !== b.unit || /^ canadian\b/.test(gaps[i]!) || OTHER_DOLLARS.test(a.words)))
    );
  return a.kind === 'measure' && b.kind === 'measure' && a.unit !== b.unit && sameKind(a, b);
};

/** The gaps without the figures between them, and without their brackets. */
const joined = (gaps: readonly string[], dropped: ReadonlySet<number>): string[] => {
  const all: string[] = [];
  for (const [i, gap] of gaps.entries())
    if (dropped.has(i - 1)) all[all.length - 1] = `${all.at(-1)}${gap}`.replace(/ ?\((?:[;,] )*\)/, '');
    else all.push(gap);
  return all;
};
