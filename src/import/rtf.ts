import { windows1252 } from '../files/windows1252.ts';
import { htmlToMarkdown } from './markdown.ts';
import { takeNotes } from './notes.ts';
import { ImportError, type Imported, pictureTaker } from './story.ts';
import { escapeHtml } from './xml.ts';

/** Groups of which nothing is copy. */
const UNSEEN = new Set(
  'fonttbl colortbl stylesheet info header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable generator themedata latentstyles datastore rsidtbl xmlnstbl pgptbl revtbl filetbl listtext pntext bkmkstart bkmkend object nonshppict'.split(
    ' ',
  ),
);
const SIGNS: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  tab: ' ',
  line: '<br>',
};
/** Groups within groups; a document of a word processor has ten. */
const DEEPEST = 200;

interface State {
  bold: boolean;
  italic: boolean;
  /** Hidden text (`\\v`), which is printed nowhere. */
  hidden: boolean;
  unseen: boolean;
  /** What the group is, where it is none of copy: an address, a note or a picture. */
  role: '' | 'link' | 'address' | 'note' | 'author' | 'picture' | 'deleted' | 'footnote';
  /** Letters that stand for one \u character where it is not known. */
  instead: number;
}

/** Words that say what their group is. */
const ROLES: ReadonlyMap<string, State['role']> = new Map([
  ['fldinst', 'address'],
  ['annotation', 'note'],
  ['atnauthor', 'author'],
  ['pict', 'picture'],
  ['deleted', 'deleted'],
  ['footnote', 'footnote'],
]);
const PICTURES: ReadonlyMap<string, string> = new Map([
  ['pngblip', 'image/png'],
  ['jpegblip', 'image/jpeg'],
]);

const TOKEN = /\\'([\da-f]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;

/** Rich text (.rtf). */
export function importRtf(bytes: Uint8Array, stem: string): Imported {
  const source = new TextDecoder('latin1').decode(bytes);
  if (!/^\s*\{\\rtf/.test(source)) throw new ImportError('it is damaged: this is no rich text');
  const reader = new RtfReader(source, stem);
  return reader.read();
}

class RtfReader {
  readonly #source: string;
  readonly #notes = takeNotes();
  readonly #pictures: ReturnType<typeof pictureTaker>;
  readonly #stack: State[] = [];
  #state: State = { bold: false, italic: false, hidden: false, unseen: false, role: '', instead: 1 };
  #letter = windows1252;
  #html = '';
  #line = '';
  #row = '';
  #isItem = false;
  #address = '';
  #inTable = false;
  #at = 0;
  #note = '';
  readonly #foot: string[] = [];
  #author = '';
  #hex = '';
  #type = '';
  #skip = 0;

  constructor(source: string, stem: string) {
    this.#source = source;
    this.#pictures = pictureTaker(stem);
  }

  read(): Imported {
    for (const match of this.#source.matchAll(TOKEN)) {
      const [token, hex, word, number, sign, brace, text] = match;
      this.#at = match.index + token.length;
      if (brace) this.#group(brace);
      else if (hex) this.#letters(this.#letter(String.fromCharCode(Number.parseInt(hex, 16))));
      else if (word) this.#word(word.toLowerCase(), number === undefined ? undefined : Number(number));
      else if (sign) this.#sign(sign);
      else if (text) this.#letters(text);
    }
    if (this.#stack.length > 0) throw new ImportError('it is cut off');
    this.#paragraph();
    this.#endTable();
    if (this.#foot.length) this.#html += `<ol>${this.#foot.map((words) => `<li>${words}</li>`).join('')}</ol>`;
    const markdown = this.#notes.written(htmlToMarkdown(this.#html));
    return { name: '', markdown, pictures: this.#pictures.taken };
  }

  #group(brace: string): void {
    if (brace === '{') {
      if (this.#stack.length > DEEPEST) throw new ImportError('it is damaged');
      this.#stack.push(this.#state);
      this.#state = { ...this.#state };
      return;
    }
    const { role } = this.#state;
    this.#state = this.#stack.pop() ?? this.#state;
    if (role === this.#state.role) return;
    if (role === 'note') {
      const by = this.#author.trim();
      this.#line += this.#notes.add(`Comment${by ? ` by ${by}` : ''}: ${this.#note}`);
      this.#note = '';
      this.#author = '';
    } else if (role === 'deleted' || role === 'footnote') this.#aside(role);
    else if (role === 'picture') this.#picture();
    else if (role === 'link') this.#line += '</a>';
  }

  /** What was struck stays as a note; what stands at the foot of a page comes below the story. */
  #aside(role: 'deleted' | 'footnote'): void {
    const words = this.#note.trim();
    this.#note = '';
    if (!words) return;
    if (role === 'deleted') this.#line += this.#notes.add(`Deleted: ${words}`);
    else this.#line += `<sup>${this.#foot.push(words)}</sup>`;
  }

  #word(word: string, number: number | undefined): void {
    const role = ROLES.get(word);
    const type = PICTURES.get(word);
    if (UNSEEN.has(word)) this.#state.unseen = true;
    else if (Object.hasOwn(SIGNS, word)) this.#put(SIGNS[word]!);
    else if (role) this.#state.role = role;
    else if (type) this.#type = type;
    else if (word === 'fldrslt') this.#link();
    else if (/^(?:b|i|v|plain|uc)$/.test(word)) this.#format(word, number);
    else if (word === 'u') this.#unicode(number ?? 0);
    else if (word === 'ansicpg') this.#codePage(number ?? 1252);
    else this.#block(word);
  }

  /** How the letters from here on are set, and how many stand in for one that older readers do not know. */
  #format(word: string, number: number | undefined): void {
    const state = this.#state;
    if (word === 'b') state.bold = number !== 0;
    else if (word === 'i') state.italic = number !== 0;
    else if (word === 'v') state.hidden = number !== 0;
    else if (word === 'uc') state.instead = number ?? 1;
    else [state.bold, state.italic, state.hidden] = [false, false, false];
  }

  /** Paragraphs, items of lists and tables. */
  #block(word: string): void {
    if (word === 'par' || word === 'sect' || word === 'page') this.#paragraph();
    else if (word === 'pard') this.#isItem = false;
    else if (word === 'ls' || word === 'pnlvlblt') this.#isItem = true;
    else if (word === 'cell') this.#cell();
    else if (word === 'row') this.#endRow();
  }
  #unicode(code: number): void {
    this.#letters(String.fromCharCode(code < 0 ? code + 65_536 : code));
    this.#skip = this.#state.instead;
  }

  #codePage(page: number): void {
    try {
      const decoder = new TextDecoder(page === 10_000 ? 'macintosh' : `windows-${page}`);
      if (page !== 1252) this.#letter = (letter) => decoder.decode(Uint8Array.of(letter.charCodeAt(0)));
    } catch {
      // A code page that nobody knows: the letters of Western languages are alike in all.
    }
  }

  /** `\*` opens a group that readers who do not know it are to leave out; those known here come right after it. */
  #sign(sign: string): void {
    if (sign === '*') {
      const { unseen, role } = this.#state;
      if (!unseen && role === '')
        this.#state.unseen = !/^\\(?:fldinst|annotation|atnauthor|shppict)\b/.test(this.#ahead());
    } else if (sign === '~') this.#letters('\u00a0');
    else if (sign === '_') this.#letters('-');
    else if (/[\\{}]/.test(sign)) this.#letters(sign);
    else if (/[\r\n]/.test(sign)) this.#paragraph();
  }

  #ahead(): string {
    return this.#source.slice(this.#at, this.#at + 20);
  }

  #letters(text: string): void {
    const skipped = Math.min(this.#skip, text.length);
    this.#skip -= skipped;
    const rest = text.slice(skipped);
    if (rest) this.#put(escapeHtml(rest));
  }

  #put(html: string): void {
    const { unseen, hidden, role, bold, italic } = this.#state;
    if (unseen || hidden) return;
    if (role === 'address') this.#address += html;
    else if (role === 'note' || role === 'deleted' || role === 'footnote') this.#note += html;
    else if (role === 'author') this.#author += html;
    else if (role === 'picture') this.#hex += html;
    else {
      const slanted = italic ? `<em>${html}</em>` : html;
      this.#line += bold ? `<strong>${slanted}</strong>` : slanted;
    }
  }

  #link(): void {
    const href = /HYPERLINK\s+(?:&quot;)?([^\s&]+(?:&amp;[^\s&]+)*)/.exec(this.#address)?.[1];
    this.#address = '';
    this.#state.role = href ? 'link' : '';
    if (href) this.#line += `<a href="${href}">`;
  }

  #picture(): void {
    const digits = this.#hex.replace(/[^\da-f]/gi, '');
    this.#hex = '';
    const src = this.#pictures.take(
      Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
      this.#type,
    );
    this.#type = '';
    if (src) this.#line += `<img src="${escapeHtml(src)}" alt="">`;
  }

  #taken(): string {
    const line = this.#line.replace(/<\/(strong|em)><\1>/g, '');
    this.#line = '';
    return line;
  }

  #paragraph(): void {
    if (this.#state.unseen || !/^(?:link)?$/.test(this.#state.role)) return;
    const line = this.#taken();
    if (!line.trim()) return;
    this.#endTable();
    this.#html += this.#isItem ? `<ul><li>${line}</li></ul>` : `<p>${line}</p>`;
  }

  #cell(): void {
    this.#row += `<td>${this.#taken()}</td>`;
  }

  #endRow(): void {
    this.#html += `${this.#inTable ? '' : '<table>'}<tr>${this.#row}</tr>`;
    this.#inTable = true;
    this.#row = '';
  }

  #endTable(): void {
    if (this.#inTable) this.#html += '</table>';
    this.#inTable = false;
  }
}
