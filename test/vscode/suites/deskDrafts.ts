import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ring, Window } from '../ring.mjs';
import type { Suite } from '../suite.ts';
import { colorTheme, palette, still, until } from '../ui.mjs';
import { description, labels, onRow, openDesk, type Page, rowReads, rows, STORY, shownRows } from './deskWindow.ts';

/** A folder of so many drafts that a review of all of them can be cut short. */
const MANY = 1_500;
const many = (): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: MANY }, (_, i) => [
      `many/story-${i}.story`,
      `${STORY.replace('40 feet', `${i + 2} feet`)}\n${`The pier of ward ${i} holds, Mayor Bo Lind said.\n\n`.repeat(20)}`,
    ]),
  );

/** The view Drafts, with more than one story. */
export function deskDraftsTests(suite: Suite, ring: Ring): void {
  suite.test('desk drafts: stories that are ready can be hidden', async () => {
    const { page, close } = await openDesk(ring, { files: { 'copydesk.yaml': 'ready: [seal]\n' } });
    await palette(page, 'Copydesk: Show Desk');
    await palette(page, 'Copydesk: Mark as Ready');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.locator('.monaco-button', { hasText: 'Mark as Ready' }).click();
    await rowReads(page, 'Drafts', /^River rises in Port Ada, ready/);
    const choose = async (words: string): Promise<void> => {
      await palette(page, 'Copydesk: Sort and Filter Drafts');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: words }).click();
    };
    await choose('Hide ready stories');
    await until(async () => !(await labels(page, 'Drafts')).some((label) => /^River/.test(label)), {
      what: 'the ready story being hidden',
    });
    await rowReads(page, 'Drafts', /^bridge\.story, not reviewed yet/);
    await choose('Show ready stories, too');
    await rowReads(page, 'Drafts', /^River rises in Port Ada, ready/);
    await close();
  });

  suite.test('desk drafts: a row that is filled again alone stands in line and shows what is true now', async () => {
    const { page, close } = await openDesk(ring);
    await palette(page, 'Copydesk: Show Desk');
    await rowReads(page, 'Drafts', /^River rises in Port Ada, 0 of \d+ facts/);
    await onRow(page, 'Facts to Verify', 0);
    await page.keyboard.press('Space');
    await rowReads(page, 'Drafts', /^River rises in Port Ada, 1 of \d+ facts/);
    // The editor draws rows anew when the theme changes, from what it has kept of each.
    for (const [theme, kind] of [
      ['Dark Modern', 'vs-dark'],
      ['Light High Contrast', 'hc-light'],
      ['Dark High Contrast', 'hc-black'],
    ] as const) {
      await colorTheme(page, theme);
      await page.locator(`.monaco-workbench.${kind}`).waitFor();
      const shown = await still(() => shownRows(page, 'Drafts'));
      assert.match(shown.map(({ text }) => text).join('\n'), /^River rises in Port Ada1 of \d+ facts/m, theme);
      assert.equal(new Set(shown.map(({ left }) => left)).size, 1, `${theme}: ${JSON.stringify(shown)}`);
    }
    await close();
  });

  suite.test(
    'desk drafts: thousands of drafts are listed before any is reviewed, and a review can be cancelled',
    async () => {
      const { page, close } = await openDesk(ring, { files: many() });
      await palette(page, 'Copydesk: Show Desk');
      await rowReads(page, 'Drafts', /not reviewed yet/);
      await until(async () => (await listedIn(page)) === MANY + 3, { what: 'the rows behind the first' });
      await palette(page, 'Copydesk: Review All Articles');
      await palette(page, 'Notifications: Show Notifications');
      const note = page.locator('.notifications-center .notification-list-item', { hasText: 'Reviewing articles' });
      await note.locator('.monaco-button', { hasText: 'Cancel' }).click();
      await note.waitFor({ state: 'detached' });
      // Reviews that had begun still come in, on a busy machine seconds apart.
      let reviewed = -1;
      const isStill = async (): Promise<boolean> => {
        const before = reviewed;
        reviewed = await reviewedOf(page);
        return reviewed === before;
      };
      await until(isStill, { every: 3000, what: 'the last of them' });
      assert.ok(reviewed < MANY, `${reviewed} of ${MANY} reviewed`);
      await page.waitForTimeout(2000);
      assert.equal(await reviewedOf(page), reviewed, 'nothing is reviewed any longer');
      await close();
    },
  );

  suite.test(
    'desk drafts: an editor that is killed while it reviews loses no tick and no review that was kept',
    async () => {
      const { window, page, folder, sidecar, close } = await openDesk(ring, { files: many() });
      await palette(page, 'Copydesk: Show Desk');
      await rowReads(page, 'Facts to Verify', /^Figure, 40, feet/);
      await page
        .locator('.pane:has(.pane-header[aria-label*="Facts"]) .monaco-list-row .custom-view-tree-node-item-checkbox')
        .first()
        .click();
      await until(() => sidecar().includes('who: MA'), { what: 'the tick' });
      const before = sidecar();
      await palette(page, 'Copydesk: Review All Articles');
      const kept = await until(() => (keptIn(window) ?? 0) > 10 && keptIn(window), { every: 10, what: 'kept reviews' });
      killHosts(window);
      assert.ok(kept < MANY, `${kept} of ${MANY} were kept when it was killed`);
      const left = keptIn(window);
      assert.ok(left !== undefined && left >= kept, 'what was kept is whole');
      assert.equal(sidecar(), before);
      assert.deepEqual(
        readdirSync(folder).filter((name) => !/\.(?:story|txt)$|^many$/.test(name)),
        ['river.story.copydesk.yaml'],
        'no half file beside the stories',
      );
      await page.reload();
      // The window comes back with the views open, as it was.
      await page.locator('.pane:has(.pane-header[aria-label*="Drafts"])').waitFor();
      // One of them is no article.
      await until(async () => (await reviewedOf(page)) >= left - 1, { what: `the ${left} reviews that were kept` });
      await palette(page, 'Copydesk: Review All Articles');
      await until(async () => (await reviewedOf(page)) === MANY + 2, { limit: 120_000, what: 'all reviews' });
      await close();
    },
  );
}

/** How many stories the view knows, as its title says: “0 of 12 ready.” */
const reviewedOf = async (page: Page): Promise<number> =>
  Number(/of ([\d,]+)/.exec(await description(page, 'Drafts'))?.[1]?.replace(',', '') ?? 0);

/** How many rows the view has, those that are not drawn included. */
const listedIn = async (page: Page): Promise<number> =>
  Number(await rows(page, 'Drafts').first().getAttribute('aria-setsize'));

/** How many reviews are kept on the disk; undefined before there are any. What is there must be whole. */
function keptIn({ userDataDir }: Window): number | undefined {
  const file = readdirSync(userDataDir, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith('drafts.json'),
  );
  if (!file) return undefined;
  return (JSON.parse(readFileSync(join(userDataDir, file), 'utf8')) as { drafts: unknown[] }).drafts.length;
}

/** Kills the host of the extensions and the language server as a crash would: nothing is told, nothing is written. */
function killHosts({ pid }: Window): void {
  const all = execFileSync('ps', ['-eo', 'pid=,pgid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line));
  const hosts = all.filter((one) => Number(one?.[2]) === pid && /extensionHost|dist\/server\.js/.test(one?.[3] ?? ''));
  assert.ok(hosts.length >= 2, 'the host of the extensions and the language server run');
  for (const one of hosts) process.kill(Number(one![1]), 'SIGKILL');
}
