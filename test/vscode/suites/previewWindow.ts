import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ring, Window } from '../ring.mjs';
import { openFile, palette, previewFrame, problems, until, workbench } from '../ui.mjs';

/** A window with an article and its preview, and what tests look at in it. */

export type Page = Window['page'];
export type Frame = ReturnType<Page['frames']>[number];
export type View = ReturnType<typeof previewFrame>;

const PICTURES = join('build', 'test', 'vscode');
export const SEED = 'north-korea-visit.txt';

/** A window with an article and its preview beside it. */
export async function openPreview(
  ring: Ring,
  name: string,
  options: Parameters<Ring['open']>[0] = {},
): Promise<{ window: Window; page: Page; view: View }> {
  const window = await ring.open({ viewport: { width: 1500, height: 1100 }, ...options });
  const { page } = window;
  await workbench(page);
  await openFile(page, name);
  await until(async () => (await problems(page)).length > 0, { what: 'findings' });
  await palette(page, 'Open Preview as Published');
  const view = previewFrame(page);
  await view.locator('.headline').waitFor();
  return { window, page, view };
}

export const choose = (view: View, name: string, value: string): Promise<void> =>
  view.locator(`[data-set="${name}"][data-value="${value}"]`).click();

/** The webview's frame itself, where scripts can be run in spite of its policy. */
export async function frameOf(view: View): Promise<Frame> {
  const handle = await view.locator('body').elementHandle();
  const frame = await handle?.ownerFrame();
  assert.ok(frame, 'the webview has a frame');
  return frame;
}

export async function picture({ page }: Window, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.waitForTimeout(400);
  writeFileSync(join(PICTURES, `${name}.png`), await page.screenshot());
}

const AXE = readFileSync(join('test', 'vscode', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** What axe-core finds wrong. */
export async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
  });
}
