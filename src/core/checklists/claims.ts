import { type Article, BODY_KINDS } from '../article/model.ts';
import { CLAIM_WORDS, SUPERLATIVES } from '../lexicon/claims.ts';
import { GONE, ownWords, sentencesIn } from '../rules/lib/prose.ts';
import { allMatches } from '../text/matches.ts';
import { type Span, span } from '../text/spans.ts';

/** What is claimed in the newspaper's own voice. */
export type ClaimKind = 'accusation' | 'cause' | 'toll' | 'motive' | 'superlative';

export interface BareClaim {
  readonly kind: ClaimKind;
  /** The sentence, or of a superlative the words. Offsets in the article's text. */
  readonly at: Span;
}

const PATTERNS = Object.entries(CLAIM_WORDS).map(
  ([kind, words]) => [kind as ClaimKind, new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'iu')] as const,
);
const SUPERLATIVE = new RegExp(`(?<![\\p{L}-])(?:${SUPERLATIVES})(?![\\p{L}-])`, 'giu');

/** Somebody vouches for the sentence: it says who said it, or how it is known. */
const SOURCED =
  /\b(?:according to|said|says|say|told|tells|reported|reports|wrote|writes|testified|alleges?d?|allegedly|accus(?:e|es|ed|ing)|charg(?:e|es|ed|ing)|claims?|claimed|estimat(?:e|es|ed)|announced|confirmed|found|shows?|showed|ruled|convicted|pleaded|admitted|indict(?:ed|ment)|suspected|data|records?|police say|court (?:papers|filings|documents))\b/iu;

/** What the copy says on its own that could hurt somebody or be wrong: in the order of the story. */
export function bareClaims(article: Article): BareClaim[] {
  return article.passages.flatMap((passage) => {
    if (!BODY_KINDS.has(passage.kind) || passage.kind === 'subhead' || passage.kind === 'blockQuote') return [];
    const prose = ownWords(passage);
    return prose
      ? [...claimsIn(prose), ...superlativesIn(prose)].map(({ kind, at }) => ({
          kind,
          at: span(passage.at + at.start, passage.at + at.end),
        }))
      : [];
  });
}

function* claimsIn(prose: string): Iterable<BareClaim> {
  for (const place of sentencesIn(prose)) {
    const sentence = prose.slice(place.start, place.end);
    if (SOURCED.test(sentence)) continue;
    const [kind] = PATTERNS.find(([, pattern]) => pattern.test(sentence)) ?? [];
    if (kind) yield { kind, at: span(place.start, place.start + sentence.trimEnd().length) };
  }
}

/** Words after a superlative that say what it is one of. */
const OBJECT = /^(?:\s+(?:(?:of|in|since|for|to|by|on) )?(?:the |its |a )?[\p{L}\p{N}$][\p{L}\p{N}’'$-]*){0,4}/u;

function* superlativesIn(prose: string): Iterable<BareClaim> {
  for (const { index, 0: words } of allMatches(prose, SUPERLATIVE)) {
    const behind = prose.slice(index + words.length, index + words.length + 80).split(GONE)[0] ?? '';
    const more = OBJECT.exec(behind)?.[0].length ?? 0;
    yield { kind: 'superlative', at: span(index, index + words.length + more) };
  }
}
