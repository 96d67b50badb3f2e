import { mask } from '../../text/mask.ts';
import { readBody } from '../furniture/body.ts';
import { readHead } from '../furniture/head.ts';
import { emptyFurniture, type RawArticle, type RawPassage } from '../raw.ts';
import { blocksIn } from './blocks.ts';
import { constructPieces } from './constructPieces.ts';
import { lead } from './leadPicture.ts';
import { marksWithin, plainMarks } from './plainMarks.ts';

/** Reads plain text as newsrooms, content-management systems and wires export it. */
export function readPlain(text: string): RawArticle {
  const marks = plainMarks(text);
  const blocks = blocksIn(marks.hidden.length ? shownOf(text, marks.hidden) : text);
  const furniture = emptyFurniture();
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
  return { passages: [...copy, ...own].sort((a, b) => a.start - b.start), furniture };
}

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

/** Line ends within what is hidden part paragraphs all the same. */
const restoredLines = (text: string, shown: string): string =>
  shown.length === text.length
    ? shown.replace(/ /g, (space, at: number) => (/[\r\n]/.test(text[at]!) ? text[at]! : space))
    : shown;
