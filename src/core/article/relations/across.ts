import type { Span } from '../../text/spans.ts';
import type { Quantity } from '../figures/quantities.ts';
import type { Article, Passage } from '../model.ts';
import type { Claim } from './claim.ts';
import { readersOf } from './relations.ts';
import { figureSentencesIn, type Sentence } from './sentences.ts';

/** Claims of the first sentence of a paragraph that rest on the paragraph before: "In all, the board spent $5 million." */
export interface Across {
  readonly passage: Passage;
  /** Offsets relative to the passage: those before it are negative. */
  readonly claims: readonly Claim[];
}

/** More figures than these leave open which one is meant. */
const MOST_FIGURES = 4;

const known = new WeakMap<Article, readonly Across[]>();

/** The claims between each paragraph of a story and the one before. Worked out once. */
export function acrossIn(article: Article): readonly Across[] {
  const found = known.get(article);
  if (found) return found;
  const { passages } = article;
  const all = passages.flatMap((passage, i): Across[] => {
    const before = passages[i - 1];
    if (passage.kind !== 'paragraph' || before?.kind !== 'paragraph') return [];
    const claims = claimsBetween(before, passage);
    return claims.length ? [{ passage, claims }] : [];
  });
  known.set(article, all);
  return all;
}

function claimsBetween(before: Passage, passage: Passage): Claim[] {
  const [first] = figureSentencesIn(passage);
  if (!first || first.start > 0 || first.figures.length > MOST_FIGURES) return [];
  const prior = asOne(figureSentencesIn(before));
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

/** The sentences of a short paragraph as one; the last of a long one. */
function asOne(sentences: readonly Sentence[]): Sentence | null {
  const last = sentences.at(-1);
  if (!last) return null;
  const count = sentences.reduce((all, { figures }) => all + figures.length, 0);
  if (sentences.length === 1 || count > MOST_FIGURES) return last;
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

/** The sentence as seen from another passage. */
function movedTo(sentence: Sentence, by: number): Sentence {
  const move = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  const figures = sentence.figures.map((one): Quantity => ({ ...move(one), number: move(one.number) }));
  return { ...sentence, figures, start: sentence.start + by, end: sentence.end + by };
}
