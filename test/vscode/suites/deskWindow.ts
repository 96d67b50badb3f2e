import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Ring, Window } from '../ring.mjs';
import { openFile, palette, until, workbench } from '../ui.mjs';

/** A window with stories and the Copydesk views, and what tests look at in them. */

export type Page = Window['page'];
export type Locator = ReturnType<Page['locator']>;
/** Keeps a picture of a window under a name. */
export type Picture = (window: Window, name: string) => Promise<void>;

export const STORY = `River rises in Port Ada

By Nell Astbury Nov. 3, 2026

“The gates were never closed,” site engineer Dana Okoro said on Monday. “Nobody told the crew.”

The river has risen 40 feet, according to the Harbor Agency. The council meets on Thursday, Mayor Bo Lind said.
`;
export const OTHER = STORY.replace('River rises in Port Ada', 'Bridge closes in Salem').replace(
  'The river has risen',
  '“We found out from a bill.”\n\nThe river has risen',
);

/** Commands that a user may bind to keys, and the keys that these tests bind. */
export const KEYS = {
  'copydesk.sources.focus': 'Control+Alt+1',
  'copydesk.facts.focus': 'Control+Alt+2',
  'copydesk.drafts.focus': 'Control+Alt+3',
  'copydesk.noteFact': 'Control+Alt+N',
  'copydesk.tickFact': 'Control+Alt+T',
  'copydesk.reviewAll': 'Control+Alt+V',
  'copydesk.sortDrafts': 'Control+Alt+S',
  'copydesk.askWriter': 'Control+Alt+Q',
  'copydesk.resolveQuery': 'Control+Alt+R',
  'copydesk.reopenQuery': 'Control+Alt+O',
  'copydesk.withdrawQuery': 'Control+Alt+W',
  'copydesk.markReady': 'Control+Alt+M',
  'workbench.action.focusActiveEditorGroup': 'Control+Alt+E',
  'workbench.action.focusCommentsPanel': 'Control+Alt+P',
} as const;
export const keybindings = Object.entries(KEYS).map(([command, key]) => ({
  command,
  key: key.replace('Control', 'ctrl').toLowerCase(),
}));

export interface DeskWindow {
  readonly window: Window;
  readonly page: Page;
  readonly folder: string;
  /** The file beside the story; empty before there is one. */
  sidecar(): string;
  close(): Promise<void>;
}

/** A window with `river.story` in the editor, `bridge.story`, and a list that is no story. */
export async function openDesk(
  ring: Ring,
  options: {
    settings?: Record<string, unknown>;
    keybindings?: typeof keybindings;
    files?: Record<string, string>;
    web?: boolean;
  } = {},
): Promise<DeskWindow> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-desk-'));
  const files = {
    'river.story': STORY,
    'bridge.story': OTHER,
    'chores.txt': '- buy milk\n- call Bo\n- water plants\n',
    ...options.files,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const window = await ring.open({
    folder,
    settings: { 'copydesk.signature': 'MA', ...options.settings },
    viewport: { width: 1500, height: 1000 },
    ...(options.keybindings ? { keybindings: options.keybindings } : {}),
    ...(options.web ? { web: true } : {}),
  });
  const { page } = window;
  await workbench(page);
  await openFile(page, 'river.story');
  await deskItem(page).waitFor();
  return {
    window,
    page,
    folder,
    sidecar() {
      const file = join(folder, 'river.story.copydesk.yaml');
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    },
    async close() {
      await window.close();
      rmSync(folder, { recursive: true, maxRetries: 5 });
    },
  };
}

export const deskItem = (page: Page): Locator => page.locator('.statusbar-item[id$="copydesk.desk"]');

const pane = (view: string): string => `.pane:has(.pane-header[aria-label*="${view}"])`;
export const rows = (page: Page, view: string): Locator => page.locator(`${pane(view)} .monaco-list-row`);

/** The rows of a view, by their labels as a screen reader reads them. */
export const labels = (page: Page, view: string): Promise<string[]> =>
  rows(page, view).evaluateAll((all) =>
    all.map((row) => (row as { getAttribute(name: string): string | null }).getAttribute('aria-label') ?? ''),
  );

/** Waits until a view has a row that reads so. */
export const rowReads = (page: Page, view: string, words: RegExp): Promise<unknown> =>
  until(async () => (await labels(page, view)).some((label) => words.test(label)), { what: `${view}: ${words}` });

/** What a view shows of each row, and where its label begins, in pixels. */
export const shownRows = (page: Page, view: string): Promise<{ text: string; left: number }[]> =>
  rows(page, view).evaluateAll((all) =>
    all.map((row) => {
      const label = (row as HTMLElement).querySelector('.monaco-icon-label')!;
      return {
        text: (label.textContent ?? '').replace(/\u00a0/g, ' '),
        left: Math.round(label.getBoundingClientRect().left),
      };
    }),
  );

/** What stands beside the title of a view. */
export const description = async (page: Page, view: string): Promise<string> =>
  (await page.locator(`${pane(view)} .pane-header .description`).textContent()) ?? '';

/** Puts the keyboard on a row of a view, counted from 0, and waits until it stands there: a list that is filled again takes it away. */
export async function onRow(page: Page, view: string, index: number): Promise<void> {
  await palette(page, `Focus on ${view} View`);
  const row = page.locator(`${pane(view)} .monaco-list:focus-within .monaco-list-row.focused[data-index="${index}"]`);
  await until(
    async () => {
      await page.keyboard.press('Home');
      for (let down = 0; down < index; down++) await page.keyboard.press('ArrowDown');
      return (await row.count()) === 1;
    },
    { what: `the keyboard on row ${index} of ${view}` },
  );
}

const FOCUS: Readonly<Record<string, string>> = {
  Sources: KEYS['copydesk.sources.focus'],
  'Facts to Verify': KEYS['copydesk.facts.focus'],
  Drafts: KEYS['copydesk.drafts.focus'],
};

/**
 * Puts the keyboard on the row of a view that reads so: the view's key, then the keys of lists from the first row down, each
 * waited for. Where the list is filled again meanwhile, it begins anew. The window has our `keybindings`.
 */
export async function onRowThatReads(page: Page, view: string, words: RegExp): Promise<void> {
  const focused = page.locator(`${pane(view)} .monaco-list:focus-within .monaco-list-row.focused`);
  const at = async (): Promise<number> => Number(await focused.getAttribute('data-index', { timeout: 2000 }));
  const reads = async (): Promise<boolean> =>
    words.test((await focused.getAttribute('aria-label', { timeout: 2000 })) ?? '');
  await until(
    async () => {
      await page.keyboard.press(FOCUS[view]!);
      await page.locator(`${pane(view)} .monaco-list:focus-within`).waitFor({ timeout: 5000 });
      await page.keyboard.press('Home');
      await until(async () => (await at()) === 0, { limit: 2000, every: 20, what: 'the first row' });
      while (!(await reads())) {
        const next = (await at()) + 1;
        await page.keyboard.press('ArrowDown');
        await until(async () => (await at()) === next, { limit: 2000, every: 20, what: 'the next row' });
      }
      return true;
    },
    { what: `the keyboard on ${words} of ${view}` },
  );
}
