import { type ExtensionContext, Uri, workspace } from 'vscode';
import type { Session } from './client/session.ts';
import { activateWith } from './start.ts';

let session: Session | undefined;

const write = (file: Uri, bytes: Uint8Array): Thenable<void> => workspace.fs.writeFile(file, bytes);

export function activate(context: ExtensionContext): void {
  session = activateWith(context, write, async (options) => {
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
