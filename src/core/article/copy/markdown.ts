import type { Code, Definition, Heading, Image, List, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { frontMatterAt } from '../../text/frontMatter.ts';
import { mask } from '../../text/mask.ts';
import { type Span, shift, span } from '../../text/spans.ts';
import { readBody } from '../furniture/body.ts';
import { captionIn } from '../furniture/captions.ts';
import { readHead } from '../furniture/head.ts';
import type { PassageKind, Picture } from '../model.ts';
import { type Block, type Draft, emptyFurniture, type RawArticle, type RawPassage, type Shape } from '../raw.ts';
import { constructPieces } from './constructPieces.ts';
import { addressOf, type Construct, constructsIn, withoutConstructs } from './constructs.ts';
import { type FrontMatterKeys, readFrontMatter, storyWithin } from './frontMatter.ts';
import { htmlPieces, sizeOf } from './html.ts';
import { inlineMarkup, spanOf } from './inline.ts';
import { isLeadPicture, lead, withAddress } from './leadPicture.ts';
import { blocksOfMarkdown } from './markdownTree.ts';
import { linePieces, prosePieces } from './paragraphLines.ts';
import { interleaved, type Piece, piece } from './piece.ts';
import { isTable } from './table.ts';
import { tablePieces } from './tableCells.ts';
import { readTitleBlock } from './titleBlock.ts';

/** Reads Markdown: furniture from the front matter and the top, the body below, with the place of every word kept. */
export function* readMarkdown(text: string, keys: FrontMatterKeys, name: string): Generator<void, RawArticle> {
  const furniture = emptyFurniture();
  const constructs = constructsIn(text, /\.mdx$/i.test(name));
  const all = withoutConstructs(text, constructs);
  const matter = frontMatterAt(all);
  const within = matter && storyWithin(all, matter);
  const copy = within ? onlyAt(all, within) : all;
  const blocks = yield* blocksOfMarkdown(copy);
  resolveReferences(blocks);
  const titles = matter ? null : readTitleBlock(copy, furniture);
  const front = matter ? readFrontMatter(text, matter, furniture, keys) : (titles?.passages ?? []);
  const pieces: Piece[] = [];
  const own = constructs.found.flatMap((one) => constructPieces(one, text, copy));
  let next = 0;
  const before = (place: number): Piece[] => {
    const from = next;
    while (next < own.length && own[next]!.passage.start < place) next++;
    return own.slice(from, next).map((made) => lead(made, text, furniture));
  };
  for (const node of blocks) {
    if (node.type === 'definition') continue;
    const { start, end } = spanOf(node);
    if (titles && end <= titles.at.end) continue;
    for (const made of before(start)) pieces.push(made);
    const read = piecesOf(copy, node, furniture);
    for (const made of interleaved(copy, read, before(end))) pieces.push(made);
  }
  for (const made of before(text.length + 1)) pieces.push(made);
  const settled = pieces.map((made) => repeatsTitle(made, text, furniture) ?? inPullQuote(made, constructs.quotes));
  const values = matter ? text.slice(matter.at.start, matter.at.end) : '';
  const isQuarto = /\.qmd$/i.test(name);
  const figured = settled.map((made, i) =>
    isQuarto || isFigure(made, text) ? asFigure(made, settled[i + 1], copy) : made,
  );
  const passages = [...front, ...compose(text, copy, figured, furniture)];
  if (within) passages.sort((a, b) => a.start - b.start);
  return {
    passages: passages
      .filter(({ start, end }) => start < end)
      .map((passage) => withAddress(withHidden(passage, constructs.found), text, values, furniture)),
    furniture,
  };
}

/** Nothing but what stands at a place, which keeps its lines. */
const onlyAt = (text: string, { start, end }: Span): string => {
  const blank = (part: string): string => part.replace(/[^\r\n]/g, ' ');
  return blank(text.slice(0, start)) + text.slice(start, end) + blank(text.slice(end));
};

/** `![The pool.](pool.jpg){#fig-pool fig-alt="…"}`: pandoc's attributes say that the words are a caption. */
const isFigure = ({ passage }: Piece, text: string): boolean =>
  passage.picture !== undefined &&
  /^\{[^{}\n]{0,200}(?:#fig|fig-(?:alt|cap|align)=|\balt=)/.test(text.slice(passage.end, passage.end + 300));

/** Quarto prints a picture's alternative text as its caption, unless it has one; so does pandoc for a figure. */
function asFigure(made: Piece, next: Piece | undefined, copy: string): Piece {
  const { picture, start, end } = made.passage;
  const at = picture?.alt && !picture.caption ? copy.slice(start, end).indexOf(picture.alt) : -1;
  if (!picture?.alt || at < 0 || next?.shape === 'caption' || next?.shape === 'emphasis') return made;
  const { alt, ...rest } = picture;
  return { ...made, passage: { ...made.passage, picture: { ...rest, caption: { start: at, end: at + alt.length } } } };
}

/** A heading that says the headline once more is not printed twice. */
function repeatsTitle({ passage, shape }: Piece, text: string, { headline }: Draft): Piece | null {
  if (shape !== 'title' || !headline || !isSame(text, passage, headline)) return null;
  return piece({ start: passage.start, end: passage.end, kind: 'other' }, 'told');
}

/** A heading that says the headline or the deck once more. */
const isTold = (text: string, passage: Span, { headline, deck }: Draft): boolean =>
  [headline, deck].some((told) => told !== undefined && told.end <= passage.start && isSame(text, passage, told));

function isSame(text: string, one: Span, other: Span): boolean {
  const plain = ({ start, end }: Span): string =>
    text
      .slice(start, end)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase();
  return plain(one) === plain(other);
}

function inPullQuote(made: Piece, quotes: readonly Span[]): Piece {
  const { passage, shape } = made;
  const inside = quotes.some(({ start, end }) => start <= passage.start && passage.end <= end);
  if (!inside || passage.picture || passage.table || passage.box !== undefined) return made;
  const { level: _, ...rest } = passage;
  return shape === 'other' || shape === 'told' ? made : piece({ ...rest, kind: 'blockQuote' }, 'quote');
}

/** The constructs amidst a passage's words are hidden there. */
function withHidden(passage: RawPassage, found: readonly Construct[]): RawPassage {
  if (passage.picture || passage.box !== undefined) return passage;
  const inside = constructsWithin(found, passage);
  if (!inside.length) return passage;
  const hidden = inside.map(({ start, end, shows }) => ({
    kind: 'hidden' as const,
    start: start - passage.start,
    end: end - passage.start,
    ...(shows === undefined ? {} : { shows }),
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
function resolveReferences(blocks: readonly RootContent[]): void {
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
function compose(text: string, copy: string, pieces: readonly Piece[], furniture: Draft): RawPassage[] {
  const blocks = pieces.map(({ passage, shape, of }, group) => blockOf(of ? text : copy, passage, shape, group));
  const given = furniture.byline;
  const { placed, body } = readHead(blocks, furniture, given && text.slice(given.start, given.end));
  const kinds = new Map<number, PassageKind>(placed.map(({ block, kind }) => [block, kind]));
  const { byline } = furniture;
  const names = byline ? text.slice(byline.start, byline.end) : '';
  const read = readBody(blocks, body, furniture, { byline: names, headings: 'marked' });
  return pieces.map(({ passage, shape }, i): RawPassage => {
    const kind = i < body ? (kinds.get(i) ?? 'other') : (read[i - body]?.kind ?? 'other');
    if (shape === 'told' || (shape === 'heading' && isTold(text, passage, furniture)))
      return { ...passage, kind: 'other' };
    if (shape === 'caption' || shape === 'item' || shape === 'quote') return { ...passage, kind: passage.kind };
    if (passage.picture && shape === 'emphasis') return { ...passage, kind: 'caption' };
    const made = { ...passage, kind: kind === 'listItem' && shape === undefined ? 'paragraph' : kind };
    return kind === 'caption' ? withoutLabel(made, blocks[i]!) : made;
  });
}

/** "Caption: The pool." is printed without what only says that a caption follows. */
function withoutLabel(passage: RawPassage, { start, end, text }: Block): RawPassage {
  const words = captionIn(text);
  if (!words) return passage;
  const label = [span(start, start + words.start), span(start + words.end, end)];
  const hidden = label
    .filter((place) => place.start < place.end)
    .map((place) => ({ kind: 'hidden' as const, ...shift(place, -passage.start) }));
  return { ...passage, markup: [...(passage.markup ?? []), ...hidden] };
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
    case 'code':
      return codePieces(text, node, furniture);
    default:
      return [piece({ ...spanOf(node), kind: 'other' }, 'other')];
  }
}

/** Indented copy is no code, whatever Markdown makes of it; code between fences is not printed as copy. */
function codePieces(text: string, node: Code, furniture: Draft): Piece[] {
  const place = spanOf(node);
  const isFenced = /^[ \t>]*(?:```|~~~)/.test(text.slice(place.start, place.end));
  if (isFenced) return [piece({ ...place, kind: 'other', box: `code${node.lang ? `: ${node.lang}` : ''}` }, 'other')];
  return /^\s*<\/?[a-z]/i.test(text.slice(place.start, place.end))
    ? html(text, place, furniture)
    : prosePieces(text, place);
}

function paragraph(text: string, node: Paragraph, furniture: Draft): Piece[] {
  const place = spanOf(node);
  const source = text.slice(place.start, place.end);
  if (isTable(source))
    return tablePieces(source, {
      ...place,
      kind: 'other',
      table: true,
      markup: inlineMarkup(text, place, node.children),
    });
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
  const made = piece(inline(text, node, 'paragraph'), isItalic(shown) ? 'emphasis' : undefined);
  const lines = linePieces(text, made) ?? [made];
  const amidst = picturesAmidst(text, node.children).map((one) => lead(one, text, furniture));
  return amidst.length ? interleaved(text, lines, amidst) : lines;
}

/** Pictures amidst the words of a paragraph, by Markdown or by tags. */
function picturesAmidst(text: string, children: readonly PhrasingContent[]): Piece[] {
  return children.flatMap((child): Piece[] => {
    const place = spanOf(child);
    if (child.type === 'image')
      return [piece({ ...place, kind: 'other', picture: pictureOf(text, child, place) }, 'picture')];
    if (child.type === 'html' && /^<(?:img|iframe|video|audio|object|embed)\b/i.test(child.value))
      return htmlPieces(text.slice(place.start, place.end), place.start);
    return 'children' in child ? picturesAmidst(text, child.children) : [];
  });
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
  const url = addressOf(written);
  return {
    src: url,
    ...(alt ? { alt } : {}),
    ...(title && at > 0 ? { caption: { start: at, end: at + title.length } } : {}),
    ...sizeOf(url),
  };
}

/** Inline Markdown that begins with an element of its own line is HTML all the same. */
const opensBlock = (child: PhrasingContent): boolean =>
  child.type === 'html' &&
  /^<(?:p|div|section|aside|article|figure|ul|ol|dl|table|blockquote|details|h[1-6]|iframe|video|audio|object|center)\b/i.test(
    child.value,
  );

/** A block of HTML in its pieces; its first picture may be the story's lead. */
function html(text: string, place: Span, furniture: Draft): Piece[] {
  const source = text.slice(place.start, place.end);
  const pieces = htmlPieces(source, place.start);
  // A comment hides no headline below it.
  if (!pieces.length) return [piece({ ...place, kind: 'other' }, areComments(source) ? 'told' : 'other')];
  return pieces.map((made) => lead(made, text, furniture));
}

/** Nothing but comments of HTML. */
function areComments(source: string): boolean {
  let rest = source.trim();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end < 0) return false;
    rest = rest.slice(end + '-->'.length).trimStart();
  }
  return rest === '';
}

function listItems(text: string, list: List, furniture: Draft, level: number): Piece[] {
  const ordered = list.ordered === true;
  return list.children.flatMap((item, i) =>
    item.children.flatMap((child, at): Piece[] => {
      if (child.type === 'list') return listItems(text, child, furniture, level + 1);
      if (child.type === 'paragraph') {
        const counted = ordered ? { number: (list.start ?? 1) + i } : {};
        const made = at > 0 ? { level, ordered, goesOn: true } : { level, ordered, ...counted };
        return [piece(inline(text, child, 'listItem', made), 'item')];
      }
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
