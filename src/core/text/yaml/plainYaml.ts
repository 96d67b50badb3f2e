import { type Span, span } from '../spans.ts';

/**
 * A file in the plain part of YAML, which Copydesk writes and most people do: maps and lists in blocks, values of one
 * line, maps in braces on one line, comments on lines of their own.
 */
export interface PlainYaml {
  readonly value: Readonly<Record<string, unknown>>;
  /** The text of each key of the file, with the comments above it. */
  readonly parts: ReadonlyMap<string, Part>;
}

export interface Part extends Span {
  /** Of a list: the text of each item, with the comments above it. */
  readonly items: readonly Span[];
  /** How far the items are indented. */
  readonly indent: number;
}

/**
 * Reads plain YAML some thirty times as fast as the library, which keeps every token; null where a file holds anything
 * else, or a key twice, so that the library reads it.
 */
export function readPlain(source: string): PlainYaml | null {
  try {
    return new Reader(source).file();
  } catch (error) {
    if (error === OTHER) return null;
    throw error;
  }
}

/** Thrown at the first sign that a file is not plain. */
const OTHER = new Error('This is not plain YAML.');

/** Levels of blocks in each other: our files have four. */
const DEEPEST = 20;

class Reader {
  readonly #source: string;
  /** Of the line to be read next: its start, its end, how far it is indented, and its words. */
  #start = 0;
  #end = 0;
  #indent = 0;
  #words = '';
  /** Behind the last line that was read. */
  #read = 0;
  readonly #parts = new Map<string, Part>();

  constructor(source: string) {
    this.#source = source;
    this.#next();
  }

  file(): PlainYaml {
    const value = this.#indent === 0 ? this.#map(0, 0) : other(); // nothing at all is no map
    if (this.#words) other();
    return { value, parts: this.#parts };
  }

  /** On to the next line that holds more than blanks or a comment. */
  #next(): void {
    this.#read = this.#end;
    for (this.#start = this.#end; this.#start < this.#source.length; this.#start = this.#end) {
      const stop = this.#source.indexOf('\n', this.#start);
      this.#end = stop < 0 ? this.#source.length : stop + 1;
      const line = this.#source.slice(this.#start, this.#end).replace(/\r?\n$/, '');
      this.#indent = line.search(/[^ ]/);
      this.#words = line.slice(Math.max(0, this.#indent));
      if (this.#indent >= 0 && !this.#words.startsWith('#')) return;
    }
    this.#indent = -1;
    this.#words = '';
  }

  #block(indent: number, depth: number, spans: Span[] = []): unknown {
    if (depth > DEEPEST) other();
    return this.#words.startsWith('- ') ? this.#list(indent, depth, spans) : this.#map(indent, depth);
  }

  #map(indent: number, depth: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    while (this.#indent === indent) {
      const [, key = other(), value] = PAIR.exec(this.#words) ?? [];
      if (Object.hasOwn(map, key) || WORDS.has(key)) other();
      const start = this.#read;
      const items: Span[] = [];
      this.#next();
      const within = this.#indent;
      if (value !== undefined) map[key] = scalarOf(value);
      else map[key] = within > indent ? this.#block(within, depth + 1, items) : null;
      if (depth === 0) this.#parts.set(key, { ...span(start, this.#read), items, indent: within });
    }
    if (this.#indent > indent) other();
    return map;
  }

  #list(indent: number, depth: number, spans: Span[]): unknown[] {
    const list: unknown[] = [];
    while (this.#indent === indent && this.#words.startsWith('- ')) {
      const start = this.#read;
      this.#words = this.#words.slice(2);
      if (PAIR.test(this.#words)) {
        this.#indent += 2;
        list.push(this.#map(indent + 2, depth + 1));
      } else {
        list.push(scalarOf(this.#words));
        this.#next();
      }
      spans.push(span(start, this.#read));
    }
    if (this.#indent >= indent) other();
    return list;
  }
}

function other(): never {
  throw OTHER;
}

const PAIR = /^([a-z][\w/-]{0,100}):(?: (\S.*))?$/i;
/** What stands for no text, as a key or a value. */
const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ...['True', 'TRUE', 'False', 'FALSE', 'Null', 'NULL'].map((word) => [word, undefined] as const),
]);
const DOUBLE = /^"(?:[^"\\\p{Cc}]|\\["\\/bfnrt]|\\u[\da-f]{4})*"$/iu;
const SINGLE = /^'(?:[^'\p{Cc}]|'')*'$/u;
/** No mark that means something at its start, no comment, no key, nothing that the eye does not see. */
const PLAIN =
  /^[^\s\-?:,[\]{}#&*!|>'"%@`~.+\p{Cc}\p{Zl}\p{Zp}](?:[^\s:#\p{Cc}\p{Zl}\p{Zp}]|:(?=[^\s\p{Cc}])|(?<=\S)#| (?=[^#\s]))*$/u;
const NUMBER = /^(?:\d+(?:\.\d*)?(?:e[-+]?\d+)?|0[ox][\da-f]+)$/i;

function scalarOf(words: string): unknown {
  if (words.startsWith('{')) return bracesOf(words);
  if (words.startsWith('"')) return DOUBLE.test(words) ? (JSON.parse(words) as string) : other();
  if (words.startsWith("'")) return SINGLE.test(words) ? words.slice(1, -1).replaceAll("''", "'") : other();
  if (!PLAIN.test(words)) other();
  if (WORDS.has(words)) return WORDS.get(words) === undefined ? other() : WORDS.get(words);
  if (!NUMBER.test(words)) return words;
  return String(Number(words)) === words ? Number(words) : other();
}

const ENTRY = /([a-z][\w/-]{0,100}): ("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,[\]{}"']*[^\s,[\]{}"'])(, |,| ?\}$)/iy;

/** A map in braces on one line. */
function bracesOf(words: string): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  ENTRY.lastIndex = words.startsWith('{ ') ? 2 : 1;
  for (;;) {
    const [, key = other(), value = '', end = ''] = ENTRY.exec(words) ?? [];
    if (Object.hasOwn(map, key) || WORDS.has(key)) other();
    map[key] = scalarOf(value);
    if (!end.startsWith(',')) return map;
  }
}
