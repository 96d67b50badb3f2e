import type { ExtensionContext } from 'vscode';
import type { Session } from './client.ts';
import { activateWith } from './start.ts';

let session: Session | undefined;

export function activate(context: ExtensionContext): void {
  session = activateWith(context, async (options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
    return new LanguageClient('copydesk', 'Copydesk', server, options);
  });
}

export const deactivate = (): Promise<void> | undefined => session?.stop();
