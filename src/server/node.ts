import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { clientFiles, type Files } from './files.ts';
import { startServer } from './start.ts';
import { loadTools } from './tools.ts';

const connection = createConnection(ProposedFeatures.all);
const onDisk: Files = { read: (uri) => readFile(fileURLToPath(uri), 'utf8').catch(() => undefined) };
const inEditor = clientFiles(connection);
const files: Files = {
  read: async (uri) => (uri.startsWith('file:') ? onDisk : inEditor).read(uri),
  home: pathToFileURL(homedir()).href.replace(/\/$/, ''),
};
startServer(connection, files, loadTools);
