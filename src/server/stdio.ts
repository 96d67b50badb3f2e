import { Transform } from 'node:stream';
import {
  createConnection,
  ErrorCodes,
  type Message,
  type MessageStrategy,
  ProposedFeatures,
  type RequestMessage,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { isObject } from '../protocol.ts';
import { hasParameters } from './parameters.ts';

/** Bytes of a head; that of a message has some 25. */
const LONGEST_HEAD = 1_000;
/** Bytes of a message: a document of 50 MB in the longest escapes. */
const LONGEST_BODY = 400 * 1024 * 1024;
const END_OF_HEAD = '\r\n\r\n';

/**
 * The connection over standard input and output, by which any editor may start the server, and any program write to it.
 * What is no frame ends it: nobody could tell where the next message begins. What comes at the wrong time is refused.
 */
export function overStdio() {
  // The library prints nothing, but any stray output would be taken for a message.
  console.log = console.error;
  const order = { shut: false };
  const end = (): never => process.exit(order.shut ? 0 : 1);
  const input = process.stdin.pipe(framesOnly());
  input.on('error', (error) => {
    process.stderr.write(`copydesk-language-server: ${error.message}\n`);
    process.exit(1);
  });
  input.on('end', end);
  const writer = new StreamMessageWriter(process.stdout);
  return createConnection(ProposedFeatures.all, new StreamMessageReader(input), writer, {
    messageStrategy: inOrder(writer, order),
  });
}

/** Lets bytes through as long as each head says how long its message is. */
function framesOnly(): Transform {
  let head = '';
  let left = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (let at = 0; at < chunk.length; ) {
        if (left > 0) {
          const taken = Math.min(left, chunk.length - at);
          left -= taken;
          at += taken;
          continue;
        }
        const before = head.length;
        head += chunk.toString('latin1', at, at + LONGEST_HEAD);
        const end = head.indexOf(END_OF_HEAD);
        if (end < 0 && head.length < LONGEST_HEAD) break;
        const length = Number(
          /^(?:[\w-]+: [^\r\n]*\r\n)*?Content-Length: (\d{1,9})(?:\r\n|$)/i.exec(head.slice(0, end))?.[1],
        );
        if (end < 0 || !(length <= LONGEST_BODY)) {
          done(new Error('what came is no message of the language server protocol.'));
          return;
        }
        at += end + END_OF_HEAD.length - before;
        left = length;
        head = '';
      }
      done(null, chunk);
    },
  });
}

/** Requests before `initialize`, after `shutdown` or of wrong types, and documents without their parts, are no work for the server. */
function inOrder(writer: StreamMessageWriter, order: { shut: boolean }): MessageStrategy {
  let started = false;
  const refuse = ({ id }: RequestMessage, code: number, message: string): void =>
    void writer.write({ jsonrpc: '2.0', id, error: { code, message } } as Message).catch(() => {});
  return {
    handleMessage(message, next) {
      const { id, method, params } = message as Partial<RequestMessage>;
      if (typeof method !== 'string' || method === 'exit') return next(message);
      if (id === undefined) return started && !order.shut && hasItsParts(method, params) ? next(message) : undefined;
      const request = message as RequestMessage;
      const refusal = refusalOf(method, started, order.shut);
      if (refusal) return refuse(request, refusal.code, refusal.message);
      if (!hasParameters(method, params))
        return refuse(request, ErrorCodes.InvalidParams, `The parameters of ${method} are not of its types.`);
      if (method === 'initialize') started = true;
      if (method === 'shutdown') order.shut = true;
      return next(message);
    },
  };
}

/** Why a request comes at the wrong time; null where it does not. */
function refusalOf(method: string, started: boolean, shut: boolean): { code: number; message: string } | null {
  if (shut) return { code: ErrorCodes.InvalidRequest, message: 'The server was shut down.' };
  if (method === 'initialize')
    return started ? { code: ErrorCodes.InvalidRequest, message: 'The server is initialized already.' } : null;
  return started ? null : { code: ErrorCodes.ServerNotInitialized, message: 'The server is not initialized.' };
}

/** A document that is opened without a text would be one at which every later request fails. */
function hasItsParts(method: string, params: unknown): boolean {
  if (method !== 'textDocument/didOpen') return true;
  const document = isObject(params) && isObject(params.textDocument) ? params.textDocument : {};
  return (
    ['uri', 'languageId', 'text'].every((name) => typeof document[name] === 'string') &&
    typeof document.version === 'number'
  );
}
