import { type ExtensionContext, Uri } from 'vscode';
import type { Session } from './client/session.ts';
import { writeWithEditor } from './housestyle/write.ts';
import { activateWith } from './start.ts';

let session: Session | undefined;

export function activate(context: ExtensionContext): void {
  session = activateWith(context, writeWithEditor, async (options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const server = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
    const worker = new Worker(server);
    return {
      client: new LanguageClient('copydesk', 'Copydesk', worker, options),
      kill: () => worker.terminate(),
    };
  });
}

export const deactivate = (): Promise<void> | undefined => session?.stop();
