import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { applyStets, type Edit, type Review, settle } from '../core/index.ts';
import { type Abilities, FIX_ALL, toFixAll, toQuickFixes, toSpan } from './convert.ts';
import type { Outcome } from './reviewing/reviews.ts';

/** The fixes of the findings in a range, and the safe ones of the whole article where they are asked for. */
export function codeActionsOf(outcome: Outcome, params: CodeActionParams, can: Abilities): CodeAction[] {
  const { document, review } = outcome;
  if (!review) return [];
  const { only } = params.context;
  const actions: CodeAction[] = [];
  if (!only || wants(only, CodeActionKind.QuickFix)) {
    const asked = toSpan(document, params.range);
    for (const [index, finding] of review.findings.entries()) {
      if (finding.span.start > asked.end || finding.span.end < asked.start) continue;
      for (const action of toQuickFixes(document, finding, index, can)) actions.push(action);
    }
  }
  if (only && wants(only, FIX_ALL)) {
    const edits = settledEdits(outcome, review);
    if (edits.length > 0) actions.push(toFixAll(document, 'Apply all safe fixes', edits, can));
  }
  return actions;
}

/** The safe edits of the part of the document that was reviewed. */
function settledEdits({ desk, format, inForce, sidecar }: Outcome, { article, findings }: Review): Edit[] {
  return settle(article.text, findings, (text) => {
    const again = desk?.review(text, { format, name: inForce.path }).findings ?? [];
    return applyStets(text, again, sidecar.stets).findings;
  });
}

/** Kinds are a hierarchy: who asks for `source` also gets `source.fixAll.copydesk`. */
const wants = (only: readonly string[], kind: string): boolean =>
  only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
