import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ring } from '../ring.mjs';
import type { Suite } from '../suite.ts';
import { colorTheme, palette, previewFrame, until } from '../ui.mjs';
import {
  description,
  keybindings,
  labels,
  onRow,
  onRowThatReads,
  openDesk,
  type Page,
  type Picture,
  rowReads,
} from './deskWindow.ts';
import { choose, frameOf, violations } from './previewWindow.ts';

/** The lists of a story: exported, grouped, and in the browser's host. */
export function deskListsTests(suite: Suite, ring: Ring, picture: Picture): void {
  suite.test(
    'desk lists: sources and facts are exported as the command line prints them, Markdown and CSV',
    async () => {
      const { page, folder, close } = await openDesk(ring);
      const story = join(folder, 'river.story');
      await palette(page, 'Copydesk: Show Desk');
      await rowReads(page, 'Facts to Verify', /^Figure, 40, feet/);
      for (const [list, title] of Object.entries({ sources: 'Export Sources', facts: 'Export Facts' }))
        for (const [ending, format] of Object.entries({ csv: 'csv', md: 'markdown' })) {
          const target = join(folder, `river.story.${list}.${ending}`);
          await palette(page, `Copydesk: ${title}`);
          await saveAs(page, title, `river.story.${list}`, ending);
          await until(() => existsSync(target) && readFileSync(target, 'utf8') !== '', { what: target });
          const printed = execFileSync(process.execPath, ['dist/cli.js', list, story, '--format', format], {
            encoding: 'utf8',
          });
          assert.equal(readFileSync(target, 'utf8').trim(), printed.trim(), `${list} as ${format}`);
        }
      await close();
    },
  );

  suite.test(
    'desk lists: facts are grouped by kind, with what is verified of each, and put in order again',
    async () => {
      const { window, page, close } = await openDesk(ring);
      await palette(page, 'Copydesk: Show Desk');
      await rowReads(page, 'Facts to Verify', /^Figure, 40, feet/);
      await palette(page, 'Copydesk: Group by Kind');
      await rowReads(page, 'Facts to Verify', /^Figure, 0 of 1 verified$/);
      const grouped = await labels(page, 'Facts to Verify');
      const figures = grouped.indexOf('Figure, 0 of 1 verified');
      assert.match(grouped[figures + 1] ?? '', /^Figure, 40, feet, not verified/);
      await onRow(page, 'Facts to Verify', figures + 1);
      await page.keyboard.press('Space');
      await rowReads(page, 'Facts to Verify', /^Figure, 1 of 1 verified$/);
      await picture(window, 'desk-by-kind');
      await palette(page, 'Copydesk: Show in Story Order');
      await until(async () => (await labels(page, 'Facts to Verify')).every((label) => !/^Figure, \d of/.test(label)), {
        what: 'no kinds',
      });
      assert.match(await description(page, 'Facts to Verify'), /^1 of \d+$/);
      await close();
    },
  );

  suite.test(
    "desk lists: the views and the preview in the browser's host, as a screen reader reads them, in four themes",
    async () => {
      const { window, page, sidecar, close } = await openDesk(ring, { web: true, keybindings });
      await palette(page, 'Copydesk: Show Desk');
      for (const words of [
        /^Dana Okoro, site engineer, 2 quotes, 9 words, on the record/,
        /^Harbor Agency, not quoted/,
      ])
        await rowReads(page, 'Sources', words);
      await rowReads(page, 'Facts to Verify', /^Figure, 40, feet, not verified/);
      await rowReads(page, 'Drafts', /^River rises in Port Ada, 0 of \d+ facts, \d+ words/);
      await onRowThatReads(page, 'Facts to Verify', /^Figure, 40/);
      await page.keyboard.press('Space');
      await rowReads(page, 'Facts to Verify', /^Figure, 40, feet, MA.*, verified/);
      await until(() => sidecar().includes('who: MA'), { what: 'the tick beside the story' });
      await rowReads(page, 'Drafts', /^River rises in Port Ada, 1 of \d+ facts/);
      await palette(page, 'Copydesk: Review All Articles');
      await rowReads(page, 'Drafts', /^Bridge closes in Salem, .*0 of \d+ facts/);
      await palette(page, 'Open Preview as Published');
      const view = previewFrame(page);
      await view.locator('.headline').waitFor();
      const frame = await frameOf(view);
      for (const theme of ['Light Modern', 'Dark Modern', 'Light High Contrast', 'Dark High Contrast']) {
        await colorTheme(page, theme);
        await page.waitForTimeout(500);
        for (const copy of ['clean', 'marked']) {
          await choose(view, 'copy', copy);
          await view.locator(`[data-set="copy"][data-value="${copy}"][aria-pressed="true"]`).waitFor();
          assert.deepEqual(await violations(frame), [], `${theme}, ${copy}`);
        }
        await picture(window, `desk-web-${theme.toLowerCase().replaceAll(' ', '-')}`);
      }
      await close();
    },
  );
}

/** Takes the file that a save dialog proposes, with another ending. */
async function saveAs(page: Page, title: string, name: string, ending: string): Promise<void> {
  const box = page
    .locator('.quick-input-widget')
    .filter({ has: page.locator('.quick-input-title', { hasText: title }) });
  const input = box.locator('input.input').first();
  const reads = (end: string): Promise<unknown> =>
    until(async () => (await input.inputValue()).endsWith(end), { what: `a dialog for ${end}` });
  await reads(`/${name}.md`);
  if (ending !== 'md') {
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type(ending);
    await reads(`/${name}.${ending}`);
  }
  await page.keyboard.press('Enter');
}
