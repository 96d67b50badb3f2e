import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article } from '../core/index.ts';
import type { Client } from './client.ts';
import { definitionOf, highlightsOf, referencesOf } from './mentions.ts';
import { prepareRename, renameOf } from './renaming.ts';
import type { Outcome, Reviews } from './reviewing/reviews.ts';
import { foldsOf, hoverOf, symbolsOf, tokensOf } from './views.ts';
import { whyOf } from './why.ts';

/**
 * Units of a text of which an editor gets outline, folds and colors of its own: some 65,000 words. Of more, taking them in
 * after every pause would hold up the keys; the grammar colors such a text too, and hovers and mentions go on.
 */
const MOST_MAPPED = 400_000;

/** Answers what an editor asks of an article to help its reader: outline, folding, hovers, mentions, renaming, colors. */
export function answerReading(connection: Connection, reviews: Reviews, can: Pick<Client, 'annotates'>): void {
  connection.onDocumentSymbol(({ textDocument }, token) => mapping(textDocument.uri, token, symbolsOf));
  connection.onFoldingRanges(({ textDocument }, token) => mapping(textDocument.uri, token, foldsOf));
  connection.onHover(({ textDocument, position }, token) =>
    reading(textDocument.uri, token, (document, article, outcome) =>
      hoverOf(document, article, position, whyOf(outcome, position)),
    ),
  );
  connection.onDefinition(({ textDocument, position }, token) =>
    reading(textDocument.uri, token, (document, article) => definitionOf(document, article, position)),
  );
  connection.onReferences(({ textDocument, position, context }, token) =>
    reading(textDocument.uri, token, (document, article) =>
      referencesOf(document, article, position, context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight(({ textDocument, position }, token) =>
    reading(textDocument.uri, token, (document, article) => highlightsOf(document, article, position)),
  );
  connection.onPrepareRename(({ textDocument, position }, token) =>
    reading(textDocument.uri, token, (document, article) => prepareRename(document, article, position)),
  );
  connection.onRenameRequest(({ textDocument, position, newName }, token) =>
    reading(textDocument.uri, token, (document, article) =>
      renameOf(document, article, position, newName, can.annotates),
    ),
  );
  connection.languages.semanticTokens.on(
    async ({ textDocument }, token) => (await mapping(textDocument.uri, token, tokensOf)) ?? { data: [] },
  );

  /** What is answered for a whole document at once; null if it is too long for that. */
  const mapping = <T>(
    uri: string,
    token: CancellationToken,
    tell: (document: TextDocument, article: Article) => T,
  ): Promise<T | null> =>
    reading(uri, token, (document, article) =>
      document.getText().length > MOST_MAPPED ? null : tell(document, article),
    );

  /** What can be answered for a document as an article; null if it is not one. */
  async function reading<T>(
    uri: string,
    token: CancellationToken,
    tell: (document: TextDocument, article: Article, outcome: Outcome) => T,
  ): Promise<T | null> {
    const outcome = await reviews.current(uri, token);
    return outcome?.review ? tell(outcome.document, outcome.review.article, outcome) : null;
  }
}
