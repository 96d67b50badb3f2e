import type { Finding, Severity } from '../../rules/rule.ts';
import { partsOf } from '../../rules/rule.ts';
import { anchorOf, hash } from '../../text/anchors.ts';
import { Places } from '../../text/places.ts';
import type { Span } from '../../text/spans.ts';
import type { FileFindings, LetStand, ReportTool, RuleInfo } from './model.ts';

/** SARIF has no level between note and none; GitHub shows a note, and keeps none out of sight. */
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'none' };

/** Findings as SARIF 2.1.0, with the fixes, and with what was let stand as suppressed. */
export function sarif(files: readonly FileFindings[], rules: readonly RuleInfo[], tool: ReportTool): unknown {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Copydesk',
            version: tool.version,
            semanticVersion: tool.version,
            informationUri: tool.page,
            rules: rules.map((rule) => ruleJson(rule, tool)),
          },
        },
        // Addresses of files are relative to where the command ran.
        originalUriBaseIds: { SRCROOT: { description: { text: 'The folder in which copydesk ran.' } } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(resultsOf),
      },
    ],
  };
}

const ruleJson = ({ id, title, doc, severity, optional }: RuleInfo, { rulePage }: ReportTool): unknown => ({
  id,
  name: id,
  shortDescription: { text: title },
  fullDescription: { text: doc.split('\n\n')[0] },
  helpUri: rulePage.replaceAll('{id}', id),
  help: { text: doc, markdown: doc },
  defaultConfiguration: { level: LEVELS[severity], enabled: !optional },
});

function resultsOf({ file, text, findings, letStand = [] }: FileFindings): unknown[] {
  const places = new Places(text);
  const artifactLocation = addressOf(file);
  const region = ({ start, end }: Span): unknown => {
    const [from, to] = [places.at(start), places.at(end)];
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      charOffset: start,
      charLength: end - start,
    };
  };
  const known = new Map<string, number>();
  const result = (finding: Finding, more: object = {}): unknown => {
    const mark = markOf(text, finding);
    const count = (known.get(mark) ?? 0) + 1;
    known.set(mark, count);
    return {
      ruleId: finding.rule,
      level: LEVELS[finding.severity],
      message: { text: finding.message },
      locations: [{ physicalLocation: { artifactLocation, region: region(finding.span) } }],
      relatedLocations: finding.related.map((place, id) => ({
        id,
        message: { text: place.message },
        physicalLocation: { artifactLocation, region: region(place.span) },
      })),
      partialFingerprints: { 'copydeskWords/v1': count === 1 ? mark : `${mark}:${count}` },
      fixes: finding.fixes.map(({ title, edits }) => ({
        description: { text: partsOf(title)[0] },
        artifactChanges: [
          {
            artifactLocation,
            replacements: edits.map((edit) => ({
              deletedRegion: region(edit.span),
              insertedContent: { text: edit.text },
            })),
          },
        ],
      })),
      ...more,
    };
  };
  return [
    ...findings.map((finding) => result(finding)),
    ...letStand.map(({ finding, reason }: LetStand) =>
      result(finding, {
        suppressions: [{ kind: 'external', status: 'accepted', ...(reason ? { justification: reason } : {}) }],
      }),
    ),
  ];
}

/** A file's address below the folder in which the command ran; an absolute one as it is. */
function addressOf(file: string): { uri: string; uriBaseId?: string } {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(file)) return { uri: `file:///${file[0]}:${uri.slice(uri.indexOf('/'))}` };
  return file.startsWith('/') ? { uri: `file://${uri}` } : { uri: uri.replace(/^(?:\.\/)+/, ''), uriBaseId: 'SRCROOT' };
}

/** The same for the same rule about the same words between the same words, wherever they stand. */
function markOf(text: string, { rule, span }: Finding): string {
  const { words, before, after } = anchorOf(text, span);
  return `${rule}:${hash(words)}:${before}:${after}`;
}
