import { commands, l10n, window } from 'vscode';
import { unlinked } from '../../core/index.ts';

/** Tells the person what became of the server: of a new start once, of rules switched off and of giving up each time. */
export function createTeller(restart: () => Promise<void>): { ended(rule: string | null, isDown: boolean): void } {
  let told = false;
  const show = async (message: string, action: string, run: () => unknown): Promise<void> => {
    if ((await window.showWarningMessage(message, action)) === action) await run();
  };
  return {
    ended(rule, isDown) {
      if (isDown) {
        const why = l10n.t('Copydesk keeps crashing and has stopped. Your text wasn’t affected.');
        void show(why, l10n.t('Restart'), restart);
      } else if (rule || !told) {
        told = true;
        const again = l10n.t('Copydesk restarted after an error. Your text wasn’t affected.');
        const off = rule ? ` ${l10n.t('Rule {0} is off until you reload the window.', unlinked(rule))}` : '';
        void show(again + off, l10n.t('Show Log'), () => commands.executeCommand('copydesk.showLog'));
      }
    },
  };
}
