import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { type ExtensionContext, ExtensionMode, workspace } from 'vscode';
import { exclusively } from '../files/exclusively.ts';
import { replaceFile } from '../files/replaceFile.ts';
import type { ServerFactory, Session } from './client/session.ts';
import type { LoadImporter } from './documents/importer.ts';
import { type WriteFile, writeWithEditor } from './housestyle/write.ts';
import { activateWith } from './start.ts';

/** Megabytes; the longest text that is reviewed needs a third. A server that asks for more ends, and another starts. */
const MOST_MEMORY = 1024;

let session: Session | undefined;

/** Files beside stories, which nobody needs to link: a link that a repository brings is not written through. */
const write: WriteFile = async (file, bytes, expected) => {
  if (file.scheme !== 'file') return writeWithEditor(file, bytes, expected);
  const folder = workspace.getWorkspaceFolder(file);
  const within = folder ? [folder.uri.fsPath] : null;
  return exclusively(file.fsPath, () => replaceFile(file.fsPath, bytes, { expected, follow: false, within }));
};

export function activate(context: ExtensionContext): void {
  const importer: LoadImporter = () => createRequire(context.asAbsolutePath('dist/extension.js'))('./import.js');
  const makeServer: ServerFactory = async (options) => {
    const { IPCMessageReader, IPCMessageWriter, LanguageClient } = await import('vscode-languageclient/node');
    // Set by .vscode/launch.json: the port at which a debugger finds the server.
    const port = context.extensionMode === ExtensionMode.Development ? process.env.COPYDESK_INSPECT : undefined;
    // A process of our own making, so that it can be ended when it no longer answers.
    const child = fork(context.asAbsolutePath('dist/server.js'), ['--node-ipc', `--clientProcessId=${process.pid}`], {
      silent: true,
      execArgv: [
        `--max-old-space-size=${MOST_MEMORY}`,
        ...(port ? ['--enable-source-maps', `--inspect=127.0.0.1:${port}`] : []),
      ],
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' },
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data: Buffer) => options.outputChannel?.append(String(data)));
    const transports = { reader: new IPCMessageReader(child), writer: new IPCMessageWriter(child) };
    return {
      client: new LanguageClient('copydesk', 'Copydesk', async () => transports, options),
      kill: () => void child.kill('SIGKILL'),
      isDebugged: Boolean(port),
    };
  };
  session = activateWith(context, write, makeServer, importer);
}

export const deactivate = (): Promise<void> | undefined => session?.stop();
