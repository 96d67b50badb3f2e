import { type Disposable, type Event, EventEmitter, type TextDocument, type Uri, window, workspace } from 'vscode';
import { type DeskAnswer, DeskRequest } from '../../protocol.ts';
import type { Session } from '../client/session.ts';

/** What the desk goes through for the article in view, as it was last reviewed. */
export interface DeskStory {
  readonly uri: Uri;
  readonly answer: DeskAnswer;
}

export interface DeskData extends Disposable {
  readonly onDidChange: Event<void>;
  /** The article that was last in view; undefined before one was. */
  readonly story: DeskStory | undefined;
  /** What is known of an open article. */
  of(uri: string): DeskAnswer | undefined;
}

/** Milliseconds for which the typing pauses before the lists are worked out anew. */
const PAUSE = 200;

/** Keeps the lists of the articles that are open. The story in view stays where the keyboard moves on to a view. */
export function createDeskData(session: Session): DeskData {
  const changed = new EventEmitter<void>();
  const answers = new Map<string, DeskAnswer>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let current: Uri | undefined = window.activeTextEditor?.document.uri;

  async function fetch(document: TextDocument): Promise<void> {
    const key = document.uri.toString();
    const answer = await session.request(DeskRequest, { uri: key });
    if (answer) answers.set(key, answer);
    else answers.delete(key);
    changed.fire();
  }

  const subscriptions = [
    changed,
    session.onReviewed(({ uri }) => {
      const document = workspace.textDocuments.find((one) => one.uri.toString() === uri);
      if (!document) return;
      clearTimeout(timers.get(uri));
      timers.set(
        uri,
        setTimeout(() => void fetch(document), answers.has(uri) ? PAUSE : 0),
      );
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      if (!editor || editor.document.uri.scheme === 'output') return;
      // Nothing new where the keyboard comes back from a view: lists that are filled again cost it its place.
      if (editor.document.uri.toString() === current?.toString()) return;
      current = editor.document.uri;
      changed.fire();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      clearTimeout(timers.get(uri.toString()));
      timers.delete(uri.toString());
      if (answers.delete(uri.toString())) changed.fire();
    }),
  ];
  return {
    onDidChange: changed.event,
    get story() {
      const answer = current && answers.get(current.toString());
      return current && answer ? { uri: current, answer } : undefined;
    },
    of: (uri) => answers.get(uri),
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
