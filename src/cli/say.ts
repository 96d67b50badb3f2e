import { printable } from '../core/index.ts';

/** Tells of a fault on standard error, line by line, whatever the names and the copy in it hold. */
export function complain(message: string): void {
  const lines = message.split('\n').map(printable);
  process.stderr.write(`copydesk: ${lines.join('\n')}\n`);
}
