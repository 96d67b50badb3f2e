import type { Article, Passage } from '../article/model.ts';
import type { Tagger } from '../article/tagger.ts';
import { type Edit, type Span, span } from '../text/spans.ts';
import type { Speller } from '../text/speller.ts';
import type { Places, Triggers } from './lib/triggers.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** What is wrong, in one line of at most 80 characters, and why it matters and what to do, on the next. */
export type Message = string | { readonly what: string; readonly why: string };

/** Both parts of a finding's message; the second is empty where there is none. */
export function partsOf(message: string): [what: string, why: string] {
  const at = message.indexOf('\n');
  return at < 0 ? [message, ''] : [message.slice(0, at), message.slice(at + 1)];
}

/** Values that fill the `{placeholders}` of a message. */
export type Data = Readonly<Record<string, string | number>>;

/** An option of a rule; its type is the type of its default. */
export interface Option {
  readonly default: string | number | boolean | readonly string[];
  /** The values that a text option takes, where they are few. */
  readonly choices?: readonly string[];
  readonly doc: string;
}
export type Options = Readonly<Record<string, Option>>;

type Widen<T> = T extends string ? string : T extends number ? number : T extends boolean ? boolean : T;

/** A term of the house list, as `copydesk.yaml` gives it. */
export interface Term {
  /** What to write instead; absent where the sentence must be recast. */
  readonly use?: string;
  readonly avoid: readonly string[];
  /** Why, in a sentence for the writer. */
  readonly why?: string;
  readonly link?: string;
  /** Phrases in which the avoided words are right. */
  readonly except?: readonly string[];
  readonly severity?: Severity;
  /** Copy that must be flagged, and copy that must pass. */
  readonly tests?: readonly { readonly flag?: string; readonly pass?: string }[];
}

/** A person or place of the house list with the spellings that the house rejects. */
export interface RespeltName {
  readonly use: string;
  readonly avoid: readonly string[];
}

/** An entry of the house list of people and places. */
export type HouseName = string | RespeltName;

/** What a rule is given beside the text: its options as configured, and the tools the host loaded. */
export interface Settings<O extends Options = Options> {
  readonly options: { readonly [K in keyof O]: Widen<O[K]['default']> };
  readonly tagger: Tagger | null;
  readonly speller: Speller | null;
  /** The house list of terms. */
  readonly terms: readonly Term[];
  /** The newsroom's own lists: people and places, and words that are spelled right. */
  readonly names: readonly string[];
  /** Names of which the house rejects some spellings. */
  readonly respelt: readonly RespeltName[];
  readonly spellings: readonly string[];
  /** Publication date, ISO 8601, where neither text nor command line leaves it open. */
  readonly date: string | null;
  /** The names that the site around the story has for keys of authors; null where nobody asked it. */
  readonly authors: ReadonlyMap<string, string> | null;
}

/** A fix as a rule reports it: its title is a message key. */
export interface ReportFix<M extends string = string> {
  readonly title: M;
  readonly data?: Data;
  readonly edits: readonly Edit[];
  /** Joins fix-all. Never for anything that needs a choice. */
  readonly safe?: boolean;
  /** Selected after the edit, relative to the inserted text of the first edit. */
  readonly select?: Span;
}

/** A word, and the list of the house that would accept it. */
export interface HouseWord {
  readonly list: 'names' | 'spellings';
  readonly text: string;
}

/** What a rule yields. Offsets are relative to the passage for `passage`, to the article for `article`. */
export interface Report<M extends string = string> {
  readonly at: Span;
  readonly message: M;
  readonly data?: Data;
  readonly related?: readonly { readonly at: Span; readonly message: M; readonly data?: Data }[];
  readonly fixes?: readonly ReportFix<M>[];
  /** A word that the house may decide to accept. */
  readonly word?: HouseWord;
  /** Only where one finding is graver or lighter than its rule. */
  readonly severity?: Severity;
}

/**
 * One example: the wording between [[ and ]] is what the rule marks. It is documentation and test at once.
 * Text without blank lines stands in a paragraph of its own under a headline.
 */
export type Example = ExampleFrame &
  ({ readonly bad: string; readonly fixed?: string } | { readonly good: string; readonly fixed?: never });

interface ExampleFrame {
  readonly format?: 'text' | 'markdown';
  /** The house list under which it holds. */
  readonly terms?: readonly Term[];
  /** The house list of names under which it holds. */
  readonly names?: readonly HouseName[];
}

export interface Rule<O extends Options = Options, M extends string = string> {
  /** Public, and never changed: settings, stets and CI name it. */
  readonly id: string;
  /** Earlier ids, by which settings and stets may still name it. */
  readonly aliases?: readonly string[];
  readonly title: string;
  readonly severity: Severity;
  /** Off unless a configuration switches it on. */
  readonly optional?: true;
  /** Runs on copy in any language; all other rules know only English. */
  readonly anyLanguage?: true;
  /** Findings shown per 1,000 words of a story, at least two; more than that is a habit, reported once. */
  readonly density?: number;
  /**
   * The same slip may be in every paragraph, and is then reported once: with `form`, all reports with one message are the
   * same slip; with `word`, only those of the same words are.
   */
  readonly habit?: 'form' | 'word';
  /** Why it matters to the reader and what to do, in Markdown. */
  readonly doc: string;
  /** Where the decision is written down, for rules that a newsroom brings. */
  readonly link?: string;
  readonly options: O;
  readonly messages: Readonly<Record<M, Message>>;
  readonly examples: readonly Example[];
  /** Without any of these the rule is not run. Absent if it always runs. */
  readonly triggers?: Triggers;
  /** Judges one passage; cached with it, so it may look at nothing else. `places`: where its triggers are, quotations included. */
  passage?(passage: Passage, settings: Omit<Settings<O>, 'date' | 'authors'>, places: Places): Iterable<Report<M>>;
  /** Judges the whole article; runs on every review. `places`: by index, the passages that hold its triggers. */
  article?(article: Article, settings: Settings<O>, places: ReadonlyMap<number, Places>): Iterable<Report<M>>;
}

export const defineRule = <const O extends Options, M extends string>(rule: Rule<O, M>): Rule<O, M> => rule;

/** The usual report of form: house style writes these words differently. The fix is safe unless it would leave half of a pair. For rules with a message `fix`. */
export function rewrite<M extends string = 'form'>(
  start: number,
  written: string,
  want: string,
  message = 'form' as M,
  safe = true,
): Report<M | 'fix'> {
  const at = span(start, start + written.length);
  return {
    at,
    message,
    data: { want },
    fixes: [{ title: 'fix', data: { want }, edits: [{ span: at, text: want }], safe }],
  };
}

/** All ids of a rule, its present one last, so that settings for it win over those for an earlier one. */
export const idsOf = ({ id, aliases = [] }: AnyRule): readonly string[] => [...aliases, id];

/** A rule whose option and message types are forgotten, as the list holds it. */
export type AnyRule = Rule<Options, string>;

/** A fix ready to apply, offsets in the article's text. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly safe: boolean;
  readonly select?: Span;
  /** The fixes that it joins, one per place. */
  readonly parts?: readonly Fix[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  /** What is wrong; after a line break, why it matters and what to do. */
  readonly message: string;
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  readonly fixes: readonly Fix[];
  readonly word?: HouseWord;
  /** The key it shares with findings of the same habit. */
  readonly slip?: string;
  /** Where the rule is explained, if not on its page. */
  readonly link?: string;
}
