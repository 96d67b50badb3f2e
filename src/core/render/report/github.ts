import { printable } from '../../text/escape.ts';
import { Places } from '../../text/places.ts';
import type { FileFindings } from './model.ts';

/** Workflow commands, which GitHub shows as annotations of a change. */
export function github({ file, text, findings }: FileFindings): string {
  const places = new Places(text);
  const level = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;
  const encode = (value: string): string =>
    value.replaceAll('%', '%25').replaceAll('\r', '%0D').split('\n').map(printable).join('%0A');
  const property = (value: string): string => encode(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return findings
    .map((finding) => {
      const start = places.at(finding.span.start);
      const end = places.at(finding.span.end);
      const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : '';
      return `::${level[finding.severity]} file=${property(file)},line=${start.line},endLine=${end.line}${columns},title=${property(finding.rule)}::${encode(finding.message)}\n`;
    })
    .join('');
}
