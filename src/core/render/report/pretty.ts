import { partsOf, type Severity } from '../../rules/rule.ts';
import { printable } from '../../text/escape.ts';
import { Places } from '../../text/places.ts';
import { copyOnOneLine } from './copyOnOneLine.ts';
import type { FileFindings } from './model.ts';

/** Findings for a person at a terminal. */
export function pretty(files: readonly FileFindings[]): string {
  const out: string[] = [];
  for (const { file, text, findings } of files) {
    if (!findings.length) continue;
    const places = new Places(text);
    out.push(printable(file));
    for (const finding of findings) {
      const { line, column } = places.at(finding.span.start);
      const [what, why] = partsOf(finding.message);
      out.push(`  ${line}:${column}  ${finding.severity.padEnd(7)}  ${printable(what)}  ${finding.rule}`);
      out.push(`      ${copyOnOneLine(text.slice(finding.span.start, finding.span.end))}`);
      if (why) out.push(`      ${printable(why)}`);
      for (const related of finding.related) {
        const place = places.at(related.span.start);
        out.push(`      ${place.line}:${place.column}  ${printable(related.message)}`);
      }
    }
    out.push('');
  }
  return `${[...out, summary(files)].join('\n')}\n`;
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
const PLURAL: Readonly<Record<Severity, string>> = {
  error: 'errors',
  warning: 'warnings',
  info: 'queries',
  hint: 'hints',
};
const SINGULAR: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'query',
  hint: 'hint',
};

function summary(files: readonly FileFindings[]): string {
  const all = files.flatMap((file) => file.findings);
  const parts = ORDER.map(
    (severity) => [severity, all.filter((finding) => finding.severity === severity).length] as const,
  )
    .filter(([, count]) => count)
    .map(([severity, count]) => `${count} ${count === 1 ? SINGULAR[severity] : PLURAL[severity]}`);
  const stories = `${files.length} ${files.length === 1 ? 'article' : 'articles'}`;
  return `${stories}: ${parts.length ? parts.join(', ') : 'no findings'}`;
}
