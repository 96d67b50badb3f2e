/** What editors ask about an article besides its findings: outline, folds, colors, and how it was read. */
import {
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Hover,
  MarkupKind,
  type Position,
  type SemanticTokens,
  SemanticTokensBuilder,
  SymbolKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Article,
  copyTokens,
  describeFigure,
  describeFurniture,
  describeQuote,
  folds,
  type OutlineEntry,
  outline,
  type Span,
  TOKEN_TYPES,
} from '../core/index.ts';
import { toRange } from './convert.ts';

/** Something to show for a place. */
export interface Note {
  readonly place: Span;
  readonly markdown: string;
}

export const TOKEN_LEGEND = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] };

const SYMBOLS: Readonly<Record<OutlineEntry['kind'], SymbolKind>> = {
  headline: SymbolKind.Module,
  deck: SymbolKind.Field,
  section: SymbolKind.Namespace,
  caption: SymbolKind.File,
  quote: SymbolKind.String,
};

export const symbolsOf = (document: TextDocument, article: Article): DocumentSymbol[] =>
  outline(article).map((entry) => toSymbol(document, entry));

const toSymbol = (document: TextDocument, entry: OutlineEntry): DocumentSymbol => ({
  name: entry.name,
  detail: entry.detail,
  kind: SYMBOLS[entry.kind],
  range: toRange(document, entry.range),
  selectionRange: toRange(document, entry.selection),
  children: entry.children.map((child) => toSymbol(document, child)),
});

export function foldsOf(document: TextDocument, article: Article): FoldingRange[] {
  return folds(article).flatMap((fold) => {
    const { start, end } = toRange(document, fold);
    return end.line > start.line ? [{ startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Region }] : [];
  });
}

export function tokensOf(document: TextDocument, article: Article): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { start, end, type } of copyTokens(article)) {
    const { line, character } = document.positionAt(start);
    builder.push(line, character, end - start, TOKEN_TYPES.indexOf(type), 0);
  }
  return builder.build();
}

/** What is at a place, and below it `more` about the same place. */
export function hoverOf(document: TextDocument, article: Article, position: Position, more: Note | null): Hover | null {
  const offset = document.offsetAt(position);
  const notes = [
    describeFigure(article, offset),
    describeFurniture(article, offset) ?? describeQuote(article, offset),
    more,
  ].filter((note) => note !== null);
  const [first] = notes;
  if (!first) return null;
  const value = notes.map(({ markdown }) => markdown).join('\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(document, first.place) };
}
