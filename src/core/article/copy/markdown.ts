import type { Heading, Html, Image, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { mask } from '../../text/mask.ts';
import { type Span, shift } from '../../text/spans.ts';
import { readBody } from '../furniture/body.ts';
import { readCredit } from '../furniture/captions.ts';
import { readHead } from '../furniture/head.ts';
import type { PassageKind, Picture } from '../model.ts';
import { type Block, type Draft, emptyFurniture, type RawArticle, type RawPassage, type Shape } from '../raw.ts';
import { type FrontMatterKeys, readFrontMatter } from './frontMatter.ts';
import { htmlMarkup, inlineMarkup, spanOf } from './inline.ts';
import { blocksOfMarkdown } from './markdownTree.ts';
import { isTable } from './table.ts';

/** A passage of Markdown and the block that furniture is read from: the same words without their markup. */
interface Piece {
  readonly passage: RawPassage;
  readonly shape: Shape | undefined;
}

/** Reads Markdown: furniture from the front matter and the top, the body below, with the place of every word kept. */
export function* readMarkdown(text: string, keys: FrontMatterKeys): Generator<void, RawArticle> {
  const furniture = emptyFurniture();
  const blocks = yield* blocksOfMarkdown(text);
  let front: readonly RawPassage[] = [];
  const pieces: Piece[] = [];
  for (const node of blocks) {
    if (node.type === 'yaml' || node.type === 'toml')
      front = front.concat(readFrontMatter(text, spanOf(node as RootContent), furniture, keys));
    else for (const made of piecesOf(text, node, furniture)) pieces.push(made);
  }
  const passages = [...front, ...compose(text, pieces, furniture)];
  return { passages: passages.filter(({ start, end }) => start < end), furniture };
}

/** Furniture and body are read from the words; the passages keep their markup. */
function compose(text: string, pieces: readonly Piece[], furniture: Draft): RawPassage[] {
  const blocks = pieces.map(({ passage, shape }, group) => blockOf(text, passage, shape, group));
  const { placed, body } = readHead(blocks, furniture);
  const kinds = new Map<number, PassageKind>(placed.map(({ block, kind }) => [block, kind]));
  const { byline } = furniture;
  const names = byline ? text.slice(byline.start, byline.end) : '';
  const read = readBody(blocks, body, furniture, { byline: names, headings: 'marked' });
  return pieces.map(({ passage, shape }, i): RawPassage => {
    const kind = i < body ? (kinds.get(i) ?? 'other') : (read[i - body]?.kind ?? 'other');
    if (shape === 'item' || shape === 'quote') return { ...passage, kind: passage.kind };
    if (passage.picture && shape === 'emphasis') return { ...passage, kind: 'caption' };
    return { ...passage, kind: kind === 'listItem' && shape === undefined ? 'paragraph' : kind };
  });
}

/** The words of a passage, from the first that readers see to the last. */
function blockOf(text: string, passage: RawPassage, shape: Shape | undefined, group: number): Block {
  const hidden = (passage.markup ?? []).filter(({ kind }) => kind === 'hidden');
  const prose = mask(text.slice(passage.start, passage.end), hidden);
  const words = prose.trim();
  const start = passage.start + prose.indexOf(words);
  const seen = { start, end: start + words.length, text: words, group };
  if (words === '' && shape !== 'picture') return { ...passage, text: '', group, shape: 'other' };
  return shape ? { ...seen, shape } : seen;
}

function piecesOf(text: string, node: RootContent, furniture: Draft): Piece[] {
  switch (node.type) {
    case 'heading':
      return [piece(inline(text, node, 'subhead', { level: node.depth }), node.depth === 1 ? 'title' : 'heading')];
    case 'paragraph':
      return paragraph(text, node, furniture);
    case 'blockquote':
      return node.children
        .flatMap((child) => piecesOf(text, child, furniture))
        .map(({ passage, shape }) =>
          shape === 'other' || shape === 'picture'
            ? { passage, shape }
            : piece({ ...passage, kind: passage.kind === 'paragraph' ? 'blockQuote' : passage.kind }, 'quote'),
        );
    case 'list':
      return listItems(text, node, furniture, 1);
    case 'html':
      return [html(text, node, furniture)];
    default:
      return [piece({ ...spanOf(node), kind: 'other' }, 'other')];
  }
}

const piece = (passage: RawPassage, shape?: Shape): Piece => ({ passage, shape });

function paragraph(text: string, node: Paragraph, furniture: Draft): Piece[] {
  const place = spanOf(node);
  const source = text.slice(place.start, place.end);
  if (isTable(source))
    return [piece({ ...place, kind: 'other', table: true, markup: inlineMarkup(text, place, node.children) }, 'other')];
  const shown = node.children.filter((child) => !isBlank(child));
  const pictures = leadingPictures(text, shown, furniture);
  const rest = shown.slice(pictures.length);
  if (pictures.length && rest.length) {
    const words = { start: spanOf(rest[0]!).start, end: place.end };
    const caption: RawPassage = { ...words, kind: 'paragraph', markup: inlineMarkup(text, words, rest) };
    return [...pictures, piece(caption, 'emphasis')];
  }
  if (pictures.length) return pictures;
  const shortcode = shortcodePicture(source, place.start, furniture);
  if (shortcode) return [piece({ ...place, kind: 'other', picture: shortcode }, 'picture')];
  if (shown.length > 0 && shown.every((child) => child.type === 'html')) return [html(text, node, furniture)];
  return [piece(inline(text, node, 'paragraph'), isItalic(shown) ? 'emphasis' : undefined)];
}

const isBlank = (child: PhrasingContent): boolean =>
  (child.type === 'text' && !child.value.trim()) || child.type === 'break';

/** A picture, perhaps in a link or in bold. */
function imageIn(child: PhrasingContent): Image | null {
  if (child.type === 'image') return child;
  if (!('children' in child)) return null;
  const shown = (child.children as readonly PhrasingContent[]).filter((inner) => !isBlank(inner));
  return shown.length === 1 && shown[0] ? imageIn(shown[0]) : null;
}

/** The whole paragraph is in italics, by stars or by tags. */
function isItalic(children: readonly PhrasingContent[]): boolean {
  const [only, ...others] = children;
  if (only && !others.length) return only.type === 'emphasis';
  const last = children.at(-1);
  return (
    only?.type === 'html' &&
    /^<(?:em|i)>$/i.test(only.value) &&
    last?.type === 'html' &&
    /^<\/(?:em|i)>$/i.test(last.value)
  );
}

/** The pictures that a paragraph begins with, one piece each; the first of the story is its lead. */
function leadingPictures(text: string, shown: readonly PhrasingContent[], furniture: Draft): Piece[] {
  const pieces: Piece[] = [];
  for (const child of shown) {
    const image = imageIn(child);
    if (!image) break;
    const place = spanOf(image);
    const picture = pictureOf(text, image, place);
    if (furniture.image === undefined) {
      furniture.image = picture.src;
      furniture.imageAt = place;
      if (picture.alt) furniture.imageAlt = picture.alt;
      if (picture.caption) furniture.caption ??= shift(picture.caption, place.start);
    }
    pieces.push(piece({ ...place, kind: 'other', picture }, 'picture'));
  }
  return pieces;
}

function pictureOf(text: string, { url, alt, title }: Image, { start, end }: Span): Picture {
  const at = title ? text.lastIndexOf(title, end) - start : -1;
  return {
    src: url,
    ...(alt ? { alt } : {}),
    ...(title && at > 0 ? { caption: { start: at, end: at + title.length } } : {}),
    ...sizeOf(url),
  };
}

/** Width and height as attributes of HTML or in a file's name ("pier-1200x800.jpg"). */
function sizeOf(address: string, tag = ''): { size?: readonly [number, number] } {
  const width = /\bwidth="?(\d{2,5})\b(?!%)/i.exec(tag)?.[1];
  const height = /\bheight="?(\d{2,5})\b(?!%)/i.exec(tag)?.[1];
  if (width && height) return { size: [Number(width), Number(height)] };
  const named = /[-_](\d{2,5})x(\d{2,5})(?=\.\w{3,4}(?:[?#]|$))/.exec(address);
  return named ? { size: [Number(named[1]), Number(named[2])] } : {};
}

/** `{{< figure src="…" caption="…" attr="…" >}}`: a picture with its words, as static sites write it. */
function shortcodePicture(source: string, base: number, furniture: Draft): Picture | null {
  if (!/^\{\{[<%]\s*(?:figure|image|img|photo)\b[^{}]*\}\}$/.test(source.trim())) return null;
  const attribute = (names: string): { value: string; at: Span } | null => {
    const match = new RegExp(`\\b(?:${names})="([^"]+)"`).exec(source);
    if (!match?.[1]) return null;
    const start = base + match.index + match[0].length - 1 - match[1].length;
    return { value: match[1], at: { start, end: start + match[1].length } };
  };
  const address = attribute('src|url|path');
  const caption = attribute('caption|title')?.at;
  if (address && furniture.image === undefined) {
    furniture.image = address.value;
    furniture.imageAt = address.at;
    const credit = attribute('attr|credit')?.at;
    if (caption) furniture.caption ??= caption;
    if (credit) furniture.credit ??= credit;
  }
  const alt = attribute('alt')?.value;
  return {
    src: address?.value ?? '',
    ...(alt ? { alt } : {}),
    ...(caption ? { caption: shift(caption, -base) } : {}),
    ...sizeOf(address?.value ?? '', source),
  };
}

/** A block of HTML: a picture, a caption, a paragraph, or nothing that readers read. */
function html(text: string, node: Html | Paragraph, furniture: Draft): Piece {
  const place = spanOf(node);
  const source = text.slice(place.start, place.end);
  const markup = htmlMarkup(source);
  const words = mask(source, markup).trim();
  const picture = /<img\b[^<>]*?\bsrc="([^"]+)"/i.exec(source);
  if (picture?.[1] && furniture.image === undefined) {
    furniture.image = picture[1];
    furniture.imageAt = shift({ start: picture.index, end: picture.index + picture[0].length }, place.start);
    const { alt } = htmlPicture(source, picture[1]);
    if (alt) furniture.imageAlt = alt;
  }
  const named: { picture?: Picture } = picture?.[1] ? { picture: htmlPicture(source, picture[1]) } : {};
  if (words === '') return piece({ ...place, kind: 'other', ...named }, picture ? 'picture' : 'other');
  if (/<(?:table|form|select|nav|button|ul|ol|details|object|embed)\b/i.test(source))
    return piece({ ...place, kind: 'other' }, 'other');
  const passage: RawPassage = { ...place, kind: 'paragraph', markup, ...named };
  if (/<h[1-6]\b/i.test(source)) return piece({ ...passage, kind: 'subhead', level: 2 }, 'heading');
  if (/<blockquote\b/i.test(source)) return piece({ ...passage, kind: 'blockQuote' }, 'quote');
  const centred = /<figcaption|caption|^<p[^>]*center[^>]*>\s*<(?:em|i)>/i.test(source);
  // A figure of HTML holds its picture and its words in one block.
  if (picture && centred && !furniture.caption && furniture.imageAt && furniture.imageAt.start >= place.start) {
    const start = place.start + mask(source, markup).indexOf(words);
    const credit = readCredit(words);
    const caption = credit ? credit.caption : { start: 0, end: words.length };
    if (caption) furniture.caption = shift(caption, start);
    if (credit) furniture.credit ??= shift(credit.credit, start);
  }
  return piece(passage, centred ? 'emphasis' : undefined);
}

function htmlPicture(source: string, src: string): Picture {
  const tag = /<img\b[^<>]*>/i.exec(source)?.[0] ?? '';
  const alt = /\balt="([^"]+)"/i.exec(tag)?.[1];
  return { src, ...(alt ? { alt } : {}), ...sizeOf(src, tag) };
}

function listItems(text: string, list: List, furniture: Draft, level: number): Piece[] {
  return list.children.flatMap((item) =>
    item.children.flatMap((child): Piece[] => {
      if (child.type === 'list') return listItems(text, child, furniture, level + 1);
      if (child.type === 'paragraph')
        return [piece(inline(text, child, 'listItem', { level, ordered: list.ordered === true }), 'item')];
      return piecesOf(text, child, furniture).map(({ passage, shape }) =>
        shape === 'other' || shape === 'picture' ? { passage, shape } : piece(passage, 'item'),
      );
    }),
  );
}

/** A passage whose syntax is marked hidden. */
function inline(
  text: string,
  node: Heading | Paragraph,
  kind: PassageKind,
  more: Partial<RawPassage> = {},
): RawPassage {
  const outer = spanOf(node);
  return { ...outer, kind, markup: inlineMarkup(text, outer, node.children), ...more };
}
