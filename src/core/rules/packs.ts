import ap from '../../../packs/ap.yaml';
import bbc from '../../../packs/bbc.yaml';
import guardian from '../../../packs/guardian.yaml';
import plain from '../../../packs/plain.yaml';
import reuters from '../../../packs/reuters.yaml';
import type { Severity } from './rule.ts';

export type Level = 'off' | 'on' | Severity;

/** `off`, `on`, a severity, or a severity with the rule's options. */
export type RuleSetting = Level | { readonly severity?: Level; readonly [option: string]: unknown };

export const STYLE_PACKS = ['ap', 'guardian', 'reuters', 'bbc', 'plain'] as const;
export type StylePack = (typeof STYLE_PACKS)[number];

/** What a style says of the rules; a rule that it does not name keeps its defaults. */
export type Pack = Readonly<Record<string, RuleSetting>>;

/** The packs are data: YAML in `packs/`, read when the project is built, with the sources of their facts. */
export const packs: Readonly<Record<StylePack, Pack>> = {
  ap: rulesOf(ap),
  guardian: rulesOf(guardian),
  reuters: rulesOf(reuters),
  bbc: rulesOf(bbc),
  plain: rulesOf(plain),
};

/** A test reads every pack against the schema of the rules. */
function rulesOf(file: unknown): Pack {
  return (file as { readonly rules: Pack }).rules;
}
