import {
  commands,
  type Disposable,
  type LogOutputChannel,
  languages,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { ChoiceNotification } from '../protocol.ts';
import type { Choices } from './client/choices.ts';
import { REVIEWED } from './client/languages.ts';
import type { Session } from './client/session.ts';
import { explain } from './detection/explain.ts';
import type { Offer } from './detection/offer.ts';
import type { PageOut } from './export.ts';
import { reportFalseAlarm } from './falseAlarm.ts';
import { addTerm, addToHouse, switchOff } from './housestyle/decisions.ts';
import { learnStyle } from './housestyle/learn.ts';
import { addStet, showStets } from './housestyle/stet.ts';
import type { WriteFile } from './housestyle/write.ts';
import type { PreviewController } from './preview/controller.ts';
import { showRule } from './rulePages.ts';

interface Parts {
  readonly session: Session;
  readonly choices: Choices;
  readonly offer: Offer;
  readonly preview: PreviewController;
  readonly out: PageOut;
  readonly log: LogOutputChannel;
  readonly write: WriteFile;
  readonly importArticle: (target: unknown) => Promise<void>;
}

/** Every command there is. */
export function registerCommands({
  session,
  choices,
  offer,
  preview,
  out,
  log,
  write,
  importArticle,
}: Parts): Disposable[] {
  const table: Readonly<Record<string, (...args: unknown[]) => unknown>> = {
    'copydesk.openPreview': (uri) => preview.open(uri instanceof Uri ? uri : undefined),
    'copydesk.pinPreview': () => preview.pin(true),
    'copydesk.unpinPreview': () => preview.pin(false),
    'copydesk.exportPage': out.exportHtml,
    'copydesk.copyHtml': out.copyHtml,
    'copydesk.copyText': out.copyText,
    'copydesk.importArticle': importArticle,
    'copydesk.reviewAsArticle': (uri) => decide(uri, true),
    'copydesk.notArticle': (uri) => decide(uri, false),
    'copydesk.whyArticle': (uri) => why(uri),
    'copydesk.fixAll': () =>
      commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.copydesk', apply: 'first' }),
    'copydesk.stet': (given) => addStet(session, write, given),
    'copydesk.showStood': () => showStets(session, write),
    'copydesk.addToHouse': (given) => addToHouse(session, write, given),
    'copydesk.addTerm': () => addTerm(session, write),
    'copydesk.learnStyle': (folder) => learnStyle(session, write, folder),
    'copydesk.switchOff': (given) => switchOff(session, write, given),
    'copydesk.reportFalseAlarm': (given) => reportFalseAlarm(session, given),
    'copydesk.showRule': showRule,
    'copydesk.showLog': () => log.show(),
    'copydesk.restartServer': () => session.restart(),
  };

  /** Languages of copy stay what they are: HTML keeps its HTML support. Others become articles, and what they were again. */
  async function decide(target: unknown, article: boolean): Promise<void> {
    const document = await documentOf(target);
    if (!document) return;
    await choices.set(document, article);
    offer.judged(document, null);
    session.notify(ChoiceNotification, { uri: document.uri.toString(), article });
    const key = document.uri.toString();
    if (article && !REVIEWED.includes(document.languageId)) {
      before.set(key, document.languageId);
      await languages.setTextDocumentLanguage(document, 'article');
    } else if (!article && document.languageId === 'article') {
      await languages.setTextDocumentLanguage(document, before.get(key) ?? 'plaintext');
    }
    if (article) await session.start();
  }

  const before = new Map<string, string>();

  async function why(target: unknown): Promise<void> {
    const document = await documentOf(target);
    if (!document) return;
    const picked = await explain(document, session, choices);
    if (picked !== undefined) await decide(document.uri, picked);
  }

  return Object.entries(table).map(([name, run]) => commands.registerCommand(name, run));
}

/** From a menu a file's address comes along; from the palette the active editor is meant. */
async function documentOf(target: unknown): Promise<TextDocument | undefined> {
  return target instanceof Uri ? workspace.openTextDocument(target) : window.activeTextEditor?.document;
}
