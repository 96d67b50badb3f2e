/** From one mention of a person to the others: definition, references and highlights. */
import { type DocumentHighlight, DocumentHighlightKind, type Location, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Article, mentionAt, type Span } from '../core/index.ts';
import { toRange } from './convert.ts';

/** The first mention of whoever is mentioned at a position. */
export const definitionOf = (document: TextDocument, article: Article, position: Position): Location | null =>
  located(document, placesAt(document, article, position).slice(0, 1))[0] ?? null;

/** All mentions; the first one counts as the declaration. */
export const referencesOf = (
  document: TextDocument,
  article: Article,
  position: Position,
  declaration: boolean,
): Location[] => located(document, placesAt(document, article, position).slice(declaration ? 0 : 1));

export const highlightsOf = (
  document: TextDocument,
  article: Article,
  position: Position,
): DocumentHighlight[] | null => {
  const places = placesAt(document, article, position);
  // The editor marks equal words where we mark nothing.
  return places.length
    ? places.map((place) => ({ range: toRange(document, place), kind: DocumentHighlightKind.Text }))
    : null;
};

const placesAt = (document: TextDocument, article: Article, position: Position): readonly Span[] =>
  mentionAt(article, document.offsetAt(position))?.of.places ?? [];

const located = (document: TextDocument, places: readonly Span[]): Location[] =>
  places.map((place) => ({ uri: document.uri, range: toRange(document, place) }));
