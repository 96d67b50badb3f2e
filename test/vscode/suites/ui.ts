import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ring, Window } from '../ring.mjs';
import { type Counts, Suite } from '../suite.ts';
import {
  colorTheme,
  editor,
  editorText,
  goToProblem,
  openFile,
  palette,
  previewFrame,
  problems,
  quickFix,
  quickFixes,
  reload,
  save,
  statusItem,
  until,
  workbench,
} from '../ui.mjs';
import { articleTests } from './articles.ts';
import { deskTests } from './desk.ts';
import { deskDraftsTests } from './deskDrafts.ts';
import { deskKeysTests } from './deskKeys.ts';
import { deskListsTests } from './deskLists.ts';
import { goldenFindings } from './golden.ts';
import { hostilePageTests } from './hostilePages.ts';
import { longCopyTests } from './longCopy.ts';
import { pageOutTests, previewTests } from './preview.ts';
import { previewLinkTests } from './previewLinks.ts';
import { trustTests } from './trust.ts';
import { unsetTests } from './unset.ts';

/** What an editor sees and does, looked at from outside through a browser. */
const SHARED = process.env.COPYDESK_SHARED ?? join('..', 'shared');
const REAL = 'north-korea-fm-moscow';
const SEED = 'north-korea-visit.txt';

/** A surname that is wrong in headline, caption and body, and right wherever else it stands. */
const MISSPELT = `---
title: Okora closes the Vell bridge after a crack
author: Nell Astbury
date: 2026-11-02
image: bridge.jpg
caption: Site engineer Dana Okora inspects the bridge on Monday.
credit: Bo Lind
---

PORT ADA — Site engineer Dana Okoro closed the bridge on Monday.

Okoro said crews found a crack. Nobody was hurt, Okoro said.

Ferries will run from noon, Okora said. Okoro thanked them.
`;

/** What a careful desk expects of the real article; read at run time, because the article is not ours. */
function expectations(): { rows: { rule: string; severity: string }[]; sentence: string } {
  const text = readFileSync(join(SHARED, 'seeds', `${REAL}.expected.md`), 'utf8');
  const table = text.slice(text.indexOf('## Must be raised'), text.indexOf('## Must not'));
  const rows = [...table.matchAll(/^\| (\w+\/[\w-]+) \| (\w+) \|/gm)].map(([, rule = '', severity = '']) => ({
    rule,
    severity,
  }));
  const sentence = /gives exactly: `(.+)`/.exec(text)?.[1];
  assert.ok(sentence && rows.length > 0, 'the expectations were read');
  return { rows, sentence };
}

const byRule = (a: { rule: string }, b: { rule: string }): number => (a.rule < b.rule ? -1 : 1);

export async function run(ring: Ring): Promise<Counts> {
  const suite = new Suite();
  const isThere = existsSync(join(SHARED, 'seeds', `${REAL}.txt`));

  if (isThere) {
    suite.test(
      'the real article: exactly the expected findings, the fix to the letter, one undo, the page',
      async () => {
        const name = `${REAL}.txt`;
        const folder = mkdtempSync(join(tmpdir(), 'copydesk-real-'));
        copyFileSync(join(SHARED, 'seeds', name), join(folder, name));
        const window = await ring.open({ folder });
        const { page } = window;
        await workbench(page);
        await openFile(page, name);
        const { rows, sentence } = expectations();
        const listed = await until(
          async () => {
            const all = (await problems(page)).filter(({ source }) => source === 'Copydesk');
            return all.length >= rows.length && all;
          },
          { what: 'the findings' },
        );
        assert.deepEqual(
          listed.map(({ code, severity }) => ({ rule: code, severity })).sort(byRule),
          [...rows].sort(byRule),
        );

        await goToProblem(page, 'No speaker is named');
        const title = await quickFix(page, 0);
        assert.match(title, /Zelensky said/);
        // Lines wrap in the editor, so that the words are compared without their breaks.
        const shown = async (): Promise<boolean> =>
          (await editorText(page, name)).replace(/\s+/g, '').includes(sentence.replace(/\s+/g, ''));
        await until(shown, { what: 'the sentence of the expectations' });
        const gone = async (): Promise<boolean> =>
          !(await problems(page)).some(({ code }) => code === 'quotes/unattributed');
        await until(gone, { what: 'the finding being gone' });
        await editor(page, name).locator('.view-lines').click();
        await save(page);
        assert.ok(
          readFileSync(join(folder, name), 'utf8').split(/\r?\n/).includes(sentence),
          'the file on disk has the sentence',
        );
        await page.keyboard.press('Control+KeyZ');
        await until(async () => !(await gone()), { what: 'the finding being back after one undo' });
        assert.equal(await shown(), false);

        await palette(page, 'Open Preview as Published');
        const frame = previewFrame(page);
        await frame.locator('.headline').waitFor();
        const article = readFileSync(join(SHARED, 'seeds', name), 'utf8');
        const lines = article.split(/\r?\n/);
        assert.equal(await frame.locator('.headline').innerText(), lines[0]);
        assert.match(await frame.locator('.byline').innerText(), /Abbey Fenbert/);
        const caption = await frame.locator('.caption').innerText();
        const credit = await frame.locator('.credit').innerText();
        assert.ok(caption.length > 40 && lines[3]!.startsWith(caption), caption);
        assert.ok(lines[3]!.includes(credit) && !caption.includes(credit), credit);
        const paragraphs = await frame.locator('.body > p').allInnerTexts();
        assert.equal(paragraphs.length, 11);
        assert.equal(paragraphs[0], lines[6]);
        await window.close();
        rmSync(folder, { recursive: true, maxRetries: 5 });
      },
    );
  } else console.log('skipped: the real article is not here');

  suite.test('a sample article: squiggles, the page follows the typing, a click goes to the source', async () => {
    const window = await ring.open({ viewport: { width: 1500, height: 1100 } });
    const { page } = window;
    await workbench(page);
    const area = await openFile(page, SEED);
    await area.locator('.squiggly-warning').first().waitFor();
    const golden = goldenFindings(
      readFileSync(`seeds/expected/${SEED.replace('.txt', '.findings.txt')}`, 'utf8'),
    ).filter(({ severity }) => severity !== 'hint');
    const listed = await until(
      async () => {
        const all = (await problems(page)).filter(({ source }) => source === 'Copydesk');
        return all.length >= golden.length && all;
      },
      { what: 'the findings' },
    );
    assert.deepEqual(
      listed.map(({ code, line, column }) => `${line}:${column} ${code}`).sort(),
      golden.map(({ rule, line, column }) => `${line}:${column} ${rule}`).sort(),
    );

    await area.locator('.view-line').first().click();
    await page.keyboard.press('Control+KeyK');
    await page.keyboard.press('Shift+KeyV');
    const frame = previewFrame(page);
    await frame.locator('.headline').waitFor();
    await picture(window, 'copydesk');

    // Typing in the first body paragraph changes that paragraph's text on the page, and nothing else is touched.
    await frame
      .locator('.body > p')
      .nth(3)
      .evaluate((element: { setAttribute(name: string, value: string): void }) =>
        element.setAttribute('data-kept', 'yes'),
      );
    await area
      .locator('.view-line', { hasText: firstWords(await frame.locator('.body > p').first().innerText()) })
      .first()
      .click();
    await page.keyboard.press('Home');
    await page.keyboard.type('Overnight, ');
    await until(async () => (await frame.locator('.body > p').first().innerText()).includes('Overnight, '), {
      what: 'the page following',
    });
    assert.equal(await frame.locator('.body > p[data-kept]').count(), 1, 'untouched paragraphs stay the same elements');

    const last = frame.locator('.body > p').last();
    const words = firstWords(await last.innerText());
    await last.click();
    await until(async () => (await area.locator('.view-line', { hasText: words }).count()) > 0, {
      what: 'the source of the clicked paragraph being in view',
    });
    await page.keyboard.press('Control+KeyZ');
    await window.close();
  });

  suite.test('the page follows a dark and a high-contrast theme, and comes back after a reload', async () => {
    const window = await ring.open({ viewport: { width: 1500, height: 950 } });
    const { page } = window;
    await workbench(page);
    await openFile(page, 'night-ferry.md');
    await until(async () => (await problems(page)).length > 0, { what: 'findings' });
    await palette(page, 'Open Preview as Published');
    const shown = (scheme: string): Promise<void> =>
      previewFrame(page).locator(`.page[data-scheme="${scheme}"] .headline`).waitFor();
    await shown('light');
    const headline = await previewFrame(page).locator('.headline').innerText();
    for (const [theme, scheme] of [
      ['Dark Modern', 'dark'],
      ['Light High Contrast', 'hc-light'],
      ['Dark High Contrast', 'hc-dark'],
    ] as const) {
      await colorTheme(page, theme);
      await shown(scheme);
      await picture(window, `preview-${scheme}`);
    }
    await reload(page);
    await until(async () => (await previewFrame(page).locator('.headline').innerText()) === headline, {
      what: 'the preview after a reload',
    });
    await window.close();
  });

  suite.test('the status item counts, the menu offers every speaker', async () => {
    const window = await ring.open();
    const { page } = window;
    await workbench(page);
    await openFile(page, SEED);
    await statusItem(page, 'News Article').waitFor();
    await until(() => problems(page).then((all) => all.length), { what: 'findings' });
    await goToProblem(page, 'No speaker is named');
    const titles = await quickFixes(page);
    assert.ok(titles.some((title) => title.includes('NAME said')) && titles.length >= 3, titles.join(' | '));
    await window.close();
  });

  suite.test(
    'a misspelt name is set right in headline, caption and body by one fix, and one undo takes it back',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'copydesk-name-'));
      const name = 'bridge.md';
      writeFileSync(join(folder, name), MISSPELT);
      const window = await ring.open({ folder });
      const { page } = window;
      await workbench(page);
      await openFile(page, name);
      await until(async () => (await problems(page)).some(({ code }) => code === 'names/spelling'), {
        what: 'the findings',
      });
      await goToProblem(page, '“Okora” here, “Okoro” elsewhere');
      await quickFix(page, 'Use “Okoro” everywhere');
      const onDisk = async (): Promise<string> => {
        await editor(page, name).locator('.view-lines').click();
        await save(page);
        return readFileSync(join(folder, name), 'utf8');
      };
      const right = MISSPELT.replaceAll('Okora', 'Okoro');
      await until(async () => (await onDisk()) === right, { what: 'the name set right' });
      await page.keyboard.press('Control+KeyZ');
      await until(async () => (await onDisk()) === MISSPELT, { what: 'all of it taken back by one undo' });
      await window.close();
      rmSync(folder, { recursive: true, maxRetries: 5 });
    },
  );

  deskTests(suite, ring, picture);
  deskListsTests(suite, ring, picture);
  deskKeysTests(suite, ring);
  deskDraftsTests(suite, ring);
  articleTests(suite, ring);
  unsetTests(suite, ring);
  trustTests(suite, ring);
  pageOutTests(suite, ring);
  // The package differs from the project in its files alone; what no file decides is looked at once.
  if (!ring.isInstalled) {
    previewTests(suite, ring);
    previewLinkTests(suite, ring);
    longCopyTests(suite, ring);
    hostilePageTests(suite, ring);
  }

  // A browser, an editor and its server share the machine with whatever else runs there; a second try tells a race from a
  // fault, and is counted as flaky.
  return suite.run({ limit: 300_000, only: process.env.ONLY, onFailure: (title) => ring.fail(title), retries: 1 });

  /** The README's picture is made here; `UPDATE=1` keeps it in media/. */
  async function picture(window: Window, name: string): Promise<void> {
    await window.page.waitForTimeout(500);
    const png = await window.page.screenshot();
    writeFileSync(join('build', 'test', 'vscode', `${name}.png`), png);
    if (process.env.UPDATE && !ring.isInstalled && name === 'copydesk')
      writeFileSync(join('media', `${name}.png`), png);
    if (process.env.UPDATE && !ring.isInstalled && PAGES.includes(name))
      writeFileSync(join('docs', 'images', `${name}.png`), png);
  }
}

/** Pictures of the page for editors. */
const PAGES: readonly string[] = ['desk-light', 'desk-query', 'desk-ready', 'desk-drafts'];

const firstWords = (text: string): string => text.split(' ').slice(0, 3).join(' ');
