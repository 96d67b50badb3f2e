import { allMatches } from '../../text/matches.ts';
import type { Span } from '../../text/spans.ts';

/**
 * What site generators, word processors and content-management systems write amidst copy and readers never see as it is
 * written: shortcodes, tags, attribute lists, components. Found before Markdown is parsed, so that the parser meets only
 * copy; every offset stays that of the file.
 */
export interface Construct extends Span {
  /** `embed` is shown as a labeled box where it has a place of its own. */
  readonly kind: 'hidden' | 'picture' | 'quote' | 'embed';
  /** What a box is labeled with: "embed: datawrapper". */
  readonly label?: string;
  readonly src?: string;
  readonly alt?: string;
  /** Words of it that are copy, in the file. */
  readonly caption?: Span;
  readonly credit?: Span;
  readonly quote?: Span;
  readonly speaker?: Span;
}

/** A stretch between an opening and a closing tag whose copy is a pull quote. */
export interface Constructs {
  readonly found: readonly Construct[];
  readonly quotes: readonly Span[];
}

const PATTERN = new RegExp(
  [
    '\\{\\{[<%]\\s*(?<close>/?)\\s*(?<short>[\\w/.-]+)[^{}]*[>%]\\}\\}', // Hugo
    '\\{%-?\\s*(?<liquid>\\w+)[^{}%]*%\\}', // Liquid, Nunjucks
    '\\{\\{[^{}]*\\}\\}', // Liquid, Nunjucks: a value
    '\\{#[^{}#\\n]*#\\}', // Nunjucks: a comment
    '\\{\\/\\*[^{}]*\\*\\/\\}', // MDX: a comment
    '\\{:[^{}\\n]*\\}', // kramdown
    '(?<=[\\])])\\{[^{}\\n]+\\}', // pandoc
    '^:{3,}[^\\n]*$', // pandoc: a division
    '^(?<module>import|export)\\s[^\\n]*$', // MDX
    '<(?<shut>/?)(?<component>[A-Z][\\w.]*)(?=[\\s/>])[^<>]*>', // MDX: a component
    '\\[(?<end>/?)(?<bracket>[a-z][\\w-]+)(?:\\s[^\\[\\]\\n]*)?\\](?!\\(|\\[|:)', // WordPress and house tags
    '\\[\\^[^\\[\\]\\s]+\\]:?', // footnotes
  ].join('|'),
  'gm',
);

/** Lines of a module: what they import, and what they set. */
const MODULE = /^(?:import\s(?:.*\sfrom\s+)?["'][^"']+["'];?\s*$|export\s+(?:const|let|var|default|function)\b)/;

/** Tags of WordPress that need no partner. */
const LONE =
  /^(?:caption|gallery|embed|video|audio|youtube|vimeo|tweet|twitter|instagram|pullquote|sidebar|image|gist|playlist|newsletter|related|ad)$/;
const PICTURE = /(?:^|[/._-])(?:figure|fig|image|img|photo|picture|pic)s?(?:$|[/._-])/i;
const QUOTE = /pull-?quote|blockquote|^quote$|\/quote$/i;
/** Liquid that steers the page and shows nothing. */
const STEERING =
  /^(?:if|elsif|else|elif|endif|unless|endunless|for|endfor|case|when|endcase|assign|set|capture|endcapture|comment|endcomment|raw|endraw|block|endblock|extends|import|macro|endmacro|end\w+)$/;

/** Finds every construct of a text, in order. Linear: none reads past where another of its kind may begin. */
export function constructsIn(text: string): Constructs {
  if (!/[{[]|^:::|^(?:import|export)\s|<[A-Z]/m.test(text)) return NONE;
  const closed = closedTags(text);
  const found: Construct[] = [];
  const quotes: Span[] = [];
  const open: { name: string; from: number }[] = [];
  for (const match of allMatches(text, PATTERN)) {
    const source = match[0];
    const start = match.index;
    const end = start + source.length;
    const groups = match.groups ?? {};
    if (groups.module !== undefined && !MODULE.test(source)) continue;
    const name = groups.short ?? groups.component ?? groups.bracket;
    if (groups.bracket !== undefined && !closed.has(groups.bracket) && !LONE.test(groups.bracket)) continue;
    const closes = groups.close === '/' || groups.shut === '/' || groups.end === '/';
    if (name !== undefined && QUOTE.test(name)) {
      if (closes) {
        const opening = open.findLast((one) => one.name === name);
        if (opening) quotes.push({ start: opening.from, end: start });
      } else open.push({ name, from: end });
    }
    found.push({ start, end, ...read(text, source, start, groups, closes) });
  }
  return { found: withCaptions(text, found), quotes };
}

const NONE: Constructs = { found: [], quotes: [] };

/** House tags that somebody closes: "[whitebox] … [/whitebox]". */
const closedTags = (text: string): ReadonlySet<string> =>
  new Set(allMatches(text, /\[\/([a-z][\w-]+)\]/g).map((match) => match[1]!));

function read(
  text: string,
  source: string,
  start: number,
  { short, liquid, component, bracket }: Readonly<Record<string, string | undefined>>,
  closes: boolean,
): Omit<Construct, 'start' | 'end'> {
  if (closes || bracket !== undefined) return { kind: 'hidden' };
  const include = liquid?.startsWith('include')
    ? (/^\{%-?\s*\w+\s+["']?([\w./-]+)/.exec(source)?.[1] ?? '')
    : undefined;
  const name = short ?? component ?? include ?? (liquid && !STEERING.test(liquid) ? liquid : undefined);
  if (name === undefined) return { kind: 'hidden' };
  const value = attributesOf(source, start);
  const src = value('src', 'url', 'path', 'image', 'file', 'href');
  const caption = value('caption', 'cap');
  const credit = value('credit', 'attr', 'image-credit', 'byline', 'photographer');
  const quote = value('quote', 'text');
  const isPicture = PICTURE.test(name) || (caption !== undefined && src !== undefined);
  const at = (span: Span): string => text.slice(span.start, span.end);
  if (quote && QUOTE.test(name)) {
    const speaker = value('speaker', 'author', 'by', 'name', 'cite', 'attribution');
    return { kind: 'quote', quote, ...(speaker ? { speaker } : {}) };
  }
  if (QUOTE.test(name)) return { kind: 'hidden' };
  if (isPicture || (src && /\.(?:jpe?g|png|gif|webp|avif|svg)\b/i.test(at(src)))) {
    const alt = value('alt', 'description');
    const words = caption ?? (short ? value('title') : undefined);
    return {
      kind: 'picture',
      src: src ? at(src) : '',
      ...(alt ? { alt: at(alt) } : {}),
      ...(words ? { caption: words } : {}),
      ...(credit ? { credit } : {}),
    };
  }
  const what = include === undefined ? 'embed' : 'include';
  return { kind: 'embed', label: `${what}: ${name}` };
}

/** The values of attributes, by the first of their names that has any; places in the file. */
function attributesOf(source: string, base: number): (...names: string[]) => Span | undefined {
  const found = new Map<string, Span>();
  for (const match of allMatches(source, /(?<![\w-])([\w-]+)\s*=\s*\{?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/g)) {
    const value = match[2] ?? match[3] ?? '';
    const start = base + match.index + match[0].length - 1 - value.length;
    if (value.trim() !== '') found.set(match[1]!.toLowerCase(), { start, end: start + value.length });
  }
  return (...names) => names.map((name) => found.get(name)).find((span) => span !== undefined);
}

/** "[caption …]<img …> The pool. [/caption]" of WordPress is one picture with its words. */
function withCaptions(text: string, found: readonly Construct[]): Construct[] {
  const made: Construct[] = [];
  for (let i = 0; i < found.length; i++) {
    const one = found[i]!;
    const next = found[i + 1];
    const opens = text.startsWith('[caption', one.start);
    if (!opens || !next || !text.startsWith('[/caption]', next.start)) {
      made.push(one);
      continue;
    }
    const inner = text.slice(one.end, next.start);
    const image = /<img\b[^<>]*>(?:\s*<\/a>)?|!\[[^\]\n]*\]\(([^()\s]+)[^()\n]*\)/i.exec(inner);
    const src = /\bsrc=["']([^"']+)["']/i.exec(image?.[0] ?? '')?.[1] ?? image?.[1];
    if (!image || src === undefined) {
      made.push(one);
      continue;
    }
    const alt = /\balt=["']([^"']+)["']/i.exec(image[0])?.[1];
    const after = inner.slice(image.index + image[0].length);
    const words = after.trim();
    const start = one.end + image.index + image[0].length + after.indexOf(words);
    made.push({
      start: one.start,
      end: next.end,
      kind: 'picture',
      src,
      ...(alt ? { alt } : {}),
      ...(words ? { caption: { start, end: start + words.length } } : {}),
    });
    i++;
  }
  return made;
}

/**
 * The text as the parser of Markdown is to meet it: constructs are blanked at equal length, so that every offset stays
 * true; within the address of a link or picture they become slashes, since an address holds no space.
 */
export function withoutConstructs(text: string, { found }: Constructs): string {
  if (!found.length) return text;
  let out = '';
  let at = 0;
  for (const { start, end } of found) {
    if (start < at) continue;
    const inAddress = /\]\([^()\s]*$/.test(text.slice(Math.max(0, start - 300), start)) || /\]\($/.test(out.slice(-2));
    const source = text.slice(start, end);
    out += text.slice(at, start) + source.replace(/[^\r\n]/g, inAddress && !source.includes('\n') ? '/' : ' ');
    at = end;
  }
  return out + text.slice(at);
}
