import { type ConfigProblem, placing, problem, problemsOf } from '../engine/configProblems.ts';
import type { Stet } from '../engine/stet.ts';
import { isRecord } from '../text/records.ts';
import { MOST_PROBLEMS, type Path, readYaml, yamlSet, yamlTaken } from '../text/yaml/yaml.ts';
import { listChanged, partEdited } from '../text/yaml/yamlLists.ts';
import type { Query, Reply, Signed } from './queries.ts';
import type { Seal } from './seal.ts';
import { type Tick, tickId } from './ticks.ts';

/** Ending of the file beside an article that remembers what people decided of it: `story.txt.copydesk.yaml`. */
export const SIDECAR = '.copydesk.yaml';

/** The version of the file that we write; a newer one is left alone. */
const VERSION = 1;

export interface Sidecar {
  readonly stets: readonly Stet[];
  readonly ticks: readonly Tick[];
  readonly queries: readonly Query[];
  readonly seal: Seal | null;
  readonly problems: readonly ConfigProblem[];
}

export const NO_SIDECAR: Sidecar = { stets: [], ticks: [], queries: [], seal: null, problems: [] };

/** One change of a sidecar. Ids and words say which item is meant. */
export type SidecarChange =
  | { readonly kind: 'stet' | 'unstet'; readonly stet: Stet }
  | { readonly kind: 'tick' | 'untick'; readonly ticks: readonly Tick[] }
  | { readonly kind: 'ask'; readonly query: Query }
  | { readonly kind: 'reply'; readonly id: string; readonly reply: Reply }
  | { readonly kind: 'resolve'; readonly id: string; readonly resolved: Signed | null }
  | { readonly kind: 'withdraw'; readonly id: string }
  | { readonly kind: 'seal'; readonly seal: Seal | null };

const SIGNED = ['who', 'when'] as const;
const CONTEXT = ['words', 'before', 'after'] as const;
/** The lists, with what an item cannot do without and all that it holds, in the order in which it is written. */
const LISTS = {
  stet: { needs: ['rule', 'words'], texts: ['rule', ...CONTEXT, 'reason', ...SIGNED], what: 'stet' },
  ticks: {
    needs: ['kind', 'words'],
    texts: ['kind', 'words', 'of', 'before', 'after', 'note', 'link', ...SIGNED],
    what: 'tick',
  },
  queries: { needs: ['id', 'words', 'text'], texts: ['id', 'text', 'rule', ...CONTEXT, ...SIGNED], what: 'query' },
} as const;
type ListName = keyof typeof LISTS;
type Item = Record<string, unknown>;

/** Reads a sidecar. What is faulty is a problem at its line; the rest counts. */
export function parseSidecar(yaml: string): Sidecar {
  const conflict = /^(?:<{7}|={7}|>{7})(?= |$)/m.exec(yaml);
  if (conflict) {
    const { index } = conflict;
    const message = 'Two versions of this file were merged and left unresolved here.';
    return { ...NO_SIDECAR, problems: [problem(yaml, message, index, index + 7)] };
  }
  const read = readYaml(yaml);
  if (read.problems.length) return { ...NO_SIDECAR, problems: problemsOf(yaml, read.problems) };
  const root = isRecord(read.value) ? read.value : {};
  const problems: ConfigProblem[] = [];
  const place = placing(yaml, read);
  const report: Report = (path, message) => {
    if (problems.length < MOST_PROBLEMS) problems.push(place(path, message));
  };
  if (read.value !== null && !isRecord(read.value))
    report([], 'Expected a map with “stet,” “ticks,” “queries” or “ready.”');
  const itemsOf = <T>(name: ListName, more: (item: Item) => object = () => ({})): T[] =>
    listIn(root, name, report).flatMap(([item, i]) => {
      const { needs, texts, what } = LISTS[name];
      if (isRecord(item) && needs.every((key) => isWords(item[key])))
        return [{ ...textsIn(item, texts), ...more(item) } as T];
      report([name, i], `A ${what} needs ${namesOf(needs)}.`);
      return [];
    });
  return {
    stets: itemsOf<Stet>('stet'),
    ticks: itemsOf<Tick>('ticks'),
    queries: itemsOf<Query>('queries', (item) => ({
      ...(Array.isArray(item.replies) ? { replies: item.replies.flatMap(replyOf) } : {}),
      ...(isRecord(item.resolved) ? { resolved: textsIn(item.resolved, SIGNED) } : {}),
    })),
    seal: sealIn(root, report),
    problems,
  };
}

type Report = (path: Path, message: string) => void;

function listIn(root: Item, name: ListName, report: Report): [item: unknown, index: number][] {
  const list = root[name];
  if (Array.isArray(list)) return list.map((item: unknown, i) => [item, i]);
  if (isGiven(list)) report([name], `“${name}” must be a list.`);
  return [];
}

function sealIn(root: Item, report: Report): Seal | null {
  const { ready } = root;
  if (!isGiven(ready)) return null;
  if (isRecord(ready) && isWords(ready.hash)) return textsIn(ready, ['hash', ...SIGNED]) as unknown as Seal;
  report(['ready'], '“ready” needs the “hash” of the copy.');
  return null;
}

const replyOf = (reply: unknown): Reply[] =>
  isRecord(reply) && isWords(reply.text) ? [textsIn(reply, ['text', ...SIGNED]) as unknown as Reply] : [];

const textsIn = (item: Item, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.filter((name) => isWords(item[name])).map((name) => [name, String(item[name])]));

const namesOf = (names: readonly string[]): string =>
  `${names
    .slice(0, -1)
    .map((name) => `“${name}”`)
    .join(', ')} and “${names.at(-1)}”`;

/**
 * The file with a change, comments and unknown keys kept; null where this version must not write it: it is faulty, or
 * comes from a newer one.
 */
export function changedSidecar(yaml: string | null, change: SidecarChange): string | null {
  if (!isOurs(yaml)) return null;
  const text = yaml ?? '';
  switch (change.kind) {
    case 'stet':
      return listed(text, 'stet', { put: [change.stet] });
    case 'unstet':
      return listed(text, 'stet', { taken: (item) => isRecord(item) && isSameStet(item, change.stet) });
    case 'tick':
      return listed(text, 'ticks', { taken: amongTicks(change.ticks), put: onceEach(change.ticks) });
    case 'untick':
      return listed(text, 'ticks', { taken: amongTicks(change.ticks) });
    case 'ask':
      return listed(text, 'queries', { put: [change.query] });
    case 'withdraw':
      return listed(text, 'queries', { taken: (item) => isRecord(item) && item.id === change.id });
    case 'reply':
      return withQuery(text, change.id, (one, at, query) =>
        yamlSet(one, [...at, 'replies'], [...(query.replies ?? []), change.reply]),
      );
    case 'resolve':
      return withQuery(text, change.id, (one, at) =>
        change.resolved ? yamlSet(one, [...at, 'resolved'], change.resolved) : yamlTaken(one, [...at, 'resolved']),
      );
    case 'seal':
      return partEdited(change.seal ? begun(text) : text, 'ready', null, (one, at) =>
        change.seal ? yamlSet(one, at, { ...change.seal }) : yamlTaken(one, at),
      );
  }
}

const begun = (text: string): string => (text.trim() ? text : `version: ${VERSION}\n`);

/** An item has its keys in one order, whichever an editor sends them in: colleagues read the file as a diff. */
function listed(
  text: string,
  name: ListName,
  { taken, put = [] }: { readonly taken?: (item: unknown) => boolean; readonly put?: readonly object[] },
): string {
  const ordered = put.map((item) => ({ ...textsIn({ ...item }, LISTS[name].texts), ...item }));
  const form = { order: ORDER[name], base: { version: VERSION }, onOneLine: name === 'ticks' };
  return listChanged(text, name, { ...form, ...(taken ? { taken } : {}), put: ordered });
}

/** Of two ticks of one fact the last. */
const onceEach = (ticks: readonly Tick[]): Tick[] => [...new Map(ticks.map((tick) => [tickId(tick), tick])).values()];

function amongTicks(ticks: readonly Tick[]): (item: unknown) => boolean {
  const ids = new Set(ticks.map(tickId));
  return (item) =>
    isRecord(item) && isWords(item.words) && ids.has(tickId(textsIn(item, LISTS.ticks.texts) as unknown as Tick));
}

/** A change of one query, in its part of the file; null where there is no such query. */
function withQuery(text: string, id: string, change: (one: string, at: Path, query: Query) => string): string | null {
  const list = (readYaml(text).value as Item | null)?.queries;
  const index = Array.isArray(list) ? list.findIndex((item: unknown) => isRecord(item) && item.id === id) : -1;
  const query = parseSidecar(text).queries.find((one) => one.id === id);
  return index < 0 || !query ? null : partEdited(text, 'queries', index, (one, at) => change(one, at, query));
}

const isSameStet = (item: Item, stet: Stet): boolean =>
  (['rule', ...CONTEXT] as const).every((name) => textOf(item[name]) === textOf(stet[name]));

function isOurs(yaml: string | null): boolean {
  if (yaml === null) return true;
  const { value, problems } = readYaml(yaml);
  if (problems.length) return false;
  return value === null || (isRecord(value) && !(typeof value.version === 'number' && value.version > VERSION));
}

/** By what they are about, so that two people's files merge. */
const by =
  (...names: readonly string[]) =>
  (a: unknown, b: unknown): number => {
    const key = (item: unknown): string => (isRecord(item) ? names.map((name) => textOf(item[name])).join('\n') : '');
    return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
  };
const ORDER: Readonly<Record<ListName, (a: unknown, b: unknown) => number>> = {
  stet: by('rule', 'words', 'before'),
  ticks: by('kind', 'words', 'of', 'before'),
  queries: by('words', 'before', 'id'),
};

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;
/** A list or map is none, and need not let itself be made one. */
const isWords = (value: unknown): boolean => ['string', 'number', 'boolean', 'bigint'].includes(typeof value);
const textOf = (value: unknown): string => (isWords(value) ? String(value) : '');
