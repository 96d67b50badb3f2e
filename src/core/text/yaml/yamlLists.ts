import { Document, isMap, isNode, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import { applyEdits, type Edit, span } from '../spans.ts';
import { type PlainYaml, readPlain } from './plainYaml.ts';
import type { Path } from './yaml.ts';

type Item = Readonly<Record<string, unknown>>;

/** What becomes of a list of a file. */
interface ListChange {
  /** Items that go. */
  readonly taken?: (item: unknown) => boolean;
  /** Items that come, each before the first that is greater. */
  readonly put?: readonly Item[];
  readonly order: (a: unknown, b: unknown) => number;
  /** The keys that a new file starts with. */
  readonly base: Item;
  /** Items are written on a line of their own, not as blocks. */
  readonly onOneLine?: boolean;
}

/** A file with a change of the list under a key. The rest stays as it is; a comment above an item belongs to it. */
export function listChanged(source: string, key: string, change: ListChange): string {
  const text = ended(source);
  const plain = readPlain(text);
  return (plain && linesChanged(text, plain, key, change)) ?? documentChanged(source, key, change);
}

/** Item by item, so that a file of very many is not written anew; null where the list is not as we write it. */
function linesChanged(
  text: string,
  { value, parts }: PlainYaml,
  key: string,
  { taken = () => false, put = [], order, onOneLine = false }: ListChange,
): string | null {
  const part = parts.get(key);
  const list = value[key];
  if (part?.indent !== INDENT || !Array.isArray(list) || !part.items.length) return null;
  const items = part.items.map((place, i) => ({ place, item: list[i] as unknown }));
  const [gone, kept] = [items.filter(({ item }) => taken(item)), items.filter(({ item }) => !taken(item))];
  if (kept.length + put.length === 0) return null;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const edits: Edit[] = gone.map(({ place }) => ({ span: place, text: '' }));
  let next = 0;
  for (const item of [...put].sort(order)) {
    while (next < kept.length && order(kept[next]!.item, item) <= 0) next++;
    const at = kept[next]?.place.start ?? part.end;
    edits.push({ span: span(at, at), text: linesOf(item, onOneLine).replaceAll('\n', eol) });
  }
  return applyEdits(text, edits);
}

/** How far the library, and so Copydesk, indents the items of a list. */
const INDENT = 2;

function linesOf(item: Item, onOneLine: boolean): string {
  const document = new Document({ list: [] });
  (document.get('list') as YAMLSeq).flow = false;
  (document.get('list') as YAMLSeq).add(document.createNode(item, { flow: onOneLine }));
  return document.toString({ lineWidth: 0 }).slice('list:\n'.length);
}

function documentChanged(source: string, key: string, change: ListChange): string {
  const { taken = () => false, put = [], order, base, onOneLine = false } = change;
  const document = parseDocument(source, { logLevel: 'silent', uniqueKeys: false });
  const found = document.get(key);
  if (!put.length && !isSeq(found)) return source;
  if (!isMap(document.contents))
    document.contents = document.createNode({ ...base }) as unknown as typeof document.contents;
  const list = isSeq(found) ? found : document.createNode([]);
  if (!isSeq(found)) document.set(key, list);
  commentsToItems(list);
  const plainOf = (item: unknown): unknown => (isNode(item) ? item.toJS(document) : item);
  list.items = list.items.filter((item) => !taken(plainOf(item)));
  if (put.length) list.flow = false;
  for (const item of put) {
    const place = list.items.findIndex((other) => order(plainOf(other), item) > 0);
    list.items.splice(place < 0 ? list.items.length : place, 0, document.createNode(item, { flow: onOneLine }));
  }
  return document.toString({ lineWidth: 0 });
}

/** A comment above the first item is read as the list's; it goes with the item. */
function commentsToItems(list: YAMLSeq): void {
  const [first] = list.items;
  if (!list.commentBefore || !isNode(first)) return;
  first.commentBefore = list.commentBefore;
  list.commentBefore = null;
}

/**
 * A file with an edit of what stands under a key, or of one item of the list there. The edit is given that part as a file
 * of its own, with its path in it; the whole file where it is not as we write it.
 */
export function partEdited(
  source: string,
  key: string,
  index: number | null,
  edit: (yaml: string, path: Path) => string,
): string {
  const text = ended(source);
  const plain = readPlain(text);
  const part = plain?.parts.get(key);
  const at = index === null ? [key] : [key, index];
  if (!plain) return edit(source, at);
  if (index === null) {
    const { start, end } = part ?? span(text.length, text.length);
    return text.slice(0, start) + edit(text.slice(start, end), at).replace(/^\{\}\r?\n$/, '') + text.slice(end);
  }
  const item = part?.indent === INDENT ? part.items[index] : undefined;
  if (!item) return edit(source, at);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const edited = edit(`${key}:${eol}${text.slice(item.start, item.end)}`, [key, 0]);
  return text.slice(0, item.start) + edited.slice(edited.indexOf('\n') + 1) + text.slice(item.end);
}

const ended = (source: string): string => (source === '' || source.endsWith('\n') ? source : `${source}\n`);
