import { type Disposable, languages, Range, type TextDocument, workspace } from 'vscode';
import { type Detection, detect } from '../../core/index.ts';
import { ArticleGlobsRequest } from '../../protocol.ts';
import type { Choices } from '../client/choices.ts';
import { DRAFTS } from '../client/languages.ts';
import { schemes } from '../client/schemes.ts';
import type { Session } from '../client/session.ts';
import type { Offer } from './offer.ts';

/** What makes a text an article shows at its head; changes below it are not looked at. */
const HEAD = 2_000;
const MOST_LINES = 400;
const MOST_LENGTH = 40_000;
const DELAY = 300;

/** Milliseconds in which a close and an open of the same file are one change of language. */
const SWITCH = 50;

/** What the beginning and the name of a document say about it. */
export function judge(document: TextDocument): Detection {
  const head = document.getText(new Range(0, 0, MOST_LINES, 0)).slice(0, MOST_LENGTH);
  return detect(head, document.isUntitled ? '' : document.uri.path);
}

/**
 * Makes articles out of plain text that reads like one, and starts the server when there is something to review. It
 * never argues: a file that a person took out of review, or gave another language, is left alone.
 */
export function registerDetection(
  session: Session,
  choices: Choices,
  offer: Offer,
  hasConfig: () => boolean,
): Disposable {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const made = new Set<string>();
  const justClosed = new Map<string, number>();

  const look = (document: TextDocument): void => void consider(document).catch(() => {}); // a document that closed meanwhile

  async function consider(document: TextDocument): Promise<void> {
    if (document.isClosed || !schemes().includes(document.uri.scheme)) return;
    if (document.languageId === 'article') {
      offer.judged(document, null);
      return session.start();
    }
    if (document.languageId !== 'plaintext' && !DRAFTS.includes(document.languageId)) return;
    if (!(await isArticle(document))) return;
    if (document.languageId !== 'plaintext') return session.start();
    made.add(document.uri.toString());
    await languages.setTextDocumentLanguage(document, 'article');
  }

  async function isArticle(document: TextDocument): Promise<boolean> {
    const decided = await decision(document);
    if (document.isClosed) return false;
    const { article, score } = decided === undefined ? judge(document) : { article: decided, score: null };
    offer.judged(document, article ? null : score);
    return article;
  }

  /** What a person or the newsroom's configuration says, if either does. */
  async function decision(document: TextDocument): Promise<boolean | undefined> {
    const choice = choices.of(document);
    if (choice !== undefined || !hasConfig()) return choice;
    const globs = await session.request(ArticleGlobsRequest, { uri: document.uri.toString() });
    return globs === 'include' || globs === 'exclude' ? globs === 'include' : undefined;
  }

  /** A change of language comes as a close and an open: after ours, the next one is the person's. */
  function opened(document: TextDocument): void {
    const key = document.uri.toString();
    const closed = justClosed.get(key);
    const switched = closed !== undefined && Date.now() - closed < SWITCH;
    justClosed.delete(key);
    if (switched && document.languageId !== 'article' && made.delete(key)) void choices.set(document, false);
    else look(document);
  }

  const subscriptions = [
    workspace.onDidOpenTextDocument(opened),
    workspace.onDidCloseTextDocument((document) => {
      const key = document.uri.toString();
      clearTimeout(timers.get(key));
      timers.delete(key);
      if (document.languageId === 'article' && made.has(key)) justClosed.set(key, Date.now());
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (!/^(?:plaintext|markdown|mdx|quarto)$/.test(document.languageId)) return;
      if (!contentChanges.some((change) => change.rangeOffset < HEAD)) return;
      const key = document.uri.toString();
      clearTimeout(timers.get(key));
      timers.set(
        key,
        setTimeout(() => look(document), DELAY),
      );
    }),
  ];
  for (const document of workspace.textDocuments) look(document);
  return {
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
