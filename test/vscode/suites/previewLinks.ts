import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ring } from '../ring.mjs';
import type { Suite } from '../suite.ts';
import { editor, openFile, palette, previewFrame, reload, statusItem, still, until, workbench } from '../ui.mjs';
import { choose, frameOf, openPreview, type Page, picture, SEED, type View } from './previewWindow.ts';

/** The preview and the editor beside it: places, selections, edits, several previews, and the look of the house. */

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAADklEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What the status bar says of the cursor: "Ln 3, Col 5 (4 selected)". */
const cursor = async (page: Page): Promise<string> =>
  (await page.locator('.statusbar-item', { hasText: /^Ln \d/ }).innerText()).trim();

/** The words that the page draws as selected in the editor. */
const highlighted = (view: View): Promise<string> =>
  view.locator('body').evaluate(() => {
    const ranges = [...(CSS.highlights.get('copy-selection') ?? [])] as Range[];
    return ranges.map((range) => range.toString()).join('|');
  });

/** The headline of each preview, and whether it is pinned. */
async function previews(page: Page): Promise<string[]> {
  const all = page.frames().map((frame) =>
    frame
      .evaluate(() => {
        const pinned = document.querySelector('[data-do="pin"][aria-pressed="true"]') ? ', pinned' : '';
        const headline = document.querySelector('.frame:not([hidden]) .headline')?.textContent;
        return headline ? `${headline}${pinned}` : '';
      })
      .catch(() => ''),
  );
  return (await Promise.all(all)).filter((shown) => shown !== '');
}

export function previewLinkTests(suite: Suite, ring: Ring): void {
  suite.test(
    'words selected on the page are selected in the copy, and the other way; a double click edits there',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'copydesk-words-'));
      const text = readFileSync(join('seeds', 'night-ferry.md'), 'utf8');
      writeFileSync(join(folder, 'ferry.md'), text);
      const { window, page, view } = await openPreview(ring, 'ferry.md', { folder });
      const linked = view.locator('.body > p', { hasText: 'a consultation paper' });

      // A word behind a link: its place in the copy is past the address.
      await linked.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      const word = async (): Promise<{ x: number; y: number; width: number }> => {
        const box = await linked.evaluate((element) => {
          const node = [...element.childNodes].at(-1) as Text;
          const at = node.data.indexOf('November');
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 'November'.length);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x, y: y + height / 2, width };
        });
        const frame = await page.locator('iframe.webview.ready').boundingBox();
        assert.ok(frame);
        return { x: frame.x + box.x, y: frame.y + box.y, width: box.width };
      };
      // What the page draws is what the editor says is selected there. The page may still be moving: aim again then.
      const select = async (): Promise<boolean> => {
        const { x, y, width } = await still(word);
        await page.mouse.move(x + 1, y);
        await page.mouse.down();
        await page.mouse.move(x + width / 2, y);
        await page.mouse.move(x + width, y);
        await page.mouse.up();
        return until(async () => (await highlighted(view)) === 'November', { limit: 4000 });
      };
      await until(select, { what: 'the selection in the editor' });

      const { x, y, width } = await still(word);
      await page.mouse.dblclick(x + width / 2, y);
      await page.locator('.editor-instance .monaco-editor.focused').waitFor();
      const lines = text.slice(0, text.indexOf('November') + 'November'.length).split('\n');
      const place = `Ln ${lines.length}, Col ${lines.at(-1)!.length + 1} (8 selected)`;
      await until(async () => (await cursor(page)) === place, { what: place });
      await page.keyboard.type('December');
      await until(async () => (await linked.innerText()).includes('in December'), { what: 'the word typed over' });

      // The other way.
      await page.keyboard.press('Control+Shift+ArrowLeft');
      await until(async () => (await highlighted(view)) === 'December', { what: 'the selection on the page' });
      await page.keyboard.press('ArrowRight');
      await until(async () => (await highlighted(view)) === '', { what: 'no selection' });
      await until(() => linked.evaluate((element) => element.classList.contains('active')), {
        what: 'the paragraph being marked',
      });
      await window.close();
      rmSync(folder, { recursive: true, maxRetries: 5 });
    },
  );

  suite.test('a pinned preview stays, another follows; both come back after a reload', async () => {
    const { window, page, view } = await openPreview(ring, SEED);
    const first = await view.locator('.headline').innerText();
    await view.locator('[data-do="pin"]').click();
    await view.locator('[data-do="pin"][aria-pressed="true"]').waitFor();
    await page.locator('.tab', { hasText: 'Pinned: ' }).waitFor();
    // Files open in the group in front.
    await editor(page, SEED).locator('.view-line').first().click();
    const other = await openFile(page, 'night-ferry.md');
    await other.locator('.squiggly-warning').first().waitFor();
    assert.equal(await view.locator('.headline').innerText(), first);
    await editor(page, 'night-ferry.md').locator('.view-line').first().click();
    await palette(page, 'Open Preview as Published');
    await page.locator('.tab', { hasText: 'Preview: The last night boat' }).waitFor();
    await page.locator('.tab', { hasText: 'Pinned: ' }).waitFor();
    await picture(window, 'preview-pinned');
    await reload(page);
    await page.locator('.tab', { hasText: 'Preview: The last night boat' }).waitFor();
    await page
      .locator('.tab', { hasText: /Pinned: |Preview/ })
      .first()
      .click();
    await until(async () => (await previews(page)).some((shown) => shown === `${first}, pinned`), {
      what: 'the pinned preview after a reload',
    });
    await palette(page, 'Unpin This Preview');
    await until(async () => !(await previews(page)).some((shown) => shown.endsWith(', pinned')), { what: 'unpinned' });
    await window.close();
  });

  suite.test('a card shows what its fix changes, refuses a stale one, and lets a finding stand', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-card-'));
    copyFileSync(join('seeds', SEED), join(folder, SEED));
    const { window, page, view } = await openPreview(ring, SEED, { folder });
    await choose(view, 'copy', 'marked');
    await view.locator('.note:has(.q[data-v="nobody"]) > .pin').first().click();
    const card = view.locator('.card[role=dialog]');
    await card.waitFor();
    assert.match(await card.locator('.diff ins').first().innerText(), /said/);
    await picture(window, 'card-diff');

    // The page says that it was made from an older copy.
    const frame = await frameOf(view);
    const pin = await frame.evaluate(() => {
      const pins = [...document.querySelectorAll('.pin')];
      const finding = {
        rule: 'Stale',
        severity: 'info',
        message: 'Stale',
        related: [],
        fixes: [{ title: 'Stale', diff: [] }],
        part: 0,
        isOfRule: false,
      };
      const data = {
        type: 'patch',
        title: document.title,
        uri: 'file:///older.txt',
        version: 0,
        patches: [],
        about: { headline: '', deck: '', kicker: '', opening: '', authors: [], tags: [], words: 0 },
        legend: { voices: [], uncredited: 0, unnamed: 0, figures: 0 },
        findings: pins.map(() => finding),
        pins: pins.length,
      };
      const open = pins.findIndex((element) => element.getAttribute('aria-expanded') === 'true');
      globalThis.dispatchEvent(new MessageEvent('message', { data }));
      return open;
    });
    await view.locator('.pin').nth(pin).focus();
    await page.keyboard.press('Enter');
    await card.locator('[data-do="fix"]', { hasText: 'Stale' }).click();
    // The page is brought up to date instead.
    await view.locator('.voices li').first().waitFor();
    await page.waitForTimeout(500);
    assert.equal(await page.locator('.tab.dirty').count(), 0, 'a stale fix changes nothing');

    // Let it stand.
    const sidecar = join(folder, `${SEED}.copydesk.yaml`);
    const count = (await still(async () => ({ pins: await view.locator('.pin').count() }))).pins;
    await page.keyboard.press('Escape');
    await view.locator('.note:has(.q[data-v="nobody"]) > .pin').first().click();
    await card.locator('[data-do="stand"]').click();
    const reason = page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Correct in this context' });
    await reason.click();
    await until(() => existsSync(sidecar) && readFileSync(sidecar, 'utf8').includes('Correct in this context'), {
      what: 'the file beside the story',
    });
    await until(async () => (await view.locator('.pin').count()) === count - 1, { what: 'the finding gone' });
    await window.close();
    rmSync(folder, { recursive: true, maxRetries: 5 });
  });

  suite.test("the house's theme, styles and fonts, anew when they are saved", async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-house-'));
    copyFileSync(join('seeds', 'night-ferry.md'), join(folder, 'ferry.md'));
    const fonts = ['codicon.ttf'].map((name) =>
      join('test', 'vscode', 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'media', name),
    );
    const font = fonts.find(existsSync);
    if (font) copyFileSync(font, join(folder, 'house.ttf'));
    writeFileSync(join(folder, 'house.css'), '.page { --accent: rgb(1, 2, 3); } .headline { font-family: House; }');
    writeFileSync(
      join(folder, 'copydesk.yaml'),
      'preview:\n  theme: broadsheet\n  css: [house.css]\n  fonts: [{ family: House, file: house.ttf }]\n',
    );
    const { window, view } = await openPreview(ring, 'ferry.md', { folder });
    await view.locator('.frame > .page[data-theme="broadsheet"]').waitFor();
    const kicker = (): Promise<string> =>
      view.locator('.kicker').evaluate((element) => getComputedStyle(element).color);
    await until(async () => (await kicker()) === 'rgb(1, 2, 3)', { what: "the house's colour" });
    if (font) {
      const loaded = (): Promise<boolean> =>
        view
          .locator('body')
          .evaluate(() =>
            [...document.fonts].some(({ family, status }) => family.includes('House') && status === 'loaded'),
          );
      await until(loaded, { what: "the house's font" });
    }
    writeFileSync(join(folder, 'house.css'), '.page { --accent: rgb(4, 5, 6); }');
    await until(async () => (await kicker()) === 'rgb(4, 5, 6)', { what: 'the style sheet as saved' });
    await window.close();
    rmSync(folder, { recursive: true, maxRetries: 5 });
  });

  suite.test('pictures on the web are loaded where they are allowed, and nowhere else', async () => {
    let asked = 0;
    const server = createServer((_, answer) => {
      asked++;
      answer.writeHead(200, { 'content-type': 'image/png', 'cross-origin-resource-policy': 'cross-origin' }).end(PIXEL);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-web-'));
    mkdirSync(join(folder, 'pictures'));
    writeFileSync(join(folder, 'pictures', 'own.png'), PIXEL);
    const story = readFileSync(join('seeds', 'night-ferry.md'), 'utf8');
    writeFileSync(
      join(folder, 'ferry.md'),
      `${story}\n![On the web](${origin}/web-300x100.png)\n\n![Here](pictures/own.png)\n\n![Outside](../outside.png)\n\n![Chart](pictures/chart.svg)\n\nIt ends`,
    );
    for (const allowed of [false, true]) {
      const settings = { 'copydesk.preview.remoteImages': allowed };
      const { window, page, view } = await openPreview(ring, 'ferry.md', { folder, settings });
      const shown = (name: string): Promise<number> =>
        view
          .locator(`.body .picture[data-src$="${name}"] img`)
          .evaluateAll((images) => images.filter((image) => (image as HTMLImageElement).naturalWidth > 0).length);
      await view.locator('.body .picture[data-src$="own.png"]').scrollIntoViewIfNeeded();
      await until(async () => (await shown('own.png')) === 1, { what: 'the picture of the workspace' });
      if (allowed) await until(async () => (await shown('web-300x100.png')) === 1, { what: 'the picture on the web' });
      else assert.equal(await shown('web-300x100.png'), 0);
      assert.equal(await shown('outside.png'), 0);
      assert.equal(asked > 0, allowed);
      const ratios = await view
        .locator('.body .picture')
        .evaluateAll((all) => all.map((box) => (box.clientWidth / box.clientHeight).toFixed(1)));
      if (!allowed) assert.equal(ratios[0], '3.0', 'the placeholder has the shape that the name states');
      // A picture that another program saves is shown anew after the next key.
      const wide = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 100"/>';
      writeFileSync(join(folder, 'pictures', 'chart.svg'), wide);
      const shape = (): Promise<string> =>
        view
          .locator('.body .picture[data-src$="chart.svg"]:has(img)')
          .evaluate((box) => (box.clientWidth / box.clientHeight).toFixed(0));
      const type = async (): Promise<void> => {
        await editor(page, 'ferry.md').locator('.view-line').nth(5).click();
        await page.keyboard.press('Control+End');
        await page.keyboard.type('.');
      };
      const own = await view.locator('.body .picture[data-src$="own.png"] img').elementHandle();
      await type();
      await until(async () => (await shape()) === '5', { what: 'the wide chart' });
      writeFileSync(join(folder, 'pictures', 'chart.svg'), wide.replace('500', '300'));
      await type();
      await until(async () => (await shape()) === '3', { what: 'the chart in its new shape' });
      assert.ok(await own?.evaluate((image) => image.isConnected), 'pictures that are as they were stay');
      await window.close();
    }
    server.close();
    rmSync(folder, { recursive: true, maxRetries: 5 });
  });

  suite.test('a draft that was never saved has its page, and the clipboard gets it', async () => {
    const window = await ring.open({ viewport: { width: 1500, height: 900 } });
    const { page } = window;
    await workbench(page);
    await page.keyboard.press('Control+KeyN');
    const area = page.locator('.editor-instance .monaco-editor').first();
    await area.locator('.view-lines').click();
    await page.keyboard.insertText(
      'Quay dries out\n\nBy Ana Vole\n\nThe quay was dry on Monday, the harbour board said.\n',
    );
    await statusItem(page, 'News Article').waitFor();
    await palette(page, 'Open Preview as Published');
    await until(async () => (await previewFrame(page).locator('.headline').innerText()) === 'Quay dries out', {
      what: 'the page of the draft',
    });
    const clip = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await palette(page, 'Copydesk: Copy as Plain Text');
    await until(async () => (await clip()).startsWith('Quay dries out\n\nBy Ana Vole'), { what: 'the text' });
    await palette(page, 'Copydesk: Copy as HTML');
    await until(async () => /^<article>\n<h1>Quay dries out<\/h1>/.test(await clip()), { what: 'the markup' });
    assert.match(await clip(), /"@type": "NewsArticle"/);
    await window.close();
  });
}
