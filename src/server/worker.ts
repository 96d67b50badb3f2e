import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { loadTools } from './reviewing/loadTools.ts';
import { startServer } from './start.ts';
import { clientFiles } from './style/files.ts';

declare const self: DedicatedWorkerGlobalScope;

const reader = new BrowserMessageReader(self);
const connection = createConnection(ProposedFeatures.all, reader, new BrowserMessageWriter(self));
startServer(connection, clientFiles(connection), loadTools);
