import type { Definition, Heading, Image, List, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { mask } from '../../text/mask.ts';
import { type Span, shift } from '../../text/spans.ts';
import { readBody } from '../furniture/body.ts';
import { readCredit } from '../furniture/captions.ts';
import { readHead } from '../furniture/head.ts';
import type { PassageKind, Picture } from '../model.ts';
import { type Block, type Draft, emptyFurniture, type RawArticle, type RawPassage, type Shape } from '../raw.ts';
import { type Construct, constructsIn, withoutConstructs } from './constructs.ts';
import { type FrontMatterKeys, readFrontMatter } from './frontMatter.ts';
import { htmlPieces, sizeOf } from './html.ts';
import { inlineMarkup, spanOf } from './inline.ts';
import { blocksOfMarkdown, type MarkdownBlock } from './markdownTree.ts';
import { isTable } from './table.ts';

/** A passage of Markdown and the block that furniture is read from: the same words without their markup. */
interface Piece {
  readonly passage: RawPassage;
  readonly shape: Shape | undefined;
}

/** Reads Markdown: furniture from the front matter and the top, the body below, with the place of every word kept. */
export function* readMarkdown(text: string, keys: FrontMatterKeys): Generator<void, RawArticle> {
  const furniture = emptyFurniture();
  const constructs = constructsIn(text);
  const copy = withoutConstructs(text, constructs);
  const blocks = yield* blocksOfMarkdown(copy);
  resolveReferences(blocks);
  const front: RawPassage[] = [];
  const pieces: Piece[] = [];
  const own = constructs.found.flatMap((one) => constructPieces(one, copy));
  let next = 0;
  const before = (place: number): void => {
    for (; next < own.length && own[next]!.passage.start < place; next++)
      pieces.push(lead(own[next]!, text, furniture));
  };
  for (const node of blocks) {
    if (node.type === 'yaml' || node.type === 'toml') {
      for (const passage of readFrontMatter(text, spanOf(node as RootContent), furniture, keys)) front.push(passage);
      continue;
    }
    if (node.type === 'definition') continue;
    const { start, end } = spanOf(node);
    before(start);
    for (const made of piecesOf(copy, node, furniture)) pieces.push(made);
    // What stands amidst a paragraph is hidden there, and has no place of its own.
    while (next < own.length && own[next]!.passage.start < end) next++;
  }
  before(text.length + 1);
  const settled = pieces.map((made) => repeatsTitle(made, text, furniture) ?? inPullQuote(made, constructs.quotes));
  const passages = [...front, ...compose(copy, settled, furniture)];
  return {
    passages: passages.filter(({ start, end }) => start < end).map((passage) => withHidden(passage, constructs.found)),
    furniture,
  };
}

/** What a construct leaves on the page: a picture with its words, a pull quote, or a box where it stands alone. */
function constructPieces(one: Construct, copy: string): Piece[] {
  const { start, end, kind, src = '', alt, caption, credit, quote, label } = one;
  if (kind === 'picture') {
    const named: RawPassage = {
      start,
      end: Math.min(caption?.start ?? end, credit?.start ?? end),
      kind: 'other',
      picture: { src, ...(alt ? { alt } : {}) },
    };
    const words = caption ?? credit;
    if (!words) return [piece(named, 'picture')];
    const owner = credit && caption ? [piece({ ...credit, kind: 'caption', credit: whole(credit) }, 'caption')] : [];
    const first = piece({ ...words, kind: 'caption', ...(caption ? {} : { credit: whole(words) }) }, 'caption');
    return [piece(named, 'picture'), ...[first, ...owner].sort((a, b) => a.passage.start - b.passage.start)];
  }
  if (kind === 'quote' && quote) return [piece({ ...quote, kind: 'blockQuote' }, 'quote')];
  if (kind === 'embed' && standsAlone(copy, one))
    return [piece({ start, end, kind: 'other', box: label ?? '' }, 'other')];
  return [];
}

const whole = ({ start, end }: Span): Span => ({ start: 0, end: end - start });

/** Nothing else stands on its lines. `copy` has no constructs in it. */
function standsAlone(copy: string, { start, end }: Span): boolean {
  const from = copy.lastIndexOf('\n', start - 1) + 1;
  const to = copy.indexOf('\n', end);
  return copy.slice(from, to < 0 ? copy.length : to).trim() === '';
}

/** The first picture of a story that names none above is its lead, and so are the words right under it. */
function lead(made: Piece, text: string, furniture: Draft): Piece {
  const { passage } = made;
  if (passage.picture && isLeadPicture(passage.picture.src, furniture)) {
    furniture.image ??= passage.picture.src;
    furniture.imageAt = { start: passage.start, end: passage.end };
    if (passage.picture.alt) furniture.imageAlt ??= passage.picture.alt;
  } else if (passage.kind === 'caption' && furniture.imageAt && isBetween(text, furniture.imageAt.end, passage.start)) {
    const { credit, start, end, markup = [] } = passage;
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
  return made;
}

/** Only what one construct or element holds lies between. */
const isBetween = (text: string, from: number, to: number): boolean =>
  from <= to && to - from < 2_000 && !/\n[ \t]*\r?\n/.test(text.slice(from, to));

const nameOf = (address: string): string =>
  address
    .replace(/[?#].*$/s, '')
    .split('/')
    .at(-1) ?? '';

/** The first one, or that which the front matter names and the copy shows once more. */
const isLeadPicture = (src: string, { image }: Draft): boolean => image === undefined || nameOf(image) === nameOf(src);

/** A heading that says the headline once more is not printed twice. */
function repeatsTitle({ passage, shape }: Piece, text: string, { headline }: Draft): Piece | null {
  if (shape !== 'title' || !headline) return null;
  const plain = (words: string): string =>
    words
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase();
  const same = plain(text.slice(passage.start, passage.end)) === plain(text.slice(headline.start, headline.end));
  return same ? piece({ start: passage.start, end: passage.end, kind: 'other' }, 'other') : null;
}

function inPullQuote(made: Piece, quotes: readonly Span[]): Piece {
  const { passage, shape } = made;
  const inside = quotes.some(({ start, end }) => start <= passage.start && passage.end <= end);
  if (!inside || passage.picture || passage.box !== undefined) return made;
  const { level: _, ...rest } = passage;
  return shape === 'other' ? made : piece({ ...rest, kind: 'blockQuote' }, 'quote');
}

/** The constructs amidst a passage's words are hidden there. */
function withHidden(passage: RawPassage, found: readonly Construct[]): RawPassage {
  if (passage.picture || passage.box !== undefined) return passage;
  const inside = constructsWithin(found, passage);
  if (!inside.length) return passage;
  const hidden = inside.map(({ start, end }) => ({
    kind: 'hidden' as const,
    start: start - passage.start,
    end: end - passage.start,
  }));
  return { ...passage, markup: [...(passage.markup ?? []), ...hidden] };
}

function constructsWithin(found: readonly Construct[], { start, end }: Span): readonly Construct[] {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (found[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < found.length && found[last]!.end <= end) last++;
  return found.slice(low, last);
}

/** Links and pictures by reference get the address that is defined elsewhere, and are like any other from then on. */
function resolveReferences(blocks: readonly MarkdownBlock[]): void {
  const defined = new Map<string, Definition>();
  const collect = (node: Nodes): void => {
    if (node.type === 'definition' && !defined.has(node.identifier)) defined.set(node.identifier, node);
    if ('children' in node) node.children.forEach(collect);
  };
  for (const block of blocks) collect(block as Nodes);
  if (!defined.size) return;
  const resolve = (node: Nodes): void => {
    if (node.type === 'imageReference' || node.type === 'linkReference') {
      const target = defined.get(node.identifier);
      if (target) Object.assign(node, { type: node.type === 'imageReference' ? 'image' : 'link', url: target.url });
    }
    if ('children' in node) node.children.forEach(resolve);
  };
  for (const block of blocks) resolve(block as Nodes);
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
    if (shape === 'caption' || shape === 'item' || shape === 'quote') return { ...passage, kind: passage.kind };
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
      return html(text, spanOf(node), furniture);
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
    const owner = ownerIn(rest, text, words);
    if (!owner) return [...pictures, piece(caption, 'emphasis')];
    return [...pictures, lead(piece({ ...caption, kind: 'caption', credit: owner }, 'caption'), text, furniture)];
  }
  if (pictures.length) return pictures;
  if (shown.length > 0 && (shown.every((child) => child.type === 'html') || opensBlock(shown[0]!)))
    return html(text, place, furniture);
  return [piece(inline(text, node, 'paragraph'), isItalic(shown) ? 'emphasis' : undefined)];
}

/** `<small>` or `<cite>` around all that stands under a picture is its credit. */
function ownerIn(rest: readonly PhrasingContent[], text: string, words: Span): Span | null {
  const [first, last] = [rest[0], rest.at(-1)];
  if (first?.type !== 'html' || last?.type !== 'html' || !/^<(?:small|cite)\b/i.test(first.value)) return null;
  const inner = { start: spanOf(first).end, end: spanOf(last).start };
  return text.slice(inner.start, inner.end).trim() === '' ? null : shift(inner, -words.start);
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
    if (isLeadPicture(picture.src, furniture)) {
      furniture.image ??= picture.src;
      furniture.imageAt = place;
      if (picture.alt) furniture.imageAlt ??= picture.alt;
      if (picture.caption) furniture.caption ??= shift(picture.caption, place.start);
    }
    pieces.push(piece({ ...place, kind: 'other', picture }, 'picture'));
  }
  return pieces;
}

function pictureOf(text: string, { url: written, alt, title }: Image, { start, end }: Span): Picture {
  const at = title ? text.lastIndexOf(title, end) - start : -1;
  const url = written.replace(/^\/{3,}/, '/');
  return {
    src: url,
    ...(alt ? { alt } : {}),
    ...(title && at > 0 ? { caption: { start: at, end: at + title.length } } : {}),
    ...sizeOf(url),
  };
}

/** Inline Markdown that begins with an element of its own line is HTML all the same. */
const opensBlock = (child: PhrasingContent): boolean =>
  child.type === 'html' && /^<(?:p|div|figure|ul|ol|table|blockquote|h[1-6]|iframe|center)\b/i.test(child.value);

/** A block of HTML in its pieces; its first picture may be the story's lead. */
function html(text: string, place: Span, furniture: Draft): Piece[] {
  const source = text.slice(place.start, place.end);
  const pieces = htmlPieces(source, place.start);
  if (!pieces.length) return [piece({ ...place, kind: 'other' }, 'other')];
  return pieces.map((made) => lead(made, text, furniture));
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
