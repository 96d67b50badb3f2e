import type { Finding } from '../rules/rule.ts';
import { type Anchor, hash, placeOf } from '../text/anchors.ts';
import type { Span } from '../text/spans.ts';

/** Who did something, and when; the moment in ISO 8601. */
export interface Signed {
  readonly who?: string;
  readonly when?: string;
}

export interface Reply extends Signed {
  readonly text: string;
}

/** A question to the writer about words of the story, or about a finding on them. */
export interface Query extends Anchor, Signed {
  /** Tells it from every other query, whatever is edited. */
  readonly id: string;
  readonly text: string;
  /** The rule of the finding that it is about. */
  readonly rule?: string;
  readonly replies?: readonly Reply[];
  readonly resolved?: Signed;
}

export interface PlacedQuery {
  readonly query: Query;
  /** Where its words stand now; null where they are gone. */
  readonly at: Span | null;
}

/** A query with the id that its words, its moment and its text make. */
export const queryOf = (query: Omit<Query, 'id'>): Query => ({
  id: hash([query.words, query.before, query.when, query.text].join('\n')),
  ...query,
});

/** Queries whose words are looked for; no story has more, and each goes through the whole text. */
const MOST_PLACED = 1_000;

/** Every query with its place, in the order of the story; those whose words are gone first. */
export const placeQueries = (text: string, queries: readonly Query[]): PlacedQuery[] =>
  queries
    .map((query, i) => ({ query, at: i < MOST_PLACED ? placeOf(text, query) : null }))
    .sort((a, b) => (a.at?.start ?? -1) - (b.at?.start ?? -1));

export const isOpen = ({ resolved }: Query): boolean => resolved === undefined;

/** What an open query is called in the margin of marked copy, where findings have their rules. */
export const QUERY = 'query/open';

/** Open queries as the margin of marked copy shows them: the question, then its answers. */
export const queryFindings = (text: string, queries: readonly Query[]): Finding[] =>
  placeQueries(text, queries.filter(isOpen)).flatMap(({ query, at }) => {
    if (!at) return [];
    const signed = ({ who, text: words }: Reply): string => (who ? `${who}: ${words}` : words);
    const message = [signed(query), (query.replies ?? []).map(signed).join(' · ')].filter(Boolean).join('\n');
    return [{ rule: QUERY, severity: 'info' as const, span: at, message, related: [], fixes: [] }];
  });
