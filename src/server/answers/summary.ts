import { readingTimeOf, schoolGrade } from '../../core/index.ts';
import type { Reviewed } from '../../protocol.ts';
import type { Outcome } from '../reviewing/reviews.ts';

/** Counting the syllables of a book would keep the typing waiting. */
const MOST_GRADED = 20_000;

/** What the editor shows about a review at a glance. */
export function summarize({ document, article, review, inForce, suspended, whole, failed }: Outcome): Reviewed {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const finding of review?.findings ?? []) counts[finding.severity]++;
  const credited = (review?.article.quotes ?? []).filter((quote) => quote.status !== 'none');
  return {
    uri: document.uri,
    version: document.version,
    article,
    counts,
    words: review?.article.words ?? 0,
    readingTime: review ? readingTimeOf(review.article, inForce.config.readingSpeed) : 0,
    grade: review && review.article.words < MOST_GRADED ? schoolGrade(review.article) : null,
    sources: new Set(credited.flatMap((quote) => quote.speaker?.name ?? [])).size,
    style: inForce.config.style,
    ...(review && review.article.language !== 'en' ? { language: review.article.language } : {}),
    skipped: suspended,
    whole,
    failed,
    untrusted: inForce.untrusted,
  };
}
