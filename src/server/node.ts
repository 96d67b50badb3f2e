import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { clientFiles, type Files } from './files.ts';
import { loadTools } from './loadTools.ts';
import { startServer } from './start.ts';

// Patterns are compiled once and for good: V8 would first compile them to bytecode, which takes longer (docs/speed.md).
setFlagsFromString('--no-regexp-tier-up');

const connection = createConnection(ProposedFeatures.all);
const onDisk: Files = {
  read: (uri) => readFile(fileURLToPath(uri), 'utf8').catch(() => undefined),
  list: (uri) =>
    readdir(fileURLToPath(uri), { recursive: true })
      .then((paths) => paths.map((path) => path.replaceAll('\\', '/')))
      .catch(() => undefined),
};
const inEditor = clientFiles(connection);
const filesFor = (uri: string): Files => (uri.startsWith('file:') ? onDisk : inEditor);
const files: Files = {
  read: async (uri) => filesFor(uri).read(uri),
  list: async (uri) => filesFor(uri).list(uri),
  home: pathToFileURL(homedir()).href.replace(/\/$/, ''),
};
startServer(connection, files, loadTools);
