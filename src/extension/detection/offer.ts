import { type Disposable, LanguageStatusSeverity, l10n, languages, type TextDocument, window, workspace } from 'vscode';

/** From this score on a file that is taken for none may be an article after all. */
const DOUBTFUL = 0.2;

/** A quiet offer, in the status bar's language item, to review a file that looks somewhat like an article. */
export interface Offer extends Disposable {
  /** What the file's look says of it, 0 to 1; null where somebody decided, or where it is reviewed. */
  judged(document: TextDocument, score: number | null): void;
}

export function createOffer(): Offer {
  const item = languages.createLanguageStatusItem('copydesk.offer', []);
  item.name = l10n.t('Copydesk: article or not');
  item.severity = LanguageStatusSeverity.Information;
  item.text = l10n.t('Looks like an article?');
  item.command = {
    title: l10n.t('Review'),
    command: 'copydesk.reviewAsArticle',
    tooltip: l10n.t('Review this file as an article, now and every time you open it'),
  };
  const doubtful = new Map<string, number>();

  function show(): void {
    const document = window.activeTextEditor?.document;
    const score = document && doubtful.get(document.uri.toString());
    item.selector = score === undefined ? [] : [{ language: 'plaintext' }, { language: 'markdown' }];
    item.detail = score === undefined ? '' : l10n.t('{0}% likely', Math.round(score * 100));
  }

  const subscriptions = [
    item,
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument(({ uri }) => doubtful.delete(uri.toString())),
  ];
  return {
    judged({ uri }, score) {
      if (score !== null && score >= DOUBTFUL) doubtful.set(uri.toString(), score);
      else doubtful.delete(uri.toString());
      show();
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
