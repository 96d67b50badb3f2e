/** Rename on a person's name: that person's mentions, and those inside quotation marks only after the preview. */
import {
  ErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Article, type Edit, renamableAt, rename, textOf } from '../core/index.ts';
import { toRange } from './convert.ts';

const OWN = 'copy';
const QUOTED = 'quoted';

export function prepareRename(
  document: TextDocument,
  article: Article,
  position: Position,
): { range: Range; placeholder: string } | null {
  const at = renamableAt(article, document.offsetAt(position));
  return at && { range: toRange(document, at), placeholder: textOf(article.text, at) };
}

/** `annotated`: the client shows edits that need a confirmation; one that does not is never given those in quotations. */
export function renameOf(
  document: TextDocument,
  article: Article,
  position: Position,
  name: string,
  annotated: boolean,
): WorkspaceEdit {
  const renaming = rename(article, document.offsetAt(position), name);
  if (!renaming || !/\p{L}/u.test(name))
    throw new ResponseError(ErrorCodes.InvalidParams, 'There is no person’s name here to rename.');
  const toEdit = ({ span, text }: Edit) => ({ range: toRange(document, span), newText: text });
  const { uri, version } = document;
  if (!annotated) return { changes: { [uri]: renaming.edits.map(toEdit) } };
  const edits = [
    ...renaming.edits.map((edit) => ({ ...toEdit(edit), annotationId: OWN })),
    ...renaming.quoted.map((edit) => ({ ...toEdit(edit), annotationId: QUOTED })),
  ];
  const change: TextDocumentEdit = { textDocument: { uri, version }, edits };
  return {
    documentChanges: [change],
    changeAnnotations: {
      [OWN]: { label: 'In the copy' },
      [QUOTED]: {
        label: 'Inside quotation marks',
        description: 'The speaker’s own words: change them only if the slip is ours.',
        needsConfirmation: true,
      },
    },
  };
}
