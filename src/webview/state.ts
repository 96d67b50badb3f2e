/** What the preview remembers while it is hidden and after a reload, and the only door to the editor. */

import type { FromWebview } from '../protocol.ts';

export interface State {
  /** The address of the article shown. */
  readonly uri: string;
  /** The preview stays with it. */
  readonly pinned: boolean;
  readonly view: 'page' | 'cards';
  readonly copy: 'clean' | 'marked';
  readonly width: 'fit' | 'phone' | 'tablet' | 'desktop';
  readonly tone: 'follow' | 'light' | 'dark';
}

interface Host {
  postMessage(message: FromWebview): void;
  getState(): unknown;
  setState(state: State): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();

export const CHOICES = {
  view: ['page', 'cards'],
  copy: ['clean', 'marked'],
  width: ['fit', 'phone', 'tablet', 'desktop'],
  tone: ['follow', 'light', 'dark'],
} as const;

export type Switch = keyof typeof CHOICES;

export const isSwitch = (name: string | undefined): name is Switch =>
  name !== undefined && Object.hasOwn(CHOICES, name);

export const fits = (name: string, value: unknown): boolean =>
  isSwitch(name) && (CHOICES[name] as readonly unknown[]).includes(value);

let state: State = {
  uri: '',
  pinned: false,
  view: 'page',
  copy: 'clean',
  width: 'fit',
  tone: 'follow',
  ...readState(host.getState()),
};

/** Earlier versions kept less, and may have kept other things. */
function readState(saved: unknown): Partial<State> {
  if (typeof saved !== 'object' || saved === null) return {};
  const kept = Object.entries(saved).filter(([name, value]) => {
    if (name === 'uri') return typeof value === 'string';
    return name === 'pinned' ? typeof value === 'boolean' : fits(name, value);
  });
  return Object.fromEntries(kept);
}

export const current = (): State => state;

export function keep(change: Partial<State>): void {
  state = { ...state, ...change };
  host.setState(state);
}

export const tell = (message: FromWebview): void => host.postMessage(message);
