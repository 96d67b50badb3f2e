import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  applyStets,
  articleGlobs,
  authorKeysAbove,
  createDesk,
  type Desk,
  detect,
  EXPIRED,
  type Format,
  formatOf,
  partReviewed,
  type Review,
  type Sidecar,
  type Stood,
  type Tools,
  tooLong,
} from '../../core/index.ts';
import type { Log } from '../log.ts';
import { baseName, type Configurations, type InForce, pathOf } from '../style/configurations.ts';
import type { Files } from '../style/files.ts';
import type { Sidecars } from '../style/sidecars.ts';
import type { SiteAuthorFiles } from '../style/siteAuthors.ts';
import type { SuspendedRules } from './suspendedRules.ts';
import { inSlices } from './timeSlices.ts';

/** Whether a text is an article shows early; reading megabytes for it would not change the answer. */
export const DETECTION_LENGTH = 40_000;

/** Newsrooms have one configuration, perhaps two. Each desk remembers what it read, and all of them share the memory. */
const MAX_DESKS = 3;

/** Files that are not open have desks of their own, which forget: their paragraphs are seldom met again. */
const OF_FILES = '\nfiles';
const FILES_A_DESK = 100;

/** The review of one version of a document, shared by all who ask about it. */
export interface Outcome {
  /** The document as reviewed; the one that is edited moves on. */
  readonly document: TextDocument;
  /** Null where the document is no article, or where reviewing it failed. */
  readonly review: Review | null;
  /** What reviewed it; null where it is no article. */
  readonly desk: Desk | null;
  readonly format: Format;
  readonly article: boolean;
  /** What was let stand, the expired included. */
  readonly stood: readonly Stood[];
  /** What the file beside it says. */
  readonly sidecar: Sidecar;
  readonly failed: boolean;
  /** Whether the whole text was reviewed; else the words up to the limit. */
  readonly whole: boolean;
  /** Rules that are switched off until the next start. */
  readonly suspended: readonly string[];
  readonly inForce: InForce;
  /** Equal for equal answers: version, language and configuration. */
  readonly id: string;
}

type Needs = readonly [Tools, InForce, Sidecar];

export interface Reviews {
  /**
   * The review of the newest version. Null for a document that is not open. When the document changes meanwhile, the
   * newer version is reviewed instead; when the asker no longer wants to know, it fails as cancelled.
   */
  current(uri: string, token: CancellationToken): Promise<Outcome | null>;
  /** The review of a file that need not be open; null where it cannot be read. It is not announced. */
  ofFile(uri: string, languageId: string, token: CancellationToken): Promise<Outcome | null>;
  /** What is in force for a file that need not be open. */
  styleOf(uri: string): Promise<InForce>;
  /** The review of words as the story at an address, whether or not they look like one. It is not announced. */
  ofWords(uri: string, languageId: string, text: string, token: CancellationToken): Promise<Outcome | null>;
  /** A document was opened or edited. */
  touched(uri: string): void;
  closed(uri: string): void;
  /** A person says what a document is; null forgets it. */
  choose(uri: string, article: boolean | null): void;
}

interface Host {
  readonly files: Files;
  readonly documents: { get(uri: string): TextDocument | undefined };
  readonly configurations: Configurations;
  readonly sidecars: Sidecars;
  readonly site: SiteAuthorFiles;
  readonly log: Log;
  readonly suspended: SuspendedRules;
  readonly load: () => Promise<Tools>;
  /** Told before each step of a review runs, where somebody wants to know; what it returns is waited for. */
  starts?(step: string): Promise<void>;
  reviewed(outcome: Outcome): void;
}

export function createReviews(host: Host): Reviews {
  const { documents, configurations, sidecars, site, suspended, log } = host;
  const jobs = new Map<string, { readonly id: string; readonly outcome: Promise<Outcome | null> }>();
  const desks = new Map<string, Desk>();
  const choices = new Map<string, boolean>();
  let choicesMade = 0;
  let filesReviewed = 0;
  /** Grows with every edit and opening: a client may send a version twice, or open other words under an old one. */
  const touches = new Map<string, number>();
  let touched = 0;
  let tools: Promise<Tools> | null = null;

  const idOf = (document: TextDocument): string =>
    [
      touches.get(document.uri),
      document.languageId,
      configurations.generation,
      sidecars.generation,
      site.generation,
      choicesMade,
    ].join(':');

  /** What a review needs beside the text. */
  function needs(uri: string): Promise<Needs> {
    tools ??= host.load().catch((error: unknown) => {
      log.error('A tool could not be loaded; reviews go on without it', error);
      return {};
    });
    return Promise.all([tools, configurations.of(uri), sidecars.of(uri)]);
  }

  /** Null when the document moved on before its review was done. */
  async function run(document: TextDocument, id: string): Promise<Outcome | null> {
    const held = await needs(document.uri);
    const patience = patienceFor(document.getText().length);
    if (patience > 0) await new Promise((resolve) => setTimeout(resolve, patience));
    if (documents.get(document.uri) !== document || idOf(document) !== id) return null;
    const snapshot = TextDocument.create(document.uri, document.languageId, document.version, document.getText());
    const wanted = (): boolean => documents.get(document.uri) === document && idOf(document) === id;
    const outcome = await judged(snapshot, held, id, wanted);
    if (!outcome) return null;
    await host.starts?.('');
    host.reviewed(outcome);
    return outcome;
  }

  /** The review of a text; null when it was no longer wanted. `shared` tells the desks of open documents from those of files. */
  async function judged(
    snapshot: TextDocument,
    held: Needs,
    id: string,
    wanted: () => boolean,
    shared = '',
    choice = choices.get(snapshot.uri),
  ): Promise<Outcome | null> {
    const [, inForce, sidecar] = held;
    const format = formatOfDocument(snapshot);
    const nothing = { document: snapshot, review: null, desk: null, format, article: false, stood: [] };
    const state = { failed: false, whole: true };
    let outcome: Outcome = { ...nothing, ...state, suspended: suspended.rules, inForce, sidecar, id };
    try {
      outcome = { ...outcome, article: isArticle(snapshot, inForce, choice) };
      const found = outcome.article ? await reviewed(snapshot, held, format, wanted, shared) : {};
      if (!found) return null;
      outcome = { ...outcome, ...found };
    } catch (error) {
      outcome = { ...outcome, failed: true };
      log.error('A document could not be reviewed', error);
    }
    return outcome;
  }

  /** What a desk finds in an article; null when it was no longer wanted. */
  async function reviewed(
    snapshot: TextDocument,
    [loaded, inForce, sidecar]: Needs,
    format: Format,
    wanted: () => boolean,
    shared: string,
  ): Promise<Pick<Outcome, 'review' | 'desk' | 'stood' | 'whole' | 'suspended'> | null> {
    const text = snapshot.getText();
    const part = partReviewed(text);
    const desk = deskFor(`${inForce.key}${shared}`, inForce, loaded);
    const keys = authorKeysAbove(part, inForce.config.frontMatter);
    const authors = keys.length ? await site.of(snapshot.uri, keys) : null;
    const steps = desk.steps(part, { format, name: inForce.path, authors });
    const done = await inSlices(steps, { wanted, ...(host.starts ? { starts: host.starts } : {}) });
    if (!done) return null;
    const { value: review, took } = done;
    for (const { rule, message } of review.faults) log.errorOnce(`Rule ${rule} failed and was skipped: ${message}`);
    if (suspended.note(review.faults, took, part.length)) desks.clear();
    const whole = part.length === text.length;
    const open = applyStets(part, review.findings, sidecar.stets);
    // What was let stand beyond the limit has not expired; it was not looked at.
    const findings = whole
      ? open.findings
      : [...open.findings.filter(({ rule }) => rule !== EXPIRED), tooLong(text, part, review.article.words)];
    const stood = whole ? open.stood : open.stood.filter(({ at }) => at !== null);
    return { review: { ...review, findings }, desk, stood, whole, suspended: suspended.rules };
  }

  function deskFor(key: string, inForce: InForce, loaded: Tools): Desk {
    const known = desks.get(key);
    desks.delete(key);
    const desk =
      known ??
      createDesk(inForce.config, {
        ...loaded,
        styles: inForce.styles.rules,
        off: new Set(suspended.rules),
      });
    desks.set(key, desk);
    const [oldest] = desks.keys();
    if (desks.size > MAX_DESKS && oldest !== undefined) desks.delete(oldest);
    return desk;
  }

  /** The review of what need not be open; `choice` says whether it is an article, where somebody did. */
  async function unopened(snapshot: TextDocument, token: CancellationToken, choice?: boolean): Promise<Outcome | null> {
    const { uri } = snapshot;
    if (++filesReviewed % FILES_A_DESK === 0)
      for (const key of desks.keys()) if (key.endsWith(OF_FILES)) desks.delete(key);
    const wanted = (): boolean => !token.isCancellationRequested;
    const outcome = await judged(snapshot, await needs(uri), '', wanted, OF_FILES, choice);
    forget(uri);
    refuseIfCancelled(token);
    return outcome;
  }

  /** What is known of a file that is not open would stay known for ever. */
  function forget(uri: string): void {
    if (documents.get(uri)) return;
    sidecars.closed(uri);
    configurations.closed(uri);
  }

  return {
    async current(uri, token) {
      for (;;) {
        refuseIfCancelled(token);
        const document = documents.get(uri);
        if (!document) return null;
        const id = idOf(document);
        let job = jobs.get(uri);
        if (job?.id !== id) {
          job = { id, outcome: run(document, id) };
          jobs.set(uri, job);
        }
        const outcome = await job.outcome;
        refuseIfCancelled(token);
        if (outcome) return outcome;
        if (jobs.get(uri) === job) jobs.delete(uri);
      }
    },
    async ofFile(uri, languageId, token) {
      const open = documents.get(uri);
      if (open) return this.current(uri, token);
      const text = await host.files.read(uri);
      if (text === undefined) return null;
      return unopened(TextDocument.create(uri, languageId, 0, text), token);
    },
    async styleOf(uri) {
      const inForce = await configurations.of(uri);
      forget(uri);
      return inForce;
    },
    async ofWords(uri, languageId, text, token) {
      return unopened(TextDocument.create(uri, languageId, 0, text), token, true);
    },
    touched(uri) {
      touches.set(uri, ++touched);
    },
    closed(uri) {
      jobs.delete(uri);
      touches.delete(uri);
    },
    choose(uri, article) {
      choicesMade++;
      if (article === null) choices.delete(uri);
      else choices.set(uri, article);
    },
  };
}

function refuseIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/**
 * Milliseconds to wait for the typing to pause. A story is reviewed at once; a text that takes seconds is not begun anew
 * with every key.
 */
const patienceFor = (length: number): number => (length < 50_000 ? 0 : Math.min(500, Math.round(length / 5_000)));

/** A person's word comes first, then the newsroom's, then the language, then what the text looks like. */
function isArticle(document: TextDocument, inForce: InForce, choice: boolean | undefined): boolean {
  if (choice !== undefined) return choice;
  const globs = articleGlobs(inForce.config, inForce.path);
  if (globs === 'exclude') return false;
  if (globs === 'include' || document.languageId === 'article') return true;
  if (ON_DEMAND.test(document.languageId)) return false;
  return detect(document.getText().slice(0, DETECTION_LENGTH), pathOf(document.uri)).article;
}

/** A page of HTML and the like is reviewed where somebody says so, and no other. */
const ON_DEMAND = /^(?:html|astro|liquid|jinja-html|restructuredtext|asciidoc|latex)$/;

const formatOfDocument = (document: TextDocument): Format =>
  /^(?:markdown|mdx)$/.test(document.languageId) ? 'markdown' : formatOf(baseName(document.uri));
