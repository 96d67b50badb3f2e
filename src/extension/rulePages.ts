import { commands, type Disposable, l10n, Uri, window, workspace } from 'vscode';
import { RulePageRequest } from '../protocol.ts';
import type { Session } from './client/session.ts';

const SCHEME = 'copydesk-rule';

/** Rules' pages come out of the rules themselves, so they are there without a network. */
export function registerRulePages(session: Session): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent(uri, token) {
      const id = uri.path.replace(/^\//, '').replace(/\.md$/, '');
      const page = await session.request(RulePageRequest, { id }, token);
      return page?.markdown ?? l10n.t('Unknown rule: {0}.', id);
    },
  });
}

/** The id arrives in a link, so it is looked at before it becomes an address. */
export async function showRule(id: unknown): Promise<void> {
  if (typeof id !== 'string' || !/^[a-z][\w./-]*$/i.test(id)) return;
  const uri = Uri.from({ scheme: SCHEME, path: `/${id}.md` });
  try {
    await commands.executeCommand('markdown.showPreviewToSide', uri);
  } catch {
    await window.showTextDocument(uri, { preview: true }); // the built-in Markdown preview may be switched off
  }
}
