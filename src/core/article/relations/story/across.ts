import type { Span } from '../../../text/spans.ts';
import type { Quantity } from '../../figures/quantities.ts';
import type { Article, Passage } from '../../model.ts';
import type { Claim } from '../claim.ts';
import { readersOf } from '../relations.ts';
import { asOne, figureSentencesIn, MOST_JOINED, type Sentence, withoutConversions } from '../sentences.ts';
import { changeAbove } from './changeAbove.ts';
import { forecasts } from './forecasts.ts';
import { periods } from './periods.ts';
import { totals } from './totals.ts';
import { victims } from './victims.ts';

/** Claims of a paragraph that rest on the one before, or on the opening: "In all, the board spent $5 million." */
export interface Across {
  readonly passage: Passage;
  /** Offsets relative to the passage: those before it are negative. */
  readonly claims: readonly Claim[];
}

/** What reads a paragraph beside others of its story. */
const READERS = [totals, victims, periods, changeAbove, forecasts];

const known = new WeakMap<Article, readonly Across[]>();

/** The claims between each paragraph of a story and the one before. Worked out once. */
export function acrossIn(article: Article): readonly Across[] {
  const found = known.get(article);
  if (found) return found;
  const { passages } = article;
  const all = passages.flatMap((passage, i): Across[] => {
    const before = passages[i - 1];
    if (passage.kind !== 'paragraph') return [];
    const beside = before?.kind === 'paragraph' ? claimsBetween(before, passage) : [];
    const claims = [...beside, ...READERS.flatMap((read) => read(article, i))];
    return claims.length ? [{ passage, claims }] : [];
  });
  known.set(article, all);
  return all;
}

function claimsBetween(before: Passage, passage: Passage): Claim[] {
  const [opening] = figureSentencesIn(passage);
  const first = opening && withoutConversions(opening);
  if (!first || first.start > 0 || first.figures.length > MOST_JOINED) return [];
  const prior = asOne(figureSentencesIn(before).map(withoutConversions));
  if (!prior) return [];
  const moved = movedTo(prior, before.at - passage.at);
  return readersOf(first, moved, passage.prose)
    .filter(({ on }) => on.some(({ start }) => start < 0))
    .map((claim) => ({
      ...claim,
      certainty: claim.certainty === 'sure' ? 'likely' : claim.certainty,
      at: claim.at.start < 0 ? (claim.on.find(({ start }) => start >= 0) ?? claim.at) : claim.at,
      corrections: claim.corrections.filter(({ at }) => at.start >= 0),
    }));
}

/** The sentence as seen from another passage. */
function movedTo(sentence: Sentence, by: number): Sentence {
  const move = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  const figures = sentence.figures.map((one): Quantity => ({ ...move(one), number: move(one.number) }));
  return { ...sentence, figures, start: sentence.start + by, end: sentence.end + by };
}
