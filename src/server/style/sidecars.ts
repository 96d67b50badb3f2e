import type { Connection } from 'vscode-languageserver';
import { NO_SIDECAR, parseSidecar, SIDECAR, type Sidecar } from '../../core/index.ts';
import { toConfigDiagnostic } from '../convert.ts';
import type { Files } from './files.ts';

/** What people decided, by document: the files beside the articles, read when first needed and again when they change. */
export interface Sidecars {
  /** Grows with every change, so that whoever keeps an answer knows whether it still holds. */
  readonly generation: number;
  of(uri: string): Promise<Sidecar>;
  /** Sidecars were written, made or deleted. */
  filesChanged(uris: readonly string[]): void;
  closed(uri: string): void;
}

export function createSidecars({ connection, files }: { connection: Connection; files: Files }): Sidecars {
  let generation = 0;
  const known = new Map<string, Promise<Sidecar>>();
  const reported = new Set<string>();

  async function read(uri: string): Promise<Sidecar> {
    const yaml = await files.read(uri).catch(() => undefined);
    const sidecar = parseSidecar(yaml ?? '');
    const { problems } = sidecar;
    if (problems.length || reported.delete(uri)) {
      if (problems.length) reported.add(uri);
      const diagnostics = problems.map((problem) => toConfigDiagnostic(uri, yaml ?? '', problem));
      connection.sendDiagnostics({ uri, diagnostics }).catch(() => {});
    }
    return sidecar;
  }

  return {
    get generation() {
      return generation;
    },
    of(uri) {
      // A document that was never saved has nothing beside it.
      if (uri.startsWith('untitled:')) return Promise.resolve(NO_SIDECAR);
      const path = sidecarOf(uri);
      const reading = known.get(path) ?? read(path);
      known.set(path, reading);
      return reading;
    },
    filesChanged(uris) {
      generation++;
      for (const uri of uris) known.delete(uri);
    },
    closed(uri) {
      known.delete(sidecarOf(uri));
    },
  };
}

export const sidecarOf = (uri: string): string => uri.replace(/(?=[?#]|$)/, SIDECAR);

export const isSidecar = (uri: string): boolean => uri.endsWith(SIDECAR) && !uri.endsWith(`/${SIDECAR}`);
