import type { Article } from '../../article/model.ts';
import { allMatches } from '../../text/matches.ts';
import { overlaps, type Span, shift, span } from '../../text/spans.ts';

/** Where a value stands in the copy, the correction notes apart: in the newspaper's own words, and inside quotations. */
export function valuePlaces(article: Article, value: string): { readonly own: Span[]; readonly quoted: Span[] } {
  const escaped = value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const exact = new RegExp(`(?<![\\p{L}\\d.,$£€-])${escaped}(?![\\p{L}\\d%-]|[.,]\\d)`, 'gu');
  const places: { own: Span[]; quoted: Span[] } = { own: [], quoted: [] };
  for (const { kind, prose, facts, at } of article.passages) {
    if (kind === 'correction' || kind === 'other') continue;
    for (const { index, 0: words } of allMatches(prose, exact)) {
      const place = span(index, index + words.length);
      const isQuoted = facts.quotes.some((quote) => overlaps(quote, place));
      places[isQuoted ? 'quoted' : 'own'].push(shift(place, at));
    }
  }
  return places;
}
