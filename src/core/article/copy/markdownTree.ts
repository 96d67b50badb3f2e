import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';

/** A block of Markdown at the top level of a text. */
export type MarkdownBlock = RootContent | { readonly type: 'toml'; readonly position?: RootContent['position'] };

/** Units parsed in one step: some 30 milliseconds of work. */
const STEP = 20_000;

/** Units of link definitions that every step can bear; a text with more is parsed in one. */
const MOST_DEFINITIONS = 5_000;

/** Where a paragraph begins that belongs to nothing above it, unless that is code or HTML, which may hold blank lines. */
const FRESH = /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)(?=[\p{L}“"‘'])/gu;

const FRONT_MATTER = {
  extensions: [frontmatter(['yaml', 'toml'])],
  mdastExtensions: [frontmatterFromMarkdown(['yaml', 'toml'])],
};

/**
 * The blocks of a text, parsed in steps of about `step` units: for the parser a long text is one piece of work, but
 * nobody may wait so long. What is told is the same as of the whole.
 */
export function* blocksOfMarkdown(text: string, step = STEP): Generator<void, MarkdownBlock[]> {
  // The parser leaves a byte order mark out of its count; here every unit counts.
  const from = text.startsWith('\ufeff') ? 1 : 0;
  const front = frontMatterOf(text, from);
  const start = front?.position?.end.offset ?? from;
  let blocks = yield* bodyOf(text, start, step, '');
  // A link may be defined in another step than the one it stands in.
  const definitions = definitionsIn(blocks)
    .map(({ position }) => text.slice(position?.start.offset, position?.end.offset))
    .join('\n\n');
  if (definitions !== '' && text.length - start > step)
    blocks = yield* bodyOf(text, start, definitions.length > MOST_DEFINITIONS ? text.length : step, definitions);
  return front ? [front, ...blocks] : blocks;
}

/** The front matter that a text begins with, in YAML, TOML or JSON. */
export function frontMatterOf(text: string, from: number): MarkdownBlock | null {
  const json = jsonFrontMatter(text, from);
  if (json) return json;
  const fence = /^(---|\+\+\+)[ \t]*[\r\n]/.exec(text.slice(from, from + 200))?.[1];
  if (!fence) return null;
  const closing = fence === '---' ? /[\r\n](?:---|\.\.\.)[ \t]*(?![^\r\n])/g : /[\r\n]\+\+\+[ \t]*(?![^\r\n])/g;
  closing.lastIndex = from + fence.length;
  const found = closing.exec(text);
  if (!found) return null;
  // YAML may end with three dots, for which the parser takes hyphens alone.
  const source = text.slice(from, found.index + found[0].length).replace(/\.\.\.(?=[ \t]*$)/, '---');
  const [block] = fromMarkdown(source, FRONT_MATTER).children as MarkdownBlock[];
  if (!block || !/^(?:yaml|toml)$/.test(block.type)) return null;
  move(block as Nodes, from);
  return block;
}

/** Hugo and Eleventy take JSON, too, which is YAML without fences. */
function jsonFrontMatter(text: string, from: number): MarkdownBlock | null {
  if (!/^\{\s*"/.test(text.slice(from, from + 20))) return null;
  const close = /[\r\n]\}[ \t]*(?:[\r\n]|$)/g;
  close.lastIndex = from;
  const found = close.exec(text);
  if (!found || found.index > from + 20_000) return null;
  const end = found.index + found[0].indexOf('}') + 1;
  try {
    JSON.parse(text.slice(from, end));
  } catch {
    return null;
  }
  const point = (offset: number) => ({ line: 1, column: 1, offset });
  return { type: 'yaml', value: '', position: { start: point(from), end: point(end) } } as MarkdownBlock;
}

function* bodyOf(text: string, from: number, step: number, definitions: string): Generator<void, MarkdownBlock[]> {
  const blocks: MarkdownBlock[] = [];
  let length = step;
  for (let start = from; start < text.length; ) {
    const end = freshFrom(text, start + length);
    const parsed = parse(text.slice(start, end), definitions, start);
    const last = parsed.at(-1)?.type;
    if (end < text.length && (last === 'code' || last === 'html')) {
      length *= 2; // it may go on beyond the end: once more, with more
      continue;
    }
    for (const block of parsed) blocks.push(block);
    start = end;
    length = step;
    yield;
  }
  return blocks;
}

/** The first place from `least` on at which a paragraph begins afresh. */
function freshFrom(text: string, least: number): number {
  if (least >= text.length) return text.length;
  FRESH.lastIndex = least;
  const found = FRESH.exec(text);
  return found ? found.index + found[0].length : text.length;
}

/**
 * The blocks of a piece of text that stands at `at`. The definitions of the whole text stand in front of it, because of
 * two for one word the first holds.
 */
function parse(piece: string, definitions: string, at: number): MarkdownBlock[] {
  const before = definitions === '' ? '' : `${definitions}\n\n`;
  const blocks = (fromMarkdown(before + piece).children as MarkdownBlock[]).filter(
    ({ position }) => (position?.start.offset ?? 0) >= before.length,
  );
  for (const block of blocks) move(block as Nodes, at - before.length);
  return blocks;
}

const definitionsIn = (blocks: readonly MarkdownBlock[]): MarkdownBlock[] =>
  blocks.flatMap((block) =>
    block.type === 'definition' ? [block] : 'children' in block ? definitionsIn(block.children as MarkdownBlock[]) : [],
  );

function move(node: Nodes, by: number): void {
  for (const point of [node.position?.start, node.position?.end]) if (point?.offset !== undefined) point.offset += by;
  if ('children' in node) for (const child of node.children) move(child, by);
}
