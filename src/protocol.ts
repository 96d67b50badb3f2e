/**
 * Every custom message, declared once: between the editor and the language server, and between the editor and the
 * preview's webview. Types and guards only.
 */

import type { Correction } from './core/checklists/correction.ts';
import type { Voice } from './core/checklists/sources.ts';
import type { CheckedQuote } from './core/checklists/transcript.ts';
import type { Stet } from './core/engine/stet.ts';
import type { DiffPiece, Page, PageAbout, PageFinding, PageLegend, PageTree, Slot } from './core/render/page/model.ts';
import type { PlacedQuery, Query } from './core/sidecar/queries.ts';
import type { Readiness } from './core/sidecar/ready.ts';
import type { Seal } from './core/sidecar/seal.ts';
import type { SidecarChange } from './core/sidecar/sidecarFile.ts';
import type { CheckedFact, Tick } from './core/sidecar/ticks.ts';

export type {
  DiffPiece,
  HiddenSpan,
  Page,
  PageAbout,
  PageFinding,
  PageLegend,
  Slot,
  Whereabouts,
} from './core/render/page/model.ts';
export type { CheckedFact, CheckedQuote, PlacedQuery, Query, Readiness, Seal, SidecarChange, Stet, Tick, Voice };

/** A method name that carries the types of its parameters and its answer. */
export interface RequestName<P, R> {
  readonly method: string;
  readonly _types?: [P, R];
}
export interface NotificationName<P> {
  readonly method: string;
  readonly _types?: P;
}
const request = <P, R>(method: string): RequestName<P, R> => ({ method });
const notification = <P>(method: string): NotificationName<P> => ({ method });

// --- editor to server -----------------------------------------------------------------------------------------------

/** The published page of an open article. Null when the document is not open in the server or is no article. */
export const PageRequest = request<{ uri: string; marked: boolean }, PageAnswer | null>('copydesk/page');

/** The clean page of an open article with what its parts are made of, for other targets than the preview. */
export const ExportRequest = request<{ uri: string }, ExportAnswer | null>('copydesk/export');

/** A rule's page in Markdown; null for an unknown id. */
export const RulePageRequest = request<{ id: string }, { markdown: string } | null>('copydesk/rulePage');

/** What `copydesk.yaml` says about a file being an article. */
export const ArticleGlobsRequest = request<{ uri: string }, 'include' | 'exclude' | 'silent'>('copydesk/articleGlobs');

/** What the quick-fix “Stet…” gives to its command; a reason that it knows already is not asked for. */
export interface StetArgs {
  readonly uri: string;
  readonly stet: Stet;
}

/** The file beside an article with a change of what people decided. Null where this version must not write it. */
export const SidecarRequest = request<{ text: string | null; change: SidecarChange }, { text: string } | null>(
  'copydesk/sidecar',
);

/** Whether a message holds a change as declared: nothing but words, which is what the file holds. */
export function isSidecarChange(value: unknown): value is SidecarChange {
  if (!isObject(value)) return false;
  const { kind, stet, ticks, query, id, reply, resolved, seal } = value;
  switch (kind) {
    case 'stet':
    case 'unstet':
      return isOfTexts(stet, 'rule', 'words');
    case 'tick':
    case 'untick':
      return Array.isArray(ticks) && ticks.every((tick) => isOfTexts(tick, 'kind', 'words'));
    case 'ask':
      return isOfTexts(query, 'id', 'words', 'text');
    case 'reply':
      return typeof id === 'string' && isOfTexts(reply, 'text');
    case 'resolve':
      return typeof id === 'string' && (resolved === null || isOfTexts(resolved));
    case 'withdraw':
      return typeof id === 'string';
    case 'seal':
      return seal === null || isOfTexts(seal, 'hash');
    default:
      return false;
  }
}

/** Whether a value is a map of words that has these names. */
const isOfTexts = (value: unknown, ...names: readonly string[]): boolean =>
  isObject(value) &&
  !Array.isArray(value) &&
  Object.values(value).every((one) => typeof one === 'string') &&
  names.every((name) => Object.hasOwn(value, name));

/** What the desk goes through for a story, as it was last reviewed. Null where it is no article. */
export const DeskRequest = request<{ uri: string }, DeskAnswer | null>('copydesk/desk');

export interface DeskAnswer {
  readonly version: number;
  readonly sources: readonly Voice[];
  readonly facts: readonly (CheckedFact & { readonly unsigned: Tick })[];
  /** Ticks whose words changed. */
  readonly fallen: readonly Tick[];
  readonly queries: readonly PlacedQuery[];
  readonly ready: Readiness;
  readonly seal: Seal | null;
  /** What is open of what the newsroom asks, in words. */
  readonly open: readonly string[];
  /** Of the copy, for whoever seals it. */
  readonly hash: string;
}

export type ListName = 'sources' | 'facts';

/** A list of the desk as a file to keep. */
export const ListRequest = request<
  { uri: string; list: ListName; format: 'markdown' | 'csv' },
  { text: string } | null
>('copydesk/list');

/** A query about a stretch of a story, with its words and what stands around them. Offsets in UTF-16 units. */
export const QueryRequest = request<
  { uri: string; start: number; end: number; text: string; who: string; when: string },
  Query | null
>('copydesk/query');

/** The quotations of a story against a transcript. */
export const QuotesRequest = request<{ uri: string; transcript: string }, readonly CheckedQuote[] | null>(
  'copydesk/quotes',
);

/** A correction of a published story, in the form of the style in force. */
export const CorrectionRequest = request<
  { uri: string; wrong: string; right: string; what: string; day: string },
  Correction | null
>('copydesk/correction');

/**
 * Reviews a file that need not be open. Null where it cannot be read, or where its review failed. `unless` is the style of an
 * earlier review of the same copy: where it is still in force, nothing is reviewed again.
 */
export const DraftRequest = request<{ uri: string; languageId: string; unless?: string }, Draft | 'unchanged' | null>(
  'copydesk/draft',
);

/** What an assistant asks of a story, whose words come along as the editor has them; null for a question about none. */
export const AssistRequest = request<
  { tool: string; input: unknown; story: { uri: string; languageId: string; text: string } | null },
  AssistAnswer | null
>('copydesk/assist');

/** The answer as plain data, or what is wrong with the question. */
export type AssistAnswer = { readonly answer: object } | { readonly problem: string };

/** What is known of a file as it was read. */
export interface Draft {
  readonly article: boolean;
  readonly headline: string;
  readonly words: number;
  readonly counts: Reviewed['counts'];
  readonly queries: number;
  readonly facts: number;
  readonly checked: number;
  readonly seal: Readiness['seal'];
  readonly open: readonly string[];
  /** Equal for reviews by the same Copydesk under the same configuration. */
  readonly style: string;
  /** The gravest first; hints apart. */
  readonly findings: readonly DraftFinding[];
}

export interface DraftFinding {
  readonly rule: string;
  readonly severity: PageFinding['severity'];
  readonly message: string;
  /** Line and character from 0, of start and end. */
  readonly range: readonly [number, number, number, number];
}

/** A decision about the house style: what to write, and where the file is or should be. */
export type StyleChange =
  | { readonly kind: 'rule'; readonly rule: string; readonly level: 'off'; readonly files: string | null }
  | { readonly kind: 'names' | 'spellings'; readonly word: string }
  | { readonly kind: 'terms'; readonly term: { readonly use?: string; readonly avoid: readonly string[] } };

/** Whether a message holds a change as declared; `__proto__` and its kin are no rules. */
export function isStyleChange(value: unknown): value is StyleChange {
  if (!isObject(value)) return false;
  const { kind, rule, level, files, word, term } = value;
  switch (kind) {
    case 'rule':
      return isRuleId(rule) && level === 'off' && (files === null || isWords(files));
    case 'names':
    case 'spellings':
      return isWords(word);
    case 'terms':
      return (
        isObject(term) &&
        Array.isArray(term.avoid) &&
        term.avoid.length > 0 &&
        term.avoid.every(isWords) &&
        (term.use === undefined || isWords(term.use))
      );
    default:
      return false;
  }
}

const isRuleId = (value: unknown): boolean => typeof value === 'string' && /^[a-z]+\/[\w.-]{1,100}$/i.test(value);
const isWords = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '' && value.length <= 1_000;

/** What the quick-fixes about the house style give to their commands. */
export interface StyleArgs {
  readonly uri: string;
  readonly change: StyleChange;
}

/** The configuration file that is in force for a document; null where there is none. */
export const ConfigFileRequest = request<{ uri: string }, { file: string | null }>('copydesk/configFile');

/** A configuration file with a change. Null where it has mistakes of its own. */
export const ConfigChangeRequest = request<{ text: string | null; change: StyleChange }, { text: string } | null>(
  'copydesk/configChange',
);

/** What the quick-fix "Report a false alarm" gives to its command: a finding by its rule and a place in it, in UTF-16 units. */
export interface FalseAlarmArgs {
  readonly uri: string;
  readonly at: number;
  /** Absent: whatever is found there. */
  readonly rule?: string;
}

/** A report of a finding that is wrong, for the clipboard; its copy is null where nothing is found there. */
export const FalseAlarmRequest = request<FalseAlarmArgs, FalseAlarm | null>('copydesk/falseAlarm');

export interface FalseAlarm {
  /** Address of the form into which it is pasted. */
  readonly form: string;
  /** Null where no part of the story has the finding by itself. */
  readonly report: string | null;
  /** Whether all names of people and places in it are invented. */
  readonly anonymous: boolean;
}

/** Finished stories of a newsroom, and the configuration file that is to fit them; those that are no articles are left out. */
export const LearnRequest = request<
  { stories: readonly { name: string; text: string }[]; config: string | null },
  LearnedStyle | null
>('copydesk/learn');

export interface LearnedStyle {
  /** Articles among the stories. */
  readonly stories: number;
  /** How many are needed. */
  readonly least: number;
  /** The file as it would be; null where there are too few, or where it has mistakes. */
  readonly yaml: string | null;
  readonly style: string;
  /** What was counted, in lines. */
  readonly counts: string;
}

/** What was let stand in an open article, and where; start is null for what has expired. */
export const StetsRequest = request<{ uri: string }, (Stet & { start: number | null; end: number | null })[] | null>(
  'copydesk/stood',
);

/** A person says whether a document is an article, whatever it looks like; null leaves it to Copydesk again. */
export const ChoiceNotification = notification<{ uri: string; article: boolean | null }>('copydesk/choice');

/** Answered at once by a server that is alive. */
export const AliveRequest = request<null, true>('copydesk/alive');

// --- server to editor -----------------------------------------------------------------------------------------------

/** Sent after each review; the status item shows it. */
export const ReviewedNotification = notification<Reviewed>('copydesk/reviewed');

/** What a careful server does next: the id of a rule, `reading`, or nothing after a review. */
export const StepNotification = notification<{ step: string }>('copydesk/step');

/** The text of a file that only the editor can reach; null when there is none. */
export const ReadFileRequest = request<{ uri: string }, string | null>('copydesk/readFile');

/** The files of a folder that only the editor can reach, by their paths from it on; null when there is none. */
export const ListFilesRequest = request<{ uri: string }, readonly string[] | null>('copydesk/listFiles');

/** What the editor tells the server when it starts. */
export interface InitializationOptions {
  /** Whether a person trusts the workspace; absent: yes. */
  readonly trusted?: boolean;
  /** Link to a rule's page, `{id}` in it replaced; absent: the published page. */
  readonly ruleLink?: string;
  /** Command of the quick-fix that lets a finding stand; absent: the server's own, where the editor carries out its edits. */
  readonly stetCommand?: string;
  /** Commands of the quick-fixes that write the house style, switch a rule off and explain it; absent: the server's own. */
  readonly houseCommands?: { readonly add: string; readonly off: string; readonly explain: string };
  /** Command of the quick-fix that reports a false alarm; absent: there is none. */
  readonly reportCommand?: string;
  /** Whether each review is to be announced. */
  readonly hearsReviews?: boolean;
  /** Rules at which an earlier server ended. */
  readonly suspended?: readonly string[];
  /** An earlier server ended unexpectedly: each step is announced before it runs. */
  readonly careful?: boolean;
  /** What a person said earlier about documents being articles, by uri. */
  readonly choices?: Readonly<Record<string, boolean>>;
}

export interface Reviewed {
  readonly uri: string;
  readonly version: number;
  readonly article: boolean;
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number; readonly hint: number };
  /** Words of the body. */
  readonly words: number;
  /** Minutes, at the reading speed in force. */
  readonly readingTime: number;
  /** Years of school that the story asks of its readers (Flesch-Kincaid); null where there is too little or too much to tell. */
  readonly grade: number | null;
  /** Distinct people or organizations credited with a quotation. */
  readonly sources: number;
  /** Style pack in force. */
  readonly style: string;
  /** Copy that is not in English: the code of its language, 'und' where it only shows that it is none. */
  readonly language?: string;
  /** Rules that failed or took too long, and are off until the server is started anew. */
  readonly skipped: readonly string[];
  /** Whether all of the text was reviewed; else it was too long, and `words` counts those that were. */
  readonly whole: boolean;
  /** The review itself failed; the log says why. */
  readonly failed: boolean;
  /** What `copydesk.yaml` asks for but does not get, because the workspace is not trusted. */
  readonly untrusted: readonly Untrusted[];
}

/** Vale styles, and the page's own CSS and fonts. */
export type Untrusted = 'vale' | 'look';

export const SLOTS: readonly Slot[] = ['top', 'figure', 'body', 'after'];

export interface PageAnswer extends Page {
  readonly version: number;
  /** The cards of marked copy; none for clean copy. */
  readonly findings: readonly StandableFinding[];
  /** How the newsroom wants its page. */
  readonly house: HouseFiles;
}

export interface ExportAnswer extends PageTree {
  readonly house: HouseFiles;
}

export interface StandableFinding extends PageFinding {
  /** What is remembered when it is let stand; null for what cannot be. */
  readonly stet: Stet | null;
}

/** The `preview` of a `copydesk.yaml`, its files by their addresses. */
export interface HouseFiles {
  readonly theme?: string;
  readonly css?: readonly string[];
  readonly fonts?: readonly (FontFace & { readonly file: string })[];
}

export interface FontFace {
  readonly family: string;
  readonly weight?: number;
  readonly style?: 'normal' | 'italic';
}

// --- webview to editor ----------------------------------------------------------------------------------------------

/** A place in a part of the page: index into Page.parts, and how many UTF-16 units of its text stand before. */
export interface PagePlace {
  readonly part: number;
  readonly at: number;
}

export interface PageStretch {
  readonly from: PagePlace;
  readonly to: PagePlace;
}

export type FromWebview =
  /** The script runs and wants the page, marked and pinned if the reader had it so before. */
  | { readonly type: 'ready'; readonly marked: boolean; readonly pinned: boolean }
  /** Clean or marked copy is wanted from now on. */
  | { readonly type: 'mark'; readonly marked: boolean }
  /** Stay with this article, or follow the active one. */
  | { readonly type: 'pin'; readonly pinned: boolean }
  /** The reader clicked or selected words: select their source. With `edit` the editor takes the keyboard, too. */
  | ({ readonly type: 'select'; readonly edit: boolean } & PageStretch)
  /** The words of a finding, or (from 0) of one of its other places. */
  | { readonly type: 'show'; readonly finding: number; readonly related: number }
  /** Apply a fix of a finding of the page that was made from this version of the copy. */
  | { readonly type: 'fix'; readonly version: number; readonly finding: number; readonly fix: number }
  /** Let a finding stand. */
  | { readonly type: 'stand'; readonly version: number; readonly finding: number }
  /** The page of a finding's rule. */
  | { readonly type: 'rule'; readonly finding: number }
  /** The reader scrolled: this part is at the top, and so much of it (0 to 1) is above. */
  | { readonly type: 'scroll'; readonly part: number; readonly above: number };

// --- editor to webview ----------------------------------------------------------------------------------------------

/** In one slot, remove `remove` elements from `from` on and insert these. */
export interface SlotPatch {
  readonly slot: Slot;
  readonly from: number;
  readonly remove: number;
  readonly insert: readonly string[];
}

/** A finding's card, in the words of the interface. */
export interface FindingCard {
  readonly rule: string;
  readonly severity: PageFinding['severity'];
  readonly message: string;
  readonly related: readonly { readonly text: string; readonly where: string; readonly message: string }[];
  readonly fixes: readonly { readonly title: string; readonly diff: readonly DiffPiece[] }[];
  readonly part: number;
  /** A rule found it: it has a page, and can be let stand. */
  readonly isOfRule: boolean;
}

/** A picture that the webview may load, and its size in pixels where it is known before. */
export interface PictureAt {
  readonly src: string;
  readonly size?: readonly [width: number, height: number];
}

export type ToWebview =
  | {
      readonly type: 'patch';
      readonly title: string;
      readonly uri: string;
      readonly version: number;
      readonly patches: readonly SlotPatch[];
      readonly about: PageAbout;
      /** Null on a clean page. */
      readonly legend: PageLegend | null;
      /** Those with a pin first, in the order of the pins. */
      readonly findings: readonly FindingCard[];
      readonly pins: number;
    }
  /** Where the webview finds pictures, by their names in the copy. */
  | { readonly type: 'pictures'; readonly pictures: Readonly<Record<string, PictureAt>> }
  /** The part at the editor's cursor, index into Page.parts, or -1, and the words that are selected there. */
  | { readonly type: 'active'; readonly part: number; readonly selection: PageStretch | null }
  /** The editor scrolled: bring this part to the top, with so much of it (0 to 1) above. */
  | { readonly type: 'scroll'; readonly part: number; readonly above: number }
  /** The look that the settings and the newsroom ask for: style sheets and fonts by addresses that it may load. */
  | {
      readonly type: 'look';
      readonly theme: string;
      readonly css: readonly string[];
      readonly fonts: readonly (FontFace & { readonly src: string })[];
    }
  /** A command pinned or unpinned the preview. */
  | { readonly type: 'pinned'; readonly pinned: boolean }
  | { readonly type: 'empty'; readonly message: string };

/** For whatever comes from the other side. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isIndex = (value: unknown): boolean => Number.isInteger(value);
const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;

type Guards = Readonly<Record<string, (message: Record<string, unknown>) => boolean>>;

const isPlace = (value: unknown): boolean => isObject(value) && isIndex(value.part) && isIndex(value.at);
const isStretch = (value: unknown): boolean => isObject(value) && isPlace(value.from) && isPlace(value.to);

const FROM_WEBVIEW: Guards = {
  ready: ({ marked, pinned }) => typeof marked === 'boolean' && typeof pinned === 'boolean',
  mark: ({ marked }) => typeof marked === 'boolean',
  pin: ({ pinned }) => typeof pinned === 'boolean',
  select: (message) => isStretch(message) && typeof message.edit === 'boolean',
  show: ({ finding, related }) => isIndex(finding) && isIndex(related),
  fix: ({ version, finding, fix }) => isIndex(version) && isIndex(finding) && isIndex(fix),
  stand: ({ version, finding }) => isIndex(version) && isIndex(finding),
  rule: ({ finding }) => isIndex(finding),
  scroll: ({ part, above }) => isIndex(part) && isShare(above),
};

const TO_WEBVIEW: Guards = {
  patch: ({ patches, title, uri, version, about, legend, findings, pins }) =>
    Array.isArray(patches) &&
    isObject(about) &&
    typeof title === 'string' &&
    typeof uri === 'string' &&
    isIndex(version) &&
    typeof legend === 'object' &&
    Array.isArray(findings) &&
    isIndex(pins),
  pictures: ({ pictures }) => isObject(pictures),
  active: ({ part, selection }) => isIndex(part) && (selection === null || isStretch(selection)),
  scroll: ({ part, above }) => isIndex(part) && isShare(above),
  look: ({ theme, css, fonts }) => typeof theme === 'string' && Array.isArray(css) && Array.isArray(fonts),
  pinned: ({ pinned }) => typeof pinned === 'boolean',
  empty: ({ message }) => typeof message === 'string',
};

/** Messages are checked on arrival: a webview is not trusted to keep the types. */
const fits = (guards: Guards, value: unknown): boolean =>
  isObject(value) &&
  typeof value.type === 'string' &&
  Object.hasOwn(guards, value.type) &&
  guards[value.type]!(value) === true;

export const isFromWebview = (value: unknown): value is FromWebview => fits(FROM_WEBVIEW, value);
export const isToWebview = (value: unknown): value is ToWebview => fits(TO_WEBVIEW, value);
