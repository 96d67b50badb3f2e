import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ring } from '../ring.mjs';
import type { Suite } from '../suite.ts';
import { openFile, statusItem } from '../ui.mjs';

const NAME = 'long.story';

/** Keys come in bursts, with pauses in which the review begins, so that some keys fall into it. */
const KEYS = 60;
const BURST = 10;
const BETWEEN = 60;
const PAUSE = 1_000;

/** Milliseconds by which a key may show later than in an editor without Copydesk; a busy machine stretches the slowest most. */
const SLOWER = 20;
const SLOWEST_SLOWER = 100;

/** A busy machine may spoil a round. */
const ROUNDS = 5;
/** Milliseconds for all of them. */
const LIMIT = 900_000;

/** With 10 MB of copy open, the letters must appear as they do without us, from the first second on. */
export function longCopyTests(suite: Suite, ring: Ring): void {
  suite.test(
    '10 MB of copy: keys show as soon as in an editor without Copydesk',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'copydesk-long-'));
      const story = readFileSync('seeds/county-budget.txt', 'utf8');
      writeFileSync(join(folder, NAME), `${story}\n\n`.repeat(Math.ceil(10_000_000 / story.length)));
      const rounds: string[] = [];
      let held = false;
      while (!held && rounds.length < ROUNDS) {
        const without = await echo(ring, folder, false);
        const within = await echo(ring, folder, true);
        held = within.median - without.median <= SLOWER && within.slow - without.slow <= SLOWEST_SLOWER;
        rounds.push(`without Copydesk ${told(without)}, with it ${told(within)}`);
      }
      rmSync(folder, { recursive: true, maxRetries: 5 });
      console.log(`  key to screen, median and 95th percentile in ms: ${rounds.join('; ')}`);
      assert.ok(held, rounds.join('\n'));
    },
    LIMIT,
  );
}

interface Echo {
  readonly median: number;
  readonly slow: number;
}

const told = ({ median, slow }: Echo): string => `${median.toFixed(1)} and ${slow.toFixed(1)}`;

/** Milliseconds from a key to the frame that shows it. */
async function echo(ring: Ring, folder: string, extension: boolean): Promise<Echo> {
  const window = await ring.open({ folder, ...(extension ? {} : { extension }) });
  const { page } = window;
  const area = await openFile(page, NAME);
  await area.locator('.view-line').first().click();
  await page.keyboard.press('End');
  await page.evaluate(measure);
  for (let key = 1; key <= KEYS; key++) {
    await page.keyboard.press('KeyX');
    await page.waitForTimeout(key % BURST === 0 ? PAUSE : BETWEEN);
  }
  const times = (await page.evaluate('globalThis.keyTimes')) as number[];
  if (extension) {
    await statusItem(page, 'News Article').waitFor();
    await area.locator('[class*=squiggly]').first().waitFor({ timeout: 120_000 }); // it was reviewed, too
  }
  await window.close();
  assert.ok(times.length >= KEYS * 0.8, `${times.length} keys were seen`);
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)]!;
  return { median: at(0.5), slow: at(0.95) };
}

/** Runs in the page: notes how long after a key its line changed and the frame was drawn. */
const measure = `(() => {
  const times = (globalThis.keyTimes = []);
  let pressed = 0;
  window.addEventListener('keydown', () => { pressed = performance.now(); }, true);
  new MutationObserver(() => {
    if (!pressed) return;
    const from = pressed;
    pressed = 0;
    requestAnimationFrame(() => times.push(performance.now() - from));
  }).observe(document.querySelector('.editor-instance .view-lines'), { childList: true, subtree: true, characterData: true });
})()`;
