/** Between the core's plain data and the language server protocol. Nothing else knows both. */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Range,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type ConfigProblem,
  type Edit,
  EXPIRED,
  type Finding,
  type Fix,
  type Severity,
  type Span,
  stetOf,
  TOO_LONG,
} from '../core/index.ts';
import type { FalseAlarmArgs, InitializationOptions, StetArgs, StyleArgs, StyleChange } from '../protocol.ts';

export const SOURCE = 'Copydesk';
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.copydesk`;

/** What the client can show, and where a rule's page is. */
export interface Abilities {
  readonly ruleLink: string | null;
  /** Command that lets a finding stand. */
  readonly stetCommand: string | null;
  /** Commands that write the house style. */
  readonly house: InitializationOptions['houseCommands'] | null;
  /** Command that reports a false alarm. */
  readonly reportCommand: string | null;
  readonly related: boolean;
  readonly snippets: boolean;
  /** Takes edits of versioned documents. */
  readonly documentChanges: boolean;
  /** Shows what the parts of an edit are for. */
  readonly annotates: boolean;
}

/** Findings of the desk itself: no rule page, no stet. */
const NO_RULES: ReadonlySet<string> = new Set([EXPIRED, TOO_LONG]);

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const toRange = (document: TextDocument, span: Span): Range => ({
  start: document.positionAt(span.start),
  end: document.positionAt(span.end),
});

export const toSpan = (document: TextDocument, range: Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

/** `index` is the finding's place in the review, so that whoever gets a diagnostic back can find its finding. */
export function toDiagnostic(document: TextDocument, finding: Finding, index: number, can: Abilities): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(document, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    source: SOURCE,
    message: finding.message,
    data: { index },
  };
  if (finding.link) diagnostic.codeDescription = { href: finding.link };
  else if (can.ruleLink && !NO_RULES.has(finding.rule))
    diagnostic.codeDescription = { href: can.ruleLink.replaceAll('{id}', finding.rule) };
  if (can.related && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map((related) => ({
      location: { uri: document.uri, range: toRange(document, related.span) },
      message: related.message,
    }));
  }
  return diagnostic;
}

/** The fixes of one finding, likeliest first. */
export function toQuickFixes(document: TextDocument, finding: Finding, index: number, can: Abilities): CodeAction[] {
  const diagnostics = [toDiagnostic(document, finding, index, can)];
  const actions: CodeAction[] = finding.fixes.map((fix, i) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(i === 0 ? { isPreferred: true } : {}),
    edit: fixEdit(document, fix, can),
  }));
  if (can.stetCommand && !NO_RULES.has(finding.rule)) {
    const { stetCommand } = can;
    const stet = stetOf(document.getText(), finding);
    const letStand = (title: string, given: StetArgs): void => {
      const command = { title, command: stetCommand, arguments: [given] };
      actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, command });
    };
    if (finding.rule === UNATTRIBUTED)
      letStand(NO_SPEECH, { uri: document.uri, stet: { ...stet, reason: 'Document, title or term' } });
    letStand('Stet…', { uri: document.uri, stet });
  }
  if (can.house && finding.rule !== EXPIRED)
    for (const action of toHouseActions(document, finding, diagnostics, can.house)) actions.push(action);
  if (can.reportCommand && !NO_RULES.has(finding.rule)) {
    const given: FalseAlarmArgs = { uri: document.uri, at: finding.span.start, rule: finding.rule };
    const command = { title: REPORT, command: can.reportCommand, arguments: [given] };
    actions.push({ title: REPORT, kind: CodeActionKind.QuickFix, diagnostics, command });
  }
  return actions;
}

const REPORT = 'Report a false alarm (copies a short example)';

/** What a finding lets a person decide for the house: a word, or the rule itself. */
function toHouseActions(
  { uri }: TextDocument,
  { rule, word }: Finding,
  diagnostics: Diagnostic[],
  commands: NonNullable<Abilities['house']>,
): CodeAction[] {
  const action = (title: string, command: string, ...args: unknown[]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: { title, command, arguments: args },
  });
  const add = (title: string, change: StyleChange): CodeAction =>
    action(title, commands.add, { uri, change } satisfies StyleArgs);
  return [
    ...(word
      ? [add(`Add “${word.text}” to the house list of ${LISTS[word.list]}`, { kind: word.list, word: word.text })]
      : []),
    action(`Turn off this rule (${rule})…`, commands.off, { uri, rule }),
    action(`About this rule (${rule})`, commands.explain, rule),
  ];
}

/** A quotation of words that nobody spoke needs no speaker. */
const UNATTRIBUTED = 'quotes/unattributed';
const NO_SPEECH = 'Mark as a document, title or term';

const LISTS = { names: 'names', spellings: 'spellings' } as const;

export const toFixAll = (
  document: TextDocument,
  title: string,
  edits: readonly Edit[],
  can: Abilities,
): CodeAction => ({
  title,
  kind: FIX_ALL,
  edit: workspaceEdit(
    document,
    edits.map((edit) => toTextEdit(document, edit)),
    can,
  ),
});

export function toConfigDiagnostic(
  uri: string,
  yaml: string,
  problem: ConfigProblem,
  severity: DiagnosticSeverity = DiagnosticSeverity.Error,
): Diagnostic {
  return {
    range: toRange(TextDocument.create(uri, 'yaml', 0, yaml), problem),
    severity,
    source: SOURCE,
    message: problem.message,
  };
}

const toTextEdit = (document: TextDocument, edit: Edit): TextEdit => ({
  range: toRange(document, edit.span),
  newText: edit.text,
});

/** The edit carries the version it was made for, so that the editor refuses it once the text has moved on. */
function workspaceEdit(document: TextDocument, edits: TextDocumentEdit['edits'], can: Abilities): WorkspaceEdit {
  const { uri, version } = document;
  if (!can.documentChanges) return { changes: { [uri]: edits as TextEdit[] } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

/** For several places the client learns why they change; nothing waits for a confirmation. */
function fixEdit(document: TextDocument, fix: Fix, can: Abilities): WorkspaceEdit {
  const edits = fixEdits(document, fix, can);
  if (edits.length < 2 || !can.annotates || fix.select) return workspaceEdit(document, edits, can);
  const annotated = edits.map((edit) => ({ ...edit, annotationId: ALL_PLACES }));
  const label = { label: fix.title, description: `${edits.length} places`, needsConfirmation: false };
  return { ...workspaceEdit(document, annotated, can), changeAnnotations: { [ALL_PLACES]: label } };
}
const ALL_PLACES = 'places';

function fixEdits(document: TextDocument, fix: Fix, can: Abilities): TextDocumentEdit['edits'] {
  const [first, ...rest] = fix.edits;
  const plain = rest.map((edit) => toTextEdit(document, edit));
  if (!first) return plain;
  if (!fix.select || !can.snippets) return [toTextEdit(document, first), ...plain];
  const snippet: SnippetTextEdit = {
    range: toRange(document, first.span),
    snippet: { kind: 'snippet', value: snippetOf(first.text, fix.select) },
  };
  return [snippet, ...plain];
}

function snippetOf(text: string, select: Span): string {
  const escaped = (from: number, to?: number): string => text.slice(from, to).replace(/[\\$}]/g, '\\$&');
  return `${escaped(0, select.start)}\${1:${escaped(select.start, select.end)}}${escaped(select.end)}$0`;
}
