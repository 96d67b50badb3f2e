/** How soon the view Drafts shows its first rows, in the VS Code that the tests use. */
import { existsSync } from 'node:fs';

const WINDOWS = 3;

/**
 * Milliseconds from the click on the view's icon to its first rows, in windows that start cold; null where that VS Code is
 * not installed. The extension's start is in it.
 */
export async function firstRows(folder) {
  if (!existsSync('test/vscode/node_modules/code-server')) return null;
  const { createRing } = await import('../test/vscode/ring.mjs');
  const ring = createRing({ name: 'bench' });
  const times = [];
  try {
    for (let i = 0; i < WINDOWS; i++) {
      const window = await ring.open({ folder });
      const icon = window.page.locator('.activitybar .action-label[aria-label^="Copydesk"]');
      await icon.waitFor();
      const start = performance.now();
      await icon.click();
      await window.page.locator('.pane:has(.pane-header[aria-label*="Drafts"]) .monaco-list-row').first().waitFor();
      times.push(performance.now() - start);
      await window.close();
    }
  } finally {
    await ring.closeAll();
  }
  return times;
}
