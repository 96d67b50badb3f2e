import { isObject } from '../protocol.ts';

type Guard = (params: Record<string, unknown>) => boolean;

const isPosition = (value: unknown): boolean =>
  isObject(value) && typeof value.line === 'number' && typeof value.character === 'number';
const isRange = (value: unknown): boolean => isObject(value) && isPosition(value.start) && isPosition(value.end);
const areTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one: unknown) => typeof one === 'string');
const isLeftOut = (value: unknown): boolean => value === undefined || value === null;

const hasDocument: Guard = ({ textDocument }) => isObject(textDocument) && typeof textDocument.uri === 'string';
const hasPlace: Guard = (params) => hasDocument(params) && isPosition(params.position);

/** What each request of the protocol cannot be answered without; Copydesk's own look at theirs. */
const GUARDS: ReadonlyMap<string, Guard> = new Map<string, Guard>([
  ['initialize', ({ capabilities }) => isObject(capabilities)],
  ['textDocument/diagnostic', hasDocument],
  ['textDocument/documentSymbol', hasDocument],
  ['textDocument/foldingRange', hasDocument],
  ['textDocument/semanticTokens/full', hasDocument],
  ['textDocument/hover', hasPlace],
  ['textDocument/definition', hasPlace],
  ['textDocument/documentHighlight', hasPlace],
  ['textDocument/prepareRename', hasPlace],
  ['textDocument/references', (params) => hasPlace(params) && isObject(params.context)],
  ['textDocument/rename', (params) => hasPlace(params) && typeof params.newName === 'string'],
  [
    'textDocument/codeAction',
    (params) =>
      hasDocument(params) &&
      isRange(params.range) &&
      isObject(params.context) &&
      (isLeftOut(params.context.only) || areTexts(params.context.only)),
  ],
  [
    'workspace/executeCommand',
    ({ command, arguments: given }) => typeof command === 'string' && (isLeftOut(given) || Array.isArray(given)),
  ],
]);

/** Whether a request has parameters of the types that it cannot be answered without. */
export function hasParameters(method: string, params: unknown): boolean {
  const guard = GUARDS.get(method);
  return !guard || (isObject(params) && guard(params));
}
