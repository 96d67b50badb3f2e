import { addTo } from '../../text/lists.ts';
import type { Span } from '../../text/spans.ts';
import { type Attribute, attributeOf } from './attributes.ts';
import { type Tag, tagsIn } from './tags.ts';

/**
 * What site generators, word processors and content-management systems write amidst copy and readers never see as it is
 * written: shortcodes, tags, attribute lists, components. Found before Markdown is parsed, so that the parser meets only
 * copy; every offset stays that of the file.
 */
export interface Construct extends Span {
  /** `embed` is shown as a labeled box where it has a place of its own. */
  readonly kind: 'hidden' | 'picture' | 'quote' | 'embed' | 'note';
  /** What a box is labeled with: "embed: datawrapper". Words that head copy have no box. */
  readonly label?: string;
  readonly src?: string;
  readonly alt?: string;
  /** Words of it that are copy, in the file. */
  readonly caption?: Span;
  readonly credit?: Span;
  readonly quote?: Span;
  readonly speaker?: Span;
  readonly words?: readonly Span[];
  /** What readers see in its place. */
  readonly shows?: string;
}

export interface Constructs {
  /** In order, none within another. */
  readonly found: readonly Construct[];
  /** Stretches between an opening and a closing tag whose copy is a pull quote. */
  readonly quotes: readonly Span[];
}

type Meaning = Omit<Construct, 'start' | 'end'>;

const NONE: Constructs = { found: [], quotes: [] };
const HIDDEN: Meaning = { kind: 'hidden' };

/** Tags of WordPress that need no partner. */
const LONE =
  /^(?:caption|gallery|embed|video|audio|youtube|vimeo|tweet|twitter|instagram|pullquote|sidebar|image|gist|playlist|newsletter|related|ad|contact-form.*)$/;
const PICTURE = /(?:^|[/._-])(?:figure|fig|image|img|photo|picture|pic)s?(?:$|[/._-])/i;
const QUOTE = /pull-?quote|block-?quote|^(?:quote|pull|pq)$|[/._-](?:quote|pull)(?:$|\.)/i;
const NOT_COPY = /^(?:comment|remark|script|style|schema|frontmatter)$/;
/** Liquid that steers the page and shows nothing. */
const STEERING =
  /^(?:if|elsif|else|elif|unless|for|case|when|assign|set|capture|raw|block|extends|import|from|macro|call|filter|with|autoescape|verbatim|layout|render|link|post_url|ref|relref|cycle|increment|decrement|tablerow|break|continue|liquid|echo|endif|endfor)$/;
const FILE = /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|bmp)\b/i;
/** Attributes that tell of a picture, and may name its file while they do. */
const TOLD = /^(?:alt|title|caption|cutline|figcaption|legend|credit|desc)/;
/** Attributes whose words readers read, wherever the site puts them. */
const WORDY =
  /^(?:title|heading|headline|head|header|label|summary|text|content|body|caption|cutline|description|desc|quote|question|answer|note|message|byline|credit|source|footnote|subtitle|subhead|deck|dek)$/;
/** Shortcodes that draw something, or point somewhere. */
const DRAWN =
  /icon|emoji|badge|anchor|ref|link|video|audio|tube|vimeo|tweet|embed|gist|player|chart|map|param|note?ref|fn/;
/** Attributes whose words a component without copy of its own shows in a sentence. */
const SHOWN = /^(?:children|value|text|label|term|word|words|content|amount|number|date|name)$/;
/** Components in a sentence that stand for no words. */
const UNSAID = new RegExp(`${DRAWN.source}|br$|break|space|newline|line`);
const HEADS = /^(?:|title|heading|headline|head|header|label|summary|question)$/;
const NAMES = /^(?:speaker|author|by|name|cite|citation|attribution|who|source|credit|person)$/;

/** Finds every construct of a text. Linear. `isCode` says that its braces hold code, whatever it imports. */
export function constructsIn(text: string, isCode = false): Constructs {
  if (
    !/[{[]|:[a-z:]|^\/\/\/|^\||^!!!|^(?:import|export)\s|<[A-Z]|<(?:components|props|motion|styled)\.|^<-|%%| \^/m.test(
      text,
    )
  )
    return NONE;
  const tags = known(tagsIn(text, isCode).sort((a, b) => a.start - b.start));
  if (!tags.length) return NONE;
  const partners = pairs(tags);
  const read: Reading = { found: [], quotes: [], closers: new Set() };
  for (let i = 0; i < tags.length; ) {
    const partner = partners.get(i);
    const whole = partner === undefined ? null : asOne(text, tags, i, partner);
    if (whole && partner !== undefined) {
      read.found.push(whole);
      i = partner + 1;
    } else {
      readTag(text, tags, i, partner, read);
      i += 1;
    }
  }
  return read;
}

/** The constructs found so far; `closers` are the tags whose partners stand in the flow of a sentence. */
interface Reading {
  readonly found: Construct[];
  readonly quotes: Span[];
  readonly closers: Set<number>;
}

/** What stands between two tags is no copy, or one construct with its words. */
function asOne(text: string, tags: readonly Tag[], at: number, partner: number): Construct | null {
  const tag = tags[at]!;
  const close = tags[partner]!;
  const place = { start: tag.start, end: close.end };
  if (NOT_COPY.test(tag.name)) return { ...place, ...HIDDEN };
  const whole = partner === at + 1 ? wholeOf(text, tag, close) : null;
  return whole && { ...place, ...whole };
}

function readTag(
  text: string,
  tags: readonly Tag[],
  at: number,
  partner: number | undefined,
  { found, quotes, closers }: Reading,
): void {
  const tag = tags[at]!;
  const place = { start: tag.start, end: tag.end };
  if (closers.has(at)) {
    found.push({ ...place, ...HIDDEN, shows: ')' });
    return;
  }
  const close = partner === undefined ? undefined : tags[partner];
  const inline = inFlow(text, tag, close);
  if (inline) {
    for (const one of inline) found.push(one);
    if (partner !== undefined) closers.add(partner);
    return;
  }
  if (close && isSpan(text, tag, close)) {
    found.push({ ...place, ...HIDDEN });
    return;
  }
  if (close && QUOTE.test(tag.name)) quotes.push({ start: tag.start, end: close.end });
  found.push({ ...place, ...meaningOf(text, tag, close) });
}

/** Brackets that somebody closes ("[whitebox] … [/whitebox]") or that stand alone are tags; any others are copy. */
function known(tags: readonly Tag[]): Tag[] {
  const closed = new Set(
    tags.flatMap(({ form, side, name }) => (form === 'bracket' && side === 'closes' ? [name] : [])),
  );
  return tags.filter(({ form, name }) => form !== 'bracket' || closed.has(name) || LONE.test(name));
}

/** The tag that closes each, by their places in the list. */
function pairs(tags: readonly Tag[]): Map<number, number> {
  const found = new Map<number, number>();
  const open = new Map<string, number[]>();
  tags.forEach(({ form, name, side }, i) => {
    const key = form === 'division' || (form === 'kramdown' && name === '') ? form : `${form} ${name}`;
    if (side === 'opens') {
      for (const each of new Set([key, form])) addTo(open, each, i);
    } else if (side === 'closes') {
      const opening = open.get(key)?.pop();
      if (opening !== undefined && !found.has(opening)) found.set(opening, i);
    }
  });
  return found;
}

/** A picture or a pull quote whose words stand between its tags, as one construct; null where they are more than a line. */
function wholeOf(text: string, tag: Tag, close: Tag): Meaning | null {
  const inner = trimmed(text, { start: tag.end, end: close.start });
  const words = text.slice(inner.start, inner.end);
  if (isSpan(text, tag, close)) return null;
  if (words.length > 900 || /\n[ \t]*\r?\n/.test(words)) return null;
  if (tag.form === 'bracket' && tag.name === 'caption') return captionOf(text, tag, inner);
  if (
    tag.form === 'bracket' &&
    LONE.test(tag.name) &&
    !QUOTE.test(tag.name) &&
    /^(?:[a-z][a-z\d+.-]{1,30}:\/\/\S+)?$/i.test(words)
  )
    return { kind: 'embed', label: `embed: ${tag.name}` };
  if (words === '') return null;
  const own = meaningOf(text, tag, close);
  if (own.kind === 'picture') return own.caption || /^<|!\[/.test(words) ? null : { ...own, caption: inner };
  if (!QUOTE.test(tag.name) || own.quote !== undefined || /^[ \t]*(?:[<>#*-]|\d+\.)/.test(words)) return null;
  const speaker = speakerOf(text, tag);
  return { kind: 'quote', quote: inner, ...(speaker ? { speaker } : {}) };
}

/**
 * A term amidst a sentence, which the site explains when it is pointed at: `{{< drawer title="data packets" >}}What …{{<
 * /drawer >}}` reads as the term, and what it means in parentheses. A component without words is a box in its sentence.
 * Null for what does not stand amidst copy.
 */
function inFlow(text: string, tag: Tag, close: Tag | undefined): Construct[] | null {
  const isTerm = tag.form === 'component' ? tag.side !== 'closes' : tag.form === 'shortcode' && tag.side === 'opens';
  if (!isTerm || QUOTE.test(tag.name)) return null;
  const [before, after] = aroundOnLine(text, tag.start, (close ?? tag).end);
  if (!/\p{L}/u.test(before + after) || text.slice(tag.end, close?.start ?? tag.end).includes('\n')) return null;
  const { kind, words = [] } = meaningOf(text, tag, close);
  const spoken = spokenWord(text, tag) ?? (close ? undefined : valueShown(tag));
  const term = spoken ?? words[0];
  if (kind === 'embed' && !term && tag.side === 'lone' && before.trim() && after.trim() && !UNSAID.test(tag.name))
    return [{ start: tag.start, end: tag.end, ...HIDDEN, shows: `[embed: ${nameOf(text, tag)}]` }];
  if (kind !== 'embed' || !term || words.length > 1) return null;
  const means = close ? undefined : words.find(({ start }) => start > term.end);
  if (means)
    return [
      { start: tag.start, end: term.start, ...HIDDEN },
      { start: term.end, end: means.start, ...HIDDEN, shows: ' (' },
      { start: means.end, end: tag.end, ...HIDDEN, shows: ')' },
    ];
  return [
    { start: tag.start, end: term.start, ...HIDDEN },
    { start: term.end, end: tag.end, ...HIDDEN, ...(close ? { shows: ' (' } : {}) },
  ];
}

/** What stands before and behind a place on its line; long lines are not gone through. */
const aroundOnLine = (text: string, start: number, end: number): [before: string, after: string] => [
  text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 300), start),
  /^[^\r\n]*/.exec(text.slice(end, end + 300))?.[0] ?? '',
];

/** `She said <Quote>we waited</Quote> and left`: a pull quote that is a part of its sentence is none. */
function isSpan(text: string, tag: Tag, close: Tag): boolean {
  if (tag.form !== 'component' || !QUOTE.test(tag.name) || text.slice(tag.end, close.start).includes('\n'))
    return false;
  const [before, after] = aroundOnLine(text, tag.start, close.end);
  return /\p{L}/u.test(before) && /\p{L}/u.test(after);
}

/** `<Stat value="three million" />`: the words that a component shows in its sentence. */
const valueShown = ({ form, name, attributes }: Tag): Attribute['value'] | undefined =>
  form === 'component' && !DRAWN.test(name)
    ? attributes.find(
        ({ name, words }) => SHOWN.test(name) && /^[\p{L}\p{N}$€£“"‘'(][^{}<>]{0,200}$/u.test(words.trim()),
      )?.value
    : undefined;

/** `{{< abbr "RoRo" >}}` or `{{< money 90000 >}}` in a sentence stand for what they name; a mark that is no word is drawn. */
function spokenWord(text: string, tag: Tag): Span | undefined {
  if (tag.form !== 'shortcode' || DRAWN.test(tag.name)) return undefined;
  const first = loose(tag)[0] ?? bareValue(text, tag);
  return first && /^(?:[\p{L}][\p{L}’'& -]{0,60}|[$€£]?\d[\d.,]{0,20}%?)$/u.test(first.words) ? first.value : undefined;
}

/** The one value that a tag has without quotation marks. */
function bareValue(text: string, { rest, attributes }: Tag): Pick<Attribute, 'value' | 'words'> | undefined {
  const value = trimmed(text, rest);
  const words = text.slice(value.start, value.end);
  return attributes.length || /\s/.test(words) ? undefined : { value, words };
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

/** "[caption …]<img …> The pool. [/caption]" of WordPress is one picture with its words. */
function captionOf(text: string, tag: Tag, inner: Span): Meaning | null {
  const source = text.slice(inner.start, inner.end);
  const image = /<img\b[^<>]*>(?:\s*<\/a>)?|\[?!\[[^\]\n]*\]\(([^()\s]+)[^()\n]*\)(?:\]\([^()\s]*\))?/i.exec(source);
  const src = /\bsrc=["']([^"']+)["']/i.exec(image?.[0] ?? '')?.[1] ?? image?.[1];
  if (!image || src === undefined) return null;
  const alt = /\balt=["']([^"']+)["']/i.exec(image[0])?.[1];
  const after = trimmed(text, { start: inner.start + image.index + image[0].length, end: inner.end });
  const caption = after.end > after.start ? after : attributeOf(tag.attributes, 'caption')?.value;
  return { kind: 'picture', src, ...(alt ? { alt } : {}), ...(caption ? { caption } : {}) };
}

function meaningOf(text: string, tag: Tag, close: Tag | undefined): Meaning {
  const { form, side } = tag;
  if (tag.shows !== undefined) return { ...HIDDEN, shows: tag.shows };
  if (side === 'closes' || form === 'mark' || form === 'kramdown') return HIDDEN;
  if (form === 'note') return { kind: 'note', words: [tag.rest] };
  if (form === 'bracket') return bracketed(tag, close);
  const name = nameOf(text, tag);
  if (name === '' && form !== 'division') return HIDDEN;
  if (form === 'division') return { kind: 'embed', words: headsOf(text, tag) };
  if (QUOTE.test(name)) return quoteOf(text, tag, close);
  const picture = pictureOf(tag, name, close !== undefined);
  if (picture) return picture;
  const isInclude = form === 'liquid' && tag.name.startsWith('include');
  const label =
    close && text.slice(tag.end, close.start).trim() !== '' ? '' : `${isInclude ? 'include' : 'embed'}: ${name}`;
  return { kind: 'embed', ...(label === '' ? {} : { label }), words: wordsOf(tag, label === '') };
}

function bracketed(tag: Tag, close: Tag | undefined): Meaning {
  if (close || !LONE.test(tag.name) || tag.name === 'caption' || QUOTE.test(tag.name)) return HIDDEN;
  return { kind: 'embed', label: `embed: ${tag.name}` };
}

/** The file that an include names, or what the tag is called as it is written; '' for what only steers. */
function nameOf(text: string, { form, name, start, end, rest }: Tag): string {
  if (form !== 'liquid')
    return (
      new RegExp(`^[{<%]{1,3}-?\\s*(${name.replace(/[.]/g, '\\.')})`, 'i').exec(text.slice(start, end))?.[1] ?? name
    );
  if (name.startsWith('include') || name === 'render')
    return /^\s+["']?([\w./-]+)/.exec(text.slice(rest.start, rest.end))?.[1] ?? 'include';
  return STEERING.test(name) || NOT_COPY.test(name) ? '' : name;
}

function quoteOf(text: string, tag: Tag, close: Tag | undefined): Meaning {
  const quote =
    attributeOf(tag.attributes, 'quote', 'text', 'content', 'body', 'words') ?? (close ? undefined : loose(tag)[0]);
  const speaker = speakerOf(text, tag);
  if (quote) return { kind: 'quote', quote: quote.value, ...(speaker ? { speaker } : {}) };
  return speaker ? { kind: 'quote', speaker } : HIDDEN;
}

/** Whose words a pull quote says it holds; those of `{% blockquote Ana Ruiz, mayor %}` stand without a name. */
function speakerOf(text: string, { attributes, form, rest }: Tag): Span | undefined {
  const named = attributes.find(({ name }) => NAMES.test(name));
  if (named) return named.value;
  const words = trimmed(text, rest);
  return form === 'liquid' && /^\p{Lu}[^="{}]*$/u.test(text.slice(words.start, words.end)) ? words : undefined;
}

/** Values without a name. */
const loose = ({ attributes }: Tag): Attribute[] => attributes.filter(({ name }) => name === '');

const isProse = ({ words }: Attribute): boolean =>
  /\p{L}\S{0,60}\s{1,9}\S{0,60}\p{L}/u.test(words) && !/\b\d+(?:px|vw)\b|[{}]|^https?:|\bmin-width\b/.test(words);

/** One word that readers read ("Timeline", "LAUGHS"), no name of a color or an icon. */
const isWord = ({ name, words }: Attribute): boolean =>
  /^(?:\p{Lu}\p{Ll}|\p{Lu}{3,20}$)/u.test(words) && (HEADS.test(name) || /^(?:text|caption|message)$/.test(name));

function pictureOf(tag: Tag, name: string, paired: boolean): Meaning | null {
  const { attributes } = tag;
  const places = loose(tag);
  const src =
    attributeOf(attributes, 'src', 'url', 'path', 'image', 'image_path', 'img', 'file', 'filename', 'href', 'photo') ??
    attributes.find(({ name: key, words }) => FILE.test(words) && !TOLD.test(key));
  const caption = attributeOf(attributes, 'caption', 'cap', 'cutline', 'cut', 'figcaption', 'legend');
  const isPicture = PICTURE.test(name) || (caption !== undefined && src !== undefined) || FILE.test(src?.words ?? '');
  if (!isPicture) return null;
  const { captions, prose, told, signed } = toldOf(tag, src, caption, paired);
  const credit = attributeOf(attributes, ...CREDITS) ?? signed;
  const about = attributeOf(attributes, 'alt', 'alttext') ?? attributeOf(attributes, 'description', 'desc');
  const says = about === told ? undefined : (about ?? (prose.length > 1 ? prose[0] : undefined));
  return {
    kind: 'picture',
    src: src ? src.words : (places[0]?.words ?? ''),
    ...(says ? { alt: says.words.replace(/\\(?=["'\\])/g, '') } : {}),
    ...(told ? { caption: told.value } : {}),
    ...(captions.length > 1 ? { words: captions.slice(1).map(({ value }) => value) } : {}),
    ...(credit && credit !== src ? { credit: credit.value } : {}),
  };
}

interface Told {
  /** By their names. */
  readonly captions: readonly Attribute[];
  /** Sentences by their places. */
  readonly prose: readonly Attribute[];
  readonly told: Attribute | undefined;
  /** Whose picture it is, by its place. */
  readonly signed: Attribute | undefined;
}

/** What a tag says of its picture. */
function toldOf(tag: Tag, src: Attribute | undefined, caption: Attribute | undefined, paired: boolean): Told {
  const written = loose(tag).filter((one) => one !== src && isProse(one));
  const last = written.at(-1);
  // `"boats.jpg" "Boats at the slip." "Jon Vale"`: a name behind a sentence is whose picture it is.
  const signed = isOwner(last) && /[.!?]$/.test(written.at(-2)?.words ?? '') ? last : undefined;
  const prose = signed ? written.slice(0, -1) : written;
  const captions = caption ? [caption] : tag.attributes.filter(({ name }) => OF_PART.test(name));
  const isSure = signed !== undefined || (tag.form === 'shortcode' && !paired);
  return { captions, prose, told: captions[0] ?? captionAmong(tag, prose, isSure), signed };
}

/** The caption of one picture among several: `left-caption`, `caption2`. */
const OF_PART = /(?:^|[-_])(?:caption|cutline)(?:[-_]?(?:\d{1,2}|left|right|top|bottom))?$/;

/** A name and nothing else. */
const isOwner = (one: Attribute | undefined): boolean =>
  one !== undefined &&
  /^\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){1,3}(?: ?\/ ?[\p{L} ]{2,40})?$/u.test(one.words);

const CREDITS =
  'credit credits attr attribution image-credit photo-credit imagecredit photocredit byline photographer photog photo-by photo_by by author artist illustrator copyright source'.split(
    ' ',
  );

/**
 * A caption under another name, or by its place: of two the first is for those who do not see the picture, and one alone is
 * a caption where that `isSure`.
 */
function captionAmong(tag: Tag, prose: readonly Attribute[], isSure: boolean): Attribute | undefined {
  const { attributes, form } = tag;
  const hasAlt = attributeOf(attributes, 'alt', 'alttext') !== undefined;
  const named = form === 'liquid' ? ['description', 'desc'] : form === 'shortcode' ? ['title'] : [];
  const told = hasAlt ? undefined : attributeOf(attributes, ...named);
  if (told || prose.length > 1) return told ?? prose[1];
  const said = attributeOf(attributes, 'text', 'content', 'body', 'message', 'note');
  return (isSure ? prose[0] : undefined) ?? (said && isProse(said) ? said : undefined);
}

/** The words of a tag that readers read; where it has copy of its own, only what heads that. */
const wordsOf = ({ attributes }: Tag, above: boolean): readonly Span[] =>
  attributes
    .filter(({ name }) => (above ? HEADS : WORDY).test(name) || name === '')
    .filter((one) => isProse(one) || (one.name !== '' && isWord(one)))
    .map(({ value }) => value);

/** What heads a division: `[How we know]` behind its name, or its title. */
const headsOf = (text: string, tag: Tag): readonly Span[] => {
  const title = attributeOf(tag.attributes, 'title', 'heading', 'summary', 'label')?.value;
  if (title) return [title];
  return text.slice(tag.rest.start, tag.rest.end).trim() === '' ? [] : [tag.rest];
};

/** What stands for a construct where copy follows on its line: a unit that is no space to Markdown, and blank to us. */
const FILLER = '\ufeff';

/**
 * The text as the parser of Markdown is to meet it: constructs are blanked at equal length, so that every offset stays
 * true; within the address of a link or picture they become slashes, since an address holds no space; in front of
 * copy on their line they are no indent, and what shows something ends no paragraph.
 */
export function withoutConstructs(text: string, { found }: Constructs): string {
  if (!found.length) return text;
  let out = '';
  let at = 0;
  for (const { start, end, shows } of found) {
    if (start < at) continue;
    out += text.slice(at, start);
    const filler = fillerAt(text, out, end, shows);
    out +=
      filler === '/' || filler === SPACE_IN_ADDRESS
        ? filler.repeat(end - start)
        : text.slice(start, end).replace(/[^\r\n]/g, filler);
    at = end;
  }
  return out + text.slice(at);
}

/** What stands for a space in an address, which Markdown ends there. */
const SPACE_IN_ADDRESS = '\u2060';

/** An address as the parser has it, with its spaces as browsers read them. */
export const addressOf = (parsed: string): string =>
  parsed
    .replaceAll(SPACE_IN_ADDRESS, '%20')
    .replace(/^\/{3,}/, '/')
    .replace(/(?<!\/)\/{3,}$/, '');

/** The address of a link, a picture, an element or a definition is still open. */
const IN_ADDRESS =
  /\]\((?:[ \t]{0,20}\r?\n)?[ \t]{0,20}[^()\s]*$|\b(?:src|href)=["'][^"'\n]*$|^\[[^\]\n]+\]:[ \t]*\S*$/m;

function fillerAt(text: string, out: string, end: number, shows: string | undefined): string {
  if (IN_ADDRESS.test(out.slice(-300))) return text[end - 1] === ' ' ? SPACE_IN_ADDRESS : '/';
  if (shows) return FILLER;
  const line = out.slice(out.lastIndexOf('\n') + 1);
  return /^[\s>*+-]*$/.test(line) && /^[^\n\r]*\S/.test(text.slice(end, end + 300)) ? FILLER : ' ';
}
