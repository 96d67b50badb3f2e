/**
 * Every custom message, declared once: between the editor and the language server, and between the editor and the
 * preview's webview. Types and guards only.
 */

import type { Page, Slot } from './core/render/page.ts';

export type { Page, Slot } from './core/render/page.ts';

/** A method name that carries the types of its parameters and its answer. */
export interface RequestName<P, R> {
  readonly method: string;
  readonly _types?: [P, R];
}
export interface NotificationName<P> {
  readonly method: string;
  readonly _types?: P;
}
const request = <P, R>(method: string): RequestName<P, R> => ({ method });
const notification = <P>(method: string): NotificationName<P> => ({ method });

// --- editor to server -----------------------------------------------------------------------------------------------

/** The published page of an open article. Null when the document is not open in the server or is no article. */
export const PageRequest = request<{ uri: string }, PageAnswer | null>('copydesk/page');

/** A rule's page in Markdown; null for an unknown id. */
export const RulePageRequest = request<{ id: string }, { markdown: string } | null>('copydesk/rulePage');

/** What `copydesk.yaml` says about a file being an article. */
export const ArticleGlobsRequest = request<{ uri: string }, 'include' | 'exclude' | 'silent'>('copydesk/articleGlobs');

/** A finding that was let stand, as the file beside the article holds it. */
export interface LetStand {
  readonly rule: string;
  readonly words: string;
  readonly before?: string;
  readonly after?: string;
  readonly reason?: string;
  readonly who?: string;
  readonly when?: string;
}

/** What the quick-fix "Let it stand…" gives to its command. */
export interface StetWish {
  readonly uri: string;
  readonly stet: LetStand;
}

/** The file beside an article with a finding let stand, or one revoked. Null where this version must not write it. */
export const StetRequest = request<{ text: string | null; add?: LetStand; remove?: LetStand }, { text: string } | null>(
  'copydesk/stet',
);

/** What was let stand in an open article, and where; start is null for what has expired. */
export const StoodRequest = request<
  { uri: string },
  (LetStand & { start: number | null; end: number | null })[] | null
>('copydesk/stood');

/** A person says whether a document is an article, whatever it looks like; null leaves it to Copydesk again. */
export const ChoiceNotification = notification<{ uri: string; article: boolean | null }>('copydesk/choice');

// --- server to editor -----------------------------------------------------------------------------------------------

/** Sent after each review; the status item shows it. */
export const ReviewedNotification = notification<Reviewed>('copydesk/reviewed');

/** The text of a file that only the editor can reach; null when there is none. */
export const ReadFileRequest = request<{ uri: string }, string | null>('copydesk/readFile');

/** What the editor tells the server when it starts. */
export interface InitializationOptions {
  /** Link to a rule's page, `{id}` in it replaced; absent: diagnostics carry no link. */
  readonly ruleLink?: string;
  /** Command of the quick-fix that lets a finding stand; absent: there is none. */
  readonly stetCommand?: string;
  /** What a person said earlier about documents being articles, by uri. */
  readonly choices?: Readonly<Record<string, boolean>>;
}

export interface Reviewed {
  readonly uri: string;
  readonly version: number;
  readonly article: boolean;
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number; readonly hint: number };
  /** Words of the body. */
  readonly words: number;
  /** Distinct people or organisations credited with a quotation. */
  readonly sources: number;
  /** Style pack in force. */
  readonly style: string;
  /** Rules that threw and were skipped in this review. */
  readonly skipped: readonly string[];
  /** The review itself failed; the log says why. */
  readonly failed: boolean;
}

export const SLOTS: readonly Slot[] = ['top', 'figure', 'body', 'after'];

export interface PageAnswer extends Page {
  readonly version: number;
}

// --- webview to editor ----------------------------------------------------------------------------------------------

export type FromWebview =
  /** The script runs and wants the page. */
  | { readonly type: 'ready' }
  /** The reader clicked a part: reveal its source. Index into Page.parts. */
  | { readonly type: 'reveal'; readonly part: number };

// --- editor to webview ----------------------------------------------------------------------------------------------

/** In one slot, remove `remove` elements from `from` on and insert these. */
export interface SlotPatch {
  readonly slot: Slot;
  readonly from: number;
  readonly remove: number;
  readonly insert: readonly string[];
}

export type ToWebview =
  | { readonly type: 'patch'; readonly title: string; readonly uri: string; readonly patches: readonly SlotPatch[] }
  /** The part at the editor's cursor, index into Page.parts, or -1. */
  | { readonly type: 'active'; readonly part: number }
  | { readonly type: 'empty'; readonly message: string };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Messages are checked on arrival: a webview is not trusted to keep the types. */
export function isFromWebview(value: unknown): value is FromWebview {
  if (!isObject(value)) return false;
  return value.type === 'ready' || (value.type === 'reveal' && Number.isInteger(value.part));
}

export function isToWebview(value: unknown): value is ToWebview {
  if (!isObject(value)) return false;
  if (value.type === 'patch') return Array.isArray(value.patches) && typeof value.title === 'string';
  return (
    (value.type === 'active' && Number.isInteger(value.part)) ||
    (value.type === 'empty' && typeof value.message === 'string')
  );
}
