import { workspace } from 'vscode';

/** Where drafts live. Diffs, output, search results and other generated texts have schemes of their own. */
const KNOWN = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs'];

export const schemes = (): string[] => [
  ...new Set([...KNOWN, ...(workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme)]),
];
