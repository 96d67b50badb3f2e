import { mask } from '../../text/mask.ts';
import { shift } from '../../text/spans.ts';
import { readCredit } from '../furniture/captions.ts';
import type { Draft } from '../raw.ts';
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
