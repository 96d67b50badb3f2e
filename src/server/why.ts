import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { rules, whyRule, whyText } from '../core/index.ts';
import { toRange } from './convert.ts';
import type { Outcome } from './reviews.ts';

/** Why the rules of the findings at a place are on, and who decided what about them. */
export function whyOf({ document, review, inForce }: Outcome, position: Position): Hover | null {
  const at = document.offsetAt(position);
  const here = (review?.findings ?? []).filter(({ span }) => span.start <= at && at <= span.end);
  const ids = new Set(here.map(({ rule }) => rule));
  const lines = rules
    .filter(({ id }) => ids.has(id))
    .map((rule) => `\`${rule.id}\`: ${whyText(whyRule(rule, inForce.layers))}.`);
  const [first] = here;
  if (!first || !lines.length) return null;
  return { contents: { kind: MarkupKind.Markdown, value: lines.join('\n\n') }, range: toRange(document, first.span) };
}
