import * as vscode from 'vscode';
import type { FindingCard, PageAnswer, Whereabouts } from '../../protocol.ts';

/** The cards of marked copy in the interface's language. */
export const findingCards = (page: PageAnswer): FindingCard[] =>
  page.findings.map((finding) => ({
    rule: finding.title,
    severity: finding.severity,
    message: finding.message,
    related: finding.related.map(({ message, text, where }) => ({ message, text, where: placeName(where) })),
    fixes: finding.fixes.map(({ title, diff }) => ({ title, diff })),
    part: finding.part,
    isOfRule: finding.stet !== null,
  }));

function placeName({ kind, nth }: Whereabouts): string {
  switch (kind) {
    case 'headline':
      return vscode.l10n.t('headline');
    case 'deck':
      return vscode.l10n.t('deck');
    case 'kicker':
      return vscode.l10n.t('kicker');
    case 'byline':
      return vscode.l10n.t('byline');
    case 'caption':
      return vscode.l10n.t('caption');
    case 'subhead':
      return vscode.l10n.t('subhead');
    case 'correction':
      return vscode.l10n.t('correction');
    default:
      return nth > 0 ? vscode.l10n.t('paragraph {0}', nth) : '';
  }
}
