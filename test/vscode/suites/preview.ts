import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ring, Window } from '../ring.mjs';
import type { Suite } from '../suite.ts';
import { editor, editorText, openFile, palette, previewFrame, problems, until, workbench } from '../ui.mjs';

/** The article as published, as its reader sees it: every switch of the preview in a real webview. */

type Page = Window['page'];
type Frame = ReturnType<Page['frames']>[number];
type View = ReturnType<typeof previewFrame>;

const PICTURES = join('build', 'test', 'vscode');
const SEED = 'north-korea-visit.txt';

/** A window with an article and its preview beside it. */
async function openPreview(
  ring: Ring,
  name: string,
  options: Parameters<Ring['open']>[0] = {},
): Promise<{ window: Window; page: Page; view: View }> {
  const window = await ring.open({ viewport: { width: 1500, height: 1100 }, ...options });
  const { page } = window;
  await workbench(page);
  await openFile(page, name);
  await until(async () => (await problems(page)).length > 0, { limit: 20_000, what: 'findings' });
  await palette(page, 'Open Preview as Published');
  const view = previewFrame(page);
  await view.locator('.headline').waitFor();
  return { window, page, view };
}

const choose = (view: View, name: string, value: string): Promise<void> =>
  view.locator(`[data-set="${name}"][data-value="${value}"]`).click();

/** The webview's frame itself, where scripts can be run in spite of its policy. */
async function frameOf(view: View): Promise<Frame> {
  const handle = await view.locator('body').elementHandle();
  const frame = await handle?.ownerFrame();
  assert.ok(frame, 'the webview has a frame');
  return frame;
}

async function picture({ page }: Window, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.waitForTimeout(400);
  writeFileSync(join(PICTURES, `${name}.png`), await page.screenshot());
}

/** Where each word of the page stands, pins and initials left out. */
const wordPlaces = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const places: string[] = [];
    for (const part of document.querySelectorAll('[data-slot] > *')) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      const nodes: { node: Node; from: number }[] = [];
      let text = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('.pin, .who')) continue;
        nodes.push({ node, from: text.length });
        text += node.nodeValue ?? '';
      }
      for (const word of text.matchAll(/\S+/g)) {
        const at = nodes.findLast(({ from }) => from <= word.index);
        if (!at) continue;
        const range = document.createRange();
        range.setStart(at.node, word.index - at.from);
        range.setEnd(at.node, word.index - at.from + 1);
        const box = range.getBoundingClientRect();
        const top = part.getBoundingClientRect().top;
        places.push(`${word[0]} ${(box.left * 4) | 0} ${Math.round(box.top - top)}`);
      }
    }
    return places;
  });

const AXE = readFileSync(join('test', 'vscode', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** What axe-core finds wrong. */
async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
  });
}

export function previewTests(suite: Suite, ring: Ring): void {
  suite.test('marked copy: no word moves, pins by number, cards by keyboard, a fix edits the source', async () => {
    const { window, page, view } = await openPreview(ring, SEED);
    const frame = await frameOf(view);
    const clean = await wordPlaces(frame);
    assert.ok(clean.length > 200, `${clean.length} words`);
    assert.equal(await view.locator('.note').count(), 0);
    for (const width of ['phone', 'tablet', 'desktop', 'fit']) {
      await choose(view, 'width', width);
      await choose(view, 'copy', 'clean');
      await until(async () => (await view.locator('.note').count()) === 0, { what: 'clean copy' });
      const before = await wordPlaces(frame);
      await choose(view, 'copy', 'marked');
      await view.locator('.pin').first().waitFor();
      const moved = (await wordPlaces(frame)).filter((place, at) => place !== before[at]);
      assert.deepEqual(moved.slice(0, 5), [], `${moved.length} of ${before.length} words moved at ${width}`);
      console.log(`  ${width}: 0 of ${before.length} words moved`);
    }
    await picture(window, 'marked-light');

    // Each pin has its number, its name and its card.
    const pins = await view.locator('.pin').count();
    assert.ok(pins >= 3, `${pins} pins`);
    assert.match((await view.locator('.pin').first().getAttribute('aria-label')) ?? '', /^Finding 1, \w+: ./);
    assert.ok((await view.locator('.voices li').count()) >= 2, 'the key names the voices');
    const pin = view.locator('.note[data-sev="warning"] > .pin').first();
    await pin.focus();
    await page.keyboard.press('Enter');
    const card = view.locator('.card[role=dialog]');
    await card.waitFor();
    await picture(window, 'marked-card');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    assert.ok(await pin.evaluate((element) => element === document.activeElement), 'focus is back on the pin');

    // Stepping walks all findings.
    await view.locator('.step [data-do="next"]').click();
    await card.waitFor();
    assert.match(await view.locator('.count').innerText(), /^1 of \d+$/);
    await card.locator('[data-do="next"]').click();
    assert.match(await view.locator('.count').innerText(), /^2 of \d+$/);
    await card.locator('[data-do="close"]').click();

    // A fix from the card.
    await view.locator('.note:has(.q[data-v="nobody"]) > .pin').first().click();
    await card.waitFor();
    const before = await editorText(page, SEED);
    const title = await card.locator('[data-do="fix"]').first().innerText();
    assert.match(title, /said/);
    await card.locator('[data-do="fix"]').first().click();
    await until(async () => (await editorText(page, SEED)) !== before, { what: 'the fix in the source' });
    await card.waitFor({ state: 'detached' });
    await picture(window, 'marked-fixed');
    await window.close();
  });

  suite.test('axe-core finds nothing, clean and marked, in every scheme', async () => {
    const { window, page, view } = await openPreview(ring, SEED);
    await until(async () => (await problems(page)).length > 0, { what: 'findings' });
    const frame = await frameOf(view);
    for (const tone of ['light', 'dark', 'follow']) {
      await choose(view, 'tone', tone);
      for (const copy of ['clean', 'marked']) {
        await choose(view, 'copy', copy);
        await until(async () => (await view.locator('.pin').count()) > 0 === (copy === 'marked'), { what: copy });
        assert.deepEqual(await violations(frame), [], `${tone}, ${copy}`);
      }
      await view.locator('.pin').first().click();
      await view.locator('.card').waitFor();
      assert.deepEqual(await violations(frame), [], `${tone}, with a card`);
      await page.keyboard.press('Escape');
    }
    await editor(page, SEED).waitFor();
    await window.close();
  });
}
