import { l10n, type Uri, window, workspace } from 'vscode';
import { LONGEST_TRANSCRIPT } from '../../core/index.ts';
import { type CheckedQuote, QuotesRequest } from '../../protocol.ts';
import type { Session } from '../client/session.ts';
import { showStretch } from '../editors.ts';
import { pick } from '../pick.ts';
import type { DeskData } from './deskData.ts';

/** Check Quotes Against Transcript: asks for the transcript, and lists the quotations that are not as they were said. */
export async function checkAgainstTranscript(data: DeskData, session: Session): Promise<void> {
  const { story } = data;
  if (!story) return;
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Transcript or Notes'),
      filters: { [l10n.t('Transcripts')]: ['txt', 'vtt', 'srt', 'md'] },
    })) ?? [];
  if (file) await showQuotes(story.uri, file, session);
}

export async function showQuotes(story: Uri, file: Uri, session: Session): Promise<void> {
  if ((await workspace.fs.stat(file)).size > LONGEST_TRANSCRIPT) {
    void window.showErrorMessage(l10n.t('The transcript is longer than {0} MB.', LONGEST_TRANSCRIPT / 1_000_000));
    return;
  }
  const transcript = new TextDecoder().decode(await workspace.fs.readFile(file));
  const quotes = await session.request(QuotesRequest, { uri: story.toString(), transcript });
  if (!quotes) return;
  const open = quotes.filter(({ match }) => match !== 'exact');
  if (open.length === 0) {
    void window.showInformationMessage(l10n.t('All {0} quotes match the transcript.', quotes.length));
    return;
  }
  const chosen = await pick(
    open.map((quote) => ({
      icon: ICONS[quote.match],
      label: quote.words.slice(0, 80),
      description: [nameOf(quote.match), quote.speaker].filter(Boolean).join(' · '),
      detail: quote.diff
        .map(({ kind, text }) => (kind === 'same' ? text : kind === 'out' ? `[-${text}-]` : `{+${text}+}`))
        .join(' '),
      quote,
    })),
    {
      title: l10n.t('{0} of {1} quotes don’t match the transcript', open.length, quotes.length),
      placeHolder: l10n.t('[-said, not printed-] {+printed, not said+}'),
      matchOnDetail: true,
    },
  );
  if (chosen) await showStretch(story.toString(), chosen.quote.at.start, chosen.quote.at.end, false);
}

const ICONS: Readonly<Record<CheckedQuote['match'], string>> = {
  exact: 'check',
  cut: 'scissors',
  nearly: 'diff',
  missing: 'question',
};

function nameOf(match: CheckedQuote['match']): string {
  switch (match) {
    case 'cut':
      return l10n.t('cut without an ellipsis');
    case 'nearly':
      return l10n.t('other words');
    case 'missing':
      return l10n.t('not found');
    case 'exact':
      return l10n.t('as said');
  }
}
