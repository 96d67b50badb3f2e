import { withoutEntities } from '../../text/entities.ts';
import { mask } from '../../text/mask.ts';
import { allMatches } from '../../text/matches.ts';
import { type Span, shift } from '../../text/spans.ts';
import type { Markup, Picture } from '../model.ts';
import type { RawPassage, Shape } from '../raw.ts';
import { addressOf } from './constructs.ts';
import { htmlMarkup } from './inline.ts';
import { tablePieces } from './tableCells.ts';
import { unseenElements } from './unseen.ts';
import { valueMarkup } from './valueMarkup.ts';

/** A stretch of HTML as the reader of Markdown takes it in. */
export interface HtmlPiece {
  readonly passage: RawPassage;
  readonly shape: Shape | undefined;
}

/** Elements that begin or end a paragraph of their own, and pictures and frames, which have a place of their own. */
const BLOCK =
  /<(\/?)(p|div|section|article|aside|header|footer|main|center|figure|figcaption|blockquote|h[1-6]|ul|ol|li|dl|dt|dd|details|summary|table|tr|td|th|caption|iframe|video|audio|object|embed|form|select|nav|button|img|hr|small|cite)\b[^<>]*>|!\[[^\]\n]*\]\([^()\s]+[^()\n]*\)/gi;

/** What stands in the place of something that only a browser shows. */
const FRAMES: Readonly<Record<string, string>> = {
  iframe: 'frame',
  video: 'video',
  audio: 'audio',
  object: 'object',
  embed: 'object',
};

/** A list that is open: the number of its item, and whether the item has copy already. */
interface HtmlList {
  readonly ordered: boolean;
  number: number;
  isBegun: boolean;
}

/** What the elements around a stretch make of it. */
interface Around {
  readonly lists: HtmlList[];
  heading: number;
  depth: number;
  quote: number;
  caption: number;
  owner: number;
  /** The block begins with the end of a caption: an indented line before it was a block of its own. */
  readonly isCut: boolean;
  /** The element right under a picture whose class says that it tells of the picture, and whether it only says whose it is. */
  told: { readonly tag: string; readonly isOwner: boolean } | null;
}

/** Classes of what tells of a picture ("wp-caption-text", "photo-credit"); not of what holds picture and words. */
const TOLD =
  /\bclass=["'](?:[^"'<>]{0,80}[\s_-])?(?:caption-text|caption|cutline|(credit|attribution|photographer))(?:[\s][^"'<>]{0,80})?["']/i;

const CUT = /^\s{0,99}<\/figcaption\b/i;

/**
 * The pieces of a block of HTML, in order: paragraphs, items, quotes, headings, pictures with their captions, tables.
 * `base` is where the source begins in the file. Tags are hidden; what they hold is copy like any other.
 */
export function htmlPieces(source: string, base: number): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  const around: Around = {
    lists: [],
    heading: 0,
    depth: 0,
    quote: 0,
    caption: 0,
    owner: 0,
    isCut: CUT.test(source),
    told: null,
  };
  const shown = mask(source, unseenElements(source));
  let from = 0;
  const flush = (to: number): void => {
    const made = stretch(source, shown, { start: from, end: to }, base, around);
    if (made) pieces.push(pieces.at(-1)?.passage.picture ? underPicture(made, source, base) : made);
  };
  for (const match of allMatches(shown, BLOCK)) {
    if (match.index < from) continue;
    const tag = match[2]?.toLowerCase() ?? 'img';
    const closes = match[1] === '/';
    const end = match.index + match[0].length;
    // A credit within a caption stays with it.
    if (/^(?:small|cite)$/.test(tag) && (around.caption || !pieces.at(-1)?.passage.picture)) continue;
    flush(match.index);
    from = end;
    if (tag === 'table' && !closes) from = table(source, shown, match.index, base, pieces);
    else if (tag === 'img') pieces.push(picture(match[0], { start: match.index, end }, base));
    else if (FRAMES[tag] && !closes) pieces.push(frame(match[0], tag, { start: match.index, end }, base));
    else {
      around.told = toldBy(match[0], tag, closes, around, pieces.at(-1));
      enter(around, tag, closes, match[0]);
    }
  }
  flush(source.length);
  return pieces.length ? pieces : drawn(source, base);
}

/** What only a script or a drawing puts on the page: a box that says what it is called, or where it comes from. */
function drawn(source: string, base: number): HtmlPiece[] {
  const host = /<script\b[^<>]*\bsrc=["']?(?:https?:)?\/\/([^/"'\s>]+)/i.exec(source)?.[1];
  const named = /<(?!script|style|br|hr|link|meta|a\b)[a-z][\w-]*\b[^<>]*\b(?:class|id)=["']([^"'<>]+)["']/i.exec(
    source,
  )?.[1];
  const isDrawn = /<(?:svg|canvas|script\b[^<>]*\bsrc=)|\bdata-[\w-]+=/i.test(source);
  if (!isDrawn || /^\s*<!--/.test(source)) return [];
  const what =
    named?.trim().split(/\s+/)[0] ?? (/<svg/i.test(source) ? 'drawing' : undefined) ?? (host && `script from ${host}`);
  return what
    ? [{ passage: { start: base, end: base + source.length, kind: 'other', box: `embed: ${what}` }, shape: 'other' }]
    : [];
}

function toldBy(
  source: string,
  tag: string,
  closes: boolean,
  { told, isCut }: Around,
  before: HtmlPiece | undefined,
): Around['told'] {
  if (told) return closes && tag === told.tag ? null : told;
  if (closes || !/^(?:p|div)$/.test(tag)) return null;
  const isBelow = before ? before.passage.picture !== undefined || before.shape === 'caption' : isCut;
  // A blank line within the box of picture and caption makes two blocks of it.
  const found = isBelow || /\bcaption-text\b/.test(source) ? TOLD.exec(source) : null;
  return found && { tag, isOwner: found[1] !== undefined };
}

function enter(around: Around, tag: string, closes: boolean, source: string): void {
  const by = closes ? -1 : 1;
  const count = (now: number): number => Math.max(0, now + by);
  if (tag !== 'hr') around.depth = count(around.depth);
  if (tag === 'ul' || tag === 'ol') {
    if (closes) around.lists.pop();
    else around.lists.push({ ordered: tag === 'ol', number: startOf(source) - 1, isBegun: false });
  } else if (tag === 'li' && !closes) {
    const list = around.lists.at(-1);
    if (list) Object.assign(list, { number: list.number + 1, isBegun: false });
  } else if (/^h[1-6]$/.test(tag)) around.heading = closes ? 0 : Number(tag[1]);
  else if (tag === 'blockquote') around.quote = count(around.quote);
  else if (tag === 'figcaption') around.caption = count(around.caption);
  else if (tag === 'small' || tag === 'cite') around.owner = count(around.owner);
}

function stretch(source: string, shown: string, place: Span, base: number, around: Around): HtmlPiece | null {
  const inner = source.slice(place.start, place.end);
  // kramdown reads Markdown in elements that ask for it, and on the lines right below an element.
  const isMarkdown = /\bmarkdown\s*=/i.test(source) || (around.depth === 0 && place.start > 0);
  const markup = isMarkdown ? valueMarkup(inner, '') : htmlMarkup(inner);
  // Copy in bold is copy: only what readers never see is left out.
  const hidden = markup.filter(({ kind }) => kind === 'hidden');
  if (mask(shown.slice(place.start, place.end), hidden).trim() === '') return null;
  const first = mask(inner, hidden).search(/\S/);
  const start = place.start + Math.min(first, leadingTag(hidden, first));
  const last = inner.trimEnd().length;
  const outer = { start: base + start, end: base + place.start + last };
  const cut = start - place.start;
  const within = markup
    .filter((mark) => mark.start >= cut && mark.end <= last)
    .map((mark): Markup => ({ ...mark, ...shift(mark, -cut) }));
  const passage: RawPassage = { ...outer, kind: 'paragraph', markup: within };
  if (around.caption || around.owner || around.told) {
    const credit =
      around.owner || around.told?.isOwner
        ? { start: 0, end: outer.end - outer.start }
        : ownerIn(inner.slice(cut, last));
    return { passage: { ...passage, kind: 'caption', ...(credit ? { credit } : {}) }, shape: 'caption' };
  }
  const list = around.lists.at(-1);
  if (list) return { passage: { ...passage, ...itemOf(list), level: around.lists.length }, shape: 'item' };
  if (around.heading)
    return {
      passage: { ...passage, kind: 'subhead', level: around.heading },
      shape: around.heading === 1 ? 'title' : 'heading',
    };
  if (around.quote) return { passage: { ...passage, kind: 'blockQuote' }, shape: 'quote' };
  return { passage, shape: undefined };
}

/** All in italics or small, right under a picture: words that tell of it. */
function underPicture(made: HtmlPiece, source: string, base: number): HtmlPiece {
  const { passage, shape } = made;
  const words = source.slice(passage.start - base, passage.end - base);
  if (shape !== undefined || !/^<(em|i|sub|small)\b[^<>]*>(?:(?!<\1\b)[\s\S]){2,900}<\/\1>$/i.test(words)) return made;
  return { passage: { ...passage, kind: 'caption' }, shape: 'caption' };
}

/** What a stretch is in a list: an item with its number, or a further paragraph of the item before. */
function itemOf(list: HtmlList): Pick<RawPassage, 'kind' | 'ordered' | 'number' | 'goesOn'> {
  const { ordered, number, isBegun } = list;
  list.isBegun = true;
  if (isBegun) return { kind: 'listItem', ordered, goesOn: true };
  return { kind: 'listItem', ordered, ...(ordered ? { number } : {}) };
}

/** The first number of a list that counts. */
const startOf = (tag: string): number => Number(/\bstart=["']?(\d{1,6})\b/i.exec(tag)?.[1] ?? 1);

/** Tags right before the first word belong to its paragraph, so that what they mark is whole. */
function leadingTag(markup: readonly Markup[], first: number): number {
  let start = first;
  for (const mark of [...markup].reverse()) if (mark.end === start) start = mark.start;
  return start;
}

/** `<cite>` or a class of that name in a caption says whose the picture is. */
function ownerIn(caption: string): Span | null {
  const match = /<(cite|small|span|em|i)\b([^<>]*)>([^<>]+)<\/\1>\s*$/i.exec(caption);
  if (!match || !(/^(?:cite|small)$/i.test(match[1]!) || /credit|attr|byline|owner/i.test(match[2]!))) return null;
  const start = match.index + match[0].indexOf(match[3]!, match[1]!.length + match[2]!.length + 2);
  return { start, end: start + match[3]!.length };
}

/** Width and height as attributes of HTML or in a file's name ("pier-1200x800.jpg"). */
export function sizeOf(address: string, tag = ''): { size?: readonly [number, number] } {
  const width = /\bwidth="?(\d{2,5})\b(?!%)/i.exec(tag)?.[1];
  const height = /\bheight="?(\d{2,5})\b(?!%)/i.exec(tag)?.[1];
  if (width && height) return { size: [Number(width), Number(height)] };
  const named = /[-_](\d{2,5})x(\d{2,5})(?=\.\w{3,4}(?:[?#]|$))/.exec(address);
  return named ? { size: [Number(named[1]), Number(named[2])] } : {};
}

function picture(tag: string, place: Span, base: number): HtmlPiece {
  const src = /\bsrc=(?:"([^"]+)"|'([^']+)')|\]\(([^()\s]+)/i.exec(tag);
  const alt = /\balt=(?:"([^"]+)"|'([^']+)')|^!\[([^\]]+)\]/i.exec(tag);
  const address = addressOf(withoutEntities(src?.[1] ?? src?.[2] ?? src?.[3] ?? ''));
  const says = withoutEntities(alt?.[1] ?? alt?.[2] ?? alt?.[3] ?? '');
  const made: Picture = { src: address, ...(says ? { alt: says } : {}), ...sizeOf(address, tag) };
  return { passage: { ...shift(place, base), kind: 'other', picture: made }, shape: 'picture' };
}

function frame(tag: string, name: string, place: Span, base: number): HtmlPiece {
  const host = /\bsrc=["']?(?:https?:)?\/\/([^/"'\s>]+)/i.exec(tag)?.[1];
  const title = /\btitle=(?:"([^"<>]{1,120})"|'([^'<>]{1,120})')/i.exec(tag);
  const what = title?.[1]?.trim() || title?.[2]?.trim() || FRAMES[name];
  const box = `embed: ${host ? `${what} from ${host}` : what}`;
  return { passage: { ...shift(place, base), kind: 'other', box }, shape: 'other' };
}

/** The parts of a table, which the page puts together again. Returns where it ends. */
function table(source: string, shown: string, start: number, base: number, pieces: HtmlPiece[]): number {
  const close = shown.toLowerCase().indexOf('</table>', start);
  const end = close < 0 ? source.length : close + '</table>'.length;
  const markup = htmlMarkup(source.slice(start, end));
  const passage: RawPassage = { start: base + start, end: base + end, kind: 'other', table: true, markup };
  for (const part of tablePieces(source.slice(start, end), passage)) pieces.push(part);
  return end;
}
