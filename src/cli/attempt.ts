import { printable } from '../core/index.ts';
import { UnreadableError } from './errors.ts';

/** What a command makes of one file. Where that fails the file is named, and the others keep what was found in them. */
export async function attempt<T>(file: string, work: () => T | Promise<T>): Promise<T | UnreadableError> {
  try {
    return await work();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return new UnreadableError(`${printable(file)}: the review failed: ${why}.`);
  }
}
