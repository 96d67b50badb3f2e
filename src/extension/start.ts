import { type ExtensionContext, window, workspace } from 'vscode';
import { type ExportAnswer, ExportRequest, type PageAnswer, PageRequest } from '../protocol.ts';
import { registerAssistants } from './assistants.ts';
import { createChoices } from './client/choices.ts';
import { createSession, type ServerFactory, type Session } from './client/session.ts';
import { registerCommands } from './commands.ts';
import { registerDesk } from './desk/desk.ts';
import { registerDetection } from './detection/detection.ts';
import { createOffer } from './detection/offer.ts';
import type { LoadImporter } from './documents/importer.ts';
import { createImport } from './documents/importing.ts';
import { registerPaste } from './documents/paste.ts';
import { createPageOut } from './export.ts';
import { type WriteFile, whereTrusted } from './housestyle/write.ts';
import { registerPreview } from './preview/controller.ts';
import { registerRulePages } from './rulePages.ts';
import { registerStatus } from './status.ts';

/** Shared by desktop and browser. It does next to nothing: the server starts with the first article. */
export function activateWith(
  context: ExtensionContext,
  toDisk: WriteFile,
  makeServer: ServerFactory,
  importer?: LoadImporter,
): Session {
  const write = whereTrusted(toDisk);
  const log = window.createOutputChannel('Copydesk', { log: true });
  const choices = createChoices(context);
  const session = createSession(makeServer, log, choices);
  const page = async (uri: string, marked: boolean): Promise<PageAnswer | null> =>
    (await session.request(PageRequest, { uri, marked })) ?? null;
  const exported = async (uri: string): Promise<ExportAnswer | null> =>
    (await session.request(ExportRequest, { uri })) ?? null;
  const preview = registerPreview(context, {
    page,
    onDidReview: (listener, self, disposables) =>
      session.onReviewed((review) => listener.call(self, review.uri), undefined, disposables),
  });
  const out = createPageOut(context.extensionUri, write, exported, preview.shown);
  const offer = createOffer();
  context.subscriptions.push(
    log,
    session,
    ...registerCommands({
      session,
      choices,
      offer,
      preview,
      out,
      log,
      write,
      importArticle: createImport(importer, write),
    }),
    registerPaste(importer),
    registerRulePages(session),
    ...registerAssistants(session),
    registerStatus(session),
    ...registerDesk(context, session, write),
    offer,
    registerDetection(session, choices, offer, watchConfig(context, session)),
  );
  return session;
}

/**
 * Whether the workspace has a configuration, which only the server reads. Where it has one the server starts at once, so
 * that mistakes in it show before the first article is opened.
 */
function watchConfig(context: ExtensionContext, session: Session): () => boolean {
  let found = false;
  const note = (): void => {
    found = true;
    void session.start();
  };
  const watcher = workspace.createFileSystemWatcher('**/copydesk.yaml', false, true, true);
  context.subscriptions.push(watcher, watcher.onDidCreate(note));
  workspace.findFiles('**/copydesk.yaml', '**/node_modules/**', 1).then(
    (files) => files.length > 0 && note(),
    () => {},
  );
  return () => found;
}
