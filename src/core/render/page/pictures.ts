import { readCredit } from '../../article/furniture/captions.ts';
import { type Article, BODY_KINDS, type Passage } from '../../article/model.ts';
import { contains, overlaps, type Span, shift, span, textOf } from '../../text/spans.ts';
import { type Copy, cover, type MadePart, nodesAt, nodesIn, nodesOf, part, sourceOf, spanOf } from './sourceTree.ts';
import { element, hasTag, isElement, type Nodes, type PageElement, type PagePicture, type Shown } from './tree.ts';

// --- the lead -------------------------------------------------------------------------------------------------------

/** The picture at the head of the story, with its caption and credit. */
export function leadFigure(article: Copy): MadePart[] {
  const { image, imageAt, imageAlt, caption, credit } = article.furniture;
  if ((image === undefined && !caption && !credit) || isInline(article)) return [];
  const words = [caption, credit].filter((place) => place !== undefined).map((place) => sourceOf(article, place));
  const places = words.length || !imageAt ? words : [sourceOf(article, imageAt)];
  const content = figure('lead-figure', [picture({ src: image, alt: imageAlt })], leadCaption(article));
  return [part('figure', content, cover(places))];
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
function leadCaption(article: Copy): Nodes {
  const { caption, credit } = article.furniture;
  return twoTones(
    caption ? nodesAt(article, credit ? before(article, caption, credit) : caption) : [],
    credit ? nodesAt(article, withoutBrackets(article, credit)) : [],
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

/** A picture in the body: a passage that names it, one that describes it, or both. */
export function bodyFigure(article: Copy, passages: readonly Passage[]): PageElement | null {
  const shown = passages.find((passage) => passage.picture)?.picture;
  const told = passages.filter(({ kind }) => kind === 'caption');
  const [caption] = told;
  const named = passages[0]!;
  const words = caption
    ? told.length > 1
      ? allTold(article, told)
      : bodyCaption(article, caption)
    : shown?.caption
      ? twoTones(nodesIn(article, named, shift(shown.caption, named.at)), [])
      : [];
  return shown || words.length > 0 ? figure('figure', [picture(shown ?? {})], words) : null;
}

/** Words and owner that stand apart, in whatever order; two pictures of one shortcode have words of their own. */
function allTold(article: Copy, told: readonly Passage[]): Nodes {
  const owner = told.find(({ credit }) => credit) ?? told.at(-1)!;
  const words = told.filter((one) => one !== owner);
  return twoTones(
    words.flatMap((one, i) => [...(i ? [' '] : []), ...nodesOf(article, one)]),
    nodesOf(article, owner),
  );
}

function bodyCaption(article: Copy, passage: Passage): Nodes {
  const words = passage.prose.trim();
  const from = passage.at + passage.prose.indexOf(words);
  if (passage.credit) {
    const credit = shift(passage.credit, passage.at);
    return twoTones(nodesIn(article, passage, span(passage.at, credit.start)), nodesIn(article, passage, credit));
  }
  const found = readCredit(words);
  if (!found) return twoTones(nodesOf(article, passage), []);
  return twoTones(
    found.caption ? nodesIn(article, passage, shift(found.caption, from)) : [],
    nodesIn(article, passage, shift(found.credit, from)),
  );
}

// --- elements -------------------------------------------------------------------------------------------------------

const figure = (name: string, shown: Nodes, caption: Nodes): PageElement =>
  element('figure', { class: name }, [...shown, ...(caption.length > 0 ? [element('figcaption', {}, caption)] : [])]);

function twoTones(caption: Nodes, credit: Nodes): Nodes {
  const words = caption.length > 0 ? [element('span', { class: 'caption' }, upright(caption))] : [];
  const owner = credit.length > 0 ? [element('span', { class: 'credit' }, upright(credit))] : [];
  return words.length > 0 && owner.length > 0 ? [...words, ' ', ...owner] : [...words, ...owner];
}

/** Copy in italics throughout says only that it is a caption. */
function upright(words: Nodes): Nodes {
  const [only, more] = words;
  const isItalic = more === undefined && isElement(only) && only.tag === 'em' && !hasTag(only.children, 'em');
  return isItalic ? only.children : words;
}

const picture = ({ src, alt, size }: Shown): PagePicture => ({ picture: { src, alt, size } });
