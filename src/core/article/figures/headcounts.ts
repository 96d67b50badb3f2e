import { GROUPS } from '../../lexicon/numbers/numbers.ts';
import { allMatches } from '../../text/matches.ts';
import type { Span } from '../../text/spans.ts';
import type { Article, Passage } from '../model.ts';
import { quantitiesIn } from './quantities.ts';

/** So many people by one word or one list, and another number of them shortly before. */
export interface Headcount {
  /** Offsets in the article. */
  readonly at: Span;
  readonly words: string;
  readonly count: number;
  readonly before: Span;
  readonly found: number;
}

const SUBJECT =
  /(?:^|[.!?]["”]? )The (?<word>duo|pair|trio|quartet|quintet)(?= (?:were|was|are|have|had|will|also|pleaded|appeared|face|remain|told|said|deny|denied)\b)/g;
const PEOPLE =
  /^ (?:\p{Ll}+ )?(?:people|persons|men|women|boys|girls|teens|teenagers|youths|suspects|brothers|sisters|friends|students|pupils|officers|soldiers|workers|players|defendants|climbers|hikers)\b/u;
/** Others are told of beside them. */
const OTHERS = /\b(?:another|other|others|third|fourth|fifth|sixth|also|one of|two of|remaining|separate)\b/i;
const MOST = 9;
/** Paragraphs back to which a word like "the trio" points. */
const BACK = 2;

/** "Two men were arrested. … The trio pleaded guilty."; "Two men …" before "Lund, 24, Carr, 31, and Reyes, 45, were charged". */
export function headcountsIn(article: Article): Headcount[] {
  const { passages } = article;
  return passages.flatMap((passage, i): Headcount[] => {
    if (passage.kind !== 'paragraph') return [];
    const near = passages
      .slice(Math.max(0, i - BACK), i)
      .filter(({ kind }) => /^(?:headline|deck|paragraph)$/.test(kind));
    return [...groupsIn(passage, near), ...rollsIn(passage, near)];
  });
}

function* groupsIn(passage: Passage, near: readonly Passage[]): Generator<Headcount> {
  for (const match of allMatches(passage.prose, SUBJECT)) {
    const word = match.groups!.word!;
    const end = match.index + match[0].length;
    const before = { ...passage, prose: passage.prose.slice(0, match.index) };
    const told = [
      ...near.flatMap(countsIn),
      ...countsIn(passage).filter(({ at }) => at.end < passage.at + match.index),
    ];
    const rolls = [...near, before].flatMap(rollOf);
    yield* compared(
      { at: { start: passage.at + end - word.length, end: passage.at + end }, words: word, count: GROUPS.get(word)! },
      [...told, ...rolls],
      [...near, before],
    );
  }
}

function* rollsIn(passage: Passage, near: readonly Passage[]): Generator<Headcount> {
  const [roll] = rollOf(passage);
  if (roll && !countsIn(passage).length)
    yield* compared({ at: roll.at, words: roll.words, count: roll.count }, near.flatMap(countsIn), [passage, ...near]);
}

interface Told {
  readonly at: Span;
  readonly words: string;
  readonly count: number;
}

/** One other number only, and nobody else about. */
function* compared(one: Told, others: readonly Told[], around: readonly Passage[]): Generator<Headcount> {
  const [other] = others;
  if (!other || others.some(({ count }) => count === one.count || count !== other.count)) return;
  if (around.some(({ prose }) => OTHERS.test(prose))) return;
  yield { ...one, before: other.at, found: other.count };
}

const countsIn = (passage: Passage): Told[] =>
  quantitiesIn(passage).flatMap(({ kind, value, hedge, end, number, words }) =>
    kind === 'count' && hedge === null && value >= 2 && value <= MOST && PEOPLE.test(passage.prose.slice(end, end + 40))
      ? [{ at: { start: passage.at + number.start, end: passage.at + number.end }, words, count: value }]
      : [],
  );

const NAME = "(?<!\\p{L})\\p{Lu}[\\p{L}’'-]{1,24}(?: \\p{Lu}[\\p{L}’'.-]{1,24}){1,3}";
const AGED = `${NAME}, (?:aged )?\\d{1,2}(?:[ -]years?[ -]old)?`;
const ROLL = new RegExp(
  `(?<list>(?:${AGED},? (?:(?:of|from) [^,;.]{3,40}(?:, \\p{Lu}[\\p{L} ]{2,20})?, )?){1,6}(?:and ${AGED}))`,
  'u',
);
const HAS_AGES = /, (?:aged )?\d{1,2}\b[^.]{0,120}, (?:aged )?\d{1,2}\b/;
const EACH = new RegExp(AGED, 'gu');

/** "Lund, 24, Carr, 31, of Salem, and Reyes, 45": a row of people with their ages. */
function rollOf({ prose, at }: Passage): Told[] {
  // A look before the long pattern.
  const match = HAS_AGES.test(prose) ? ROLL.exec(prose) : null;
  const list = match?.groups?.list;
  if (!match || !list) return [];
  const count = allMatches(list, EACH).length;
  return count < 2
    ? []
    : [{ at: { start: at + match.index, end: at + match.index + list.length }, words: list, count }];
}
