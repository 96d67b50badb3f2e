import type { Connection, Diagnostic } from 'vscode-languageserver';
import { SEVERITIES } from '../core/index.ts';
import { type Abilities, toDiagnostic } from './convert.ts';
import { ignoreRejection } from './log.ts';
import type { Outcome } from './reviewing/reviews.ts';

/** Editors show no more of a file, and a text that is no copy may have a hundred thousand. The gravest are kept. */
const MOST_SHOWN = 1_000;

export function diagnosticsOf({ document, review }: Outcome, can: Abilities): Diagnostic[] {
  const all = [...(review?.findings ?? []).entries()];
  if (all.length > MOST_SHOWN)
    all.sort(
      ([, a], [, b]) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.span.start - b.span.start,
    );
  return all.slice(0, MOST_SHOWN).map(([index, finding]) => toDiagnostic(document, finding, index, can));
}

/** Milliseconds in which changes are gathered where findings are pushed; who pulls says when. */
const PUSH_DELAY = 20;

interface Pusher {
  changed(uri: string): void;
  forget(uri: string): void;
}

/** For clients that cannot pull: each change is answered shortly after, the newest version only. */
export function createPusher(
  connection: Connection,
  current: (uri: string) => Promise<Outcome | null>,
  can: Abilities,
): Pusher {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  async function push(uri: string): Promise<void> {
    timers.delete(uri);
    const outcome = await current(uri);
    if (!outcome || timers.has(uri)) return;
    const { version } = outcome.document;
    await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(outcome, can) });
  }
  return {
    changed(uri: string): void {
      clearTimeout(timers.get(uri));
      timers.set(
        uri,
        setTimeout(() => push(uri).catch((error: unknown) => connection.console.error(String(error))), PUSH_DELAY),
      );
    },
    forget(uri: string): void {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      ignoreRejection(connection.sendDiagnostics({ uri, diagnostics: [] }));
    },
  };
}
