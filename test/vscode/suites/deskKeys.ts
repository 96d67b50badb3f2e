import assert from 'node:assert/strict';
import type { Ring } from '../ring.mjs';
import type { Suite } from '../suite.ts';
import { editor, statusItem, until } from '../ui.mjs';
import { deskItem, KEYS, keybindings, onRowThatReads, openDesk, type Page, rowReads } from './deskWindow.ts';

/**
 * The desk without a mouse: views are opened by commands bound to keys, and gone through by the keys of lists. The project's
 * extension runs in the browser's host, and the installed one beside the server.
 */
export function deskKeysTests(suite: Suite, ring: Ring): void {
  const options = { keybindings, web: !ring.isInstalled };

  suite.test('desk keys: sources are opened, gone through and gone to', async () => {
    const { page, close } = await openDesk(ring, options);
    await onRowThatReads(page, 'Sources', /^Dana Okoro, /);
    await page.keyboard.press('ArrowRight');
    await rowReads(page, 'Sources', /^Dana Okoro: “Nobody told the crew/);
    await onRowThatReads(page, 'Sources', /^Dana Okoro: “Nobody told the crew/);
    await page.keyboard.press('Enter');
    await statusItem(page, 'Ln 5,').waitFor();
    await editor(page, 'river.story').and(page.locator('.focused')).waitFor();
    await onRowThatReads(page, 'Sources', /^Harbor Agency, /);
    await page.keyboard.press('Enter');
    await statusItem(page, 'Ln 7,').waitFor();
    await close();
  });

  suite.test('desk keys: facts are ticked, noted and unticked, in the list and at the cursor', async () => {
    const { page, sidecar, close } = await openDesk(ring, options);
    await onRowThatReads(page, 'Facts to Verify', /^Figure, 40/);
    await page.keyboard.press('Space');
    await rowReads(page, 'Facts to Verify', /^Figure, 40, feet, MA.*, verified/);
    await onRowThatReads(page, 'Facts to Verify', /^Figure, 40/);
    await page.keyboard.press(KEYS['copydesk.noteFact']);
    await typed(page, 'Note on “40”', 'Harbor log');
    await until(() => sidecar().includes('note: Harbor log'), { what: 'the note' });
    await rowReads(page, 'Facts to Verify', /^Figure, 40, feet, MA.*, Harbor log, verified/);
    await onWordsOfFigure(page);
    await page.keyboard.press(KEYS['copydesk.tickFact']);
    await rowReads(page, 'Facts to Verify', /^Figure, 40, feet, not verified/);
    await until(() => !sidecar().includes('Harbor log'), { what: 'the tick being gone' });
    await close();
  });

  suite.test('desk keys: a draft is opened, all are reviewed and sorted', async () => {
    const { page, close } = await openDesk(ring, options);
    await onRowThatReads(page, 'Drafts', /^bridge\.story/);
    await page.keyboard.press('Enter');
    await editor(page, 'bridge.story').waitFor();
    await rowReads(page, 'Drafts', /^Bridge closes in Salem, .*0 of \d+ facts/);
    await page.keyboard.press(KEYS['copydesk.reviewAll']);
    await rowReads(page, 'Drafts', /^River rises in Port Ada, .*0 of \d+ facts/);
    await page.keyboard.press(KEYS['copydesk.sortDrafts']);
    await picked(page, 'Sort by name');
    await onRowThatReads(page, 'Drafts', /^River rises in Port Ada/);
    await page.keyboard.press('Enter');
    await editor(page, 'river.story').waitFor();
    await close();
  });

  suite.test('desk keys: a query is asked, answered, resolved, opened again and withdrawn', async () => {
    const { page, sidecar, close } = await openDesk(ring, options);
    await onWordsOfFigure(page);
    await page.keyboard.press(KEYS['copydesk.askWriter']);
    await typed(page, 'Query on “40”', 'Who measured it?');
    await until(() => sidecar().includes('Who measured it?'), { what: 'the query' });
    await page.locator('.comment-range-glyph.comment-thread-unresolved').waitFor();
    // VS Code lists queries in its own view of comments.
    await page.keyboard.press(KEYS['workbench.action.focusCommentsPanel']);
    const list = page.locator('.comments-panel .monaco-list:focus-within');
    await list.waitFor();
    const onQuery = list.locator('.monaco-list-row.focused', { hasText: 'Who measured it?' });
    await until(
      async () => {
        await page.keyboard.press('ArrowDown');
        return (await onQuery.count()) === 1;
      },
      { what: 'the keyboard on the query' },
    );
    await page.keyboard.press('Enter');
    await page.locator('.review-widget .comments-container:focus').waitFor();
    await page.keyboard.press('Tab');
    await page.locator('.review-widget .comment-form .monaco-editor.focused').waitFor();
    await page.keyboard.type('The agency, on Monday.');
    await page.keyboard.press('Control+Enter');
    await until(() => /replies:\n +- text: The agency, on Monday\.\n/.test(sidecar()), { what: 'the answer' });
    await onStory(page);
    await page.keyboard.press(KEYS['copydesk.resolveQuery']);
    await until(() => /resolved:\n/.test(sidecar()), { what: 'the query being resolved' });
    await page.locator('.comment-range-glyph.comment-thread-unresolved').waitFor({ state: 'detached' });
    await page.keyboard.press(KEYS['copydesk.reopenQuery']);
    await until(() => !/resolved:/.test(sidecar()), { what: 'the query being open again' });
    await page.locator('.comment-range-glyph.comment-thread-unresolved').waitFor();
    await page.keyboard.press(KEYS['copydesk.withdrawQuery']);
    await until(() => !sidecar().includes('Who measured it?'), { what: 'the query being gone' });
    await close();
  });

  suite.test('desk keys: a story is marked as ready', async () => {
    const { page, sidecar, close } = await openDesk(ring, options);
    await page.keyboard.press(KEYS['copydesk.markReady']);
    const button = page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Mark as Ready' });
    await button.waitFor();
    await until(
      async () => {
        await page.keyboard.press('Tab');
        return (await button.and(page.locator(':focus')).count()) === 1;
      },
      { what: 'the keyboard on the button' },
    );
    await page.keyboard.press('Enter');
    await until(() => /^ready:\n {2}hash: \w{16}\n/m.test(sidecar()), { what: 'the seal' });
    await until(async () => /Ready/.test((await deskItem(page).getAttribute('aria-label')) ?? ''), {
      what: 'the status item, as it is read aloud',
    });
    assert.match(sidecar(), /who: MA/);
    await close();
  });
}

/** From a list to the story, by a key. */
async function onStory(page: Page): Promise<void> {
  await page.keyboard.press(KEYS['workbench.action.focusActiveEditorGroup']);
  await editor(page, 'river.story').and(page.locator('.focused')).waitFor();
}

/** On the words of a fact: Enter shows them and leaves the keyboard in the list, and a key takes it to them. */
async function onWordsOfFigure(page: Page): Promise<void> {
  await onRowThatReads(page, 'Facts to Verify', /^Figure, 40/);
  await page.keyboard.press('Enter');
  await statusItem(page, '(2 selected)').waitFor();
  await onStory(page);
}

/** Answers the question of a command, by typing. */
async function typed(page: Page, title: string, words: string): Promise<void> {
  const box = page
    .locator('.quick-input-widget')
    .filter({ has: page.locator('.quick-input-title', { hasText: title }) });
  await box.locator('input.input:focus').waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await box.waitFor({ state: 'hidden' });
}

/** Chooses of a list by typing what it says. */
async function picked(page: Page, words: string): Promise<void> {
  await page.locator('.quick-input-widget input.input:focus').waitFor();
  await page.keyboard.type(words);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: words }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}
