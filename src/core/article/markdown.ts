import type { Heading, Image, List, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import type { Span } from '../text/spans.ts';
import { readFrontMatter } from './frontMatter.ts';
import type { Markup, PassageKind } from './model.ts';
import { type Draft, emptyFurniture, type RawArticle, type RawPassage, readFurnitureLine } from './plain.ts';

/** Reads Markdown: furniture from the front matter, the body from the document, with the place of every word kept. */
export function readMarkdown(text: string): RawArticle {
  const furniture = emptyFurniture();
  const passages: RawPassage[] = [];
  const tree = fromMarkdown(text, {
    extensions: [frontmatter(['yaml'])],
    mdastExtensions: [frontmatterFromMarkdown(['yaml'])],
  });
  for (const node of tree.children) {
    if (node.type === 'yaml') passages.push(...readFrontMatter(text, spanOf(node), furniture));
    else
      passages.push(
        ...block(
          text,
          node,
          furniture,
          passages.some((passage) => passage.kind === 'paragraph'),
        ),
      );
  }
  return { passages: passages.filter(({ start, end }) => start < end), furniture };
}

const spanOf = (node: Nodes): Span => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

function block(text: string, node: RootContent, furniture: Draft, body: boolean): RawPassage[] {
  switch (node.type) {
    case 'heading':
      return [heading(text, node, furniture, body)];
    case 'paragraph':
      return [paragraph(text, node, furniture, body)];
    case 'blockquote':
      return node.children
        .flatMap((child) => block(text, child, furniture, true))
        .map((passage) => ({ ...passage, kind: passage.kind === 'paragraph' ? 'blockQuote' : passage.kind }));
    case 'list':
      return listItems(text, node, furniture, 1);
    default:
      return [{ ...spanOf(node), kind: 'other' }];
  }
}

function heading(text: string, node: Heading, furniture: Draft, body: boolean): RawPassage {
  if (node.depth === 1 && !furniture.headline && !body) {
    furniture.headline = contentSpan(node);
    return inline(text, node, 'headline');
  }
  return { ...inline(text, node, 'subhead'), level: node.depth };
}

const contentSpan = (node: Heading | Paragraph): Span => {
  const first = node.children[0];
  const last = node.children.at(-1);
  return first && last ? { start: spanOf(first).start, end: spanOf(last).end } : spanOf(node);
};

function paragraph(text: string, node: Paragraph, furniture: Draft, body: boolean): RawPassage {
  const image = onlyImage(node);
  if (image) return picture(node, image, furniture);
  const only = node.children[0];
  // The line under the picture, set in italics, is its caption.
  if (furniture.image && !furniture.caption && !body && node.children.length === 1 && only?.type === 'emphasis') {
    furniture.caption = contentSpan({ ...node, children: only.children as PhrasingContent[] });
    return inline(text, node, 'caption');
  }
  const place = spanOf(node);
  const kind = readFurnitureLine(text.slice(place.start, place.end), place, furniture, body);
  return inline(text, node, kind ?? 'paragraph');
}

function onlyImage(node: Paragraph): Image | null {
  const [image, ...others] = node.children.filter((child) => !(child.type === 'text' && !child.value.trim()));
  return image?.type === 'image' && !others.length ? image : null;
}

function picture(node: Paragraph, image: Image, furniture: Draft): RawPassage {
  if (!furniture.image) {
    furniture.image = image.url;
    if (image.alt) furniture.imageAlt = image.alt;
  }
  return { ...spanOf(node), kind: 'other' };
}

function listItems(text: string, list: List, furniture: Draft, level: number): RawPassage[] {
  return list.children.flatMap((item) =>
    item.children.flatMap((child): RawPassage[] => {
      if (child.type === 'list') return listItems(text, child, furniture, level + 1);
      if (child.type === 'paragraph')
        return [{ ...inline(text, child, 'listItem'), level, ordered: list.ordered === true }];
      return block(text, child, furniture, true);
    }),
  );
}

/** A passage whose syntax is marked hidden: what is neither text nor code is not read and not printed. */
function inline(text: string, node: Heading | Paragraph, kind: PassageKind): RawPassage {
  const outer = spanOf(node);
  const markup: Markup[] = [];
  let shown = outer.start;
  const hide = (to: number): void => {
    if (to > shown) markup.push({ kind: 'hidden', start: shown - outer.start, end: to - outer.start });
  };
  const walk = (child: PhrasingContent): void => {
    const { start, end } = spanOf(child);
    if (child.type === 'text' || child.type === 'inlineCode') {
      hide(start);
      shown = end;
      if (child.type === 'inlineCode')
        markup.push({ kind: 'code', start: start - outer.start, end: end - outer.start });
      else hideLineStarts(text, start, end, outer.start, markup);
      return;
    }
    const wrapper = { start: start - outer.start, end: end - outer.start };
    if (child.type === 'link') markup.push({ kind: 'link', ...wrapper, href: child.url });
    else if (child.type === 'strong' || child.type === 'emphasis') markup.push({ kind: child.type, ...wrapper });
    if ('children' in child) child.children.forEach(walk);
  };
  node.children.forEach(walk);
  hide(outer.end);
  return { ...outer, kind, markup };
}

/** The > and the indents that begin the later lines of a block quote or list item. */
function hideLineStarts(text: string, start: number, end: number, base: number, markup: Markup[]): void {
  for (const match of text.slice(start, end).matchAll(/\n[ \t>]+/g)) {
    markup.push({
      kind: 'hidden',
      start: start + match.index + 1 - base,
      end: start + match.index + match[0].length - base,
    });
  }
}
