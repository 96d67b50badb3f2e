import { safeJson } from '../../text/escape.ts';
import { github } from './github.ts';
import { report } from './json.ts';
import { lines } from './lines.ts';
import { markdown } from './markdown.ts';
import type { FileFindings, ReportTool, RuleInfo } from './model.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';
import { checkstyle, junit } from './xml.ts';

export const FINDINGS_FORMATS = [
  'pretty',
  'lines',
  'json',
  'sarif',
  'github',
  'markdown',
  'junit',
  'checkstyle',
] as const;
export type FindingsFormat = (typeof FINDINGS_FORMATS)[number];

/** Writes findings in one of the formats of `copydesk check`. The answer ends with a line break unless it is empty. */
export function formatFindings(
  format: FindingsFormat,
  files: readonly FileFindings[],
  rules: readonly RuleInfo[],
  tool: ReportTool,
): string {
  switch (format) {
    case 'json':
      return `${safeJson(
        files.map(({ file, text, findings }) => ({ file, ...report(text, findings) })),
        2,
      )}\n`;
    case 'sarif':
      return `${safeJson(sarif(files, rules, tool), 2)}\n`;
    case 'github':
      return files.map(github).join('');
    case 'lines':
      return files.map(lines).join('');
    case 'markdown':
      return files.map(markdown).join('\n');
    case 'junit':
      return junit(files);
    case 'checkstyle':
      return checkstyle(files);
    default:
      return pretty(files);
  }
}
