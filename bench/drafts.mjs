/** How soon the view Drafts shows its first rows, in the VS Code that the tests use. */
import { existsSync } from 'node:fs';

const WINDOWS = 3;

/**
 * Milliseconds from the click on the view's icon to its first rows, by the name of the folder, in windows that start cold; null
 * where that VS Code is not installed. The extension's start is in it.
 * @param {Record<string, string>} folders
 */
export async function firstRows(folders) {
  if (!existsSync('test/vscode/node_modules/code-server')) return null;
  const { createRing } = await import('../test/vscode/ring.mjs');
  const ring = createRing({ name: 'bench' });
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(Object.keys(folders).map((name) => [name, []]));
  try {
    for (let i = 0; i < WINDOWS; i++)
      for (const [name, folder] of Object.entries(folders)) times[name].push(await shown(ring, folder));
  } finally {
    await ring.closeAll();
  }
  return times;
}

async function shown(ring, folder) {
  const { page, close } = await ring.open({ folder });
  const icon = page.locator('.activitybar .action-label[aria-label^="Copydesk"]');
  await icon.waitFor();
  const start = performance.now();
  await icon.click();
  await page.locator('.pane:has(.pane-header[aria-label*="Drafts"]) .monaco-list-row').first().waitFor();
  const took = performance.now() - start;
  await close();
  return took;
}
