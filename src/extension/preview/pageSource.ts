import type { Event } from 'vscode';
import type { PageAnswer } from '../../protocol.ts';

/** Where the preview gets its pages: the language client. */
export interface PageSource {
  /** The published page of an open article, clean or marked; null where there is none. */
  page(uri: string, marked: boolean): Promise<PageAnswer | null>;
  /** Fires with the address of each document that has just been reviewed. */
  readonly onDidReview: Event<string>;
}
