import { DOWNWARD, UPWARD } from '../../lexicon/numbers/directions.ts';
import type { Article, Passage } from '../model.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import type { Restated, Told } from './told.ts';

/** Units around a share in which the word of its change stands. */
const BESIDE = 48;
/** A fraction in words is round: how far off it may be, as a part of it. */
const ROUND = 0.15;
const BY = /\b(?:by|in) $/;

/** "County cuts library budget by a third" above a body that tells of 25 percent; `openings`: indices of its first paragraphs. */
export function* movedBy(article: Article, openings: ReadonlySet<number>): Generator<Restated> {
  for (const [i, passage] of article.passages.entries()) {
    if (passage.kind !== 'headline' && passage.kind !== 'deck') continue;
    const way = wayIn(passage.prose);
    if (way === null) continue;
    for (const quantity of quantitiesIn(passage)) {
      if (quantity.kind !== 'fraction' || !BY.test(passage.prose.slice(0, quantity.start))) continue;
      const b = otherOf(article, openings, quantity, way);
      if (b) yield { a: toldOf(article, i, quantity), b, plain: false };
    }
  }
}

/** The one change that the opening tells otherwise; null where the body has that of the headline, or several. */
function otherOf(article: Article, openings: ReadonlySet<number>, fraction: Quantity, way: Way): Told | null {
  const body = article.passages.flatMap((one, at) => (one.kind === 'paragraph' ? [{ one, at }] : []));
  if (body.some(({ one }) => quantitiesIn(one).some((other) => isOne(fraction, other)))) return null;
  const opening = body.filter(({ at }) => openings.has(at));
  if (opening.some(({ one }) => hasEnds(one, fraction, way))) return null;
  const [b, ...more] = opening.flatMap(({ one, at }) => changesIn(one, way).map((other) => toldOf(article, at, other)));
  return b && more.every((other) => other.quantity.value === b.quantity.value) ? b : null;
}

type Way = 'up' | 'down';

/** Which way the one change of a text goes; null where it tells of none or of both. */
function wayIn(text: string): Way | null {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  const [up, down] = [UPWARD, DOWNWARD].map((list) => words.some((word) => list.has(word)));
  return up === down ? null : up ? 'up' : 'down';
}

/** Changes in percent or in words of a paragraph that go one way. */
const changesIn = (passage: Passage, way: Way): Quantity[] =>
  quantitiesIn(passage).filter(
    ({ kind, start, end }) =>
      (kind === 'percent' || kind === 'fraction') &&
      wayIn(passage.prose.slice(Math.max(0, start - BESIDE), end + BESIDE / 2)) === way,
  );

const isOne = (fraction: Quantity, other: Quantity): boolean =>
  (other.kind === 'percent' || other.kind === 'fraction') && isNear(fraction, other.value);

const isNear = ({ value, low, high }: Quantity, other: number): boolean =>
  other >= Math.min(low, value * (1 - ROUND)) && other <= Math.max(high, value * (1 + ROUND));

/** "from $4 million to $3 million" beside "a quarter": two figures in a row between which that change lies. */
const hasEnds = (passage: Passage, fraction: Quantity, way: Way): boolean =>
  quantitiesIn(passage).some((a, i, all) => {
    const b = all[i + 1];
    if (!b || a.kind !== b.kind || a.unit !== b.unit || !a.value || !b.value) return false;
    const base = (way === 'down' ? Math.max : Math.min)(a.value, b.value);
    return isNear(fraction, (Math.abs(a.value - b.value) * 100) / base);
  });

const toldOf = ({ passages, text }: Article, index: number, quantity: Quantity): Told => {
  const from = passages[index]!.at;
  const at = { start: from + quantity.start, end: from + quantity.end };
  return { quantity, at, passage: index, key: '%', words: text.slice(at.start, at.end), isEnd: false };
};
