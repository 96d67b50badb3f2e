import {
  commands,
  type Disposable,
  type DocumentSelector,
  LanguageStatusSeverity,
  l10n,
  languages,
  window,
  workspace,
} from 'vscode';
import { unlinked } from '../core/index.ts';
import type { Reviewed } from '../protocol.ts';
import { REVIEWED } from './client/languages.ts';
import { schemes } from './client/schemes.ts';
import type { Session } from './client/session.ts';

/** A review that takes less than this is not worth a spinner. */
const BUSY_AFTER = 250;

/** What `when` clauses ask: whether the active editor shows an article. */
const IS_ARTICLE = 'copydesk.isArticle';

/** Status item of the article in view: open findings and the style in force. */
export function registerStatus(session: Session): Disposable {
  const item = languages.createLanguageStatusItem('copydesk.review', []);
  item.name = 'Copydesk';
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(): void {
    clearTimeout(timer);
    item.busy = false;
    const document = window.activeTextEditor?.document;
    const review = document && session.lastReview(document.uri);
    const article = document !== undefined && (review ? review.article : isDraft(document));
    void commands.executeCommand('setContext', IS_ARTICLE, article);
    item.selector = article || document?.languageId === 'article' ? selector() : [];
    if (!review) waiting(article);
    else if (review.failed) failed(l10n.t('The review failed.'));
    else tell(review);
  }

  function tell(review: Reviewed): void {
    item.severity = review.counts.error > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    item.text = review.article ? `$(checklist) ${findings(review)}` : `$(circle-slash) ${l10n.t('Not reviewed')}`;
    item.detail = review.article ? unlinked(detail(review)) : l10n.t('This file is not an article.');
    item.command = review.article
      ? { title: l10n.t('Open Problems'), command: 'workbench.actions.view.problems' }
      : { title: l10n.t('Review'), command: 'copydesk.reviewAsArticle' };
  }

  function waiting(article: boolean): void {
    item.severity = LanguageStatusSeverity.Information;
    item.text = 'Copydesk';
    item.detail = '';
    item.command = undefined;
    if (article) busySoon();
  }

  function failed(reason: string): void {
    clearTimeout(timer);
    item.busy = false;
    item.severity = LanguageStatusSeverity.Error;
    item.text = l10n.t('Not reviewed');
    item.detail = reason;
    item.command = { title: l10n.t('Show Log'), command: 'copydesk.showLog' };
  }

  function busySoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      item.busy = true;
    }, BUSY_AFTER);
  }

  const isDraft = ({ languageId, uri }: { languageId: string; uri: { scheme: string } }): boolean =>
    languageId === 'article' && schemes().includes(uri.scheme);

  const subscriptions = [
    item,
    window.onDidChangeActiveTextEditor(show),
    session.onReviewed((review) => {
      if (review.uri === window.activeTextEditor?.document.uri.toString()) show();
    }),
    session.onFailed(() => failed(l10n.t('The language server didn’t start.'))),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document && session.lastReview(document.uri)?.article) busySoon();
    }),
    workspace.onDidOpenTextDocument(show),
  ];
  show();
  return {
    dispose() {
      clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

const selector = (): DocumentSelector => REVIEWED.map((language) => ({ language }));

/** Hints are taste; they do not keep a story from going out, so they are not counted. */
function findings({ counts }: Reviewed): string {
  const open = counts.error + counts.warning + counts.info;
  if (open === 0) return l10n.t('No findings');
  return open === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', open);
}

function detail({ words, readingTime, grade, sources, style, language, whole, skipped, untrusted }: Reviewed): string {
  const parts = [
    words === 1 ? l10n.t('1 word') : l10n.t('{0} words', words),
    l10n.t('{0} min read', readingTime),
    ...(grade === null ? [] : [l10n.t('grade level {0}', grade)]),
    sources === 1 ? l10n.t('1 source') : l10n.t('{0} sources', sources),
    l10n.t('{0} style', STYLE_NAMES[style] ?? style),
  ];
  if (!whole) parts[0] = l10n.t('too long: only the first {0} words were checked', words.toLocaleString());
  if (language) parts.push(l10n.t('{0}: English rules are off', languageName(language)));
  if (skipped.length > 0) parts.push(l10n.t('rules turned off: {0}', skipped.join(', ')));
  if (untrusted.includes('vale')) parts.push(l10n.t('Vale styles need a trusted workspace'));
  if (untrusted.includes('look')) parts.push(l10n.t('custom CSS and fonts need a trusted workspace'));
  return parts.join(' · ');
}

/** A code may be one that nobody knows. */
function languageName(code: string): string {
  if (code === 'und') return l10n.t('not English');
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

const STYLE_NAMES: Readonly<Record<string, string>> = {
  ap: 'AP',
  guardian: 'Guardian',
  reuters: 'Reuters',
  bbc: 'BBC',
};
