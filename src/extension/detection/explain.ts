import { l10n, type TextDocument } from 'vscode';
import { ArticleGlobsRequest } from '../../protocol.ts';
import type { Choices } from '../client/choices.ts';
import type { Session } from '../client/session.ts';
import { type Choice, pick } from '../pick.ts';
import { judge } from './detection.ts';

interface Answer extends Choice {
  /** What a person decides by picking it. */
  readonly article?: boolean;
}

/** Signs that are shown: with more, the decision below them would be out of sight. */
const MOST = 8;

/**
 * Shows why a file is taken for an article or not: who decided, how sure Copydesk is, and each sign for and against.
 * Answers what the person makes of it, if they say so.
 */
export async function explain(
  document: TextDocument,
  session: Session,
  choices: Choices,
): Promise<boolean | undefined> {
  const { article, score, reasons } = judge(document);
  const choice = choices.of(document);
  const globs = await session.request(ArticleGlobsRequest, { uri: document.uri.toString() });
  const decided = choice ?? (globs === 'include' || globs === 'exclude' ? globs === 'include' : article);
  const items: Answer[] = [
    ...decidedBy(choice, globs),
    ...reasons.slice(0, MOST).map((reason) => ({
      icon: reason.startsWith('+') ? 'add' : 'remove',
      label: reason.replace(/^[+−] /, ''),
    })),
    decided
      ? { icon: 'circle-slash', label: l10n.t('Not an article'), article: false }
      : { icon: 'checklist', label: l10n.t('Review this file as an article'), article: true },
  ];
  const percent = Math.round(score * 100);
  const picked = await pick(items, {
    title: decided ? l10n.t('This file is reviewed as an article') : l10n.t('This file is not reviewed'),
    placeHolder: l10n.t('{0}% likely to be an article. Strongest evidence first:', percent),
  });
  return picked?.article;
}

/** A person's word and the newsroom's configuration come before what the text looks like. */
function decidedBy(choice: boolean | undefined, globs: string | undefined): Answer[] {
  if (choice !== undefined) {
    return [
      {
        icon: 'person',
        label: choice ? l10n.t('You marked this as an article') : l10n.t('You marked this as not an article'),
      },
    ];
  }
  if (globs === 'include') return [{ icon: 'gear', label: l10n.t('Included by copydesk.yaml') }];
  if (globs === 'exclude') return [{ icon: 'gear', label: l10n.t('Excluded by copydesk.yaml') }];
  return [];
}
