import {
  type CancellationToken,
  Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  EventEmitter,
  env,
  l10n,
  languages,
  ProgressLocation,
  Range,
  type Tab,
  TabInputText,
  ThemeIcon,
  type TreeItem,
  Uri,
  window,
  workspace,
} from 'vscode';
import { ARTICLE_FILES, contentHash, onOneLine } from '../../core/index.ts';
import { type Draft, DraftRequest } from '../../protocol.ts';
import type { Session } from '../client/session.ts';
import { documentAt, isInTab } from '../editors.ts';
import { sidecarOf } from '../housestyle/sidecar.ts';
import { pick } from '../pick.ts';
import type { DraftStore } from './draftStore.ts';
import { EXCLUDED_FOLDERS, firstFiles } from './firstFiles.ts';

const EXCLUDED = `**/{${EXCLUDED_FOLDERS.join(',')}}/**`;
/** Files that the tree knows; a folder with more is no desk's. */
const MOST_FILES = 20_000;
/** Rows that are shown before all files are known: more than a window has room for. */
const FIRST_ROWS = 100;
/** Reviews after which what is known is written down. */
const SAVE_EVERY = 50;
/** Files that are read or reviewed at the same time. */
const AT_ONCE = 8;
/** Milliseconds for which the typing pauses before a row follows. */
const PAUSE = 300;

export type Order = 'name' | 'findings' | 'modified';

interface Row {
  readonly uri: Uri;
  /** Undefined until it was reviewed. */
  draft?: Draft;
  modified?: number;
}

export interface DraftsView {
  readonly subscriptions: readonly Disposable[];
  /** Reviews every article of the workspace that changed since it was last reviewed. */
  reviewAll(): Promise<void>;
  /** Asks how to sort, and what to leave out. */
  sort(): Promise<void>;
}

/** The view Drafts: the articles of the workspace, open or not, with what is open of each. */
export function registerDrafts(session: Session, store: DraftStore): DraftsView {
  const changed = new EventEmitter<Row | undefined>();
  const problems = languages.createDiagnosticCollection('copydesk-drafts');
  let rows: Row[] = [];
  let listing: Promise<void> | undefined;
  let order: Order = 'name';
  let onlyOpen = false;

  const view = window.createTreeView<Row>('copydesk.drafts', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      async getChildren(row) {
        if (row) return [];
        listing ??= listFirst();
        await listing;
        return shown();
      },
      getTreeItem: draftItem,
    },
  });

  const shown = (): Row[] =>
    rows
      .filter(({ draft }) => draft?.article !== false && !(onlyOpen && draft && draft.open.length === 0))
      .sort((a, b) => COMPARE[order](a, b) || byName(a, b));

  /** The first files at once, and all when the search has found them. */
  async function listFirst(): Promise<void> {
    const all = list();
    const [files = []] = (await Promise.race([all, Promise.all([firstFiles(FIRST_ROWS), store.load()])])) ?? [];
    if (rows.length > 0 || files.length === 0) return all;
    rows = files.map(rowOf);
    all.then(
      () => rows.length !== files.length && changed.fire(undefined),
      () => {}, // the first stay
    );
  }

  /** The files, with what is known of them from earlier: no review is waited for. */
  async function list(): Promise<void> {
    const [files] = await Promise.all([workspace.findFiles(ARTICLE_FILES, EXCLUDED, MOST_FILES), store.load()]);
    // A row that is being reviewed stays the one that is shown.
    const before = new Map(rows.map((row) => [row.uri.toString(), row]));
    rows = files.map((uri) => before.get(uri.toString()) ?? rowOf(uri));
    store.keepOnly(new Set(files.map(String)));
    describe();
    // The rows are shown first: thousands of findings take the editor a moment.
    clearTimeout(telling);
    telling = setTimeout(tellKept, PAUSE);
  }

  function rowOf(uri: Uri): Row {
    const kept = store.get(uri.toString());
    return kept ? { uri, draft: kept.draft, modified: kept.modified } : { uri };
  }

  let telling: ReturnType<typeof setTimeout> | undefined;
  /** The findings of all files at once, and what an open story has over its file. */
  function tellKept(): void {
    problems.set(rows.flatMap(({ uri, draft }) => (draft ? [[uri, problemsOf(uri, draft)] as const] : [])));
    for (const { uri } of workspace.textDocuments) if (session.lastReview(uri)) followSoon(uri.toString());
  }

  function describe(): void {
    const articles = rows.filter(({ draft }) => draft?.article);
    const ready = articles.filter(({ draft }) => draft?.open.length === 0).length;
    view.description = articles.length > 0 ? l10n.t('{0} of {1} ready', ready, articles.length) : '';
  }

  function tell(uri: Uri, draft: Draft): void {
    problems.set(uri, problemsOf(uri, draft));
  }

  /** A file that cannot be read or reviewed any more: what was known of it is not true of it now. */
  function forget(row: Row): void {
    delete row.draft;
    store.forget(row.uri.toString());
    problems.delete(row.uri);
  }

  async function review(row: Row, token?: CancellationToken): Promise<void> {
    const key = row.uri.toString();
    const { stamp, modified } = await stampOf(row.uri);
    row.modified = modified;
    // Of an open story the server knows more than its files, or less, for a moment.
    const open = documentAt(key);
    const held = store.get(key);
    const isUntouched = held?.stamp === stamp;
    // What is not saved yet is no state of the file, so the file is not read at each pause of the typing.
    const content = open?.isDirty ? null : isUntouched ? held.content : await contentOf(row.uri);
    const kept = held?.content === content && !open ? held.draft : undefined;
    const answer = await ask(row.uri, kept?.style, token);
    const draft = answer === 'unchanged' ? kept : answer;
    if (draft === null) forget(row);
    if (!draft || token?.isCancellationRequested) return;
    row.draft = draft;
    if (content !== null && !open?.isDirty && !(isUntouched && draft === kept))
      store.set(key, { stamp, modified, content, draft });
    tell(row.uri, draft);
  }

  /** A server that ended meanwhile is started anew, and asked again. */
  async function ask(uri: Uri, unless?: string, token?: CancellationToken) {
    const params = { uri: uri.toString(), languageId: languageOf(uri), ...(unless ? { unless } : {}) };
    const answer = await session.request(DraftRequest, params, token);
    return answer === undefined && !token?.isCancellationRequested
      ? session.request(DraftRequest, params, token)
      : answer;
  }

  /** A story that is open was reviewed, saved or closed: its row says the same as its editor, or as the disk again. */
  async function follow(uri: string): Promise<void> {
    const row = rows.find((one) => one.uri.toString() === uri);
    if (!row) return;
    const before = shown().indexOf(row);
    await review(row);
    await store.save();
    describe();
    // One row of thousands is filled again, unless it has another place now.
    changed.fire(before >= 0 && shown().indexOf(row) === before ? row : undefined);
  }

  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  function followSoon(uri: string): void {
    clearTimeout(timers.get(uri));
    timers.set(
      uri,
      setTimeout(() => {
        timers.delete(uri);
        void follow(uri);
      }, PAUSE),
    );
  }

  async function reviewAll(): Promise<void> {
    listing = list();
    await listing;
    await window.withProgress(
      { location: ProgressLocation.Notification, title: l10n.t('Reviewing articles'), cancellable: true },
      async (progress, token) => {
        const queue = [...rows];
        const all = queue.length;
        let done = 0;
        const work = async (): Promise<void> => {
          for (let row = queue.shift(); row && !token.isCancellationRequested; row = queue.shift()) {
            await review(row, token);
            done++;
            progress.report({ increment: 100 / all, message: l10n.t('{0} of {1}', done, all) });
            if (done % SAVE_EVERY === 0) {
              await store.save();
              describe();
              changed.fire(undefined);
            }
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, work));
      },
    );
    await store.save();
    describe();
    changed.fire(undefined);
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Lists the drafts anew, once, soon after files were made or deleted. */
  const again = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!listing) return;
      void list().then(() => changed.fire(undefined));
    }, 300);
  };
  const watcher = workspace.createFileSystemWatcher(ARTICLE_FILES, false, true, false);

  return {
    subscriptions: [
      view,
      changed,
      problems,
      watcher,
      watcher.onDidCreate(again),
      watcher.onDidDelete(again),
      window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        for (const uri of opened.flatMap(storyIn)) problems.delete(uri);
        for (const uri of closed.flatMap(storyIn)) followSoon(uri.toString());
      }),
      workspace.onDidCloseTextDocument(({ uri }) => followSoon(uri.toString())),
      session.onReviewed(({ uri }) => followSoon(Uri.parse(uri).toString())),
      workspace.onDidSaveTextDocument(({ uri }) => followSoon(uri.toString())),
      {
        dispose() {
          clearTimeout(timer);
          clearTimeout(telling);
          for (const one of timers.values()) clearTimeout(one);
        },
      },
    ],
    reviewAll,
    async sort() {
      const items: { label: string; order?: Order; toggle?: true }[] = [
        { label: l10n.t('Sort by name'), order: 'name' },
        { label: l10n.t('Sort by findings'), order: 'findings' },
        { label: l10n.t('Sort by time of change'), order: 'modified' },
        { label: onlyOpen ? l10n.t('Show ready stories, too') : l10n.t('Hide ready stories'), toggle: true },
      ];
      const chosen = await pick(items, { title: l10n.t('Drafts') });
      if (chosen?.order) order = chosen.order;
      if (order === 'modified') await Promise.all(rows.map(readTime));
      if (chosen?.toggle) onlyOpen = !onlyOpen;
      if (chosen) changed.fire(undefined);
    },
  };
}

/** Findings of a file that no tab shows; the language server reports those that are shown. */
const problemsOf = (uri: Uri, draft: Draft): Diagnostic[] =>
  isInTab(uri.toString()) || !draft.article ? [] : draft.findings.map(toProblem);

const weight = ({ draft }: Row): number =>
  draft ? draft.counts.error * 1_000_000 + draft.counts.warning * 1_000 + draft.counts.info : -1;
const byName = (a: Row, b: Row): number => (a.uri.path < b.uri.path ? -1 : a.uri.path > b.uri.path ? 1 : 0);
const COMPARE: Readonly<Record<Order, (a: Row, b: Row) => number>> = {
  name: byName,
  findings: (a, b) => weight(b) - weight(a),
  modified: (a, b) => (b.modified ?? 0) - (a.modified ?? 0),
};

const storyIn = ({ input }: Tab): Uri[] => (input instanceof TabInputText ? [input.uri] : []);

/** Files that nobody reviewed yet have a time, too. */
async function readTime(row: Row): Promise<void> {
  row.modified ??= (await stampOf(row.uri)).modified;
}

/** Time and size of a file and of the one beside it: whether either changed shows without reading them. */
async function stampOf(uri: Uri): Promise<{ stamp: string; modified: number }> {
  const [story, beside] = await Promise.all(
    [uri, sidecarOf(uri)].map((one) =>
      workspace.fs.stat(one).then(
        ({ mtime, size }) => ({ mtime, size }),
        () => ({ mtime: 0, size: 0 }),
      ),
    ),
  );
  return { stamp: [story?.mtime, story?.size, beside?.mtime, beside?.size].join(':'), modified: story?.mtime ?? 0 };
}

/** What a file and the one beside it hold: a checkout gives them new times and leaves them as they were. */
async function contentOf(uri: Uri): Promise<string> {
  const texts = await Promise.all(
    [uri, sidecarOf(uri)].map((one) =>
      workspace.fs.readFile(one).then(
        (bytes) => new TextDecoder().decode(bytes),
        () => '',
      ),
    ),
  );
  return contentHash(texts.join('\0'));
}

function draftItem({ uri, draft, modified }: Row): TreeItem {
  const parts = draft ? partsOf(draft) : [l10n.t('not reviewed yet')];
  const label = onOneLine(draft?.headline || (uri.path.split('/').at(-1) ?? ''));
  return {
    // Else the editor knows a row by its label, and loses sight of one whose headline comes in or changes.
    id: uri.toString(),
    resourceUri: uri,
    label,
    description: parts.join(' · '),
    tooltip: [
      onOneLine(workspace.asRelativePath(uri)),
      ...(modified ? [l10n.t('Changed {0}', new Date(modified).toLocaleString(env.language))] : []),
    ].join('\n'),
    iconPath: new ThemeIcon(draft ? (draft.open.length === 0 ? 'pass-filled' : 'circle-large-outline') : 'note'),
    accessibilityInformation: { label: [label, ...parts].join(', ') },
    command: { title: l10n.t('Open'), command: 'vscode.open', arguments: [uri] },
  };
}

function partsOf({ counts, queries, checked, facts, words, open, seal }: Draft): string[] {
  return [
    open.length === 0 ? l10n.t('ready') : seal === 'broken' ? l10n.t('changed since ready') : '',
    counts.error ? (counts.error === 1 ? l10n.t('1 error') : l10n.t('{0} errors', counts.error)) : '',
    counts.warning ? (counts.warning === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', counts.warning)) : '',
    queries ? (queries === 1 ? l10n.t('1 open query') : l10n.t('{0} open queries', queries)) : '',
    l10n.t('{0} of {1} facts', checked, facts),
    words === 1 ? l10n.t('1 word') : l10n.t('{0} words', words),
  ].filter(Boolean);
}

const languageOf = ({ path }: Uri): string =>
  /\.(?:md|markdown|mdown|qmd)$/i.test(path)
    ? 'markdown'
    : /\.mdx$/i.test(path)
      ? 'mdx'
      : /\.(?:article|story)$/i.test(path)
        ? 'article'
        : 'plaintext';

const SEVERITIES: Readonly<Record<Draft['findings'][number]['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function toProblem({ rule, severity, message, range }: Draft['findings'][number]): Diagnostic {
  const problem = new Diagnostic(new Range(...range), message, SEVERITIES[severity]);
  problem.source = 'Copydesk';
  problem.code = {
    value: rule,
    target: Uri.parse(`command:copydesk.showRule?${encodeURIComponent(JSON.stringify([rule]))}`),
  };
  return problem;
}
