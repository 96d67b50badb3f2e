import type { Position } from 'vscode-languageserver';
import { escapeMarkdown, ruleOf, whyRule, whyText } from '../core/index.ts';
import type { Outcome } from './reviewing/reviews.ts';
import type { Note } from './views.ts';

/** Why the rules of the findings at a place are on, and who decided what about them. */
export function whyOf({ document, review, inForce }: Outcome, position: Position): Note | null {
  const at = document.offsetAt(position);
  const here = (review?.findings ?? []).filter(({ span }) => span.start <= at && at <= span.end);
  const ids = [...new Set(here.map(({ rule }) => rule))];
  const lines = ids
    .flatMap((id) => ruleOf(id, inForce.styles.rules) ?? [])
    .map((rule) => `\`${rule.id}\`: ${whyText(whyRule(rule, inForce.layers), escapeMarkdown)}.`);
  const [first] = here;
  return first && lines.length ? { place: first.span, markdown: lines.join('\n\n') } : null;
}
