import { type Finding, partsOf, type Severity } from '../../rules/rule.ts';
import { escapeMarkdown, printable, safeJson } from '../../text/escape.ts';
import { allMatches } from '../../text/matches.ts';
import { findingJson } from './analysis.ts';

/** The findings of one file, as every format takes them. */
export interface FileFindings {
  /** As the user named it, forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

export type FindingsFormat = 'pretty' | 'json' | 'sarif' | 'github' | 'markdown';

/** What SARIF says of a rule beside its id. */
export interface RuleInfo {
  readonly id: string;
  readonly title: string;
  readonly doc: string;
}

/** Writes findings in one of the formats of `copydesk check`. The answer ends with a line break unless it is empty. */
export function formatFindings(
  format: FindingsFormat,
  files: readonly FileFindings[],
  rules: readonly RuleInfo[],
): string {
  switch (format) {
    case 'json':
      return `${safeJson(
        files.map(({ file, findings }) => ({ file, findings: findings.map(findingJson) })),
        2,
      )}\n`;
    case 'sarif':
      return `${safeJson(sarif(files, rules), 2)}\n`;
    case 'github':
      return files.map(github).join('');
    case 'markdown':
      return files.map(markdown).join('\n');
    default:
      return pretty(files);
  }
}

/** Line and column of offsets, counted from 1, in one pass over ascending offsets. */
class Places {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const match of allMatches(text, /\r\n|\r|\n/g)) this.#starts.push(match.index + match[0].length);
  }

  at(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 };
  }
}

const clip = (text: string): string => {
  const words = printable(text.replace(/\s+/g, ' '));
  return words.length > 72 ? `${words.slice(0, 70)}…` : words;
};

function pretty(files: readonly FileFindings[]): string {
  const out: string[] = [];
  for (const { file, text, findings } of files) {
    if (!findings.length) continue;
    const places = new Places(text);
    out.push(printable(file));
    for (const finding of findings) {
      const { line, column } = places.at(finding.span.start);
      const [what, why] = partsOf(finding.message);
      out.push(`  ${line}:${column}  ${finding.severity.padEnd(7)}  ${printable(what)}  ${finding.rule}`);
      out.push(`      ${clip(text.slice(finding.span.start, finding.span.end))}`);
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
  return `${stories}: ${parts.length ? parts.join(', ') : 'nothing to query'}`;
}

function github({ file, text, findings }: FileFindings): string {
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

function markdown({ file, text, findings }: FileFindings): string {
  const places = new Places(text);
  const cell = (value: string): string => escapeMarkdown(printable(value.replace(/\s+/g, ' ')));
  const rows = findings.map(
    (finding) =>
      `| ${places.at(finding.span.start).line} | ${finding.severity} | ${cell(finding.message)} | ${cell(clip(text.slice(finding.span.start, finding.span.end)))} | \`${finding.rule}\` |`,
  );
  return `## ${escapeMarkdown(printable(file))}\n\n${rows.length ? ['| line | severity | query | copy | rule |', '| ---: | --- | --- | --- | --- |', ...rows].join('\n') : 'Nothing to query.'}\n`;
}

function sarif(files: readonly FileFindings[], rules: readonly RuleInfo[]): unknown {
  const level = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const;
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Copydesk',
            rules: rules.map(({ id, title, doc }) => ({ id, shortDescription: { text: title }, help: { text: doc } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ file, text, findings }) => {
          const places = new Places(text);
          const location = (start: number, end: number): unknown => {
            const from = places.at(start);
            const to = places.at(end);
            return {
              artifactLocation: { uri: encodeURI(file) },
              region: {
                startLine: from.line,
                startColumn: from.column,
                endLine: to.line,
                endColumn: to.column,
                charOffset: start,
                charLength: end - start,
              },
            };
          };
          return findings.map((finding) => ({
            ruleId: finding.rule,
            level: level[finding.severity],
            message: { text: finding.message },
            locations: [{ physicalLocation: location(finding.span.start, finding.span.end) }],
            relatedLocations: finding.related.map((place, id) => ({
              id,
              message: { text: place.message },
              physicalLocation: location(place.span.start, place.span.end),
            })),
          }));
        }),
      },
    ],
  };
}
