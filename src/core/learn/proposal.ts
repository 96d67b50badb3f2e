import { type Config, parseConfig, settingFor } from '../engine/config.ts';
import { rules } from '../rules/index.ts';
import { packs, STYLE_PACKS, type StylePack } from '../rules/packs.ts';
import { readYaml, valueAt, yamlSet } from '../text/yaml/yaml.ts';
import type { Counts, Evidence } from './evidence.ts';
import type { Topic } from './topics.ts';

/** Fewest stories that tell habits from chance. */
export const LEAST_STORIES = 20;
/** Places from which a newsroom has a habit, and the share of them that makes it one. */
const LEAST_PLACES = 10;
const HABIT = 0.8;
/** Score of a pack that leaves a question open, beside one that answers it: such a pack fits everyone and helps no one. */
const SILENT = 0.6;

type Value = string | number;

/** One line of what was learned. */
export interface Learned {
  readonly topic: Topic;
  readonly counts: ReadonlyMap<Value, number>;
  /** What the newsroom does; null where the stories do not say. */
  readonly habit: Value | null;
  /** What is proposed; null where the pack or the file says it already, or nothing is known. */
  readonly proposed: Value | null;
}

export interface Proposal {
  readonly style: StylePack;
  /** How well each pack fits, from 0 to 1, best first. */
  readonly fits: readonly (readonly [StylePack, number])[];
  readonly learned: readonly Learned[];
  /** The configuration file as it would be. */
  readonly yaml: string;
}

/** The pack and the options that fit what was read, as an edit of a configuration file; null where that has mistakes. */
export function proposeStyle(evidence: Evidence, before: string | null): Proposal | null {
  const { file } = parseConfig(before ?? '');
  if (!file) return null;
  const fits = STYLE_PACKS.map((style): [StylePack, number] => [style, fitOf(style, evidence.topics)]).sort(
    ([, one], [, other]) => other - one,
  );
  const [style] = fits[0]!;
  const learned = evidence.topics.map((counts) => learnedOf(counts, style, file.rules ?? {}));
  return { style, fits, learned, yaml: written(before ?? '', style, file.style, learned, evidence) };
}

/** The mean, over the topics that the stories answer, of the share of places that are as the pack has them. */
function fitOf(style: StylePack, topics: readonly Counts[]): number {
  const shares = topics.flatMap(({ topic, counts }) => {
    const total = sum(counts);
    if (total < LEAST_PLACES || topic.rule === 'quotes/unattributed') return [];
    const value = valueUnder(topic, style, {});
    return value !== null && topic.values.includes(value) ? [(counts.get(value) ?? 0) / total] : [SILENT];
  });
  return shares.length ? shares.reduce((all, share) => all + share, 0) / shares.length : style === 'ap' ? 1 : 0;
}

/** What a topic is answered with under a pack and a file; null where the rule is off or leaves it open. */
function valueUnder({ rule: id, option, values, open }: Topic, style: StylePack, own: Config['rules']): Value | null {
  const rule = rules.find((one) => one.id === id);
  if (!rule) return null;
  const { severity, ...given } = { ...settingFor(rule, packs[style]), ...settingFor(rule, own) };
  const isOff = severity === 'off' || (severity === undefined && rule.optional === true);
  if (!option) return isOff ? 'off' : 'on';
  const value = (given as Record<string, Value>)[option] ?? rule.options[option]?.default;
  return isOff || value === undefined || value === open || !values.includes(value as Value) ? null : (value as Value);
}

function learnedOf({ topic, counts }: Counts, style: StylePack, own: Config['rules']): Learned {
  const total = sum(counts);
  const [best, most] = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one));
  const now = valueUnder(topic, style, own);
  const habit = total >= LEAST_PLACES && most / total >= HABIT ? best : null;
  const none = { topic, counts, habit, proposed: null };
  // A pack that is silent about it stays so: a house style is no finding of statistics.
  if (total < LEAST_PLACES || now === null || habit === now) return none;
  if (habit !== null) return { ...none, proposed: habit };
  const mine = (counts.get(now) ?? 0) / total;
  return mine < 0.5 && topic.open !== undefined ? { ...none, proposed: topic.open } : none;
}

function written(
  before: string,
  style: StylePack,
  own: StylePack | undefined,
  learned: readonly Learned[],
  { stories }: Evidence,
): string {
  let yaml = own === style || (own === undefined && style === 'ap') ? before : yamlSet(before, ['style'], style);
  yaml = yaml === before ? yaml : commented(yaml, ['style'], `fits ${stories} finished stories best`);
  for (const { topic, counts, proposed } of learned) {
    if (proposed === null) continue;
    if (topic.option) yaml = withMap(yaml, topic.rule);
    const path = pathOf(yaml, topic);
    yaml = commented(yamlSet(yaml, path, proposed), path, countsText(counts));
  }
  return yaml;
}

function pathOf(yaml: string, { rule, option }: Topic): readonly string[] {
  if (!option) return typeof ruleIn(yaml, rule) === 'object' ? ['rules', rule, 'severity'] : ['rules', rule];
  return ['rules', rule, option];
}

/** The file with a rule that is set by a word alone as a map, so that options have a place. */
function withMap(yaml: string, rule: string): string {
  const there = ruleIn(yaml, rule);
  return typeof there === 'string' ? yamlSet(yaml, ['rules', rule], { severity: there }) : yaml;
}

const ruleIn = (yaml: string, rule: string): unknown => valueAt(readYaml(yaml).value, ['rules', rule]);

/** With a comment at the end of the line of a value, unless there is one. */
function commented(yaml: string, path: readonly string[], comment: string): string {
  const { end } = readYaml(yaml).at(path);
  const stop = yaml.indexOf('\n', Math.max(0, end - 1));
  const line = stop < 0 ? yaml.length : stop;
  return yaml.slice(end, line).trim() ? yaml : `${yaml.slice(0, line).trimEnd()} # ${comment}${yaml.slice(line)}`;
}

/** “% 214, percent 3”. */
const countsText = (counts: ReadonlyMap<Value, number>): string =>
  [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([value, count]) => `${value} ${count}`)
    .join(', ');

const sum = (counts: ReadonlyMap<Value, number>): number => [...counts.values()].reduce((all, one) => all + one, 0);

/** What was learned, for a terminal or a message: the packs by how well they fit, and a line for each topic. */
export function proposalText({ style, fits, learned }: Proposal, { stories, marks }: Evidence): string {
  const packsText = fits.map(([name, fit]) => `${name} ${Math.round(fit * 100)}%`).join(', ');
  const lines = learned.map(({ topic, counts, habit, proposed }) => {
    const told = sum(counts) ? countsText(counts) : 'not in these stories';
    const say =
      proposed !== null
        ? ` -> ${topic.option ?? 'rule'}: ${proposed}`
        : habit !== null
          ? ''
          : sum(counts)
            ? ' (no habit)'
            : '';
    return `  ${topic.name}: ${told}${say}`;
  });
  return [
    `${stories} finished stories. Best fit: ${style} (${packsText}).`,
    ...lines,
    `  Quotation marks: ${marks.size ? countsText(marks) : 'none'}`,
    '',
  ].join('\n');
}
