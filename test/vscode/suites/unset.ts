import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ring, Window } from '../ring.mjs';
import type { Suite } from '../suite.ts';
import { openFile, problems, statusItem, until, workbench } from '../ui.mjs';

/** An editor who has set nothing: no copydesk.yaml, no setting. */

const SEED = 'county-budget.txt';

/** The complaints in the logs that speak of Copydesk: its own, and those of the extension host. */
const complaints = ({ userDataDir }: Window): string[] =>
  readdirSync(userDataDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.log'))
    .flatMap((file) =>
      readFileSync(join(userDataDir, file), 'utf8')
        .split('\n')
        .map((line) => `${file}: ${line}`),
    )
    .filter((line) => /copydesk/i.test(line) && /\[(?:error|warn|critical)\]/.test(line));

async function openSeed(ring: Ring, settings?: Record<string, unknown>): Promise<Window> {
  const window = await ring.open(settings && { settings });
  await workbench(window.page);
  await openFile(window.page, SEED);
  await statusItem(window.page, 'News Article').waitFor();
  await until(async () => (await problems(window.page)).some(({ source }) => source === 'Copydesk'), {
    what: 'findings',
  });
  return window;
}

export function unsetTests(suite: Suite, ring: Ring): void {
  suite.test('without any configuration: findings, no error in the log, nothing to set', async () => {
    // That a complaint would be found is shown by one.
    const faulty = await openSeed(ring, { 'copydesk.rules': { 'no/such-rule': 'off' } });
    await until(() => complaints(faulty).some((line) => line.includes('no/such-rule')), {
      limit: 10_000,
      what: 'the faulty setting in the log',
    });
    await faulty.close();

    const window = await openSeed(ring);
    await window.page.waitForTimeout(2000);
    assert.deepEqual(complaints(window), []);
    assert.equal(await window.page.locator('.notification-toast').count(), 0, 'no message');
    const settings = readFileSync(join(window.userDataDir, 'User', 'settings.json'), 'utf8');
    assert.doesNotMatch(settings, /copydesk/, 'no setting was made');
    await window.close();
  });
}
