import { mask } from '../../text/mask.ts';
import { shift } from '../../text/spans.ts';
import { readCredit } from '../furniture/captions.ts';
import type { Draft, RawPassage } from '../raw.ts';
import type { Piece } from './piece.ts';

/** The first picture of a story that names none above is its lead, and so are the words right under it. */
export function lead(made: Piece, text: string, furniture: Draft): Piece {
  const { passage } = made;
  if (passage.picture && isLeadPicture(passage.picture.src, furniture)) {
    furniture.image ??= passage.picture.src;
    furniture.imageAt = { start: passage.start, end: passage.end };
    if (passage.picture.alt) furniture.imageAlt ??= passage.picture.alt;
  } else if (
    passage.kind === 'caption' &&
    passage.box === undefined &&
    furniture.imageAt &&
    isBetween(text, furniture.imageAt.end, passage.start)
  ) {
    noteCaption(passage, text, furniture);
  }
  return made;
}

/** Keeps the caption and the credit that a passage under the lead picture has, unless they are known from above. */
function noteCaption({ credit, start, end, markup = [] }: Piece['passage'], text: string, furniture: Draft): void {
  const shown = mask(text.slice(start, end), markup);
  const words = shown.trim();
  const read = credit ? null : readCredit(words);
  const by = read ? shift(read.credit, shown.indexOf(words)) : credit;
  const caption = read
    ? read.caption && shift(read.caption, shown.indexOf(words))
    : { start: 0, end: credit ? credit.start : end - start };
  if (caption && caption.end > caption.start) furniture.caption ??= shift(caption, start);
  if (by) furniture.credit ??= shift(by, start);
}

/** Only what one construct or element holds lies between. */
function isBetween(text: string, from: number, to: number): boolean {
  if (from > to || to - from >= 2_000) return false;
  const gap = text.slice(from, to);
  const at = gap.search(/<figcaption\b/i);
  // A figure may have blank lines before its caption.
  const rest = at > 0 && isOnlyTags(gap.slice(0, at)) ? gap.slice(at) : gap;
  return !/\n[ \t]*\r?\n/.test(rest);
}

const isOnlyTags = (html: string): boolean => !/<\/figure\b/i.test(html) && html.replace(/<[^<>]*>/g, '').trim() === '';

const nameOf = (address: string): string =>
  address
    .replace(/[?#].*$/s, '')
    .split('/')
    .at(-1) ?? '';

/** The first one, or that which the front matter names and the copy shows once more. */
export const isLeadPicture = (src: string, { image }: Draft): boolean =>
  image === undefined || nameOf(image) === nameOf(src);

/** A value of the post amidst an address: `{{ page.photo1 }}`, `{{ page.photo1 | relative_url }}`. */
const OF_POST =
  /\{\{-?\s{0,9}(?:page|post|frontmatter|\.Params|\$frontmatter)\.([\w-]{1,40})\s{0,9}(?:\|[^{}\n]{0,80})?-?\}\}/i;

/**
 * A picture whose address is a value of the front matter has that address; where the front matter has none, a box says which
 * value is meant. `front` is the front matter as it stands, '' where there is none.
 */
export function withAddress(passage: RawPassage, text: string, front: string, furniture: Draft): RawPassage {
  const key = passage.picture && OF_POST.exec(text.slice(passage.start, passage.end))?.[1];
  if (!passage.picture || !key) return passage;
  const line = front.split(/\r?\n/).find((one) => one.startsWith(key) && /^\s*[:=]/.test(one.slice(key.length)));
  const value = line && /^\s{0,9}[:=]\s{0,9}(?:"([^"]+)"|'([^']+)'|(\S+))\s{0,9}$/.exec(line.slice(key.length));
  const src = value ? (value[1] ?? value[2] ?? value[3]) : undefined;
  if (furniture.imageAt?.start === passage.start) {
    if (src) furniture.image = src;
    else delete furniture.image;
  }
  const { picture, ...rest } = passage;
  return src ? { ...passage, picture: { ...picture, src } } : { ...rest, box: `picture: ${key}` };
}
