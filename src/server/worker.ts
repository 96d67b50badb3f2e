import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { clientFiles } from './files.ts';
import { loadTools } from './loadTools.ts';
import { startServer } from './start.ts';

declare const self: DedicatedWorkerGlobalScope;

const reader = new BrowserMessageReader(self);
const connection = createConnection(ProposedFeatures.all, reader, new BrowserMessageWriter(self));
startServer(connection, clientFiles(connection), loadTools);
