import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { few } from '../../hostile.ts';
import type { Ring, Window } from '../ring.mjs';
import type { Suite } from '../suite.ts';
import { editor, editorText, palette, problems, still, until } from '../ui.mjs';
import {
  choose,
  type Frame,
  frameOf,
  openPreview,
  type Page,
  picture,
  SEED,
  type View,
  violations,
} from './previewWindow.ts';

/** The article as published, as its reader sees it: every switch of the preview in a real webview. */

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

/** What of a card and of the toolbar is not in sight. Runs in the page. */
const outOfSight = (card: Element): string[] => {
  const bar = document.querySelector('.bar') as HTMLElement;
  const { clientWidth, clientHeight } = document.documentElement;
  const top = bar.getBoundingClientRect().bottom;
  const parts = [...card.querySelectorAll('header, .message, .why, footer button:not([hidden])')];
  return [
    ...parts.filter((part) => {
      const box = part.getBoundingClientRect();
      return box.top < top || box.bottom > clientHeight || box.right > clientWidth;
    }),
    ...[...bar.querySelectorAll('button')].filter((button) => button.getBoundingClientRect().right > clientWidth),
  ].map((part) => part.outerHTML);
};

export function previewTests(suite: Suite, ring: Ring): void {
  suite.test('marked copy: no word moves, pins by number, cards by keyboard, a fix edits the source', async () => {
    const { window, page, view } = await openPreview(ring, SEED, { viewport: { width: 1900, height: 1200 } });
    const frame = await frameOf(view);
    const clean = await wordPlaces(frame);
    assert.ok(clean.length > 200, `${clean.length} words`);
    assert.equal(await view.locator('.note').count(), 0);
    for (const width of ['phone', 'tablet', 'desktop', 'fit']) {
      await choose(view, 'width', width);
      await choose(view, 'copy', 'clean');
      await until(async () => (await view.locator('.note').count()) === 0, { what: 'clean copy' });
      const before = await still(() => wordPlaces(frame));
      await choose(view, 'copy', 'marked');
      await view.locator('.pin').first().waitFor();
      const moved = (await still(() => wordPlaces(frame))).filter((place, at) => place !== before[at]);
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
    await view.locator('.count', { hasText: /^1 of \d+$/ }).waitFor();
    await card.locator('[data-do="next"]').click();
    await view.locator('.count', { hasText: /^2 of \d+$/ }).waitFor();
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

  suite.test('beside Problems, in a window of 1440 pixels, each card shows what is wrong and what to do', async () => {
    const { window, page, view } = await openPreview(ring, SEED, { viewport: { width: 1440, height: 900 } });
    await choose(view, 'copy', 'marked');
    const pins = view.locator('.pin');
    await pins.first().waitFor();
    const card = view.locator('.card[role=dialog]');
    for (let at = 0; at < (await pins.count()); at++) {
      await pins.nth(at).focus();
      await page.keyboard.press('Enter');
      await card.waitFor();
      const hidden = await still(() => card.evaluate(outOfSight));
      assert.deepEqual(hidden, [], `finding ${at + 1}`);
      await picture(window, `card-1440-${at + 1}`);
      await page.keyboard.press('Escape');
    }
    // More people could have said it than fit: the card grows when it is asked to, and keeps its head in sight.
    await view.locator('.note:has(.q[data-v="nobody"]) > .pin').first().click();
    const shown = card.locator('[data-do="fix"]:visible');
    assert.equal(await shown.count(), 3);
    await card.locator('[data-do="more"]').click();
    assert.ok((await shown.count()) > 4);
    assert.equal(await card.locator('[data-do="more"]').count(), 0);
    const cut = await still(() => card.evaluate(outOfSight));
    assert.ok(!cut.some((part) => part.startsWith('<header')), cut.join('\n'));
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

  suite.test('every theme in light and dark at three widths, with the picture of the workspace', async () => {
    const { window, page, view } = await openPreview(ring, 'night-ferry.md', {
      viewport: { width: 2000, height: 1300 },
    });
    const image = view.locator('.lead-figure img');
    await until(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth > 0), { what: 'the picture' });
    await palette(page, 'View: Toggle Panel Visibility');
    await palette(page, 'View: Toggle Primary Side Bar Visibility');
    await page.locator('.tab', { hasText: 'Preview:' }).click();
    await page.waitForTimeout(1000); // keys reach the workbench once the webview has the focus
    await palette(page, 'View: Toggle Maximize Editor Group');
    const frame = await frameOf(view);
    for (const theme of ['site', 'broadsheet', 'mobile', 'plain']) {
      await setAndWait(
        window,
        { 'copydesk.preview.theme': theme },
        view.locator(`.frame > .page[data-theme="${theme}"]`),
      );
      for (const tone of ['light', 'dark']) {
        await choose(view, 'tone', tone);
        for (const width of ['phone', 'tablet', 'desktop']) {
          await choose(view, 'width', width);
          const wanted = { phone: 390, tablet: 768, desktop: 1200 }[width];
          await until(
            async () =>
              (await view.locator('.frame').evaluate((element: HTMLElement) => element.offsetWidth)) === wanted,
            { what: `a page ${wanted} px wide` },
          );
          await frame.evaluate(() => scrollTo(0, 0));
          await picture(window, `theme-${theme}-${tone}-${width}`);
          const wide = await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `nothing sticks out at ${width}`);
        }
        assert.deepEqual(await violations(frame), [], `${theme}, ${tone}`);
        await choose(view, 'copy', 'marked');
        await view.locator('.pin').first().waitFor();
        await picture(window, `theme-${theme}-${tone}-marked`);
        assert.deepEqual(await violations(frame), [], `${theme}, ${tone}, marked`);
        await choose(view, 'copy', 'clean');
        await view.locator('.pin').first().waitFor({ state: 'detached' });
      }
    }

    await window.close();
  });

  suite.test('axe-core finds nothing in high contrast, in every theme', async () => {
    const { window, view } = await openPreview(ring, 'night-ferry.md', { viewport: { width: 2000, height: 1300 } });
    const frame = await frameOf(view);
    // High contrast is the editor's choice.
    await choose(view, 'tone', 'follow');
    await choose(view, 'width', 'tablet');
    for (const [name, scheme] of [
      ['Default High Contrast', 'hc-dark'],
      ['Default High Contrast Light', 'hc-light'],
    ] as const) {
      for (const theme of ['site', 'broadsheet', 'mobile', 'plain']) {
        const settings = { 'copydesk.preview.theme': theme, 'workbench.colorTheme': name };
        await setAndWait(
          window,
          settings,
          view.locator(`.frame > .page[data-theme="${theme}"][data-scheme="${scheme}"]`),
        );
        for (const copy of ['marked', 'clean']) {
          await choose(view, 'copy', copy);
          await until(async () => (await view.locator('.pin').count()) > 0 === (copy === 'marked'), { what: copy });
          await picture(window, `theme-${theme}-${scheme}-${copy}`);
          assert.deepEqual(await violations(frame), [], `${theme}, ${scheme}, ${copy}`);
        }
      }
    }
    await window.close();
  });

  suite.test('cards: real measures, cut words named, live', async () => {
    const { window, page, view } = await openPreview(ring, SEED);
    await choose(view, 'view', 'cards');
    const row = (card: string, field: string) => view.locator(`.spec.${card} [data-field="${field}"]`);
    await row('push', 'headline').waitFor();
    const headline = await view.locator('.push .title').first().innerText();
    assert.equal(await row('push', 'headline').locator('.length').innerText(), `${headline.length} / 40`);
    assert.match(await row('push', 'headline').locator('.verdict').innerText(), /^Cut after “.+”$/);
    assert.match(await row('search', 'headline').locator('.length').innerText(), /^\d+ \/ 600 px$/);
    await picture(window, 'cards-light');
    const area = editor(page, SEED);
    await area.locator('.view-line').first().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Now ');
    await until(
      async () => (await row('push', 'headline').locator('.length').innerText()) === `${headline.length + 4} / 40`,
      {
        what: 'the length following',
      },
    );
    const frame = await frameOf(view);
    assert.deepEqual(await violations(frame), []);
    await choose(view, 'tone', 'dark');
    assert.deepEqual(await violations(frame), []);
    await picture(window, 'cards-dark');
    await choose(view, 'view', 'page');
    await view.locator('.headline').waitFor();
    await window.close();
  });

  suite.test('a long story scrolls both ways in step', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-long-'));
    writeFileSync(join(folder, 'long.md'), longStory());
    for (const [at, [width, height]] of SHAPES.entries())
      writeFileSync(
        join(folder, `scene-${at}.svg`),
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"/>`,
      );
    // Sticky scroll would lie over the lines that are measured.
    const settings = { 'editor.stickyScroll.enabled': false };
    const { window, page, view } = await openPreview(ring, 'long.md', { folder, settings });
    await until(async () => (await view.locator('.body .picture img').count()) === 6, { what: 'the pictures' });
    await choose(view, 'width', 'tablet');
    const frame = await frameOf(view);
    const over = async (locator: ReturnType<Page['locator']>): Promise<void> => {
      const box = await locator.boundingBox();
      assert.ok(box);
      await page.mouse.move(box.x + 200, box.y + 200);
    };
    /** How far the editor's first words are from the top of the page; words below the page's end cannot get there. */
    const drift = async (): Promise<number> => {
      const words = await firstPlace(page);
      if (words === '') return Number.NaN;
      return frame.evaluate((sought) => {
        const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
        if (innerHeight + scrollY >= document.documentElement.scrollHeight - 2) return 0;
        for (const part of document.querySelectorAll('.body > p')) {
          const at = part.textContent?.indexOf(`${sought} `) ?? -1;
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(part.firstChild as Node, at);
          range.setEnd(part.firstChild as Node, at + 2);
          return range.getBoundingClientRect().top - bar;
        }
        return Number.NaN;
      }, words);
    };
    /** The drift once both have come to rest, for which a busy machine takes longer. */
    const settled = async (): Promise<number> => {
      let off = Number.NaN;
      for (let look = 0; look < 20 && (look === 0 || Math.abs(off) > MOST_DRIFT); look++) {
        await page.waitForTimeout(250);
        off = await drift();
      }
      return off;
    };
    const editors: number[] = [];
    await over(editor(page, 'long.md'));
    await page.mouse.down();
    await page.mouse.up();
    await page.keyboard.press('Control+Home');
    await page.waitForTimeout(500);
    for (let step = 0; step < 40; step++) {
      await page.mouse.wheel(0, 317);
      editors.push(await settled());
    }
    const pages: number[] = [];
    for (let step = 0; step < 40; step++) {
      await over(page.locator('iframe.webview.ready').first());
      await page.mouse.wheel(0, step < 1 ? -20000 : 333);
      const off = await settled();
      if (step > 3) pages.push(off);
    }
    const worst = (all: number[]): number => Math.max(...all.filter((off) => !Number.isNaN(off)).map(Math.abs));
    console.log(
      `  drift: editor to page ${worst(editors).toFixed(1)} px, page to editor ${worst(pages).toFixed(1)} px`,
    );
    assert.ok(worst(editors) <= MOST_DRIFT && worst(pages) <= MOST_DRIFT);
    await window.close();
    rmSync(folder, { recursive: true, maxRetries: 5 });
  });

  suite.test('hostile copy runs nothing in the webview, clean and marked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-hostile-'));
    for (const [at, text] of few.entries()) writeFileSync(join(folder, `h${at}.story`), text);
    writeFileSync(join(folder, 'all.story'), few.join('\n\n'));
    writeFileSync(join(folder, 'all.md'), `# A quay\n\nA mayor said so.\n\n${few.join('\n\n')}`);
    for (const name of ['all.story', 'all.md']) {
      const { window, page, view } = await openPreview(ring, name, { folder });
      const frame = await frameOf(view);
      const foreign: string[] = [];
      page.on('request', (request) => {
        if (/evil\.example/.test(request.url())) foreign.push(request.url());
      });
      for (const copy of ['marked', 'clean']) {
        await choose(view, 'copy', copy);
        await until(async () => (await view.locator('.pin').count()) > 0 === (copy === 'marked'), { what: copy });
        const found = await frame.evaluate(() => ({
          ran: 'pwned' in globalThis,
          strange: document.querySelectorAll(
            '.frame :is(script, style, iframe, svg, object, embed, form, input, base, meta, link, math, template)',
          ).length,
          handlers: [...document.querySelectorAll('.frame *')].filter((element) =>
            element
              .getAttributeNames()
              .some((name) => name.startsWith('on') || (name === 'style' && !element.matches('.pin, .picture'))),
          ).length,
          links: [...document.querySelectorAll<HTMLAnchorElement>('.frame a')].filter(
            (link) => !/^(?:https?|mailto):/.test(link.protocol),
          ).length,
        }));
        assert.deepEqual(found, { ran: false, strange: 0, handlers: 0, links: 0 }, copy);
      }
      assert.deepEqual(foreign, []);
      console.log(`  ${name}: ${few.length} inputs neutral`);
      await window.close();
    }
    rmSync(folder, { recursive: true, maxRetries: 5 });
  });
}

/** The page on its way out, with every file that it takes from the package. */
export function pageOutTests(suite: Suite, ring: Ring): void {
  suite.test('the page goes out as a file and onto the clipboard', async () => {
    const { window, page, view } = await openPreview(ring, 'night-ferry.md');
    await palette(page, 'Copydesk: Export Page as HTML');
    await page.locator('.quick-input-widget').filter({ hasText: 'Export Page' }).waitFor();
    const input = page.locator('.quick-input-widget input.input').first();
    const file = join(window.folder, 'out.html');
    // The dialog writes its proposal when it is ready.
    await until(async () => (await input.inputValue()).endsWith('night-ferry.html'), { what: 'the proposed name' });
    const isThere = (): boolean => existsSync(file) && readFileSync(file, 'utf8').includes('</html>');
    // The dialog looks up what is typed, and may put its proposal back meanwhile.
    await until(
      async () => {
        if (!isThere() && (await input.isVisible())) {
          await input.fill(file);
          await page.waitForTimeout(500);
          if ((await input.inputValue()) !== file) return false;
          await page.keyboard.press('Enter');
        }
        return until(isThere, { limit: 5000 });
      },
      { limit: 60_000, what: 'the exported file' },
    );
    const html = readFileSync(file, 'utf8');
    assert.match(html, /<h1 class="headline">The last night boat/);
    assert.match(html, /<img src="data:image\/svg\+xml;base64,/);
    assert.doesNotMatch(html, /<script|<link|@import/);
    const [other] = [await window.context.newPage()];
    await other.goto(`file://${file}`);
    assert.ok((await other.locator('.headline').boundingBox()) !== null);
    await other.close();
    await view.locator('.headline').waitFor();
    await window.close();
  });
}

/** The number of the paragraph that begins at the top of the editor, if one does. */
async function firstPlace(page: Page): Promise<string> {
  const lines = await page
    .locator('.editor-instance .monaco-editor')
    .first()
    .evaluate((element) => {
      const top = element.getBoundingClientRect().top;
      return [...element.querySelectorAll('.view-lines .view-line')]
        .map((row) => ({ top: row.getBoundingClientRect().top - top, text: row.textContent ?? '' }))
        .filter((row) => row.top >= -2)
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text);
    });
  return /^In round (\d+-0) /.exec(lines[0]?.replace(/\u00a0/g, ' ') ?? '')?.[1] ?? '';
}

/** Settings of the workspace, written anew where the editor missed them: its watcher knows a new folder a little later. */
async function setAndWait(
  { folder }: Window,
  settings: Readonly<Record<string, unknown>>,
  shown: ReturnType<View['locator']>,
): Promise<void> {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  await until(
    async () => {
      writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
      await shown.waitFor({ timeout: 5000 });
      return true;
    },
    { what: JSON.stringify(settings) },
  );
}

/** Pixels by which page and editor may be apart: about a line. */
const MOST_DRIFT = 24;

/** Shapes of the six pictures of the long story. */
const SHAPES = [
  [900, 600],
  [600, 800],
  [1600, 400],
  [500, 500],
  [800, 450],
  [400, 900],
] as const;

/** 3,000 words with six pictures, invented. Every few words have a number that occurs nowhere else. */
function longStory(): string {
  const grafs = Array.from({ length: 100 }, (_, at) => {
    const counts = Array.from({ length: 6 }, (_, count) => `at ${at + 1}-${count + 1} it counted boats again`);
    const graf = `In round ${at + 1}-0 the board reportedly met, ${counts.join(', ')} and went home.`;
    return at % 17 === 7
      ? `${graf}\n\n![The quay](scene-${(at - 7) / 17}.svg)\n*The quay at low water in scene ${at}.*`
      : graf;
  });
  return `# Harbour board counts every bollard twice\n\nBy Ana Vole\n\nMay 9, 2031\n\n${grafs.join('\n\n')}\n`;
}
