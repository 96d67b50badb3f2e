// What a person does in VS Code, in the words of a test. Every helper takes Playwright's page and waits for its effect.
import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until `check` returns something truthy, and returns that. `check` may throw while it is too early. */
export async function until(check, { limit = 30_000, every = 100, what = 'the expected state' } = {}) {
  let last;
  for (const giveUp = Date.now() + limit; Date.now() < giveUp; await sleep(every)) {
    try {
      const result = await check();
      if (result) return result;
      last = undefined;
    } catch (error) {
      last = error;
    }
  }
  throw new Error(`Waited ${limit} ms in vain for ${what}.`, { cause: last });
}

/** Measures until two measures in a row are the same, and returns that. */
export async function still(measure) {
  let before;
  return until(
    async () => {
      const now = await measure();
      const same = JSON.stringify(now) === JSON.stringify(before);
      before = now;
      return same && now;
    },
    { every: 250, what: 'the end of a movement' },
  );
}

/** Waits for the window: its parts are there and a folder, if one is open, is listed. */
export async function workbench(page) {
  await page.locator('.monaco-workbench .part.statusbar').waitFor();
  await page.locator('.explorer-folders-view .monaco-list').waitFor();
}

/** Opens a file of the folder's top level by a double click, and returns its editor. */
export async function openFile(page, name) {
  const row = page
    .locator('.explorer-folders-view .monaco-list-row')
    .filter({ has: page.getByText(name, { exact: true }) });
  await row.first().dblclick();
  await editor(page, name).waitFor();
  return editor(page, name);
}

/** The editor that shows a file. */
export function editor(page, name) {
  const address = encodeURIComponent(name).replace(/'/g, "\\'");
  return page.locator(`.editor-instance .monaco-editor[data-uri$="/${address}"]`);
}

/** The lines of a file that its editor shows, from top to bottom. Lines outside the window do not exist for it. */
export async function editorText(page, name) {
  const lines = await editor(page, name)
    .locator('.view-lines .view-line')
    .evaluateAll((rows) => rows.map((row) => ({ top: Number.parseFloat(row.style.top), text: row.textContent })));
  const sorted = lines.sort((a, b) => a.top - b.top).map((line) => line.text);
  return sorted.join('\n').replace(/\u00a0/g, ' ');
}

/** Saves the file in the active editor. */
export async function save(page) {
  await page.keyboard.press('Control+KeyS');
  await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
}

/**
 * Runs a command by its title in the command palette. What the last command still does may take the focus and with it
 * close the palette: then it is opened anew.
 */
export async function palette(page, title) {
  const box = page.locator('.quick-input-widget');
  const input = box.locator('input.input').first();
  const row = box.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
  for (let attempt = 1; ; attempt += 1) {
    try {
      await page.keyboard.press('F1');
      await input.waitFor({ timeout: 5000 });
      await input.fill(`>${title}`, { timeout: 5000 });
      await row.click({ timeout: 5000 });
      return;
    } catch (error) {
      if (attempt === 4) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/**
 * Answers the question that a command asks in a box with these words in its title, and confirms. Waits for the box: it
 * takes the place of the palette, and what is typed too early goes into that.
 */
export async function answer(page, title, text) {
  const box = page
    .locator('.quick-input-widget')
    .filter({ has: page.locator('.quick-input-title', { hasText: title }) });
  await box.locator('input.input').first().fill(text);
  await page.keyboard.press('Enter');
}

/** Changes the color theme, by its name in the picker. */
export async function colorTheme(page, name) {
  await palette(page, 'Preferences: Color Theme');
  const box = page.locator('.quick-input-widget');
  await box.locator('input.input[placeholder*="Color Theme"]').fill(name);
  await box.locator('.monaco-list-row', { hasText: name }).first().click();
}

/**
 * What the Problems panel lists, in its order. Hints are not listed there.
 * @returns {Promise<{ text: string, severity: string, source: string, code: string, line: number, column: number, file: string }[]>}
 */
export async function problems(page) {
  const panel = await openProblems(page);
  const list = panel.locator('.monaco-list');
  if (!(await list.isVisible())) return [];
  // The panel makes only the rows that fit, so walk down it page by page until the focus no longer moves.
  await list.focus();
  await page.keyboard.press('Home');
  const found = new Map();
  for (let focused = -1, before = -2; focused !== before; ) {
    before = focused;
    const rows = list.locator('.monaco-list-rows .monaco-list-row');
    for (const row of await rows.evaluateAll(readRows)) {
      found.set(row.index, row);
      if (row.isFocused) focused = row.index;
    }
    await page.keyboard.press('PageDown');
    await sleep(50);
  }
  await page.keyboard.press('Home');
  let file = '';
  const all = [];
  for (const row of [...found.values()].sort((a, b) => a.index - b.index)) {
    if (row.file) file = row.file;
    if (row.severity) all.push({ ...row, file });
  }
  return all.map(({ index, isFocused, ...problem }) => problem);
}

// Runs in the page.
function readRows(rows) {
  const text = (row, selector) =>
    Array.from(row.querySelectorAll(selector), (part) => part.textContent)
      .join('\n')
      .replace(/\u00a0/g, ' ');
  return rows.map((row) => {
    const [, line, column] = /Ln (\d+), Col (\d+)/.exec(text(row, '.marker-line')) ?? [];
    return {
      index: Number(row.dataset.index),
      isFocused: row.classList.contains('focused'),
      text: text(row, '.marker-message'),
      severity: row.querySelector('.marker-icon')?.classList.item(1) ?? '', // error, warning or info
      source: text(row, '.marker-source'),
      code: text(row, '.marker-code'),
      line: Number(line),
      column: Number(column),
      file: text(row, '.label-name'),
    };
  });
}

async function openProblems(page) {
  const panel = page.locator('.markers-panel');
  if (!(await panel.isVisible())) await page.keyboard.press('Control+Shift+KeyM');
  await panel.waitFor();
  return panel;
}

/** Puts the cursor on the first problem whose message contains `text`. */
export async function goToProblem(page, text) {
  const panel = await openProblems(page);
  const row = panel.locator('.monaco-list-row').filter({ has: page.locator('.marker-icon'), hasText: text });
  await row.first().dblclick();
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
}

/** The titles of the fixes offered at the cursor. */
export async function quickFixes(page) {
  const rows = await openFixes(page);
  const titles = await rows.allInnerTexts();
  await page.keyboard.press('Escape');
  return titles.map((title) => title.trim());
}

/** Applies a fix at the cursor, chosen by (a part of) its title or its place in the menu. Returns its title. */
export async function quickFix(page, choice = 0) {
  const rows = await openFixes(page);
  const row = typeof choice === 'number' ? rows.nth(choice) : rows.filter({ hasText: choice }).first();
  const title = (await row.textContent()).trim();
  await row.click();
  await rows.first().waitFor({ state: 'detached' });
  return title;
}

async function openFixes(page) {
  const rows = page.locator('.action-widget:not(.action-list-submenu-panel) .monaco-list-row.action');
  for (let attempt = 1; ; attempt += 1) {
    await page.keyboard.press('Control+Period');
    try {
      await rows.first().waitFor({ timeout: 3000 }); // the first press often opens nothing
      return rows;
    } catch (error) {
      if (attempt === 5) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** The document inside a webview; `index` counts those that are open. */
export function previewFrame(page, index = 0) {
  return page.frameLocator('iframe.webview.ready').nth(index).frameLocator('#active-frame');
}

/** An item of the status bar, by (a part of) its text. */
export function statusItem(page, text) {
  return page.locator('.part.statusbar .statusbar-item').filter({ hasText: text }).first();
}
