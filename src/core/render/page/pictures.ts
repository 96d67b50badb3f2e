import { readCredit } from '../../article/furniture/captions.ts';
import { type Article, BODY_KINDS, type Passage } from '../../article/model.ts';
import { contains, overlaps, type Span, shift, span, textOf } from '../../text/spans.ts';
import { escapeHtml } from './html.ts';
import type { PagePart } from './model.ts';
import { type Copy, cover, htmlAt, htmlIn, htmlOf, part, sourceOf, spanOf } from './sourceHtml.ts';

/** A picture as a figure names it. */
interface Shown {
  readonly src?: string | undefined;
  readonly alt?: string | undefined;
  readonly size?: readonly [width: number, height: number] | undefined;
}

// --- the lead -------------------------------------------------------------------------------------------------------

/** The picture at the head of the story, with its caption and credit. */
export function leadFigure(article: Copy): PagePart[] {
  const { image, imageAt, imageAlt, caption, credit } = article.furniture;
  if ((image === undefined && !caption && !credit) || isInline(article)) return [];
  const words = [caption, credit].filter((place) => place !== undefined).map((place) => sourceOf(article, place));
  const places = words.length || !imageAt ? words : [sourceOf(article, imageAt)];
  const html = figureHtml('lead-figure', pictureHtml({ src: image, alt: imageAlt }), captionHtml(article));
  return [part('figure', html, cover(places))];
}

/** A story's only picture may stand amidst its paragraphs, and then is published there. */
function isInline(article: Article): boolean {
  const { imageAt } = article.furniture;
  if (!imageAt) return false;
  const own = article.passages.findIndex((passage) => passage.picture && contains(spanOf(passage), imageAt));
  return own > 0 && article.passages.slice(0, own).some(({ kind }) => BODY_KINDS.has(kind));
}

/** Whether a passage is the lead's picture, caption or credit, and so is published at the head of the story. */
export function isLead(article: Article, passage: Passage): boolean {
  if (isInline(article)) return false;
  const { imageAt, caption, credit } = article.furniture;
  return [passage.picture && imageAt, caption, credit].some((place) => place && overlaps(place, spanOf(passage)));
}

/** Caption and credit in two tones. The brackets that set off a credit in plain copy are not printed. */
function captionHtml(article: Copy): string {
  const { caption, credit } = article.furniture;
  return twoTones(
    caption ? htmlAt(article, credit ? before(article, caption, credit) : caption) : '',
    credit ? htmlAt(article, withoutBrackets(article, credit)) : '',
  );
}

/** A caption up to the credit that it holds, and up to the bracket that opens the credit. */
function before(article: Copy, caption: Span, credit: Span): Span {
  const end = overlaps(caption, credit) ? credit.start : caption.end;
  const kept = article.text.slice(caption.start, end).trimEnd().replace(/[([]$/, '').trimEnd();
  return span(caption.start, caption.start + kept.length);
}

function withoutBrackets(article: Copy, credit: Span): Span {
  const words = textOf(article.text, credit);
  return /^\(.*\)$|^\[.*\]$/s.test(words) ? span(credit.start + 1, credit.end - 1) : credit;
}

// --- amidst the paragraphs ------------------------------------------------------------------------------------------

/** A picture in the body: a passage that names it, one that tells of it, or both. */
export function bodyFigure(article: Copy, passages: readonly Passage[]): string {
  const picture = passages.find((passage) => passage.picture)?.picture;
  const [caption, more] = passages.filter(({ kind }) => kind === 'caption');
  const named = passages[0]!;
  const words = caption
    ? more
      ? bothTold(article, caption, more)
      : bodyCaption(article, caption)
    : picture?.caption
      ? twoTones(htmlIn(article, named, shift(picture.caption, named.at)), '')
      : '';
  return picture || words !== '' ? figureHtml('figure', pictureHtml(picture ?? {}), words) : '';
}

/** Words and owner that stand apart, in whatever order. */
function bothTold(article: Copy, one: Passage, other: Passage): string {
  const [owner, words] = one.credit ? [one, other] : [other, one];
  return twoTones(htmlOf(article, words), htmlOf(article, owner));
}

function bodyCaption(article: Copy, passage: Passage): string {
  const words = passage.prose.trim();
  const from = passage.at + passage.prose.indexOf(words);
  if (passage.credit) {
    const credit = shift(passage.credit, passage.at);
    return twoTones(htmlIn(article, passage, span(passage.at, credit.start)), htmlIn(article, passage, credit));
  }
  const found = readCredit(words);
  if (!found) return twoTones(htmlOf(article, passage), '');
  return twoTones(
    found.caption ? htmlIn(article, passage, shift(found.caption, from)) : '',
    htmlIn(article, passage, shift(found.credit, from)),
  );
}

// --- markup ---------------------------------------------------------------------------------------------------------

const figureHtml = (className: string, picture: string, caption: string): string =>
  `<figure class="${className}">${picture}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;

const twoTones = (caption: string, credit: string): string =>
  [
    caption === '' ? '' : `<span class="caption">${upright(caption)}</span>`,
    credit === '' ? '' : `<span class="credit">${upright(credit)}</span>`,
  ]
    .filter((html) => html !== '')
    .join(' ');

/** Copy in italics throughout says only that it is a caption. */
const upright = (words: string): string => /^<em>((?:(?!<\/?em>).)*)<\/em>$/s.exec(words)?.[1] ?? words;

/** Stands where the picture will be, with its shape where the copy tells it; the picture itself is not fetched. */
function pictureHtml({ src, alt, size }: Shown): string {
  const name =
    (src?.startsWith('data:') ? '' : src)
      ?.replace(/[?#].*$/s, '')
      .split(/[\\/]/)
      .at(-1)
      ?.slice(0, LONGEST_NAME) || 'Picture';
  const source = src === undefined ? '' : ` data-src="${escapeHtml(src)}"`;
  const shape = size ? ` data-size="${size.join(' ')}"` : '';
  const label = escapeHtml(alt || 'Picture, not shown in this preview');
  return `<div class="picture"${source}${shape} role="img" aria-label="${label}"><span>${escapeHtml(name)}</span></div>`;
}

/** A picture's address may be the picture itself. UTF-16 units. */
const LONGEST_NAME = 60;
