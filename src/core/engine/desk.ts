import { readFacts } from '../article/facts.ts';
import type { Article, Facts, Format, Passage } from '../article/model.ts';
import { atOnce, readInSteps, STEP } from '../article/read.ts';
import type { Tagger } from '../article/tagger.ts';
import { rules } from '../rules/index.ts';
import type { AnyRule, Data, Finding, Fix, Report, ReportFix, Settings, Severity } from '../rules/rule.ts';
import { shift } from '../text/spans.ts';
import { type Config, settingOf } from './config.ts';

export interface ReviewOptions {
  readonly format: Format;
  /** Publication date, ISO 8601, used where the text has none. */
  readonly date?: string | null;
}

export interface Review {
  readonly article: Article;
  /** In order of their place in the text. */
  readonly findings: readonly Finding[];
  /** Rules that threw: named, skipped, the rest went on. */
  readonly faults: readonly Fault[];
}

export interface Fault {
  readonly rule: string;
  readonly message: string;
}

/** A desk remembers paragraphs, so that a second review of nearly the same text costs little. */
export interface Desk {
  readonly config: Config;
  review(text: string, options: ReviewOptions): Review;
  /**
   * The same review in steps, for hosts that must answer meanwhile. Each step is named before it runs: the id of a rule,
   * or `reading`. Leaving off in the middle loses nothing but the work.
   */
  steps(text: string, options: ReviewOptions): Generator<string, Review>;
}

/** What the host loads or chooses and passes in, because the core never waits. */
export interface Tools {
  readonly tagger?: Tagger | null;
  /** The rules to apply; all of them unless a test says otherwise. */
  readonly rules?: readonly AnyRule[];
}

/** A rule that is switched on, with its severity and options as configured. */
interface Armed {
  readonly rule: AnyRule;
  readonly severity: Severity;
  readonly settings: Settings;
}

/** What a paragraph is known by. */
type Paragraph = Pick<Passage, 'kind' | 'text' | 'prose'>;

/** What is remembered of a paragraph: pure functions of its kind and words. */
interface Memory {
  readonly facts: Facts;
  /** Reports of passage rules, by rule; filled at the first review. */
  readonly reports: Map<string, readonly Report[]>;
}

/** The name of the steps in which the article is read. */
export const READING = 'reading';

/** Units of paragraphs remembered: about 1,000 stories, some 100 MB with what is known of them. The oldest go first. */
const MOST_REMEMBERED = 5_000_000;

/**
 * A desk for one configuration. Its answers depend on nothing but the text and that configuration: one that has seen a
 * thousand edits reports what a new one does.
 */
export function createDesk(config: Config, { tagger = null, rules: list = rules }: Tools = {}): Desk {
  const memories = new Map<string, Memory>();
  let held = 0;

  const remember = ({ kind, text, prose }: Paragraph): Memory => {
    const key = `${kind}\n${text}${text === prose ? '' : `\n${prose}`}`;
    const known = memories.get(key);
    if (known) memories.delete(key);
    else held += key.length;
    const memory = known ?? { facts: readFacts(prose, kind), reports: new Map() };
    memories.set(key, memory);
    for (const oldest of memories.keys()) {
      if (held <= MOST_REMEMBERED) break;
      memories.delete(oldest);
      held -= oldest.length;
    }
    return memory;
  };

  function* steps(text: string, { format, date = null }: ReviewOptions): Generator<string, Review> {
    yield READING;
    const article = yield* named(
      READING,
      readInSteps(text, format, (paragraph) => remember(paragraph).facts),
    );
    const findings: Finding[] = [];
    const faults: Fault[] = [];
    for (const armed of armedRules(list, config, tagger, article.furniture.published ?? date)) {
      yield armed.rule.id;
      try {
        yield* named(armed.rule.id, run(armed, article, remember, findings));
      } catch (error) {
        faults.push({
          rule: armed.rule.id,
          message: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
      }
    }
    return {
      article,
      findings: findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
      faults,
    };
  }

  return { config, steps, review: (text, options) => atOnce(steps(text, options)) };
}

/** Gives every step of a part the name of the part. */
function* named<T>(name: string, part: Iterator<void, T>): Generator<string, T> {
  for (;;) {
    const { done, value } = part.next();
    if (done) return value;
    yield name;
  }
}

function armedRules(list: readonly AnyRule[], config: Config, tagger: Tagger | null, date: string | null): Armed[] {
  return list.flatMap((rule) => {
    const { severity, options } = settingOf(config, rule);
    return severity === 'off' ? [] : [{ rule, severity, settings: { options, tagger, date, terms: config.terms } }];
  });
}

/** Adds what a rule finds, with a step after every so many paragraphs' worth of text. */
function* run(
  { rule, severity, settings }: Armed,
  article: Article,
  remember: (paragraph: Paragraph) => Memory,
  findings: Finding[],
): Generator<void, void> {
  for (const report of rule.article?.(article, settings) ?? []) findings.push(toFinding(rule, severity, report, 0));
  if (!rule.passage) return;
  let next = STEP;
  for (const passage of article.passages) {
    if (passage.at > next) {
      next = passage.at + STEP;
      yield;
    }
    const { reports } = remember(passage);
    let mine = reports.get(rule.id);
    if (!mine) {
      mine = [...rule.passage(passage, settings)];
      reports.set(rule.id, mine);
    }
    for (const report of mine) findings.push(toFinding(rule, severity, report, passage.at));
  }
}

function toFinding(rule: AnyRule, severity: Severity, report: Report, at: number): Finding {
  return {
    rule: rule.id,
    severity: report.severity ?? severity,
    span: shift(report.at, at),
    message: wording(rule, report.message, report.data),
    related: (report.related ?? []).map((place) => ({
      span: shift(place.at, at),
      message: wording(rule, place.message, place.data),
    })),
    fixes: (report.fixes ?? []).map((fix) => toFix(rule, fix, at)),
  };
}

const toFix = (rule: AnyRule, fix: ReportFix, at: number): Fix => ({
  title: wording(rule, fix.title, fix.data),
  edits: fix.edits.map((edit) => ({ span: shift(edit.span, at), text: edit.text })),
  safe: fix.safe ?? false,
  ...(fix.select ? { select: fix.select } : {}),
});

/** The message with its placeholders filled. A key that the rule does not have is a mistake in the rule. */
function wording(rule: AnyRule, key: string, data: Data = {}): string {
  const message = rule.messages[key];
  if (message === undefined) throw new Error(`${rule.id} has no message “${key}”`);
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole));
}
