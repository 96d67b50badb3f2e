import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  languages,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type ListName, ListRequest } from '../../protocol.ts';
import type { Session } from '../client/session.ts';
import { documentAt, showStretch } from '../editors.ts';
import { mayWrite, saveAs, type WriteFile } from '../housestyle/write.ts';
import { writeCorrection } from './correction.ts';
import { createDeskData, type DeskData } from './deskData.ts';
import { createDraftStore } from './draftStore.ts';
import { registerDrafts } from './draftsView.ts';
import { registerFacts } from './factsView.ts';
import { goToWords } from './places.ts';
import { registerQueries } from './queries.ts';
import { markReady } from './ready.ts';
import { registerSources } from './sourcesView.ts';
import { registerDeskItem } from './statusItem.ts';
import { checkAgainstTranscript, showQuotes } from './transcript.ts';

/** The Copydesk views, and everything that is done in them. */
export function registerDesk(context: ExtensionContext, session: Session, write: WriteFile): Disposable[] {
  const data = createDeskData(session);
  const facts = registerFacts(data, session, write);
  const queries = registerQueries(data, session, write);
  const drafts = registerDrafts(session, createDraftStore(context.storageUri));
  const table: Readonly<Record<string, (...args: unknown[]) => unknown>> = {
    'copydesk.showDesk': () => commands.executeCommand('workbench.view.extension.copydesk'),
    'copydesk.firstSteps': () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#firstSteps`, false),
    'copydesk.openSample': () => openSample(context.extensionUri),
    'copydesk.goToWords': goToWords,
    'copydesk.toggleFact': () => facts.toggle(),
    'copydesk.tickFact': () => facts.tick(),
    'copydesk.noteFact': (row) => facts.note(row),
    'copydesk.factsByKind': () => facts.setByKind(true),
    'copydesk.factsInOrder': () => facts.setByKind(false),
    'copydesk.exportSources': () => exportList('sources'),
    'copydesk.exportFacts': () => exportList('facts'),
    'copydesk.askWriter': () => queries.ask(),
    'copydesk.submitQuery': (reply) => queries.submit(reply),
    'copydesk.replyToQuery': (reply) => queries.submit(reply),
    'copydesk.resolveQuery': (thread) => queries.resolve(thread, true),
    'copydesk.reopenQuery': (thread) => queries.resolve(thread, false),
    'copydesk.withdrawQuery': (thread) => queries.withdraw(thread),
    'copydesk.markReady': () => markReady(data, session, write),
    'copydesk.reviewAll': () => drafts.reviewAll(),
    'copydesk.sortDrafts': () => drafts.sort(),
    'copydesk.checkQuotes': (story, file) =>
      story instanceof Uri && file instanceof Uri
        ? showQuotes(story, file, session)
        : checkAgainstTranscript(data, session),
    'copydesk.writeCorrection': () => writeCorrection(session),
    'copydesk.previewStory': () => commands.executeCommand('copydesk.openPreview', data.story?.uri),
    'copydesk.stetHere': () => runFixAtCursor('copydesk.stet'),
    'copydesk.addNameHere': () => runFixAtCursor('copydesk.addToHouse'),
    'copydesk.nextFinding': () => toFinding(data, 1),
    'copydesk.previousFinding': () => toFinding(data, -1),
  };

  async function exportList(list: ListName): Promise<void> {
    const { story } = data;
    if (!story || !(await mayWrite())) return;
    const target = await window.showSaveDialog({
      defaultUri: story.uri.with({ path: `${story.uri.path}.${list}.md` }),
      filters: { Markdown: ['md'], CSV: ['csv'] },
      title: list === 'sources' ? l10n.t('Export Sources') : l10n.t('Export Facts'),
    });
    if (!target) return;
    const format = /\.csv$/i.test(target.path) ? 'csv' : 'markdown';
    const made = await session.request(ListRequest, { uri: story.uri.toString(), list, format });
    if (made) await saveAs(write, target, made.text);
  }

  return [
    data,
    ...facts.subscriptions,
    ...queries.subscriptions,
    ...drafts.subscriptions,
    ...registerSources(data),
    ...registerDeskItem(data),
    data.onDidChange(() => void commands.executeCommand('setContext', 'copydesk.hasStory', data.story !== undefined)),
    ...Object.entries(table).map(([name, run]) => commands.registerCommand(name, run)),
  ];
}

/** A copy of the sample article, to do with as one likes. */
async function openSample(home: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(home, 'media', 'walkthrough', 'sample.story'));
  const document = await workspace.openTextDocument({ language: 'article', content: new TextDecoder().decode(bytes) });
  await window.showTextDocument(document);
}

/** Milliseconds in which a review under way has ended. */
const REVIEWED_BY = 500;

/** Runs the quick-fix at the cursor that has a command, so that it can be bound to a key. */
async function runFixAtCursor(command: string): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const fix = async () => {
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      editor.selection,
      CodeActionKind.QuickFix.value,
    );
    return actions.find((action) => action.command?.command === command)?.command;
  };
  // A story that is being reviewed anew has no answer for a moment.
  const found = (await fix()) ?? (await new Promise((resolve) => setTimeout(resolve, REVIEWED_BY)).then(fix));
  if (found) await commands.executeCommand(found.command, ...(found.arguments ?? []));
  else void window.showInformationMessage(l10n.t('Nothing to do at the cursor.'));
}

/** The next or the previous finding of the story in view, round the end; from its beginning where the keyboard is elsewhere. */
async function toFinding(data: DeskData, by: 1 | -1): Promise<void> {
  const uri = window.activeTextEditor?.document.uri ?? data.story?.uri;
  const document = uri && documentAt(uri.toString());
  if (!document) return;
  const places = languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'Copydesk')
    .map(({ range }) => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end) }))
    .sort((a, b) => a.start - b.start);
  const cursor = window.activeTextEditor?.selection.start;
  const at = cursor ? document.offsetAt(cursor) : -1;
  const next =
    by > 0
      ? (places.find(({ start }) => start > at) ?? places[0])
      : (places.findLast(({ start }) => start < at) ?? places.at(-1));
  if (next) await showStretch(document.uri.toString(), next.start, next.end, false);
  else void window.showInformationMessage(l10n.t('No findings in this story.'));
}
