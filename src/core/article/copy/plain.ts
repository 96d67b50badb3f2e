import { readBody } from '../furniture/body.ts';
import { readHead } from '../furniture/head.ts';
import { emptyFurniture, type RawArticle } from '../raw.ts';
import { blocksIn } from './blocks.ts';

/** Reads plain text as newsrooms, content-management systems and wires export it. */
export function readPlain(text: string): RawArticle {
  const blocks = blocksIn(text);
  const furniture = emptyFurniture();
  const { placed, body } = readHead(blocks, furniture);
  const { byline } = furniture;
  const names = byline ? text.slice(byline.start, byline.end) : '';
  const head = placed.map(({ start, end, kind }) => ({ start, end, kind }));
  const passages = [...head, ...readBody(blocks, body, furniture, { byline: names, headings: 'guessed' })];
  return { passages: passages.sort((a, b) => a.start - b.start), furniture };
}
