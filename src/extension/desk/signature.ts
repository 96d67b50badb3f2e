import { type Uri, workspace } from 'vscode';

/** Who signs, as the settings say, and when. */
export function signature(story: Uri): { who?: string; when: string } {
  const who = workspace.getConfiguration('copydesk', story).get<string>('signature', '').trim();
  return { ...(who ? { who } : {}), when: new Date().toISOString().slice(0, 16) };
}
