import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { joinFixes } from '../core/index.ts';
import { type Abilities, FIX_ALL, toFixAll, toQuickFixes, toSpan } from './convert.ts';
import type { Outcome } from './reviewing/reviews.ts';

/** The fixes of the findings in a range, and the safe ones of the whole article where they are asked for. */
export function codeActionsOf({ document, review }: Outcome, params: CodeActionParams, can: Abilities): CodeAction[] {
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
    const safe = review.findings.flatMap((finding) => finding.fixes.find((fix) => fix.safe) ?? []);
    const edits = joinFixes(safe);
    if (edits.length > 0) actions.push(toFixAll(document, 'Apply all safe fixes', edits, can));
  }
  return actions;
}

/** Kinds are a hierarchy: who asks for `source` also gets `source.fixAll.copydesk`. */
const wants = (only: readonly string[], kind: string): boolean =>
  only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
