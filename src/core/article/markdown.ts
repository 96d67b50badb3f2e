import type { Heading, Html, Image, List, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import { mask } from '../text/mask.ts';
import { type Span, shift } from '../text/spans.ts';
import { type FrontMatterKeys, readFrontMatter } from './frontMatter.ts';
import { readBody } from './furniture/body.ts';
import { readHead } from './furniture/head.ts';
import { htmlMarkup, inlineMarkup, spanOf } from './inline.ts';
import type { PassageKind } from './model.ts';
import { type Block, type Draft, emptyFurniture, type RawArticle, type RawPassage, type Shape } from './raw.ts';

/** A passage of Markdown and the block that furniture is read from: the same words without their markup. */
interface Piece {
  readonly passage: RawPassage;
  readonly shape: Shape | undefined;
}

/** Reads Markdown: furniture from the front matter and the top, the body below, with the place of every word kept. */
export function readMarkdown(text: string, keys: FrontMatterKeys): RawArticle {
  const furniture = emptyFurniture();
  const tree = parse(text);
  const front: RawPassage[] = [];
  const pieces: Piece[] = [];
  for (const node of tree.children as readonly (RootContent | { readonly type: 'toml' })[]) {
    if (node.type === 'yaml' || node.type === 'toml')
      front.push(...readFrontMatter(text, spanOf(node as RootContent), furniture, keys));
    else pieces.push(...piecesOf(text, node, furniture));
  }
  const passages = [...front, ...compose(text, pieces, furniture)];
  return { passages: passages.filter(({ start, end }) => start < end), furniture };
}

/** The parser leaves a byte order mark out of its count; here every unit counts. */
function parse(text: string): Root {
  const marked = text.startsWith('\ufeff');
  const tree = fromMarkdown(marked ? text.slice(1) : text, {
    extensions: [frontmatter(['yaml', 'toml'])],
    mdastExtensions: [frontmatterFromMarkdown(['yaml', 'toml'])],
  });
  const move = (node: Nodes): void => {
    for (const point of [node.position?.start, node.position?.end]) if (point?.offset !== undefined) point.offset++;
    if ('children' in node) node.children.forEach(move);
  };
  if (marked) move(tree);
  return tree;
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

/** The row of dashes that makes the line above it the head of a table. */
const TABLE = /^[^\n]*\|[^\n]*\r?\n[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?:\r?\n|$)/;

function paragraph(text: string, node: Paragraph, furniture: Draft): Piece[] {
  const place = spanOf(node);
  const source = text.slice(place.start, place.end);
  if (TABLE.test(source) && source.includes('|')) return [piece({ ...place, kind: 'other' }, 'other')];
  const shown = node.children.filter((child) => !isBlank(child));
  const [first, ...rest] = shown;
  const image = first && imageIn(first);
  if (image) {
    takeImage(text, image, spanOf(image), furniture);
    if (!rest.length) return [piece({ ...place, kind: 'other' }, 'picture')];
    const { start } = spanOf(rest[0]!);
    const words = { start, end: place.end };
    const caption: RawPassage = { ...words, kind: 'paragraph', markup: inlineMarkup(text, words, rest) };
    return [piece({ start: place.start, end: start, kind: 'other' }, 'picture'), piece(caption, 'emphasis')];
  }
  if (shortcodePicture(source, place.start, furniture)) return [piece({ ...place, kind: 'other' }, 'picture')];
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

function takeImage(text: string, image: Image, place: Span, furniture: Draft): void {
  if (furniture.image !== undefined) return;
  furniture.image = image.url;
  furniture.imageAt = place;
  if (image.alt) furniture.imageAlt = image.alt;
  const title = image.title ? text.lastIndexOf(image.title, place.end) : -1;
  if (image.title && title > place.start && !furniture.caption)
    furniture.caption = { start: title, end: title + image.title.length };
}

/** `{{< figure src="…" caption="…" attr="…" >}}`: a picture with its words, as static sites write it. */
function shortcodePicture(source: string, base: number, furniture: Draft): boolean {
  if (!/^\{\{[<%]\s*(?:figure|image|img|photo)\b[^{}]*\}\}$/.test(source.trim())) return false;
  const attribute = (names: string): { value: string; at: Span } | null => {
    const match = new RegExp(`\\b(?:${names})="([^"]+)"`).exec(source);
    if (!match?.[1]) return null;
    const start = base + match.index + match[0].length - 1 - match[1].length;
    return { value: match[1], at: { start, end: start + match[1].length } };
  };
  const address = attribute('src|url|path');
  if (address && furniture.image === undefined) {
    furniture.image = address.value;
    furniture.imageAt = address.at;
    const caption = attribute('caption|title')?.at;
    const credit = attribute('attr|credit')?.at;
    if (caption) furniture.caption ??= caption;
    if (credit) furniture.credit ??= credit;
  }
  return true;
}

/** A block of HTML: a picture, a caption, a paragraph, or nothing that readers read. */
function html(text: string, node: Html | Paragraph, furniture: Draft): Piece {
  const place = spanOf(node);
  const source = text.slice(place.start, place.end);
  const markup = htmlMarkup(source);
  const words = mask(source, markup).trim();
  const picture = /<img\b[^>]*?\bsrc="([^"]+)"/i.exec(source);
  if (picture?.[1] && furniture.image === undefined) {
    furniture.image = picture[1];
    furniture.imageAt = shift({ start: picture.index, end: picture.index + picture[0].length }, place.start);
    const alt = /<img\b[^>]*?\balt="([^"]+)"/i.exec(source)?.[1];
    if (alt) furniture.imageAlt = alt;
  }
  if (words === '') return piece({ ...place, kind: 'other' }, picture ? 'picture' : 'other');
  if (/<(?:table|form|select|nav|button|ul|ol|details|object|embed)\b/i.test(source))
    return piece({ ...place, kind: 'other' }, 'other');
  const passage: RawPassage = { ...place, kind: 'paragraph', markup };
  if (/<h[1-6]\b/i.test(source)) return piece({ ...passage, kind: 'subhead', level: 2 }, 'heading');
  if (/<blockquote\b/i.test(source)) return piece({ ...passage, kind: 'blockQuote' }, 'quote');
  const centred = /<figcaption|caption|^<p[^>]*center[^>]*>\s*<(?:em|i)>/i.test(source);
  return piece(passage, centred ? 'emphasis' : undefined);
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
