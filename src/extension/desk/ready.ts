import { l10n, window } from 'vscode';
import type { Readiness } from '../../protocol.ts';
import type { Session } from '../client/session.ts';
import { changeSidecar } from '../housestyle/sidecar.ts';
import type { WriteFile } from '../housestyle/write.ts';
import type { DeskData } from './deskData.ts';
import { signature } from './signature.ts';

/** Mark as Ready: says what is open, and signs; on a story that is signed, takes the seal off. */
export async function markReady(data: DeskData, session: Session, write: WriteFile): Promise<void> {
  const { story } = data;
  if (!story) return;
  if (story.uri.scheme === 'untitled') {
    void window.showInformationMessage(l10n.t('Save the story first. The seal is saved in a file next to it.'));
    return;
  }
  const { ready, hash } = story.answer;
  const sign = ready.seal === 'whole' ? null : l10n.t('Mark as Ready');
  const open = openIn(ready);
  const answer = sign
    ? open.length === 0
      ? sign
      : await window.showWarningMessage(
          l10n.t('This story has open items.'),
          { modal: true, detail: open.join('\n') },
          sign,
        )
    : await window.showInformationMessage(
        l10n.t('This story is marked as ready.'),
        { modal: true, detail: l10n.t('Removing the mark tells colleagues that the story is being changed again.') },
        l10n.t('Remove Mark'),
      );
  if (!answer) return;
  await changeSidecar(session, write, story.uri, {
    kind: 'seal',
    seal: sign ? { hash, ...signature(story.uri) } : null,
  });
}

/** What is open, the gravest first, in the words of the interface. */
export function openIn({ errors, warnings, queries, facts }: Readiness): string[] {
  return [
    ...(errors ? [errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors)] : []),
    ...(warnings ? [warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings)] : []),
    ...(queries ? [queries === 1 ? l10n.t('1 open query') : l10n.t('{0} open queries', queries)] : []),
    ...(facts ? [facts === 1 ? l10n.t('1 fact not verified') : l10n.t('{0} facts not verified', facts)] : []),
  ];
}
