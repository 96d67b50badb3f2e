import { l10n, Uri, window, workspace } from 'vscode';
import { type Stet, type StetArgs, StetsRequest } from '../../protocol.ts';
import type { Session } from '../client/session.ts';
import { clip } from '../clip.ts';
import { pick } from '../pick.ts';
import { changeSidecar } from './sidecar.ts';
import { mayWrite, type WriteFile } from './write.ts';

const reasons = (): string[] => [
  l10n.t('Correct in this context'),
  l10n.t('Document, title or term'),
  l10n.t('Official spelling'),
  l10n.t('Confirmed by the writer'),
  l10n.t('Desk decision'),
];

/** “Stet…”: asks why, and remembers it in the file beside the story. */
export async function addStet(session: Session, write: WriteFile, given: unknown): Promise<void> {
  if (!isStetArgs(given) || !(await mayWrite())) return;
  const story = Uri.parse(given.uri, true);
  if (story.scheme === 'untitled') {
    void window.showInformationMessage(l10n.t('Save the story first. Stets are saved in a file next to it.'));
    return;
  }
  const reason = given.stet.reason ?? (await askReason(given.stet));
  if (!reason) return;
  const who = workspace.getConfiguration('copydesk', story).get<string>('signature', '').trim();
  const when = new Date().toISOString().slice(0, 10);
  const add = { ...given.stet, reason, ...(who ? { who } : {}), when };
  await changeSidecar(session, write, story, { kind: 'stet', stet: add });
}

/** Lists what was let stand in the active story: choose one to go to its place, or revoke it. */
export async function showStets(session: Session, write: WriteFile): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { document } = editor;
  const stood = (await session.request(StetsRequest, { uri: document.uri.toString() })) ?? [];
  if (stood.length === 0) {
    void window.showInformationMessage(l10n.t('No stets in this story.'));
    return;
  }
  const chosen = await pick(
    stood.map(({ start, end, ...stet }) => ({
      icon: start === null ? 'warning' : 'check',
      label: clip(stet.words),
      description: [stet.rule, stet.who, stet.when].filter(Boolean).join(' · '),
      detail: start === null ? l10n.t('Expired: the text changed. {0}', stet.reason ?? '') : (stet.reason ?? ''),
      stet,
    })),
    {
      title: l10n.t('Stets in this story'),
      placeHolder: l10n.t('Choose a stet to remove'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (!chosen) return;
  const revoke = l10n.t('Remove');
  const answer = await window.showInformationMessage(
    l10n.t('Stet: “{0}” ({1})', clip(chosen.stet.words), chosen.stet.rule),
    { modal: true, detail: l10n.t('The finding will come back.') },
    revoke,
  );
  if (answer === revoke) await changeSidecar(session, write, document.uri, { kind: 'unstet', stet: chosen.stet });
}

async function askReason({ rule, words }: Stet): Promise<string | undefined> {
  const title = l10n.t('Stet “{0}” ({1})', clip(words), rule);
  const other = l10n.t('Another reason…');
  const placeHolder = l10n.t('Reason (your colleagues will see it)');
  const chosen = await pick(
    [...reasons(), other].map((label) => ({ label })),
    { title, placeHolder },
  );
  if (chosen?.label !== other) return chosen?.label;
  const typed = await window.showInputBox({ title, prompt: l10n.t('Reason') });
  return typed?.trim() || undefined;
}

function isStetArgs(value: unknown): value is StetArgs {
  return (
    typeof value === 'object' && value !== null && 'uri' in value && 'stet' in value && typeof value.uri === 'string'
  );
}
