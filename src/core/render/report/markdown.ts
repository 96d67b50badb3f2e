import { escapeMarkdown, printable } from '../../text/escape.ts';
import { Places } from '../../text/places.ts';
import { copyOnOneLine } from './copyOnOneLine.ts';
import type { FileFindings } from './model.ts';

/** Findings as a table, for a comment on a change. */
export function markdown({ file, text, findings }: FileFindings): string {
  const places = new Places(text);
  const cell = (value: string): string => escapeMarkdown(printable(value.replace(/\s+/g, ' ')));
  const rows = findings.map(
    (finding) =>
      `| ${places.at(finding.span.start).line} | ${finding.severity} | ${cell(finding.message)} | ${cell(copyOnOneLine(text.slice(finding.span.start, finding.span.end)))} | \`${finding.rule}\` |`,
  );
  return `## ${escapeMarkdown(printable(file))}\n\n${rows.length ? ['| line | severity | finding | copy | rule |', '| ---: | --- | --- | --- | --- |', ...rows].join('\n') : 'No findings.'}\n`;
}
