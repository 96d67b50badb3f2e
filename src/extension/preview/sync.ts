import * as vscode from 'vscode';
import type { PageAnswer, PagePlace, PageStretch } from '../../protocol.ts';
import { type Alignment, align } from './align.ts';
import { offsetAt, type Place, partAt } from './patch.ts';

/** Milliseconds in which scroll events of the editor are ignored, because the preview caused them. */
const ECHO = 400;

/** About twenty lines; more than that is no margin. UTF-16 units. */
const LARGEST_LEAD = 2000;

/** How the editor is moved by the page, and how far it then stays from where it was told to be. */
export class EditorScroll {
  /** The page moves the editor until then. */
  #echoUntil = 0;
  /** What the page last brought to the editor's top, and how much copy the editor keeps above what it is told to. */
  #aim = 0;
  #lead = 0;

  /** The editor is about to move for another reason than its reader's hand. */
  expect(): void {
    this.#aim = 0;
    this.#echoUntil = Date.now() + ECHO;
  }

  /** Brings a place of the page to the editor's top. */
  follow(editor: vscode.TextEditor, page: PageAnswer, place: Place): void {
    const offset = offsetAt(page, place);
    if (offset === null) return;
    this.#echoUntil = Date.now() + ECHO;
    this.#aim = offset === 0 ? 0 : offset + this.#lead;
    const at = editor.document.positionAt(this.#aim);
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
  }

  /** Whether the editor scrolled because the page did. */
  isEcho(editor: vscode.TextEditor): boolean {
    if (Date.now() >= this.#echoUntil) return false;
    this.#learnLead(editor);
    return true;
  }

  /**
   * Under "top" editors understand a few lines below it, for sticky scroll and surrounding lines. How much copy that is
   * shows once the editor has moved, unless it could not move so far.
   */
  #learnLead({ document, visibleRanges }: vscode.TextEditor): void {
    const first = visibleRanges[0];
    const last = visibleRanges.at(-1);
    if (!first || !last || this.#aim === 0 || last.end.line >= document.lineCount - 1) return;
    if (!keepsLines(document)) {
      this.#lead = 0;
      return;
    }
    const lead = this.#aim - document.offsetAt(first.start);
    if (lead >= 0 && lead < LARGEST_LEAD) this.#lead = lead;
  }
}

/** Whether the editor keeps lines above a line that is to be at its top. */
function keepsLines(document: vscode.TextDocument): boolean {
  const editor = vscode.workspace.getConfiguration('editor', document);
  return editor.get('stickyScroll.enabled', true) || editor.get('cursorSurroundingLines', 0) > 0;
}

// --- words ----------------------------------------------------------------------------------------------------------

/** Where the source of a stretch of the page is; null for a page that has no such part. */
export function sourceOf(
  page: PageAnswer,
  text: string,
  { from, to }: PageStretch,
): [start: number, end: number] | null {
  const start = offsetOf(page, text, from);
  const end = offsetOf(page, text, to);
  return start === null || end === null ? null : [Math.min(start, end), Math.max(start, end)];
}

function offsetOf(page: PageAnswer, text: string, { part, at }: PagePlace): number | null {
  const shown = page.parts[part];
  if (!shown) return null;
  return at === 0 ? shown.start : shown.start + alignmentOf(page, text, part).source(at);
}

/** What of the page shows the words selected in the copy; null where they are not published. */
export function stretchOf(page: PageAnswer, text: string, start: number, end: number): PageStretch | null {
  const from = placeOf(page, text, start);
  const to = placeOf(page, text, end);
  return from && to ? { from, to } : null;
}

function placeOf(page: PageAnswer, text: string, offset: number): PagePlace | null {
  const part = partAt(page, offset);
  const shown = page.parts[part];
  if (!shown) return null;
  return { part, at: alignmentOf(page, text, part).shown(offset - shown.start) };
}

function alignmentOf(page: PageAnswer, text: string, part: number): Alignment {
  const { start, end, hidden, words } = page.parts[part]!;
  return align(words, text.slice(start, end), hidden);
}
