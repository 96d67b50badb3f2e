import type { ExtensionContext, TextDocument, Uri } from 'vscode';

/** Old choices give way to new ones; nobody has this many doubtful files in one workspace. */
const MOST = 500;
const KEY = 'copydesk.choices';

/** What a person said about files being articles. It outlasts the window, and stays with the workspace. */
export interface Choices {
  all(): Record<string, boolean>;
  of(document: TextDocument): boolean | undefined;
  set(document: TextDocument, article: boolean): Promise<void>;
}

export function createChoices({ workspaceState }: ExtensionContext): Choices {
  const all = (): Record<string, boolean> => workspaceState.get<Record<string, boolean>>(KEY, {});
  return {
    all,
    of: (document) => all()[keyOf(document.uri)],
    async set(document, article) {
      const { [keyOf(document.uri)]: _old, ...others } = all();
      const kept = Object.entries(others).slice(1 - MOST);
      await workspaceState.update(KEY, { ...Object.fromEntries(kept), [keyOf(document.uri)]: article });
    },
  };
}

/** Written as the language client writes it, for the server compares it with that. */
const keyOf = (uri: Uri): string => uri.toString();
