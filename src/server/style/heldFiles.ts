import type { Files } from './files.ts';

/** Files as the editor has them, which need not have saved what it was given to write. */
export interface HeldFiles extends Files {
  /** The editor has these words for a file; they count until the disk says anything else than it did before. */
  hold(uri: string, text: string): Promise<void>;
}

export function holdFiles(disk: Files): HeldFiles {
  const held = new Map<string, { readonly saved: string | undefined; readonly text: string }>();
  return {
    ...disk,
    async read(uri, within) {
      const saved = await disk.read(uri, within);
      const own = held.get(uri);
      if (own && own.saved === saved) return own.text;
      held.delete(uri);
      return saved;
    },
    async hold(uri, text) {
      held.set(uri, { saved: await disk.read(uri), text });
    },
  };
}
