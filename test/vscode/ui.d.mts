import type { FrameLocator, Locator, Page } from 'playwright-core';

export interface Problem {
  text: string;
  severity: 'error' | 'warning' | 'info';
  source: string;
  code: string;
  /** Both count from one, as the panel does. */
  line: number;
  column: number;
  file: string;
}

export function until<T>(
  check: () => T | Promise<T>,
  options?: { limit?: number; every?: number; what?: string },
): Promise<Exclude<T, false | null | undefined | 0 | ''>>;
export function still<T extends object>(measure: () => Promise<T>): Promise<T>;
export function reload(page: Page): Promise<void>;
export function workbench(page: Page): Promise<void>;
export function openFile(page: Page, name: string): Promise<Locator>;
export function editor(page: Page, name: string): Locator;
export function editorText(page: Page, name: string): Promise<string>;
export function save(page: Page): Promise<void>;
export function palette(page: Page, title: string): Promise<void>;
export function answer(page: Page, title: string, text: string): Promise<void>;
export function selectWord(page: Page, name: string, word: string): Promise<void>;
export function colorTheme(page: Page, name: string): Promise<void>;
export function problems(page: Page): Promise<Problem[]>;
export function goToProblem(page: Page, text: string): Promise<void>;
export function quickFixes(page: Page): Promise<string[]>;
export function quickFix(page: Page, choice?: string | number): Promise<string>;
export function previewFrame(page: Page, index?: number): FrameLocator;
export function statusItem(page: Page, text: string): Locator;
