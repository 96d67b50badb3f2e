import { readFacts } from '../article/facts.ts';
import { isBareLine } from '../article/furniture/bareLine.ts';
import type { Article, Facts, Format, Passage } from '../article/model.ts';
import { atOnce, type FactReader, readInSteps } from '../article/read.ts';
import type { Tagger } from '../article/tagger.ts';
import { isSignature } from '../rules/lib/prose.ts';
import { type Places, type Scanner, scannerFor } from '../rules/lib/triggers.ts';
import {
  type AnyRule,
  type Data,
  type Finding,
  type Fix,
  type Report,
  type ReportFix,
  SEVERITIES,
  type Settings,
  type Severity,
} from '../rules/rule.ts';
import { inBatches } from '../text/lists.ts';
import { firstWhere } from '../text/spanIndex.ts';
import { bare, shift } from '../text/spans.ts';
import type { Speller } from '../text/speller.ts';
import { type Config, settingOf } from './config.ts';
import { rulesUnder } from './packRules.ts';

export interface ReviewOptions {
  readonly format: Format;
  /** Publication date, ISO 8601, used where the text has none. */
  readonly date?: string | null;
  /** The path of the file, whose name may hold the day of publication. */
  readonly name?: string;
  /** The names that the site around the story has for keys of authors, where it was asked. */
  readonly authors?: ReadonlyMap<string, string> | null;
}

export interface Review {
  readonly article: Article;
  /** In order of their place in the text, each place by itself: `tellOnce` joins what is a habit. */
  readonly findings: readonly Finding[];
  /** Rules that threw; the others still ran. */
  readonly faults: readonly Fault[];
}

export interface Fault {
  readonly rule: string;
  readonly message: string;
}

/** Caches results per paragraph, so that reviewing an edited text again is cheap. */
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
  readonly speller?: Speller | null;
  /** The rules to apply; all of them unless a test says otherwise. */
  readonly rules?: readonly AnyRule[];
  /** The rules of the newsroom's Vale styles. */
  readonly styles?: readonly AnyRule[];
  /** Whether paragraphs are remembered, as they are unless a host sees each story once. */
  readonly remembers?: boolean;
  /** The ids of rules to leave out, wherever they come from. */
  readonly off?: ReadonlySet<string>;
}

/** A rule that is switched on, with its severity and options as configured. */
interface Armed {
  readonly rule: AnyRule;
  /** Its place in the list of rules. */
  readonly index: number;
  readonly severity: Severity;
  readonly settings: Settings;
  /** Whether it is asked where no trigger stands: it has none. */
  readonly everywhere: boolean;
}

/** What is known of a story beside its words. */
type About = Pick<Settings, 'date' | 'authors'>;

/** What a rule found in a passage, relative to the passage, with the rule's index. */
interface Found {
  readonly index: number;
  readonly findings: readonly Finding[];
}

/** What is remembered of a paragraph once it was judged: pure functions of its kind and words. */
interface Judgement {
  readonly found: readonly Found[];
  /** Where the triggers of rules stand, by the rule's index. */
  readonly places: readonly (Places | undefined)[];
}

/** A paragraph that is being judged. */
interface Judging extends Judgement {
  readonly passage: Passage;
  readonly found: Found[];
}

/** Units of paragraphs of which one rule is asked before the next: some stories. */
const BATCH = 20_000;

/** The name of the steps in which the article is read. */
const READING = 'reading';

/**
 * Units of paragraphs remembered: about 80 stories, some 10 MB with what is known of them, the oldest go first. Twice a
 * longer text, so that no edit of it is a cold one; of what was long that shrinks again with each review of another.
 */
const REMEMBERED = 400_000;
const SHRINKS = 0.99;

/**
 * A desk for one configuration. Its answers depend on nothing but the text and that configuration: one that has seen a
 * thousand edits reports what a new one does.
 */
export function createDesk(config: Config, tools: Tools = {}): Desk {
  const { rules: own = rulesUnder(config.style), styles = [], remembers = true, off } = tools;
  // A style of the newsroom's with the name of one that is shipped takes its place.
  const all = styles.length ? [...own.filter(({ id }) => !styles.some((rule) => rule.id === id)), ...styles] : own;
  const list = off?.size ? all.filter(({ id }) => !off.has(id)) : all;
  const known = new Map<string, Facts>();
  let held = 0;
  let most = REMEMBERED;
  /** By the facts of a paragraph, which are its own for as long as it is remembered. */
  const judged = new WeakMap<Facts, Judgement>();
  const armed = armedRules(list, config, tools);
  const ofPassages = armed.filter((one): one is Armed => one?.rule.passage !== undefined);
  const scanner = scannerOf(list, armed);

  const remember: FactReader = (paragraphs) => {
    const keys = paragraphs.map(({ kind, text, prose }) => `${kind}\n${text}${text === prose ? '' : `\n${prose}`}`);
    const unread = new Map(paragraphs.flatMap((one, i) => (known.has(keys[i]!) ? [] : [[keys[i]!, one]])));
    const read = readFacts([...unread.values()]);
    for (const [i, key] of [...unread.keys()].entries()) {
      known.set(key, read[i]!);
      held += key.length;
    }
    const facts = keys.map((key) => known.get(key)!);
    // What is seen again is the newest.
    for (const [i, key] of keys.entries()) {
      known.delete(key);
      known.set(key, facts[i]!);
    }
    for (const oldest of known.keys()) {
      if (held <= most) break;
      known.delete(oldest);
      held -= oldest.length;
    }
    return facts;
  };

  function* steps(
    text: string,
    { format, date = null, name = '', authors = null }: ReviewOptions,
  ): Generator<string, Review> {
    yield READING;
    most = Math.max(REMEMBERED, 2 * text.length, Math.floor(most * SHRINKS));
    const facts = remembers ? remember : readFacts;
    const article = yield* named(READING, readInSteps(text, format, facts, config.frontMatter, name));
    const about = { date: article.furniture.published ?? date, authors };
    const faults = new Faults();
    const judgements = yield* judgeParagraphs(article.passages, faults);
    const byRule: Finding[][] = [];
    const bareLines = article.passages.filter(isBareLine);
    for (const one of armed) {
      if (one?.rule.article) yield one.rule.id;
      byRule.push(
        one ? judgeWhole(one, article, judgements, about, faults).map((f) => unsafeInBareLines(f, bareLines)) : [],
      );
    }
    for (const [i, passage] of article.passages.entries())
      for (const { index, findings } of foundIn(judgements, article, i))
        for (const finding of findings) byRule[index]!.push(moved(finding, passage));
    return { article, findings: inOrder(byRule, list, article), faults: faults.list };
  }

  /** What each paragraph's rules say of it, as remembered where it was seen before. */
  function* judgeParagraphs(passages: readonly Passage[], faults: Faults): Generator<string, Judgement[]> {
    const unseen = new Map(passages.flatMap((one) => (judged.has(one.facts) ? [] : [[one.facts, one]])));
    const fresh = new Map<Facts, Judgement>();
    for (const batch of inBatches(unseen.values(), ({ text }) => text.length, BATCH)) {
      const judging = batch.map((passage): Judging => ({ passage, found: [], places: scanner(passage.prose) }));
      yield* judge(judging, faults);
      for (const { passage, ...judgement } of judging) fresh.set(passage.facts, judgement);
      // A paragraph on which a rule failed is judged again each time, so that the fault is reported each time.
      if (!faults.list.length) for (const { facts } of batch) judged.set(facts, fresh.get(facts)!);
    }
    return passages.map(({ facts }) => judged.get(facts) ?? fresh.get(facts)!);
  }

  /**
   * Asks every passage rule of each passage in which its trigger stands, and those that have none of all, each in a step:
   * the code of one rule stays near the processor, and that of all is more than fits there (docs/speed.md).
   */
  function* judge(batch: readonly Judging[], faults: Faults): Generator<string, void> {
    for (const one of ofPassages) {
      const { index, rule, everywhere } = one;
      const asked = everywhere ? batch : batch.filter(({ places }) => places[index]);
      if (asked.length) yield rule.id;
      for (const { passage, found, places } of asked) {
        const findings = faults.ofPassage(one, passage, places[index] ?? NOWHERE);
        if (findings.length) found.push({ index, findings });
      }
    }
  }

  return { config, steps, review: (text, options) => atOnce(steps(text, options)) };
}

/** What each rule found, by its index in the list, in the order of the text: no more of a rule than its density allows. */
function inOrder(byRule: readonly Finding[][], list: readonly AnyRule[], { language, words }: Article): Finding[] {
  const speaks = (rule: AnyRule): boolean => language === 'en' || rule.anyLanguage === true;
  return byRule
    .flatMap((mine, i) => (speaks(list[i]!) ? mine.slice(0, mostOf(list[i]!, words)) : []))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Gives every step of a part the name of the part. */
function* named<T>(name: string, part: Iterator<void, T>): Generator<string, T> {
  for (;;) {
    const { done, value } = part.next();
    if (done) return value;
    yield name;
  }
}

/** By the rule's index in the list; null for a rule that is off. */
function armedRules(
  list: readonly AnyRule[],
  config: Config,
  { tagger = null, speller = null }: Tools,
): (Armed | null)[] {
  return list.map((rule, index) => {
    const { severity, options } = settingOf(config, rule);
    const { terms, spellings } = config;
    const names = config.names.map((name) => (typeof name === 'string' ? name : name.use));
    const respelt = config.names.filter((name) => typeof name !== 'string');
    return severity === 'off'
      ? null
      : {
          rule,
          index,
          severity,
          everywhere: rule.triggers === undefined,
          settings: { options, tagger, speller, date: null, authors: null, terms, names, respelt, spellings },
        };
  });
}

const scanners = new WeakMap<readonly AnyRule[], Map<string, Scanner>>();

/** The scanner of the rules that are on. Desks of one list that switch the same rules on share it. */
function scannerOf(list: readonly AnyRule[], armed: readonly (Armed | null)[]): Scanner {
  const known = scanners.get(list) ?? new Map<string, Scanner>();
  scanners.set(list, known);
  const key = armed.map((one) => (one ? '1' : '0')).join('');
  const scanner = known.get(key) ?? scannerFor(armed.map((one) => one?.rule.triggers));
  known.set(key, scanner);
  return scanner;
}

/** Rules that threw in one review: each is named once, and not asked again. */
class Faults {
  readonly list: Fault[] = [];

  /** What a rule finds in a passage, until it throws. */
  ofPassage(one: Armed, passage: Passage, places: Places): readonly Finding[] {
    if (this.has(one)) return NOTHING;
    const { rule, settings } = one;
    const findings: Finding[] = [];
    try {
      for (const report of rule.passage?.(passage, settings, places) ?? NOTHING)
        findings.push(toFinding(rule, one.severity, report));
    } catch (error) {
      this.note(rule, error);
    }
    return findings;
  }

  /** What a rule finds in an article, until it throws. */
  ofArticle(one: Armed, article: Article, about: About, places: ReadonlyMap<number, Places>): Finding[] {
    const findings: Finding[] = [];
    if (this.has(one)) return findings;
    const { rule, settings } = one;
    try {
      for (const report of rule.article?.(article, { ...settings, ...about }, places) ?? NOTHING)
        findings.push(toFinding(rule, one.severity, report));
    } catch (error) {
      this.note(rule, error);
    }
    return findings;
  }

  private has({ rule }: Armed): boolean {
    return this.list.length > 0 && this.list.some((fault) => fault.rule === rule.id);
  }

  private note(rule: AnyRule, error: unknown): void {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.list.push({ rule: rule.id, message });
  }
}

const NOTHING: readonly never[] = [];
const NOWHERE: Places = [];

/** Findings of a rule that a story of so many words shows. */
const mostOf = ({ density }: AnyRule, words: number): number =>
  density === undefined ? Infinity : Math.max(2, Math.round((words * density) / 1000));

/** Asks an article rule, unless it has triggers and none stands anywhere. */
function judgeWhole(
  one: Armed,
  article: Article,
  judgements: readonly Judgement[],
  about: About,
  faults: Faults,
): Finding[] {
  const { rule } = one;
  if (!rule.article) return [];
  const places = new Map<number, Places>();
  for (const [i, judgement] of rule.triggers ? judgements.entries() : []) {
    const here = judgement.places[one.index];
    if (here) places.set(i, here);
  }
  if (rule.triggers && !places.size) return [];
  return faults.ofArticle(one, article, about, places);
}

/** A newsroom that makes a rule graver means all that it finds; where it makes it milder, nothing stays graver. */
function severityOf(rule: AnyRule, set: Severity, own: Severity = set): Severity {
  const gravity = (severity: Severity): number => -SEVERITIES.indexOf(severity);
  if (gravity(set) > gravity(rule.severity)) return set;
  return gravity(set) < gravity(rule.severity) && gravity(own) > gravity(set) ? set : own;
}

function toFinding(rule: AnyRule, severity: Severity, report: Report): Finding {
  return {
    rule: rule.id,
    severity: severityOf(rule, severity, report.severity),
    span: bare(report.at),
    message: wording(rule, report.message, report.data),
    related: (report.related ?? []).map((place) => ({
      span: bare(place.at),
      message: wording(rule, place.message, place.data),
    })),
    fixes: (report.fixes ?? []).map((fix) => toFix(rule, fix)),
    ...(report.word ? { word: report.word } : {}),
    ...(rule.habit
      ? { slip: rule.habit === 'form' ? report.message : wording(rule, report.message, report.data) }
      : {}),
    ...(rule.link ? { link: rule.link } : {}),
  };
}

const toFix = (rule: AnyRule, fix: ReportFix): Fix => ({
  title: wording(rule, fix.title, fix.data),
  edits: fix.edits.map((edit) => ({ span: bare(edit.span), text: edit.text })),
  safe: fix.safe ?? false,
  ...(fix.select ? { select: fix.select } : {}),
});

/** What the rules of a paragraph found; nothing in a pasted post, which is signed in the next. */
const foundIn = (judgements: readonly Judgement[], { passages }: Article, i: number): Judgement['found'] =>
  isSignature(passages[i + 1]) ? [] : judgements[i]!.found;

/** A finding of a passage at its place in the article. */
const moved = (finding: Finding, passage: Passage): Finding => ({
  ...finding,
  span: shift(finding.span, passage.at),
  related: finding.related.map((place) => ({ ...place, span: shift(place.span, passage.at) })),
  fixes: finding.fixes.map((fix) => ({
    ...fix,
    safe: fix.safe && !isBareLine(passage),
    edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, passage.at) })),
  })),
});

/** The same of a rule that reads the whole story: no edit in a bare line is made without asking. */
function unsafeInBareLines(finding: Finding, bareLines: readonly Passage[]): Finding {
  const isIn = ({ span }: Fix['edits'][number]): boolean => {
    const next =
      bareLines[firstWhere(bareLines.length, (i) => bareLines[i]!.at + bareLines[i]!.text.length > span.start)];
    return next !== undefined && next.at <= span.end;
  };
  if (!finding.fixes.some((fix) => fix.safe && fix.edits.some(isIn))) return finding;
  return { ...finding, fixes: finding.fixes.map((fix) => ({ ...fix, safe: fix.safe && !fix.edits.some(isIn) })) };
}

/** The message with its placeholders filled. A key that the rule does not have is a mistake in the rule. */
function wording(rule: AnyRule, key: string, data: Data = {}): string {
  const message = rule.messages[key];
  if (message === undefined) throw new Error(`${rule.id} has no message “${key}”`);
  const whole = typeof message === 'string' ? message : `${message.what}\n${message.why}`;
  const filled = whole.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(data[name] ?? placeholder));
  // What is quoted may end with the period of an abbreviation: “Sen.” needs no second.
  return filled.replaceAll('..”', '.”');
}
