import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { endOfFrontMatter } from '../../text/frontMatter.ts';

/** Units parsed in one step: some 30 milliseconds of work. */
const STEP = 20_000;

/** Units of link definitions that every step can bear; a text with more is parsed in one. */
const MOST_DEFINITIONS = 5_000;

/** Where a paragraph begins that belongs to nothing above it, unless that is code or HTML, which may hold blank lines. */
const FRESH = /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)(?=[\p{L}“"‘'])/gu;

/**
 * The blocks of a text behind its front matter, parsed in steps of about `step` units: for the parser a long text is one piece of work, but
 * nobody may wait so long. What is told is the same as of the whole.
 */
export function* blocksOfMarkdown(text: string, step = STEP): Generator<void, RootContent[]> {
  // The parser leaves a byte order mark out of its count; here every unit counts.
  const start = endOfFrontMatter(text) || (text.startsWith('\ufeff') ? 1 : 0);
  let blocks = yield* bodyOf(text, start, step, '');
  // A link may be defined in another step than the one it stands in.
  const definitions = definitionsIn(blocks)
    .map(({ position }) => text.slice(position?.start.offset, position?.end.offset))
    .join('\n\n');
  if (definitions !== '' && text.length - start > step)
    blocks = yield* bodyOf(text, start, definitions.length > MOST_DEFINITIONS ? text.length : step, definitions);
  return blocks;
}

function* bodyOf(text: string, from: number, step: number, definitions: string): Generator<void, RootContent[]> {
  const blocks: RootContent[] = [];
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
function parse(piece: string, definitions: string, at: number): RootContent[] {
  const before = definitions === '' ? '' : `${definitions}\n\n`;
  const blocks = (fromMarkdown(before + piece).children as RootContent[]).filter(
    ({ position }) => (position?.start.offset ?? 0) >= before.length,
  );
  for (const block of blocks) move(block as Nodes, at - before.length);
  return blocks;
}

const definitionsIn = (blocks: readonly RootContent[]): RootContent[] =>
  blocks.flatMap((block) =>
    block.type === 'definition' ? [block] : 'children' in block ? definitionsIn(block.children as RootContent[]) : [],
  );

function move(node: Nodes, by: number): void {
  for (const point of [node.position?.start, node.position?.end]) if (point?.offset !== undefined) point.offset += by;
  if ('children' in node) for (const child of node.children) move(child, by);
}
