import type { Article, Format, MarkStyle } from '../article/model.ts';
import { type Config, defaultConfig } from '../engine/config.ts';
import { createDesk, type Desk, type Review, type ReviewOptions } from '../engine/desk.ts';
import { rules } from '../rules/index.ts';
import type { Finding } from '../rules/rule.ts';
import { ASKED, CONTINUED, COURTESY, type Topic } from './topics.ts';

export interface FinishedStory {
  readonly text: string;
  readonly format: Format;
  readonly name: string;
}

/** How often the stories answer a topic with each of its values. */
export interface Counts {
  readonly topic: Topic;
  readonly counts: ReadonlyMap<string | number, number>;
}

export interface Evidence {
  readonly stories: number;
  readonly topics: readonly Counts[];
  /** Quotations by their marks; there is no setting for them. */
  readonly marks: ReadonlyMap<MarkStyle, number>;
}

/** One review of every story: a value for each topic that takes part. Two topics of one rule are asked in different ones. */
interface Round {
  readonly topics: readonly Topic[];
  readonly desks: readonly Desk[];
}

/** Reads finished stories for the habits of their newsroom, one after another; each step is the name of a story. */
export function* readHabits(stories: Iterable<FinishedStory>): Generator<string, Evidence> {
  const rounds = roundsOf();
  const counts = new Map<Topic, Map<string | number, number>>(
    [...ASKED, COURTESY, CONTINUED].map((topic) => [topic, new Map(topic.values.map((value) => [value, 0]))]),
  );
  const marks = new Map<MarkStyle, number>();
  let read = 0;
  for (const { text, format, name } of stories) {
    yield name;
    const reviewed = reviewsUnder(rounds, text, { format, name });
    if (!reviewed) continue;
    read++;
    for (const [round, { topics }] of rounds.entries()) {
      const reviews = reviewed[round]!;
      for (const topic of topics)
        tally(
          counts.get(topic)!,
          topic,
          reviews.map(({ findings }) => findings),
        );
      if (topics.includes(COURTESY)) countOthers(counts, marks, reviews[0]!.article, reviews[0]!.findings);
    }
  }
  return { stories: read, topics: [...counts].map(([topic, found]) => ({ topic, counts: found })), marks };
}

/** The reviews of a story in every round; null where it cannot be read, as the others tell enough. */
function reviewsUnder(rounds: readonly Round[], text: string, about: ReviewOptions): Review[][] | null {
  try {
    return rounds.map(({ desks }) => desks.map((desk) => desk.review(text, about)));
  } catch {
    return null;
  }
}

/** The rules that learning asks, each under every one of its values. */
function roundsOf(): Round[] {
  const first = ASKED.filter((topic, i) => ASKED.findIndex(({ rule }) => rule === topic.rule) === i);
  const second = ASKED.filter((topic) => !first.includes(topic));
  return [[...first, COURTESY, CONTINUED], second].map((topics) => {
    const asked = rules.filter(({ id }) => topics.some(({ rule }) => rule === id));
    const most = topics.reduce((longest, { values }) => Math.max(longest, values.length), 0);
    const desks = Array.from({ length: most }, (_, i) => createDesk(configFor(topics, i), { rules: asked }));
    return { topics, desks };
  });
}

function configFor(topics: readonly Topic[], i: number): Config {
  const settings = topics.map(({ rule, option, values, beside }): [string, Record<string, unknown>] => {
    const value = values[Math.min(i, values.length - 1)]!;
    return [rule, { severity: 'on', ...beside?.(value), ...(option ? { [option]: value } : {}) }];
  });
  return { ...defaultConfig, rules: Object.fromEntries(settings) as Config['rules'] };
}

/** What every value but one flags speaks for that one; what all flag, for none. */
function tally(
  counts: Map<string | number, number>,
  { rule, values, option }: Topic,
  reviews: readonly (readonly Finding[])[],
): void {
  if (!option || rule === CONTINUED.rule) return;
  const flagged = values.map(
    (_, i) => new Set((reviews[i] ?? []).filter((one) => one.rule === rule).map(({ span }) => span.start)),
  );
  for (const place of new Set(flagged.flatMap((places) => [...places]))) {
    const silent = values.filter((_, i) => !flagged[i]!.has(place));
    if (silent.length === 1) counts.set(silent[0]!, counts.get(silent[0]!)! + 1);
  }
}

function countOthers(
  counts: ReadonlyMap<Topic, Map<string | number, number>>,
  marks: Map<MarkStyle, number>,
  article: Article,
  findings: readonly Finding[],
): void {
  const add = (topic: Topic, value: string, by: number): void => {
    const found = counts.get(topic)!;
    found.set(value, found.get(value)! + by);
  };
  const titled = findings.filter(({ rule }) => rule === COURTESY.rule).length;
  add(COURTESY, 'off', titled);
  add(COURTESY, 'on', Math.max(0, bareSurnames(article) - titled));
  // The opening mark alone at the next paragraph, or a closing one at each: both are habits of whole newsrooms.
  add(CONTINUED, 'warning', article.quotes.filter(({ status }) => status === 'continued').length);
  add(
    CONTINUED,
    'query',
    findings.filter(({ rule, severity }) => rule === CONTINUED.rule && severity === 'info').length,
  );
  for (const { style, kind } of article.quotes)
    if (kind === 'direct' || kind === 'partial') marks.set(style, (marks.get(style) ?? 0) + 1);
}

/** Mentions of people by their last name alone. */
const bareSurnames = ({ people, text }: Article): number =>
  people
    .filter(({ kind, name }) => kind === 'person' && name.includes(' '))
    .flatMap(({ name, mentions }) => mentions.filter(({ start, end }) => name.endsWith(` ${text.slice(start, end)}`)))
    .length;
