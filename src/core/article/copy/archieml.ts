import { allMatches } from '../../text/matches.ts';
import type { Span } from '../../text/spans.ts';
import type { Markup } from '../model.ts';
import type { Construct } from './constructs.ts';

/** ArchieML (archieml.org): keys, objects and freeform arrays amidst copy. */

/** A line that only ArchieML has, or an array that opens with a key or a star. */
const SIGN =
  /^[ \t]*(?:(?:\[[+.]\w[\w.]*\]|\{\.?\w[\w.]*\}|:(?:skip|ignore|endskip|end))[ \t]*$|\[\w[\w.]*\][ \t]*\r?\n(?:[a-z][\w.-]*[ \t]*:[ \t]|\*[ \t]))/m;
const FIRST_KEY = /^\s*[A-Za-z][\w.-]*[ \t]*:/;
const FENCE = /^(?:\[[+.]?[\w.-]*\]|\{[+.]?[\w.-]*\})$/;
const KEY = /^[ \t]*([A-Za-z][\w.-]{0,60})[ \t]*:[ \t]*/;
/** A backslash keeps a line from being read as what it looks like. */
const ESCAPED = /^[ \t]*\\(?=[\w:[{*\\])/;
/** Keys whose labels the reader of plain text knows. */
const FURNITURE =
  /^(?:hed|head|headline|title|dek|deck|byline|author|authors|by|reporter|writer|date|published|slug|caption|credit|kicker)$/i;
const QUOTE = /^(?:pull-?quote|pq|quote)$/i;
const HEADING = /^(?:sub-?head|sub-?hed|header|heading|section|h[2-4])$/i;
const PICTURE = /^(?:image|photo|img|picture|pic)$/i;
const TEXT = /^(?:text|value|p|paragraph|body|copy)$/i;
const EMBED = /^(?:video|embed|audio|iframe|chart|graphic|map|youtube|tweet|datawrapper|ai2html|gallery|interactive)$/i;
/** Keys for machines, whatever their values look like. */
const MACHINE =
  /^(?:seo|meta|social|share|og|twitter|slug|id|url|link|href|note|notes|todo|color|class|style|type|kind|template|layout|alt)(?![a-z])/i;

interface ArchieObject {
  readonly name: string;
  readonly start: number;
  readonly fields: Map<string, Span>;
}

/** What ArchieML hides, and the pictures and pull quotes of its objects; null for any other text. Linear. */
export function archieMarks(text: string): { hidden: readonly Markup[]; found: readonly Construct[] } | null {
  return SIGN.test(text) && FIRST_KEY.test(text) ? new ArchieReader(text).read() : null;
}

/** Reads line by line, with what stands open above. */
class ArchieReader {
  readonly #text: string;
  readonly #hidden: Markup[] = [];
  readonly #found: Construct[] = [];
  #isSkipped = false;
  #isBody = false;
  #object: ArchieObject | null = null;
  /** The key at which an array begins its next object; '' before its first. */
  #arrayKey: string | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  read(): { hidden: readonly Markup[]; found: readonly Construct[] } {
    for (const { index: start, 0: line } of allMatches(this.#text, /[^\r\n]+/g)) {
      if (/^\s*:ignore\b/i.test(line)) {
        this.#hide(start, this.#text.length);
        break;
      }
      this.#line(line, start, start + line.length);
    }
    return { hidden: this.#hidden, found: this.#found };
  }

  #hide(start: number, end: number): void {
    this.#hidden.push({ kind: 'hidden', start, end });
  }

  #line(line: string, start: number, end: number): void {
    const words = line.trim();
    const escaped = ESCAPED.exec(line);
    if (/^:(?:end)?skip\b/i.test(words)) {
      this.#isSkipped = /^:skip/i.test(words);
      this.#hide(start, end);
    } else if (this.#isSkipped || /^:end\b/i.test(words)) this.#hide(start, end);
    else if (FENCE.test(words)) this.#fence(words, start, end);
    else if (escaped) this.#hide(start, start + escaped[0].length);
    else {
      const key = KEY.exec(line);
      if (key) this.#key(key[1]!, { start: start + key[0].length, end }, start);
    }
  }

  #fence(words: string, start: number, end: number): void {
    this.#hide(start, end);
    if (/^\[\+/.test(words)) this.#isBody = true;
    else if (words === '[]') this.#isBody = false;
    if (this.#arrayKey !== null) this.#close(start);
    this.#arrayKey = /^\[\w/.test(words) ? '' : null;
    if (!words.startsWith('{')) return;
    this.#close(start);
    const name = words.slice(1, -1).replace(/^[.+]/, '');
    this.#object = name === '' ? null : { name, start, fields: new Map() };
  }

  /** The object that stands open, if any, ends here. */
  #close(end: number): void {
    if (this.#object) this.#built(this.#object, end);
    this.#object = null;
  }

  /** An array of objects has a new one wherever its first key comes again; its `type` says what it is. */
  #inArray(key: string, value: Span, start: number): void {
    if (this.#arrayKey === null) return;
    if (this.#arrayKey === '') this.#arrayKey = key;
    if (key === this.#arrayKey) {
      this.#close(start);
      this.#object = { name: '', start, fields: new Map() };
    }
    if (this.#object && /^(?:type|kind)$/.test(key)) this.#object = { ...this.#object, name: this.#of(value) };
  }

  #key(key: string, value: Span, start: number): void {
    const { end } = value;
    this.#inArray(key.toLowerCase(), value, start);
    if (this.#object) {
      this.#object.fields.set(key.toLowerCase(), value);
      this.#hide(start, TEXT.test(key) ? value.start : end);
    } else if (QUOTE.test(key)) this.#found.push({ start, end, kind: 'quote', quote: value });
    else if (this.#isBody && HEADING.test(key)) this.#found.push({ start, end, kind: 'embed', words: [value] });
    else if (this.#isBody && PICTURE.test(key)) this.#found.push({ start, end, kind: 'picture', src: this.#of(value) });
    else if (EMBED.test(key)) this.#found.push({ start, end, kind: 'embed', label: `embed: ${key}` });
    else if (TEXT.test(key)) this.#hide(start, value.start);
    else if (FURNITURE.test(key) || (this.#isBody && !/^[a-z]/.test(key))) return;
    else this.#hide(start, !MACHINE.test(key) && isProse(this.#of(value)) ? value.start : end);
  }

  #of = ({ start, end }: Span): string => this.#text.slice(start, end).trim();

  /** A picture with its words, a pull quote, or what only the site shows. */
  #built({ name, start, fields }: ArchieObject, end: number): void {
    const field = (...names: string[]): Span | undefined => names.map((one) => fields.get(one)).find(Boolean);
    const src = field('src', 'url', 'image', 'file', 'photo');
    const caption = field('caption', 'cutline', 'cut', 'cap');
    const credit = field('credit', 'photographer', 'attribution');
    const quote = field('quote', 'text', 'pullquote');
    const speaker = field('speaker', 'author', 'attribution', 'name', 'cite', 'by');
    const whole = { start, end };
    if (/quote/i.test(name) && quote)
      this.#found.push({ ...whole, kind: 'quote', quote, ...(speaker ? { speaker } : {}) });
    else if (
      PICTURE.test(name) ||
      caption ||
      (src && !EMBED.test(name) && /\.(?:jpe?g|png|gif|webp)\b/i.test(this.#of(src)))
    )
      this.#found.push({
        ...whole,
        kind: 'picture',
        src: src ? this.#of(src) : '',
        ...(caption ? { caption } : {}),
        ...(credit ? { credit } : {}),
      });
    else if (EMBED.test(name)) {
      const words = [...fields.values()].filter((value) => isProse(this.#of(value)));
      this.#found.push({ ...whole, kind: 'embed', label: `embed: ${name}`, words });
    }
  }
}

const isProse = (words: string): boolean =>
  /\p{L}\S{0,60}\s{1,9}\S{0,60}\p{Ll}/u.test(words) && !/^https?:/.test(words);
