import type { Browser, BrowserContext, Page } from 'playwright-core';

/** One VS Code and the page that shows it. */
export interface Window {
  page: Page;
  context: BrowserContext;
  browser: Browser;
  /** The folder that is open: a copy of the sample articles. */
  folder: string;
  userDataDir: string;
  extensionsDir: string;
  /** The server's process, which leads the group of all that it starts. */
  pid: number;
  serverLog(): string;
  close(): Promise<void>;
}

/** What a UI suite is given: `export function run(ring: Ring): Promise<Counts>`. */
export interface Ring {
  /** Whether the windows have the extension installed from its package, not loaded from this project. */
  isInstalled: boolean;
  open(options?: {
    folder?: string;
    settings?: Record<string, unknown>;
    /** Keys of the user, as keybindings.json has them. */
    keybindings?: readonly { key: string; command: string }[];
    viewport?: { width: number; height: number };
    /** The folder is not trusted until somebody says so. */
    asksForTrust?: boolean;
    /** The folder of the extension, otherwise this project's; false: a VS Code without ours. */
    extension?: string | false;
    /** The extension in the browser's host, as on vscode.dev. */
    web?: boolean;
  }): Promise<Window>;
  /** Keeps a picture of each open window and closes it, for suite.run's `onFailure`. */
  fail(title: string): Promise<void>;
}

export const ROOT: string;
export const RESULTS: string;
export function copySeeds(): string;
export function createRing(options: { name: string; extensionsDir?: string }): Ring & { closeAll(): Promise<void> };
