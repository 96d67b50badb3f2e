import { mask } from '../../text/mask.ts';
import type { Span } from '../../text/spans.ts';
import { readBody } from '../furniture/body.ts';
import { readHead } from '../furniture/head.ts';
import { isSlugline, isWireHeader } from '../furniture/wireMarks.ts';
import { type Block, emptyFurniture, type RawArticle, type RawPassage } from '../raw.ts';
import { blocksIn } from './blocks.ts';
import { constructPieces } from './constructPieces.ts';
import { lead } from './leadPicture.ts';
import { marksWithin, plainMarks } from './plainMarks.ts';

/** Reads plain text as newsrooms, content-management systems and wires export it. */
export function readPlain(text: string): RawArticle {
  const marks = plainMarks(text);
  const all = blocksIn(marks.hidden.length ? shownOf(text, marks.hidden) : text);
  const furniture = emptyFurniture();
  const envelope = withHeadline(envelopeIn(text), all);
  const isInside = ({ start, end }: Span): boolean => end > envelope.start && start < envelope.end;
  const blocks = all.filter(isInside);
  const around = all
    .filter((block) => !isInside(block))
    .map(({ start, end }): RawPassage => ({ start, end, kind: 'other' }));
  const slug = all.find((block) => !isInside(block) && isSlugline(block.text));
  if (slug) furniture.slugline = { start: slug.start, end: slug.end };
  const { placed, body } = readHead(blocks, furniture);
  const { byline } = furniture;
  const names = byline ? text.slice(byline.start, byline.end) : '';
  const head = placed.map(({ start, end, kind }) => ({ start, end, kind }));
  const read: RawPassage[] = [...head, ...readBody(blocks, body, furniture, { byline: names, headings: 'guessed' })];
  const copy = marks.hidden.length
    ? read.map((passage) => ({
        ...passage,
        markup: [...(passage.markup ?? []), ...marksWithin(marks.hidden, passage)],
      }))
    : read;
  const shown = marks.hidden.length ? mask(text, marks.hidden) : text;
  const own = marks.found.flatMap((one) =>
    constructPieces(one, text, shown).map((made) => lead(made, text, furniture).passage),
  );
  return { passages: [...around, ...copy, ...own].sort((a, b) => a.start - b.start), furniture };
}

/** Wires put the story between STX and ETX; what stands around is for machines. All of a text without them. */
function envelopeIn(text: string): Span {
  const start = text.slice(0, LONGEST_HEADER).indexOf('\u0002');
  const end = text.indexOf('\u0003', start);
  const isOne = start >= 0 && text.indexOf('\u0002', start + 1) < 0;
  return isOne ? { start, end: end < 0 ? text.length : end } : { start: 0, end: text.length };
}

/** Some agencies put the headline above STX, right below the slug, or all lines with a caret: the story then begins there. */
function withHeadline(envelope: Span, blocks: readonly Block[]): Span {
  const over = blocks.filter(({ end }) => end <= envelope.start);
  const unmarked = over.findLastIndex(({ text }) => !text.startsWith('^'));
  const marked = over[unmarked + 1];
  if (marked) return { start: marked.start, end: envelope.end };
  const above = over.at(-1);
  if (!above || !/\s=$/.test(above.text) || isSlugline(above.text) || isWireHeader(above.text)) return envelope;
  return { start: above.start, end: envelope.end };
}

/** No header of a wire is longer. UTF-16 units. */
const LONGEST_HEADER = 800;

/** What readers see, at equal length; entities as the character that they stand for. */
function shownOf(text: string, hidden: ReturnType<typeof plainMarks>['hidden']): string {
  const blank = mask(text, hidden).replace(/[\u0000-\u0008]/g, ' ');
  const shown = hidden.filter((mark) => mark.shows !== undefined && mark.shows.length <= mark.end - mark.start);
  if (!shown.length) return restoredLines(text, blank);
  let out = '';
  let at = 0;
  for (const { start, shows = '' } of shown) {
    out += blank.slice(at, start) + shows;
    at = start + shows.length;
  }
  return restoredLines(text, out + blank.slice(at));
}

/** Line ends within what is hidden part paragraphs all the same, and so do the marks of a wire around its story. */
const restoredLines = (text: string, shown: string): string =>
  shown.length === text.length
    ? shown.replace(/ /g, (space, at: number) => {
        const own = text[at]!;
        return /[\r\n]/.test(own) ? own : /[\u0002\u0003]/.test(own) ? '\n' : space;
      })
    : shown;
