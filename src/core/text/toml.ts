import type { Span } from './spans.ts';

/** A value of a TOML document: the keys that lead to it, and where its words stand, quotation marks left out. */
export interface TomlEntry extends Span {
  readonly path: readonly (string | number)[];
  readonly value: string;
}

const KEY = /[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([\w-]+))[ \t]*/y;
const HEADER = /[ \t]*(\[\[?)([^\]\n]*)\]\]?[^\n]*/y;
const STRING = /"""(?:\r?\n)?((?:[^\\]|\\[\s\S])*?)"""|'''(?:\r?\n)?([\s\S]*?)'''|"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'/y;
const BARE = /[^\s,#\]}=][^,#\]}\n=]*/y;
const SPACE = /(?:[ \t\r\n]|#[^\n]*(?:\n|$))*/y;

/**
 * The strings, numbers and dates of a TOML document with their places, as front matter needs them. It is a reader, not
 * a judge: what it does not understand it steps over.
 */
export function readToml(source: string): TomlEntry[] {
  return new TomlReader(source).read();
}

class TomlReader {
  readonly #source: string;
  readonly #entries: TomlEntry[] = [];
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): TomlEntry[] {
    let table: (string | number)[] = [];
    while (this.#at < this.#source.length) {
      this.#match(SPACE);
      const header = this.#match(HEADER);
      if (header) table = header[2]!.split('.').map((key) => key.trim().replace(/^["']|["']$/g, ''));
      else if (!this.#pair(table)) this.#skipLine();
    }
    return this.#entries;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#source);
    if (match) this.#at = pattern.lastIndex;
    return match;
  }

  #take(mark: string): boolean {
    if (this.#source[this.#at] !== mark) return false;
    this.#at++;
    return true;
  }

  #skipLine(): void {
    const end = this.#source.indexOf('\n', this.#at);
    this.#at = end < 0 ? this.#source.length : end + 1;
  }

  /** `key = value`, `a.b = value`. */
  #pair(table: readonly (string | number)[]): boolean {
    const path = [...table];
    do {
      const key = this.#match(KEY);
      if (!key) return false;
      path.push(key[1] ?? key[2] ?? key[3] ?? '');
    } while (this.#take('.'));
    if (!this.#take('=')) return false;
    this.#value(path, 0);
    return true;
  }

  #value(path: readonly (string | number)[], depth: number): void {
    this.#match(/[ \t]*/y);
    const string = this.#match(STRING);
    if (string) {
      const words = string[1] ?? string[2] ?? string[3] ?? string[4] ?? '';
      const start = this.#at - string[0].length + string[0].indexOf(words, /^(?:"""|''')/.test(string[0]) ? 3 : 1);
      const escaped = string[1] !== undefined || string[3] !== undefined;
      this.#entries.push({ path, value: escaped ? unescaped(words) : words, start, end: start + words.length });
    } else if (this.#take('[')) this.#list(path, ']', depth);
    else if (this.#take('{')) this.#list(path, '}', depth);
    else {
      const bare = this.#match(BARE);
      if (!bare) return;
      const value = bare[0].trimEnd();
      this.#entries.push({
        path,
        value,
        start: this.#at - bare[0].length,
        end: this.#at - bare[0].length + value.length,
      });
    }
  }

  /** The items of an array, or the pairs of an inline table. */
  #list(path: readonly (string | number)[], close: ']' | '}', depth: number): void {
    for (let item = 0; this.#at < this.#source.length; item++) {
      this.#match(SPACE);
      if (this.#take(close) || depth > 20) return;
      const before = this.#at;
      if (close === ']') this.#value([...path, item], depth + 1);
      else if (!this.#pair(path)) return;
      this.#match(SPACE);
      this.#take(',');
      if (this.#at === before) return;
    }
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

const unescaped = (words: string): string =>
  words.replace(/\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|(\r?\n)\s*|(.))/g, (_, short, long, line, mark) => {
    if (line !== undefined) return '';
    const code = Number.parseInt(short ?? long ?? '', 16);
    if (code >= 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    return ESCAPES[mark] ?? mark ?? '';
  });
