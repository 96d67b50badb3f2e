import { allMatches } from '../../text/matches.ts';
import type { Span } from '../../text/spans.ts';
import { type Attribute, attributesIn } from './attributes.ts';

/** How a tag is written; each has its own way to open, close and end. */
export type TagForm = 'shortcode' | 'liquid' | 'component' | 'bracket' | 'kramdown' | 'division' | 'note' | 'mark';

/** What a site generator, a word processor or a content-management system writes amidst copy. */
export interface Tag extends Span {
  readonly form: TagForm;
  /** In small letters; '' for marks, which say nothing but that they are there. */
  readonly name: string;
  readonly side: 'opens' | 'closes' | 'lone';
  readonly attributes: readonly Attribute[];
  /** What stands behind the name without attributes: the words of `{% blockquote Ana Ruiz %}`. */
  readonly rest: Span;
  /** What readers see in its place. */
  readonly shows?: string;
}

/** Where a tag may begin. What it is, and where it ends, is read from there. */
const START = new RegExp(
  [
    '\\{\\{', // Hugo, Liquid, Nunjucks
    '\\{%', // Liquid, Nunjucks
    '\\{#', // Nunjucks: a comment
    '\\{\\/\\*', // MDX: a comment
    '\\{:', // kramdown
    '\\{\\+\\+|\\{--|\\{~~|\\{==|\\{>>', // CriticMarkup
    '(?<=[\\])])\\{(?=[.#=\\w])', // pandoc
    '^:{3,}', // pandoc: a division
    '^\\/{3,}(?:[ \\t][^\\n]*)?$', // Python-Markdown: a block
    '^!!![ \\t]', // Python-Markdown: an admonition
    '^[*+-] [^\\n]{1,60}\\n\\{:[ \\t]{0,9}toc[^{}\\n]{0,60}\\}', // kramdown: a table of contents
    '^\\*\\[[^\\]\\n]{1,60}\\]:[^\\n]*', // kramdown: an abbreviation
    '^(?:import|export)\\s', // MDX
    '<\\/?(?:[A-Z]|(?:components|props|motion|styled)\\.)', // MDX: a component
    '\\\\?\\[\\/?[a-z][\\w-]', // WordPress and house tags
    '!\\[\\[', // Obsidian: a picture
    '\\[\\^', // footnotes
    '\\^\\[', // pandoc: a footnote in its place
    '[ \\t]?\\[(?:(?:see|cf\\.|e\\.g\\.,?) )?-?@\\w', // pandoc: a citation
    '(?<![\\w:/]):[a-z][a-z\\d_+-]{1,28}:(?![\\w:])', // an emoji by its name
    '^\\|[ \\t]+(?=[\\w“‘"\'(][^|\\n]*$)', // pandoc: a line of verse
    '\\]\\((?=[^()\\s<"])', // an address, which may hold spaces
    '^\\[TOC\\][ \\t]*$', // Python-Markdown: a table of contents
    '(?<=^[ \\t]{0,9}(?:[-*+]|\\d{1,3}[.)]) )\\[[ xX]\\] ', // a task
    '(?<=^[ \\t]{0,9}> ?)\\[![A-Za-z]{2,20}\\]', // GitHub: an alert
    '^<-{2,5}>[ \\t]*$', // Hugo: between two columns
    '^%%(?=\\D)|[ \\t]%%(?=[^\\d%])', // Obsidian: a comment
    '(?<=\\S)[ \\t]\\^[a-z\\d][\\w-]{1,30}[ \\t]*$', // Obsidian: the name of a block
  ].join('|'),
  'gm',
);

/** No tag is longer. UTF-16 units. */
const LONGEST = 6_000;

/** Lines of a module: what they import, and what they set. */
const MODULE =
  /^(?:import\s(?:[^;]{1,300}?\sfrom\s+)?["'][^"'\n]{1,200}["'];?[ \t]*$|export\s+(?:const|let|var|default|function)\b)/m;

/** Whether a text is Markdown with JavaScript in it, where braces hold code. */
const isModule = (text: string): boolean =>
  /^(?:import|export)\s/m.test(text) &&
  allMatches(text, /^(?:import|export)\s/gm).some(
    ({ index }) => MODULE.exec(text.slice(index, index + 600))?.index === 0,
  );

const EMPTY: Pick<Tag, 'attributes' | 'side' | 'name'> = { name: '', side: 'lone', attributes: [] };

/** Every tag of a text, in order, none within another. Linear: none is looked for farther than a tag reaches. */
export function tagsIn(text: string, isCode: boolean): Tag[] {
  const tags: Tag[] = [];
  const code = isCode || isModule(text);
  const starts = code ? new RegExp(`${START.source}|\\{(?=[\\w"'\`(<])`, 'gm') : new RegExp(START);
  for (let match = starts.exec(text); match; match = starts.exec(text)) {
    const found = tagAt(text, match.index, match[0], code);
    for (const tag of found) tags.push(tag);
    starts.lastIndex = Math.max(found.at(-1)?.end ?? 0, match.index + 1);
  }
  return tags;
}

function tagAt(text: string, start: number, opening: string, code: boolean): Tag[] {
  const source = text.slice(start, start + LONGEST);
  const mark = (length: number, shows?: string): Tag[] => [
    { ...EMPTY, form: 'mark', start, end: start + length, rest: at(start), ...(shows === undefined ? {} : { shows }) },
  ];
  switch (opening.slice(0, 2)) {
    case '{{':
      return braced(source, start);
    case '{%':
      return one(liquid(source, start));
    case '{#':
      // Behind a bracket it is pandoc's: “[]{#anchor}”.
      return /[\])]/.test(text[start - 1] ?? '') ? pandoc(text, source, start) : closed(source, '#}', mark);
    case '{/':
      return closed(source, '*/}', mark);
    case '{:':
      return one(kramdown(source, start));
    case '::':
      return one(division(source, start));
    case '!!':
      return one(admonition(source, start));
    case '//':
      return one(block(opening, start));
    case '| ':
    case '|\t':
      return mark(opening.length, /\n\|[^\n]*\n$/.test(text.slice(Math.max(0, start - 300), start)) ? '\n' : undefined);
    case 'im':
    case 'ex':
      return mark(moduleEnd(source));
    case '![':
      return one(embedded(source, start));
    case '[^':
      if (
        /^\[\^[^[\]\n]{1,60}\]:/.test(source) &&
        /(?:^|\n)[ \t]{0,3}$/.test(text.slice(Math.max(0, start - 4), start))
      )
        return one(footnote(source, start));
      return mark(/^\[\^[^[\]\n]{1,60}\]:?/.exec(source)?.[0].length ?? 0).filter(isSome);
    case '^[':
      return inlineNote(source, start);
    case '](':
      return spacesOf(source, start);
    case '[T':
      return mark(opening.length);
    case '* ':
    case '- ':
    case '+ ':
    case '*[':
    case '<-':
    case ' ^':
    case '\t^':
      return mark(opening.length);
    case '%%':
    case ' %':
    case '\t%':
      return mark(remarkEnd(source, opening.length)).filter(isSome);
  }
  if (/^:[a-z]/.test(opening)) return mark(opening.length);
  if (opening.endsWith('@', opening.length - 1)) return mark(citationEnd(source)).filter(isSome);
  if (/^\{[+\-~=>]{2}/.test(opening)) return critic(source, start);
  if (opening.startsWith('<')) return one(component(source, start));
  if (/^\[[ xX!]/.test(opening)) return mark(opening.length);
  if (/^\\?\[/.test(opening)) return one(bracket(source, start));
  return code && text[start - 1] !== ']' && text[start - 1] !== ')'
    ? mark(braceEnd(source)).filter(isSome)
    : pandoc(text, source, start);
}

const at = (place: number): Span => ({ start: place, end: place });
const isSome = ({ start, end }: Span): boolean => end > start;
const one = (tag: Tag | null): Tag[] => (tag ? [tag] : []);

function closed(source: string, ending: string, mark: (length: number) => Tag[]): Tag[] {
  const end = source.indexOf(ending);
  return end < 0 ? [] : mark(end + ending.length);
}

/** Where a tag ends that may hold its own ending in quotation marks; -1 where it does not end. */
function endOf(source: string, from: number, ending: string): number {
  let quote = '';
  for (let i = from; i < source.length; i++) {
    const unit = source[i]!;
    if (quote !== '') {
      if (unit === '\\') i++;
      else if (unit === quote) quote = '';
    } else if (source.startsWith(ending, i)) return i + ending.length;
    else if (unit === '"' || unit === '`' || (unit === "'" && /[=\s,(]/.test(source[i - 1] ?? ''))) quote = unit;
  }
  const plain = source.indexOf(ending, from);
  return plain < 0 ? -1 : plain + ending.length;
}

/** Where the remark closes that "%%" opens; 0 where it does not, for a writer may mean percent. */
function remarkEnd(source: string, from: number): number {
  const end = source.indexOf('%%', from);
  return end < 0 ? 0 : end + 2;
}

/** Hugo's shortcodes, and the values of Liquid and Nunjucks. */
function braced(source: string, start: number): Tag[] {
  const sign = /^\{\{([<%])/.exec(source)?.[1];
  const end = sign ? endOf(source, 3, `${sign === '<' ? '>' : '%'}}}`) : endOf(source, 2, '}}');
  if (end < 0) return [];
  const head = sign ? /^\{\{[<%]-?\s{0,20}(\/?)[ \t]{0,9}([\w.-][\w/.-]{0,80})/.exec(source) : null;
  if (!head) return around(pathIn(source.slice(0, end)), start, start + end);
  return [
    named('shortcode', source.slice(0, end), start, head[0].length, head[2]!, head[1] === '/', /\/\s*[>%]\}\}$/, 3),
  ];
}

/** The file that `{{ '/img/pool.jpg' | relative_url }}` names. */
function pathIn(source: string): Span | null {
  const match = /^\{\{-?\s{0,9}(["'])([\w/.-]{1,200}\.(?:jpe?g|png|gif|webp|avif|svg))\1/i.exec(source);
  return match && { start: match[0].length - 1 - match[2]!.length, end: match[0].length - 1 };
}

/** A tag that shows nothing, in two where a path within it stays. */
function around(path: Span | null, start: number, end: number): Tag[] {
  const mark = (from: number, to: number): Tag => ({ ...EMPTY, form: 'mark', start: from, end: to, rest: at(from) });
  return path ? [mark(start, start + path.start), mark(start + path.end, end)] : [mark(start, end)];
}

function named(
  form: TagForm,
  source: string,
  start: number,
  head: number,
  name: string,
  closes: boolean,
  lone: RegExp,
  tail: number,
): Tag {
  const rest = { start: start + head, end: start + Math.max(head, source.length - tail) };
  return {
    form,
    name: name.toLowerCase(),
    start,
    end: start + source.length,
    side: closes ? 'closes' : lone.test(source) ? 'lone' : 'opens',
    attributes: closes ? [] : attributesIn(source.slice(head, source.length - tail), start + head),
    rest,
  };
}

function liquid(source: string, start: number): Tag | null {
  const head = /^\{%-?\s*(end)?(\w+)/.exec(source);
  const end = head ? endOf(source, 2, '%}') : -1;
  if (!head || end < 0) return null;
  return named('liquid', source.slice(0, end), start, head[0].length, head[2]!, head[1] !== undefined, /$^/, 2);
}

/** Attribute lists say nothing to readers; `{::comment}` and `{:/}` hold copy between them. */
function kramdown(source: string, start: number): Tag | null {
  const match = /^\{:([:/]?)([\w-]{0,40})[^{}\n]{0,300}\}/.exec(source);
  if (!match) return null;
  const isLone = match[1] === '' || /\/\}$/.test(match[0]);
  return {
    ...EMPTY,
    form: 'kramdown',
    name: match[1] === '' ? '' : match[2]!.toLowerCase(),
    side: match[1] === '/' ? 'closes' : isLone ? 'lone' : 'opens',
    start,
    end: start + match[0].length,
    rest: at(start),
  };
}

/** `::: {.callout title="How we know"}`, `:::note[How we know]`, `::: details How we know`. */
function division(source: string, start: number): Tag | null {
  const match =
    /^:{3,}[ \t]*(?:\{?[.#]?([\w-]*)(?:[ \t]*\[([^\]\n]*)\]|[ \t]+([\p{L}\d“"‘'][^{}\n:=]*))?[^\n]*)?/u.exec(source);
  if (!match) return null;
  const title = (match[2] ?? (match[0].includes('{') ? undefined : match[3]))?.trim() ?? '';
  const words = title ? start + source.indexOf(title, match[1]!.length) : start;
  return {
    form: 'division',
    name: match[1]?.toLowerCase() ?? '',
    side: /^:+[ \t]*$/.test(match[0]) ? 'closes' : 'opens',
    start,
    end: start + match[0].length,
    attributes: attributesIn(match[0], start),
    rest: { start: words, end: words + title.length },
  };
}

/** `/// note | How we know`, and the `///` that closes it. The words of `/// caption` go on with the picture above them. */
function block(line: string, start: number): Tag | null {
  const words = line.trimEnd();
  const match = /^\/{3,}[ \t]{0,9}(?:([a-z][\w-]{0,40})[ \t]{0,9}(?:\|([^\n]*))?)?$/.exec(words);
  if (!match) return null;
  const [, name = '', title = ''] = match;
  const end = start + words.length;
  const made: Tag = {
    ...EMPTY,
    form: 'division',
    name,
    side: name ? 'opens' : 'closes',
    start,
    end,
    rest: { start: end - title.trimStart().length, end },
  };
  return name.endsWith('caption') ? { ...made, shows: ' ' } : made;
}

/** `!!! note "How we know"`. */
function admonition(source: string, start: number): Tag | null {
  const match = /^!!![ \t]+([\w-]+)[ \t]*(?:"([^"\n]*)")?[ \t]*(?=\n|$)/.exec(source);
  if (!match) return null;
  const words = match[2] ? match[0].indexOf(match[2]) : 0;
  return {
    ...EMPTY,
    form: 'division',
    name: match[1]!.toLowerCase(),
    side: 'opens',
    start,
    end: start + match[0].length,
    rest: words ? { start: start + words, end: start + words + match[2]!.length } : at(start),
  };
}

/** `import` and `export` of a module, over several lines where braces are open; 0 for a sentence. */
function moduleEnd(source: string): number {
  if (MODULE.exec(source.slice(0, 600))?.index !== 0) return 0;
  if (source.startsWith('import')) return MODULE.exec(source.slice(0, 600))![0].length;
  const brace = source.indexOf('{');
  const line = source.indexOf('\n') < 0 ? source.length : source.indexOf('\n');
  if (brace < 0 || brace > line) return line;
  const end = brace + braceEnd(source.slice(brace));
  const rest = source.indexOf('\n', end);
  return end === brace ? line : rest < 0 ? source.length : rest;
}

/** Where the brace that opens a source closes; 0 where it does not. */
function braceEnd(source: string): number {
  let depth = 0;
  let quote = '';
  for (let i = 0; i < source.length; i++) {
    const unit = source[i]!;
    if (quote !== '') {
      if (unit === '\\') i++;
      else if (unit === quote) quote = '';
    } else if (unit === '"' || unit === '`' || (unit === "'" && /[=\s,({[]/.test(source[i - 1] ?? ''))) quote = unit;
    else if (unit === '{') depth++;
    else if (unit === '}' && --depth === 0) return i + 1;
  }
  return 0;
}

/** `<P>`, `<BR>`: HTML of the old school in capitals, no component. */
const OLD_HTML =
  /^(?:A|B|BIG|BLOCKQUOTE|BR|CENTER|CITE|CODE|DD|DIV|DL|DT|EM|FIGCAPTION|FIGURE|FONT|H[1-6R]|I|IFRAME|IMG|LI|OL|P|PRE|Q|S|SMALL|SPAN|STRIKE|STRONG|SUB|SUP|TABLE|TBODY|TD|TH|THEAD|TR|TT|U|UL)$/;

function component(source: string, start: number): Tag | null {
  const head = /^<(\/?)((?:[A-Z]|(?:components|props|motion|styled)\.)[\w.]*)(?=[\s/>])/.exec(source);
  if (!head || OLD_HTML.test(head[2]!)) return null;
  for (let i = head[0].length; i < source.length; i++) {
    const unit = source[i]!;
    if (unit === '>')
      return named('component', source.slice(0, i + 1), start, head[0].length, head[2]!, head[1] === '/', /\/>$/, 1);
    if (unit === '{') i += Math.max(1, braceEnd(source.slice(i))) - 1;
    else if (unit === '"' || unit === "'") {
      const close = source.indexOf(unit, i + 1);
      if (close < 0) return null;
      i = close;
    } else if (unit === '<') return null;
  }
  return null;
}

/** `[caption id="a"]`, `[/whitebox]`, and as exports escape them `\[caption\]`. Links and their references are none. */
function bracket(source: string, start: number): Tag | null {
  const match = /^(\\?)\[(\/?)([a-z][\w-]*)((?:\s(?:[^[\]"\n]|"[^"\n]{0,200}"){0,200}?)?)\\?\](?!\(|:)/.exec(source);
  if (!match || (match[1] !== '' && !match[0].endsWith('\\]'))) return null;
  const head = match[1]!.length + 1 + match[2]!.length + match[3]!.length;
  const tail = match[1] === '' ? 1 : 2;
  return named('bracket', match[0], start, head, match[3]!, match[2] === '/', /\/\\?\]$/, tail);
}

/** `![[pool.jpg|Swimmers in July]]`. */
function embedded(source: string, start: number): Tag | null {
  const match = /^!\[\[([^[\]|\n]{1,200})(?:\|[^[\]\n]{0,300})?\]\]/.exec(source);
  if (!match) return null;
  const value = { start: start + 3, end: start + 3 + match[1]!.length };
  return {
    ...EMPTY,
    form: 'component',
    name: 'image',
    start,
    end: start + match[0].length,
    attributes: [{ name: 'src', words: match[1]!, value }],
    rest: at(start),
  };
}

/** `[^1]: The minutes say so.` with the lines that go on; what is defined on the next line is none of it. */
function footnote(source: string, start: number): Tag | null {
  const match = /^\[\^[^[\]\n]{1,60}\]:[ \t]*([^\n]*(?:\n(?![ \t]*(?:\r?\n|\[|$))[^\n]+)*)/.exec(source);
  if (!match?.[1]?.trim()) return null;
  const end = start + match[0].trimEnd().length;
  return { ...EMPTY, form: 'note', start, end, rest: { start: start + match[0].length - match[1].length, end } };
}

/** `^[The minutes say so.]` reads as words in parentheses. */
function inlineNote(source: string, start: number): Tag[] {
  const match = /^\^\[[^[\]\n]{1,300}\]/.exec(source);
  if (!match) return [];
  const end = start + match[0].length;
  const mark: Pick<Tag, 'form' | 'attributes' | 'side' | 'name' | 'rest'> = { ...EMPTY, form: 'mark', rest: at(start) };
  return [
    { ...mark, start, end: start + 2, shows: ' (' },
    { ...mark, start: end - 1, end, shows: ')' },
  ];
}

/** `[@holm2023, p. 4; @ruiz2024]`, whose keys have years or several words; a name of a social network has neither. 0 for copy. */
function citationEnd(source: string): number {
  const match = /^[ \t]?\[[^[\]@\n]{0,8}@[\w.:/-]{1,80}[^[\]\n]{0,300}\](?!\()/.exec(source);
  return match && /@[\w.:/-]*[\d_:-]/.test(match[0]) ? match[0].length : 0;
}

/** The spaces in an address that ends in a file: `[report](files/pool report.pdf)`. Site builders and word processors write them. */
function spacesOf(source: string, start: number): Tag[] {
  const address = /^\]\(([^()\n"<>{}%]{1,300}\.[a-z]{2,5}|[^()\s"<>{}%]{0,200}\/[^()\n"<>{}]{1,300})\)/i.exec(
    source,
  )?.[1];
  if (!address?.trim().includes(' ')) return [];
  return allMatches(address, /[ \t]+/g).map(({ index, 0: { length } }) => ({
    ...EMPTY,
    form: 'mark',
    start: start + 2 + index,
    end: start + 2 + index + length,
    rest: at(start),
  }));
}

/** What CriticMarkup adds and marks stays; what it takes out and remarks goes. */
function critic(source: string, start: number): Tag[] {
  const match = /^\{(\+\+|--|~~|==|>>)([^{}]{0,600}?)(?:\1|<<)\}/.exec(source);
  if (!match) return [];
  const whole = match[0].length;
  const kept =
    match[1] === '++' || match[1] === '==' ? 0 : match[1] === '~~' ? match[2]!.indexOf('~>') + 2 : match[2]!.length;
  const mark: Pick<Tag, 'form' | 'attributes' | 'side' | 'name' | 'rest'> = { ...EMPTY, form: 'mark', rest: at(start) };
  return [
    { ...mark, start, end: start + 3 + kept },
    { ...mark, start: start + whole - 3, end: start + whole },
  ];
}

/** `{.smallcaps}` behind a link, a picture or a bracket; the bracket around plain words goes with it. */
function pandoc(text: string, source: string, start: number): Tag[] {
  const match = /^\{[^{}\n]{1,300}\}/.exec(source);
  if (!match) return [];
  const mark: Pick<Tag, 'form' | 'attributes' | 'side' | 'name' | 'rest'> = { ...EMPTY, form: 'mark', rest: at(start) };
  const tags: Tag[] = [{ ...mark, start, end: start + match[0].length }];
  const before = text.slice(Math.max(0, start - 300), start);
  const open = /(?<!!)\[[^[\]\n]*\]$/.exec(before);
  if (!open) return tags;
  const from = start - before.length + open.index;
  return [{ ...mark, start: from, end: from + 1 }, { ...mark, start: start - 1, end: start }, ...tags];
}
