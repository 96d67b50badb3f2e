import type { Article, Passage, Quote } from '../../article/model.ts';
import { passageAt } from '../../article/passageAt.ts';
import { endOfFrontMatter } from '../../text/frontMatter.ts';
import { spanIndex } from '../../text/spanIndex.ts';
import { contains, type Span, span } from '../../text/spans.ts';
import { visibleText } from '../page/inline.ts';
import { nameOf } from './quote.ts';

/** An entry of the outline that an editor shows beside the copy. */
export interface OutlineEntry {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'headline' | 'deck' | 'section' | 'caption' | 'quote';
  /** What belongs to it, and the words that name it. */
  readonly range: Span;
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}

/** The article as a tree: the headline over its deck, captions, sections and the quotations in them. */
export function outline(article: Article): OutlineEntry[] {
  const { furniture, text } = article;
  const whole = span(0, text.length);
  const deck = furniture.deck ? [entry(article, 'deck', furniture.deck, furniture.deck)] : [];
  const entries = [...deck, ...captions(article), ...sections(article)].sort((a, b) => a.range.start - b.range.start);
  if (!furniture.headline) return entries;
  return [{ ...entry(article, 'headline', whole, furniture.headline), children: entries }];
}

/** Stretches that an editor can fold: the front matter, and each section below its subhead. */
export function folds(article: Article): Span[] {
  const front = endOfFrontMatter(article.text);
  const found = sectionSpans(article).map(({ range }) => range);
  return front ? [span(0, front), ...found] : found;
}

function captions(article: Article): OutlineEntry[] {
  const { caption } = article.furniture;
  return article.passages
    .filter(({ kind }) => kind === 'caption')
    .map((passage) => {
      const place = placeOf(passage);
      const words = caption && contains(place, caption) ? caption : place;
      return entry(article, 'caption', place, words);
    });
}

function sections(article: Article): OutlineEntry[] {
  const quotes = article.quotes.filter(({ kind }) => kind === 'direct' || kind === 'partial');
  const found = sectionSpans(article);
  const sectionOf = spanIndex(found.map(({ range }, index) => ({ ...range, index })));
  const inside: Quote[][] = found.map(() => []);
  const loose = quotes.filter((quote) => {
    const section = sectionOf(quote).find((range) => contains(range, quote));
    if (section) inside[section.index]!.push(quote);
    return !section;
  });
  return [
    ...loose.map((quote) => quoteEntry(article, quote)),
    ...found.map(({ range, subhead }, index) => ({
      ...entry(article, 'section', range, placeOf(subhead)),
      children: inside[index]!.map((quote) => quoteEntry(article, quote)),
    })),
  ];
}

/** From a subhead to the next one, the end of the body where none follows. */
function sectionSpans({ passages }: Article): { readonly range: Span; readonly subhead: Passage }[] {
  const subheads = passages.flatMap((passage, index) => (passage.kind === 'subhead' ? [index] : []));
  return subheads.map((index, i) => {
    const last = passages[(subheads[i + 1] ?? passages.length) - 1]!;
    return { range: span(passages[index]!.at, placeOf(last).end), subhead: passages[index]! };
  });
}

const placeOf = ({ at, text }: Passage): Span => span(at, at + text.length);

const quoteEntry = (article: Article, quote: Quote): OutlineEntry => ({
  ...entry(article, 'quote', quote, quote),
  detail: quote.voice || quote.status === 'unattributed' ? nameOf(article, quote) : '',
});

const LONGEST_NAME = 60;

function entry(article: Article, kind: OutlineEntry['kind'], range: Span, selection: Span): OutlineEntry {
  const passage = passageAt(article.passages, selection);
  const words = passage
    ? visibleText(passage.text, passage.markup, span(selection.start - passage.at, selection.end - passage.at))
    : article.text.slice(selection.start, selection.end);
  const line = words.replace(/\s+/g, ' ').trim();
  const name = line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME).replace(/\s+\S*$/, '')}…` : line;
  const { start, end } = selection;
  return {
    name: name || '…',
    detail: '',
    kind,
    range: { start: range.start, end: range.end },
    selection: { start, end },
    children: [],
  };
}
