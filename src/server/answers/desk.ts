import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  anchorOf,
  applyTicks,
  type CheckedFact,
  checkQuotes,
  contentHash,
  factsOf,
  factsText,
  isOpen,
  LONGEST_TRANSCRIPT,
  openOf,
  placeQueries,
  type Query,
  queryOf,
  readinessOf,
  readTranscript,
  SEVERITIES,
  sourcesOf,
  sourcesText,
  type Tick,
  textOf,
  tickOf,
} from '../../core/index.ts';
import { product } from '../../product.ts';
import type { CheckedQuote, DeskAnswer, Draft, DraftFinding, ListName } from '../../protocol.ts';
import { toRange } from '../convert.ts';
import type { Outcome } from '../reviewing/reviews.ts';
import { breath } from '../reviewing/timeSlices.ts';
import type { InForce } from '../style/configurations.ts';

interface Facts {
  readonly facts: readonly CheckedFact[];
  readonly fallen: readonly Tick[];
}

const known = new WeakMap<Outcome, Facts>();

/** The facts of a reviewed version with their ticks, worked out when first asked for. */
function factsIn(outcome: Outcome): Facts {
  const { review, sidecar } = outcome;
  const found =
    known.get(outcome) ??
    (review ? applyTicks(review.article.text, factsOf(review.article), sidecar.ticks) : { facts: [], fallen: [] });
  known.set(outcome, found);
  return found;
}

const readinessIn = ({ document, review, sidecar }: Outcome, facts: readonly CheckedFact[]) =>
  readinessOf(document.getText(), review?.findings ?? [], facts, sidecar);

/** Whom the story hears, what has to be verified, what was asked, and what keeps it from going out. */
export async function deskOf(outcome: Outcome): Promise<DeskAnswer | null> {
  const { document, review, sidecar, inForce } = outcome;
  if (!review) return null;
  const { text } = review.article;
  const { facts, fallen } = factsIn(outcome);
  await breath();
  const sources = sourcesOf(review.article);
  await breath();
  const ready = readinessIn(outcome, facts);
  return {
    version: document.version,
    sources,
    facts: facts.map((checked) => ({ ...checked, unsigned: tickOf(text, checked.fact) })),
    fallen,
    queries: placeQueries(text, sidecar.queries),
    ready,
    seal: sidecar.seal,
    open: openOf(ready, inForce.config.ready),
    hash: contentHash(document.getText()),
  };
}

export function listOf(outcome: Outcome, list: ListName, format: 'markdown' | 'csv'): { text: string } | null {
  if (!outcome.review) return null;
  const { article } = outcome.review;
  const text =
    list === 'sources'
      ? sourcesText(format, article, sourcesOf(article))
      : factsText(format, article, factsIn(outcome).facts);
  return { text };
}

/** A query about a stretch of the story; about the finding there, where it is all of the finding's words. */
export function queryAt(
  { document, review }: Outcome,
  { start, end }: { start: number; end: number },
  asked: { text: string; who: string; when: string },
): Query | null {
  const text = document.getText();
  if (!textOf(text, { start, end }).trim()) return null;
  const finding = review?.findings.find(({ span }) => span.start === start && span.end === end);
  const { who, ...rest } = asked;
  return queryOf({
    ...anchorOf(text, { start, end }),
    ...rest,
    ...(who ? { who } : {}),
    ...(finding ? { rule: finding.rule } : {}),
  });
}

/** Null also where the transcript is too long to be read. */
export const quotesOf = ({ review }: Outcome, transcript: string): readonly CheckedQuote[] | null =>
  review && transcript.length <= LONGEST_TRANSCRIPT ? checkQuotes(review.article, readTranscript(transcript)) : null;

/** Which Copydesk reviews under which configuration, in one word. */
export const styleIn = ({ key }: InForce): string => contentHash(`${product.version} ${key}`);

/** Findings of one file that are kept: Problems shows no more of a file that nobody opened. */
const MOST_KEPT = 50;

/** What is known of a file that need not be open; null where its review failed, which must not look like a clean story. */
export function draftOf(outcome: Outcome): Draft | null {
  const { document, review, article, sidecar, inForce } = outcome;
  if (outcome.failed) return null;
  const { facts } = factsIn(outcome);
  const ready = readinessIn(outcome, facts);
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of review?.findings ?? []) counts[severity]++;
  const headline = review?.article.furniture.headline;
  return {
    article,
    headline: headline ? textOf(document.getText(), headline).trim() : '',
    words: review?.article.words ?? 0,
    counts,
    queries: sidecar.queries.filter(isOpen).length,
    facts: facts.length,
    checked: facts.filter(({ tick }) => tick).length,
    seal: ready.seal,
    open: openOf(ready, inForce.config.ready),
    style: styleIn(inForce),
    findings: findingsIn(document, outcome),
  };
}

const findingsIn = (document: TextDocument, { review }: Outcome): DraftFinding[] =>
  [...(review?.findings ?? [])]
    .filter(({ severity }) => severity !== 'hint')
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.span.start - b.span.start)
    .slice(0, MOST_KEPT)
    .map(({ rule, severity, message, span }) => {
      const { start, end } = toRange(document, span);
      return { rule, severity, message, range: [start.line, start.character, end.line, end.character] };
    });
