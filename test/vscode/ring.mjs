// Windows for the UI tests: each is a VS Code of its own on a throw-away copy of the sample articles.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { HERE } from './install.mjs';
import { launch } from './server.mjs';
import { workbench } from './ui.mjs';

export const ROOT = resolve(HERE, '..', '..');
/** Where pictures of failures and other results go. */
export const RESULTS = join(ROOT, 'build', 'test', 'vscode');

const copies = [];
process.on('exit', () => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});

/** A copy of the sample articles, which a test may change. */
export function copySeeds() {
  const parent = mkdtempSync(join(tmpdir(), 'copydesk-seeds-'));
  const folder = join(parent, 'seeds');
  cpSync(join(ROOT, 'seeds'), folder, { recursive: true });
  copies.push(parent);
  return folder;
}

/**
 * Opens windows with the extension from this project or, given `extensionsDir`, with the one installed there.
 * @param {{ name: string, extensionsDir?: string }} options
 * @returns {import('./ring.mjs').Ring & { closeAll(): Promise<void> }}
 */
export function createRing({ name, extensionsDir }) {
  /** @type {Set<import('./ring.mjs').Window>} */
  const windows = new Set();

  /** @type {import('./ring.mjs').Ring['open']} */
  const open = async ({
    folder = copySeeds(),
    settings,
    keybindings,
    viewport,
    asksForTrust,
    extension = ROOT,
    web = false,
  } = {}) => {
    const launched = await launch({
      ...(web ? { webExtension: ROOT } : { extensionsDir }),
      smokeDriver: !extensionsDir || web,
      settings,
      keybindings,
      viewport,
      asksForTrust,
    });
    const vscode = /** @type {typeof launched & import('./ring.mjs').Window} */ (launched);
    const close = async () => {
      windows.delete(window);
      await vscode.close();
    };
    const window = { ...vscode, folder, close };
    windows.add(window);
    window.page.setDefaultTimeout(30_000);
    window.page.setDefaultNavigationTimeout(60_000);
    const loads = !extensionsDir && !web && extension;
    await window.page.goto(vscode.url({ folder, ...(loads && { extension }) }));
    await workbench(window.page);
    return window;
  };

  const picture = async (title) => {
    mkdirSync(RESULTS, { recursive: true });
    for (const { page } of windows) {
      const path = join(RESULTS, `${name} ${title}`.replace(/[^\p{L}\p{N}]+/gu, '-').concat('.png'));
      await page.screenshot({ path }).then(
        () => console.log(`  see ${path}`),
        () => {}, // a page that is gone has no picture
      );
    }
  };

  const closeAll = async () => {
    await Promise.all([...windows].map((window) => window.close()));
  };

  // A window that a failed test left would slow down those after it.
  const fail = async (title) => {
    await picture(title);
    await closeAll();
  };

  return { isInstalled: Boolean(extensionsDir), open, fail, closeAll };
}
