import type { Article, Passage } from '../../article/model.ts';
import type { Certainty, Claim, Relation } from '../../article/relations/claim.ts';
import { claimsIn } from '../../article/relations/relations.ts';
import { acrossIn } from '../../article/relations/story/across.ts';
import { timesIn } from '../../article/relations/times/time.ts';
import { overlaps, type Span, shift } from '../../text/spans.ts';
import type { Report, Severity } from '../rule.ts';

const SEVERITY: Readonly<Record<Certainty, Severity>> = { sure: 'error', likely: 'warning', query: 'info' };
/** On copy that nobody had read most errors of these were false: what ties the figures stands too freely. */
const MILDER: ReadonlySet<Relation> = new Set<Relation>(['direction', 'share', 'change']);
const severityOf = ({ certainty, relation }: Claim): Severity =>
  certainty === 'sure' && MILDER.has(relation) ? 'warning' : SEVERITY[certainty];

/**
 * What a rule reports of the claims of one relation that do not hold. `messages` are the rule's own: the claim names one of them. A speaker's own arithmetic is a question to the writer, and its words are not ours to mend.
 */
export function* reportsOf<M extends string>(
  passage: Passage,
  relation: Relation,
  { messages, fix, other }: { readonly messages: readonly M[]; readonly fix?: M; readonly other?: M },
  claims: Iterable<Claim> = claimsIn(passage),
): Generator<Report<M>> {
  const taken: Claim[] = [];
  for (const claim of claims) {
    if (claim.relation !== relation || claim.holds || taken.some(({ at }) => overlaps(at, claim.at))) continue;
    const message = messages.find((one) => one === claim.message);
    if (message === undefined) continue;
    taken.push(claim);
    const quoted = passage.facts.quotes.some((quote) => overlaps(quote, claim.at));
    yield {
      at: claim.at,
      message,
      data: claim.data,
      severity: quoted ? 'info' : severityOf(claim),
      ...(other === undefined
        ? {}
        : {
            related: claim.on
              .filter((at) => !overlaps(at, claim.at))
              .map((at) => ({
                at,
                message: other,
                data: { ...claim.data, other: at.start < 0 ? '' : passage.text.slice(at.start, at.end) },
              })),
          }),
      ...(fix === undefined || quoted
        ? {}
        : {
            fixes: claim.corrections.map(({ at, text }) => ({
              title: fix,
              data: { ...claim.data, text },
              edits: [{ span: at, text }],
            })),
          }),
    };
  }
}

/** What a rule's own patterns found, and what of the claims lies in no place of theirs. */
export function* withOwn<M extends string>(
  own: readonly Report<M>[],
  claims: Iterable<Report<M>>,
): Generator<Report<M>> {
  yield* own;
  for (const claim of claims) if (!own.some(({ at }) => isBeside(at, claim.at))) yield claim;
}

/** Units within which two findings of one rule are of one sum. */
const BESIDE = 120;

const isBeside = (a: Span, b: Span): boolean => a.start < b.end + BESIDE && b.start < a.end + BESIDE;

/** What a rule reports of claims that rest on the day of the story; offsets in the article's text. */
export function* timesOf<M extends string>(
  { passages }: Article,
  date: string | null,
  relation: Relation,
  { messages, other }: { readonly messages: readonly M[]; readonly other: M },
): Generator<Report<M>> {
  for (const passage of passages) {
    if (passage.kind === 'other') continue;
    for (const report of reportsOf(passage, relation, { messages, other }, timesIn(passage, date)))
      yield inStory(report, passage.at);
  }
}

/** What a rule reports of claims that rest on the paragraph before; offsets in the article's text. */
export function* acrossOf<M extends string>(
  article: Article,
  relation: Relation,
  words: { readonly messages: readonly M[]; readonly other: M },
): Generator<Report<M>> {
  for (const { passage, claims } of acrossIn(article))
    for (const report of reportsOf(passage, relation, words, claims)) yield inStory(report, passage.at);
}

const inStory = <M extends string>(report: Report<M>, by: number): Report<M> => ({
  ...report,
  at: shift(report.at, by),
  ...(report.related ? { related: report.related.map((one) => ({ ...one, at: shift(one.at, by) })) } : {}),
});
