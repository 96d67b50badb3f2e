import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { filesIn, homeOf, LARGEST_CONFIG, LARGEST_SIDECAR, readRegular } from '../files/door.ts';
import { warmth } from '../launch/warmth.ts';
import { product } from '../product.ts';
import { loadTools } from './reviewing/loadTools.ts';
import { startServer } from './start.ts';
import { overStdio } from './stdio.ts';
import { clientFiles, type Files } from './style/files.ts';
import { isSidecar } from './style/sidecars.ts';

const HELP = `copydesk-language-server: newsroom copy review for every editor that speaks LSP

  --stdio            over standard input and output, as most editors start it
  --node-ipc         over Node's channel, as VS Code starts it
  --pipe=NAME        over a pipe, --socket=PORT over a socket
  --help, --version
`;
/** Milliseconds after the first review is asked for: it is done, and so is what an editor asks when it opens a story. */
const WARM_AFTER = 3_000;
const TRANSPORT = /^--(?:stdio|node-ipc|(?:pipe|socket)(?:=.+)?)$/;

const args = process.argv.slice(2);
if (args.includes('--version')) answer(`${product.version}\n`);
if (args.includes('--help') || args.includes('-h')) answer(HELP);
if (!args.some((arg) => TRANSPORT.test(arg))) {
  process.stderr.write(`copydesk-language-server: say how to talk to it, for example --stdio.\n\n${HELP}`);
  process.exit(2);
}

function answer(text: string): never {
  process.stdout.write(text);
  process.exit(0);
}

const connection = args.includes('--stdio') ? overStdio() : createConnection(ProposedFeatures.all);
const onDisk: Files = {
  read: async (uri, within) => {
    try {
      const path = fileURLToPath(uri);
      const folder = within === undefined ? homeOf(dirname(path)) : fileURLToPath(within);
      const largest = isSidecar(uri) ? LARGEST_SIDECAR : LARGEST_CONFIG;
      return readRegular(path, largest, [folder]).toString('utf8');
    } catch {
      return undefined;
    }
  },
  list: async (uri) => {
    try {
      return filesIn(fileURLToPath(uri));
    } catch {
      return undefined;
    }
  },
};
const inEditor = clientFiles(connection);
const filesFor = (uri: string): Files => (uri.startsWith('file:') ? onDisk : inEditor);
const files: Files = {
  read: async (uri, within) => filesFor(uri).read(uri, within),
  list: async (uri) => filesFor(uri).list(uri),
  home: pathToFileURL(homedir()).href.replace(/\/$/, ''),
};

const { warm, nowWarm } = warmth();

/** Soon after the first review. */
export { warm };

startServer(connection, files, () => {
  setTimeout(nowWarm, WARM_AFTER).unref();
  return loadTools();
});
