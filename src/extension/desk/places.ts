import { type Command, l10n, Position, Range, type Uri, workspace } from 'vscode';
import { onOneLine } from '../../core/index.ts';
import { documentAt, showStretch } from '../editors.ts';
import type { DeskStory } from './deskData.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The words of a stretch of a story, on one line. */
export const wordsAt = ({ uri }: Pick<DeskStory, 'uri'>, { start, end }: Stretch): string =>
  onOneLine((documentAt(uri.toString())?.getText().slice(start, end) ?? '').replace(/\s+/g, ' ').trim());

/** What a click on a row does; with `stays` the keyboard stays in the view. */
export const goTo = ({ uri }: Pick<DeskStory, 'uri'>, { start, end }: Stretch, stays = false): Command => ({
  title: l10n.t('Go to Text'),
  command: 'copydesk.goToWords',
  arguments: [uri.toString(), start, end, stays],
});

/** The command that a click on a row runs. */
export async function goToWords(uri: unknown, start: unknown, end: unknown, stays: unknown): Promise<void> {
  if (typeof uri === 'string' && typeof start === 'number' && typeof end === 'number')
    await showStretch(uri, start, end, stays === true);
}

/** A stretch of an open story as the editor counts. */
export function rangeAt(uri: Uri, { start, end }: Stretch): Range {
  const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  return document
    ? new Range(document.positionAt(start), document.positionAt(end))
    : new Range(new Position(0, 0), new Position(0, 0));
}
