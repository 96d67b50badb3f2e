import { type Disposable, l10n, StatusBarAlignment, window, workspace } from 'vscode';
import type { DeskData } from './deskData.ts';
import { openIn } from './ready.ts';

/** Before the line and column. */
const PRIORITY = 105;

/** The item in the status bar that says how far a story is; `copydesk.statusBar` switches it off. */
export function registerDeskItem(data: DeskData): Disposable[] {
  const item = window.createStatusBarItem('copydesk.desk', StatusBarAlignment.Right, PRIORITY);
  item.name = l10n.t('Copydesk: Story');
  item.command = 'copydesk.showDesk';

  function show(): void {
    const { story } = data;
    if (!story || !workspace.getConfiguration('copydesk').get<boolean>('statusBar', true)) {
      item.hide();
      return;
    }
    const { ready, seal } = story.answer;
    const facts = l10n.t('{0} of {1} facts', ready.allFacts - ready.facts, ready.allFacts);
    const open = openIn(ready);
    item.text =
      ready.seal === 'whole'
        ? `$(pass-filled) ${l10n.t('Ready')}`
        : `$(${ready.seal === 'broken' ? 'warning' : 'checklist'}) ${ready.seal === 'broken' ? l10n.t('Changed since ready') : facts}`;
    item.tooltip = [
      ...(seal ? [l10n.t('Marked as ready: {0}', [seal.who, seal.when].filter(Boolean).join(', '))] : []),
      ...(open.length ? open : [l10n.t('Nothing open')]),
    ].join('\n');
    item.accessibilityInformation = {
      label: l10n.t('Copydesk: {0}', [item.text.replace(/\$\([^()]{0,40}\)\s?/, ''), ...open].join(', ')),
    };
    item.show();
  }

  show();
  return [
    item,
    data.onDidChange(show),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk.statusBar')) show();
    }),
  ];
}
