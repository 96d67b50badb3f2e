import { type Document, isMap, isNode, isSeq, LineCounter, type Node, parseDocument, type YAMLSeq } from 'yaml';
import type { Span } from './spans.ts';

export interface YamlProblem extends Span {
  readonly message: string;
}

/** YAML read with the place of every value. Offsets in UTF-16 units of the source given. */
export interface Yaml {
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
  /** Where the value (or key) at a path stands: keys and indexes from the root. The nearest parent where it has no place. */
  at(path: readonly (string | number)[], part?: 'key' | 'value'): Span;
}

/** Brackets, maps or lists in each other: no configuration of people comes near it, and the parser's stack ends. */
const DEEPEST = 100;

/** What stands at a path of keys and indexes of a value; undefined where the path leads nowhere. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce((node, key) => (node as Record<string | number, unknown> | null | undefined)?.[key], value);

/**
 * Never throws: what cannot be read is a problem, and `value` is null. Aliases are limited, so that nothing explodes. A
 * key that stands twice is a problem, unless `repeats`: then the last counts.
 */
export function readYaml(source: string, { repeats = false } = {}): Yaml {
  const deep = tooDeep(source);
  if (deep !== null) return unread(deep);
  const document = parseDocument(source, {
    prettyErrors: false,
    lineCounter: new LineCounter(),
    logLevel: 'error',
    uniqueKeys: !repeats,
  });
  const problems: YamlProblem[] = document.errors.map((error) => ({
    message: error.code === 'MULTIPLE_DOCS' ? SECOND : (error.message.split('\n')[0] ?? error.message),
    start: error.pos[0],
    end: Math.max(error.pos[1], error.pos[0] + 1),
  }));
  let value: unknown = null;
  try {
    value = problems.length ? null : document.toJS({ maxAliasCount: 100 });
    if (holdsItself(value)) return unread(0);
  } catch (error) {
    problems.push({ message: error instanceof Error ? error.message : String(error), start: 0, end: 1 });
  }
  return { value, problems, at: (path, part = 'value') => placeOf(document.contents, path, part) };
}

const SECOND = 'A second document begins here; one file holds one.';

const unread = (start: number): Yaml => ({
  value: null,
  problems: [{ message: 'This is nested too deeply to be read.', start, end: start + 1 }],
  at: () => ({ start, end: start + 1 }),
});

/** Where the nesting gets too deep, as far as that shows without reading: brackets, list marks on one line, indents. */
function tooDeep(source: string): number | null {
  let depth = 0;
  for (const { 0: mark, index } of source.matchAll(/[[\]{}]/g)) {
    depth = mark === '[' || mark === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return index;
  }
  return DEEP_LINE.exec(source)?.index ?? null;
}

const DEEP_LINE = new RegExp(`^(?: {${4 * DEEPEST}}|[ ]*(?:[-?:] ){${DEEPEST}})`, 'm');

/** An alias may stand inside what it names. */
function holdsItself(value: unknown, above: readonly unknown[] = []): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (above.includes(value)) return true;
  return Object.values(value).some((inner) => holdsItself(inner, [...above, value]));
}

function placeOf(root: Node | null, path: readonly (string | number)[], part: 'key' | 'value'): Span {
  let node: unknown = root;
  let place: Span = { start: 0, end: 1 };
  for (const [depth, key] of path.entries()) {
    let inKey: unknown;
    if (isMap(node)) {
      const pair = node.items.findLast((item) => isNode(item.key) && String(item.key) === String(key));
      inKey = pair?.key;
      node = pair?.value;
    } else if (isSeq(node)) node = node.items[Number(key)];
    else break;
    const wanted = part === 'key' && depth === path.length - 1 ? (inKey ?? node) : (node ?? inKey);
    if (isNode(wanted)) place = rangeOf(wanted) ?? place;
  }
  return place;
}

function rangeOf(node: Node): Span | null {
  return node.range ? { start: node.range[0], end: Math.max(node.range[1], node.range[0] + 1) } : null;
}

/**
 * A file with an item put into the list under a key, in order, each item a block or a line of its own; everything else,
 * comments included, stays. `base` gives the keys that a new file starts with.
 */
export function listItemPut(
  source: string,
  key: string,
  item: Readonly<Record<string, unknown>>,
  order: (a: unknown, b: unknown) => number,
  base: Readonly<Record<string, unknown>>,
  onOneLine = false,
): string {
  const document = parseDocument(source, { logLevel: 'silent' });
  if (!isMap(document.contents))
    document.contents = document.createNode({ ...base }) as unknown as typeof document.contents;
  const found = document.get(key);
  const list = isSeq(found) ? found : document.createNode([]);
  if (!isSeq(found)) document.set(key, list);
  list.flow = false;
  commentsToItems(list);
  const place = list.items.findIndex((other) => order(isNode(other) ? other.toJS(document) : other, item) > 0);
  list.items.splice(place < 0 ? list.items.length : place, 0, document.createNode(item, { flow: onOneLine }));
  return document.toString({ lineWidth: 0 });
}

/** A file with a value at a path, maps made on the way; comments and everything else stay. */
export const yamlSet = (source: string, path: Path, value: unknown): string =>
  edited(source, (document) => document.setIn(path, document.createNode(value)));

/** A file without the value at a path. */
export const yamlTaken = (source: string, path: Path): string =>
  edited(source, (document) => void document.deleteIn(path));

/** A file with an item at the end of the list at a path, which is begun where there is none. */
export const yamlAdded = (source: string, path: Path, item: unknown): string =>
  edited(source, (document) => {
    if (isSeq(document.getIn(path))) document.addIn(path, document.createNode(item));
    else document.setIn(path, document.createNode([item]));
  });

type Path = readonly (string | number)[];

function edited(source: string, change: (document: Document) => void): string {
  const document = parseDocument(source, { logLevel: 'silent' }) as Document;
  if (!isMap(document.contents)) document.contents = document.createNode({});
  change(document);
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: /[[{] \S/.test(source) });
  return source.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
}

/** A file without the items of a list that match. */
export function listItemTaken(source: string, key: string, matches: (item: unknown) => boolean): string {
  const document = parseDocument(source, { logLevel: 'silent' });
  const list = document.get(key);
  if (!isSeq(list)) return source;
  commentsToItems(list);
  list.items = list.items.filter((item) => !matches(isNode(item) ? item.toJS(document) : item));
  return document.toString({ lineWidth: 0 });
}

/** A comment above the first item is read as the list's; it goes with the item. */
function commentsToItems(list: YAMLSeq): void {
  const [first] = list.items;
  if (!list.commentBefore || !isNode(first)) return;
  first.commentBefore = list.commentBefore;
  list.commentBefore = null;
}
