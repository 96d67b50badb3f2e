import type { Finding } from '../../rules/rule.ts';
import { Places } from '../../text/places.ts';
import { bare, type Span } from '../../text/spans.ts';

/** Of the form below: more keys may come, none goes or changes its meaning without a new number. */
const VERSION = 1;

/** What the JSON formats say of a story's findings; schemas/findings.schema.json describes it. */
export function report(text: string, findings: readonly Finding[]): Record<string, unknown> {
  const places = new Places(text);
  return { version: VERSION, findings: findings.map((finding) => findingJson(finding, places)) };
}

/** One finding, offsets in UTF-16 units, end exclusive, lines and columns from 1. */
export function findingJson(finding: Finding, places: Places): Record<string, unknown> {
  const { rule, severity, span, message, related, fixes } = finding;
  const at = (place: Span): object => {
    const [start, end] = [places.at(place.start), places.at(place.end)];
    return { ...bare(place), line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  };
  return {
    rule,
    severity,
    ...at(span),
    message,
    related: related.map((place) => ({ ...at(place.span), message: place.message })),
    fixes: fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map((edit) => ({ ...at(edit.span), text: edit.text })),
    })),
  };
}
