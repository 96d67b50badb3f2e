import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  type TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import { onOneLine } from '../../core/index.ts';
import type { CheckedFact, DeskAnswer, Tick } from '../../protocol.ts';
import type { Session } from '../client/session.ts';
import { changeSidecar } from '../housestyle/sidecar.ts';
import { mayWrite, type WriteFile } from '../housestyle/write.ts';
import type { DeskData, DeskStory } from './deskData.ts';
import { goTo } from './places.ts';
import { signature } from './signature.ts';

type DeskFact = DeskAnswer['facts'][number];
/** A fact, or a kind of facts. */
export type FactRow =
  | { readonly story: DeskStory; readonly fact: DeskFact }
  | { readonly story: DeskStory; readonly kind: Kind };
type Kind = CheckedFact['fact']['kind'];

export interface FactsView {
  readonly subscriptions: readonly Disposable[];
  /** Ticks the fact at the cursor, or takes its tick away. */
  tick(): Promise<void>;
  /** Ticks the fact on which the keyboard stands in the view, or takes its tick away. */
  toggle(): Promise<void>;
  /** Asks for a note or a link to the evidence, and ticks. */
  note(row: unknown): Promise<void>;
  setByKind(byKind: boolean): void;
}

/** The view Facts to Verify, with a box for each fact. */
export function registerFacts(data: DeskData, session: Session, write: WriteFile): FactsView {
  const changed = new EventEmitter<void>();
  let byKind = false;

  const view = window.createTreeView<FactRow>('copydesk.facts', {
    showCollapseAll: true,
    manageCheckboxStateManually: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren(row) {
        const { story } = data;
        if (!story) return [];
        const { facts } = story.answer;
        if (!row)
          return byKind
            ? [...new Set(facts.map(({ fact }) => fact.kind))].map((kind) => ({ story, kind }))
            : facts.map((fact) => ({ story, fact }));
        return 'kind' in row ? facts.filter(({ fact }) => fact.kind === row.kind).map((fact) => ({ story, fact })) : [];
      },
      getTreeItem: (row) => ('kind' in row ? kindItem(row) : factItem(row)),
    },
  });

  async function set(
    story: DeskStory,
    facts: readonly DeskFact[],
    ticked: boolean,
    more: Partial<Tick> = {},
  ): Promise<void> {
    if (facts.length > 0 && story.uri.scheme === 'untitled')
      void window.showInformationMessage(l10n.t('Save the story first. Ticks are saved in a file next to it.'));
    else if (facts.length > 0) {
      const ticks = ticked
        ? facts.map(({ unsigned }) => ({ ...unsigned, ...more, ...signature(story.uri) }))
        : facts.flatMap(({ tick }) => tick ?? []);
      await changeSidecar(session, write, story.uri, { kind: ticked ? 'tick' : 'untick', ticks });
    }
    show();
  }

  function show(): void {
    const story = data.story?.answer;
    view.description = story
      ? l10n.t('{0} of {1}', story.ready.allFacts - story.ready.facts, story.ready.allFacts)
      : '';
    const fallen = story?.fallen.length ?? 0;
    view.message =
      fallen === 0
        ? undefined!
        : fallen === 1
          ? l10n.t('1 tick was cleared: its words changed.')
          : l10n.t('{0} ticks were cleared: their words changed.', fallen);
    changed.fire();
  }

  /** The facts at the cursor: the shortest that holds it. */
  function atCursor(): { story: DeskStory; fact: DeskFact } | undefined {
    const editor = window.activeTextEditor;
    const { story } = data;
    if (!editor || !story || editor.document.uri.toString() !== story.uri.toString()) return;
    const at = editor.document.offsetAt(editor.selection.active);
    const here = story.answer.facts.flatMap((fact) =>
      fact.fact.places
        .filter(({ start, end }) => start <= at && at <= end)
        .map(({ start, end }) => ({ fact, size: end - start })),
    );
    const [first] = here.sort((a, b) => a.size - b.size);
    return first && { story, fact: first.fact };
  }

  const chosen = (row: unknown): { story: DeskStory; fact: DeskFact } | undefined => {
    if (isFactRow(row)) return row;
    const [selected] = view.selection;
    return view.visible && selected && 'fact' in selected ? selected : atCursor();
  };

  return {
    subscriptions: [
      view,
      changed,
      data.onDidChange(show),
      view.onDidChangeCheckboxState(async ({ items }) => {
        const rows = items.flatMap(([row, state]) =>
          'fact' in row ? [{ row, ticked: state === TreeItemCheckboxState.Checked }] : [],
        );
        for (const ticked of [true, false]) {
          const some = rows.filter((one) => one.ticked === ticked);
          if (some[0])
            await set(
              some[0].row.story,
              some.map(({ row }) => row.fact),
              ticked,
            );
        }
      }),
    ],
    async tick() {
      const here = atCursor();
      if (here) await set(here.story, [here.fact], here.fact.tick === null);
      else void window.showInformationMessage(l10n.t('No fact to verify at the cursor.'));
    },
    async toggle() {
      // A view does not tell where its focus is, only what is selected.
      await commands.executeCommand('list.selectAndPreserveFocus');
      const row = await selected(view);
      if (row && 'fact' in row) await set(row.story, [row.fact], row.fact.tick === null);
    },
    async note(row) {
      const target = chosen(row);
      if (!target) {
        void window.showInformationMessage(l10n.t('No fact to verify at the cursor.'));
        return;
      }
      if (!(await mayWrite())) return;
      const typed = await window.showInputBox({
        title: l10n.t('Note on “{0}”', target.fact.fact.words),
        prompt: l10n.t('How it was verified, or a link to the evidence'),
        value: target.fact.tick?.link ?? target.fact.tick?.note ?? '',
      });
      if (typed === undefined) return;
      const words = typed.trim();
      await set(
        target.story,
        [target.fact],
        true,
        /^https?:\/\/\S+$/.test(words) ? { link: words } : words ? { note: words } : {},
      );
    },
    setByKind(value) {
      byKind = value;
      show();
    },
  };
}

/** Milliseconds between two looks at a list that is being filled, and how often it is looked at. */
const PAUSE = 50;
const MOST_LOOKS = 100;

/** The row that is selected. While a list is filled again the editor knows none, and a key would be lost. */
async function selected(view: TreeView<FactRow>): Promise<FactRow | undefined> {
  for (let look = 0; view.visible && view.selection.length === 0 && look < MOST_LOOKS; look++)
    await new Promise((done) => setTimeout(done, PAUSE));
  return view.selection[0];
}

const isFactRow = (row: unknown): row is { story: DeskStory; fact: DeskFact } =>
  typeof row === 'object' && row !== null && 'fact' in row && 'story' in row;

function kindItem({ story, kind }: { story: DeskStory; kind: Kind }): TreeItem {
  const facts = story.answer.facts.filter(({ fact }) => fact.kind === kind);
  const done = facts.filter(({ tick }) => tick).length;
  return {
    label: kindName(kind),
    description: l10n.t('{0} of {1}', done, facts.length),
    accessibilityInformation: { label: `${kindName(kind)}, ${l10n.t('{0} of {1} verified', done, facts.length)}` },
    collapsibleState: TreeItemCollapsibleState.Expanded,
    iconPath: new ThemeIcon(ICONS[kind]),
  };
}

function factItem({ story, fact: { fact, tick } }: { story: DeskStory; fact: DeskFact }): TreeItem {
  const parts = [
    fact.of,
    fact.detail,
    fact.places.length > 1 ? l10n.t('{0} times', fact.places.length) : null,
    ...(tick ? [tick.who, tick.when?.replace('T', ' '), tick.note, tick.link] : []),
  ].filter(Boolean);
  const state = tick ? l10n.t('verified') : l10n.t('not verified');
  const words = onOneLine(fact.words);
  return {
    label: words,
    description: onOneLine(parts.join(' · ')),
    tooltip: `${kindName(fact.kind)}: ${words}`,
    contextValue: tick ? 'ticked' : 'unticked',
    iconPath: new ThemeIcon(ICONS[fact.kind]),
    checkboxState: {
      state: tick ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
      accessibilityInformation: { label: `${fact.words}, ${state}`, role: 'checkbox' },
    },
    accessibilityInformation: { label: [kindName(fact.kind), fact.words, ...parts, state].join(', ') },
    command: goTo(story, fact.places[0]!, true),
  };
}

const ICONS: Readonly<Record<Kind, string>> = {
  name: 'person',
  organization: 'organization',
  place: 'location',
  figure: 'symbol-numeric',
  date: 'calendar',
  quotation: 'quote',
  affiliation: 'law',
  caption: 'device-camera',
  link: 'link',
  phone: 'call-outgoing',
  address: 'home',
  superlative: 'star',
  accusation: 'warning',
  cause: 'warning',
  toll: 'warning',
  motive: 'warning',
};

function kindName(kind: Kind): string {
  switch (kind) {
    case 'name':
      return l10n.t('Name');
    case 'organization':
      return l10n.t('Organization');
    case 'place':
      return l10n.t('Place');
    case 'figure':
      return l10n.t('Figure');
    case 'date':
      return l10n.t('Date');
    case 'quotation':
      return l10n.t('Quotation');
    case 'affiliation':
      return l10n.t('Court or party');
    case 'caption':
      return l10n.t('Caption');
    case 'link':
      return l10n.t('Link');
    case 'phone':
      return l10n.t('Phone number');
    case 'address':
      return l10n.t('Address');
    case 'superlative':
      return l10n.t('Superlative');
    case 'accusation':
      return l10n.t('Accusation without a source');
    case 'cause':
      return l10n.t('Cause without a source');
    case 'toll':
      return l10n.t('Toll without a source');
    case 'motive':
      return l10n.t('Motive without a source');
  }
}
