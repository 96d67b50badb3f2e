/** How soon the view Drafts shows its first rows, in the VS Code that the tests use. */
import { existsSync } from 'node:fs';
import { openFile } from '../test/vscode/ui.mjs';

const WINDOWS = 3;

/**
 * Milliseconds from the click on the view's icon to its first rows, by the name of the folder: where a story is open, as at a
 * desk, and in windows that start cold, with the start of the extension's host in it. Of those also from the address being
 * opened, most of which is the window's own start. Null where that VS Code is not installed.
 * @param {Record<string, { folder: string, story: string }>} folders
 */
export async function firstRows(folders) {
  if (!existsSync('test/vscode/node_modules/code-server')) return null;
  const { createRing } = await import('../test/vscode/ring.mjs');
  const ring = createRing({ name: 'bench' });
  /** @type {Record<string, { window: number[], cold: number[], open: number[] }>} */
  const times = Object.fromEntries(Object.keys(folders).map((name) => [name, { window: [], cold: [], open: [] }]));
  try {
    for (let i = 0; i < WINDOWS; i++)
      for (const [name, { folder, story }] of Object.entries(folders)) {
        const cold = await shown(ring, folder);
        times[name].window.push(cold.fromWindow);
        times[name].cold.push(cold.fromClick);
        times[name].open.push((await shown(ring, folder, story)).fromClick);
      }
  } finally {
    await ring.closeAll();
  }
  return times;
}

async function shown(ring, folder, story = '') {
  const opened = performance.now();
  const { page, close } = await ring.open({ folder });
  const icon = page.locator('.activitybar .action-label[aria-label^="Copydesk"]');
  await icon.waitFor();
  if (story) {
    await openFile(page, story);
    await page.locator('.statusbar-item[id$="copydesk.desk"]').waitFor();
  }
  const clicked = performance.now();
  await icon.click();
  await page.locator('.pane:has(.pane-header[aria-label*="Drafts"]) .monaco-list-row').first().waitFor();
  const now = performance.now();
  await close();
  return { fromWindow: now - opened, fromClick: now - clicked };
}
