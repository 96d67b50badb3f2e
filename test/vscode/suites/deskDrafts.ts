import assert from 'node:assert/strict';
import type { Ring } from '../ring.mjs';
import type { Suite } from '../suite.ts';
import { palette, until } from '../ui.mjs';
import { description, labels, openDesk, type Page, rowReads, STORY } from './deskWindow.ts';

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

  suite.test(
    'desk drafts: thousands of drafts are listed before any is reviewed, and a review can be cancelled',
    async () => {
      const { page, close } = await openDesk(ring, { files: many() });
      await palette(page, 'Copydesk: Show Desk');
      await rowReads(page, 'Drafts', /not reviewed yet/);
      await palette(page, 'Copydesk: Review All Articles');
      await palette(page, 'Notifications: Show Notifications');
      const note = page.locator('.notifications-center .notification-list-item', { hasText: 'Reviewing articles' });
      await note.locator('.monaco-button', { hasText: 'Cancel' }).click();
      await note.waitFor({ state: 'detached' });
      const reviewed = await reviewedOf(page);
      assert.ok(reviewed > 1 && reviewed < MANY, `${reviewed} of ${MANY} reviewed`);
      await page.waitForTimeout(1000);
      assert.equal(await reviewedOf(page), reviewed, 'nothing is reviewed any longer');
      await close();
    },
  );
}

/** How many stories the view knows, as its title says: “0 of 12 ready.” */
const reviewedOf = async (page: Page): Promise<number> =>
  Number(/of ([\d,]+)/.exec(await description(page, 'Drafts'))?.[1]?.replace(',', '') ?? 0);
