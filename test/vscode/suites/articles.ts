import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ring, Window } from '../ring.mjs';
import type { Suite } from '../suite.ts';
import { editor, openFile, palette, problems, reload, statusItem, until } from '../ui.mjs';

/** Which files are articles, and what an editor sees of that: languages, colors, choices that last. */

type Page = Window['page'];

const SAMPLES = ['county-budget.txt', 'court-report.txt', 'transit-strike.txt', 'night-ferry.md'];

const WIRE = `BC-Elsmouth-Floods, 2nd Ld-Writethru
By ANA RUIZ

ELSMOUTH (Coast Wire) — Floodwater covered the lower town of Elsmouth on Monday
and forced 340 people from their homes, the county said.

“The river came up faster than anyone had told us,” said Dana Okoro, who runs
the ferry office. She spent the night on its roof with two neighbours.

The county opened shelters in three schools. Its engineer, Bo Lind, told reporters
that the gates upstream had been opened on Sunday evening.
`;

/** What lies beside articles in a newsroom's folder. */
const OTHERS: Readonly<Record<string, string>> = {
  'README.md':
    '# Drafts\n\nPut drafts into this folder. Run `make check` before you send them on.\n\n## Install\n\n1. Clone\n2. `npm install`\n',
  'CHANGELOG.md':
    '# Changelog\n\n## 1.2.0\n\n- Adds captions\n- Fixes the order of tags\n\n## 1.1.0\n\n- First version\n',
  'chores.txt': '- call the printer\n- order toner\n- ask Bo about the rota\n',
  'minutes.txt':
    'Minutes, news meeting\nPresent: Ana, Bo, Cy\n\n1. Rota: Bo to circulate by Friday\n2. Photos: Cy to ask the agency\n3. AOB: none\n',
  'licence.txt':
    'Permission is hereby granted, free of charge, to any person obtaining a copy of this work, to use it.\nTHE WORK IS PROVIDED AS IS, WITHOUT WARRANTY OF ANY KIND.\n',
  'build.txt': '2026-11-03 09:12:01 INFO start\n2026-11-03 09:12:02 WARN slow disk\n2026-11-03 09:12:09 ERROR exit 1\n',
  'soup.md':
    '# Leek soup\n\n## Ingredients\n\n- 3 leeks\n- 1 onion\n\n## Method\n\n1. Chop the leeks.\n2. Simmer for 20 minutes.\n',
};

/** A folder as a desk has it: five articles among seven other files. */
function mixedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-mixed-'));
  for (const name of SAMPLES) copyFileSync(join('seeds', name), join(folder, name));
  writeFileSync(join(folder, 'wire.txt'), WIRE);
  for (const [name, text] of Object.entries(OTHERS)) writeFileSync(join(folder, name), text);
  return folder;
}

/** The button in the editor's title, which only articles have. */
const previewButton = (page: Page): ReturnType<Page['locator']> =>
  page.locator('.editor-group-container.active .editor-actions .action-label[aria-label^="Open Preview as Published"]');

export function articleTests(suite: Suite, ring: Ring): void {
  suite.test('a folder of twelve files: exactly the articles are recognised', async () => {
    const folder = mixedFolder();
    const window = await ring.open({ folder });
    const { page } = window;
    const articles = [...SAMPLES, 'wire.txt'];
    for (const name of articles) {
      await openFile(page, name);
      await previewButton(page).waitFor();
      await statusItem(page, name.endsWith('.md') ? 'Markdown' : 'News Article').waitFor();
    }
    for (const name of Object.keys(OTHERS)) {
      await openFile(page, name);
      await statusItem(page, name.endsWith('.md') ? 'Markdown' : 'Plain Text').waitFor();
      await page.waitForTimeout(700); // longer than detection and a review take
      assert.equal(await previewButton(page).count(), 0, `${name} is left alone`);
    }
    const reviewed = new Set((await problems(page)).map(({ file }) => file).filter(Boolean));
    for (const name of reviewed) assert.ok(articles.includes(name), `${name} has findings`);
    assert.ok(reviewed.size > 1, 'articles have findings');
    await window.close();
    rmSync(folder, { recursive: true, maxRetries: 5 });
  });

  suite.test('quotations, speakers and figures have colours of their own', async () => {
    const window = await ring.open({ viewport: { width: 1400, height: 900 } });
    const { page } = window;
    await openFile(page, 'county-budget.txt');
    const colourOf = async (words: string): Promise<number[]> => {
      const colour = await editor(page, 'county-budget.txt')
        .locator('.view-line span span', { hasText: words })
        .last()
        .evaluate((element) => getComputedStyle(element).color);
      return (colour.match(/\d+/g) ?? []).map(Number);
    };
    const parts = ['largest', 'patient', 'Lorraine', '$7.2'] as const;
    /** Steps of red, green and blue together by which two colors are told apart at a glance. */
    const VISIBLE = 60;
    const distance = (one: readonly number[], other: readonly number[]): number =>
      one.reduce((sum, channel, i) => sum + Math.abs(channel - (other[i] ?? 0)), 0);
    await until(
      async () => {
        const colours = await Promise.all(parts.map(colourOf));
        return colours.every((one, i) => colours.every((other, k) => i === k || distance(one, other) >= VISIBLE));
      },
      { what: 'plain copy, a quotation, a speaker and a figure in four colours' },
    );
    mkdirSync(join('build', 'test', 'vscode'), { recursive: true });
    await page.screenshot({ path: join('build', 'test', 'vscode', 'colours.png') });
    await window.close();
  });

  suite.test(
    '“Review This File as an Article” and “Stop Reviewing This File” are remembered after a reload',
    async () => {
      const folder = mixedFolder();
      const window = await ring.open({ folder });
      const { page } = window;
      await openFile(page, 'chores.txt');
      await statusItem(page, 'Plain Text').waitFor();
      await palette(page, 'Review This File as an Article');
      await statusItem(page, 'News Article').waitFor();
      await openFile(page, 'county-budget.txt');
      await statusItem(page, 'News Article').waitFor();
      await palette(page, 'Copydesk: Stop Reviewing This File');
      await statusItem(page, 'Plain Text').waitFor();

      await reload(page);
      await openFile(page, 'wire.txt');
      await statusItem(page, 'News Article').waitFor(); // detection has woken up
      await openFile(page, 'chores.txt');
      await statusItem(page, 'News Article').waitFor();
      await openFile(page, 'county-budget.txt');
      await statusItem(page, 'Plain Text').waitFor();
      await page.waitForTimeout(700);
      assert.ok(await statusItem(page, 'Plain Text').isVisible(), 'it stays out of review');
      await window.close();
      rmSync(folder, { recursive: true, maxRetries: 5 });
    },
  );

  suite.test('“Why Is This an Article?” gives the signs, and takes a decision', async () => {
    const window = await ring.open();
    const { page } = window;
    await openFile(page, 'county-budget.txt');
    await statusItem(page, 'News Article').waitFor();
    await palette(page, 'Why Is This an Article?');
    const box = page.locator('.quick-input-widget');
    await box.getByText('This file is reviewed as an article').waitFor();
    const rows = await box.locator('.monaco-list-row').allInnerTexts();
    assert.ok(rows.length > 3, rows.join(' | '));
    assert.match(rows.join('\n'), /byline/i);
    await box.locator('.monaco-list-row', { hasText: 'Not an article' }).click();
    await statusItem(page, 'Plain Text').waitFor();
    await window.close();
  });

  suite.test('a doubtful file gets an offer in its status item, and no pop-up', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-doubt-'));
    writeFileSync(join(folder, 'walk.txt'), ESSAY);
    const window = await ring.open({ folder });
    const { page } = window;
    await openFile(page, 'walk.txt');
    await statusItem(page, 'Plain Text').waitFor();
    const languageStatus = page.locator('#status\\.languageStatus');
    const offer = page.locator('.hover-language-status', { hasText: 'Looks like an article?' });
    // What is shown stays as it was when it was opened.
    await until(
      async () => {
        await page.locator('.part.titlebar').hover();
        await languageStatus.hover();
        await offer.waitFor({ timeout: 4000 });
        return true;
      },
      { what: 'the offer' },
    );
    assert.equal(await page.locator('.notification-toast').count(), 0);
    await offer.getByText('Review', { exact: true }).click();
    await statusItem(page, 'News Article').waitFor();
    await window.close();
    rmSync(folder, { recursive: true, maxRetries: 5 });
  });
}

/** A walk, and no news: good prose with a name and a year, in which nobody says anything. */
const ESSAY = `A walk along the old canal

The canal was quiet on Sundays because the shops were closed and nobody had boats out.

The towpath is paved now. Cyclists ring their bells and the lock keeper, Dana, has painted her door green again.

Beyond the second bridge, where children used to swim in the summer of 1998, the wall has been mended.
`;
