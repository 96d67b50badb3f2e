import { type Uri, workspace } from 'vscode';
import type { Draft } from '../../protocol.ts';

/** What is known of a file, and of what state of it. */
export interface Kept {
  /** Time and size of the file and of the one beside it, as they were reviewed. */
  readonly stamp: string;
  /** Hash of what both held: where it is the same, a new time means nothing. */
  readonly content: string;
  /** When the file was changed, in milliseconds since 1970. */
  readonly modified: number;
  readonly draft: Draft;
}

/** Reviews of files that need not be open, in the extension's storage. */
export interface DraftStore {
  load(): Promise<void>;
  get(uri: string): Kept | undefined;
  set(uri: string, kept: Kept): void;
  forget(uri: string): void;
  /** Forgets all but these files. */
  keepOnly(uris: ReadonlySet<string>): void;
  /** Writes down what is new, after what is being written. */
  save(): Promise<void>;
}

/** Changes with what a review means, so that older ones are not believed. */
const VERSION = 3;

/** Kept in one file, written whole: a review that is cut short loses only what it found since the last time. */
export function createDraftStore(folder: Uri | undefined): DraftStore {
  const file = folder?.with({ path: `${folder.path}/drafts.json` });
  let kept = new Map<string, Kept>();
  let loading: Promise<void> | undefined;
  let isNew = false;
  let saving = Promise.resolve();

  async function read(): Promise<void> {
    if (!file) return;
    try {
      const held: unknown = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file)));
      if (
        typeof held === 'object' &&
        held !== null &&
        'version' in held &&
        held.version === VERSION &&
        'drafts' in held
      )
        kept = new Map(held.drafts as [string, Kept][]);
    } catch {
      kept = new Map(); // there is none yet, or it was cut short: everything is reviewed again
    }
  }

  return {
    load: () => (loading ??= read()),
    get: (uri) => kept.get(uri),
    set(uri, one) {
      kept.set(uri, one);
      isNew = true;
    },
    forget(uri) {
      if (kept.delete(uri)) isNew = true;
    },
    keepOnly(uris) {
      for (const uri of kept.keys()) if (!uris.has(uri)) kept.delete(uri);
    },
    // What cannot be kept is reviewed again.
    save: () => (saving = saving.then(write).catch(() => {})),
  };

  async function write(): Promise<void> {
    if (!folder || !file || !isNew) return;
    isNew = false;
    await workspace.fs.createDirectory(folder);
    const next = file.with({ path: `${file.path}.new` });
    await workspace.fs.writeFile(
      next,
      new TextEncoder().encode(JSON.stringify({ version: VERSION, drafts: [...kept] })),
    );
    await workspace.fs.rename(next, file, { overwrite: true });
  }
}
