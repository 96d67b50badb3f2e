import * as vscode from 'vscode';
import type { FromWebview, PageAnswer } from '../../protocol.ts';
import { documentAt, showStretch } from '../editors.ts';
import { applyPageFix } from './pageFix.ts';
import { sourceOf } from './sync.ts';

/** Actions that the webview asks for: select words, show a finding, fix it or let it stand. */
export type PageAction = Extract<FromWebview, { type: 'select' | 'show' | 'fix' | 'stand' }>;

interface Shown {
  readonly uri: string;
  readonly page: PageAnswer;
  /** The editor is about to move for the page's sake. */
  readonly moves: () => void;
}

/** False where the copy has moved on, and the page is out of date. */
export async function run(action: PageAction, shown: Shown): Promise<boolean> {
  const { uri, page } = shown;
  switch (action.type) {
    case 'select': {
      const document = documentAt(uri);
      const place = document && sourceOf(page, document.getText(), action);
      if (place) await reveal(shown, ...place, !action.edit);
      return true;
    }
    case 'show': {
      const finding = page.findings[action.finding];
      const place = action.related < 0 ? finding : finding?.related[action.related];
      if (place) await reveal(shown, place.start, place.end, false);
      return true;
    }
    case 'fix': {
      const fix = page.findings[action.finding]?.fixes[action.fix];
      if (!fix) return true;
      shown.moves();
      return (page.version === action.version && (await applyPageFix(uri, page.version, fix))) || refuse();
    }
    case 'stand': {
      const stet = page.findings[action.finding]?.stet;
      if (!stet) return true;
      if (page.version !== action.version) return refuse();
      await vscode.commands.executeCommand('copydesk.stet', { uri, stet });
      return true;
    }
  }
}

async function reveal({ uri, moves }: Shown, start: number, end: number, preserveFocus: boolean): Promise<void> {
  moves();
  await showStretch(uri, start, end, preserveFocus);
}

/** Once the copy has moved on, what a card says may no longer be true. */
function refuse(): false {
  const words = vscode.l10n.t('The text has changed. Check the finding again.');
  void vscode.window.showInformationMessage(words);
  return false;
}
