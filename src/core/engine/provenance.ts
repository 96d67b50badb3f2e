import { packs } from '../rules/packs.ts';
import type { AnyRule } from '../rules/rule.ts';
import { defaultConfig, settingFor } from './config.ts';
import type { Layer } from './layers.ts';

/** Who decided one thing about a rule: its severity or an option. */
export interface Reason {
  readonly what: string;
  readonly value: unknown;
  readonly from: string;
}

const DEFAULT = 'the rule’s default';

/** Why a rule is on or off, and where each of its options comes from. Severity first. */
export function whyRule(rule: AnyRule, layers: readonly Layer[]): Reason[] {
  const styled = layers.findLast(({ style }) => style);
  const style = styled?.style ?? defaultConfig.style;
  const pack = {
    from: `style pack ${style}${styled ? `, set in ${styled.from}` : ''}`,
    settings: packs[style],
  };
  const voices = [pack, ...layers.map(({ from, rules = {} }) => ({ from, settings: rules }))].map(
    ({ from, settings }) => ({ from, given: settingFor(rule, settings) }),
  );
  const decide = (what: string, usual: unknown): Reason => {
    const voice = voices.findLast(({ given }) => given[what] !== undefined);
    return voice ? { what, value: voice.given[what], from: voice.from } : { what, value: usual, from: DEFAULT };
  };
  const severity = decide('severity', rule.optional ? 'off' : rule.severity);
  return [
    severity.value === 'on' ? { ...severity, value: rule.severity } : severity,
    ...Object.entries(rule.options).map(([name, option]) => decide(name, option.default)),
  ];
}

/** The same for people, in Markdown; what is nobody's decision is left out. `safe` escapes names for where it is shown. */
export function whyText(reasons: readonly Reason[], safe: (name: string) => string = (name) => name): string {
  const [severity, ...options] = reasons;
  const parts = options
    .filter(({ from }) => from !== DEFAULT)
    .map(({ what, value, from }) => `${what} \`${JSON.stringify(value).replaceAll('`', "'")}\` by ${safe(from)}`);
  return [`${severity?.value} by ${safe(severity?.from ?? '')}`, ...parts].join('; ');
}
