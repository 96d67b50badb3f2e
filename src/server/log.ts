import type { Connection } from 'vscode-languageserver';
import { printable } from '../core/index.ts';

/** The editor's log. Reviews run with every keystroke, so what repeats itself is said once. */
export interface Log {
  warnOnce(message: string): void;
  error(message: string, error: unknown): void;
  errorOnce(message: string): void;
}

export function createLog(connection: Connection): Log {
  const said = new Set<string>();
  const once = (message: string, say: (message: string) => void): void => {
    if (said.has(message)) return;
    said.add(message);
    say(message.split('\n').map(printable).join('\n'));
  };
  return {
    warnOnce: (message) => once(message, (m) => connection.console.warn(m)),
    errorOnce: (message) => once(message, (m) => connection.console.error(m)),
    error: (message, error) => once(`${message}: ${describe(error)}`, (m) => connection.console.error(m)),
  };
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** Ignores errors from a client that has disconnected. */
export const ignoreRejection = (sent: Promise<unknown>): void => void sent.catch(() => {});
