import { readFacts } from '../article/facts.ts';
import type { Article, Facts, Format, Passage } from '../article/model.ts';
import { readArticle } from '../article/read.ts';
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

/** Paragraphs remembered: about 400 stories. The oldest go first. */
const MOST_REMEMBERED = 20_000;

/**
 * A desk for one configuration. Its answers depend on nothing but the text and that configuration: one that has seen a
 * thousand edits reports what a new one does.
 */
export function createDesk(config: Config, { tagger = null, rules: list = rules }: Tools = {}): Desk {
  const memories = new Map<string, Memory>();

  const remember = ({ kind, text, prose }: Paragraph): Memory => {
    const key = `${kind}\n${text}${text === prose ? '' : `\n${prose}`}`;
    let memory = memories.get(key);
    if (memory) memories.delete(key);
    else memory = { facts: readFacts(prose, kind), reports: new Map() };
    memories.set(key, memory);
    if (memories.size > MOST_REMEMBERED) memories.delete(memories.keys().next().value ?? '');
    return memory;
  };

  const review = (text: string, { format, date = null }: ReviewOptions): Review => {
    const article = readArticle(text, format, (paragraph) => remember(paragraph).facts, config.frontMatter);
    const findings: Finding[] = [];
    const faults: Fault[] = [];
    for (const armed of armedRules(list, config, tagger, article.furniture.published ?? date)) {
      try {
        for (const finding of run(armed, article, remember)) findings.push(finding);
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
  };

  return { config, review };
}

function armedRules(list: readonly AnyRule[], config: Config, tagger: Tagger | null, date: string | null): Armed[] {
  return list.flatMap((rule) => {
    const { severity, options } = settingOf(config, rule);
    return severity === 'off' ? [] : [{ rule, severity, settings: { options, tagger, date, terms: config.terms } }];
  });
}

function* run(
  { rule, severity, settings }: Armed,
  article: Article,
  remember: (paragraph: Paragraph) => Memory,
): Iterable<Finding> {
  for (const report of rule.article?.(article, settings) ?? []) yield toFinding(rule, severity, report, 0);
  if (!rule.passage) return;
  for (const passage of article.passages) {
    const { reports } = remember(passage);
    let mine = reports.get(rule.id);
    if (!mine) {
      mine = [...rule.passage(passage, settings)];
      reports.set(rule.id, mine);
    }
    for (const report of mine) yield toFinding(rule, severity, report, passage.at);
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
