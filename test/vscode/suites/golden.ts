/** One finding as the golden files beside the sample articles have it; hints are not in VS Code's Problems panel. */
export interface GoldenFinding {
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly rule: string;
}

/** Reads `NAME.findings.txt`, which the command line's `check` wrote. */
export function goldenFindings(text: string): GoldenFinding[] {
  return [...text.matchAll(/^ {2}(\d+):(\d+) {2}(error|warning|info|hint) .* {2}(\S+)$/gm)].map(
    ([, line, column, severity = '', rule = '']) => ({
      line: Number(line),
      column: Number(column),
      severity,
      rule,
    }),
  );
}
