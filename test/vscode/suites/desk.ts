import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ring } from '../ring.mjs';
import type { Suite } from '../suite.ts';
import {
  answer,
  colorTheme,
  editor,
  editorText,
  openFile,
  palette,
  previewFrame,
  problems,
  selectWord,
  statusItem,
  until,
  workbench,
} from '../ui.mjs';
import { deskItem, labels, OTHER, onRow, openDesk, type Picture, rowReads, STORY } from './deskWindow.ts';
import { choose, frameOf, violations } from './previewWindow.ts';

/** The Copydesk views: opened, gone through by keyboard, and read as a screen reader reads them. */

/** What the preview calls the kind of a theme. */
const SCHEMES: Readonly<Record<string, string>> = {
  'Light Modern': 'light',
  'Dark Modern': 'dark',
  'Light High Contrast': 'hc-light',
  'Dark High Contrast': 'hc-dark',
};

export function deskTests(suite: Suite, ring: Ring, picture: Picture): void {
  suite.test('desk: sources and facts with labels, a tick by keyboard alone, in four themes', async () => {
    const { window, page, sidecar, close } = await openDesk(ring);
    await palette(page, 'Copydesk: Show Desk');
    const sources = await until(
      async () => {
        const all = await labels(page, 'Sources');
        return all.length >= 3 && all;
      },
      { what: 'the sources' },
    );
    assert.match(sources.join('\n'), /^Dana Okoro, site engineer, 2 quotes, 9 words, on the record/m);
    assert.match(sources.join('\n'), /^Harbor Agency, not quoted/m);
    const facts = await labels(page, 'Facts to Verify');
    assert.ok(
      facts.some((label) => /^Figure, 40, feet, not verified/.test(label)),
      facts.join('\n'),
    );
    await rowReads(page, 'Drafts', /^River rises in Port Ada, 0 of \d+ facts/);
    await picture(window, 'desk-light');

    await onRow(page, 'Sources', 1);
    await page.keyboard.press('Enter');
    await statusItem(page, 'Ln 7,').waitFor();

    await onRow(page, 'Facts to Verify', 0);
    await page.keyboard.press('Space');
    await until(() => /^ticks:\n {2}- \{ kind: /m.test(sidecar()) && sidecar().includes('who: MA'), {
      what: 'the tick',
    });
    await until(async () => (await labels(page, 'Facts to Verify')).some((label) => /MA.*, verified/.test(label)), {
      what: 'the box being ticked',
    });
    await rowReads(page, 'Drafts', /^River rises in Port Ada, 1 of \d+ facts/);
    await palette(page, 'Copydesk: Add Note to Fact');
    await answer(page, 'Note on “Port Ada”', 'https://example.org/map');
    await until(() => sidecar().includes('link: https://example.org/map'), { what: 'the evidence' });
    for (const theme of ['Dark Modern', 'Light High Contrast', 'Dark High Contrast']) {
      await colorTheme(page, theme);
      await page.waitForTimeout(500);
      await picture(window, `desk-${theme.toLowerCase().replaceAll(' ', '-')}`);
    }
    await close();
  });

  suite.test('desk: a query on words is asked by keyboard, shown beside them, and kept with the story', async () => {
    const { page, sidecar, close } = await openDesk(ring);
    await palette(page, 'Copydesk: Go to Next Finding');
    await editor(page, 'river.story').locator('.view-line', { hasText: '40 feet' }).first().click();
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Home');
    await palette(page, 'Copydesk: Ask the Writer');
    await answer(page, 'Query on', 'Who measured it?');
    await until(() => /queries:\n {2}- id: \w+\n/.test(sidecar()) && sidecar().includes('Who measured it?'), {
      what: 'the query',
    });
    await page.locator('.comment-range-glyph.comment-thread-unresolved').first().waitFor();
    await close();
  });

  suite.test('desk: a query is answered, read in marked copy without a fault, resolved and opened again', async () => {
    const { window, page, sidecar, close } = await openDesk(ring);
    await selectWord(page, 'river.story', '40');
    await palette(page, 'Copydesk: Ask the Writer');
    await answer(page, 'Query on “40”', 'Who measured it?');
    const glyph = page.locator('.comment-range-glyph.comment-thread-unresolved').first();
    await glyph.click();
    const thread = page.locator('.review-widget');
    await thread.getByText('Who measured it?').waitFor();
    await thread.locator('.comment-form .monaco-editor').click();
    await page.keyboard.type('The agency, on Monday.');
    await thread.locator('.form-actions .monaco-button', { hasText: 'Reply' }).click();
    await until(() => /replies:\n +- text: The agency, on Monday\.\n +who: MA\n/.test(sidecar()), {
      what: 'the answer beside the story',
    });
    await thread.locator('.review-comment').nth(1).getByText('The agency, on Monday.').waitFor();
    await picture(window, 'desk-query');

    await palette(page, 'Open Preview as Published');
    const view = previewFrame(page);
    await view.locator('.headline').waitFor();
    await choose(view, 'copy', 'marked');
    const pin = view.locator('.note:has-text("40") > .pin').first();
    await pin.click();
    const card = view.locator('.card[role=dialog]');
    await card.getByText('Who measured it?').waitFor();
    assert.match(await card.innerText(), /MA: Who measured it\?[\s\S]*MA: The agency, on Monday\./);
    assert.equal(await card.locator('[data-do="rule"]').count(), 0, 'no rule asked, so no page of a rule is offered');
    const frame = await frameOf(view);
    for (const theme of ['Light Modern', 'Dark Modern', 'Light High Contrast', 'Dark High Contrast']) {
      await colorTheme(page, theme);
      await view.locator(`.page.marked[data-scheme="${SCHEMES[theme]}"]`).waitFor();
      if (!(await card.isVisible())) await pin.click();
      await card.waitFor();
      assert.deepEqual(await violations(frame), [], theme);
      const selected = await frame.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(
          document.querySelector('.body > p')!,
          '::highlight(copy-selection)',
        );
        return { color, backgroundColor };
      });
      assert.notEqual(selected.color, selected.backgroundColor, `words selected in the editor can be read: ${theme}`);
      await picture(window, `desk-query-card-${theme.toLowerCase().replaceAll(' ', '-')}`);
    }

    const pins = await view.locator('.pin').count();
    await thread.locator('.review-actions .action-label[aria-label*="Resolve Query"]').click();
    await until(() => /resolved:\n/.test(sidecar()), { what: 'the query being resolved' });
    await until(async () => (await view.locator('.pin').count()) === pins - 1, { what: 'the pin being gone' });
    const reopen = thread.locator('.review-actions .action-label[aria-label*="Reopen Query"]');
    await until(
      async () => {
        // The editor folds a thread that is resolved, a moment later.
        if (!(await thread.isVisible())) await page.locator('.comment-range-glyph').first().click();
        await reopen.click({ timeout: 2000 });
        return true;
      },
      { what: 'the resolved thread' },
    );
    await until(() => !/resolved:/.test(sidecar()), { what: 'the query being open again' });
    await until(async () => (await view.locator('.pin').count()) === pins, { what: 'the pin being back' });
    await close();
  });

  suite.test(
    'desk: a correction changes the value wherever it is, adds its note, and one undo takes both back',
    async () => {
      const { window, page, close } = await openDesk(ring);
      const shown = (): Promise<string> => editorText(page, 'river.story');
      const before = await shown();
      await selectWord(page, 'river.story', '40');
      await palette(page, 'Copydesk: Write Correction');
      await answer(page, 'Correction of “40”', '14');
      await answer(page, 'Correction of “40”', 'height');
      await until(async () => /risen 14 feet[\s\S]*Correction[\s\S]*40/i.test(await shown()), {
        what: 'value and note',
      });
      await picture(window, 'desk-correction');
      await editor(page, 'river.story').locator('.view-line').first().click();
      await page.keyboard.press('Control+KeyZ');
      await until(async () => (await shown()) === before, { what: 'the copy as it was' });
      await close();
    },
  );

  suite.test('desk: ready, what is open is told, the seal is signed, and an edit breaks it', async () => {
    const { window, page, sidecar, close } = await openDesk(ring);
    await palette(page, 'Copydesk: Mark as Ready');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /facts not verified/);
    await picture(window, 'desk-ready');
    await dialog.locator('.monaco-button', { hasText: 'Mark as Ready' }).click();
    await until(() => /^ready:\n {2}hash: \w{16}\n/m.test(sidecar()), { what: 'the seal' });
    await until(async () => (await deskItem(page).innerText()).includes('Ready'), { what: 'the status item' });
    await editor(page, 'river.story').locator('.view-line', { hasText: '40 feet' }).first().click();
    await page.keyboard.type('x');
    await until(async () => (await deskItem(page).innerText()).includes('Changed since ready'), {
      what: 'the broken seal',
    });
    await page.keyboard.press('Control+KeyZ');
    await until(async () => (await deskItem(page).innerText()).includes('Ready'), { what: 'the whole seal' });
    await close();
  });

  suite.test('desk: all articles are reviewed, and findings of closed ones are in Problems', async () => {
    const { window, page, folder, close } = await openDesk(ring);
    await palette(page, 'Copydesk: Show Desk');
    const listed = await until(
      async () => {
        const all = await labels(page, 'Drafts');
        return all.some((label) => /^River rises in Port Ada, .*0 of \d+ facts/.test(label)) && all;
      },
      { what: 'the files, and what is known of the story that is open' },
    );
    assert.match(listed.join('\n'), /^bridge\.story, not reviewed yet$/m);
    await palette(page, 'Copydesk: Review All Articles');
    const drafts = await until(
      async () => {
        const all = await labels(page, 'Drafts');
        return all.length === 2 && all.every((label) => /facts/.test(label)) && all;
      },
      { what: 'the reviews' },
    );
    assert.ok(
      drafts.some((label) => /^Bridge closes in Salem, .*0 of \d+ facts, \d+ words/.test(label)),
      drafts.join('\n'),
    );
    // What was changed last comes first; Enter opens it.
    writeFileSync(join(folder, 'river.story'), `${STORY}\nIt is cold.\n`);
    await palette(page, 'Copydesk: Sort and Filter Drafts');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Sort by time of change' }).click();
    await until(async () => /^River/.test((await labels(page, 'Drafts'))[0] ?? ''), { what: 'the story changed last' });
    await onRow(page, 'Drafts', 1);
    await page.keyboard.press('Enter');
    await editor(page, 'bridge.story').waitFor();
    await page.keyboard.press('Control+KeyW');
    await editor(page, 'bridge.story').waitFor({ state: 'detached' });
    const problemsOf = await until(
      async () => {
        const all = (await problems(page)).filter(({ file }) => file === 'bridge.story');
        return all.length > 0 && all;
      },
      { what: 'the findings of a file that is not open' },
    );
    assert.ok(problemsOf.some(({ code }) => code === 'quotes/unattributed'));
    await picture(window, 'desk-drafts');
    await close();
  });

  // An installed extension is that of its package.
  if (!ring.isInstalled)
    suite.test(
      'desk: one story whose review fails costs no other its findings, and is not shown as clean',
      async () => {
        const folder = mkdtempSync(join(tmpdir(), 'copydesk-spoiled-'));
        for (const name of ['a', 'z']) writeFileSync(join(folder, `${name}.story`), OTHER);
        writeFileSync(join(folder, 'm.story'), OTHER.replace('Bridge', 'Hollyhocks bridge'));
        // No copy is known that ends a review, so the server of this window begins with something that does.
        const extension = mkdtempSync(join(tmpdir(), 'copydesk-extension-'));
        for (const part of [
          'dist',
          'l10n',
          'media',
          'packs',
          'schemas',
          'syntaxes',
          'package.json',
          'package.nls.json',
        ])
          cpSync(part, join(extension, part), { recursive: true });
        const server = join(extension, 'dist', 'server.js');
        const spoiler = `const { exec } = RegExp.prototype;
      RegExp.prototype.exec = function (text) {
        if (String(text).includes('Hollyhocks')) throw new Error('out of ink');
        return exec.call(this, text);
      };`;
        writeFileSync(server, readFileSync(server, 'utf8').replace('\n', `\n${spoiler}\n`));
        const window = await ring.open({ folder, extension });
        const { page } = window;
        await workbench(page);
        await palette(page, 'Copydesk: Show Desk');
        await until(async () => (await labels(page, 'Drafts')).length === 3, { what: 'the files' });
        await palette(page, 'Copydesk: Review All Articles');
        await until(async () => (await labels(page, 'Drafts')).filter((label) => /facts/.test(label)).length === 2, {
          what: 'the reviews of the others',
        });
        assert.match((await labels(page, 'Drafts')).join('\n'), /^m\.story, not reviewed yet$/m);
        const found = (await problems(page)).filter(({ code }) => code === 'quotes/unattributed');
        assert.deepEqual(found.map(({ file }) => file).sort(), ['a.story', 'z.story']);
        await window.close();
        for (const one of [folder, extension]) rmSync(one, { recursive: true, maxRetries: 5 });
      },
    );

  suite.test('desk: two windows tick facts of one story at once, and neither loses its tick', async () => {
    const { page, folder, sidecar, close } = await openDesk(ring);
    const beside = await ring.open({ folder, settings: { 'copydesk.signature': 'BR' } });
    await openFile(beside.page, 'river.story');
    await deskItem(beside.page).waitFor();
    for (const [index, one] of [page, beside.page].entries()) {
      await palette(one, 'Copydesk: Show Desk');
      await until(async () => (await labels(one, 'Facts to Verify')).length > 2, { what: 'the facts' });
      await onRow(one, 'Facts to Verify', index);
    }
    await Promise.all([page, beside.page].map((one) => one.keyboard.press('Space')));
    await until(() => sidecar().includes('who: MA') && sidecar().includes('who: BR'), { what: 'both ticks' });
    for (const one of [page, beside.page])
      await until(
        async () => (await labels(one, 'Facts to Verify')).filter((label) => /, verified/.test(label)).length === 2,
        {
          what: 'both ticks in each window',
        },
      );
    await beside.close();
    await close();
  });

  suite.test('desk: the first steps open, the status item can be switched off', async () => {
    const { window, page, close } = await openDesk(ring, { settings: { 'copydesk.statusBar': true } });
    await palette(page, 'Copydesk: First Steps');
    await page.locator('.getting-started-step', { hasText: 'Mark it as ready' }).waitFor();
    await picture(window, 'desk-first-steps');
    await close();
    const off = await ring.open({ settings: { 'copydesk.statusBar': false } });
    await workbench(off.page);
    await openFile(off.page, 'north-korea-visit.txt');
    await until(async () => (await problems(off.page)).length > 0, { what: 'findings' });
    assert.equal(await deskItem(off.page).count(), 0);
    await off.close();
  });

  suite.test('desk: the preview does not cover the copy that it shows', async () => {
    const { page, close } = await openDesk(ring);
    await palette(page, 'Open Preview as Published');
    await page.locator('.editor-group-container').nth(1).waitFor();
    // The copy goes into the preview's group, over it.
    await palette(page, 'View: Move Editor into Next Group');
    await editor(page, 'river.story').locator('.view-line').first().click();
    await palette(page, 'Open Preview as Published');
    await until(
      async () =>
        (await editor(page, 'river.story').isVisible()) && (await page.locator('iframe.webview.ready').count()) > 0,
      { what: 'copy and preview side by side' },
    );
    await page.keyboard.type('x');
    await page.keyboard.press('Control+KeyZ');
    await close();
  });
}
