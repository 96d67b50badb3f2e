import type { Finding, Severity } from '../../rules/rule.ts';

/** The findings of one file, as every format takes them. */
export interface FileFindings {
  /** As the user named it, forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Findings with a stet: only SARIF includes them. */
  readonly letStand?: readonly LetStand[];
}

/** A finding that was let stand, and why. */
export interface LetStand {
  readonly finding: Finding;
  readonly reason: string | null;
}

/** What SARIF says of a rule beside its id. */
export interface RuleInfo {
  readonly id: string;
  readonly title: string;
  readonly doc: string;
  readonly severity: Severity;
  readonly optional?: true;
}

/** Who reports. */
export interface ReportTool {
  readonly version: string;
  /** The product's page. */
  readonly page: string;
  /** A rule's page, with `{id}` for the rule. */
  readonly rulePage: string;
}
