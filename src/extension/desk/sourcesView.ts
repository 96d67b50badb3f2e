import {
  type Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  type TreeItem,
  TreeItemCollapsibleState,
  window,
  workspace,
} from 'vscode';
import { onOneLine } from '../../core/index.ts';
import type { Voice } from '../../protocol.ts';
import type { DeskData, DeskStory } from './deskData.ts';
import { goTo, wordsAt } from './places.ts';

/** A voice, or one of the places where it is heard. */
type Row = { readonly voice: Voice; readonly place?: number; readonly story: DeskStory };

/** The view Sources: whom the story in view hears. */
export function registerSources(data: DeskData): Disposable[] {
  const changed = new EventEmitter<void>();
  const view = window.createTreeView<Row>('copydesk.sources', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren(row) {
        const { story } = data;
        if (!story) return [];
        if (!row) return story.answer.sources.map((voice) => ({ voice, story }));
        return row.place === undefined ? row.voice.places.map((_, place) => ({ ...row, place })) : [];
      },
      getTreeItem: (row) => (row.place === undefined ? voiceItem(row) : placeItem(row, row.place)),
    },
  });
  const show = (): void => {
    const count = data.story?.answer.sources.length;
    view.description = count === undefined ? '' : String(count);
    changed.fire();
  };
  return [
    view,
    changed,
    data.onDidChange(show),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk.sources')) show();
    }),
  ];
}

function voiceItem({ voice, story }: Row): TreeItem {
  const parts = [voice.role, heard(voice), standing(voice), ...notes(voice)].filter(Boolean);
  const place = voice.places[0] ?? voice.first;
  return {
    label: onOneLine(voice.name),
    description: onOneLine(parts.join(' · ')),
    tooltip: wordsAt(story, place),
    iconPath: new ThemeIcon(ICONS[voice.kind]),
    collapsibleState: voice.places.length > 1 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
    accessibilityInformation: { label: [voice.name, ...parts].join(', ') },
    command: goTo(story, place),
  };
}

function placeItem({ voice, story }: Row, index: number): TreeItem {
  const place = voice.places[index]!;
  const words = wordsAt(story, place);
  return {
    label: words,
    tooltip: words,
    iconPath: new ThemeIcon(/^["“‘'«]/.test(words) ? 'quote' : 'comment'),
    accessibilityInformation: { label: `${voice.name}: ${words}` },
    command: goTo(story, place),
  };
}

const ICONS: Readonly<Record<Voice['kind'], string>> = {
  person: 'person',
  body: 'organization',
  document: 'file-text',
  unnamed: 'question',
};

function heard({ quotes, words, statements }: Voice): string {
  if (quotes === 0) return statements === 0 ? l10n.t('not heard') : l10n.t('not quoted');
  return quotes === 1 ? l10n.t('1 quote, {0} words', words) : l10n.t('{0} quotes, {1} words', quotes, words);
}

function standing({ standing: how, through }: Voice): string {
  switch (how) {
    case 'anonymous':
      return l10n.t('unnamed');
    case 'unclear':
      return l10n.t('unclear who');
    case 'document':
      return l10n.t('document');
    case 'second-hand':
      return l10n.t('as reported by {0}', through ?? '');
    case 'on record':
      return l10n.t('on the record');
  }
}

function notes({ only, response, pronoun }: Voice): string[] {
  const shown = workspace.getConfiguration('copydesk').get<boolean>('sources.pronouns', false);
  return [
    ...(only ? [l10n.t('only voice')] : []),
    ...(response === 'none' ? [l10n.t('accused, no response')] : []),
    ...(response === 'asked for' ? [l10n.t('accused, response sought')] : []),
    ...(response === 'given' ? [l10n.t('accused, responds')] : []),
    ...(shown && pronoun ? [pronoun] : []),
  ];
}
