import { type Document, isMap, isNode, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';
import { type Span, span } from '../spans.ts';
import { readPlain } from './plainYaml.ts';

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
/** Characters of a file that is not plain: the library takes a second for two million. */
const LONGEST = 8 * 2 ** 20;
/** Aliases in a file: each is looked for from its start. */
const MOST_ALIASES = 1_000;
/** Most errors shown of one file: anyone with more fixes these first. */
export const MOST_PROBLEMS = 100;

/** What stands at a path of keys and indexes of a value; undefined where the path leads nowhere. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce((node, key) => (node as Record<string | number, unknown> | null | undefined)?.[key], value);

/**
 * Never throws: what cannot be read is a problem, and `value` is null. Aliases are limited, so that nothing explodes. A
 * key that stands twice is a problem, unless `repeats`: then the last counts.
 */
export function readYaml(source: string, { repeats = false } = {}): Yaml {
  const plain = readPlain(source);
  if (!plain) return readWhole(source, repeats);
  let whole: Yaml | undefined;
  return {
    value: plain.value,
    problems: [],
    at(path, part) {
      whole ??= readWhole(source, repeats);
      return whole.at(path, part);
    },
  };
}

/** By the library, which reads all of YAML and knows every place. */
function readWhole(source: string, repeats: boolean): Yaml {
  if (source.length > LONGEST) return unread(0, 'This is too long to be read.');
  const deep = tooDeep(source);
  if (deep !== null) return unread(deep, TOO_DEEP);
  // The library compares each key of a map with each other one.
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
  const errors = document.errors.slice(0, MOST_PROBLEMS).map((error) => ({
    message: error.code === 'MULTIPLE_DOCS' ? SECOND : (error.message.split('\n')[0] ?? error.message),
    start: error.pos[0],
    end: Math.max(error.pos[1], error.pos[0] + 1),
  }));
  const problems: YamlProblem[] = errors.length ? errors : excesses(document, repeats);
  let value: unknown = null;
  try {
    value = problems.length ? null : document.toJS({ maxAliasCount: 100 });
    if (holdsItself(value)) return unread(0, TOO_DEEP);
  } catch (error) {
    problems.push({ message: error instanceof Error ? error.message : String(error), start: 0, end: 1 });
  }
  return { value, problems, at: (path, part = 'value') => placeOf(document.contents, path, part) };
}

const SECOND = 'A second document begins here; one file holds one.';
const TOO_DEEP = 'This is nested too deeply to be read.';

const unread = (start: number, message: string): Yaml => ({
  value: null,
  problems: [{ message, start, end: start + 1 }],
  at: () => ({ start, end: start + 1 }),
});

/** Keys that stand twice, and the alias that is one too many. */
function excesses(document: Document, repeats: boolean): YamlProblem[] {
  const found: YamlProblem[] = [];
  const report = (node: unknown, message: string): void => {
    found.push({ message, ...((isNode(node) && rangeOf(node)) || span(0, 1)) });
  };
  let aliases = 0;
  visit(document, {
    Alias(_, alias) {
      aliases++;
      if (aliases <= MOST_ALIASES) return;
      report(alias, 'This file has too many aliases.');
      return visit.BREAK;
    },
    Map(_, { items }) {
      if (repeats) return;
      const keys = new Set<unknown>();
      for (const { key } of items) {
        const name = isScalar(key) ? key.value : key;
        if (keys.has(name)) report(key, 'Map keys must be unique');
        keys.add(name);
      }
      return found.length < MOST_PROBLEMS ? undefined : visit.BREAK;
    },
  });
  return found.slice(0, MOST_PROBLEMS);
}

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

export type Path = readonly (string | number)[];

function edited(source: string, change: (document: Document) => void): string {
  const document = parseDocument(source, { logLevel: 'silent' }) as Document;
  if (!isMap(document.contents)) document.contents = document.createNode({});
  change(document);
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: /[[{] \S/.test(source) });
  return source.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
}
