import {
  type Comment,
  CommentMode,
  type CommentReply,
  type CommentThread,
  CommentThreadCollapsibleState,
  CommentThreadState,
  comments,
  type Disposable,
  l10n,
  languages,
  Range,
  type Selection,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type PlacedQuery, QueryRequest, type SidecarChange } from '../../protocol.ts';
import type { Session } from '../client/session.ts';
import { clip } from '../clip.ts';
import { changeSidecar } from '../housestyle/sidecar.ts';
import { mayWrite, type WriteFile } from '../housestyle/write.ts';
import type { DeskData } from './deskData.ts';
import { rangeAt } from './places.ts';
import { signature } from './signature.ts';

type Query = PlacedQuery['query'];

export interface Queries {
  readonly subscriptions: readonly Disposable[];
  /** Asks about the selection, else about the finding or the word at the cursor. */
  ask(): Promise<void>;
  /** What somebody typed into a thread: a new query, or an answer. */
  submit(reply: unknown): Promise<void>;
  resolve(thread: unknown, resolved: boolean): Promise<void>;
  withdraw(thread: unknown): Promise<void>;
}

/** Queries to the writer, as threads of comments beside the words that they are about. */
export function registerQueries(data: DeskData, session: Session, write: WriteFile): Queries {
  const controller = comments.createCommentController('copydesk.queries', l10n.t('Copydesk Queries'));
  controller.options = { prompt: l10n.t('Reply'), placeHolder: l10n.t('Question or answer about these words') };
  controller.commentingRangeProvider = {
    provideCommentingRanges: (document: TextDocument) =>
      data.of(document.uri.toString()) ? [new Range(0, 0, document.lineCount, 0)] : [],
  };
  /** By story, then by id of the query. */
  const threads = new Map<string, Map<string, CommentThread>>();
  /** What each thread shows: one that is set anew is drawn anew, under the hands of who answers in it. */
  const shown = new WeakMap<CommentThread, string>();

  function show(): void {
    const open = new Set<string>();
    for (const { uri } of workspace.textDocuments) {
      const answer = data.of(uri.toString());
      if (!answer) continue;
      open.add(uri.toString());
      const known = threads.get(uri.toString()) ?? new Map<string, CommentThread>();
      threads.set(uri.toString(), known);
      keepOnly(known, new Set(answer.queries.map(({ query }) => query.id)), (thread) => thread.dispose());
      for (const placed of answer.queries) known.set(placed.query.id, updated(uri, placed, known.get(placed.query.id)));
    }
    keepOnly(threads, open, (known) => {
      for (const thread of known.values()) thread.dispose();
    });
  }

  function updated(uri: Uri, { query, at }: PlacedQuery, known: CommentThread | undefined): CommentThread {
    const range = at ? rangeAt(uri, at) : new Range(0, 0, 0, 0);
    const shows = JSON.stringify([query, range]);
    if (known && shown.get(known) === shows) return known;
    const thread = known ?? controller.createCommentThread(uri, range, []);
    thread.range = range;
    thread.comments = [query, ...(query.replies ?? [])].map(toComment);
    thread.contextValue = query.resolved ? 'resolved' : 'open';
    thread.state = query.resolved ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
    thread.label = at
      ? l10n.t('Query on “{0}”', clip(query.words))
      : l10n.t('Query on words that changed: “{0}”', clip(query.words));
    if (!known) thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
    shown.set(thread, shows);
    return thread;
  }

  const idOf = (thread: CommentThread): string | undefined =>
    [...(threads.get(thread.uri.toString()) ?? [])].find(([, known]) => known === thread)?.[0];

  /** The thread that a menu names, else one on the line of the cursor. */
  function chosen(thread: unknown, state?: 'open' | 'resolved'): CommentThread | undefined {
    if (isThread(thread)) return thread;
    const editor = window.activeTextEditor;
    const line = editor?.selection.active.line ?? 0;
    const here = [...(threads.get(editor?.document.uri.toString() ?? '')?.values() ?? [])].find(
      ({ range, contextValue }) =>
        range && range.start.line <= line && line <= range.end.line && (!state || contextValue === state),
    );
    if (!here) void window.showInformationMessage(l10n.t('No query at the cursor.'));
    return here;
  }

  async function change(uri: Uri, one: SidecarChange): Promise<boolean> {
    return changeSidecar(session, write, uri, one);
  }

  /** Whether the question was written down. */
  async function put(document: TextDocument, range: Range, text: string): Promise<boolean> {
    if (document.uri.scheme === 'untitled') {
      void window.showInformationMessage(l10n.t('Save the story first. Queries are saved in a file next to it.'));
      return false;
    }
    const { who = '', when } = signature(document.uri);
    const query = await session.request(QueryRequest, {
      uri: document.uri.toString(),
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      text,
      who,
      when,
    });
    return query ? change(document.uri, { kind: 'ask', query }) : false;
  }

  return {
    subscriptions: [controller, data.onDidChange(show)],
    async ask() {
      const editor = window.activeTextEditor;
      if (!editor) return;
      const range = rangeToAsk(editor.document, editor.selection);
      const words = clip(editor.document.getText(range).replace(/\s+/g, ' '));
      if (!words.trim()) {
        void window.showInformationMessage(l10n.t('Select the words to ask about.'));
        return;
      }
      if (!(await mayWrite())) return;
      const text = await window.showInputBox({
        title: l10n.t('Query on “{0}”', words),
        prompt: l10n.t('Question for the writer'),
      });
      if (text?.trim()) await put(editor.document, range, text.trim());
    },
    async submit(reply) {
      if (!isReply(reply) || !reply.text.trim()) return;
      const { thread, text } = reply;
      const id = idOf(thread);
      if (id !== undefined) {
        await change(thread.uri, { kind: 'reply', id, reply: { text: text.trim(), ...signature(thread.uri) } });
        return;
      }
      const document = workspace.textDocuments.find((one) => one.uri.toString() === thread.uri.toString());
      if (document && thread.range && (await put(document, wholeLine(document, thread.range), text.trim())))
        thread.dispose();
    },
    async resolve(named, resolved) {
      const thread = chosen(named, resolved ? 'open' : 'resolved');
      const id = thread && idOf(thread);
      if (thread && id !== undefined)
        await change(thread.uri, { kind: 'resolve', id, resolved: resolved ? signature(thread.uri) : null });
    },
    async withdraw(named) {
      const thread = chosen(named);
      const id = thread && idOf(thread);
      if (thread && id !== undefined) await change(thread.uri, { kind: 'withdraw', id });
      else thread?.dispose();
    },
  };
}

/** Takes away what stands under any other key. */
function keepOnly<T>(held: Map<string, T>, keys: ReadonlySet<string>, dispose: (value: T) => void): void {
  for (const [key, value] of held)
    if (!keys.has(key)) {
      dispose(value);
      held.delete(key);
    }
}

/** The selection, else the finding at the cursor, else the word there. */
function rangeToAsk(document: TextDocument, selection: Selection): Range {
  if (!selection.isEmpty) return selection;
  const finding = languages
    .getDiagnostics(document.uri)
    .find(({ source, range }) => source === 'Copydesk' && range.contains(selection.active));
  return finding?.range ?? document.getWordRangeAtPosition(selection.active) ?? selection;
}

/** The gutter gives the start of a line where nothing was selected. */
const wholeLine = (document: TextDocument, range: Range): Range =>
  range.isEmpty ? document.lineAt(range.start.line).range : range;

function toComment({ text, who, when }: Pick<Query, 'text' | 'who' | 'when'>): Comment {
  const moment = when ? new Date(when.includes('T') ? `${when}Z` : when) : null;
  return {
    body: text,
    mode: CommentMode.Preview,
    author: { name: who ?? l10n.t('The desk') },
    ...(moment && !Number.isNaN(moment.getTime()) ? { timestamp: moment } : {}),
  };
}

const isThread = (value: unknown): value is CommentThread =>
  typeof value === 'object' && value !== null && 'comments' in value && 'uri' in value && value.uri instanceof Uri;
const isReply = (value: unknown): value is CommentReply =>
  typeof value === 'object' &&
  value !== null &&
  'thread' in value &&
  'text' in value &&
  typeof value.text === 'string' &&
  isThread(value.thread);
