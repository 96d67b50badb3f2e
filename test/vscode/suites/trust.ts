import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ring, Window } from '../ring.mjs';
import type { Suite } from '../suite.ts';
import {
  answer,
  editorText,
  goToProblem,
  openFile,
  palette,
  previewFrame,
  problems,
  quickFix,
  selectWord,
  statusItem,
  until,
  workbench,
} from '../ui.mjs';

type Page = Window['page'];

/** A folder that somebody cloned and nobody trusts: its stories are reviewed and shown, and nothing is written. */

const NAME = 'river.story';
const STORY = `River rises in Port Ada

By Nell Astbury Nov. 3, 2026

PORT ADA — Site engineer Dana Okoro closed the bridge on Monday.

Okoro said crews found a crack. Nobody was hurt, Okoro said.

Ferries will run from noon, Okora said. Okoro thanked them. The river has risen 40 feet, and the ward has 7 doors.
`;
const WHY = 'Trust this workspace to let Copydesk save files in it.';

/** Every file of a folder with its words. */
const held = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

/** Waits for the message that says why nothing is written, and closes it. */
async function toldWhy(page: Page, what: string): Promise<void> {
  await palette(page, 'Notifications: Show Notifications');
  // The center keeps what it showed last when it closes.
  const message = page.locator('.notifications-center .notification-list-item-message:visible', { hasText: WHY });
  await until(() => message.count(), { what: `the reason why ${what} is not written` });
  await palette(page, 'Notifications: Clear All Notifications');
  await until(async () => (await message.count()) === 0, { what: 'the message being gone' });
}

/** Every way in which the extension writes, up to the point where it must say why it does not. */
const WRITERS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  async 'a stet'(page) {
    await goToProblem(page, '“Okora” here, “Okoro” elsewhere');
    await palette(page, 'Copydesk: Stet Finding at Cursor');
  },
  async 'a word for the house'(page) {
    await goToProblem(page, '“Okora” here, “Okoro” elsewhere');
    await palette(page, 'Copydesk: Add Word at Cursor to House List');
  },
  async 'a rule turned off'(page) {
    await goToProblem(page, '“Okora” here, “Okoro” elsewhere');
    await quickFix(page, 'Turn off this rule');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Everywhere' }).first().click();
  },
  async 'a term of the house'(page) {
    await palette(page, 'Copydesk: Add to House Word List');
    await answer(page, 'Add to the house word list', 'ferries');
    await answer(page, 'Add to the house word list', 'boats');
  },
  async 'a tick'(page) {
    await selectWord(page, NAME, '40');
    await palette(page, 'Copydesk: Verify Fact at Cursor');
  },
  async 'a note on a fact'(page) {
    await selectWord(page, NAME, '40');
    await palette(page, 'Copydesk: Add Note to Fact');
  },
  async 'a query'(page) {
    await selectWord(page, NAME, '40');
    await palette(page, 'Copydesk: Ask the Writer');
  },
  async 'the seal'(page) {
    await palette(page, 'Copydesk: Mark as Ready');
    await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Mark as Ready' }).click();
  },
  async 'a correction'(page) {
    await selectWord(page, NAME, '40');
    await palette(page, 'Copydesk: Write Correction');
  },
  'a list of sources': (page) => palette(page, 'Copydesk: Export Sources'),
  'a list of facts': (page) => palette(page, 'Copydesk: Export Facts'),
  'a page': (page) => palette(page, 'Copydesk: Export Page as HTML'),
  'an import': (page) => palette(page, 'Copydesk: Import Article'),
};

export function trustTests(suite: Suite, ring: Ring): void {
  suite.test('Restricted Mode: findings and preview, and nothing is written; each command says why', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-trust-'));
    writeFileSync(join(folder, NAME), STORY);
    writeFileSync(join(folder, 'copydesk.yaml'), 'style: ap\nvale: Styles\n');
    mkdirSync(join(folder, 'Styles'));
    writeFileSync(
      join(folder, 'Styles', 'Doors.yml'),
      'extends: existence\nmessage: "No doors"\nlevel: warning\ntokens: [doors]\n',
    );
    const before = held(folder);
    const window = await ring.open({ folder, asksForTrust: true, viewport: { width: 1500, height: 1000 } });
    const { page } = window;
    await workbench(page);
    await statusItem(page, 'Restricted Mode').waitFor();
    await openFile(page, NAME);
    const rules = async (): Promise<string[]> => (await problems(page)).map(({ code }) => code);
    await until(async () => (await rules()).includes('names/spelling'), { what: 'the findings' });
    assert.ok(!(await rules()).some((code) => code.startsWith('vale/')), 'the style of the folder is not read');

    for (const [what, write] of Object.entries(WRITERS)) {
      await write(page);
      await toldWhy(page, what);
      assert.deepEqual(held(folder), before, what);
      assert.match(await editorText(page, NAME), /risen 40 feet/, what);
    }

    await palette(page, 'Open Preview as Published');
    await previewFrame(page).locator('.headline').waitFor();
    assert.equal(await previewFrame(page).locator('.headline').innerText(), 'River rises in Port Ada');
    assert.deepEqual(held(folder), before);

    // Once somebody trusts the folder, the same command writes, and its style is read.
    await palette(page, 'Workspaces: Manage Workspace Trust');
    await page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ }).click();
    await until(async () => (await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).count()) === 0, {
      what: 'the folder being trusted',
    });
    await page.locator('.monaco-modal-editor-block .action-label.codicon-close').first().click();
    await openFile(page, NAME);
    await until(async () => (await rules()).some((code) => code.startsWith('vale/')), {
      what: 'the style of the folder',
    });
    await WRITERS['a tick']!(page);
    await until(() => held(folder)[`${NAME}.copydesk.yaml`]?.includes('ticks:'), { what: 'the tick' });
    await window.close();
    rmSync(folder, { recursive: true, maxRetries: 5 });
  });
}
