import { type QuickPickOptions, window } from 'vscode';
import { listed } from './escape.ts';

/** A line of a list to choose from; its words may come from anyone. */
export interface Choice {
  /** The name of an icon before the label. */
  readonly icon?: string;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

/** Asks a person to choose. The one way in which lists are shown: the editor draws icons and Markdown in them. */
export async function pick<T extends Choice>(choices: readonly T[], options: QuickPickOptions): Promise<T | undefined> {
  const lines = choices.map(({ icon, label, description, detail }) => ({
    label: icon ? `$(${icon}) ${listed(label)}` : listed(label),
    ...(description ? { description: listed(description) } : {}),
    ...(detail ? { detail: listed(detail) } : {}),
  }));
  const chosen = await window.showQuickPick(lines, options);
  return chosen && choices[lines.indexOf(chosen)];
}
